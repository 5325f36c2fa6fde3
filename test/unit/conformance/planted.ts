import type { Whose } from '../../../src/contract/whose.js';
import { addDays } from '../../../src/domain/day.js';
import type { SavedDraft } from '../../../src/domain/draft.shape.js';
import type { Action, Can, Mandate } from '../../../src/domain/mandate.shape.js';
import { nationalLimits } from '../../../src/domain/period.js';
import { isRefusal, Refusal, type Reason } from '../../../src/domain/refusal.js';
import type { TestWorld } from '../../../src/testing/conformance.js';
import { bo, ida, karen, strandby, testDay } from '../../../src/testing/people.js';
import { strandbyPowers } from '../../../src/testing/world.js';
import {
  afterDeaths,
  done,
  forgettingKeys,
  instead,
  keepingActing,
  listing,
  made,
  refuse,
  saying,
  showing,
  spoilt,
  takingAnyHandle,
  type Place,
  type Whole,
} from './spoilt.js';

/** Takes for done what is refused for one of these reasons. */
const taking =
  (action: Action, ...reasons: readonly Reason[]) =>
  ({ good }: Place): Partial<Whole> => ({
    perform: (input, options) =>
      good.perform(input, options).catch(async (error: unknown) => {
        if (input.action !== action || !isRefusal(error) || !reasons.includes(error.reason)) throw error;
        return done((await good.mandate(input)).mandate);
      }),
  });

/** Leaves out on what terms something is done, where it could be done on them. */
const forgetting =
  (field: 'powers' | 'until') =>
  ({ good }: Place): Partial<Whole> => ({
    async perform({ powers, until, ...input }, options) {
      const { mandate } = await good.mandate(input);
      const last = mandate.period.at(-1)?.until ?? testDay;
      const fits =
        field === 'powers'
          ? powers?.every(id => mandate.powers.some(power => power.id === id))
          : input.action === 'request-extension' || (until && until >= testDay && until <= last);
      const terms = { powers, until, ...(fits && { [field]: undefined }) };
      return good.perform({ ...input, ...terms }, options);
    },
  });

/** Makes a mandate beside the old one, where it is refused for a reason to put it in that one's place. */
const besides =
  (reason: Reason) =>
  ({ good }: Place): Partial<Whole> => ({
    request: (input, options) =>
      good.request(input, options).catch(instead(reason, () => good.request({ ...input, replaces: undefined }, options))),
    give: (input, options) => good.give(input, options).catch(instead(reason, () => good.give({ ...input, replaces: undefined }, options))),
  });

/** Lets the holder, or the giver, do what is the other one's to do. */
const forTheOther =
  (action: Action, other: typeof bo) =>
  ({ good, as }: Place): Partial<Whole> => ({
    perform: (input, options) =>
      good
        .perform(input, options)
        .catch(instead('not-allowed', () => (input.action === action ? as(other).perform(input, options) : refuse('not-allowed')()))),
  });

/** Changes what a mandate says can be done. */
const promising = (change: (can: Can[], mandate: Mandate) => Can[]) =>
  spoilt(showing(mandate => ({ ...mandate, can: change([...mandate.can], mandate) })));

/** Makes something else of whose page it is that looks. */
const takingNotice = (good: Whole, of: (whose: Whose) => Whose | undefined): Partial<Whole> => ({
  mandates: (input, options) => good.mandates(input, { ...options, whose: options?.whose && of(options.whose) }),
});

/** Goes back to the citizen before something is done. */
const goingBack = (name: 'perform' | 'request' | 'keepDraft') =>
  spoilt(({ good }) => ({
    [name]: async (...given: never) => {
      await good.actFor({ person: null });
      return (good[name] as (...given: never) => unknown)(...given);
    },
  }));

/** Tells the first thing that stands in the way, and not the rest. */
const first = (error: unknown): never => {
  if (isRefusal(error)) throw new Refusal(error.reason, { objections: error.objections.slice(0, 1) });
  throw error;
};

/** What can go wrong with what changes a mandate, or keeps what is not one yet: under the name of the case that must catch it. */
export const planted: Record<string, Record<string, () => TestWorld>> = {
  'R075, R077: an extension can be asked for from the last day through the last day of its window, both included, and neither before nor after':
    {
      'closes the window a day early': saying({ limits: nationalLimits }, { limits: { ...nationalLimits, extensionDays: 13 } }),
      'closes the window a day late': saying({ limits: nationalLimits }, { limits: { ...nationalLimits, extensionDays: 15 } }),
      'opens the window on the day after the last one': spoilt(({ good }) => ({
        async perform(input, options) {
          const [{ mandate }, { today }] = [await good.mandate(input), await good.session({})];
          if (input.action === 'request-extension' && mandate.period.at(-1)?.until === today) throw new Refusal('extension-window-closed');
          return good.perform(input, options);
        },
      })),
      'never closes the window': spoilt(taking('request-extension', 'extension-window-closed')),
      'says that a mandate is in force again when an extension is asked for': spoilt(
        showing(mandate => (mandate.extension ? { ...mandate, state: 'active' } : mandate)),
      ),
    },
  'R078: from the first day a holder is told from when, and until when, an extension can be asked for, and a giver is told nothing of it': {
    'says nothing before the day': promising(can => can.filter(({ from }) => !from || from <= testDay)),
    'says that it can be asked for at once': promising(can => can.map(({ from: _, ...one }) => one)),
    'tells the giver that they can ask': promising((can, { side }) => (side === 'giver' ? [...can, { action: 'request-extension' }] : can)),
  },
  'R076: only the holder asks for an extension, and only the giver answers': {
    'lets the giver ask': spoilt(forTheOther('request-extension', bo)),
    'lets the holder approve': spoilt(forTheOther('approve-extension', karen)),
    'lets the holder reject': spoilt(forTheOther('reject-extension', karen)),
  },
  'an extension is asked for once: a second one waits until the first is answered, and then it can be asked for': {
    'takes a second one': spoilt(taking('request-extension', 'duplicate-request')),
    'takes one and no other': spoilt(({ good, memo }) => ({
      perform(input, options) {
        if (input.action === 'request-extension' && memo.has(input.id)) throw new Refusal('duplicate-request');
        if (input.action === 'request-extension') memo.set(input.id, true);
        return good.perform(input, options);
      },
    })),
  },
  'R080: approval adds a stretch from that day; the days between are never in force, and nobody acts in them': {
    'fills the gap': spoilt(
      showing(({ period, ...mandate }) => {
        const [from, until] = [period[0]?.from ?? testDay, period.at(-1)?.until ?? testDay];
        return { ...mandate, period: [{ from, until }] };
      }),
    ),
    'lets one act in the gap': spoilt(({ good }) => ({
      actFor: (...given) => good.actFor(...given).catch(instead('not-allowed', () => ({ acting: null }))),
    })),
    'counts what waits for an extension among what is in force': spoilt(
      listing({ ask: input => (input.states?.includes('active') ? { ...input, states: ['active', 'expired'] } : input) }),
    ),
  },
  'an extension that is approved on the last day leaves no gap: one acts on from day to day': {
    'begins the new stretch a day too late': spoilt(
      showing(mandate => (mandate.period.length > 1 ? { ...mandate, state: 'expired' } : mandate)),
    ),
    'ends acting on the first last day': spoilt(({ good }) => ({
      async session() {
        const session = await good.session({});
        return { ...session, acting: session.today > addDays(testDay, 3) ? null : session.acting };
      },
    })),
  },
  'what has been extended can be extended again, around its new last day': {
    'extends a mandate once': spoilt(({ good }) => ({
      async perform(input, options) {
        const { mandate } = await good.mandate(input);
        if (input.action === 'request-extension' && mandate.period.length > 1) throw new Refusal('extension-window-closed');
        return good.perform(input, options);
      },
    })),
    'counts from the first last day': spoilt(taking('request-extension', 'extension-window-closed')),
  },
  'an extension that is rejected changes nothing but that it is asked for no more': {
    'ends what it does not extend': spoilt(({ good }) => ({
      async perform(input, options) {
        const answer = await good.perform(input, options);
        return input.action === 'reject-extension' ? good.perform({ id: input.id, action: 'delete' }) : answer;
      },
    })),
    'takes a second answer': spoilt(taking('approve-extension', 'already-decided')),
  },
  'R072: an extension lasts to the day that the holder chose, or two months from the day on which it is asked for': {
    'takes three months': saying({ limits: nationalLimits }, { limits: { ...nationalLimits, defaultMonths: 3 } }),
    'forgets the day that was chosen': spoilt(forgetting('until')),
  },
  'an extension to a day that has passed, or that adds nothing, is refused, and changes nothing': {
    'takes a day that adds nothing': spoilt(taking('request-extension', 'not-valid')),
    'takes a day that has passed': spoilt(taking('request-extension', 'period-over')),
  },
  'an extension that is asked for stands in both lists, and needs the giver until they have answered': {
    'tells the giver of requests alone': spoilt(
      listing({ ask: input => (input.needsMe ? { ...input, states: ['awaiting-approval'] } : input) }),
    ),
    'leaves the extension out of the list': spoilt(
      listing({ answer: page => ({ ...page, items: page.items.map(({ extension: _, ...item }) => item) }) }),
    ),
    'goes on asking when it has been answered': spoilt(({ good, memo, person }) => ({
      async mandates(input, options) {
        const page = await good.mandates(input, options);
        if (input.needsMe && page.total > 0) memo.set(person.id, page);
        return input.needsMe ? ((memo.get(person.id) as typeof page | undefined) ?? page) : page;
      },
    })),
  },
  'R081: a mandate that has expired stays in both lists while it can be extended': {
    'clears away what has expired': spoilt(
      listing({ answer: page => ({ ...page, items: page.items.filter(({ state }) => state !== 'expired') }) }),
    ),
  },
  'a mandate that is deleted takes its open extension along': {
    'keeps asking for more of what is deleted': spoilt(
      showing(mandate =>
        mandate.state === 'deleted' ? { ...mandate, extension: { until: addDays(testDay, 60), asked: testDay, state: 'asked' } } : mandate,
      ),
    ),
    'approves more of what is deleted': spoilt(taking('approve-extension', 'mandate-ended')),
  },
  'an extension can be answered through the day that it is to last to; on the day after nobody asks for it any more': {
    'takes an answer that comes too late': spoilt(taking('approve-extension', 'period-over')),
    'shows for ever what was asked': spoilt(place => {
      const { memo } = place;
      return showing(mandate => {
        if (mandate.extension) memo.set(mandate.id, mandate.extension);
        return { ...mandate, extension: memo.get(mandate.id) as Mandate['extension'] };
      })(place);
    }),
    'does not let it be asked for again': spoilt(({ good }) => ({
      async perform(input, options) {
        const { history } = await good.mandate(input);
        if (input.action === 'request-extension' && history.some(({ kind }) => kind === input.action))
          throw new Refusal('duplicate-request');
        return good.perform(input, options);
      },
    })),
  },
  'two different answers to an extension at one moment end in one truth, which both see': {
    'takes both answers': spoilt(taking('reject-extension', 'already-decided')),
  },
  'what has happened tells who asked for an extension, and who answered': {
    'says that the giver has asked': spoilt(({ good }) => ({
      async mandate(...given) {
        const { mandate, history } = await good.mandate(...given);
        return { mandate, history: history.map(one => (one.kind === 'request-extension' ? { ...one, by: 'giver' as const } : one)) };
      },
    })),
  },

  'Z5: a part of a request is approved where that is allowed, and only there; never more than was asked for': {
    'approves a part, and says that it does not': saying({ allows: { partialApproval: false } }, { allows: { partialApproval: true } }),
    'approves no part, and says that it does': saying({ allows: { partialApproval: true } }),
    'approves the whole where a part is meant': spoilt(forgetting('powers'), { allows: { partialApproval: true } }),
    'takes what was not asked for': spoilt(taking('approve', 'not-valid')),
  },
  'Z5: an earlier last day is approved where that is allowed, and only there; never a later one, nor one that has passed': {
    'approves an earlier day, and says that it does not': saying({ allows: { shorterPeriod: false } }, { allows: { shorterPeriod: true } }),
    'approves no earlier day, and says that it does': saying({ allows: { shorterPeriod: true } }),
    'approves the day that was asked for where another is meant': spoilt(forgetting('until'), { allows: { shorterPeriod: true } }),
    'takes a later day': spoilt(taking('approve', 'not-valid')),
    'takes a day that has passed': spoilt(taking('approve', 'period-over')),
  },
  'Z5: an extension is approved to an earlier last day where that is allowed, and only there; never to a later one, nor to one that adds nothing':
    {
      'approves an earlier day, and says that it does not': saying(
        { allows: { shorterPeriod: false } },
        { allows: { shorterPeriod: true } },
      ),
      'approves no earlier day, and says that it does': saying({ allows: { shorterPeriod: true } }),
      'takes a later day': spoilt(taking('approve-extension', 'not-valid')),
      'takes a day that has passed': spoilt(taking('approve-extension', 'period-over')),
    },
  'Z3: a request can be answered through the day that the backend says, and both are told which; on the day after it has lapsed': {
    'lets a request lapse, and does not say so': saying({ allows: { lapseAfterDays: undefined } }, { allows: { lapseAfterDays: 5 } }),
    'lets no request lapse, and says that it does': saying({ allows: { lapseAfterDays: 5 } }),
    'lets a request lapse a day late': saying({ allows: { lapseAfterDays: 5 } }, { allows: { lapseAfterDays: 6 } }),
    'does not say until when': spoilt(showing(mandate => ({ ...mandate, can: mandate.can.map(({ until: _, ...one }) => one) }))),
  },
  'Z3: an extension can be answered through the day that the backend says, also when its window has closed; both are told which, and on the day after it has lapsed':
    {
      'lets it lapse, and does not say so': saying({ allows: { lapseAfterDays: undefined } }, { allows: { lapseAfterDays: 5 } }),
      'lets none lapse, and says that it does': saying({ allows: { lapseAfterDays: 5 } }),
      'ends it with its window': spoilt(({ good }) => ({
        async perform(input, options) {
          const [{ mandate }, { today }] = [await good.mandate(input), await good.session({})];
          const closes = addDays(mandate.period.at(-1)?.until ?? testDay, 14);
          if (input.action === 'approve-extension' && today > closes) throw new Refusal('extension-window-closed');
          return good.perform(input, options);
        },
      })),
    },
  'R070, Z1: a mandate lasts as long as one likes, unless the backend says how long at most; what is too late is refused with the last day that can be chosen':
    {
      'has a longest length, and does not say so': saying({ allows: { longestMonths: undefined } }, { allows: { longestMonths: 3 } }),
      'has no longest length, and says that it has': saying({ allows: { longestMonths: 3 } }),
      'does not tell the last day that can be chosen': spoilt(
        ({ good }) => ({ give: (...given) => good.give(...given).catch(instead('not-valid', refuse('not-valid'))) }),
        { allows: { longestMonths: 3 } },
      ),
    },
  'R070, Z1: an extension lasts as long as one likes, unless the backend says how long at most': {
    'has a longest length, and does not say so': saying({ allows: { longestMonths: undefined } }, { allows: { longestMonths: 3 } }),
    'has no longest length, and says that it has': saying({ allows: { longestMonths: 3 } }),
  },

  'those who are pinned come first, then those for whom one has acted of late, then the others by name; each sees their own': {
    'pins nobody': spoilt(({ good }) => ({
      async pin(input) {
        // Whoever nobody knows is refused all the same.
        if (input.pinned && !(await good.principals({})).items.some(({ person }) => person.id === input.person)) return good.pin(input);
        return {};
      },
    })),
    'does not say who is pinned': spoilt(({ good }) => ({
      async principals(...given) {
        const page = await good.principals(...given);
        return { ...page, items: page.items.map(({ pinned: _, ...item }) => item) };
      },
    })),
    'orders all by name': spoilt(({ good }) => ({
      async principals(...given) {
        const page = await good.principals(...given);
        return { ...page, items: page.items.toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'da')) };
      },
    })),
    'pins somebody whom nobody knows': spoilt(({ good }) => ({ pin: input => good.pin(input).catch(() => ({})) })),
  },

  'R183: a mandate that is given in the place of another ends that one in the same moment; one is in force afterwards': {
    'gives the new one, and lets the old one be': spoilt(({ good }) => ({
      give: ({ replaces: _, ...input }, options) => good.give(input, options),
    })),
    'deletes the old one': spoilt(showing(mandate => (mandate.state === 'replaced' ? { ...mandate, state: 'deleted' } : mandate))),
    'lets one act with the old one': spoilt(({ good }) => ({
      async principals(...given) {
        const page = await good.principals(...given);
        const powers = (await good.mandates({ side: 'holder' })).items.flatMap(mandate => mandate.powers);
        return { ...page, items: page.items.map(item => ({ ...item, powers })) };
      },
    })),
  },
  'R183: a mandate that is asked for in the place of another ends that one when it is approved, and not before': {
    'ends the old one as soon as another is asked for': spoilt(({ good }) => ({
      async request(input, options) {
        const answer = await good.request(input, options);
        if (input.replaces) await good.perform({ id: input.replaces, action: 'delete' });
        return answer;
      },
    })),
    'forgets the old one': spoilt(({ good }) => ({ request: ({ replaces: _, ...input }, options) => good.request(input, options) })),
  },
  'R183: when a request to take the place of a mandate is rejected, that one stays as it was': {
    'ends the old one along with the request': spoilt(({ good }) => ({
      async perform(input, options) {
        const answer = await good.perform(input, options);
        if (input.action === 'reject' && answer.outcome === 'done' && answer.mandate.replaces)
          await good.perform({ id: answer.mandate.replaces, action: 'delete' });
        return answer;
      },
    })),
  },
  'R183: what was decided on an old version of the mandate to be replaced is refused, and makes nothing': {
    'looks at no version of the old one when it is asked': spoilt(({ good }) => ({
      request: (input, options) => good.request(input, { ...options, version: undefined }),
    })),
    'looks at no version of the old one when it is given': spoilt(({ good }) => ({
      give: (input, options) => good.give(input, { ...options, version: undefined }),
    })),
  },
  'R183: a mandate that one has no part in is not there to be replaced': {
    'makes another one beside it': spoilt(besides('not-found')),
    'tells a stranger that there is one': spoilt(({ good }) => ({
      give: (...given) => good.give(...given).catch(instead('not-found', refuse('not-allowed'))),
    })),
  },
  'R183: a mandate takes the place of one between the same giver and the same holder only': {
    'makes another one beside it': spoilt(besides('not-allowed')),
  },
  'R183: what is over is not replaced, and neither is what is not in force yet': {
    'makes another one beside what is over': spoilt(besides('mandate-ended')),
    'makes another one beside a request': spoilt(besides('not-allowed')),
  },
  'R183: a mandate is replaced through its last day; on the day after it has ended, though it can be extended': {
    'makes another one beside what has expired': spoilt(besides('mandate-ended')),
    'keeps asking for more of what was replaced': spoilt(
      showing(mandate =>
        mandate.state === 'replaced' ? { ...mandate, extension: { until: addDays(testDay, 60), asked: testDay, state: 'asked' } } : mandate,
      ),
    ),
    'replaces nothing on its last day': spoilt(({ good }) => ({
      async give(input, options) {
        const old = input.replaces && (await good.mandate({ id: input.replaces })).mandate;
        if (old && old.period.at(-1)?.until === testDay) throw new Refusal('mandate-ended');
        return good.give(input, options);
      },
    })),
  },
  'R183: whether a mandate can be replaced is what it says, in each state, for both': {
    'says that everything can be replaced': promising(can => [...can, { action: 'replace' }]),
    'says that nothing can be replaced': promising(can => can.filter(({ action }) => action !== 'replace')),
  },
  'R183: of two that are to take one place at one moment one does, and one mandate is in force': {
    'gives both': spoilt(besides('mandate-ended')),
  },
  'R183: a request to take the place of a mandate can be approved when that one has been deleted meanwhile': {
    'approves nothing when the old one is gone': spoilt(({ good }) => ({
      async perform(input, options) {
        const { replaces } = (await good.mandate(input)).mandate;
        if (input.action === 'approve' && replaces && (await good.mandate({ id: replaces })).mandate.state !== 'active')
          throw new Refusal('mandate-ended');
        return good.perform(input, options);
      },
    })),
    'says that what was deleted has been replaced': spoilt(({ good }) => ({
      async mandate(...given) {
        const { mandate, history } = await good.mandate(...given);
        return { history, mandate: mandate.state === 'deleted' ? { ...mandate, state: 'replaced' } : mandate };
      },
    })),
  },
  'R183: what has happened to the old mandate tells that it was replaced, and by whom': {
    'says that the old one was deleted': spoilt(({ good }) => ({
      async mandate(...given) {
        const { mandate, history } = await good.mandate(...given);
        return { mandate, history: history.map(one => (one.kind === 'replaced' ? { ...one, kind: 'delete' } : one)) };
      },
    })),
    'tells nothing of it': spoilt(({ good }) => ({
      async mandate(...given) {
        const { mandate, history } = await good.mandate(...given);
        return { mandate, history: history.filter(({ kind }) => kind !== 'replaced') };
      },
    })),
  },
  'R183: what takes the place of a mandate and is sent again under its key is one mandate': {
    'forgets the keys of gifts': spoilt(forgettingKeys('give')),
    'forgets the keys of requests': spoilt(forgettingKeys('request')),
  },

  'a draft is kept as it was written, and is there after a new login': {
    'keeps drafts as long as one is logged in': spoilt(({ good }) => {
      const own = new Set<string>();
      return {
        keepDraft(input, options) {
          own.add(input.id);
          return good.keepDraft(input, options);
        },
        draft: async input => (own.has(input.id) ? good.draft(input) : refuse('not-found')()),
      };
    }),
    'forgets whose place it was to take': spoilt(({ good }) => ({
      keepDraft: ({ replaces: _, ...input }, options) => good.keepDraft(input, options),
    })),
    'forgets the other person': spoilt(({ good }) => ({
      async draft(input) {
        const { person: _, ...draft } = (await good.draft(input)).draft;
        return { draft };
      },
    })),
  },
  'a draft that is kept anew is what was written last, and has nothing left of what was there before': {
    'keeps what was there before': spoilt(({ good, memo }) => ({
      keepDraft(input, options) {
        const both = { ...(memo.get(input.id) as typeof input | undefined), ...input };
        memo.set(input.id, both);
        return good.keepDraft(both, options);
      },
    })),
  },
  'all drafts of one person are told, and those of nobody else': {
    'tells of the first alone': spoilt(({ good }) => ({
      drafts: async () => ({ drafts: (await good.drafts({})).drafts.slice(0, 1) }),
    })),
    'tells everybody of everybody’s': spoilt(({ good, as }) => ({
      drafts: async () => ({ drafts: [...(await good.drafts({})).drafts, ...(await as(ida).drafts({})).drafts] }),
    })),
    'tells of none': spoilt(() => ({ drafts: async () => ({ drafts: [] }) })),
  },
  'a draft is of its writer alone: to others it is as if it were not there, and they can neither change it nor throw it away': {
    'shows a draft to anybody': spoilt(({ good, as }) => ({
      draft: input => good.draft(input).catch(instead('not-found', () => as(bo).draft(input))),
    })),
    'lets anybody change a draft': spoilt(({ as }) => ({ keepDraft: (...given) => as(bo).keepDraft(...given) })),
    'lets anybody throw a draft away': spoilt(({ as }) => ({ dropDraft: (...given) => as(bo).dropDraft(...given) })),
  },
  'a new draft has version 0, and what was written on an old version is refused and changes nothing': {
    'looks at no version': spoilt(({ good }) => ({ keepDraft: input => good.keepDraft(input) })),
    'keeps what is refused': spoilt(({ good }) => ({
      keepDraft: (input, options) =>
        good.keepDraft(input, options).catch(
          instead('changed-meanwhile', async () => {
            await good.keepDraft(input);
            throw new Refusal('changed-meanwhile');
          }),
        ),
    })),
  },
  'of two that keep one draft at one moment one does, and the other is told': {
    'keeps the last one, and tells nobody': spoilt(({ good }) => ({ keepDraft: input => good.keepDraft(input) })),
  },
  'a draft is kept for 24 hours after it was last written, and not longer; then its name is free': {
    'keeps drafts for ever': spoilt(({ good, memo }) => ({
      async draft(input) {
        const draft = (memo.get(input.id) as { draft: SavedDraft } | undefined) ?? (await good.draft(input));
        memo.set(input.id, draft);
        return draft;
      },
    })),
    'says that it keeps a draft for a week': spoilt(({ good }) => ({
      async keepDraft(...given) {
        const { draft } = await good.keepDraft(...given);
        return { draft: { ...draft, keptUntil: `${addDays(testDay, 7)}T11:00:00.000Z` } };
      },
    })),
  },
  'a draft that is thrown away is gone, and throwing it away again is fine': {
    'keeps what is thrown away': spoilt(() => ({ dropDraft: async () => ({}) })),
    'throws nothing away twice': spoilt(({ good }) => ({
      async dropDraft(input) {
        await good.draft(input);
        return good.dropDraft(input);
      },
    })),
    'throws all of them away': spoilt(({ good, memo }) => ({
      async dropDraft(input) {
        memo.set('thrown', true);
        return good.dropDraft(input);
      },
      draft: input => (memo.has('thrown') ? refuse('not-found')() : good.draft(input)),
    })),
  },
  'the handle of somebody else is of no use in a draft, and neither is a CPR number': {
    'takes any handle for a draft': spoilt(takingAnyHandle),
    'takes a CPR number for a handle': spoilt(({ good }) => ({
      keepDraft: (input, options) =>
        good
          .keepDraft(input, options)
          .catch((error: unknown) =>
            /^\d{10}$/.test(input.person ?? '') ? good.keepDraft({ ...input, person: undefined }, options) : Promise.reject(error as Error),
          ),
    })),
  },
  'no draft holds a CPR number, or what the portal itself calls a person, and each has the form that the contract gives it': {
    'keeps what was typed to find somebody': spoilt(({ good }) => ({
      async draft(input) {
        const { draft } = await good.draft(input);
        return { draft: { ...draft, typed: `${karen.cpr.slice(0, 6)}-${karen.cpr.slice(6)}` } };
      },
    })),
    'tells what the portal calls somebody': spoilt(({ good }) => ({
      async keepDraft(...given) {
        const { draft } = await good.keepDraft(...given);
        return { draft: { ...draft, person: draft.person && { ...draft.person, id: karen.id as string as typeof draft.person.id } } };
      },
    })),
    'answers with the draft alone': spoilt(({ good }) => ({ draft: async input => (await good.draft(input)).draft as never })),
  },
  'R074: a draft lets go of a person who has died, and keeps the rest': {
    'keeps the dead in the draft': spoilt(({ good, memo }) => ({
      async keepDraft(...given) {
        const kept = await good.keepDraft(...given);
        memo.set('person', kept.draft.person);
        return kept;
      },
      async draft(input) {
        const { draft } = await good.draft(input);
        return { draft: { ...draft, person: memo.get('person') as typeof draft.person } };
      },
    })),
  },

  'R061, R062: a refusal tells all that stands in the way of what was asked, not only the first of it': {
    'tells only the first of what stands in the way of a request': spoilt(({ good }) => ({
      request: (...given) => good.request(...given).catch(first),
    })),
    'tells only the first of what stands in the way of a gift': spoilt(({ good }) => ({
      give: (...given) => good.give(...given).catch(first),
    })),
    'refuses for another reason than the first': spoilt(({ good }) => ({
      give: (...given) =>
        good.give(...given).catch((error: unknown) => {
          throw isRefusal(error) ? new Refusal('period-over', { objections: error.objections }) : error;
        }),
    })),
  },
  'a refused look-up tells all that is wrong with what was typed, and repeats nothing of it': {
    'tells only the first slip': spoilt(({ good }) => ({ findPerson: input => good.findPerson(input).catch(first) })),
  },
  'R044, Z16: what a giver has given stays when they move, with a note where their new municipality does not offer it, and cannot be had anew':
    {
      'does not hear of a move': made({ powers: (_, lang) => strandbyPowers({ municipality: strandby }, lang) }),
      'moves without a note': spoilt(
        showing(mandate => ({ ...mandate, powers: mandate.powers.map(({ noLongerOffered: _, ...power }) => power) })),
      ),
      'takes away what is not on offer any more': spoilt(
        showing(mandate => (mandate.powers.some(power => power.noLongerOffered) ? { ...mandate, state: 'deleted' } : mandate)),
      ),
      'gives what is not on offer any more': spoilt(({ good }) => ({
        give: (...given) =>
          good
            .give(...given)
            .catch(instead('not-offered-in-municipality', async () => ({ outcome: 'handed-over', to: 'https://example.org/' }))),
      })),
    },

  'Z8: while one acts for somebody, nothing is extended or replaced, on either side; it is when one is back': {
    'extends while acting': goingBack('perform'),
    'replaces while acting': goingBack('request'),
    'does not say why nothing can be done': promising(can => can.map(({ why: _, ...one }) => one)),
  },
  'Z8: while one acts for somebody no draft is kept; what was kept before can be read, and when one is back it goes on': {
    'keeps drafts while acting': goingBack('keepDraft'),
  },
  'a page that belongs to somebody else by now, or was opened while they acted for somebody else, is shown nothing and does nothing': {
    'takes no notice of whose page it is': spoilt(({ good }) => takingNotice(good, () => undefined)),
    'takes no notice of for whom one acted': spoilt(({ good }) => takingNotice(good, whose => ({ person: whose.person }))),
    'takes no notice of it where something is done': spoilt(({ good }) => ({
      give: (input, options) => good.give(input, { ...options, whose: undefined }),
    })),
    'takes no notice of it where one begins to act': spoilt(({ good }) => ({
      actFor: (input, options) => good.actFor(input, { ...options, whose: undefined }),
    })),
    'tells whoever acts that they are somebody else': spoilt(({ good }) => ({
      mandates: (input, options) => good.mandates(input, options).catch(instead('actor-changed', refuse('user-changed'))),
    })),
    'takes every page for another once one acts': spoilt(({ good }) => ({
      async mandates(input, options) {
        if (options?.whose && (await good.session({})).acting) throw new Refusal('actor-changed');
        return good.mandates(input, options);
      },
    })),
  },
  'R077: what can be done to a mandate from the day before its last one until its window has closed is what it says can be done, for both':
    {
      'says that an extension can be asked for early': promising(can => can.map(({ from: _, ...one }) => one)),
      'says that an extension can be asked for late': promising(can =>
        can.map(one => (one.action === 'request-extension' && one.until ? { ...one, until: addDays(one.until, 1) } : one)),
      ),
      'says that a giver can approve what nobody has asked for': promising((can, { side, state }) =>
        side === 'giver' && (state === 'active' || state === 'expired') ? [...can, { action: 'approve-extension' }] : can,
      ),
      'leaves out that it can be rejected': promising(can => can.filter(({ action }) => action !== 'reject-extension')),
    },

  'R074: when one of the two dies, what is in force ends, and so does what waits for an answer: of a giver and of a holder, and the other one sees why':
    {
      'lets the mandates of the dead live on': () => ({ ...spoilt(() => ({}))(), dies: () => undefined }),
      'ends only what the dead have given': afterDeaths(1, mandate =>
        mandate.holder.name === karen.name && mandate.state === 'ended-by-death' ? { ...mandate, state: 'active' } : mandate,
      ),
      'does not say why': afterDeaths(1, mandate => (mandate.state === 'ended-by-death' ? { ...mandate, state: 'deleted' } : mandate)),
      'forgets the name of the dead': afterDeaths(1, mandate => ({ ...mandate, giver: { ...mandate.giver, name: '' } })),
      'ends whatever there is': afterDeaths(1, mandate => ({ ...mandate, state: 'ended-by-death' })),
    },
  'R074: what has expired ends by a death while it could still be extended, and not after that': {
    'leaves all that has expired': afterDeaths(1, mandate => ({ ...mandate, state: 'expired' })),
    'ends all that has expired': afterDeaths(1, mandate =>
      mandate.state === 'expired' ? { ...mandate, state: 'ended-by-death' } : mandate,
    ),
  },
  'R074: what was over before a death stays as it was': {
    'ends again what was over': afterDeaths(1, mandate => ({ ...mandate, state: 'ended-by-death' })),
    'writes down what was over once more': afterDeaths(1, mandate => ({ ...mandate, version: mandate.version + 1 })),
  },
  'R074: acting ends when the giver dies, and does not begin again': {
    'goes on acting for the dead': spoilt(keepingActing),
    'lets one act for the dead': spoilt(({ good }) => ({
      actFor: (...given) => good.actFor(...given).catch(instead('not-allowed', () => ({ acting: null }))),
    })),
  },
  'R074: nobody who has died is found, asked or given anything, and nothing tells why': {
    'tells that somebody has died': spoilt(({ good }) => ({
      findPerson: input =>
        good
          .findPerson(input)
          .catch(instead('person-not-available', refuse(input.cpr === karen.cpr ? 'not-found' : 'person-not-available'))),
    })),
    'tells what stands in the way of the dead': spoilt(({ good }) => ({
      findPerson: input =>
        good.findPerson(input).catch(
          instead('person-not-available', () => {
            throw new Refusal('person-not-available', { objections: input.cpr === karen.cpr ? [{ field: 'person', why: 'own' }] : [] });
          }),
        ),
    })),
    'asks the dead': spoilt(({ good }) => ({
      request: (...given) =>
        good.request(...given).catch(instead('person-not-available', async () => ({ outcome: 'handed-over', to: 'https://example.org/' }))),
    })),
    'tells what the dead have on offer': spoilt(({ good }) => ({
      catalogue: (input, options) =>
        good.catalogue(input, options).catch(instead('person-not-available', () => good.catalogue({}, options))),
    })),
  },
  'R074: a death that is told twice changes nothing the second time': {
    'writes a death down each time that it is told': afterDeaths(2, mandate => ({ ...mandate, version: mandate.version + 1 })),
  },
};
