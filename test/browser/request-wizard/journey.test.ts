import { expect } from '@open-wc/testing';
import type { GivenEvent, RequestedEvent, StepEvent } from '../../../src/context/events.js';
import type { Day } from '../../../src/domain/day.shape.js';
import { bo, carePortal, jens, karen, maria, world, youngJens } from '../../../src/testing/index.js';
import { press, type } from '../../support/browser/hands.js';
import { allByRole, aMoment, byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { asked, begun, chosePortal, field, heard, opened, portalBox, pressed, shows, toCheck, written } from './wizard.js';

describe('the way through the wizard', () => {
  it('is accessible on every page', async () => {
    const wizard = await opened(world().as(bo));
    await expect(wizard).to.be.accessible();
    pressed(wizard, 'Jeg skal hjælpe en anden');
    await shows(wizard, 'Hvem vil du hjælpe?');
    pressed(wizard, 'Fortsæt');
    await until(() => byRole(wizard, 'alert'));
    await expect(wizard).to.be.accessible();
    asked(wizard, karen);
    await shows(wizard, 'Hvad vil du hjælpe Karen Holm med?');
    await portalBox(wizard);
    pressed(wizard, 'Fortsæt');
    await until(() => byRole(wizard, 'alert'));
    await expect(wizard).to.be.accessible();
    await chosePortal(wizard);
    await expect(wizard).to.be.accessible();
    pressed(wizard, 'Fortsæt');
    await shows(wizard, 'Vil du anmode Karen Holm om fuldmagt?');
    await expect(wizard).to.be.accessible();
    pressed(wizard, 'Send anmodning');
    await shows(wizard, 'Din anmodning er sendt til Karen Holm');
    await expect(wizard).to.be.accessible();
  });

  it('asks who is to be helped, where the host has not said (R004)', async () => {
    const wizard = await opened(world().as(bo));
    await shows(wizard, 'Hvem skal have hjælp?');
    pressed(wizard, 'En anden skal hjælpe mig');
    await shows(wizard, 'Hvem skal hjælpe dig?');
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Hvem skal have hjælp?');
    pressed(wizard, 'Jeg skal hjælpe en anden');
    await shows(wizard, 'Hvem vil du hjælpe?');
  });

  it('does not ask who is to be helped, where the backend can do only one of the two', async () => {
    const { request: _, ...backend } = world().as(karen);
    const wizard = await opened(backend, { atBegin: true });
    await shows(wizard, 'Sådan giver du fuldmagt');
    expect(allByRole(wizard, 'button', 'Tilbage')).to.have.length(0);
  });

  it('asks Karen for a mandate: she is the giver, Bo the holder, and it waits for her', async () => {
    const here = world();
    const news = heard();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    const summary = textOf(wizard);
    expect(summary).to.contain('Karen Holm (født 14. maj 1942)');
    expect(summary).to.contain('Bo Holm kan bruge: Social- og sundhedsportal');
    expect(summary).to.contain('lørdag den 2. maj 2026');
    expect(summary).to.contain('Karen Holm får din anmodning i Digital Post');
    pressed(wizard, 'Send anmodning');
    await shows(wizard, 'Din anmodning er sendt til Karen Holm');

    const asking = await here.as(karen).mandates?.({ needsMe: true });
    const [mandate] = asking?.items ?? [];
    expect(asking?.items).to.have.length(1);
    expect(mandate?.holder.name).to.equal('Bo Holm');
    expect(mandate?.giver.name).to.equal('Karen Holm');
    expect(mandate?.powers.map(({ id }) => id)).to.deep.equal([carePortal]);
    expect(mandate?.period.at(-1)?.until).to.equal('2026-05-02');
    expect(textOf(wizard)).to.contain(mandate?.reference);

    const requested = news.find(({ type }) => type === 'fuldmagt-requested') as RequestedEvent;
    expect(requested.id).to.equal(mandate?.id);
    expect(requested.state).to.equal('awaiting-approval');
    expect(news.some(({ type }) => type === 'fuldmagt-given')).to.equal(false);
  });

  it('gives Bo a mandate: Karen is the giver, Bo the holder, and it is in force at once', async () => {
    const here = world();
    const news = heard();
    const wizard = await opened(here.as(karen), { intent: 'give' });
    asked(wizard, bo);
    await shows(wizard, 'Hvad skal Bo Holm hjælpe dig med?');
    await chosePortal(wizard);
    await shows(wizard, 'Hvor længe skal Bo Holm kunne hjælpe dig?');
    pressed(wizard, 'Fortsæt');
    await shows(wizard, 'Vil du give Bo Holm fuldmagt?');
    expect(textOf(wizard)).to.contain('Bo Holm kan bruge: Social- og sundhedsportal');
    expect(textOf(wizard)).to.contain('Fuldmagten gælder med det samme.');
    pressed(wizard, 'Giv fuldmagt');
    await shows(wizard, 'Bo Holm har fået fuldmagt');

    const principals = await here.as(bo).principals?.({});
    expect(principals?.items.map(({ person }) => person.name)).to.deep.equal(['Karen Holm']);
    const given = news.find(({ type }) => type === 'fuldmagt-given') as GivenEvent;
    expect(given.state).to.equal('active');
    expect(news.some(({ type }) => type === 'fuldmagt-requested')).to.equal(false);
  });

  it('says how far one has come, in words that belong to the heading', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    const [one] = allByRole(wizard, 'heading');
    expect(wizard.shadowRoot?.getElementById(one?.getAttribute('aria-describedby') ?? '')?.textContent).to.equal('Trin 1 af 5: Hvem');
    asked(wizard, karen);
    const two = await shows(wizard, /^Hvad /);
    expect(wizard.shadowRoot?.getElementById(two.getAttribute('aria-describedby') ?? '')?.textContent).to.equal('Trin 2 af 5: Hvad');
  });

  it('leads the focus to the heading of each new page, and takes it from nobody when it comes', async () => {
    const before = document.body.appendChild(document.createElement('button'));
    before.focus();
    const wizard = await opened(world().as(bo), { intent: 'request', atBegin: true });
    expect(focused() === before).to.equal(true);
    await begun(wizard);
    await until(() => nameOf(focused() as Element) === 'Hvem vil du hjælpe?');
    asked(wizard, karen);
    const heading = await shows(wizard, /^Hvad /);
    await until(() => focused() === heading);
    await chosePortal(wizard);
    await until(() => /^Hvor længe /.test(nameOf(focused() as Element)));
    before.remove();
  });

  it('goes through by keyboard alone, with Enter as the way on (R236)', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    field(wizard, 'Fulde navn').focus();
    await type('Karen Holm');
    await press('Tab');
    await type('140542-0018');
    await press('Enter');
    await shows(wizard, /^Hvad /);
    const box = await portalBox(wizard);
    for (let presses = 0; focused() !== box && presses < 40; presses += 1) await press('Tab');
    await press(' ');
    expect(box.checked).to.equal(true);
    await press('Enter');
    await shows(wizard, /^Hvor længe /);
    for (let presses = 0; nameOf(focused() as Element) !== 'Fortsæt' && presses < 40; presses += 1) await press('Tab');
    await press('Enter');
    await shows(wizard, /^Vil du /);
    for (let presses = 0; nameOf(focused() as Element) !== 'Send anmodning' && presses < 40; presses += 1) await press('Tab');
    await press('Enter');
    await shows(wizard, 'Din anmodning er sendt til Karen Holm');
    expect((await here.as(karen).mandates?.({}))?.total).to.equal(1);
  });

  it('keeps every answer on the way back, and asks for another person only when one wants to', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    pressed(wizard, 'Tilbage');
    await shows(wizard, /^Hvor længe /);
    written(wizard, 'Sidste dag', '2027-05-02');
    pressed(wizard, 'Tilbage');
    await shows(wizard, /^Hvad /);
    expect((await portalBox(wizard)).checked).to.equal(true);
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Du vil hjælpe Karen Holm');
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Hvad /);
    expect((await portalBox(wizard)).checked).to.equal(true);
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Hvor længe /);
    expect(field(wizard, 'Sidste dag').value).to.equal('2027-05-02');
    pressed(wizard, 'Tilbage');
    await shows(wizard, /^Hvad /);
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Du vil hjælpe Karen Holm');
    pressed(wizard, 'Vælg en anden person');
    await shows(wizard, 'Hvem vil du hjælpe?');
    expect(field(wizard, 'Fulde navn').value).to.equal('');
  });

  it('goes back to where everything is checked, when one part of it has been put right', async () => {
    const wizard = await opened(world().as(karen), { intent: 'give' });
    await toCheck(wizard, bo);
    pressed(wizard, 'Ret, hvor længe det gælder');
    await shows(wizard, /^Hvor længe /);
    written(wizard, 'Sidste dag', '2028-01-31');
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Vil du /);
    expect(textOf(wizard)).to.contain('mandag den 31. januar 2028');
    pressed(wizard, 'Ret, hvem det er');
    await shows(wizard, 'Bo Holm skal hjælpe dig');
    pressed(wizard, 'Vælg en anden person');
    await shows(wizard, 'Hvem skal hjælpe dig?');
    asked(wizard, maria);
    await shows(wizard, `Vil du give ${maria.name} fuldmagt?`);
  });

  it('shows what is on offer once more, when another person is to be helped: it goes by where they live (R043)', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    pressed(wizard, 'Ret, hvem det er');
    await shows(wizard, 'Du vil hjælpe Karen Holm');
    pressed(wizard, 'Vælg en anden person');
    await shows(wizard, 'Hvem vil du hjælpe?');
    asked(wizard, maria);
    await shows(wizard, `Hvad vil du hjælpe ${maria.name} med?`);
    expect((await portalBox(wizard)).checked).to.equal(true);
    pressed(wizard, 'Fortsæt');
    await shows(wizard, `Vil du anmode ${maria.name} om fuldmagt?`);
  });

  it('tells people of one name apart by the day they were born', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    asked(wizard, youngJens);
    await shows(wizard, /^Hvad /);
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Du vil hjælpe Jens Hansen');
    expect(textOf(wizard)).to.contain('født 17. december 1985');
    pressed(wizard, 'Vælg en anden person');
    await shows(wizard, 'Hvem vil du hjælpe?');
    asked(wizard, jens);
    await shows(wizard, /^Hvad /);
    pressed(wizard, 'Tilbage');
    await until(() => textOf(wizard).includes('født 5. april 1951'));
  });

  it('says each step to the host, and stays where the host wants it to', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    const steps: string[] = [];
    let stay = '';
    wizard.addEventListener('fuldmagt-step', (event: StepEvent) => {
      steps.push(`${event.from} ${event.to}`);
      if (event.to === stay) event.preventDefault();
    });
    stay = 'what';
    asked(wizard, karen);
    await shows(wizard, 'Du vil hjælpe Karen Holm');
    expect(steps).to.deep.equal(['who what']);
    stay = '';
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Hvad /);
    await chosePortal(wizard);
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Vil du /);
    stay = 'receipt';
    pressed(wizard, 'Send anmodning');
    await aMoment();
    await shows(wizard, /^Vil du /);
    stay = '';
    pressed(wizard, 'Tilbage');
    await shows(wizard, /^Hvor længe /);
    expect(steps).to.deep.equal(['who what', 'who what', 'what how-long', 'how-long check', 'check receipt', 'check how-long']);
  });

  it('sends nothing that the host kept back', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    wizard.addEventListener('fuldmagt-step', event => {
      if (event.to === 'receipt') event.preventDefault();
    });
    await toCheck(wizard, karen);
    pressed(wizard, 'Send anmodning');
    await aMoment();
    expect((await here.as(karen).mandates?.({}))?.total).to.equal(0);
  });

  it('begins anew after the receipt, with nothing left of before', async () => {
    const wizard = await opened(world().as(bo));
    pressed(wizard, 'Jeg skal hjælpe en anden');
    await shows(wizard, 'Hvem vil du hjælpe?');
    await toCheck(wizard, karen);
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    pressed(wizard, 'Lav en ny fuldmagt');
    await shows(wizard, 'Hvem skal have hjælp?');
    expect(textOf(wizard)).not.to.contain('Karen');
    pressed(wizard, 'Jeg skal hjælpe en anden');
    await shows(wizard, 'Hvem vil du hjælpe?');
    expect(field(wizard, 'Fulde navn').value).to.equal('');
  });

  it('begins with what the portal knows', async () => {
    const here = world();
    const found = await here.as(bo).findPerson?.({ name: karen.name, cpr: karen.cpr });
    const prefill = { person: found?.person, powers: [carePortal], until: '2026-12-31' as Day };
    const wizard = await opened(here.as(bo), { intent: 'request', prefill });
    await shows(wizard, 'Du vil hjælpe Karen Holm');
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Hvad /);
    expect((await portalBox(wizard)).checked).to.equal(true);
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Hvor længe /);
    expect(field(wizard, 'Sidste dag').value).to.equal('2026-12-31');
  });

  it('puts a name to a person whom the portal knows by their handle alone', async () => {
    const here = world({ mandates: [{}] });
    const held = await here.as(bo).mandates?.({});
    const wizard = await opened(here.as(bo), { intent: 'request', prefill: { person: held?.items[0]?.giver.id } });
    await shows(wizard, 'Du vil hjælpe Karen Holm');
  });

  it('asks who it is, where nobody can put a name to a handle', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request', prefill: { person: 'a-handle-of-nobody' as never } });
    await shows(wizard, 'Hvem vil du hjælpe?');
  });

  it('keeps its answers when it is moved about the page, and when the language changes', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    written(wizard, 'Fulde navn', 'Karen Ho');
    written(wizard, 'CPR-nummer', '140542');
    const [here, there] = [wizard.parentElement as Element, document.createElement('div')];
    here.append(there);
    for (let times = 0; times < 20; times += 1) (times % 2 === 0 ? there : here).append(wizard);
    await aMoment();
    expect(field(wizard, 'Fulde navn').value).to.equal('Karen Ho');
    expect(field(wizard, 'CPR-nummer').value).to.equal('140542');
    asked(wizard, karen);
    await shows(wizard, /^Hvad /);
    (await portalBox(wizard)).click();
    there.append(wizard);
    wizard.lang = 'en';
    await shows(wizard, 'What do you want to help Karen Holm with?');
    await until(() => textOf(wizard).includes('You have chosen 1.'));
    const news = heard();
    pressed(wizard, 'Continue');
    await shows(wizard, 'For how long do you want to help Karen Holm?');
    expect(news).to.have.length(1);
  });

  it('keeps its answers while it is out of the page', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    asked(wizard, karen);
    await shows(wizard, /^Hvad /);
    (await portalBox(wizard)).click();
    const parent = wizard.parentElement as Element;
    wizard.remove();
    await aMoment();
    parent.append(wizard);
    await shows(wizard, 'Hvad vil du hjælpe Karen Holm med?');
    expect((await portalBox(wizard)).checked).to.equal(true);
  });

  it('holds in Arabic', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request', lang: 'ar' });
    await shows(wizard, 'من تريد أن تساعد؟');
    const framed = wizard.shadowRoot?.querySelector('.frame');
    expect(framed?.getAttribute('dir')).to.equal('rtl');
    expect(getComputedStyle(field(wizard, 'رقم CPR')).direction).to.equal('ltr');
    written(wizard, 'الاسم الكامل', karen.name);
    written(wizard, 'رقم CPR', karen.cpr);
    pressed(wizard, 'متابعة');
    await shows(wizard, 'في ماذا تريد أن تساعد Karen Holm؟');
    (await until(() => byRole(wizard, 'checkbox', 'البوابة الاجتماعية والصحية'))).click();
    pressed(wizard, 'متابعة');
    await shows(wizard, 'كم من الوقت تريد أن تساعد Karen Holm؟');
    expect(textOf(wizard)).to.contain('شهران');
    pressed(wizard, 'متابعة');
    await shows(wizard, 'هل تريد أن تطلب توكيلًا من Karen Holm؟');
    await expect(wizard).to.be.accessible();
    pressed(wizard, 'إرسال الطلب');
    await shows(wizard, 'تم إرسال طلبك إلى Karen Holm');
    expect((await here.as(karen).mandates?.({}))?.total).to.equal(1);
  });
});
