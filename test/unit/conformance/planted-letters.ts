import type { Case, Check, DeskAction, Mandate } from '../../../src/domain/mandate.shape.js';
import { isRefusal, Refusal, type Reason } from '../../../src/domain/refusal.js';
import type { TestWorld } from '../../../src/testing/conformance.js';
import { aage, karen, nordby, strandby, testDay } from '../../../src/testing/people.js';
import { instead, refuse, showing, spoilt, spoiltDesk, type DeskPlace, type Whole } from './spoilt.js';

/** Changes what a desk is shown. */
const showingDesk =
  (change: (mandate: Case) => Case) =>
  ({ good }: DeskPlace): Partial<Whole> => ({
    case: async (...given) => {
      const answer = await good.case(...given);
      return { ...answer, mandate: change(answer.mandate) };
    },
    cases: async (...given) => {
      const answer = await good.cases(...given);
      return { ...answer, items: answer.items.map(change) };
    },
    decide: async (...given) => {
      const answer = await good.decide(...given);
      return { ...answer, mandate: change(answer.mandate) };
    },
  });

/** Ticks at the desk what nobody has ticked. */
const ticking =
  (...checks: Check[]) =>
  ({ good }: DeskPlace): Partial<Whole> => ({
    decide: (input, options) =>
      good.decide(
        { ...input, ...(input.action.startsWith('approve') && { checks: [...new Set([...(input.checks ?? []), ...checks])] }) },
        options,
      ),
  });

/** Takes for done at the desk what is refused for one of these reasons. */
const taking =
  (action: DeskAction, ...reasons: readonly Reason[]) =>
  ({ good }: DeskPlace): Partial<Whole> => ({
    decide: (input, options) =>
      good.decide(input, options).catch(async (error: unknown) => {
        if (input.action !== action || !isRefusal(error) || !reasons.includes(error.reason)) throw error;
        return { outcome: 'done' as const, mandate: (await good.case(input)).mandate };
      }),
  });

/** Asks otherwise than it was told to. */
const asking = (change: (input: Parameters<Whole['request']>[0]) => typeof input) =>
  spoilt(({ good }) => ({ request: (input, options) => good.request(change(input), options) }));

/** A desk that is every desk. */
const anyDesk = ({ deskOf }: DeskPlace): Partial<Whole> => deskOf(strandby);

/** Tells that there is something, and no more. */
const notAllowed: Partial<Whole> = { case: refuse('not-allowed') };

/** What can go wrong with letters and at borgerservice: under the name of the case that must catch it. */
export const plantedInLetters: Record<string, Record<string, () => TestWorld>> = {
  'R100, R108: what is asked by letter is in force when borgerservice has approved it, from that day, and both see how far it has come': {
    'says that a letter is in force when it has been sent': spoilt(
      showing(mandate => (mandate.state === 'letter-sent' ? { ...mandate, state: 'active' } : mandate)),
    ),
    'shows the holder nothing of the way': spoilt(
      showing(mandate => (mandate.state === 'in-review' ? { ...mandate, state: 'letter-sent' } : mandate)),
    ),
    'writes down that the giver approved': spoilt(({ good }) => ({
      async mandate(input) {
        const { mandate, history } = await good.mandate(input);
        return { mandate, history: history.map(one => (one.kind === 'approve' ? { ...one, by: 'giver' as const } : one)) };
      },
    })),
    'lets what is approved begin when it was asked for': spoilt(
      showing(mandate => ({ ...mandate, period: mandate.period.map(one => ({ ...one, from: testDay })) })),
    ),
  },
  'R064, R102: one who is not digital is asked by letter, and not otherwise; one who is digital can be asked either way': {
    'asks everybody by letter who cannot be asked otherwise': spoilt(({ good }) => ({
      request: (input, options) =>
        good.request(input, options).catch(instead('requires-paper', () => good.request({ ...input, delivery: 'letter' }, options))),
    })),
    'asks those who are digital by Digital Post only': spoilt(({ good }) => ({
      async request(input, options) {
        const { person } = await good.findPerson({ name: karen.name, cpr: karen.cpr });
        return good.request(person.id === input.giver ? { ...input, delivery: 'digital' } : input, options);
      },
    })),
  },
  'R109: borgerservice approves when it has found all that it looks for, and is told all that it has not': {
    'takes the signature for granted': spoiltDesk(ticking('signature')),
    'tells of the first thing only': spoiltDesk(({ good }) => ({
      decide: (input, options) =>
        good.decide(input, options).catch((error: unknown) => {
          if (!isRefusal(error)) throw error;
          throw new Refusal(error.reason, {
            objections: error.objections.map(one => ('missing' in one ? { ...one, missing: one.missing.slice(0, 1) } : one)),
          });
        }),
    })),
    'takes any paper that it is told of': spoiltDesk(({ good }) => ({
      decide: (input, options) => good.decide({ ...input, checks: input.checks?.filter(check => check !== 'general-mandate') }, options),
    })),
  },
  'R109: borgerservice declines for what is missing, and both see what that was': {
    'declines for no reason': spoiltDesk(({ good }) => ({
      decide: ({ reasons, ...input }, options) =>
        good.decide({ ...input, ...(input.action === 'decline' ? { reasons: reasons ?? ['date'] } : {}) }, options),
    })),
    'tells nobody what was missing': spoilt(showing(({ missing: _, ...mandate }) => mandate)),
    'approves what was declined': spoiltDesk(taking('approve', 'already-decided')),
  },
  'R120, R122, R134, R145: whoever decides for the giver asks by letter, however digital the giver is': {
    'lets a guardian ask digitally': spoilt(({ good }) => ({
      request: (input, options) =>
        good.request(input, options).catch(instead('requires-paper', () => good.request({ ...input, delivery: 'letter' }, options))),
    })),
    'forgets on whose authority it is': asking(({ basis: _, ...input }) => ({ ...input, delivery: input.delivery ?? 'letter' })),
  },
  'R123, R135, R146: by each authority its own papers go back with the letter, and without them nothing is approved': {
    'asks for no papers': spoiltDesk(({ good }) => ({
      decide: (input, options) =>
        good.decide(input, options).catch(async (error: unknown) => {
          if (!isRefusal(error)) throw error;
          const missing = error.objections.flatMap(one => (one.field === 'checks' ? one.missing : []));
          return good.decide({ ...input, checks: [...(input.checks ?? []), ...missing] }, options);
        }),
    })),
    'does without the personal record': spoiltDesk(({ good }) => ({
      decide: (input, options) =>
        good
          .decide(input, options)
          .catch(
            instead('not-valid', () =>
              input.checks?.includes('future-mandate')
                ? good.decide({ ...input, checks: [...input.checks, 'personal-record'] }, options)
                : refuse('not-valid')(),
            ),
          ),
    })),
  },
  'R110: a desk sees and does what is its municipality’s, and of what is another’s it learns nothing, whatever it asks': {
    'is one desk for the whole country': spoiltDesk(anyDesk),
    'tells a stranger that there is something': spoiltDesk(({ municipality }) => (municipality === nordby ? notAllowed : {})),
    'finds any reference': spoiltDesk(({ deskOf }) => ({ cases: (...given) => deskOf(strandby).cases(...given) })),
    'prints any letter': spoiltDesk(({ deskOf }) => ({ caseLetter: (...given) => deskOf(strandby).caseLetter(...given) })),
    'lets any desk register a letter': spoiltDesk(({ good, deskOf }) => ({
      decide: (...given) => (given[0].action === 'register-letter' ? deskOf(strandby) : good).decide(...given),
    })),
  },
  'R110: the case of a giver who moves goes to the desk where they live, and the old one has it no more': {
    'leaves the case where it was': () => {
      const good = spoilt(() => ({}))();
      return { ...good, moves: () => undefined };
    },
    'keeps it on both desks': () => {
      const good = spoiltDesk(({ good, deskOf, memo }) => ({
        async case(input) {
          const answer = await good.case(input).catch(() => deskOf(nordby).case(input));
          memo.set(input.id, answer);
          return answer;
        },
      }))();
      return good;
    },
    'has it on no list of the new desk': spoiltDesk(({ good, municipality }) => ({
      cases: async input => (municipality === nordby ? { items: [], total: 0 } : good.cases(input)),
    })),
  },
  'R108: nobody but borgerservice decides on a letter: neither the giver, nor the holder, nor somebody at the desk on a mandate of their own':
    {
      'lets a giver approve what is to be signed by hand': spoilt(({ good }) => ({
        perform: (input, options) =>
          good
            .perform(input, options)
            .catch(instead('requires-paper', async () => ({ outcome: 'done' as const, mandate: (await good.mandate(input)).mandate }))),
      })),
      'lets a holder take back what has come': spoilt(({ good }) => ({
        perform: (input, options) =>
          good
            .perform(input, options)
            .catch(
              instead('not-allowed', async () =>
                input.action === 'withdraw'
                  ? { outcome: 'done' as const, mandate: (await good.mandate(input)).mandate }
                  : refuse('not-allowed')(),
              ),
            ),
      })),
      'lets somebody decide on a mandate of their own': spoiltDesk(({ good, deskOf, municipality }) => ({
        decide: (...given) => good.decide(...given).catch(instead('not-allowed', () => deskOf(municipality, karen).decide(...given))),
      })),
      'says that somebody can decide on a mandate of their own': spoiltDesk(
        showingDesk(mandate => ({ ...mandate, can: mandate.can.map(({ why: _, ...one }) => one) })),
      ),
    },
  'what borgerservice is told that it can do is what it can do, at each point of the way': {
    'says that nothing can be done': spoiltDesk(showingDesk(mandate => ({ ...mandate, can: [] }))),
    'approves what nobody has registered': spoiltDesk(taking('approve', 'not-allowed')),
    'deletes what is not in force': spoiltDesk(taking('delete', 'not-allowed')),
    'registers a letter twice': spoiltDesk(taking('register-letter', 'already-decided')),
  },
  'R184: borgerservice ends a mandate for a giver who cannot, and finds it by its reference however that is written': {
    'wants a reference to the letter': spoiltDesk(({ good }) => ({
      cases: async input => {
        const answer = await good.cases(input);
        return input.reference === undefined || answer.items.every(({ reference }) => reference === input.reference)
          ? answer
          : { items: [], total: 0 };
      },
    })),
    'finds letters only': spoiltDesk(({ good }) => ({
      async cases(input) {
        const { items } = await good.cases(input);
        const letters = items.filter(({ delivery }) => delivery === 'letter');
        return { items: letters, total: letters.length };
      },
    })),
    'lists what nobody has written to it about': spoiltDesk(({ good, memo }) => ({
      async cases(input) {
        const answer = await good.cases(input);
        if (input.reference === undefined) return (memo.get('found') as typeof answer | undefined) ?? answer;
        return answer;
      },
      decide: refuse('not-allowed'),
    })),
    'writes down that the giver deleted it': spoilt(({ good }) => ({
      async mandate(input) {
        const { mandate, history } = await good.mandate(input);
        return { mandate, history: history.map(one => ({ ...one, by: 'giver' as const })) };
      },
    })),
  },
  'a desk has its letters in one list, those that it has to decide on in another, and both in pages': {
    'lists everything as if it were to be decided on': spoiltDesk(({ good }) => ({
      cases: ({ needsMe: _, ...input }) => good.cases(input),
    })),
    'lists every state': spoiltDesk(({ good }) => ({ cases: ({ states: _, ...input }) => good.cases(input) })),
    'sorts by change alone': spoiltDesk(({ good }) => ({ cases: input => good.cases({ ...input, sort: 'changed' }) })),
    'begins every page anew': spoiltDesk(({ good }) => ({ cases: ({ cursor: _, ...input }) => good.cases(input) })),
    'counts the page': spoiltDesk(({ good }) => ({
      async cases(input) {
        const answer = await good.cases(input);
        return { ...answer, total: answer.items.length };
      },
    })),
  },
  'at the desk too a decision is made on what was seen, and made once, however often it is sent': {
    'does not look at the version': spoiltDesk(({ good }) => ({
      decide: (input, options) => good.decide(input, { ...options, version: undefined }),
    })),
    'forgets the keys': spoiltDesk(({ good }) => ({
      decide: (input, options) => good.decide(input, { ...options, idempotencyKey: undefined }),
    })),
  },
  'the very same request is not sent by letter twice while the first one is open, nor by letter and digitally': {
    'sends a letter twice': spoilt(({ good }) => ({
      request: (input, options) =>
        good
          .request(input, options)
          .catch(
            instead('duplicate-request', () =>
              good.request({ ...input, powers: [...input.powers, ...input.powers], until: '2027-01-01' as never }, options),
            ),
          ),
    })),
    'sends no other letter once the first was declined': spoilt(({ good, memo }) => ({
      async request(input, options) {
        if (memo.has(input.giver)) throw new Refusal('duplicate-request');
        const answer = await good.request(input, options);
        memo.set(input.giver, true);
        return answer;
      },
    })),
  },
  'Z3: a letter that nobody has decided on lapses after the last day asked for, wherever it lies': {
    'keeps letters for ever': spoilt(
      showing((mandate: Mandate) => (mandate.state === 'lapsed' ? { ...mandate, state: 'letter-sent' } : mandate)),
    ),
    'registers what has lapsed': spoiltDesk(taking('register-letter', 'period-over')),
    'approves what has lapsed': spoiltDesk(taking('approve', 'period-over')),
    'lists what has lapsed as to be decided on': spoiltDesk(({ good }) => ({ cases: ({ needsMe: _, ...input }) => good.cases(input) })),
  },
  'R076, R080: an extension of what was asked by letter goes by letter, and adds a stretch from the day of borgerservice’s approval': {
    'asks for it digitally': spoilt(
      showing(mandate => (mandate.extension ? { ...mandate, extension: { ...mandate.extension, state: 'asked' } } : mandate)),
    ),
    'approves one that has not come': spoiltDesk(taking('approve-extension', 'not-allowed')),
    'approves one with something missing': spoiltDesk(ticking('signature', 'date')),
    'fills the gap': spoiltDesk(
      showingDesk(mandate => ({
        ...mandate,
        period: mandate.period.map((one, place) => (place > 0 ? { ...one, from: mandate.period[place - 1]?.until ?? one.from } : one)),
      })),
    ),
  },
  'R109: an extension by letter that is declined leaves the mandate as it was, says what was missing, and can be asked for again': {
    'ends the mandate': spoiltDesk(showingDesk(mandate => (mandate.missing ? { ...mandate, state: 'declined' } : mandate))),
    'says nothing of what was missing': spoiltDesk(showingDesk(({ missing: _, ...mandate }) => mandate)),
    'never lets go of what was missing': spoilt(showing(mandate => ({ ...mandate, missing: ['date'] }))),
  },
  'R103, Z14: a letter can be printed while it is out; where it goes is told to borgerservice alone': {
    'prints something else': spoilt(({ good }) => ({
      letter: async input => new Blob([await (await good.letter(input)).arrayBuffer()], { type: 'text/html' }),
    })),
    'prints letters that were never sent': spoilt(({ good }) => ({
      letter: input => good.letter(input).catch(instead('not-found', () => new Blob(['%PDF-'], { type: 'application/pdf' }))),
    })),
    'tells the holder where the giver lives': spoilt(({ good }) => ({
      letter: async input => new Blob([await good.letter(input), ...(aage.address ?? [])], { type: 'application/pdf' }),
    })),
    'prints what has been decided on': spoiltDesk(({ good }) => ({
      caseLetter: input => good.caseLetter(input).catch(instead('already-decided', () => new Blob(['%PDF-'], { type: 'application/pdf' }))),
    })),
  },
};
