import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { count } from './lix.js';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** A text of the library, and the way to it, such as `request-wizard.who.lead`. */
export interface Text {
  readonly way: string;
  readonly text: string;
}

/** Every file of words in a language, under the name of its folder. */
export const wordFiles = (lang: string): readonly string[] =>
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(file => file === `${lang}.ts` || file.endsWith(`/${lang}.ts`))
    .sort();

/** Rooms that are in Danish alone, by the names of their folders: what is signed by hand must be what the municipality reads. */
export const inDanishAlone: readonly string[] = ['letter'];

/** The words of a file: what it exports under the name of its language. */
export const wordsIn = async (file: string, lang: string): Promise<unknown> =>
  ((await import(`${src}${file}`)) as Record<string, unknown>)[lang];

/** What a function makes of its input is read with these in the places of a name, a day or a number. */
const examples = ['Karen Holm', 'mandag den 2. marts 2026', 'to måneder'] as const;

/** Every text among some words, in the order in which they stand. */
export function* textsIn(words: unknown, way = ''): Generator<Text> {
  if (typeof words === 'string') yield { way, text: words };
  else if (typeof words === 'function') yield* textsIn((words as (...given: unknown[]) => unknown)(...examples), way);
  else if (words && typeof words === 'object')
    for (const [key, inner] of Object.entries(words)) yield* textsIn(inner, way ? `${way}.${key}` : key);
}

/** Whether a text is read as a sentence, and not as a name of something, such as a button. */
const isSentence = (text: string): boolean => /[.:!?…]["»”)]?$/u.test(text.trim());

/** The texts that are read together: what stands side by side among the words, sentence after sentence. Labels and buttons are none. */
function* running(words: unknown, way: string): Generator<Text> {
  if (!words || typeof words !== 'object') return;
  const sentences = [...textsIn(words)].map(({ text }) => text).filter(isSentence);
  yield { way, text: sentences.join('\n') };
  for (const [key, inner] of Object.entries(words)) yield* running(inner, `${way}.${key}`);
}

/** Words that nobody reads: the help is searched by them. */
const unread = /^help-search\.(skip|words)/;

/** Texts that are never read together: for each thing that has happened, one of them is told. */
const apart: readonly string[] = ['mandate-list.happened'];

/** Every running text in Danish of so many words: each text by itself, and each group of texts that stand together. */
export async function runningTexts(least = 30): Promise<readonly Text[]> {
  const texts: Text[] = [];
  for (const file of wordFiles('da')) {
    const words = await wordsIn(file, 'da');
    const room = dirname(file).split('/').at(-1) ?? file;
    texts.push(...[...textsIn(words, room)], ...running(words, room));
  }
  return texts.filter(({ way, text }) => !apart.includes(way) && !unread.test(way) && count(text).words >= least);
}
