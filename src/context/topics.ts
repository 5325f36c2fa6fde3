import type { OwnTopic, Topics } from './settings.js';

/** The portal's own topics in the reader's language, or in what it is a kind of; in Danish where they are in nothing else. What is no topic is left out. */
export function ownTopics(topics: Topics | undefined, reader: string): { readonly own: readonly OwnTopic[]; readonly lang: string } {
  const add = (isObject(topics?.add) ? topics.add : {}) as Readonly<Record<string, unknown>>;
  const lang = [reader, reader.split('-')[0] ?? reader, '*', 'da'].find(lang => add[lang]) ?? 'da';
  const own: unknown = add[lang] ?? [];
  return { own: Array.isArray(own) ? own.filter(isTopic) : [], lang: lang === '*' ? reader : lang };
}

/** Whether the portal hides a topic of that name. */
export const isHidden = (topics: Topics | undefined, topic: string): boolean => Array.isArray(topics?.hide) && topics.hide.includes(topic);

/** Whether something that a portal wrote can be shown as a topic: it has a name, a title, and pieces of plain text. */
export const isTopic = (value: unknown): value is OwnTopic => {
  if (!isObject(value)) return false;
  const { topic, title, about, body, go, call, words } = value;
  return (
    [topic, title].every(isText) &&
    [about, words].every(text => text === undefined || isText(text)) &&
    [go, call].every(list => list === undefined || Array.isArray(list)) &&
    Array.isArray(body) &&
    body.every(isPiece)
  );
};

const isPiece = (piece: unknown): boolean => {
  if (typeof piece === 'string') return true;
  if (!isObject(piece)) return false;
  const [first, ...more] = Object.entries(piece);
  if (!first || more.length > 0) return false;
  const [kind, value] = first;
  if (kind === 'steps' || kind === 'list') return Array.isArray(value) && value.every(isText);
  return (kind === 'note' || kind === 'heading') && isText(value);
};

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
