import { expect } from '@open-wc/testing';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { bo, karen, world } from '../../../src/testing/index.js';
import { allByRole, byRole, focused, textOf, until } from '../../support/browser/page.js';
import { asked, chosePortal, field, opened, pressed, shows, toCheck, written } from './wizard.js';

const toHowLong = async (wizard: Element) => {
  asked(wizard, karen);
  await shows(wizard, /^Hvad /);
  await chosePortal(wizard);
};

describe('a backend with a longest length', () => {
  const here = () => world({ allows: { longestMonths: 12 } });

  it('R070: is told in the field, and by name of the day when something longer is chosen', async () => {
    const wizard = await opened(here().as(bo), { intent: 'request' });
    await toHowLong(wizard);
    expect(field(wizard, 'Sidste dag').max).to.equal('2027-03-02');
    written(wizard, 'Sidste dag', '2027-03-03');
    pressed(wizard, 'Fortsæt');
    const words = 'Så længe kan fuldmagten ikke gælde. Vælg tirsdag den 2. marts 2027 eller en dag før.';
    await until(() => byRole(wizard, 'link', words));
    expect(focused()).to.equal(field(wizard, 'Sidste dag'));
    expect(textOf(wizard)).not.to.contain('Fuldmagten gælder til og med');
    await expect(wizard).to.be.accessible();
    written(wizard, 'Sidste dag', '2027-03-02');
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Vil du /);
  });

  it('R072: proposes nothing that is longer than that', async () => {
    const wizard = await opened(world({ allows: { longestMonths: 1 } }).as(bo), { intent: 'request' });
    await toHowLong(wizard);
    expect(field(wizard, 'Sidste dag').value).to.equal('2026-04-02');
  });

  it('has no end where there is none', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toHowLong(wizard);
    expect(field(wizard, 'Sidste dag').max).to.equal('9999-12-31');
  });

  it('is told before it is sent where a day that was known beforehand is too late', async () => {
    const wizard = await opened(here().as(bo), { intent: 'request', prefill: { until: '2030-01-01' as never } });
    await toHowLong(wizard);
    pressed(wizard, 'Fortsæt');
    await until(() => byRole(wizard, 'link', /^Så længe kan fuldmagten ikke gælde/));
  });

  it('tells it in Arabic', async () => {
    const wizard = await opened(here().as(bo), { intent: 'request', lang: 'ar', prefill: { until: '2030-01-01' as never } });
    await until(() => field(wizard, 'الاسم الكامل'));
    written(wizard, 'الاسم الكامل', karen.name);
    written(wizard, 'رقم CPR', karen.cpr);
    pressed(wizard, 'متابعة');
    const box = await until(() => allByRole<HTMLInputElement>(wizard, 'checkbox')[0]);
    box.click();
    pressed(wizard, 'متابعة');
    await until(() => field(wizard, 'اليوم الأخير'));
    pressed(wizard, 'متابعة');
    await until(() => byRole(wizard, 'link', /^لا يمكن أن يسري التوكيل كل هذه المدة/));
    await expect(wizard).to.be.accessible();
  });
});

describe('all that a backend finds wrong', () => {
  it('is told where everything is checked, each with the way to its page, and there beside its field', async () => {
    const refusing: MandateBackend = {
      ...world().as(bo),
      request: async () => {
        throw new Refusal('not-offered-in-municipality', {
          objections: [
            { field: 'powers', why: 'not-offered', powers: ['kom-social-og-sundhedsportal'] },
            { field: 'until', why: 'too-late', latest: '2026-04-01' as never },
          ],
        });
      },
    };
    const wizard = await opened(refusing, { intent: 'request' });
    await toCheck(wizard, karen);
    pressed(wizard, 'Send anmodning');
    const alert = await until(() => byRole(wizard, 'alert'));
    expect(textOf(alert)).to.contain('Noget af det, du har valgt, findes ikke mere.');
    expect(textOf(alert)).to.contain('Vælg onsdag den 1. april 2026 eller en dag før.');
    await expect(wizard).to.be.accessible();
    byRole(alert, 'button', 'Ret, hvor længe det gælder').click();
    await shows(wizard, /^Hvor længe /);
    expect(field(wizard, 'Sidste dag').getAttribute('aria-invalid')).to.equal('true');
    expect(textOf(wizard)).to.contain('Vælg onsdag den 1. april 2026 eller en dag før.').and.not.to.contain('Noget af det');
  });

  it('is told beside the field of the number, once', async () => {
    const refusing: MandateBackend = {
      ...world().as(bo),
      findPerson: async () => {
        throw new Refusal('self-mandate', { objections: [{ field: 'cpr', why: 'own' }] });
      },
    };
    const wizard = await opened(refusing, { intent: 'request' });
    asked(wizard, karen);
    await until(() => byRole(wizard, 'link', 'Det er dit eget CPR-nummer. Skriv den anden persons.'));
    expect(allByRole(wizard, 'alert')).to.have.lengthOf(1);
    expect(focused()).to.equal(field(wizard, 'CPR-nummer'));
  });
});
