import { Refusal } from '../domain/refusal.js';
import { fromCursor } from './cursor.js';
import type { People, Person, PersonId } from './ports.js';

/** Those of these people whose name holds what was typed, whatever the case and the accents. */
export const named = async (people: People, ids: readonly PersonId[], text: string): Promise<PersonId[]> => {
  const found = await people.get(ids);
  return ids.filter(id => holds(found.get(id)?.name ?? '', text));
};

/** Whether a name holds each word that was typed, whatever the case and the accents. */
export const holds = (name: string, text: string): boolean => {
  const whole = plain(name);
  return plain(text)
    .split(' ')
    .every(word => whole.includes(word));
};

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('da').trim();

/** How many people came before, where a cursor stands in a list that is sorted by name. */
export const position = (cursor: string): number => {
  const { key } = fromCursor(cursor);
  if (!/^\d{1,9}$/.test(key)) throw new Refusal('not-valid');
  return Number(key);
};

const danish = new Intl.Collator('da');
/** Two names in the order of a Danish phone book. */
export const inPhoneBook = (a: string, b: string): number => danish.compare(a, b);

/** People in the order of a Danish phone book, and two of one name always the same way round. */
export const byName = (a: Person | undefined, b: Person | undefined): number =>
  inPhoneBook(a?.name ?? '', b?.name ?? '') || (a && b && a.id < b.id ? -1 : 1);
