import { expect } from '@open-wc/testing';
import { addDays } from '../../../src/domain/day.js';
import { aage, bo, karen, strandby, testDay } from '../../../src/testing/people.js';
import { world, type World } from '../../../src/testing/world.js';
import { textOf, until } from '../../support/browser/page.js';
import { da } from '../../../src/locale/refusals/da.js';
import { happened, items, pressButton, show } from '../mandate-list/setup.js';
import { eachFault } from './scene.js';

const active = () => world({ mandates: [{}] });
const asked = () => world({ mandates: [{ state: 'awaiting-approval' }] });
const byLetter = () =>
  world({
    letters: { write: async () => new TextEncoder().encode('%PDF-1.7') },
    mandates: [
      {
        giver: aage.id,
        delivery: 'letter',
        desk: strandby,
        state: 'letter-sent',
        period: [{ from: addDays(testDay, -4), until: addDays(testDay, 361) }],
      },
    ],
  });

const has = (list: HTMLElement, name: string) => list.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`);
const part = (list: HTMLElement, name: string) => until(() => has(list, name));
const tryAgain = (list: HTMLElement) => pressButton(list, 'Prøv igen');
const approvals = async (here: World) => (await happened(here, 'mandate-1')).filter(kind => kind === 'approve').length;
let cells = 0;

for (const call of ['describe', 'session', 'mandates'] as const) {
  cells += eachFault({
    call,
    tells: 'Karen opens her mandates',
    world: active,
    who: here => here.as(karen),
    lead: async () => undefined,
    act: async (_, backend) => (await show(backend)).list,
    answered: list => items(list).length === 1,
    again: tryAgain,
  });
}

cells += eachFault({
  call: 'mandate',
  tells: 'Karen follows a link to one mandate',
  world: active,
  who: here => here.as(karen),
  lead: async () => undefined,
  act: async (_, backend) => (await show(backend, { mandate: 'mandate-1' })).list,
  answered: list => has(list, 'facts'),
  again: tryAgain,
  // An address that is no id at all is as wrong as one that leads nowhere.
  instead: { 'not-valid': da['not-found'] },
});

cells += eachFault({
  call: 'perform',
  tells: 'Karen approves what Bo has asked for',
  world: asked,
  who: here => here.as(karen),
  async lead(backend) {
    const { list } = await show(backend);
    (await part(list, 'answer')).click();
    await part(list, 'approve');
    return list;
  },
  async act(list) {
    (await part(list, 'approve')).click();
    return list;
  },
  answered: list => has(list, 'done'),
  again: async list => (await part(list, 'approve')).click(),
  kept(list, reason) {
    if (!['not-found', 'user-changed', 'actor-changed'].includes(reason)) expect(textOf(list)).to.contain('Bo Holm');
  },
  times: approvals,
});

cells += eachFault({
  call: 'letter',
  tells: 'Bo fetches the letter to Aage once more',
  world: byLetter,
  who: here => here.as(bo),
  async lead(backend) {
    const { list } = await show(backend, { mandate: 'mandate-1' });
    await part(list, 'letter');
    // Nothing is saved where tests are run.
    list.addEventListener('click', event => (event.composedPath()[0] as Element).matches('a[download]') && event.preventDefault(), true);
    return list;
  },
  async act(list) {
    (await part(list, 'letter')).click();
    return list;
  },
  answered: list => /hentet/i.test(textOf(list)),
  again: async list => (await part(list, 'letter')).click(),
  onlyChromium: true,
});

describe('the list', () => {
  it(`has met ${cells} faults`, () => expect(cells).to.be.above(0));
});
