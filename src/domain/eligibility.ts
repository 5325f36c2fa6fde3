import { ageOn, readCpr } from './cpr.js';
import type { Day } from './day.shape.js';
import { isDay } from './day.js';
import { byLetter } from './letter.js';
import type { Basis, Delivery, Side } from './mandate.shape.js';
import type { Objection } from './objection.shape.js';
import { cleanName, looksLikeCpr } from './party.js';
import { latestDay } from './period.js';
import type { Power } from './power.shape.js';
import type { Reason } from './refusal.js';

/** The youngest that can give or hold a mandate, in years (R061, R062). */
export const youngest = 15;

/** The longest name and the longest message that is taken, in characters. */
export const longest = { name: 200, message: 500 } as const;

/** Who asks, as far as the one who checks knows them. Of what is left out, nothing is said. */
export interface Asker {
  /** In the same terms as the `person` asked for. */
  readonly id?: string | undefined;
  readonly born?: Day | undefined;
  /** Their own CPR number, ten digits. A server may know it; a browser does not. */
  readonly cpr?: string | undefined;
  /** On which side of the mandate they will stand. A holder has to be digital (R061), a giver has not (R064). */
  readonly side?: Side | undefined;
  /** Whether they have MitID and Digital Post. */
  readonly digital?: boolean | undefined;
  /** Whether they act for somebody else at this moment. */
  readonly acting?: boolean | undefined;
}

/** What has been typed and chosen. What is left out has not come up yet, and nothing is said of it; what is empty has been left empty. */
export interface Asked {
  readonly name?: string | undefined;
  readonly cpr?: string | undefined;
  /** The other person, once they have been found. */
  readonly person?: string | undefined;
  readonly powers?: readonly string[] | undefined;
  /** The last day, as it stands in its field. */
  readonly until?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly delivery?: Delivery | undefined;
  readonly message?: string | undefined;
}

/** In the light of what it is judged. */
export interface Terms {
  readonly asker: Asker;
  readonly today: Day;
  /** The powers on offer for the giver. Left out, any will do. */
  readonly offered?: readonly Pick<Power, 'id' | 'where'>[] | undefined;
  /** How many months a mandate can last at most. Left out, there is no longest (R070). */
  readonly longestMonths?: number | undefined;
  /** Whether a holder may write to the giver along with a request. */
  readonly takesMessage?: boolean | undefined;
}

/**
 * All that stands in the way of what the asker typed, or of what they are, in the order in which it is asked. Nothing in the list means: go ahead.
 *
 * Nothing is said of the other person, not even what their number tells: whatever concerns them is answered by the look-up, and always alike.
 */
export const objections = (asked: Asked, terms: Terms): Objection[] => [
  ...toAsker(terms),
  ...toName(asked),
  ...toNumber(asked, terms),
  ...toPerson(asked, terms),
  ...toPowers(asked, terms),
  ...toLastDay(asked, terms),
  ...toDelivery(asked),
  ...toMessage(asked, terms),
];

/** The reason for which a register refuses on account of an objection. */
export function reasonOf({ field, why }: Objection): Reason {
  if (field === 'asker') return askerReasons[why];
  if (why === 'own') return 'self-mandate';
  if (why === 'not-offered') return 'not-offered-in-municipality';
  if (why === 'letter-only') return 'requires-paper';
  if (why === 'mixed' || why === 'not-taken') return 'not-supported';
  return why === 'over' ? 'period-over' : 'not-valid';
}

const askerReasons = { 'under-15': 'under-15', 'not-digital': 'not-allowed', acting: 'not-while-acting' } as const;

const toAsker = ({ asker: { born, side, digital, acting }, today }: Terms): Objection[] => [
  ...when(acting, { field: 'asker', why: 'acting' }),
  ...when(born !== undefined && ageOn(born, today) < youngest, { field: 'asker', why: 'under-15' }),
  ...when(side === 'holder' && digital === false, { field: 'asker', why: 'not-digital' }),
];

const toName = ({ name }: Asked): Objection[] => {
  if (name === undefined) return [];
  return [
    ...when(cleanName(name) === '', { field: 'name', why: 'empty' }),
    ...when(looksLikeCpr(name), { field: 'name', why: 'a-number' }),
    ...when(name.length > longest.name, { field: 'name', why: 'too-long' }),
  ];
};

const toNumber = ({ cpr }: Asked, { asker, today }: Terms): Objection[] => {
  if (cpr === undefined) return [];
  const read = readCpr(cpr, today);
  if (read.kind === 'fault') return [{ field: 'cpr', why: read.fault }];
  if (read.kind === 'health') return [{ field: 'cpr', why: 'health' }];
  return [
    ...when(read.kind === 'replacement', { field: 'cpr', why: 'replacement' }),
    ...when(read.digits === asker.cpr, { field: 'cpr', why: 'own' }),
  ];
};

const toPerson = ({ person }: Asked, { asker }: Terms): Objection[] =>
  when(person !== undefined && person === asker.id, { field: 'person', why: 'own' });

const toPowers = ({ powers }: Asked, { offered }: Terms): Objection[] => {
  if (!powers) return [];
  if (powers.length === 0) return [{ field: 'powers', why: 'none' }];
  if (!offered) return [];
  const found = offered.filter(({ id }) => powers.includes(id));
  const missing = [...new Set(powers)].filter(id => !found.some(power => power.id === id));
  return [
    ...when(missing.length > 0, { field: 'powers', why: 'not-offered', powers: missing }),
    ...when(new Set(found.map(({ where }) => where)).size > 1, { field: 'powers', why: 'mixed' }),
  ];
};

const toLastDay = ({ until }: Asked, { today, longestMonths }: Terms): Objection[] => {
  if (until === undefined) return [];
  if (until.trim() === '') return [{ field: 'until', why: 'empty' }];
  if (!isDay(until)) return [{ field: 'until', why: 'not-a-day' }];
  if (until < today) return [{ field: 'until', why: 'over' }];
  const latest = latestDay(today, { longestMonths }) ?? until;
  return when(until > latest, { field: 'until', why: 'too-late', latest });
};

const toDelivery = ({ basis = 'own', delivery }: Asked): Objection[] =>
  when(delivery === 'digital' && byLetter({ basis, delivery }), { field: 'delivery', why: 'letter-only' });

const toMessage = ({ message }: Asked, { takesMessage }: Terms): Objection[] => {
  if (!message?.trim()) return [];
  return [
    ...when(!takesMessage, { field: 'message', why: 'not-taken' }),
    ...when(message.length > longest.message, { field: 'message', why: 'too-long' }),
  ];
};

const when = (stands: boolean | undefined, objection: Objection): Objection[] => (stands ? [objection] : []);
