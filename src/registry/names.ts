import { Refusal } from '../domain/refusal.js';
import { fromCursor } from './cursor.js';
import type { People, Person, PersonId } from './ports.js';

/** Those of these people whose name holds what was typed, whatever the case and the accents. */
export const named = async (people: People, ids: readonly PersonId[], text: string): Promise<PersonId[]> => {
  const found = await people.get(ids);
  const wanted = plain(text).split(' ');
  return ids.filter(id => {
    const name = plain(found.get(id)?.name ?? '');
    return wanted.every(word => name.includes(word));
  });
};

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('da').trim();

/** How many people came before, where a cursor stands in a list that is sorted by name. */
export const position = (cursor: string): number => {
  const { key } = fromCursor(cursor);
  if (!/^\d{1,9}$/.test(key)) throw new Refusal('not-valid');
  return Number(key);
};

const danish = new Intl.Collator('da');
/** People in the order of a Danish phone book, and two of one name always the same way round. */
export const byName = (a: Person | undefined, b: Person | undefined): number =>
  danish.compare(a?.name ?? '', b?.name ?? '') || (a && b && a.id < b.id ? -1 : 1);
