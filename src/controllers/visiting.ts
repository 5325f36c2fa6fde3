import type { ReactiveElement } from '@lit/reactive-element';
import { ActingChangedEvent, RefusedEvent, SessionEndedEvent, SessionExpiringEvent, UserChangedEvent } from '../context/events.js';
import type { Known, Tiding, Visit } from '../context/visit.js';
import { languageOf } from '../locale/language.js';
import { VisitAround } from './visit-around.js';

/** Takes part in the visit around an element: opens it, shows what is known of it, and tells the page of what has become of it. */
export class Visiting extends VisitAround {
  constructor(host: ReactiveElement) {
    super(host, { needsProvider: true });
  }

  /** Whether it falls to this element to tell the citizen what holds for all of them. */
  get speaks(): boolean {
    return this.visit?.speaks(this) === true;
  }

  get known(): Known {
    return this.visit?.known ?? { state: 'opening', edition: 0 };
  }

  protected override join(visit: Visit): () => void {
    const hush = visit.speaker(this, () => loudnessOf(this.host));
    const stop = super.join(visit);
    if (visit.known.state === 'opening') void visit.open(languageOf(this.host));
    return () => {
      stop();
      hush();
    };
  }

  /** Tells the page what has become of the visit, where that falls to this element: once, and also of what was done in another tab. */
  protected override changed(): void {
    super.changed();
    const { visit } = this;
    if (!visit || !this.speaks) return;
    for (const tiding of visit.tidings()) this.host.dispatchEvent(news[tiding](visit.known));
    if (visit.tells()) this.host.dispatchEvent(new ActingChangedEvent(visit.known.session?.acting?.person.id ?? null));
  }
}

const news: Readonly<Record<Tiding, (known: Known) => Event>> = {
  'session-expiring': ({ expiring = '' }) => new SessionExpiringEvent(Math.max(0, Math.round((Date.parse(expiring) - Date.now()) / 1000))),
  'session-ended': () => new SessionEndedEvent(),
  'user-changed': () => new UserChangedEvent(),
  'actor-changed': () => new RefusedEvent('actor-changed'),
};

/** Which of several elements speaks: one that lies over the page in a dialog, else the banner, else whichever has room for it. */
const loudnessOf = ({ localName, renderRoot }: ReactiveElement): number => {
  if ((renderRoot as ParentNode | undefined)?.querySelector('dialog[open]')) return 3;
  return { 'fuldmagt-acting-banner': 2, 'fuldmagt-on-behalf-switcher': 0 }[localName] ?? 1;
};
