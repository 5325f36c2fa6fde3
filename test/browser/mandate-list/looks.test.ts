import { expect } from '@open-wc/testing';
import { refusalWords } from '../../../src/locale/refusals/index.js';
import { addLanguage } from '../../../src/locale/room.js';
import { bo, everybody, karen, maria, testDay } from '../../../src/testing/people.js';
import { lifelike, world } from '../../../src/testing/world.js';
import { resize } from '../../support/browser/hands.js';
import { allByRole, byRole, nameOf, seen, textOf, until } from '../../support/browser/page.js';
import { buttons, heading, itemWith, pressButton, show, showList } from './setup.js';

const asBo = () => world({ mandates: lifelike(testDay) }).as(bo);

/** Goes through the pages behind the list, one after the other. */
async function* pages(list: HTMLElement): AsyncGenerator<string> {
  const ways = [
    ['Godkend eller afvis', 'Vent med at svare'],
    ['Se fuldmagten', 'Tilbage til Mine fuldmagter'],
    ['Godkend eller afvis forlængelsen', 'Vent med at svare'],
    ['Anmod om forlængelse', 'Send ikke'],
    ['Slet fuldmagten', 'Behold fuldmagten'],
    ['Træk anmodningen tilbage', 'Lad anmodningen stå'],
  ] as const;
  yield 'Mine fuldmagter';
  for (const [there, back] of ways) {
    await until(() => allByRole(list, 'button', there)[0]);
    allByRole(list, 'button', there)[0]?.click();
    await until(() => allByRole(list, 'button', back)[0]);
    yield there;
    await pressButton(list, back);
  }
  await until(() => allByRole(list, 'button', 'Godkend eller afvis')[0]);
  allByRole(list, 'button', 'Godkend eller afvis')[0]?.click();
  await pressButton(list, 'Godkend');
  await heading(list, /har nu din fuldmagt/);
  yield 'Godkend';
}

afterEach(() => resize(1280, 900));

it('no name is in a live region or in an attribute, and no CPR number anywhere', async () => {
  const { list } = await showList(asBo());
  const names = everybody.flatMap(({ name }) => name.split(' '));
  const numbers = everybody.flatMap(({ cpr }) => [cpr, `${cpr.slice(0, 6)}-${cpr.slice(6)}`]);
  for await (const page of pages(list)) {
    for (const element of seen(list)) {
      const attributes = [...element.attributes].map(({ value }) => value).join(' ');
      for (const name of names) expect(attributes.split(/\W+/), page).not.to.include(name);
      if (!element.matches('[role=status], [role=alert], [aria-live]')) continue;
      for (const name of names) expect(textOf(element).split(' '), page).not.to.include(name);
    }
    for (const number of numbers) expect(textOf(list), page).not.to.contain(number);
  }
});

it('at 320 pixels nothing is wider than the screen, and everything that is pressed is large enough', async () => {
  await resize(320, 700);
  const { list } = await showList(world({ mandates: [...lifelike(testDay), { giver: maria.id, holder: bo.id }] }).as(bo));
  for await (const page of pages(list)) {
    expect(document.documentElement.scrollWidth, page).to.be.at.most(document.documentElement.clientWidth);
    for (const element of seen(list)) {
      const { left, right } = element.getBoundingClientRect();
      expect(left, `${page}: ${element.localName}`).to.be.at.least(0);
      expect(right, `${page}: ${element.localName}`).to.be.at.most(document.documentElement.clientWidth + 0.5);
    }
    for (const button of allByRole(list, 'button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), `${page}: ${nameOf(button)}`).to.be.at.least(43.9);
    }
  }
});

it('a long name without a place to break does not push anything out', async () => {
  await resize(320, 700);
  const long = { ...maria, name: 'Ravnsbjergchristoffersenostergaardvanderhoevenkrogsgaard Ø' };
  const people = {
    find: async () => undefined,
    get: async (ids: readonly string[]) =>
      new Map([karen, bo, long].filter(({ id }) => ids.includes(id)).map(person => [person.id, person])),
  };
  const { list } = await showList(world({ people, mandates: [{ giver: maria.id }, { giver: karen.id, holder: bo.id }] }).as(bo));
  await itemWith(list, long.name);
  expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
});

it('with a font of 24 pixels it is larger, and still fits', async () => {
  await resize(320, 700);
  const { list } = await showList(asBo());
  list.style.setProperty('--fuldmagt-font-size', '24px');
  expect(getComputedStyle(byRole(list, 'heading', 'Mine fuldmagter')).fontSize).to.equal('36px');
  expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
});

it('no word has been forgotten: in the pseudo-locale everything of ours looks foreign', async () => {
  const { list } = await show(asBo(), { lang: 'en-XA' });
  const plainly = () =>
    [...seen(list)]
      .filter(element => !element.closest('bdi, [lang]:not(.frame), .powers, .support, .waiting'))
      .flatMap(element => [...element.childNodes])
      .filter((node): node is Text => node instanceof Text && /\p{L}/u.test(node.data))
      .map(({ data }) => data.trim());
  await until(() => allByRole(list, 'listitem').length > 0);
  await until(() => plainly().every(text => !/^[A-ZÆØÅ][a-zæøå ]+$/.test(text)));
  expect(plainly().filter(text => /[aeiou]/.test(text.replace(/\d.*\d/g, '')))).to.deep.equal([]);
});

it('in English', async () => {
  const { list } = await show(asBo(), { lang: 'en' });
  await heading(list, 'My mandates');
  await until(() => textOf(list).includes('Three requests are waiting for your answer.'));
  await pressButton(await itemWith(list, 'Karen Holm'), 'Approve or reject');
  await heading(list, 'Karen Holm asks for your mandate');
  await pressButton(list, 'Approve');
  await heading(list, 'Karen Holm now has your mandate');
});

it('has the words for a refusal in Arabic before anything is refused: it may be the connection that is gone', async () => {
  let fetched = 0;
  addLanguage(refusalWords, 'ar', async () => {
    fetched += 1;
    return (await import('../../../src/locale/refusals/ar.js')).ar;
  });
  const { list } = await show(asBo(), { lang: 'ar' });
  await heading(list, 'توكيلاتي');
  await until(() => fetched > 0);
  expect(allByRole(list, 'alert')).to.have.length(0);
});

it('in Arabic, from right to left, through to the answer', async () => {
  const { list } = await show(asBo(), { lang: 'ar' });
  await heading(list, 'توكيلاتي');
  await until(() => textOf(list).includes('3 طلبات تنتظر ردك.'));
  await expect(list).to.be.accessible();
  const item = await itemWith(list, 'Karen Holm');
  expect(getComputedStyle(item).direction).to.equal('rtl');
  const name = allByRole(item, 'heading')[0]!;
  const state = item.querySelector('.state')!;
  expect(name.getBoundingClientRect().right).to.be.above(state.getBoundingClientRect().right);
  expect(buttons(item)).to.deep.equal(['الموافقة أو الرفض', 'عرض التوكيل']);
  await pressButton(item, 'الموافقة أو الرفض');
  await heading(list, 'يطلب Karen Holm توكيلك');
  await expect(list).to.be.accessible();
  await pressButton(list, 'موافقة');
  await heading(list, 'أصبح لدى Karen Holm توكيل منك');
});
