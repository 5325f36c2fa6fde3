import { expect } from '@open-wc/testing';
import { bo, karen, world } from '../../../src/testing/index.js';
import { nationalLimits } from '../../../src/domain/period.js';
import { allByRole, aMoment, byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { asked, chosePortal, field, opened, pressed, shows, written } from './wizard.js';

const toHowLong = async (wizard: Element) => {
  asked(wizard, karen);
  await shows(wizard, /^Hvad /);
  await chosePortal(wizard);
};

describe('the page that asks how long', () => {
  it('proposes two months, advises more, and says what happens (R070, R071, R072, R079)', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toHowLong(wizard);
    expect(field(wizard, 'Sidste dag').value).to.equal('2026-05-02');
    expect(field(wizard, 'Sidste dag').min).to.equal('2026-03-02');
    byRole(wizard, 'status', 'Fuldmagten gælder til og med lørdag den 2. maj 2026. Det er om 2 måneder.');
    expect(textOf(wizard)).to.contain('Det er en god idé at vælge en lang periode.');
    expect(textOf(wizard)).to.contain('I får begge besked lørdag den 11. april 2026 om, at fuldmagten snart slutter.');
    expect(textOf(wizard)).to.contain('Fra søndag den 3. maj 2026 kan den ikke bruges.');
  });

  it('goes by the limits of the backend', async () => {
    const wizard = await opened(world({ limits: { ...nationalLimits, defaultMonths: 12, noticeDays: 30 } }).as(bo), { intent: 'request' });
    await toHowLong(wizard);
    expect(field(wizard, 'Sidste dag').value).to.equal('2027-03-02');
    byRole(wizard, 'status', 'Fuldmagten gælder til og med tirsdag den 2. marts 2027. Det er om 1 år.');
    expect(textOf(wizard)).to.contain('søndag den 31. januar 2027');
  });

  for (const [day, words] of [
    ['2026-03-02', 'Fuldmagten gælder til og med mandag den 2. marts 2026. Det er i dag.'],
    ['2026-03-03', 'Fuldmagten gælder til og med tirsdag den 3. marts 2026. Det er om 1 dag.'],
    ['2027-05-05', 'Fuldmagten gælder til og med onsdag den 5. maj 2027. Det er om 1 år, 2 måneder og 3 dage.'],
  ] as const) {
    it(`says ${day} in words, at once`, async () => {
      const wizard = await opened(world().as(bo), { intent: 'request' });
      await toHowLong(wizard);
      written(wizard, 'Sidste dag', day);
      await until(() => byRole(wizard, 'status', words));
    });
  }

  it('says that both are told at once where the time is short', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toHowLong(wizard);
    written(wizard, 'Sidste dag', '2026-03-10');
    await until(() => textOf(wizard).includes('Perioden er kort. Derfor får I begge besked om slutdatoen med det samme.'));
  });

  for (const [day, fault] of [
    ['', 'Skriv den sidste dag med dag, måned og år.'],
    ['2026-03-01', 'Den dag er gået. Vælg i dag eller en senere dag.'],
    ['0206-05-02', 'Den dag er gået. Vælg i dag eller en senere dag.'],
  ] as const) {
    it(`says after the press, and not before, about '${day}': ${fault}`, async () => {
      const wizard = await opened(world().as(bo), { intent: 'request' });
      await toHowLong(wizard);
      written(wizard, 'Sidste dag', day);
      await aMoment();
      expect(allByRole(wizard, 'alert')).to.have.length(0);
      expect(allByRole(wizard, 'status').map(nameOf).join('')).to.equal('');
      pressed(wizard, 'Fortsæt');
      await until(() => byRole(wizard, 'link', fault));
      await until(() => focused() === field(wizard, 'Sidste dag'));
      expect(field(wizard, 'Sidste dag').getAttribute('aria-invalid')).to.equal('true');
      written(wizard, 'Sidste dag', '2026-12-24');
      pressed(wizard, 'Fortsæt');
      await shows(wizard, /^Vil du /);
      expect(textOf(wizard)).to.contain('torsdag den 24. december 2026');
    });
  }

  it('is still told where the browser has translated the page', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toHowLong(wizard);
    const told = byRole(wizard, 'status', /^Fuldmagten gælder/);
    const wrapped = document.createElement('font' as string);
    wrapped.append(...told.childNodes);
    told.append(wrapped);
    written(wizard, 'Sidste dag', '2026-12-24');
    await until(() => byRole(wizard, 'status', /torsdag den 24. december 2026/));
    expect(allByRole(wizard, 'status', /lørdag den 2. maj 2026/)).to.have.length(0);
  });
});
