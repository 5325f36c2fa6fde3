import { withoutGaps } from '../../domain/cpr.js';
import { bo, everybody, ida, karen, layla } from '../people.js';
import { equal, refused, so } from './expect.js';
import { typed, type Holds } from './ground.js';

/** How people are named to one another: by handles. */
export const handles: readonly Holds[] = [
  {
    name: 'a handle is the same at every login, and wherever the person is shown',
    asks: ['findPerson', 'request', 'give', 'mandates', 'mandate', 'principals'],
    async run({ as, find, ask, give }) {
      const handle = await find(await as(bo), karen);
      const asked = await ask(await as(bo), karen);
      await give(await as(karen), bo);
      const again = await as(bo);
      const listed = (await again.mandates({})).items.map(({ giver }) => giver.id);
      equal(
        [
          await find(again, karen),
          asked.giver.id,
          (await again.mandate({ id: asked.id })).mandate.giver.id,
          ...listed,
          ...(await again.principals({})).items.map(({ person }) => person.id),
        ],
        [handle, handle, handle, handle, handle, handle],
        'the handles under which Bo meets Karen',
      );
    },
  },
  {
    name: 'each meets a person under a handle of their own',
    asks: ['findPerson'],
    async run({ as, find }) {
      const met = [];
      for (const asker of [bo, ida, layla]) met.push(await find(await as(asker), karen));
      equal(new Set(met).size, 3, 'how many handles three people have for Karen');
    },
  },
  {
    name: 'two people are never one handle, also where they have one name',
    asks: ['findPerson'],
    async run({ as, find }) {
      const asker = await as(bo);
      const met = [];
      for (const person of everybody.filter(({ born, id }) => id !== bo.id && born < '2000')) met.push(await find(asker, person));
      equal(new Set(met).size, met.length, 'how many handles there are for so many people');
    },
  },
  {
    name: 'the handle of somebody else is of no use for a mandate',
    asks: ['findPerson', 'request', 'give'],
    async run({ as, find, ask, give }) {
      const taken = await find(await as(bo), karen);
      const thief = await as(ida);
      await refused('person-not-available', ask(thief, karen, { giver: taken }), 'a request with a handle that Bo was given');
      await refused('person-not-available', give(thief, karen, { holder: taken }), 'a gift with a handle that Bo was given');
    },
  },
  {
    name: 'the handle of somebody else is of no use for what is on offer',
    asks: ['findPerson', 'catalogue'],
    async run({ as, find }) {
      const giver = await find(await as(bo), karen);
      await refused('person-not-available', (await as(ida)).catalogue({ giver }), 'a catalogue with a handle that Bo was given');
    },
  },
  {
    name: 'the handle of somebody else is of no use to act with',
    asks: ['findPerson', 'give', 'actFor'],
    async run({ as, find, give }) {
      await give(await as(karen), bo);
      await give(await as(karen), ida);
      const person = await find(await as(bo), karen);
      await refused('not-allowed', (await as(ida)).actFor({ person }), 'acting with a handle that Bo was given');
    },
  },
  {
    name: 'no answer holds a CPR number, or what the portal itself calls a person',
    asks: ['session', 'findPerson', 'request', 'give', 'mandates', 'mandate', 'perform', 'principals', 'actFor'],
    async run({ as, ask, give, act }) {
      const [holder, giver] = [await as(bo), await as(karen)];
      const answers: unknown[] = [await holder.session({}), await holder.findPerson(typed(karen))];
      const asked = await ask(holder, karen);
      answers.push(asked, await act(giver, asked, 'approve'), await give(giver, bo));
      const principals = await holder.principals({});
      answers.push(await holder.mandates({}), await giver.mandates({}), await holder.mandate({ id: asked.id }), principals);
      for (const { person } of principals.items) answers.push(await holder.actFor({ person: person.id }));
      answers.push(await holder.session({}));
      const said = JSON.stringify(answers);
      for (const { name, cpr, id } of everybody) {
        so(!withoutGaps(said).includes(cpr), `the CPR number of ${name} is in an answer`);
        so(!said.includes(id), `what the portal calls ${name} is in an answer`);
      }
    },
  },
];
