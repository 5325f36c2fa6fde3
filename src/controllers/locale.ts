import type { Day } from '../domain/day.shape.js';
import { clockInWords, dayInShort, dayInWords, instantInWords, listInWords } from '../locale/format.js';
import { Language } from './language.js';

/** The language of one element, with days, instants and lists as it writes them. */
export class Locale extends Language {
  /** `mandag den 3. november 2025` */
  day(day: Day): string {
    return dayInWords(this.lang, day);
  }

  /** `3. november 2025` */
  shortDay(day: Day): string {
    return dayInShort(this.lang, day);
  }

  /** `3. november 2025 kl. 14.05` */
  instant(instant: string): string {
    return instantInWords(this.lang, instant);
  }

  /** `14.05` */
  clock(instant: string): string {
    return clockInWords(this.lang, instant);
  }

  /** `a, b og c` */
  list(items: readonly string[]): string {
    return listInWords(this.lang, items);
  }
}
