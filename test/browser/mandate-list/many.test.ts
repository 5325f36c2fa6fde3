import { expect } from '@open-wc/testing';
import { addDays } from '../../../src/domain/day.js';
import type { Kept } from '../../../src/registry/store.js';
import { bo, jens, karen, layla, maria, testDay } from '../../../src/testing/people.js';
import { lifelike, world } from '../../../src/testing/world.js';
import { press, type } from '../../support/browser/hands.js';
import { allByRole, aMoment, byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { but, buttons, comeBack, heading, items, itemWith, mandateId, many, pressButton, show, showList } from './setup.js';

/** How many nodes there are in the element, texts and the marks of templates among them. */
const nodesIn = (list: HTMLElement): number => {
  let nodes = 0;
  const walker = document.createTreeWalker(list.shadowRoot!, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) nodes += 1;
  return nodes;
};

describe('many mandates', () => {
  it('come a page at a time, without one twice, and the focus is on the first new one', async () => {
    const { list } = await showList(world({ mandates: many(60) }).as(bo));
    expect(items(list)).to.have.lengthOf(25);
    expect(textOf(list)).to.contain('60 fuldmagter.').and.to.contain('Du ser 25 af 60.');
    const first = textOf(items(list)[0]!);
    const seenOnes = new Set(items(list).map(textOf));
    await pressButton(list, 'Vis flere');
    await until(() => byRole(list, 'status', 'Du ser nummer 11 til 50 af 60.'));
    await until(() => focused() === allByRole(items(list)[15]!, 'heading')[0]);
    for (const item of items(list)) seenOnes.add(textOf(item));
    await pressButton(list, 'Vis flere');
    await until(() => byRole(list, 'status', 'Du ser nummer 21 til 60 af 60.'));
    await until(() => focused() === allByRole(items(list)[30]!, 'heading')[0]);
    expect(buttons(list)).not.to.include('Vis flere');
    for (const item of items(list)) seenOnes.add(textOf(item));
    expect(seenOnes.size).to.equal(60);
    await pressButton(list, 'Vis de forrige');
    await until(() => byRole(list, 'status', 'Du ser 40 af 60.'));
    await until(() => focused() === allByRole(items(list)[0]!, 'heading')[0]);
    expect(textOf(items(list)[0]!)).to.equal(first);
    expect(buttons(list)).not.to.include('Vis de forrige');
  });

  it('say which ones of how many they are, and are never more than 3,000 nodes, of however many there are', async () => {
    const { list } = await showList(world({ mandates: many(2_000) }).as(bo));
    expect(textOf(list)).to.contain('2.000 fuldmagter.').and.to.contain('Du ser 25 af 2.000.');
    const places = () => items(list).map(item => [item.ariaPosInSet, item.ariaSetSize]);
    expect([places()[0], places().at(-1)]).to.deep.equal([
      ['1', '2000'],
      ['25', '2000'],
    ]);
    for (const range of ['11 til 50', '36 til 75', '61 til 100', '86 til 125']) {
      await pressButton(list, 'Vis flere');
      await until(() => byRole(list, 'status', `Du ser nummer ${range} af 2.000.`));
      expect(nodesIn(list)).to.be.below(3_000);
    }
    expect([places()[0], places().at(-1)]).to.deep.equal([
      ['86', '2000'],
      ['125', '2000'],
    ]);
    await expect(list).to.be.accessible();
  });

  it('say nothing of a place where all of them are there', async () => {
    const { list } = await showList(world({ mandates: many(3) }).as(bo));
    expect(items(list).map(item => item.ariaSetSize)).to.deep.equal([null, null, null]);
  });

  it('are few of each kind where there are many kinds, so that nothing is far away', async () => {
    const of = (prefix: string, more: Partial<Kept>) => many(300, more).map(one => ({ ...one, id: mandateId(prefix + one.id!) }));
    const mandates = [
      ...of('a', { giver: bo.id, holder: karen.id, state: 'awaiting-approval' }),
      ...of('b', {}).map(one => ({ ...one, period: [{ from: testDay, until: addDays(testDay, 5) }] })),
      ...of('c', {}),
      ...of('d', { giver: bo.id, holder: karen.id }),
      ...of('e', { state: 'awaiting-approval' }),
      ...of('f', { state: 'rejected' }),
    ];
    const { list } = await showList(world({ mandates }).as(bo));
    expect(items(list)).to.have.length(40);
    expect(nodesIn(list)).to.be.below(3_000);
    byRole(list, 'button', /Afsluttet/).click();
    await until(() => items(list).length > 40);
    expect(nodesIn(list)).to.be.below(3_000);
  });

  it('are all there still when they have been asked for anew', async () => {
    let asked = 0;
    const backend = but(world({ mandates: many(40) }).as(bo), 'mandates', (input, options, ask) => {
      if (input.side === 'holder' && input.cursor === undefined) asked += 1;
      return ask(input, options);
    });
    const { list } = await showList(backend);
    await pressButton(list, 'Vis flere');
    await until(() => items(list).length === 40);
    const before = asked;
    comeBack();
    await until(() => asked > before);
    await aMoment();
    expect(items(list)).to.have.lengthOf(40);
  });

  it('come also where one presses while the page asks by itself how everything is now', async () => {
    const slow = but(world({ mandates: many(60) }).as(bo), 'mandates', async (input, options, ask) => {
      await aMoment(50);
      return ask(input, options);
    });
    const { list } = await showList(slow);
    comeBack();
    // It asks first who is at the screen.
    await aMoment(20);
    byRole(list, 'button', 'Vis flere').click();
    await until(() => items(list).length === 40);
  });

  it('are fetched once, however often one presses', async () => {
    let pages = 0;
    const backend = but(world({ mandates: many(60) }).as(bo), 'mandates', async (input, options, ask) => {
      if (input.cursor !== undefined) pages += 1;
      await aMoment(20);
      return ask(input, options);
    });
    const { list } = await showList(backend);
    const more = byRole(list, 'button', 'Vis flere');
    for (let presses = 0; presses < 7; presses += 1) more.click();
    await until(() => items(list).length === 40);
    await aMoment();
    expect([pages, items(list).length]).to.deep.equal([1, 40]);
  });
});

const asBo = () => world({ mandates: lifelike(testDay) }).as(bo);
const names = (list: HTMLElement) => items(list).map(item => nameOf(allByRole(item, 'heading')[0]!));
const field = (list: HTMLElement) => byRole<HTMLInputElement>(list, 'searchbox', 'Søg efter navn');
/** Writes into the field, and waits for what is found. */
async function search(list: HTMLElement, text: string, found: string): Promise<void> {
  field(list).focus();
  field(list).select();
  await type(text);
  await until(() => byRole(list, 'status', found));
}
const choose = (list: HTMLElement, id: string, value: string) => {
  const select = list.shadowRoot!.getElementById(`find-${id}`) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('finding one among many', () => {
  it('is offered where there are more than ten, and not where one sees them all', async () => {
    const { list } = await showList(world({ mandates: many(10) }).as(bo));
    expect(allByRole(list, 'searchbox')).to.be.empty;
    const more = await showList(world({ mandates: many(11) }).as(bo));
    expect(field(more.list).isConnected).to.be.true;
    await expect(more.list).to.be.accessible();
  });

  it('goes by name, whatever the case, says how many there are, and what is typed stays where it is', async () => {
    const { list } = await showList(asBo());
    const input = field(list);
    // As it is when somebody types in it: in sight.
    input.focus();
    scrollTo(0, 0);
    const at = input.getBoundingClientRect().top;
    await search(list, 'HANSEN', 'Fire fuldmagter fundet.');
    expect([field(list), focused(), input.value]).to.deep.equal([input, input, 'HANSEN']);
    expect(input.getBoundingClientRect().top).to.be.closeTo(at, 1);
    expect(new Set(names(list))).to.deep.equal(new Set(['Jens Hansen (født 5. april 1951)', 'Jens Hansen (født 17. december 1985)']));
    expect(allByRole(list, 'heading').map(nameOf)).to.not.include('Du hjælper');
    await expect(list).to.be.accessible();
    await search(list, 'nobody', 'Ingen fuldmagter passer til det, du søger.');
    expect(items(list)).to.be.empty;
    await pressButton(list, 'Vis alle igen');
    await heading(list, 'Du hjælper');
    expect(field(list).value).to.equal('');
  });

  it('asks the backend once somebody stops typing, in the body, and drops what is overtaken', async () => {
    const asked: (string | undefined)[] = [];
    const { list } = await showList(
      but(asBo(), 'mandates', async (input, options, ask) => {
        if (input.sort === 'until' && input.needsMe === undefined && input.states === undefined) asked.push(input.text);
        if (input.text === 'kar') await aMoment(300);
        return ask(input, options);
      }),
    );
    const input = field(list);
    for (const text of ['k', 'ka', 'kar', undefined, 'kare', 'karen']) {
      if (text === undefined) await until(() => asked.length === 1);
      else input.value = text;
      if (text !== undefined) input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    await until(() => asked.length === 2);
    await until(() => byRole(list, 'status', /fuldmagter fundet/));
    await aMoment(350);
    expect(asked).to.deep.equal(['kar', 'karen']);
    expect(new Set(names(list))).to.deep.equal(new Set([karen.name]));
    expect(location.href).not.to.contain('kar');
  });

  it('goes by who helps, by how it stands, and in another order', async () => {
    const { list } = await showList(asBo());
    byRole(list, 'button', 'Flere valg').click();
    choose(list, 'side', 'giver');
    await until(() => byRole(list, 'status', /fuldmagter fundet/));
    expect(names(list))
      .to.include(layla.name)
      .and.not.to.include(maria.name + 'x');
    choose(list, 'standing', 'now');
    await until(() => byRole(list, 'status', 'Én fuldmagt fundet.'));
    expect(names(list)[0]).to.contain(jens.name);
    choose(list, 'side', '');
    choose(list, 'standing', 'over');
    await until(() => textOf(list).includes('Trukket tilbage'));
    choose(list, 'standing', '');
    choose(list, 'sort', 'until');
    await until(() => byRole(list, 'status', '20 fuldmagter fundet.'));
    const days = items(list).length;
    expect(days).to.equal(20);
    expect(names(list)[0]).to.contain('Karen');
  });

  it('is by the keyboard alone', async () => {
    const { list } = await showList(asBo());
    field(list).focus();
    await type('hansen');
    await until(() => byRole(list, 'status', 'Fire fuldmagter fundet.'));
    await press('Tab');
    expect(nameOf(focused()!)).to.equal('Flere valg');
    await press('Enter');
    await press('Tab');
    expect((focused() as HTMLElement).id).to.equal('find-side');
  });

  it('keeps what is found and what is typed while something changes elsewhere, and shows it', async () => {
    const strandby = world({ mandates: [...many(20), { id: mandateId('new'), giver: jens.id, state: 'awaiting-approval' }] });
    const { list } = await showList(strandby.as(bo));
    await search(list, 'jens', 'Én fuldmagt fundet.');
    expect(textOf(await itemWith(list, 'Jens Hansen'))).to.contain('Afventer godkendelse');
    const input = field(list);
    input.setSelectionRange(1, 3);
    await strandby.as(jens).perform?.({ id: mandateId('new'), action: 'approve' }, { version: 1 });
    await until(() => textOf(list).includes('Gyldig'));
    expect([focused(), input.value, input.selectionStart, input.selectionEnd]).to.deep.equal([input, 'jens', 1, 3]);
  });

  it('leads to a mandate and back to what was found', async () => {
    const { list } = await showList(asBo());
    await search(list, 'hansen', 'Fire fuldmagter fundet.');
    const [first] = items(list);
    byRole(first!, 'button', 'Se fuldmagten').click();
    await pressButton(list, 'Tilbage til Mine fuldmagter');
    await until(() => nameOf(focused()!) === 'Se fuldmagten');
    expect(byRole(list, 'status', 'Fire fuldmagter fundet.').isConnected).to.be.true;
    expect(field(list).value).to.equal('hansen');
  });

  it('is forgotten for whoever comes to sit here', async () => {
    const strandby = world({ mandates: many(20) });
    const { list, provider } = await showList(strandby.as(bo));
    await search(list, 'karen', '20 fuldmagter fundet.');
    provider.backend = strandby.as(karen);
    await heading(list, 'Hjælper dig');
    expect(field(list).value).to.equal('');
  });

  it('is in Arabic too', async () => {
    const { list } = await show(asBo(), { lang: 'ar' });
    await until(() => allByRole(list, 'searchbox', 'ابحث بالاسم').length > 0);
    await expect(list).to.be.accessible();
  });
});
