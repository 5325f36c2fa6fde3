import type { LitElement, ReactiveController } from 'lit';
import type { Day } from '../domain/day.shape.js';
import { dayInShort, dayInWords, instantInWords, listInWords } from '../locale/format.js';
import { directionOf, languageOf, watchLanguage } from '../locale/language.js';
import { withMessages, wordsIn, type Messages, type Room } from '../locale/room.js';

/** The language of one element: its own `lang`, or the nearest one around it. It changes when that does, live. */
export class Locale implements ReactiveController {
  readonly #host: LitElement;
  readonly #messages: () => Messages | undefined;
  readonly #merged = new Map<string, { readonly words: unknown; readonly messages: Messages; readonly merged: unknown }>();
  #stop: (() => void) | undefined;
  #lang = 'da';

  /** @param messages - The portal's own words, where it has some. */
  constructor(host: LitElement, messages: () => Messages | undefined = () => undefined) {
    this.#host = host;
    this.#messages = messages;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#stop = watchLanguage(this.#host, () => this.#read());
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** The reader's language, as the page says it. */
  get lang(): string {
    return this.#lang;
  }

  /** The direction of the reader's language. */
  get dir(): 'ltr' | 'rtl' {
    return directionOf(this.#lang);
  }

  /** The words of a room: in Danish until the reader's language has arrived, and where nobody has written it. */
  words<Words>(room: Room<Words>): Words {
    const { words, lang } = wordsIn(room, this.#lang, () => this.#host.requestUpdate()) ?? { words: room.da, lang: 'da' };
    const messages = this.#messages();
    if (!messages) return words;
    const before = this.#merged.get(room.name);
    if (before?.words === words && before.messages === messages) return before.merged as Words;
    const base = lang.split('-')[0] ?? lang;
    const merged = [messages['*'], messages[base], messages[lang]].reduce((so, own) => withMessages(so, own?.[room.name]), words);
    this.#merged.set(room.name, { words, messages, merged });
    return merged;
  }

  /** `mandag den 3. november 2025` */
  day(day: Day): string {
    return dayInWords(this.#lang, day);
  }

  /** `3. november 2025` */
  shortDay(day: Day): string {
    return dayInShort(this.#lang, day);
  }

  /** `3. november 2025 kl. 14.05` */
  instant(instant: string): string {
    return instantInWords(this.#lang, instant);
  }

  /** `a, b og c` */
  list(items: readonly string[]): string {
    return listInWords(this.#lang, items);
  }

  #read(): void {
    const lang = languageOf(this.#host);
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.#host.requestUpdate();
  }
}
