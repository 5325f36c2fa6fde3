import { expect } from '@open-wc/testing';
import { bo, karen } from '../../../src/testing/people.js';
import { world } from '../../../src/testing/world.js';
import { byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { heard } from '../../support/browser/portal.js';
import { buttons, comeBack, heading, mandateId, pressButton, showList, written } from './setup.js';

const sides = [
  {
    side: 'giver',
    who: karen,
    question: 'Vil du slette fuldmagten til Bo Holm?',
    means: 'Sletter du den, kan Bo Holm ikke længere hjælpe dig med:',
    told: 'Du og Bo Holm får begge besked.',
    done: 'Du har slettet fuldmagten til Bo Holm',
    then: 'Bo Holm kan ikke længere hjælpe dig med den. Du og Bo Holm får begge besked.',
  },
  {
    side: 'holder',
    who: bo,
    question: 'Vil du slette fuldmagten fra Karen Holm?',
    means: 'Sletter du den, kan du ikke længere hjælpe Karen Holm med:',
    told: 'Du og Karen Holm får begge besked.',
    done: 'Du har slettet fuldmagten fra Karen Holm',
    then: 'Du kan ikke længere hjælpe Karen Holm med den. Du og Karen Holm får begge besked.',
  },
] as const;

for (const { side, who, question, means, told, done, then } of sides)
  describe(`deleting as the ${side}`, () => {
    it('says first what it means and who is told, and nothing is deleted yet', async () => {
      const strandby = world({ mandates: [{}] });
      const { list } = await showList(strandby.as(who));
      await pressButton(list, 'Slet fuldmagten');
      expect(await heading(list, question)).to.equal(await until(focused));
      expect(textOf(list)).to.contain(`${means} Social- og sundhedsportal`).and.to.contain(told).and.to.contain('Du kan ikke fortryde.');
      expect((await written(strandby, 'mandate-1'))?.state).to.equal('active');
      await expect(list).to.be.accessible();
    });

    it('is done at the second press, and told', async () => {
      const strandby = world({ mandates: [{}] });
      const { list, provider } = await showList(strandby.as(who));
      const events = heard(provider, 'fuldmagt-changed');
      await pressButton(list, 'Slet fuldmagten');
      await heading(list, question);
      await pressButton(list, 'Slet fuldmagten');
      const after = await heading(list, done);
      await until(() => focused() === after);
      expect(textOf(list)).to.contain(then);
      expect(events.map(({ id, action, state }) => [id, action, state])).to.deep.equal([['mandate-1', 'delete', 'deleted']]);
      expect((await written(strandby, 'mandate-1'))?.state).to.equal('deleted');
      await pressButton(list, 'Tilbage til Mine fuldmagter');
      await until(() => nameOf(focused()!) === 'Mine fuldmagter');
      expect(buttons(list)).not.to.include('Slet fuldmagten');
    });
  });

it('who keeps the mandate is back at the button', async () => {
  const strandby = world({ mandates: [{}] });
  const { list } = await showList(strandby.as(karen));
  await pressButton(list, 'Slet fuldmagten');
  await pressButton(list, 'Behold fuldmagten');
  await until(() => nameOf(focused()!) === 'Slet fuldmagten');
  expect(focused()?.closest('li')).not.to.equal(null);
  expect((await written(strandby, 'mandate-1'))?.state).to.equal('active');
});

it('a mandate that has ended meanwhile is not deleted again: it is shown how it is', async () => {
  const strandby = world({ mandates: [{}] });
  const { list } = await showList(strandby.as(karen));
  await pressButton(list, 'Slet fuldmagten');
  await heading(list, 'Vil du slette fuldmagten til Bo Holm?');
  await strandby.as(bo).perform?.({ id: mandateId('mandate-1'), action: 'delete' }, { version: 1 });
  await pressButton(list, 'Slet fuldmagten');
  await heading(list, 'Fuldmagt til Bo Holm');
  expect(nameOf(byRole(list, 'alert'))).to.contain('Fuldmagten gælder ikke længere.');
  expect(textOf(list)).to.contain('Slettet').and.to.contain('Bo Holm slettede fuldmagten.');
});

it('a mandate runs out while somebody thinks about deleting it', async () => {
  const strandby = world({ mandates: [{}] });
  const { list } = await showList(strandby.as(karen));
  await pressButton(list, 'Slet fuldmagten');
  await heading(list, 'Vil du slette fuldmagten til Bo Holm?');
  strandby.on('2026-05-03' as Parameters<typeof strandby.on>[0]);
  comeBack();
  await heading(list, 'Fuldmagt til Bo Holm');
  expect(textOf(list)).to.contain('Udløbet').and.to.contain('Der er sket noget');
});

describe('withdrawing', () => {
  it('asks first, then does it, and says so', async () => {
    const strandby = world({ mandates: [{ state: 'awaiting-approval' }] });
    const { list, provider } = await showList(strandby.as(bo));
    const events = heard(provider, 'fuldmagt-changed');
    await pressButton(list, 'Træk anmodningen tilbage');
    await heading(list, 'Vil du trække din anmodning til Karen Holm tilbage?');
    expect(textOf(list)).to.contain('Gør du det, kan Karen Holm ikke længere svare på den.').and.to.contain('Karen Holm får besked.');
    await expect(list).to.be.accessible();
    expect((await written(strandby, 'mandate-1'))?.state).to.equal('awaiting-approval');
    await pressButton(list, 'Træk anmodningen tilbage');
    const after = await heading(list, 'Du har trukket din anmodning til Karen Holm tilbage');
    await until(() => focused() === after);
    expect(events.map(({ action, state }) => [action, state])).to.deep.equal([['withdraw', 'withdrawn']]);
  });

  it('can be left', async () => {
    const { list } = await showList(world({ mandates: [{ state: 'awaiting-approval' }] }).as(bo));
    await pressButton(list, 'Træk anmodningen tilbage');
    await pressButton(list, 'Lad anmodningen stå');
    await until(() => nameOf(focused()!) === 'Træk anmodningen tilbage');
  });
});
