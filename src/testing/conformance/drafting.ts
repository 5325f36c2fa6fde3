import { operations } from '../../contract/operations.js';
import { withoutGaps } from '../../domain/cpr.js';
import { addDays, toDay } from '../../domain/day.js';
import type { DraftId, SavedDraft } from '../../domain/draft.shape.js';
import type { PartyId } from '../../domain/party.shape.js';
import { bo, everybody, ida, karen } from '../people.js';
import { equal, refused, settled, so } from './expect.js';
import { freshKey, type Holds, type Whole } from './ground.js';

/** The name of a draft that nobody has kept. */
const freshId = (): DraftId => freshKey() as DraftId;

/** Keeps a draft that says little. */
const keep = async (by: Whole, id: DraftId, version: number, days?: { until: ReturnType<typeof addDays> }) =>
  (await by.keepDraft({ id, intent: 'request', ...days }, { version })).draft;

/** How the answers of a wizard are kept. */
export const drafting: readonly Holds[] = [
  {
    name: 'a draft is kept as it was written, and is there after a new login',
    asks: ['findPerson', 'give', 'keepDraft', 'draft'],
    async run({ as, find, give, here: [one, other], today }) {
      const writer = await as(bo);
      const person = await find(writer, karen);
      const { id: replaces } = await give(await as(karen), bo);
      const answers = { intent: 'request' as const, powers: [other, one], until: addDays(today, 30), replaces };
      const id = freshId();
      const { draft: kept } = await writer.keepDraft({ id, ...answers, person }, { version: 0 });
      const { draft: again } = await (await as(bo)).draft({ id });
      for (const [draft, when] of [
        [kept, 'when it is kept'],
        [again, 'after a new login'],
      ] as const) {
        const { person: party, digital, keptUntil, ...rest } = draft;
        equal(rest, { id, version: 1, ...answers }, `the draft ${when}`);
        equal([party?.id, party?.name, digital], [person, karen.name, true], `the other person, and whether they are digital, ${when}`);
        so(Date.parse(keptUntil) > 0, `it is not told until when the draft is kept, ${when}`);
      }
    },
  },
  {
    name: 'a draft that is kept anew is what was written last, and has nothing left of what was there before',
    asks: ['findPerson', 'keepDraft', 'draft'],
    async run({ as, find, here: [power], today }) {
      const [writer, id] = [await as(bo), freshId()];
      const person = await find(writer, karen);
      await writer.keepDraft({ id, intent: 'request', person, powers: [power], until: addDays(today, 30) }, { version: 0 });
      await writer.keepDraft({ id, intent: 'give', until: addDays(today, 9) }, { version: 1 });
      const { draft } = await writer.draft({ id });
      equal(
        [draft.version, draft.intent, draft.person, draft.powers, draft.until],
        [2, 'give', undefined, undefined, addDays(today, 9)],
        'what was kept last',
      );
    },
  },
  {
    name: 'all drafts of one person are told, and those of nobody else',
    asks: ['findPerson', 'keepDraft', 'drafts', 'dropDraft'],
    async run({ as, find }) {
      const [writer, stranger] = [await as(bo), await as(ida)];
      equal(await writer.drafts({}), { drafts: [] }, 'the drafts of somebody who has none');
      const [first, second] = [freshId(), freshId()];
      const kept = await keep(writer, first, 0);
      await keep(stranger, freshId(), 0);
      const person = await find(writer, karen);
      const { draft } = await writer.keepDraft({ id: second, intent: 'give', person, step: 'what' }, { version: 0 });
      const { drafts } = await (await as(bo)).drafts({});
      const byId = (all: readonly SavedDraft[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
      equal(byId(drafts), byId([kept, draft]), 'all drafts of one person');
      await writer.dropDraft({ id: second });
      equal(await writer.drafts({}), { drafts: [kept] }, 'what is left when one of two has been thrown away');
    },
  },
  {
    name: 'a draft is of its writer alone: to others it is as if it were not there, and they can neither change it nor throw it away',
    asks: ['keepDraft', 'draft', 'dropDraft'],
    async run({ as, today }) {
      const [writer, stranger, id] = [await as(bo), await as(ida), freshId()];
      await refused('not-found', writer.draft({ id }), 'a draft that nobody has kept');
      const kept = await keep(writer, id, 0, { until: addDays(today, 20) });
      await refused('not-found', stranger.draft({ id }), 'the draft of somebody else');
      await stranger.keepDraft({ id, intent: 'give' }, { version: 0 }).catch(() => undefined);
      await stranger.keepDraft({ id, intent: 'give' }, { version: kept.version }).catch(() => undefined);
      await stranger.dropDraft({ id }).catch(() => undefined);
      equal((await writer.draft({ id })).draft, kept, 'the draft after a stranger has tried to change it and to throw it away');
    },
  },
  {
    name: 'a new draft has version 0, and what was written on an old version is refused and changes nothing',
    asks: ['keepDraft', 'draft'],
    async run({ as, today }) {
      const [writer, id] = [await as(bo), freshId()];
      await refused('changed-meanwhile', keep(writer, id, 3), 'to keep version 3 of what is not there');
      const first = await keep(writer, id, 0);
      const second = await keep(writer, id, first.version, { until: addDays(today, 20) });
      so(second.version > first.version, `the version has not grown: it was ${first.version}, and is ${second.version}`);
      for (const version of [0, first.version, second.version + 1])
        await refused('changed-meanwhile', keep(writer, id, version, { until: addDays(today, 9) }), `to keep it on version ${version}`);
      equal((await writer.draft({ id })).draft, second, 'the draft afterwards');
    },
  },
  {
    name: 'of two that keep one draft at one moment one does, and the other is told',
    asks: ['keepDraft', 'draft'],
    async run({ as, today }) {
      const writers = [await as(bo), await as(bo)];
      for (let times = 1; times <= 3; times += 1) {
        const id = freshId();
        const { done, reasons } = await settled(writers.map((writer, place) => keep(writer, id, 0, { until: addDays(today, place + 1) })));
        equal([done.length, ...reasons], [1, 'changed-meanwhile'], 'how many of two were kept, and why not the other');
        equal((await writers[0]?.draft({ id }))?.draft, done[0], 'what is kept');
      }
    },
  },
  {
    name: 'a draft is kept for 24 hours after it was last written, and not longer; then its name is free',
    asks: ['keepDraft', 'draft'],
    days: true,
    async run({ as, on, today }) {
      const [writer, id] = [await as(bo), freshId()];
      const { keptUntil } = await keep(writer, id, 0);
      equal(toDay(new Date(keptUntil)), addDays(today, 1), 'the day until which the draft is said to be kept');
      so(Boolean((await (await as(bo)).draft({ id })).draft), 'the draft is not there on the same day');
      await on(addDays(today, 2));
      await refused('not-found', (await as(bo)).draft({ id }), 'a draft of two days ago');
      await refused('changed-meanwhile', keep(await as(bo), id, 1), 'to go on with a draft of two days ago');
      equal((await keep(await as(bo), id, 0)).version, 1, 'the version of a new draft under its name');
    },
  },
  {
    name: 'a draft that is thrown away is gone, and throwing it away again is fine',
    asks: ['keepDraft', 'draft', 'dropDraft'],
    async run({ as }) {
      const [writer, id, other] = [await as(bo), freshId(), freshId()];
      await keep(writer, id, 0);
      await keep(writer, other, 0);
      for (const time of ['first', 'second']) equal(await writer.dropDraft({ id }), {}, `what comes of throwing it away the ${time} time`);
      await refused('not-found', writer.draft({ id }), 'a draft that was thrown away');
      equal((await writer.draft({ id: other })).draft.version, 1, 'the version of the draft beside it');
    },
  },
  {
    name: 'the handle of somebody else is of no use in a draft, and neither is a CPR number',
    asks: ['findPerson', 'keepDraft', 'draft'],
    async run({ as, find }) {
      const [taken, thief, id] = [await find(await as(bo), karen), await as(ida), freshId()];
      await refused(
        'person-not-available',
        thief.keepDraft({ id, intent: 'give', person: taken }, { version: 0 }),
        'a draft with a handle that Bo was given',
      );
      await refused(
        ['not-valid', 'person-not-available'],
        thief.keepDraft({ id, intent: 'give', person: karen.cpr as PartyId }, { version: 0 }),
        'a draft with a CPR number',
      );
      await refused('not-found', thief.draft({ id }), 'what came of it');
    },
  },
  {
    name: 'no draft holds a CPR number, or what the portal itself calls a person, and each has the form that the contract gives it',
    asks: ['findPerson', 'keepDraft', 'draft', 'dropDraft'],
    async run({ as, find, here: [power], today }) {
      const [writer, id] = [await as(bo), freshId()];
      const person = await find(writer, karen);
      const input = { id, intent: 'request' as const, person, powers: [power], until: addDays(today, 30) };
      const answers = [
        ['keepDraft', await writer.keepDraft(input, { version: 0 })],
        ['draft', await writer.draft({ id })],
        ['dropDraft', await writer.dropDraft({ id })],
      ] as const;
      for (const [name, answer] of answers) so(operations[name].output.safeParse(answer).success, `the answer of ${name} has another form`);
      const said = JSON.stringify(answers);
      for (const { name, cpr, id: known } of everybody) {
        so(!withoutGaps(said).includes(cpr), `the CPR number of ${name} is in a draft`);
        so(!said.includes(known), `what the portal calls ${name} is in a draft`);
      }
    },
  },
  {
    name: 'R074: a draft lets go of a person who has died, and keeps the rest',
    asks: ['findPerson', 'keepDraft', 'draft'],
    deaths: true,
    async run({ as, find, dies, today }) {
      const [writer, id] = [await as(bo), freshId()];
      const [person, until] = [await find(writer, karen), addDays(today, 30)];
      await writer.keepDraft({ id, intent: 'request', person, until }, { version: 0 });
      await dies(karen);
      const { draft } = await writer.draft({ id });
      equal([draft.person, draft.digital, draft.until], [undefined, undefined, until], 'what is left of the draft');
      await refused(
        'person-not-available',
        writer.keepDraft({ id, intent: 'request', person, until }, { version: draft.version }),
        'to keep a draft for somebody who has died',
      );
    },
  },
];
