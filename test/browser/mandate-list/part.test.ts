import { expect } from '@open-wc/testing';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Input } from '../../../src/contract/operations.js';
import { addDays } from '../../../src/domain/day.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import type { Kept } from '../../../src/registry/store.js';
import { bo, karen, testDay } from '../../../src/testing/people.js';
import { carePortal, world, type World } from '../../../src/testing/world.js';
import { press } from '../../support/browser/hands.js';
import { allByRole, byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { but, buttons, heading, mandateId, pressButton, showList, written } from './setup.js';

const one = mandateId('mandate-1');
const housing = 'boligstoette' as PowerId;
const asking = (allows: object, given: Partial<Kept> = {}, powers: readonly PowerId[] = []): World =>
  world({ allows, mandates: [{ state: 'awaiting-approval', powers: [carePortal, ...powers], ...given }] });

/** The page where Karen chooses, and what is sent from it. */
const choosing = async (strandby: World, button: string, answer = 'Godkend eller afvis') => {
  const sent: Input<'perform'>[] = [];
  const backend: MandateBackend = but(strandby.as(karen), 'perform', (input, options, ask) => {
    sent.push(input);
    return ask(input, options);
  });
  const { list } = await showList(backend);
  await pressButton(list, answer);
  await pressButton(list, button);
  const title = await heading(list, 'Hvad vil du godkende for Bo Holm?');
  await until(() => focused() === title);
  return { list, sent };
};

const write = (list: HTMLElement, day: string) => {
  const input = byRole<HTMLInputElement>(list, 'textbox', 'Sidste dag');
  input.value = day;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

describe('approving a part of a request', () => {
  it('is not offered where the backend lets nobody, nor where there is nothing to choose', async () => {
    for (const strandby of [asking({}, {}, [housing]), asking({ partialApproval: true })]) {
      const { list, provider } = await showList(strandby.as(karen));
      await pressButton(list, 'Godkend eller afvis');
      await heading(list, 'Bo Holm beder om din fuldmagt');
      await heading(list, 'Tal med nogen først');
      expect(buttons(list)).to.deep.equal(['Godkend', 'Afvis', 'Vent med at svare']);
      provider.remove();
    }
  });

  it('has nothing ticked beforehand, gives what is ticked and nothing else, and says after it what that was', async () => {
    const strandby = asking({ partialApproval: true }, {}, [housing]);
    const { list, sent } = await choosing(strandby, 'Godkend kun noget af det');
    await expect(list).to.be.accessible();
    const boxes = allByRole<HTMLInputElement>(list, 'checkbox');
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([false, false]);
    expect(allByRole(list, 'textbox')).to.be.empty;
    boxes[0]!.click();
    await pressButton(list, 'Godkend det, du har valgt');
    await heading(list, 'Bo Holm har nu din fuldmagt');
    expect(textOf(list.shadowRoot!.querySelector('[part=done]')!))
      .to.contain('Social- og sundhedsportal')
      .and.not.to.contain('Boligstøtte');
    expect(sent.map(({ action, powers, until }) => [action, powers, until])).to.deep.equal([['approve', [carePortal], undefined]]);
    const kept = await written(strandby, one);
    expect([kept?.state, kept?.powers]).to.deep.equal(['active', [carePortal]]);
  });

  it('says what is missing where nothing is ticked, and sends nothing', async () => {
    const strandby = asking({ partialApproval: true }, {}, [housing]);
    const { list, sent } = await choosing(strandby, 'Godkend kun noget af det');
    await pressButton(list, 'Godkend det, du har valgt');
    await until(() => nameOf(byRole(list, 'alert', /^Sæt kryds/)));
    expect((focused() as HTMLInputElement).type).to.equal('checkbox');
    expect(sent).to.be.empty;
    await expect(list).to.be.accessible();
  });

  it('shows what the helper can and cannot do with what is ticked', async () => {
    const { list } = await choosing(asking({ partialApproval: true }, {}, [housing]), 'Godkend kun noget af det');
    expect(list.shadowRoot!.querySelector('[part=preview]')).to.be.null;
    allByRole<HTMLInputElement>(list, 'checkbox')[0]!.click();
    await heading(list, 'Det kan Bo Holm stadig ikke');
  });

  it('leads back to the plain answer, where nothing has been answered', async () => {
    const strandby = asking({ partialApproval: true }, {}, [housing]);
    const { list, sent } = await choosing(strandby, 'Godkend kun noget af det');
    await pressButton(list, 'Gå tilbage');
    const title = await heading(list, 'Bo Holm beder om din fuldmagt');
    await until(() => focused() === title);
    expect(sent).to.be.empty;
  });

  it('by keyboard alone', async () => {
    const strandby = asking({ partialApproval: true, shorterPeriod: true }, {}, [housing]);
    const { list } = await choosing(strandby, 'Godkend noget af det, eller i kortere tid');
    await press('Tab');
    await press('Tab');
    await press(' ');
    await until(
      () =>
        allByRole<HTMLInputElement>(list, 'checkbox')
          .map(({ checked }) => checked)
          .join() === 'false,true',
    );
    byRole(list, 'button', 'Godkend det, du har valgt').focus();
    await press('Enter');
    await heading(list, 'Bo Holm har nu din fuldmagt');
    expect((await written(strandby, one))?.powers).to.have.lengthOf(1);
  });
});

describe('approving for a shorter time', () => {
  it('proposes the day that was asked for, and takes an earlier one', async () => {
    const strandby = asking({ shorterPeriod: true });
    const { list, sent } = await choosing(strandby, 'Godkend i kortere tid');
    expect(byRole<HTMLInputElement>(list, 'textbox', 'Sidste dag').value).to.equal('2026-05-02');
    expect(textOf(list)).to.contain('Der er bedt om til og med lørdag den 2. maj 2026. Du kan vælge en tidligere dag.');
    write(list, '2026-03-31');
    await until(() => textOf(list).includes('Fuldmagten gælder til og med tirsdag den 31. marts 2026.'));
    await pressButton(list, 'Godkend det, du har valgt');
    await heading(list, 'Bo Holm har nu din fuldmagt');
    expect(sent.map(({ powers, until }) => [powers, until])).to.deep.equal([[undefined, '2026-03-31']]);
    expect((await written(strandby, one))?.period).to.deep.equal([{ from: testDay, until: '2026-03-31' }]);
  });

  for (const [day, fault] of [
    ['', 'Skriv den sidste dag med dag, måned og år.'],
    ['2026-03-01', 'Vælg mandag den 2. marts 2026 eller en senere dag.'],
    ['2026-05-03', 'Vælg lørdag den 2. maj 2026 eller en dag før.'],
  ] as const)
    it(`refuses "${day}" before it is sent, and says why`, async () => {
      const { list, sent } = await choosing(asking({ shorterPeriod: true }), 'Godkend i kortere tid');
      write(list, day);
      await pressButton(list, 'Godkend det, du har valgt');
      await until(() => byRole(list, 'alert', fault));
      expect(nameOf(focused()!)).to.equal('Sidste dag');
      expect(sent).to.be.empty;
    });

  it('holds for an extension too (R076)', async () => {
    const until = addDays(testDay, 61);
    const strandby = asking(
      { shorterPeriod: true, partialApproval: true },
      {
        state: 'active',
        period: [{ from: addDays(testDay, -90), until: addDays(testDay, -3) }],
        extension: { until, asked: testDay, state: 'asked', answerBy: until },
      },
    );
    const { list, sent } = await choosing(strandby, 'Godkend i kortere tid', 'Godkend eller afvis forlængelsen');
    expect(allByRole(list, 'checkbox')).to.be.empty;
    write(list, '2026-03-20');
    await pressButton(list, 'Godkend det, du har valgt');
    await heading(list, 'Du har forlænget fuldmagten til Bo Holm');
    expect(sent.map(({ action, until }) => [action, until])).to.deep.equal([['approve-extension', '2026-03-20']]);
  });

  it('is told, and not lost, when the request is gone by then', async () => {
    const strandby = asking({ shorterPeriod: true });
    const { list } = await choosing(strandby, 'Godkend i kortere tid');
    await strandby.as(bo).perform?.({ id: one, action: 'withdraw' }, { version: 1 });
    await pressButton(list, 'Godkend det, du har valgt');
    await heading(list, 'Anmodning fra Bo Holm');
    expect(textOf(list)).to.contain('Bo Holm har trukket sin anmodning tilbage.');
  });
});
