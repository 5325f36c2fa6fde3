/** How a text was counted. */
export interface Count {
  readonly words: number;
  readonly sentences: number;
  /** Words of more than six letters. */
  readonly long: number;
}

/**
 * Counts a text as Björnsson did. A number is a word; so is an address, and a word with a hyphen. A sentence ends with a full stop, a colon, a question
 * mark or an exclamation mark, or with its line. A full stop ends none where a small letter or a number comes after it: `den 2. marts kl. 10`.
 */
export function count(text: string): Count {
  const words = text.match(/[\p{L}\p{N}]+(?:[-.@/][\p{L}\p{N}]+)*/gu) ?? [];
  const sentences = text
    .replace(/\.(?=\s+[\p{Ll}\p{N}])/gu, '')
    .split(/[.:!?…]+(?=["»”)]?(?:\s|$))|\n+/u)
    .filter(part => /[\p{L}\p{N}]/u.test(part));
  return {
    words: words.length,
    sentences: sentences.length,
    long: words.filter(word => (word.match(/\p{L}/gu) ?? []).length > 6).length,
  };
}

/** How hard a text is to read: words a sentence, and how many in a hundred are long. 35 and below is easy to read, 45 and above is hard. */
export function lix(text: string): number {
  const { words, sentences, long } = count(text);
  return words === 0 ? 0 : words / sentences + (100 * long) / words;
}
