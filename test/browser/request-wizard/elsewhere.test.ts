import { expect } from '@open-wc/testing';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { combine } from '../../../src/adapters/combine.js';
import { linkOut, nationalSelfService } from '../../../src/adapters/link-out.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { bo, karen, layla, world } from '../../../src/testing/index.js';
import { allByRole, aMoment, byRole, textOf, until } from '../../support/browser/page.js';
import { press } from '../../support/browser/hands.js';
import {
  asked,
  begun,
  chosePortal,
  field,
  heard,
  opened,
  portalBox,
  pressed,
  providerOf,
  shows,
  toCheck,
  type Opened,
  written,
} from './wizard.js';

/** A wizard that can only show the way, past the page that says so. */
async function prepared(how: Opened = { intent: 'request' }, backend: MandateBackend | 'link-out' = 'link-out') {
  const wizard = await opened(backend, how);
  (await until(() => byRole(wizard, 'button', 'Gør klar'))).click();
  return wizard;
}

/** Goes on to what to choose, by name or without. */
async function toWhat(wizard: Element, name = ''): Promise<void> {
  await until(() => byRole(wizard, 'textbox', 'Navn (hvis du vil)'));
  if (name) written(wizard, 'Navn (hvis du vil)', name);
  pressed(wizard, 'Fortsæt');
  await shows(wizard, /^Hvad (vil|skal) /);
  await until(() => allByRole(wizard, 'checkbox').length > 0);
}

/** Goes on to what to press at borger.dk. */
async function toGuide(wizard: Element): Promise<HTMLElement> {
  pressed(wizard, 'Fortsæt');
  await shows(wizard, /^Hvor længe /);
  pressed(wizard, 'Fortsæt');
  return shows(wizard, /^Sådan /);
}

/** The steps of the guide, as they are read. */
const steps = (wizard: Element): string[] =>
  [...(wizard.shadowRoot?.querySelectorAll('[part=steps] > li') ?? [])].map(step => step.textContent.replace(/\s+/gu, ' ').trim());

/** What is written to the clipboard, in a browser that has one, or has none. */
function clipboard(has: boolean): string[] {
  const written: string[] = [];
  const before = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
  const value = has ? { writeText: async (text: string) => void written.push(text) } : undefined;
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
  leavings.push(() => {
    delete (navigator as { clipboard?: unknown }).clipboard;
    expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')).to.deep.equal(before);
  });
  return written;
}

/** The windows that are opened: each a frame of this page, or none where they are blocked. */
function windows(blocked = false): { papers: Window[]; prints: () => number } {
  const papers: Window[] = [];
  let prints = 0;
  const before = globalThis.open;
  globalThis.open = (...how) => {
    expect(how).to.deep.equal(['', '_blank']);
    if (blocked) return null;
    const frame = document.createElement('iframe');
    document.body.append(frame);
    leavings.push(() => frame.remove());
    const paper = frame.contentWindow as Window;
    paper.print = () => void (prints += 1);
    papers.push(paper);
    return paper;
  };
  leavings.push(() => (globalThis.open = before));
  return { papers, prints: () => prints };
}

const leavings: (() => unknown)[] = [];
afterEach(() => {
  for (const leave of leavings.splice(0)) leave();
});

describe('what is done elsewhere', () => {
  for (const [intent, heading] of [
    ['request', 'Du anmoder om fuldmagt på borger.dk'],
    ['give', 'Du giver fuldmagt på borger.dk'],
    [undefined, 'Fuldmagter laver du på borger.dk'],
  ] as const) {
    it(`says before one begins that it ends at borger.dk, and that nothing is kept: ${heading}`, async () => {
      const wizard = await opened('link-out', { intent });
      await shows(wizard, heading);
      expect(textOf(wizard)).to.contain('Til sidst gør du det selv på borger.dk med dit eget MitID.');
      expect(textOf(wizard)).to.contain('Intet af det, du svarer nu, bliver gemt eller sendt.');
      expect(allByRole(wizard, 'textbox')).to.have.length(0);
      expect(byRole<HTMLAnchorElement>(wizard, 'link', 'Gå direkte til borger.dk').href).to.match(/^https:\/\/www\.borger\.dk\//);
      expect(textOf(wizard)).to.contain('70 10 18 81');
      await expect(wizard).to.be.accessible();
    });
  }

  it('R162, R235, R237: says what to press to give, step by step, with what was answered in its place', async () => {
    const wizard = await prepared({ intent: 'give' });
    await toWhat(wizard, 'Bo Holm');
    await shows(wizard, 'Hvad skal Bo Holm hjælpe dig med?');
    // What a giver gives away is never chosen for them; it is only listed first.
    expect(allByRole<HTMLInputElement>(wizard, 'checkbox').filter(({ checked }) => checked)).to.have.length(0);
    expect(allByRole(wizard, 'checkbox')[0]?.closest('label')?.textContent.trim()).to.equal('Social- og sundhedsportal');
    allByRole(wizard, 'checkbox')[0]?.click();
    await toGuide(wizard);
    await shows(wizard, 'Sådan giver du fuldmagt på borger.dk');
    const [logIn, give, who, what, until, sign, ...more] = steps(wizard);
    expect(logIn).to.equal('Log ind med dit eget MitID.');
    expect(give).to.equal('Vælg »Giv fuldmagt«.');
    expect(who).to.equal('Skriv, hvem der skal hjælpe dig: Bo Holm. Brug det fulde navn, CPR-nummeret eller adressen.');
    expect(what).to.match(/^Vælg det her: Social- og sundhedsportal Den kan også hedde »Anvende kommunens social- og sundhedsportal«\./);
    expect(until).to.match(/^Vælg, hvor længe fuldmagten skal gælde: til og med .+ 20\d\d\.$/);
    expect(sign).to.equal('Skriv under med MitID.');
    expect(more).to.deep.equal([]);
    expect(textOf(wizard)).to.contain('Bo Holm får besked i Digital Post.');
    expect(textOf(wizard)).to.contain('under »Mine fuldmagter«');
    await expect(wizard).to.be.accessible();
  });

  it('R014, R092, R096, R237: in a request the social and health portal stands chosen, and all that is chosen is named by its title', async () => {
    const wizard = await prepared({ intent: 'request' });
    await toWhat(wizard);
    await shows(wizard, 'Hvad vil du hjælpe med?');
    expect(byRole<HTMLInputElement>(wizard, 'checkbox', 'Social- og sundhedsportal').checked).to.equal(true);
    byRole(wizard, 'checkbox', /dvs\. læsefuldmagt/).click();
    await toGuide(wizard);
    const [, ask, who, what] = steps(wizard);
    expect(ask).to.equal('Vælg »Anmod om fuldmagt«.');
    expect(who).to.equal('Skriv, hvem du vil hjælpe. Brug det fulde navn, CPR-nummeret eller adressen.');
    expect(what).to.match(/^Vælg de 2 ting her:/);
    expect(what).to.contain('dvs. læsefuldmagt');
    expect(what).to.contain('Den står der kun, hvis kommunen tilbyder den.');
    expect(what).to.contain('Det bliver samlet i én fuldmagt.');
    expect(textOf(wizard)).to.contain(
      'Den anden får din anmodning i Digital Post fra Digitaliseringsstyrelsen og skal svare med sit eget MitID.',
    );
  });

  it('R102, R122, R123: says to tick the letter for who is not digital, and for a guardian what to send', async () => {
    const wizard = await prepared({ intent: 'request' });
    const letter = await until(() => byRole(wizard, 'radio', /^Nej, eller har svært ved det digitale/));
    letter.click();
    await toWhat(wizard);
    await toGuide(wizard);
    expect(steps(wizard).at(-1)).to.equal('Sæt kryds ved, at anmodningsbrevet skal sendes med post.');
    expect(textOf(wizard)).to.contain('Personen skal skrive under i hånden og skrive datoen på brevet.');

    const guardian = await prepared({ intent: 'request' });
    (await until(() => byRole(guardian, 'button', 'Er du værge, eller har du en fremtids- eller generalfuldmagt?'))).click();
    (await until(() => byRole(guardian, 'radio', /^Jeg er værge/))).click();
    for (let question = 0; question < 3; question += 1) {
      const heading = guardian.shadowRoot?.querySelector('h2')?.textContent;
      pressed(guardian, 'Fortsæt');
      await until(() => guardian.shadowRoot?.querySelector('h2')?.textContent !== heading);
      if (question < 2) byRole(guardian, 'radio', 'Ja').click();
    }
    await toWhat(guardian);
    await toGuide(guardian);
    expect(steps(guardian).at(-1)).to.equal('Sæt kryds ved, at anmodningsbrevet skal sendes med post.');
    expect(textOf(guardian)).to.contain('Du skal selv skrive under for personen');
    expect(textOf(guardian)).to.contain('Kopi af den fuldt dækkende værgebeskikkelse');
  });

  it('R004: asks who needs help where the portal has not said', async () => {
    const wizard = await prepared({});
    await shows(wizard, 'Hvem skal have hjælp?');
    pressed(wizard, 'En anden skal hjælpe mig');
    await shows(wizard, 'Hvem skal hjælpe dig?');
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Hvem skal have hjælp?');
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Du giver fuldmagt på borger.dk');
  });

  it('goes all the way back with every answer kept', async () => {
    const wizard = await prepared({ intent: 'give' });
    await toWhat(wizard, 'Bo Holm');
    allByRole(wizard, 'checkbox')[0]?.click();
    await toGuide(wizard);
    for (const heading of [/^Hvor længe /, /^Hvad skal Bo Holm/]) {
      pressed(wizard, 'Tilbage');
      await shows(wizard, heading);
    }
    expect(byRole<HTMLInputElement>(wizard, 'checkbox', 'Social- og sundhedsportal').checked).to.equal(true);
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Hvem skal hjælpe dig?');
    expect(field(wizard, 'Navn (hvis du vil)').value).to.equal('Bo Holm');
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Du giver fuldmagt på borger.dk');
  });

  it('takes no CPR number, also not behind a name, and wants at least one thing', async () => {
    const wizard = await prepared({ intent: 'give' });
    await until(() => byRole(wizard, 'textbox', 'Navn (hvis du vil)'));
    for (const number of [karen.cpr, `Karen ${karen.cpr.slice(0, 6)}-${karen.cpr.slice(6)}`]) {
      written(wizard, 'Navn (hvis du vil)', number);
      pressed(wizard, 'Fortsæt');
      await until(() => byRole(wizard, 'alert', /Skriv kun et navn her\./));
      expect(wizard.shadowRoot?.activeElement).to.equal(field(wizard, 'Navn (hvis du vil)'));
      expect(wizard.shadowRoot?.querySelector('h2')?.textContent).not.to.contain(karen.cpr.slice(6));
    }
    written(wizard, 'Navn (hvis du vil)', '');
    await toWhat(wizard);
    pressed(wizard, 'Fortsæt');
    await until(() => byRole(wizard, 'alert', /Vælg mindst én ting\./));
  });

  it('tells nobody anything on the way: no event with what was answered, no address, no store, no request', async () => {
    const [news, before] = [heard(), { href: location.href, stored: [localStorage.length, sessionStorage.length] }];
    const asked = performance.getEntriesByType('resource').length;
    const wizard = await prepared({ intent: 'give' });
    await toWhat(wizard, 'Bo Holm');
    allByRole(wizard, 'checkbox')[0]?.click();
    await toGuide(wizard);
    expect(new Set(news.map(({ type }) => type))).to.deep.equal(new Set(['fuldmagt-step']));
    expect(JSON.stringify(news.map(one => ({ ...one })))).not.to.contain('Holm');
    expect({ href: location.href, stored: [localStorage.length, sessionStorage.length] }).to.deep.equal(before);
    const fetched = performance.getEntriesByType('resource').slice(asked) as PerformanceResourceTiming[];
    expect(fetched.filter(({ initiatorType }) => ['fetch', 'xmlhttprequest', 'beacon'].includes(initiatorType))).to.have.length(0);
    const { href } = byRole<HTMLAnchorElement>(wizard, 'link', 'Åbn borger.dk i et nyt vindue');
    expect(href).to.equal(nationalSelfService);
  });

  it('opens borger.dk beside the page, says when the citizen is about to go there, and lets the host keep them', async () => {
    const wizard = await prepared({ intent: 'request' }, linkOut());
    await toWhat(wizard);
    await toGuide(wizard);
    const link = byRole<HTMLAnchorElement>(wizard, 'link', 'Åbn borger.dk i et nyt vindue');
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    let href = '';
    wizard.addEventListener('fuldmagt-hand-off', event => {
      href = event.href;
      event.preventDefault();
    });
    link.click();
    expect(href).to.equal(link.href);
  });

  it('never leads to an address that is none', async () => {
    const wizard = await opened('link-out', { contacts: { selfService: 'javascript:alert(1)' } });
    await aMoment();
    expect(allByRole(wizard, 'link', /borger\.dk/)).to.have.length(0);
  });

  it('prints what to press in a window of its own, with nothing else of the page', async () => {
    const { papers, prints } = windows();
    const wizard = await prepared({ intent: 'give' });
    await toWhat(wizard, 'Bo Holm');
    allByRole(wizard, 'checkbox')[0]?.click();
    await toGuide(wizard);
    pressed(wizard, 'Print');
    const paper = await until(() => (prints() === 1 ? papers[0]?.document : undefined));
    expect([paper.title, paper.documentElement.lang, paper.documentElement.dir]).to.deep.equal([
      'Sådan giver du fuldmagt på borger.dk',
      'da',
      'ltr',
    ]);
    const text = paper.body.innerText.replace(/\s+/gu, ' ');
    expect(text).to.match(/^Sådan giver du fuldmagt på borger\.dk Log ind med dit eget MitID\./);
    expect(text).to.contain('Bo Holm');
    expect(text).to.contain(`Adressen er ${nationalSelfService}`);
    expect(text).to.contain('70 10 18 81');
    expect(paper.querySelectorAll('button, input, textarea, script')).to.have.length(0);
    expect(paper.adoptedStyleSheets).to.have.length(1);
  });

  it('shows it alone where no window can be opened, and closes that alone', async () => {
    windows(true);
    const wizard = await prepared({ intent: 'give', placement: 'dialog' });
    await toWhat(wizard, 'Bo Holm');
    allByRole(wizard, 'checkbox')[0]?.click();
    await toGuide(wizard);
    pressed(wizard, 'Print');
    const view = await until(() => byRole<HTMLDialogElement>(wizard, 'dialog', 'Sådan giver du fuldmagt på borger.dk'));
    expect(view.open).to.equal(true);
    expect(textOf(view)).to.contain('Bo Holm');
    expect(textOf(view)).to.contain('Adressen er https://www.borger.dk/');
    await expect(wizard).to.be.accessible();
    await press('Escape');
    await until(() => !view.open);
    await shows(wizard, 'Sådan giver du fuldmagt på borger.dk');
    expect(wizard.shadowRoot?.querySelector<HTMLDialogElement>('dialog[part=dialog]')?.open).to.equal(true);
  });

  it('copies it as plain text, and where there is no clipboard marks it in a field', async () => {
    const copied = clipboard(true);
    const wizard = await prepared({ intent: 'give' });
    await toWhat(wizard, 'Bo Holm');
    allByRole(wizard, 'checkbox')[0]?.click();
    await toGuide(wizard);
    pressed(wizard, 'Kopier teksten');
    await until(() => byRole(wizard, 'status', 'Teksten er kopieret.'));
    const lines = copied[0]?.split('\n') ?? [];
    expect(lines.slice(0, 6)).to.deep.equal([
      'Sådan giver du fuldmagt på borger.dk',
      '1. Log ind med dit eget MitID.',
      '2. Vælg »Giv fuldmagt«.',
      '3. Skriv, hvem der skal hjælpe dig: Bo Holm. Brug det fulde navn, CPR-nummeret eller adressen.',
      '4. Vælg det her:',
      '   - Social- og sundhedsportal Den kan også hedde »Anvende kommunens social- og sundhedsportal«. Den står der kun, hvis kommunen tilbyder den.',
    ]);
    expect(lines.some(line => line === `Adressen er ${nationalSelfService}`)).to.equal(true);
    clipboard(false);
    pressed(wizard, 'Kopier teksten');
    await until(() => byRole(wizard, 'status', /^Teksten er markeret\./));
    const by = byRole<HTMLTextAreaElement>(wizard, 'textbox', 'Sådan giver du fuldmagt på borger.dk');
    expect(by.value).to.equal(copied[0]);
    expect([by.selectionStart, by.selectionEnd]).to.deep.equal([0, by.value.length]);
    await expect(wizard).to.be.accessible();
  });

  it('names what to press in Danish, as it stands at borger.dk, in Arabic too', async () => {
    const wizard = await opened('link-out', { intent: 'give', lang: 'ar' });
    (await until(() => byRole(wizard, 'button', 'الاستعداد'))).click();
    const goOn = () => wizard.shadowRoot?.querySelector<HTMLElement>('button.primary')?.click();
    await until(() => byRole(wizard, 'textbox', 'الاسم (إن شئت)'));
    goOn();
    (await until(() => allByRole(wizard, 'checkbox')[0])).click();
    goOn();
    await until(() => wizard.shadowRoot?.querySelector('#until'));
    goOn();
    await shows(wizard, 'كيف تمنح توكيلًا على borger.dk');
    const title = await until(() => wizard.shadowRoot?.querySelector('[part=steps] [lang=da]'));
    expect(title.textContent).to.equal('Social- og sundhedsportal');
    expect(steps(wizard)[1]).to.equal('اختر «Giv fuldmagt» (منح توكيل).');
    expect(wizard.shadowRoot?.querySelector('.frame')?.getAttribute('dir')).to.equal('rtl');
    await expect(wizard).to.be.accessible();
  });

  it('offers the national list where the backend can hand over and says nothing of what there is', async () => {
    const { request, give } = linkOut();
    const wizard = await prepared({ intent: 'request' }, { request: request!, give: give! });
    await toWhat(wizard);
    expect(allByRole(wizard, 'checkbox').length).to.be.at.least(50);
  });

  it('goes on at the address that the backend hands over to, with what was answered', async () => {
    const backend: MandateBackend = {
      ...world().as(bo),
      request: async () => ({ outcome: 'handed-over', to: 'https://selvbetjening.example/fuldmagt' }),
    };
    const news = heard();
    const wizard = await opened(backend, { intent: 'request' });
    await toCheck(wizard, karen);
    pressed(wizard, 'Send anmodning');
    await shows(wizard, 'Sådan anmoder du om fuldmagt på borger.dk');
    expect(textOf(wizard)).to.contain('Intet er sendt endnu.');
    expect(textOf(wizard)).to.contain('Karen Holm');
    expect(textOf(wizard)).to.contain('Social- og sundhedsportal');
    expect(byRole<HTMLAnchorElement>(wizard, 'link', 'Åbn borger.dk i et nyt vindue').href).to.equal(
      'https://selvbetjening.example/fuldmagt',
    );
    expect(news.some(({ type }) => type === 'fuldmagt-requested')).to.equal(false);
    await expect(wizard).to.be.accessible();
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Vil du anmode Karen Holm om fuldmagt?');
  });

  it('leads from a register to borger.dk for what it does not honour, says so, mixes nothing, and back', async () => {
    const wizard = await opened(combine(world().as(bo), linkOut()), { intent: 'request' });
    asked(wizard, karen);
    const portal = await portalBox(wizard);
    portal.click();
    byRole(wizard, 'button', /^Findes ikke her, men på borger\.dk/).click();
    (await until(() => byRole(wizard, 'button', 'Gør dem klar til borger.dk'))).click();
    await shows(wizard, 'Den fuldmagt laver du på borger.dk');
    expect(textOf(wizard)).to.contain('Det gælder hos andre myndigheder.');
    await expect(wizard).to.be.accessible();
    pressed(wizard, 'Gør klar');
    await shows(wizard, 'Hvad vil du hjælpe Karen Holm med?');
    expect(allByRole(wizard, 'checkbox', 'Social- og sundhedsportal')).to.have.length(0);
    byRole(wizard, 'checkbox', /dvs\. læsefuldmagt/).click();
    await toGuide(wizard);
    expect(textOf(wizard)).to.contain('Trin 4 af 4: Vejledning');
    expect(steps(wizard)[2]).to.contain('Karen Holm');
    expect(steps(wizard)[3]).to.contain('dvs. læsefuldmagt');
    expect(steps(wizard)[3]).not.to.contain('Social- og sundhedsportal');
    pressed(wizard, 'Tilbage til det, du kan vælge her');
    await shows(wizard, 'Hvad vil du hjælpe Karen Holm med?');
    expect((await portalBox(wizard)).checked).to.equal(portal.checked);
    await chosePortal(wizard);
    pressed(wizard, 'Fortsæt');
    await shows(wizard, 'Vil du anmode Karen Holm om fuldmagt?');
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    expect(allByRole(wizard, 'listitem', /læsefuldmagt/)).to.have.length(0);
  });

  it('offers only what the backend can do', async () => {
    const { give: _, ...backend } = world().as(bo);
    const wizard = await opened(backend, { intent: 'give' });
    await shows(wizard, 'Det gør du på borger.dk');
  });
});

describe('whose answers they are', () => {
  it('stops when somebody else is at the screen, shows them nothing, and has kept it when the first is back', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    providerOf(wizard).backend = here.as(layla);
    await until(() => byRole(wizard, 'alert', /^En anden er logget ind/));
    expect(textOf(wizard)).not.to.contain('Karen');
    expect(allByRole(wizard, 'button', 'Send anmodning')).to.have.length(0);
    providerOf(wizard).backend = here.as(bo);
    await shows(wizard, 'Vil du anmode Karen Holm om fuldmagt?');
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    expect((await here.as(karen).mandates?.({}))?.items[0]?.holder.name).to.equal('Bo Holm');
  });

  it('begins anew for whoever wants to, with nothing of the one before', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    providerOf(wizard).backend = here.as(layla);
    await until(() => byRole(wizard, 'alert', /^En anden er logget ind/));
    pressed(wizard, 'Begynd forfra');
    await shows(wizard, 'Hvem vil du hjælpe?');
    expect(field(wizard, 'Fulde navn').value).to.equal('');
  });

  it('does not say so to somebody who comes before anybody has answered', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    providerOf(wizard).backend = here.as(layla);
    await shows(wizard, 'Sådan anmoder du om fuldmagt');
    await begun(wizard);
    await toCheck(wizard, karen);
  });

  it('drops an answer for the one before', async () => {
    const here = world();
    const backend = here.as(bo);
    let answer = () => {};
    const slow: MandateBackend = {
      ...backend,
      findPerson: async input => {
        const found = await backend.findPerson?.(input);
        await new Promise<void>(resolve => (answer = resolve));
        return found as never;
      },
    };
    const wizard = await opened(slow, { intent: 'request' });
    asked(wizard, karen);
    await until(() => byRole(wizard, 'status', 'Leder efter personen …'));
    providerOf(wizard).backend = here.as(layla);
    await until(() => byRole(wizard, 'alert', /^En anden er logget ind/));
    answer();
    await aMoment();
    expect(textOf(wizard)).not.to.contain('Karen');
    pressed(wizard, 'Begynd forfra');
    await shows(wizard, 'Hvem vil du hjælpe?');
  });

  for (const [answered, end] of [
    ['done', async (send: () => Promise<unknown>) => send()],
    ['refused', async () => Promise.reject(new Refusal('duplicate-request'))],
  ] as const)
    it(`shows whoever has begun anew nothing of what the one before has sent, when it is ${answered}`, async () => {
      const here = world();
      const backend = here.as(bo);
      let answer = () => {};
      const slow: MandateBackend = {
        ...backend,
        request: async (...question) => {
          await new Promise<void>(resolve => (answer = resolve));
          return (await end(async () => backend.request?.(...question))) as never;
        },
      };
      const wizard = await opened(slow, { intent: 'request' });
      await toCheck(wizard, karen);
      pressed(wizard, 'Send anmodning');
      await until(() => byRole(wizard, 'status', 'Sender …'));
      providerOf(wizard).backend = here.as(layla);
      await until(() => byRole(wizard, 'alert', /^En anden er logget ind/));
      pressed(wizard, 'Begynd forfra');
      await shows(wizard, 'Hvem vil du hjælpe?');
      const news = heard();
      answer();
      await until(() => news.length > 0);
      await aMoment();
      await shows(wizard, 'Hvem vil du hjælpe?');
      expect(textOf(wizard)).not.to.contain('Karen');
      expect(allByRole(wizard, 'alert')).to.have.length(0);
      expect(news.map(({ type }) => type)).to.deep.equal([answered === 'done' ? 'fuldmagt-requested' : 'fuldmagt-refused']);
    });

  it('goes on with the same person after a new login: whom they found is still there', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    asked(wizard, karen);
    await shows(wizard, /^Hvad /);
    const expired: MandateBackend = { ...here.as(bo), session: async () => Promise.reject(new Refusal('session-expired')) };
    providerOf(wizard).backend = expired;
    await until(() => byRole(wizard, 'alert', /^Du er logget ud/));
    providerOf(wizard).backend = here.as(bo);
    await shows(wizard, 'Hvad vil du hjælpe Karen Holm med?');
  });

  it('waits while one acts for somebody, and goes on when one is back at oneself', async () => {
    const here = world({ mandates: [{}] });
    const backend = here.as(bo);
    const karensHandle = (await backend.principals?.({}))?.items[0]?.person.id;
    const wizard = await opened(backend, { intent: 'request' });
    written(wizard, 'Fulde navn', 'Jens');
    await backend.actFor?.({ person: karensHandle ?? null });
    dispatchEvent(new Event('focus'));
    await shows(wizard, 'Vi har stoppet siden');
    expect(textOf(wizard)).to.contain('I et andet vindue er du skiftet til Karen Holm');
    expect(allByRole(wizard, 'textbox')).to.have.length(0);
    pressed(wizard, /^Gå videre for Karen Holm/);
    await shows(wizard, 'Du handler for Karen Holm');
    expect(textOf(wizard)).to.contain('Du handler for en anden lige nu.');
    expect(allByRole(wizard, 'textbox')).to.have.length(0);
    await expect(wizard).to.be.accessible();
    pressed(wizard, 'Skift tilbage til dig selv');
    await shows(wizard, 'Hvem vil du hjælpe?');
    expect(field(wizard, 'Fulde navn').value).to.equal('Jens');
    expect((await backend.session?.({}))?.acting).to.equal(null);
  });
});
