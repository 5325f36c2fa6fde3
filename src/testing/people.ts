import type { Day } from '../domain/day.shape.js';
import type { People, Person, PersonId } from '../registry/ports.js';

/** A made-up person, with the CPR number under which they are found. */
export interface TestPerson extends Person {
  readonly cpr: string;
  /** Who they are, in a sentence that a visitor reads when they choose whom to log in as. */
  readonly about: string;
}

/** The code of the made-up municipality where everybody lives who is not said to live elsewhere. No real municipality has it. */
export const strandby = '0999';

/** The code of another made-up municipality, with a portal of its own. */
export const nordby = '0998';

/** The day on which tests and stories take place, where they say no other. */
export const testDay = '2026-03-02' as Day;

/** Where somebody lives in the made-up municipality, made up from their id. */
const streets = ['Fyrvej', 'Havnegade', 'Klitstien', 'Mågevej', 'Skolegade', 'Søndergade'];
const addressOf = (id: string): readonly string[] => {
  const number = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return [`${streets[number % streets.length] ?? ''} ${(number % 48) + 1}`, '9999 Strandby'];
};

const person = (id: string, name: string, cpr: string, born: string, about: string, digital = true): TestPerson => ({
  id: `person-${id}` as PersonId,
  name,
  cpr,
  born: born as Day,
  municipality: strandby,
  digital,
  address: addressOf(id),
  about,
});

/** Karen, 83, lives at home with help. She has MitID and Digital Post. */
export const karen = person(
  'karen',
  'Karen Holm',
  '1405420018',
  '1942-05-14',
  'Karen bor hjemme og får hjælp. Hun har MitID og Digital Post.',
);
/** Bo, her son, helps her with letters and appointments. */
export const bo = person('bo', 'Bo Holm', '0309680017', '1968-09-03', 'Bo er Karens søn. Han hjælper hende med post og aftaler.');
/** Aage is exempt from Digital Post. He signs by hand. */
export const aage = person(
  'aage',
  'Aage Møller',
  '2711460013',
  '1946-11-27',
  'Aage er fritaget for Digital Post og skriver under i hånden.',
  false,
);
/** Mette is a guardian. */
export const mette = person('mette', 'Mette Krogh', '1902750024', '1975-02-19', 'Mette er værge for sin bror Viggo.');
/** Viggo is under guardianship. */
export const viggo = person('viggo', 'Viggo Krogh', '0806790011', '1979-06-08', 'Viggo har en værge, sin søster Mette.', false);
/** Sofie is 13, and too young to give or hold a mandate. */
export const sofie = person(
  'sofie',
  'Sofie Holm',
  '2108124016',
  '2012-08-21',
  'Sofie er født i 2012. Man skal være fyldt 15 år for at give og få fuldmagt.',
);
/** One of two people named Jens Hansen. */
export const jens = person('jens', 'Jens Hansen', '0504510015', '1951-04-05', 'Der er to, der hedder Jens Hansen. Han er den ældste.');
/** The other one. */
export const youngJens = person(
  'young-jens',
  'Jens Hansen',
  '1712850019',
  '1985-12-17',
  'Der er to, der hedder Jens Hansen. Han er den yngste.',
);
/** Ida is nobody's business. */
export const ida = person('ida', 'Ida Lund', '0201900016', '1990-01-02', 'Ida kender ingen af de andre. Hendes side er tom.');
/** Maria's name is long, and has letters that break what was not made for them. */
export const maria = person(
  'maria',
  'Maria Anna-Lise Østergård Ravnsbjerg-Christoffersen af Łódź',
  '3010610018',
  '1961-10-30',
  'Maria har et langt navn med mange slags bogstaver.',
);
/** Layla reads Arabic. */
export const layla: TestPerson = {
  ...person('layla', 'ليلى الخطيب', '1104880022', '1988-04-11', 'Layla læser helst arabisk.'),
  lang: 'ar',
};
/** Lone works at borgerservice in the made-up municipality. */
export const lone = person('lone', 'Lone Dahl', '2306720026', '1972-06-23', 'Lone arbejder i borgerservice.');

/** Finn lives in another municipality: what is on offer for the others is not on offer for him. */
export const finn: TestPerson = {
  ...person('finn', 'Finn Bech', '0703580015', '1958-03-07', 'Finn bor i en anden kommune, som har sin egen portal.'),
  municipality: nordby,
  address: ['Bakkevej 7', '9998 Nordby'],
};

/** Everybody. */
export const everybody: readonly TestPerson[] = [karen, bo, aage, mette, viggo, sofie, jens, youngJens, ida, maria, layla, lone, finn];

/** Looks people up among a few who are held in memory. The case and the blanks of a name do not matter. */
export const peopleIn = (all: readonly TestPerson[]): People => ({
  find: async (name, cpr) => all.find(person => person.cpr === cpr && plain(person.name) === plain(name)),
  get: async ids => new Map(all.filter(({ id }) => ids.includes(id)).map(person => [person.id, person])),
});

const plain = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('da');
