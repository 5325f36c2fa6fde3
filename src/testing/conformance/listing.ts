import type { Input, Output } from '../../contract/operations.js';
import { addDays } from '../../domain/day.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { bo, ida, jens, karen, layla, maria, mette, youngJens, type TestPerson } from '../people.js';
import { equal, refused, so } from './expect.js';
import { limitsOf, type Ground, type Holds } from './ground.js';

const many: readonly TestPerson[] = [karen, jens, youngJens, ida, maria, layla];

/** One mandate to Bo from each of so many people, whose last days are in no order. */
async function givenToBo({ as, give, today }: Ground, givers = many): Promise<Mandate[]> {
  const given = [];
  for (const [place, giver] of givers.entries())
    given.push(await give(await as(giver), bo, { until: addDays(today, 20 + ((place * 7) % 10)) }));
  return given;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
  readonly total: number;
}

/** Turns all pages of a list, and gives up where it does not end. */
async function pages<Item>(turn: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Page<Item>[]> {
  const turned: Page<Item>[] = [];
  let next: string | undefined;
  do {
    so(turned.length < 50, 'the list has no end');
    const page = await turn(next);
    turned.push(page);
    next = page.next;
  } while (next !== undefined);
  return turned;
}

const lengths = (turned: readonly Page<unknown>[]) => turned.map(({ items }) => items.length);
const ids = ({ items }: Output<'mandates'>) => items.map(({ id }) => id);

/** How mandates are listed, and found again. */
export const listing: readonly Holds[] = [
  {
    name: 'one who has no part in any mandate has an empty list',
    asks: ['mandates'],
    async run({ as }) {
      equal(await (await as(ida)).mandates({}), { items: [], total: 0 }, 'the list of somebody new');
    },
  },
  ...(['until', 'changed'] as const).flatMap((sort): Holds[] => [
    {
      name: `R060: page by page every mandate is shown once, sorted by '${sort}', in the order of the whole list`,
      asks: ['findPerson', 'give', 'mandates'],
      async run(ground) {
        const given = await givenToBo(ground);
        const holder = await ground.as(bo);
        const whole = ids(await holder.mandates({ sort }));
        equal([...whole].sort(), given.map(({ id }) => id).sort(), 'the list on one page');
        for (const [limit, expected] of [
          [4, [4, 2]],
          [5, [5, 1]],
          [1, [1, 1, 1, 1, 1, 1]],
        ] as const) {
          const turned = await pages(cursor => holder.mandates({ sort, cursor, limit }));
          equal(lengths(turned), expected, `how many are on each page of at most ${limit}`);
          equal(turned.flatMap(ids as (page: unknown) => string[]), whole, `what is shown on pages of ${limit}`);
        }
      },
    },
    {
      name: `a list that fills its last page, sorted by '${sort}', ends there, with nothing twice and no empty page behind it`,
      asks: ['findPerson', 'give', 'mandates'],
      async run(ground) {
        await givenToBo(ground);
        const holder = await ground.as(bo);
        for (const [limit, expected] of [
          [3, [3, 3]],
          [2, [2, 2, 2]],
          [6, [6]],
        ] as const) {
          const turned = await pages(cursor => holder.mandates({ sort, cursor, limit }));
          equal(lengths(turned), expected, `how many are on each page of at most ${limit}`);
          equal(new Set(turned.flatMap(ids as (page: unknown) => string[])).size, 6, 'how many different ones are shown');
        }
      },
    },
  ]),
  {
    name: 'sorted by the last day, the first to run out comes first',
    asks: ['findPerson', 'give', 'mandates'],
    async run(ground) {
      await givenToBo(ground);
      const { items } = await (await ground.as(bo)).mandates({ sort: 'until' });
      const days = items.map(({ period }) => period.at(-1)?.until);
      equal(days, [...days].sort(), 'the last days, as they are listed');
    },
  },
  {
    name: 'sorted by change, and where nobody said how, the latest change comes first',
    asks: ['findPerson', 'give', 'perform', 'mandates'],
    days: true,
    async run({ as, give, act, on, today }) {
      const giver = await as(karen);
      const given = [];
      for (const [days, lasts] of [60, 40, 50].entries()) {
        await on(addDays(today, days));
        given.push(await give(giver, bo, { until: addDays(today, lasts) }));
      }
      const [first, second, third] = given as [Mandate, Mandate, Mandate];
      equal(ids(await giver.mandates({ sort: 'changed' })), [third.id, second.id, first.id], 'the order before a change');
      await on(addDays(today, 3));
      await act(giver, first, 'delete');
      for (const input of [{ sort: 'changed' }, {}] as const)
        equal(ids(await giver.mandates(input)), [first.id, third.id, second.id], 'the order after a change');
    },
  },
  {
    name: 'the total counts all that were asked for, whatever the page holds',
    asks: ['findPerson', 'give', 'mandates'],
    async run(ground) {
      await givenToBo(ground);
      const holder = await ground.as(bo);
      const turned = await pages(cursor => holder.mandates({ cursor, limit: 2 }));
      equal(
        turned.map(({ total }) => total),
        [6, 6, 6],
        'the total on each page',
      );
      equal((await holder.mandates({ text: 'hansen', limit: 1 })).total, 2, 'the total of a search');
      equal((await holder.mandates({ side: 'giver', limit: 1 })).total, 0, 'the total of those that Bo has given');
    },
  },
  {
    name: 'mandates are listed by side and by state',
    asks: ['findPerson', 'request', 'give', 'perform', 'mandates'],
    async run({ as, ask, give, act }) {
      const [his, hers] = [await as(bo), await as(karen)];
      const asked = await ask(his, karen);
      const given = await give(his, ida);
      const held = await give(hers, bo);
      const ended = await act(his, await give(his, mette), 'delete');
      for (const [input, expected] of [
        [{ side: 'holder' }, [asked, held]],
        [{ side: 'giver' }, [given, ended]],
        [{ states: ['active'] }, [given, held]],
        [{ states: ['awaiting-approval', 'deleted'] }, [asked, ended]],
        [{ side: 'giver', states: ['active'] }, [given]],
        [{ side: 'giver', states: ['awaiting-approval'] }, []],
      ] as const satisfies readonly (readonly [Input<'mandates'>, readonly Mandate[]])[]) {
        const page = await his.mandates({ ...input, states: 'states' in input ? [...input.states] : undefined });
        equal([...ids(page)].sort(), expected.map(({ id }) => id).sort(), `what Bo sees for ${JSON.stringify(input)}`);
        equal(page.total, expected.length, `the total for ${JSON.stringify(input)}`);
      }
    },
  },
  {
    name: 'what needs an answer from somebody is shown to them, and to nobody else, until they have answered',
    asks: ['findPerson', 'request', 'give', 'perform', 'mandates'],
    async run({ as, ask, give, act }) {
      const [his, hers] = [await as(bo), await as(karen)];
      const first = await ask(his, karen);
      const second = await ask(await as(ida), karen);
      await give(hers, bo);
      await ask(hers, ida);
      const waiting = await hers.mandates({ needsMe: true });
      equal([[...ids(waiting)].sort(), waiting.total], [[first.id, second.id].sort(), 2], 'what needs Karen');
      equal(await his.mandates({ needsMe: true }), { items: [], total: 0 }, 'what needs Bo, who has only asked');
      await act(hers, first, 'approve');
      await act(hers, second, 'reject');
      equal((await hers.mandates({ needsMe: true })).total, 0, 'what needs Karen when she has answered');
    },
  },
  {
    name: 'R079, R081: what runs out is shown apart from the rest: from 21 days before its last day, and to the holder as long as they can ask for more',
    asks: ['findPerson', 'give', 'mandates'],
    days: true,
    async run({ as, give, on, today }) {
      const [hers, his] = [await as(karen), await as(bo)];
      const { noticeDays, extensionDays } = await limitsOf(hers);
      const lasts = noticeDays + 5;
      const [soon, later] = [
        await give(hers, bo, { until: addDays(today, lasts) }),
        await give(hers, ida, { until: addDays(today, lasts + extensionDays + 40) }),
      ];
      await give(await as(mette), bo, { until: addDays(today, lasts + extensionDays + 40) });
      for (const [days, giver, holder] of [
        [4, 0, 0],
        [5, 1, 1],
        [lasts, 1, 1],
        [lasts + 1, 0, 1],
        [lasts + extensionDays, 0, 1],
        [lasts + extensionDays + 1, 0, 0],
      ] as const) {
        await on(addDays(today, days));
        for (const [who, runs] of [
          [hers, giver],
          [his, holder],
        ] as const) {
          const [found, rest] = [await who.mandates({ runsOut: true }), await who.mandates({ runsOut: false })];
          equal([ids(found), found.total], [runs ? [soon.id] : [], runs], `what runs out on day ${days}`);
          equal([rest.total, ids(rest).includes(soon.id)], [2 - runs, !runs], `what does not run out on day ${days}`);
        }
        so(ids(await hers.mandates({ runsOut: false })).includes(later.id), 'one that lasts long is not among the rest');
      }
    },
  },
  {
    name: 'what has to be answered can be asked for alone, and left out',
    asks: ['findPerson', 'request', 'give', 'mandates'],
    async run({ as, ask, give }) {
      const [his, hers] = [await as(bo), await as(karen)];
      const [request, given] = [await ask(his, karen), await give(hers, ida)];
      equal(ids(await hers.mandates({ needsMe: false })), [given.id], 'what waits for no answer of Karen’s');
      equal(ids(await his.mandates({ needsMe: false })), [request.id], 'what waits for no answer of Bo’s');
    },
  },
  {
    name: 'mandates are found by the name of the other person, whatever the case, the accents and the order of the words',
    asks: ['findPerson', 'give', 'mandates'],
    async run(ground) {
      await givenToBo(ground);
      const holder = await ground.as(bo);
      for (const [text, expected] of [
        ['karen', [karen.name]],
        ['KAREN HOLM', [karen.name]],
        ['holm  karen', [karen.name]],
        ['hans', [jens.name, youngJens.name]],
        ['ØSTERGÅRD', [maria.name]],
        ['Łodz', [maria.name]],
        ['ليلى', [layla.name]],
        ['bo holm', []],
        ['%', []],
        ['_', []],
        ['', many.map(({ name }) => name)],
        ['  ', many.map(({ name }) => name)],
      ] as const) {
        const { items, total } = await holder.mandates({ text });
        equal(items.map(({ giver }) => giver.name).sort(), [...expected].sort(), `who is found by '${text}'`);
        equal(total, expected.length, `the total for '${text}'`);
      }
    },
  },
  {
    name: 'a search goes on from page to page',
    asks: ['findPerson', 'give', 'mandates'],
    async run(ground) {
      await givenToBo(ground);
      const holder = await ground.as(bo);
      // By last day, because somebody else's comes between the two.
      const turned = await pages(cursor => holder.mandates({ text: 'hansen', sort: 'until', cursor, limit: 1 }));
      equal(lengths(turned), [1, 1], 'how many of the two are on each page');
      equal(new Set(turned.flatMap(ids as (page: unknown) => string[])).size, 2, 'how many different ones are shown');
    },
  },
  {
    name: 'a place in a list that the backend never gave out is not valid',
    asks: ['mandates'],
    async run({ as }) {
      for (const cursor of strangeCursors)
        await refused('not-valid', (await as(bo)).mandates({ cursor }), `the place '${cursor}' in a list of mandates`);
    },
  },
  {
    name: 'R060: those for whom one may act are shown once, page by page, in the order of the whole list',
    asks: ['findPerson', 'give', 'principals'],
    async run(ground) {
      await givenToBo(ground);
      const holder = await ground.as(bo);
      const people = ({ items }: Output<'principals'>) => items.map(({ person }) => person.id);
      const whole = await holder.principals({});
      equal(whole.items.map(({ person }) => person.name).sort(), many.map(({ name }) => name).sort(), 'for whom Bo may act');
      for (const [limit, expected] of [
        [4, [4, 2]],
        [3, [3, 3]],
        [6, [6]],
      ] as const) {
        const turned = await pages(cursor => holder.principals({ cursor, limit }));
        equal(lengths(turned), expected, `how many are on each page of at most ${limit}`);
        equal(turned.flatMap(people as (page: unknown) => string[]), people(whole), `who is shown on pages of ${limit}`);
        so(
          turned.every(({ total }) => total === 6),
          'the total is another one than that of the whole list',
        );
      }
    },
  },
  {
    name: 'those for whom one may act are found by name',
    asks: ['findPerson', 'give', 'principals'],
    async run(ground) {
      await givenToBo(ground);
      const holder = await ground.as(bo);
      for (const [text, expected] of [
        ['HANSEN', [jens.name, youngJens.name]],
        ['Łodz maria', [maria.name]],
        ['bo', []],
        [' ', many.map(({ name }) => name)],
      ] as const) {
        const { items, total } = await holder.principals({ text });
        equal(items.map(({ person }) => person.name).sort(), [...expected].sort(), `who is found by '${text}'`);
        equal(total, expected.length, `the total for '${text}'`);
      }
    },
  },
  {
    name: 'a place in the list of those for whom one may act that the backend never gave out is not valid',
    asks: ['principals'],
    async run({ as }) {
      for (const cursor of strangeCursors)
        await refused('not-valid', (await as(bo)).principals({ cursor }), `the place '${cursor}' in a list of people`);
    },
  },
];

const strangeCursors = ['x', '%%%', 'no-such-place', '{}', 'WyJhIl0', 'bnVsbA', '😀'];
