import type { Office, PersonId } from '../../src/server/index.js';
import { lone, nordby, strandby } from '../../src/testing/people.js';

/** Somebody who works at borgerservice, and for which municipality, by its code. */
export interface Employee {
  readonly id: PersonId;
  readonly name: string;
  readonly municipality: string;
}

/** Who works at borgerservice. In a real municipality the login of its staff says so. The one in Nordby shows that nobody sees the cases of another desk. */
export const staff: readonly Employee[] = [
  { id: lone.id, name: lone.name, municipality: strandby },
  { id: 'staff-gerda' as PersonId, name: 'Gerda Vang', municipality: nordby },
];

/** Borgerservice in the two made-up municipalities, as its letters name it. */
const offices: Readonly<Record<string, Office>> = {
  [strandby]: {
    name: 'Borgerservice i Strandby',
    address: ['Rådhuset, Havnepladsen\u00a01', '9999 Strandby'],
    hours: 'Borgerservice har åbent mandag til torsdag kl.\u00a010‑15 og fredag kl.\u00a010‑13.',
  },
  [nordby]: { name: 'Borgerservice i Nordby', address: ['Rådhuset, Torvet\u00a02', '9998 Nordby'] },
};

/** Borgerservice in a municipality, by its code. */
export const officeOf = (municipality: string): Office | undefined => offices[municipality];
