import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import { directionOf, languageOf, watchLanguage } from '../locale/language.js';
import { isWritten, watchWritten, withMessages, wordsIn, type Messages, type Room } from '../locale/room.js';

/** The language of one element: its own `lang`, or the nearest one around it, and Danish where nothing is written in that. It changes when that does, live. */
export class Language implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #messages: () => Messages | undefined;
  readonly #merged = new Map<string, { readonly words: unknown; readonly messages: Messages; readonly merged: unknown }>();
  #stops: readonly (() => void)[] = [];
  #lang = 'da';

  /** @param messages - The portal's own words, where it has some. */
  constructor(host: ReactiveElement, messages: () => Messages | undefined = () => undefined) {
    this.#host = host;
    this.#messages = messages;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#stops = [
      watchLanguage(this.#host, () => this.#read()),
      watchWritten(() => {
        this.#read();
        this.#host.requestUpdate();
      }),
    ];
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
  }

  /** The reader's language, as the page says it: the one that the words are in. */
  get lang(): string {
    return this.#lang;
  }

  /** The direction of the reader's language. */
  get dir(): 'ltr' | 'rtl' {
    return directionOf(this.#lang);
  }

  /** The words of a room: in Danish until the reader's language has arrived, and where nobody has written it. */
  words<Words>(room: Room<Words>): Words {
    const { words, lang } = wordsIn(room, this.#lang, this.#arrived) ?? { words: room.da, lang: 'da' };
    const messages = this.#messages();
    if (!messages) return words;
    const before = this.#merged.get(room.name);
    if (before?.words === words && before.messages === messages) return before.merged as Words;
    const base = lang.split('-')[0] ?? lang;
    const merged = [messages['*'], messages[base], messages[lang]].reduce((so, own) => withMessages(so, own?.[room.name]), words);
    this.#merged.set(room.name, { words, messages, merged });
    return merged;
  }

  readonly #arrived = () => this.#host.requestUpdate();

  #read(): void {
    const wanted = languageOf(this.#host);
    const lang = isWritten(wanted) ? wanted : 'da';
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.#host.requestUpdate();
  }
}
