import type { Day } from '../../src/domain/day.shape.js';
import { catalogueIn } from '../../src/domain/index.js';
import type { Power } from '../../src/domain/power.shape.js';
import type { Correspondent, LetterContent, Office } from '../../src/server/index.js';
import { aage, bo, mette, strandby, testDay, viggo, type TestPerson } from '../../src/testing/people.js';

/** All that can be asked for, in Danish. */
export const everyPower = await catalogueIn('da');

/** Powers by their ids. */
export const powersBy = (...ids: readonly string[]): readonly Power[] => everyPower.filter(({ id }) => ids.includes(id));

/** Borgerservice in a municipality that does not exist. */
export const strandbyOffice: Office = {
  name: 'Borgerservice i Strandby',
  address: ['Rådhuspladsen 1', '9999 Strandby'],
  phone: '99 99 99 99',
  hours: 'Mandag til torsdag kl. 10-15',
  booking: 'Bestil tid på strandby.example.',
};

const named = ({ name, born }: TestPerson): Correspondent => ({ name, born });

/** A letter in which Bo asks Aage, but for what is said otherwise. */
export const asked = (otherwise: Partial<LetterContent> = {}): LetterContent => ({
  asks: 'mandate',
  reference: 'F7K2-9QXM',
  basis: 'own',
  giver: named(aage),
  holder: named(bo),
  address: ['Havnevej 12, 1. tv.', '9999 Strandby'],
  powers: powersBy('kom-social-og-sundhedsportal', 'fmk-medicin-handle'),
  asked: testDay,
  until: '2026-06-02' as Day,
  answerBy: '2026-06-01' as Day,
  municipality: strandby,
  ...otherwise,
});

/** A letter that Mette signs, who decides for Viggo. */
export const askedFor = (basis: LetterContent['basis'], otherwise: Partial<LetterContent> = {}): LetterContent =>
  asked({ basis, giver: named(viggo), holder: named(mette), ...otherwise });
