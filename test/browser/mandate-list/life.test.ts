import { expect } from '@open-wc/testing';
import { addDays } from '../../../src/domain/day.js';
import type { Day } from '../../../src/domain/day.shape.js';
import type { Kept } from '../../../src/registry/store.js';
import { aage, bo, karen, strandby, testDay, type TestPerson } from '../../../src/testing/people.js';
import { world } from '../../../src/testing/world.js';
import { resize } from '../../support/browser/hands.js';
import { byRole, textOf, until } from '../../support/browser/page.js';
import { heading, mandateId, show } from './setup.js';

const one = mandateId('mandate-1');
const drawing = (list: HTMLElement) => list.shadowRoot!.querySelector<SVGSVGElement>('[part=timeline] svg')!;

/** The line in words, as it is read: what each point is, with how far it is. */
const told = (list: HTMLElement): string[] =>
  [...list.shadowRoot!.querySelectorAll('[part=timeline] ol > li')].map(item => textOf(item).replace(/^.*? \d{4} /, ''));

/** Where the numbered marks of the drawing stand, in pixels from where the reader begins. */
const marks = (list: HTMLElement): number[] => {
  const box = drawing(list).getBoundingClientRect();
  const rtl = getComputedStyle(drawing(list)).direction === 'rtl';
  return [...drawing(list).querySelectorAll('circle')].map(circle => {
    const { left, right } = circle.getBoundingClientRect();
    return rtl ? box.right - (left + right) / 2 : (left + right) / 2 - box.left;
  });
};

const opened = async (
  given: Partial<Kept>,
  { who = bo, today = testDay, lang = 'da' }: { who?: TestPerson; today?: Day; lang?: string } = {},
) => {
  const shown = await show(world({ today, mandates: [given] }).as(who), { mandate: one, lang });
  await until(() => shown.list.shadowRoot?.querySelector('[part=timeline] li'));
  return shown.list;
};

afterEach(() => resize(1280, 900));

const first = '(for %) Første dag.';
const notice = 'I får begge besked om, at den snart udløber.';
const last = 'Sidste dag. Den gælder dagen ud. Første dag, hvor man kan anmode om forlængelse.';
const closes = 'Sidste dag, hvor man kan anmode om forlængelse.';

for (const [lastDay, why] of [
  ['2026-03-29', 'the clocks go forward'],
  ['2028-02-29', 'a leap day'],
] as const)
  for (const [days, expected] of [
    [-22, [first, 'I dag', `(i morgen) ${notice}`, `(om 22 dage) ${last}`, `(om 36 dage) ${closes}`]],
    [-21, [first, `I dag ${notice}`, `(om 21 dage) ${last}`, `(om 35 dage) ${closes}`]],
    [-1, [first, `(for 20 dage siden) ${notice}`, 'I dag', `(i morgen) ${last}`, `(om 15 dage) ${closes}`]],
    [0, [first, `(for 21 dage siden) ${notice}`, `I dag ${last}`, `(om 14 dage) ${closes}`]],
    [14, [first, `(for 35 dage siden) ${notice}`, `(for 14 dage siden) ${last}`, `I dag ${closes}`]],
    [15, [first, `(for 36 dage siden) ${notice}`, `(for 15 dage siden) ${last}`, `(i går) ${closes}`, 'I dag']],
  ] as const)
    it(`R073, R077, R079: ${days} days from its last day, on which ${why}, the line and its words say the same`, async () => {
      const today = addDays(lastDay as Day, days);
      const list = await opened({ period: [{ from: addDays(lastDay as Day, -60), until: lastDay as Day }] }, { today });
      const words = told(list);
      expect(words.map(text => text.replace(/^\(for \d+ dage siden\) Første/, '(for %) Første'))).to.deep.equal([...expected]);
      // As many marks as sentences, numbered alike, in the order of the days, and the one that is today's is drawn as such.
      const places = marks(list);
      expect(places).to.have.lengthOf(words.length);
      expect(places).to.deep.equal([...places].sort((a, b) => a - b));
      const now = words.findIndex(text => text.startsWith('I dag'));
      expect([...drawing(list).querySelectorAll('circle')].findIndex(circle => circle.matches('.today'))).to.equal(now);
      expect(list.shadowRoot!.querySelectorAll('[part=timeline] [aria-current=date]')).to.have.lengthOf(1);
    });

it('is read as a list under its heading, and the drawing is hidden from whoever hears it', async () => {
  const list = await opened({});
  expect(byRole(list, 'list', 'Fuldmagtens tid').children.length).to.equal(5);
  expect(drawing(list).getAttribute('aria-hidden')).to.equal('true');
  await expect(list).to.be.accessible();
});

it('R080: has the pauses of one that has been extended', async () => {
  const stretch = (from: number, until: number) => ({ from: addDays(testDay, from), until: addDays(testDay, until) });
  const list = await opened({ period: [stretch(-100, -30), stretch(-20, 40)] });
  expect(told(list).slice(1, 3)).to.deep.equal([
    '(for 30 dage siden) Sidste dag før en pause.',
    '(for 20 dage siden) Gælder igen fra denne dag.',
  ]);
  expect(drawing(list).querySelectorAll('.in-force')).to.have.lengthOf(2);
});

it('R076: shows what is asked for where an extension is, to both', async () => {
  const until = addDays(testDay, 61);
  const given: Partial<Kept> = {
    period: [{ from: addDays(testDay, -60), until: addDays(testDay, -1) }],
    extension: { until, asked: testDay, state: 'asked', answerBy: until },
  };
  for (const who of [bo, karen]) {
    const list = await opened(given, { who });
    expect(told(list).at(-1)).to.equal('(om 61 dage) Ny sidste dag, hvis forlængelsen bliver godkendt.');
    expect(drawing(list).querySelectorAll('.wanted')).to.have.lengthOf(2);
  }
});

it('ends on the day on which it was deleted', async () => {
  const strandbyWorld = world({ mandates: [{}] });
  await strandbyWorld.as(karen).perform?.({ id: one, action: 'delete' }, { version: 1 });
  strandbyWorld.on(addDays(testDay, 3));
  const { list } = await show(strandbyWorld.as(bo), { mandate: one });
  await until(() => list.shadowRoot?.querySelector('[part=timeline] li'));
  expect(told(list)).to.deep.equal(['(for 23 dage siden) Første dag.', '(for 3 dage siden) Slettet.', 'I dag']);
});

it('is not drawn of what has never been in force, nor of what nobody knows the end of', async () => {
  for (const state of ['awaiting-approval', 'rejected', 'ended-by-death', 'deleted'] as const) {
    const { list, provider } = await show(world({ mandates: [{ state }] }).as(bo), { mandate: one });
    await heading(list, 'Er der noget galt?');
    expect(list.shadowRoot!.querySelector('[part=timeline]'), state).to.be.null;
    provider.remove();
  }
});

it('says nothing of an extension where a letter cannot be sent', async () => {
  const letters = world({ allows: { letter: false }, mandates: [{ giver: aage.id, delivery: 'letter', desk: strandby }] });
  for (const who of [bo, aage]) {
    const { list } = await show(letters.as(who), { mandate: one });
    await until(() => list.shadowRoot?.querySelector('[part=timeline] li'));
    expect(told(list).join(' ')).not.to.contain('forlængelse');
  }
});

for (const lang of ['da', 'ar'])
  it(`fits on a screen of 320 pixels, mark by mark, in ${lang}`, async () => {
    await resize(320, 700);
    const stretch = (from: number, until: number) => ({ from: addDays(testDay, from), until: addDays(testDay, until) });
    const list = await opened({ period: [stretch(-900, -300), stretch(-290, 5)] }, { lang });
    await until(() => getComputedStyle(drawing(list)).direction === (lang === 'ar' ? 'rtl' : 'ltr'));
    const places = marks(list);
    for (const [at, place] of places.entries()) if (at > 0) expect(place - places[at - 1]!, `${at}`).to.be.at.least(18);
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
    for (const one of drawing(list).querySelectorAll('circle, text')) {
      const { left, right } = one.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(document.documentElement.clientWidth);
    }
  });
