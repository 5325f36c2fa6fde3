import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../../src/define/fuldmagt-provider.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { Refusal } from '../../../src/domain/refusal.js';
import type { FuldmagtProvider } from '../../../src/elements/provider/fuldmagt-provider.js';
import { directionOf } from '../../../src/locale/language.js';

/** A portal's page: a provider with a backend, and what stands in it. */
export const portal = (backend: MandateBackend, content: TemplateResult, lang = 'da'): Promise<FuldmagtProvider> =>
  fixture<HTMLElement>(html`
    <div lang=${lang} dir=${directionOf(lang)}><fuldmagt-provider .backend=${backend}>${content}</fuldmagt-provider></div>
  `).then(page => page.querySelector('fuldmagt-provider') as FuldmagtProvider);

/** What goes up from an element, until the test ends: the events of these names, in their order. */
export function heard<Name extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  ...names: readonly Name[]
): GlobalEventHandlersEventMap[Name][] {
  const events: GlobalEventHandlersEventMap[Name][] = [];
  for (const name of names) target.addEventListener(name, event => events.push(event as GlobalEventHandlersEventMap[Name]));
  return events;
}

/** The backend of a session that is over for as long as is answered: whoever asks for it meanwhile must not be told that it lasts. */
export const overWhile = (backend: MandateBackend, isOver: () => boolean): MandateBackend => ({
  ...backend,
  session: async (...question) => {
    if (isOver() || !backend.session) throw new Refusal('session-expired');
    return backend.session(...question);
  },
});

/** A promise, with the two ways to settle it. */
export function later<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (error: unknown) => void } {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
}
