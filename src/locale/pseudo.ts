const foreign: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  n: 'ñ',
  s: 'š',
};

/** Words as the pseudo-locale has them: readable, a third longer, in brackets. What stands in braces is the name of something, and stays. */
export function pseudo<Words>(words: Words): Words {
  if (typeof words === 'string')
    return `⟦${words.replace(/\{\w+\}|[aeiouAEIOUns]/g, letter => foreign[letter] ?? letter)}${'·'.repeat(Math.ceil(words.length / 3))}⟧` as Words;
  if (typeof words === 'function')
    return ((...given: unknown[]) => pseudo((words as unknown as (...given: unknown[]) => unknown)(...given))) as Words;
  if (Array.isArray(words)) return words.map(word => pseudo<unknown>(word)) as Words;
  if (words && typeof words === 'object')
    return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, pseudo<unknown>(word)])) as Words;
  return words;
}
