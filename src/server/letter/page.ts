import type { Day } from '../../domain/day.shape.js';

/** A text, with its language where that is not the letter's. */
export type Said = string | { readonly text: string; readonly lang: string };

/** A piece of a letter, in the order of reading. */
export type Piece =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Such as an address. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Said[] }
  /** With a square before each, to tick by hand. */
  | { readonly kind: 'ticks'; readonly items: readonly Said[] }
  /** One after the other, by number. Of two texts the second is one to copy. */
  | { readonly kind: 'steps'; readonly items: readonly (string | readonly [says: string, copied: string])[] }
  | { readonly kind: 'people'; readonly items: readonly (readonly [as: string, who: string])[] }
  /** Paragraphs that nobody should overlook. */
  | { readonly kind: 'boxed'; readonly texts: readonly string[] }
  /** Lines to write on, each with what belongs on it. */
  | { readonly kind: 'fields'; readonly labels: readonly string[] };

/** A letter as it is laid out. All of it is text: nothing in it is markup. */
export interface Page {
  readonly lang: string;
  /** What the file is called by who opens it. */
  readonly title: string;
  readonly heading: string;
  readonly sender: readonly [name: string, ...lines: string[]];
  readonly address: readonly string[] | null;
  readonly asked: readonly [year: number, month: number, day: number];
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly qr: { readonly svg: string; readonly alt: string };
  /** `together`: not parted by the end of a page. */
  readonly body: readonly (Piece | { readonly kind: 'together'; readonly pieces: readonly Piece[] })[];
  readonly footer: string;
  /** What stands before, between and after the two numbers of a page. */
  readonly page: readonly [before: string, between: string, after: string];
}

/** A day as three numbers. */
export const numbersOf = (day: Day): Page['asked'] => day.split('-').map(Number) as unknown as Page['asked'];
