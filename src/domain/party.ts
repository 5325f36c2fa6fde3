import { withoutGaps } from './cpr.js';
import type { Party, PartyId } from './party.shape.js';

/** Whether a text could be read as a CPR number: ten digits, with anything that people write between them. */
export const looksLikeCpr = (text: string): boolean => /^\d{10}$/.test(withoutGaps(text));

/** Whether a CPR number stands somewhere in a text, such as behind a name. */
export const holdsCpr = (text: string): boolean => /(?<!\d)\d{6}[\s\p{Pd}.]*\d{4}(?!\d)/u.test(text);

/**
 * A name as text that cannot look like a part of the page: no line breaks, no control characters, nothing that cannot be seen or turns the direction, and an end.
 *
 * The two joiners that some scripts spell with are let through.
 */
export const cleanName = (name: string): string => {
  const plain = name
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cf}\p{Cs}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  // Counted in characters, not in halves of them.
  return Array.from(plain).slice(0, 200).join('').trimEnd();
};

/** Whether two people in a list carry one name, so that something more must be said of each. Case does not tell people apart. */
export const sameName = (a: Named, b: Named): boolean => asSaid(a) === asSaid(b);

/** Whether among many people somebody else than a person carries their name. One who is among them twice is no other. */
export const namesakes = (people: readonly Known[]): ((person: Known) => boolean) => {
  const [first, shared] = [new Map<string, PartyId>(), new Set<string>()];
  for (const person of people) {
    const name = asSaid(person);
    if (!first.has(name)) first.set(name, person.id);
    else if (first.get(name) !== person.id) shared.add(name);
  }
  return person => {
    const name = asSaid(person);
    return shared.has(name) || (first.get(name) ?? person.id) !== person.id;
  };
};

type Known = Pick<Party, 'id' | 'name'>;
type Named = Pick<Party, 'name'>;

const asSaid = ({ name }: Named): string => name.toLocaleLowerCase('da');
