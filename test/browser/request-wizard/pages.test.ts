import { expect } from '@open-wc/testing';
import type { StepEvent } from '../../../src/context/events.js';
import { catalogueIn, knownPowers } from '../../../src/domain/catalogue.js';
import { bo, karen, layla, world } from '../../../src/testing/index.js';
import { allByRole, aMoment, byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { asked, chosePortal, field, heard, opened, pressed, shows, toCheck, written } from './wizard.js';

/** Everything of the list, as if a portal honoured it all. */
const everything = () => world({ powers: (_, lang) => catalogueIn(lang, { here: knownPowers.map(({ id }) => id) }) });

describe('the page before anything is asked', () => {
  it('says what happens, what one needs, how long it takes, and who "du" is (R091, R101)', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request', atBegin: true });
    await shows(wizard, 'Sådan anmoder du om fuldmagt');
    const text = textOf(wizard);
    for (const said of ['er »du« den, der vil hjælpe en anden', 'Fuldmagten er trådt i kraft.', 'CPR-nummer', 'Omkring 5 minutter'])
      expect(text).to.contain(said);
    byRole(wizard, 'button', 'Bruger personen ikke MitID og Digital Post?').click();
    await until(() => allByRole(wizard, 'listitem', 'Borgerservice behandler sagen.').length === 1);
    await expect(wizard).to.be.accessible();
  });

  it('says nothing of letters where there are none, and of two steps where a mandate is given (R161)', async () => {
    const asking = await opened(world({ allows: { letter: false } }).as(bo), { intent: 'request', atBegin: true });
    expect(allByRole(asking, 'button', /MitID/)).to.have.length(0);
    const giving = await opened(world().as(karen), { intent: 'give', atBegin: true });
    await shows(giving, 'Sådan giver du fuldmagt');
    expect(allByRole(giving, 'listitem', 'Du giver fuldmagt her. Den gælder med det samme.')).to.have.length(1);
    await expect(giving).to.be.accessible();
  });

  it('is a step that the host can prevent, and that one can go back to', async () => {
    const news = heard();
    const wizard = await opened(world().as(bo), { intent: 'request', atBegin: true });
    const stay = (event: Event) => event.preventDefault();
    addEventListener('fuldmagt-step', stay);
    pressed(wizard, 'Begynd');
    await aMoment();
    removeEventListener('fuldmagt-step', stay);
    await shows(wizard, 'Sådan anmoder du om fuldmagt');
    pressed(wizard, 'Begynd');
    await shows(wizard, 'Hvem vil du hjælpe?');
    await until(() => nameOf(focused() as Element) === 'Hvem vil du hjælpe?');
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Sådan anmoder du om fuldmagt');
    const { from, to } = news.at(-1) as StepEvent;
    expect([from, to]).to.deep.equal(['who', 'begin']);
  });

  it('is left out where somebody comes from a mandate that they know', async () => {
    const here = world({ mandates: [{}] });
    const [mandate] = (await here.as(bo).mandates!({})).items;
    const wizard = await opened(here.as(bo), { intent: 'request', atBegin: true, prefill: { person: mandate!.giver } });
    await shows(wizard, 'Du vil hjælpe Karen Holm');
  });

  it('holds in Arabic', async () => {
    const wizard = await opened(world().as(layla), { intent: 'request', atBegin: true, lang: 'ar' });
    await shows(wizard, 'كيف تطلب توكيلًا');
    await expect(wizard).to.be.accessible();
  });
});

describe('what a power covers', () => {
  it('is told of each one that somebody looks into, with what it does not cover (R018)', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    asked(wizard, karen);
    await shows(wizard, /^Hvad /);
    const summary = await until(() => allByRole(wizard, 'button', /^Hvad dækker den\?/)[0]);
    const details = summary.closest('details')!;
    expect(details.querySelectorAll('li')).to.have.length(0);
    summary.click();
    await until(() => details.querySelectorAll('.leaves li').length > 0);
    expect(textOf(details)).to.match(/Karen Holm/);
    expect(textOf(details)).to.match(/Du kan ikke ringe til myndigheden for Karen Holm\./);
    await expect(wizard).to.be.accessible();
  });

  it('tells look-alikes apart where both can be chosen (R048)', async () => {
    const wizard = await opened(everything().as(bo), { intent: 'request' });
    asked(wizard, karen);
    await shows(wizard, /^Hvad /);
    await until(() => byRole(wizard, 'searchbox', 'Søg i listen'));
    const search = byRole<HTMLInputElement>(wizard, 'searchbox', 'Søg i listen');
    search.value = 'min log';
    search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => allByRole(wizard, 'checkbox').length === 2);
    expect([...wizard.shadowRoot!.querySelectorAll('[part=alike]')].map(textOf)).to.deep.equal([
      'Der er en Min Log på fmk-online.dk og en anden på sundhed.dk, og hver af dem kræver sin egen fuldmagt.',
      'Der er en Min Log på fmk-online.dk og en anden på sundhed.dk, og hver af dem kræver sin egen fuldmagt.',
    ]);
  });
});

describe('last days that are put forward', () => {
  const toHowLong = async (allows = {}) => {
    const wizard = await opened(world({ allows }).as(bo), { intent: 'request' });
    asked(wizard, karen);
    await shows(wizard, /^Hvad /);
    await chosePortal(wizard);
    return wizard;
  };

  it('are two months, one year and five years, each with its day, and one of one’s own (R071, R072)', async () => {
    const wizard = await toHowLong();
    expect(allByRole(wizard, 'radio').map(nameOf)).to.deep.equal([
      '2 måneder Til og med lørdag den 2. maj 2026',
      '1 år Til og med tirsdag den 2. marts 2027',
      '5 år Til og med søndag den 2. marts 2031',
      'En anden dag',
    ]);
    const [two, , five, own] = allByRole<HTMLInputElement>(wizard, 'radio');
    expect(two?.checked).to.equal(true);
    five?.click();
    await until(() => field(wizard, 'Sidste dag').value === '2031-03-02');
    await until(() => byRole(wizard, 'status', /søndag den 2\. marts 2031/));
    written(wizard, 'Sidste dag', '2028-01-01');
    await until(() => own?.checked);
    two?.click();
    await until(() => field(wizard, 'Sidste dag').value === '2026-05-02');
    own?.click();
    await wizard.updateComplete;
    expect([own?.checked, field(wizard, 'Sidste dag').value]).to.deep.equal([true, '2026-05-02']);
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Vil du /);
  });

  it('go by the longest time that the backend allows', async () => {
    const wizard = await toHowLong({ longestMonths: 12 });
    expect(allByRole(wizard, 'radio')).to.have.length(3);
  });

  it('say that there is a pause after the last day, and how it is avoided (R080)', async () => {
    const wizard = await toHowLong();
    expect(textOf(wizard)).to.contain('Den kan forlænges fra lørdag den 2. maj 2026 til lørdag den 16. maj 2026.');
    expect(textOf(wizard)).to.contain('Lav en ny i god tid, så undgår I pausen.');
  });
});

describe('the page that shows both sides', () => {
  it('says by name what the one who helps can do, and what they still cannot (R018, R028)', async () => {
    const asking = await opened(world().as(bo), { intent: 'request' });
    await toCheck(asking, karen);
    expect(textOf(asking)).to.contain('Bo Holm kan bruge: Social- og sundhedsportal');
    expect(textOf(asking)).to.contain('Det kan du stadig ikke');
    expect(textOf(asking)).to.contain('Du kan ikke ringe til myndigheden for Karen Holm.');
    const giving = await opened(world().as(karen), { intent: 'give' });
    await toCheck(giving, bo);
    expect(textOf(giving)).to.contain('Bo Holm kan ikke ringe til myndigheden for dig.');
    await expect(giving).to.be.accessible();
  });
});

describe('questions that show whether it is understood', () => {
  for (const [intent, self, other, send, right, done] of [
    ['request', bo, karen, 'Send anmodning', 'Nej', /^Din anmodning er sendt/],
    ['give', karen, bo, 'Giv fuldmagt', 'Ja', /har fået fuldmagt$/],
  ] as const) {
    it(`are asked before a ${intent} where the portal has them asked, explained where they are wrong, and can be put right`, async () => {
      const here = world({ allows: { questions: true } });
      const wizard = await opened(here.as(self), { intent });
      await toCheck(wizard, other);
      pressed(wizard, send);
      await until(() => byRole(wizard, 'alert', /Svar på, om fuldmagten gælder med det samme/));
      const group = (which: 'reach' | 'begins') => wizard.shadowRoot!.getElementById(which)!.closest('fieldset')!;
      byRole(group('reach'), 'radio', 'Ja').click();
      byRole(group('begins'), 'radio', right === 'Ja' ? 'Nej' : 'Ja').click();
      await wizard.updateComplete;
      pressed(wizard, send);
      await until(() => byRole(wizard, 'alert', /Det rigtige svar er nej/));
      await until(() => focused() === wizard.shadowRoot!.getElementById('reach'));
      await expect(wizard).to.be.accessible();
      expect((await here.as(self).mandates!({})).total).to.equal(0);
      byRole(group('reach'), 'radio', 'Nej').click();
      byRole(group('begins'), 'radio', right).click();
      await wizard.updateComplete;
      pressed(wizard, send);
      await shows(wizard, done);
    });
  }

  it('are not asked where the portal says nothing', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    expect(textOf(wizard)).not.to.contain('To spørgsmål, før du sender');
  });
});
