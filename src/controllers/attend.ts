import type { Attending, Visit } from '../context/visit.js';
import { ClosingTime } from './closing-time.js';
import type { Hearing } from './hearing.js';
import { Tabs } from './tabs.js';

/**
 * Keeps a visit up to date while somebody looks at it: by what other pages of the browser say, by the clock, and where its backend tells of changes, by that.
 * What the last takes is fetched only then.
 *
 * A browser must be able to say which of several tabs listens for all of them: one stream a tab would leave a page without connections. Where it cannot, as
 * on a page without HTTPS, everything is asked for anew when somebody comes back to the page, and not before.
 */
export const attend = (visit: Visit): Attending => {
  const [tabs, closing] = [new Tabs(visit), new ClosingTime(visit)];
  let hearing: Hearing | undefined;
  let begun = false;
  let over = false;
  const begin = async () => {
    const { Hearing } = await import('./hearing.js');
    if (!over) hearing = new Hearing(visit);
  };
  // What the browser keeps of a page that is left holds nobody, and nothing is shown out of its memory before it is known who is there.
  const left = ({ persisted }: PageTransitionEvent) => {
    if (persisted) visit.rest();
  };
  const back = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void visit.wake();
  };
  addEventListener('pagehide', left);
  addEventListener('pageshow', back);
  return {
    changed() {
      tabs.changed();
      closing.changed();
      hearing?.changed();
      if (begun || !visit.known.backend?.changes || !('locks' in navigator) || !('BroadcastChannel' in globalThis)) return;
      begun = true;
      // What cannot be fetched is done without.
      begin().catch(() => undefined);
    },
    chosen: () => tabs.chosen(),
    stop() {
      over = true;
      removeEventListener('pagehide', left);
      removeEventListener('pageshow', back);
      for (const part of [tabs, closing, hearing]) part?.stop();
    },
  };
};
