import type { Day } from '../../../src/domain/day.shape.js';
import { addDays } from '../../../src/domain/day.js';
import type { People, Person, PersonId } from '../../../src/registry/ports.js';
import { nordby, strandby } from '../../../src/testing/people.js';

/** How many of the citizens hold thousands of mandates. They come first. */
export const busy = 3;

const first =
  'Anne Kirsten Peter Mette Hanne Jens Lars Michael Helle Susanne Henrik Lene Thomas Søren Jette Marianne Åse Jørgen Birthe Ølgod Inger Niels Erik Karin Ole Bodil Æmilie Fatima Mohammed Agnieszka'.split(
    ' ',
  );
const last =
  'Nielsen Jensen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Thomsen Christiansen Poulsen Johansen Møller Mortensen Østergaard Ågård Kjær Lund Holm Yilmaz Nguyen Kowalska'.split(
    ' ',
  );

/** What the register calls the citizen with a number. */
export const citizenId = (number: number): PersonId => `citizen-${String(number).padStart(7, '0')}` as PersonId;

/** A made-up citizen, always the same one for a number. They have no CPR number: none can be mistaken for somebody real. */
const citizen = (number: number): Person => ({
  id: citizenId(number),
  name: `${first[number % first.length] ?? ''} ${last[Math.floor(number / first.length) % last.length] ?? ''}`,
  born: addDays('1930-01-01' as Day, (number * 7919) % 25_000),
  municipality: number % 10 === 0 ? nordby : strandby,
  digital: number % 8 !== 0,
});

/** Looks the made-up citizens up by their names in the register. There is nobody to find by CPR number. */
export const seededPeople: People = {
  find: async () => undefined,
  get: async ids =>
    new Map(
      ids.flatMap(id => {
        const number = /^citizen-(\d{7})$/.exec(id)?.[1];
        return number === undefined ? [] : [[id, citizen(Number(number))] as const];
      }),
    ),
};
