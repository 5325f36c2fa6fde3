import fc from 'fast-check';
import type { Action, Basis, Delivery, DeskAction, Side } from '../../../src/domain/mandate.shape.js';
import { dayOf, endOfMonth, lastSunday } from './calendar.js';
import type { Rules } from './model.js';

/*
 * What is drawn at random: a tale of a few steps, each told so that it has a meaning wherever it stands. `pick` counts round whatever there is to pick from.
 */

/** Those who take part: three who help each other, and three who cannot do everything. */
export const names = ['karen', 'bo', 'layla', 'aage', 'sofie', 'finn'] as const;
export type Name = (typeof names)[number];

/** Those at borgerservice's desks: two in one municipality, and one in another. Layla also takes part, and may not decide on what is her own. */
export const desks = ['lone at the desk', 'layla at the desk', 'ida at the desk'] as const;
export type Desk = (typeof desks)[number];

/** All powers: two that all can give, one that only those of one municipality can, and one that cannot be given here. */
export const allPowers = ['post', 'tax', 'care', 'elsewhere'] as const;

/** A last day: so many months and days from today, or from the day that stands in a mandate. */
export interface LastDay {
  readonly months: number;
  readonly days: number;
}

interface Hand {
  /** Which of their two windows they use. */
  readonly window: 0 | 1;
  /** Whether the version that they decided on is an old one. Absent: they name none. */
  readonly stale: boolean | undefined;
}

/** A request or a gift. */
export interface Make extends Hand {
  readonly does: 'request' | 'give';
  /** Who does it, and with whom. */
  readonly pair: readonly [Name, Name];
  readonly powers: readonly string[];
  readonly until: LastDay;
  readonly message: boolean;
  readonly basis: Basis | undefined;
  readonly delivery: Delivery | undefined;
  /** Changes a mandate of theirs, with the one whom it is with; or, wrongly, any other that there is. */
  readonly replaces: { readonly pick: number; readonly rightly: boolean } | undefined;
}

/** An action: one of those that somebody may do today, or any, by anybody. */
export interface Act extends Hand {
  readonly does: 'act';
  readonly pick: number;
  readonly rightly: boolean;
  readonly action: Action | DeskAction;
  readonly by: Side | Name | Desk;
  /** Who sits at the desk, where borgerservice acts rightly. Absent: one who may decide. */
  readonly clerk: Desk | undefined;
  /** What borgerservice ticks: what it has to, or, wrongly, less than that, nothing, something that it does not look for, or what goes with another action. */
  readonly ticks: 'right' | 'less' | 'none' | 'strange' | 'other';
  /** Whether, where borgerservice could act, the giver tries to answer the letter with their own MitID instead. */
  readonly byGiver: boolean;
  readonly until: (LastDay & { readonly from: 'asked' | 'today' }) | undefined;
  readonly powers: 'first' | 'all' | 'none' | 'others' | undefined;
}

export type Step =
  /** What is left of a step that a failure does not need. */
  | { readonly does: 'nothing' }
  | Make
  | Act
  | { readonly does: 'find'; readonly pair: readonly [Name, Name]; readonly rightly: boolean }
  /** Acts for a giver whose mandate they hold, or, wrongly, for anybody; and back. */
  | {
      readonly does: 'act for';
      readonly pick: number;
      readonly rightly: boolean;
      readonly back: boolean;
      readonly pair: readonly [Name, Name];
      readonly window: 0 | 1;
    }
  /** Sends an earlier call once more, perhaps with another last day, or under another key. */
  | { readonly does: 'repeat'; readonly pick: number; readonly window: 0 | 1; readonly otherwise: 'until' | 'key' | undefined }
  /** Time passes: to one of the days that matter to some mandate, or by some days. Below zero, `moment` counts back from the end of the day. */
  | { readonly does: 'wait'; readonly pick: number; readonly days: number | undefined; readonly moment: number }
  /** Moves to the other municipality; or is exempted from Digital Post, or no longer. */
  | { readonly does: 'move' | 'exempt'; readonly who: Name }
  /** What time has done is written down and told. */
  | { readonly does: 'run time' }
  | { readonly does: 'die'; readonly who: Name };

export interface Tale {
  readonly rules: Rules;
  readonly start: { readonly day: number; readonly moment: number };
  /** Whether everybody has looked everybody up before. */
  readonly acquainted: boolean;
  readonly steps: readonly Step[];
}

const minute = 60_000;
const hour = 60 * minute;

/** From 2024 to 2040, and often a day on which counting goes wrong: ends of months and years, leap days, the nights in which the clocks are changed. */
const anyDay = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: dayOf(2024, 1, 1), max: dayOf(2040, 12, 31) }) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        year: fc.integer({ min: 2024, max: 2040 }),
        month: fc.integer({ min: 1, max: 12 }),
        kind: fc.nat(6),
        by: fc.integer({ min: -1, max: 1 }),
      })
      .map(({ year, month, kind, by }) => {
        const days = [lastSunday(year, 3), lastSunday(year, 10), endOfMonth(year - (year % 4), 2), endOfMonth(year, 12)];
        return Math.min(dayOf(2040, 12, 31), (days[kind] ?? endOfMonth(year, month)) + by);
      }),
  },
);

/** A moment of a day: its first and last minutes, the hours in which the clocks are changed, noon, or any. */
const anyMoment = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(0, 1, minute, 59 * minute, 1.5 * hour, 2.5 * hour, 3.5 * hour, 12 * hour, -1, -minute, -59 * minute),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 23 * hour - 1 }) },
);

const often = <T>(weight: number, usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: other });

const yes = fc.constant(true);
const no = fc.constant(false);
const nothing = fc.constant(undefined);
const pick = fc.nat(59);

const who = often<Name>(9, fc.constantFrom('karen', 'bo', 'layla'), fc.constantFrom(...names));
/** Two people, seldom one and the same. */
const pair = often<readonly [Name, Name]>(
  5,
  fc.constantFrom(['karen', 'bo'], ['bo', 'karen'], ['bo', 'layla'], ['layla', 'karen']),
  fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)),
);
const window = often<0 | 1>(5, fc.constant(0), fc.constant(1));
const hand = { window, stale: often<boolean | undefined>(2, nothing, often(6, no, yes)) };

const lastDay = fc.oneof(
  { weight: 3, arbitrary: fc.record({ months: fc.constant(0), days: fc.constantFrom(0, 1, 2, 7, 13, 14, 15, 20, 21, 22, 30, 60) }) },
  { weight: 2, arbitrary: fc.record({ months: fc.integer({ min: 1, max: 26 }), days: fc.constantFrom(0, 0, 1) }) },
  { weight: 2, arbitrary: fc.record({ months: fc.constant(0), days: fc.integer({ min: -2, max: 400 }) }) },
);

const otherDays = often<number | undefined>(5, nothing, often(2, fc.nat(30), fc.nat(400)));

const bases: readonly Basis[] = ['guardianship', 'future-mandate', 'general-mandate'];
/** How a giver is asked, mostly as it goes with whoever decides for them. */
const ways = often<Pick<Make, 'basis' | 'delivery'>>(
  9,
  fc.constantFrom<Pick<Make, 'basis' | 'delivery'>[]>(
    ...Array.from({ length: 5 }, () => ({ basis: undefined, delivery: undefined })),
    { basis: undefined, delivery: 'letter' },
    { basis: 'own', delivery: 'letter' },
    ...bases.map(basis => ({ basis, delivery: undefined })),
  ),
  fc.record({
    basis: fc.constantFrom(undefined, 'own', ...bases),
    delivery: fc.constantFrom<(Delivery | undefined)[]>(undefined, 'digital', 'letter'),
  }),
);

const make: fc.Arbitrary<Make> = fc
  .record({
    does: fc.constantFrom<('request' | 'give')[]>('request', 'give'),
    pair,
    powers: often<readonly string[]>(
      6,
      fc.constantFrom(['post'], ['post', 'tax'], ['tax', 'post'], ['post', 'care', 'tax']),
      fc.array(fc.constantFrom(...allPowers), { maxLength: 4 }),
    ),
    until: lastDay,
    message: often(9, no, yes),
    replaces: often<Make['replaces']>(1, nothing, fc.record({ pick, rightly: often(6, yes, no) })),
    way: ways,
    ...hand,
  })
  .map(({ way, ...one }) => ({ ...one, ...way }));

const act: fc.Arbitrary<Act> = fc.record({
  does: fc.constant('act'),
  pick,
  rightly: often(6, yes, no),
  action: fc.constantFrom<Act['action'][]>(
    ...(['approve', 'reject', 'withdraw', 'delete', 'request-extension', 'approve-extension', 'reject-extension'] as const),
    ...(['register-letter', 'approve', 'decline', 'delete', 'approve-extension', 'decline-extension'] as const),
  ),
  by: fc.constantFrom<Act['by'][]>('giver', 'holder', 'giver', 'holder', ...names, ...desks, ...desks),
  clerk: often<Desk | undefined>(5, nothing, fc.constantFrom(...desks)),
  ticks: often<Act['ticks']>(5, fc.constant('right'), fc.constantFrom('less', 'none', 'strange', 'other')),
  byGiver: often(9, no, yes),
  until: often<Act['until']>(
    6,
    nothing,
    fc.oneof(
      fc.record({ from: fc.constant('asked'), months: fc.constant(0), days: fc.integer({ min: -9, max: 2 }) }),
      fc.record({ from: fc.constant('today'), months: fc.nat(13), days: fc.integer({ min: -1, max: 30 }) }),
    ),
  ),
  powers: often<Act['powers']>(7, nothing, fc.constantFrom('first', 'first', 'all', 'none', 'others')),
  ...hand,
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { withCrossShrink: true },
  { weight: 1, arbitrary: fc.constant({ does: 'nothing' }) },
  { weight: 12, arbitrary: make },
  { weight: 28, arbitrary: act },
  { weight: 16, arbitrary: fc.record({ does: fc.constant('wait'), pick, days: otherDays, moment: anyMoment }) },
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('act for'), pick, rightly: often(4, yes, no), back: often(4, no, yes), pair, window }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('repeat'),
      pick,
      window,
      otherwise: fc.constantFrom<('until' | 'key' | undefined)[]>(undefined, undefined, 'until', 'key'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('find'), pair, rightly: often(1, yes, no) }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom('move', 'exempt'), who: often<Name>(1, fc.constantFrom('aage', 'karen'), who) }),
  },
  { weight: 6, arbitrary: fc.constant({ does: 'run time' }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('die'), who }) },
);

const rules: fc.Arbitrary<Rules> = fc.record({
  withdraw: often(3, yes, no),
  message: fc.boolean(),
  partialApproval: fc.boolean(),
  shorterPeriod: fc.boolean(),
  letter: often(9, yes, no),
  lapseAfterDays: often<number | undefined>(1, nothing, fc.integer({ min: 1, max: 40 })),
  longestMonths: often<number | undefined>(2, nothing, fc.integer({ min: 1, max: 24 })),
  defaultMonths: often(2, fc.constant(2), fc.integer({ min: 1, max: 3 })),
  noticeDays: often(2, fc.constant(21), fc.nat(30)),
  extensionDays: often(2, fc.constant(14), fc.nat(20)),
  tries: fc.integer({ min: 1, max: 3 }),
});

const lasting = (...days: number[]) => fc.record({ months: fc.constant(0), days: fc.constantFrom(...days) });
const plainly = {
  ...{ powers: fc.constantFrom(['post'], ['post', 'tax']), until: lasting(0, 1, 2, 7, 20, 30), message: no },
  ...{ replaces: nothing, basis: nothing, delivery: nothing, window, stale: nothing },
};
/** Gifts and requests as people make them every day. */
const ordinary: fc.Arbitrary<Make> = fc.record({
  ...plainly,
  does: fc.constantFrom('give', 'give', 'request'),
  pair: fc.constantFrom<Make['pair'][]>(['karen', 'bo'], ['bo', 'karen'], ['layla', 'bo'], ['karen', 'layla']),
});
/** Requests by letter. */
const byLetter: fc.Arbitrary<Make> = fc.record({
  ...plainly,
  does: fc.constant('request'),
  pair: fc.constantFrom<Make['pair'][]>(
    ['bo', 'aage'],
    ['karen', 'aage'],
    ['bo', 'karen'],
    ['layla', 'karen'],
    ['bo', 'layla'],
    ['bo', 'finn'],
  ),
  basis: often<Basis | undefined>(1, nothing, fc.constantFrom(...bases)),
  delivery: fc.constant('letter'),
});
/** What Aage gives ends on that very day, and he has no MitID: when more of it is asked for, that goes by letter. */
const byAage: fc.Arbitrary<Make> = fc.record({
  ...plainly,
  does: fc.constant('give'),
  pair: fc.constantFrom<Make['pair'][]>(['aage', 'bo'], ['aage', 'layla']),
  until: lasting(0),
});
/** What has to be done next about a letter or an extension, done as it should be. */
const next: fc.Arbitrary<Act> = fc.record({
  ...{ does: fc.constant('act'), pick: fc.nat(19).map(one => 3 * one + 2), rightly: yes, byGiver: no, action: fc.constant('delete') },
  ...{ by: fc.constant('giver'), clerk: nothing, ticks: fc.constant('right'), until: nothing, powers: nothing, window, stale: nothing },
});

const aDayLater: fc.Arbitrary<Step> = fc.constant({ does: 'wait', pick: 0, days: 1, moment: 0 });

/** How a tale begins: with a few mandates, or with a letter on its way that asks for one, for one in the place of another, or for more of one. */
const beginnings: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.oneof({ weight: 3, arbitrary: ordinary }, byLetter), { maxLength: 3, size: 'max' }) },
  { weight: 1, arbitrary: fc.tuple(byLetter, next) },
  { weight: 1, arbitrary: fc.tuple(byAage, next, fc.oneof(next, aDayLater)) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      ordinary.map(one => ({ ...one, does: 'give' as const })),
      byLetter.map(one => ({ ...one, replaces: { pick: 0, rightly: true } })),
      next,
    ),
  },
);

/** Any tale: how it begins, and then so many steps. */
export const tales = (many: number): fc.Arbitrary<Tale> =>
  fc.record({
    rules,
    start: fc.record({ day: anyDay, moment: anyMoment }),
    acquainted: often(19, yes, no),
    steps: fc
      .tuple(beginnings, fc.array(step, { minLength: many, maxLength: many, size: 'max' }))
      .map(([first, then]) => [...first, ...then].filter(({ does }) => does !== 'nothing')),
  });
