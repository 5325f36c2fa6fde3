import { operationNames, operations, type OperationName } from '../../contract/operations.js';
import { bo, karen } from '../people.js';
import { equal, so } from './expect.js';
import { typed, type Holds } from './ground.js';

/** What a backend says of itself, and in what form it answers. */
export const describing: readonly Holds[] = [
  {
    name: 'what a backend says it can do is what it can do',
    asks: ['describe'],
    async run({ as, desk }) {
      for (const backend of [await as(bo), await desk()].filter(one => 'describe' in one)) {
        const { operations: named } = await backend.describe({});
        const known = operationNames.filter(name => named.includes(name));
        const there = operationNames.filter(name => (backend as Partial<typeof backend>)[name]);
        equal(known, there, 'the operations that are named');
      }
    },
  },
  {
    name: 'Z4: whether a request can be taken back is said alike by the description and by the request',
    asks: ['describe', 'findPerson', 'request'],
    async run({ as, ask }) {
      const holder = await as(bo);
      const { allows } = await holder.describe({});
      const { can } = await ask(holder, karen);
      equal(
        can.filter(({ why }) => !why).map(({ action }) => action),
        allows.withdraw ? ['withdraw'] : [],
        'what the holder of a request can do',
      );
    },
  },
  {
    name: 'every answer has the form that the contract gives it',
    asks: ['session', 'catalogue', 'findPerson', 'request', 'give', 'mandates', 'mandate', 'perform', 'principals', 'actFor'],
    async run({ as, find, ask, give, act, today }) {
      const [his, hers] = [await as(bo), await as(karen)];
      const asked = await ask(his, karen);
      const approved = await act(hers, asked, 'approve');
      const given = await give(hers, bo, { until: today });
      const extending = await act(his, given, 'request-extension');
      const person = await find(his, karen);
      const answers: [OperationName, unknown][] = [
        ['session', await his.session({})],
        ['catalogue', await his.catalogue({ giver: person })],
        ['findPerson', await his.findPerson(typed(karen))],
        ...[asked, approved, given, extending].map((mandate): [OperationName, unknown] => ['perform', { outcome: 'done', mandate }]),
        ['mandates', await his.mandates({ limit: 1 })],
        ['mandate', await hers.mandate({ id: asked.id })],
        ['principals', await his.principals({})],
        ['actFor', await his.actFor({ person })],
        ['session', await his.session({})],
        ['actFor', await his.actFor({ person: null })],
        ...((his.describe as typeof his.describe | undefined) ? [['describe', await his.describe({})] as [OperationName, unknown]] : []),
      ];
      for (const [name, answer] of answers) {
        const { error } = operations[name].output.safeParse(answer);
        so(
          !error,
          `the answer of ${name} has another form than the contract: ${error?.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join(', ')}`,
        );
      }
    },
  },
];
