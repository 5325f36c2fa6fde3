import { expect } from '@open-wc/testing';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Mandate } from '../../../src/domain/mandate.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { aage, bo, karen, mette, viggo, world, type TestPerson, type World } from '../../../src/testing/index.js';
import { press } from '../../support/browser/hands.js';
import { allByRole, byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { asked, chosePortal, heard, opened, pressed, shows, toCheck, written } from './wizard.js';

const door = 'Er du værge, eller har du en fremtids- eller generalfuldmagt?';
const tick = 'Anmodningsbrevet skal sendes med post';

/** Chooses the answer that begins so. */
const chose = (wizard: Element, answer: string): void => byRole(wizard, 'radio', new RegExp(`^${answer}`)).click();

/** Answers a question, and goes on. */
async function answered(wizard: Element, title: string, answer: 'Ja' | 'Nej'): Promise<void> {
  await shows(wizard, title);
  chose(wizard, answer);
  pressed(wizard, 'Fortsæt');
}

/** Says on whose authority it is asked, and goes on to its questions. */
async function decides(wizard: Element, who: string): Promise<void> {
  pressed(wizard, door);
  await shows(wizard, 'Hvem bestemmer for personen?');
  chose(wizard, who);
  pressed(wizard, 'Fortsæt');
}

/** From whom it is about to where everything is checked. */
async function toLetterCheck(wizard: Element, person: TestPerson, heading: RegExp): Promise<void> {
  await shows(wizard, 'Hvem vil du hjælpe?');
  asked(wizard, person);
  await shows(wizard, /^Hvad /);
  await chosePortal(wizard);
  pressed(wizard, 'Fortsæt');
  await shows(wizard, heading);
  await until(() => allByRole(wizard, 'listitem', /Social- og sundhedsportal/).length > 0);
}

async function ticked(wizard: Element): Promise<void> {
  byRole(wizard, 'checkbox', tick).click();
  pressed(wizard, 'Send anmodning');
  await shows(wizard, /^Brevet til /);
}

const askedBy = async (here: World, person: TestPerson): Promise<readonly Mandate[]> => (await here.as(person).mandates?.({}))?.items ?? [];

describe('asking by letter', () => {
  it('R100-R103: goes by letter to somebody who is not digital, where everybody else goes by Digital Post', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    asked(wizard, aage);
    await shows(wizard, 'Aage Møller skal have et brev');
    expect(textOf(wizard)).to.contain('Aage Møller bruger ikke MitID og Digital Post. Derfor sender vi et brev.');
    await expect(wizard).to.be.accessible();
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Hvad /);
    await chosePortal(wizard);
    pressed(wizard, 'Fortsæt');
    await shows(wizard, 'Vil du anmode Aage Møller om fuldmagt?');
    expect(textOf(wizard)).to.contain('Brevet går til folkeregisteradressen. Det er den adresse, Aage Møller har i CPR.');
    expect(allByRole(wizard, 'textbox')).to.have.length(0);
    expect(byRole<HTMLInputElement>(wizard, 'checkbox', tick).checked).to.equal(false);
    await expect(wizard).to.be.accessible();
    await ticked(wizard);
    const [mandate] = await askedBy(here, bo);
    expect(mandate?.state).to.equal('letter-sent');
    expect(mandate?.delivery).to.equal('letter');
    expect(mandate?.basis).to.equal('own');
    await expect(wizard).to.be.accessible();
  });

  it('R100: goes by letter to somebody who is digital and finds it hard, with no page more', async () => {
    const here = world();
    const news: string[] = [];
    const wizard = await opened(here.as(bo), { intent: 'request' });
    wizard.addEventListener('fuldmagt-step', ({ to }) => news.push(to));
    expect(byRole<HTMLInputElement>(wizard, 'radio', /^Ja/).checked).to.equal(true);
    chose(wizard, 'Nej, eller har svært ved det digitale');
    await toLetterCheck(wizard, karen, /^Vil du anmode Karen Holm/);
    await ticked(wizard);
    expect(news).to.deep.equal(['what', 'how-long', 'check', 'receipt']);
    expect((await askedBy(here, bo))[0]?.state).to.equal('letter-sent');
  });

  it('R090: asks in Digital Post as before, with no page more and no tick', async () => {
    const here = world();
    const news: string[] = [];
    const wizard = await opened(here.as(bo), { intent: 'request' });
    wizard.addEventListener('fuldmagt-step', ({ to }) => news.push(to));
    await toCheck(wizard, karen);
    expect(allByRole(wizard, 'checkbox')).to.have.length(0);
    pressed(wizard, 'Send anmodning');
    await shows(wizard, 'Din anmodning er sendt til Karen Holm');
    expect(news).to.deep.equal(['what', 'how-long', 'check', 'receipt']);
    expect((await askedBy(here, bo))[0]?.delivery).to.equal('digital');
  });

  it('R102: sends no letter before it has been ticked, and says so beside the tick', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    chose(wizard, 'Nej, eller');
    await toLetterCheck(wizard, karen, /^Vil du anmode Karen Holm/);
    pressed(wizard, 'Send anmodning');
    await until(() => byRole(wizard, 'link', 'Sæt kryds ved, at anmodningsbrevet skal sendes med post.'));
    expect(focused()).to.equal(byRole(wizard, 'checkbox', tick));
    expect(byRole(wizard, 'checkbox', tick).getAttribute('aria-invalid')).to.equal('true');
    await expect(wizard).to.be.accessible();
    expect(await askedBy(here, bo)).to.have.length(0);
    await ticked(wizard);
    expect(await askedBy(here, bo)).to.have.length(1);
  });

  it('can be chosen where everything is checked, and goes back there', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    pressed(wizard, 'Ret, hvordan den sendes');
    await shows(wizard, 'Du vil hjælpe Karen Holm');
    chose(wizard, 'Nej, eller');
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Vil du anmode/);
    expect(byRole<HTMLInputElement>(wizard, 'checkbox', tick).checked).to.equal(false);
  });

  it('is offered where a register turns out not to reach the giver digitally', async () => {
    const backend = world().as(bo);
    const refusing: MandateBackend = {
      ...backend,
      request: async (input, options) => {
        if (input.delivery !== 'letter') throw new Refusal('requires-paper');
        return (await backend.request?.(input, options)) as never;
      },
    };
    const wizard = await opened(refusing, { intent: 'request' });
    await toCheck(wizard, karen);
    pressed(wizard, 'Send anmodning');
    (await until(() => byRole(wizard, 'button', 'Send et brev i stedet'))).click();
    await shows(wizard, 'Karen Holm skal have et brev');
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Vil du anmode/);
    await ticked(wizard);
  });

  it('leads from a refusal of letters to how it is sent, and from an objection to it', async () => {
    let objecting = false;
    const refusing: MandateBackend = {
      ...world().as(bo),
      request: async () => {
        throw objecting
          ? new Refusal('requires-paper', { objections: [{ field: 'delivery', why: 'letter-only' }] })
          : new Refusal('not-supported');
      },
    };
    const wizard = await opened(refusing, { intent: 'request' });
    chose(wizard, 'Nej, eller');
    await toLetterCheck(wizard, karen, /^Vil du anmode/);
    byRole(wizard, 'checkbox', tick).click();
    pressed(wizard, 'Send anmodning');
    const alert = await until(() => byRole(wizard, 'alert'));
    byRole(alert, 'button', 'Ret, hvordan den sendes').click();
    await shows(wizard, 'Du vil hjælpe Karen Holm');
    objecting = true;
    chose(wizard, 'Ja');
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Vil du anmode/);
    pressed(wizard, 'Send anmodning');
    const objected = await until(() => byRole(wizard, 'alert', /Her kan du kun spørge med brev/));
    byRole(objected, 'button', 'Ret, hvem det er').click();
    await shows(wizard, 'Du vil hjælpe Karen Holm');
    expect(textOf(wizard)).to.contain('Her kan du kun spørge med brev.');
  });

  it('R101, R105-R107: says afterwards what happens, where one is, and how the letter comes back', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    chose(wizard, 'Nej, eller');
    await toLetterCheck(wizard, karen, /^Vil du anmode/);
    await ticked(wizard);
    const steps = [...(wizard.shadowRoot?.querySelectorAll('ol[part=course] > li') ?? [])];
    expect(steps).to.have.length(5);
    expect(steps.map(step => step.getAttribute('aria-current'))).to.deep.equal([null, 'step', null, null, null]);
    expect(textOf(steps[1] as Element))
      .to.contain('Karen Holm skriver under.')
      .and.to.contain('Nu');
    const subjects = allByRole<HTMLTextAreaElement>(wizard, 'textbox', 'Emne').map(({ value }) => value);
    expect(subjects).to.deep.equal(['Digital Fuldmagt Karen Holm']);
  });

  it('R091: shows the three steps of a request that goes by Digital Post', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    const steps = [...(wizard.shadowRoot?.querySelectorAll('ol[part=course] > li') ?? [])];
    expect(steps.map(step => step.getAttribute('aria-current'))).to.deep.equal([null, 'step', null]);
  });

  it('downloads the letter where the backend prints it, under a name that tells nothing', async () => {
    const wizard = await opened({ ...world().as(bo), letter: async () => new Blob(['%PDF-1.7']) }, { intent: 'request' });
    chose(wizard, 'Nej, eller');
    await toLetterCheck(wizard, karen, /^Vil du anmode/);
    await ticked(wizard);
    const saved: HTMLAnchorElement[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this);
    };
    try {
      pressed(wizard, 'Hent brevet (PDF)');
      await until(() => byRole(wizard, 'status', 'Brevet er hentet.'));
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved[0]?.download).to.match(/^fuldmagt-[0-9A-Z]{4}-[0-9A-Z]{4}\.pdf$/);
    expect(saved[0]?.href).to.match(/^blob:/);
  });

  it('says what a letter was refused with, and leaves the button out where nobody prints one', async () => {
    const { letter: _, ...without } = world().as(bo);
    const failing: MandateBackend = { ...world().as(bo), letter: () => Promise.reject(new Refusal('unreachable')) };
    for (const backend of [without, failing] as const) {
      const wizard = await opened(backend, { intent: 'request' });
      chose(wizard, 'Nej, eller');
      await toLetterCheck(wizard, karen, /^Vil du anmode/);
      await ticked(wizard);
      if (!('letter' in backend)) expect(allByRole(wizard, 'button', 'Hent brevet (PDF)')).to.have.length(0);
      else {
        pressed(wizard, 'Hent brevet (PDF)');
        await until(() => byRole(wizard, 'alert', /^Der er ingen forbindelse/));
      }
    }
  });

  it('hands over with the tick as the last step, where it has to be finished elsewhere (R102)', async () => {
    const backend: MandateBackend = {
      ...world().as(bo),
      request: async () => ({ outcome: 'handed-over', to: 'https://selvbetjening.example/fuldmagt' }),
    };
    const wizard = await opened(backend, { intent: 'request' });
    chose(wizard, 'Nej, eller');
    await toLetterCheck(wizard, karen, /^Vil du anmode/);
    byRole(wizard, 'checkbox', tick).click();
    pressed(wizard, 'Send anmodning');
    await shows(wizard, 'Sådan anmoder du om fuldmagt på borger.dk');
    expect(textOf(wizard)).to.contain('Sæt kryds ved, at anmodningsbrevet skal sendes med post.');
  });

  it('is not asked about where the backend has no letters, or where somebody gives', async () => {
    const wizard = await opened(world({ allows: { letter: false } }).as(bo), { intent: 'request' });
    expect(allByRole(wizard, 'radio')).to.have.length(0);
    expect(allByRole(wizard, 'button', door)).to.have.length(0);
    const giving = await opened(world().as(karen), { intent: 'give' });
    expect(allByRole(giving, 'radio')).to.have.length(0);
    expect(allByRole(giving, 'button', door)).to.have.length(0);
  });
});

const ways = [
  {
    who: 'Jeg er værge',
    basis: 'guardianship',
    questions: [
      ['Gælder værgemålet det hele?', 'Ja'],
      ['Er fuldmagten til dig selv?', 'Ja'],
    ],
    papers: 2,
  },
  {
    who: 'Jeg har en fremtidsfuldmagt',
    basis: 'future-mandate',
    questions: [
      ['Er fremtidsfuldmagten sat i kraft?', 'Ja'],
      ['Gælder fremtidsfuldmagten det hele?', 'Ja'],
    ],
    papers: 3,
  },
  {
    who: 'Jeg har en generalfuldmagt',
    basis: 'general-mandate',
    questions: [
      ['Gælder generalfuldmagten det hele?', 'Ja'],
      ['Er den uden undtagelser?', 'Ja'],
      ['Er den skrevet på Domstolsstyrelsens blanket?', 'Nej'],
      ['Er den skrevet under, som den skal?', 'Ja'],
    ],
    papers: 2,
  },
] as const;

describe('asking for somebody for whom one decides', () => {
  for (const { who, basis, questions, papers } of ways) {
    it(`R122, R134, R145: ${who}: goes to the receipt, always by letter, with ${papers} papers`, async () => {
      const here = world();
      const wizard = await opened(here.as(mette), { intent: 'request' });
      pressed(wizard, door);
      await shows(wizard, 'Hvem bestemmer for personen?');
      expect(byRole<HTMLInputElement>(wizard, 'radio', /^Personen bestemmer selv/).checked).to.equal(true);
      await expect(wizard).to.be.accessible();
      chose(wizard, who);
      pressed(wizard, 'Fortsæt');
      for (const [title, answer] of questions) {
        await shows(wizard, title);
        await expect(wizard).to.be.accessible();
        await answered(wizard, title, answer);
      }
      await shows(wizard, 'Hvem vil du hjælpe?');
      expect(allByRole(wizard, 'radio')).to.have.length(0);
      await toLetterCheck(wizard, viggo, /^Vil du anmode om fuldmagt for Viggo Krogh/);
      const text = textOf(wizard);
      expect(text).to.contain('Du skal selv skrive under for Viggo Krogh');
      expect(text).to.contain('Brevet kommer til den adresse, hvor Viggo Krogh bor, ikke til dig.');
      expect(text).to.contain(`Du skal sende ${papers} papirer`);
      expect(wizard.shadowRoot?.querySelectorAll('.papers > li')).to.have.length(papers);
      await expect(wizard).to.be.accessible();
      await ticked(wizard);
      const [mandate] = await askedBy(here, mette);
      expect([mandate?.state, mandate?.basis, mandate?.delivery]).to.deep.equal(['letter-sent', basis, 'letter']);
      await expect(wizard).to.be.accessible();
    });
  }

  for (const [who, yes, title, heading, rule] of [
    ['Jeg er værge', [], 'Gælder værgemålet det hele?', 'Kontakt myndigheden i stedet', 'R127'],
    ['Jeg er værge', ['Gælder værgemålet det hele?'], 'Er fuldmagten til dig selv?', 'En værge kan kun få fuldmagten selv', 'R121'],
    ['Jeg har en fremtidsfuldmagt', [], 'Er fremtidsfuldmagten sat i kraft?', 'Kontakt Familieretshuset først', 'R132'],
    [
      'Jeg har en fremtidsfuldmagt',
      ['Er fremtidsfuldmagten sat i kraft?'],
      'Gælder fremtidsfuldmagten det hele?',
      'Kontakt myndigheden i stedet',
      'R137',
    ],
    ['Jeg har en generalfuldmagt', [], 'Gælder generalfuldmagten det hele?', 'Kontakt myndigheden i stedet', 'R150'],
    [
      'Jeg har en generalfuldmagt',
      ['Gælder generalfuldmagten det hele?'],
      'Er den uden undtagelser?',
      'Kontakt myndigheden i stedet',
      'R144',
    ],
  ] as const) {
    it(`${rule}: a no to "${title}" leads on, and back to the answer, and out`, async () => {
      const wizard = await opened(world().as(mette), { intent: 'request' });
      await decides(wizard, who);
      for (const before of yes) await answered(wizard, before, 'Ja');
      await answered(wizard, title, 'Nej');
      await shows(wizard, heading);
      expect(textOf(wizard)).to.contain('70 10 18 81');
      await expect(wizard).to.be.accessible();
      pressed(wizard, 'Ret dit svar');
      await shows(wizard, title);
      expect(byRole<HTMLInputElement>(wizard, 'radio', 'Nej').checked).to.equal(true);
      pressed(wizard, 'Fortsæt');
      await shows(wizard, heading);
      pressed(wizard, 'Begynd forfra');
      await shows(wizard, 'Hvem vil du hjælpe?');
      expect(allByRole(wizard, 'button', door)).to.have.length(1);
    });
  }

  it('R141-R144: leads on where a general mandate is neither on the form nor signed as it must be', async () => {
    const wizard = await opened(world().as(mette), { intent: 'request' });
    await decides(wizard, 'Jeg har en generalfuldmagt');
    await answered(wizard, 'Gælder generalfuldmagten det hele?', 'Ja');
    await answered(wizard, 'Er den uden undtagelser?', 'Ja');
    await answered(wizard, 'Er den skrevet på Domstolsstyrelsens blanket?', 'Nej');
    await shows(wizard, 'Er den skrevet under, som den skal?');
    expect(allByRole(wizard, 'listitem')).to.have.length(3);
    await answered(wizard, 'Er den skrevet under, som den skal?', 'Nej');
    await shows(wizard, 'Kontakt myndigheden i stedet');
  });

  it('asks for an answer before it goes on, and keeps each answer on the way back', async () => {
    const wizard = await opened(world().as(mette), { intent: 'request' });
    await decides(wizard, 'Jeg er værge');
    await shows(wizard, 'Gælder værgemålet det hele?');
    pressed(wizard, 'Fortsæt');
    await until(() => byRole(wizard, 'link', 'Vælg ja eller nej.'));
    await until(() => nameOf(focused() as Element) === 'Ja');
    await expect(wizard).to.be.accessible();
    await answered(wizard, 'Gælder værgemålet det hele?', 'Ja');
    await shows(wizard, 'Er fuldmagten til dig selv?');
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Gælder værgemålet det hele?');
    expect(byRole<HTMLInputElement>(wizard, 'radio', 'Ja').checked).to.equal(true);
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Hvem bestemmer for personen?');
    expect(byRole<HTMLInputElement>(wizard, 'radio', /^Jeg er værge/).checked).to.equal(true);
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Hvem vil du hjælpe?');
    expect(textOf(wizard)).to.contain('Du anmoder som værge.');
    asked(wizard, viggo);
    await shows(wizard, 'Er fuldmagten til dig selv?');
    chose(wizard, 'Ja');
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Hvad /);
  });

  it('keeps basis and answers through a failed call, another language, and a move about the page', async () => {
    const backend = world().as(mette);
    let fails = true;
    const shaky: MandateBackend = {
      ...backend,
      request: async (input, options) => {
        if (fails) throw new Refusal('unreachable');
        return (await backend.request?.(input, options)) as never;
      },
    };
    const wizard = await opened(shaky, { intent: 'request' });
    await decides(wizard, 'Jeg er værge');
    await answered(wizard, 'Gælder værgemålet det hele?', 'Ja');
    await answered(wizard, 'Er fuldmagten til dig selv?', 'Ja');
    await toLetterCheck(wizard, viggo, /^Vil du anmode om fuldmagt for/);
    byRole(wizard, 'checkbox', tick).click();
    pressed(wizard, 'Send anmodning');
    await until(() => byRole(wizard, 'alert', /^Der er ingen forbindelse/));
    const place = document.createElement('div');
    (wizard.parentElement as Element).append(place);
    place.append(wizard);
    wizard.lang = 'en';
    await shows(wizard, /^Do you want to ask for a mandate for Viggo Krogh/);
    expect(byRole<HTMLInputElement>(wizard, 'checkbox').checked).to.equal(true);
    fails = false;
    // The words of a page come from two rooms, and each when it has been fetched.
    await until(() => byRole(wizard, 'button', 'Send request'));
    pressed(wizard, 'Send request');
    await shows(wizard, /^The letter to Viggo Krogh/);
  });

  it('can be changed where everything is checked', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await decides(wizard, 'Jeg er værge');
    await answered(wizard, 'Gælder værgemålet det hele?', 'Ja');
    await answered(wizard, 'Er fuldmagten til dig selv?', 'Ja');
    await toLetterCheck(wizard, karen, /^Vil du anmode om fuldmagt for/);
    pressed(wizard, 'Ret, hvem der bestemmer');
    await shows(wizard, 'Hvem bestemmer for personen?');
    chose(wizard, 'Jeg har en fremtidsfuldmagt');
    pressed(wizard, 'Fortsæt');
    await answered(wizard, 'Er fremtidsfuldmagten sat i kraft?', 'Ja');
    await shows(wizard, 'Gælder fremtidsfuldmagten det hele?');
    expect(byRole<HTMLInputElement>(wizard, 'radio', 'Ja').checked).to.equal(false);
    await answered(wizard, 'Gælder fremtidsfuldmagten det hele?', 'Ja');
    await shows(wizard, /^Vil du anmode om fuldmagt for/);
    expect(textOf(wizard)).to.contain('Du skal sende 3 papirer');
    pressed(wizard, 'Ret, hvem der bestemmer');
    await shows(wizard, 'Hvem bestemmer for personen?');
    chose(wizard, 'Personen bestemmer selv');
    pressed(wizard, 'Fortsæt');
    await shows(wizard, 'Vil du anmode Karen Holm om fuldmagt?');
    expect(allByRole(wizard, 'checkbox')).to.have.length(0);
  });

  it('sends nothing where the questions have not been answered yet, and leads to them', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    pressed(wizard, 'Ret, hvem det er');
    await shows(wizard, 'Du vil hjælpe Karen Holm');
    await decides(wizard, 'Jeg er værge');
    await shows(wizard, 'Gælder værgemålet det hele?');
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Hvem bestemmer for personen?');
    pressed(wizard, 'Tilbage');
    await shows(wizard, /^Vil du anmode/);
    pressed(wizard, 'Send anmodning');
    await shows(wizard, 'Gælder værgemålet det hele?');
    expect(await askedBy(here, bo)).to.have.length(0);
  });

  it('says each step to the host, with the names of the pages', async () => {
    const wizard = await opened(world().as(mette), { intent: 'request' });
    const news = heard();
    await decides(wizard, 'Jeg er værge');
    await answered(wizard, 'Gælder værgemålet det hele?', 'Nej');
    await shows(wizard, 'Kontakt myndigheden i stedet');
    expect(news.map(event => (event as unknown as { to: string }).to)).to.deep.equal(['basis', 'question', 'way-on']);
  });

  it('goes through by keyboard alone', async () => {
    const wizard = await opened(world().as(mette), { intent: 'request' });
    byRole(wizard, 'button', door).focus();
    await press('Enter');
    await shows(wizard, 'Hvem bestemmer for personen?');
    await press('Tab');
    await press('ArrowDown');
    expect(byRole<HTMLInputElement>(wizard, 'radio', /^Jeg er værge/).checked).to.equal(true);
    await press('Enter');
    await shows(wizard, 'Gælder værgemålet det hele?');
    await press('Tab');
    await press(' ');
    await press('Enter');
    await shows(wizard, 'Er fuldmagten til dig selv?');
  });

  it('holds in a dialog, and asks before it throws away what was said', async () => {
    const wizard = await opened(world().as(mette), { intent: 'request', placement: 'dialog' });
    await decides(wizard, 'Jeg er værge');
    await shows(wizard, 'Gælder værgemålet det hele?');
    pressed(wizard, 'Luk');
    await shows(wizard, 'Vil du lukke uden at sende?');
    pressed(wizard, 'Bliv her');
    await shows(wizard, 'Gælder værgemålet det hele?');
  });

  it('holds in Arabic', async () => {
    const here = world();
    const wizard = await opened(here.as(mette), { intent: 'request', lang: 'ar' });
    await shows(wizard, 'من تريد أن تساعد؟');
    (await until(() => byRole(wizard, 'button', /^هل أنت وصي/))).click();
    await shows(wizard, 'من يقرر عن الشخص؟');
    chose(wizard, 'أنا وصي');
    pressed(wizard, 'متابعة');
    for (const title of ['هل تشمل الوصاية كل شيء؟', 'هل التوكيل لك أنت؟']) {
      await shows(wizard, title);
      chose(wizard, 'نعم');
      await expect(wizard).to.be.accessible();
      pressed(wizard, 'متابعة');
    }
    await shows(wizard, 'من تريد أن تساعد؟');
    written(wizard, 'الاسم الكامل', viggo.name);
    written(wizard, 'رقم CPR', viggo.cpr);
    pressed(wizard, 'متابعة');
    await shows(wizard, /^في ماذا/);
    (await until(() => byRole(wizard, 'checkbox', 'البوابة الاجتماعية والصحية'))).click();
    pressed(wizard, 'متابعة');
    await shows(wizard, /^كم من الوقت/);
    pressed(wizard, 'متابعة');
    await shows(wizard, /^هل تريد طلب توكيل عن Viggo Krogh/);
    byRole(wizard, 'checkbox').click();
    await expect(wizard).to.be.accessible();
    pressed(wizard, 'إرسال الطلب');
    await shows(wizard, 'الرسالة في الطريق إلى Viggo Krogh');
    await expect(wizard).to.be.accessible();
    expect((await askedBy(here, mette))[0]?.basis).to.equal('guardianship');
  });
});
