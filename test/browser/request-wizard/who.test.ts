import { expect } from '@open-wc/testing';
import { Refusal, type Reason } from '../../../src/domain/refusal.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { aage, bo, karen, sofie, world } from '../../../src/testing/index.js';
import { allByRole, aMoment, byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { overWhile } from '../../support/browser/portal.js';
import { asked, field, heard, opened, pressed, shows, toCheck, written } from './wizard.js';

const described = (input: HTMLInputElement): string =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map(id => (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent ?? '')
    .join(' ');

describe('the page that asks who it is', () => {
  for (const [number, fault] of [
    ['', 'Skriv CPR-nummeret. Det har 10 tal.'],
    ['140542001', 'CPR-nummeret er for kort. Det skal have 10 tal.'],
    ['14054200181', 'CPR-nummeret er for langt. Det skal have 10 tal.'],
    ['14054200I8', 'CPR-nummeret må kun have tal. Se efter, om der er kommet et bogstav med.'],
    ['3113420018', 'De første seks tal i CPR-nummeret er ikke en dato. De skal være dag, måned og år. Tjek tallene.'],
    ['0101364000', 'Fødselsdatoen i CPR-nummeret er ikke kommet endnu. Tjek tallene.'],
    [
      '7405420018',
      'Det er et erstatnings-CPR-nummer. Det kan ikke bruges til en digital fuldmagt. Kontakt borgerservice. De kan hjælpe jer videre.',
    ],
    [
      '1206550VK9',
      'Det er et nummer fra sundhedsvæsenet. Det kan ikke bruges til en digital fuldmagt. Kontakt borgerservice. De kan hjælpe jer videre.',
    ],
  ] as const) {
    it(`says beside the field, after the press and not before: ${fault}`, async () => {
      const wizard = await opened(world().as(bo), { intent: 'request' });
      written(wizard, 'Fulde navn', 'Karen Holm');
      written(wizard, 'CPR-nummer', number);
      await aMoment();
      expect(allByRole(wizard, 'alert')).to.have.length(0);
      pressed(wizard, 'Fortsæt');
      await until(() => byRole(wizard, 'alert'));
      const input = field(wizard, 'CPR-nummer');
      expect(described(input)).to.contain(fault);
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      expect(input.value).to.equal(number);
      expect(focused()).to.equal(input);
      expect(field(wizard, 'Fulde navn').getAttribute('aria-invalid')).to.equal(null);
    });
  }

  it('brings a refusal into sight of whoever is far below it', async () => {
    const backend: MandateBackend = {
      ...world().as(bo),
      findPerson: async () => {
        // Some browsers bring a field that was given the focus into sight a little later.
        await new Promise(resolve => setTimeout(resolve, 200));
        throw new Refusal('person-not-available');
      },
    };
    const wizard = await opened(backend, { intent: 'request' });
    const small = document.createElement('div');
    Object.assign(small.style, { blockSize: '120px', overflow: 'auto' });
    wizard.before(small);
    small.append(wizard);
    await until(() => byRole(wizard, 'button', 'Fortsæt'));
    small.scrollTop = small.scrollHeight;
    byRole(wizard, 'button', 'Fortsæt').focus();
    asked(wizard, { name: 'Nogen', cpr: '140542-0018' });
    const alert = await until(() => byRole(wizard, 'alert', /^Vi kan ikke bruge/));
    await until(() => alert.getBoundingClientRect().bottom > small.getBoundingClientRect().top);
  });

  it('takes a number without a check digit: it is real', async () => {
    const here = world();
    const backend: MandateBackend = {
      ...here.as(bo),
      findPerson: async ({ cpr }) => {
        expect(cpr).to.equal('2512489996');
        throw new Refusal('person-not-available');
      },
    };
    const wizard = await opened(backend, { intent: 'request' });
    asked(wizard, { name: 'Nogen', cpr: '251248 – 9996' });
    await until(() => byRole(wizard, 'alert', /^Vi kan ikke bruge det navn og det CPR-nummer sammen/));
  });

  it('says where the number belongs, when it stands where the name does, and does not keep it there', async () => {
    const wizard = await opened(world().as(bo));
    pressed(wizard, 'Jeg skal hjælpe en anden');
    await shows(wizard, 'Hvem vil du hjælpe?');
    asked(wizard, { name: '140542-0018', cpr: '' });
    await until(() => byRole(wizard, 'link', 'Her skal navnet stå. CPR-nummeret skal stå i feltet nedenfor.'));
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Hvem skal have hjælp?');
    pressed(wizard, 'Jeg skal hjælpe en anden');
    await shows(wizard, 'Hvem vil du hjælpe?');
    expect(field(wizard, 'Fulde navn').value).to.equal('');
  });

  it('leads from each fault to its field, and leaves the address alone', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    pressed(wizard, 'Fortsæt');
    await until(() => focused() === field(wizard, 'Fulde navn'));
    const address = location.href;
    byRole(wizard, 'link', 'Skriv CPR-nummeret. Det har 10 tal.').click();
    expect(focused()).to.equal(field(wizard, 'CPR-nummer'));
    expect(location.href).to.equal(address);
  });

  it('asks the backend for nobody while something is missing', async () => {
    let times = 0;
    const backend: MandateBackend = {
      ...world().as(bo),
      findPerson: async () => {
        times += 1;
        throw new Refusal('person-not-available');
      },
    };
    const wizard = await opened(backend, { intent: 'request' });
    asked(wizard, { name: '   ', cpr: karen.cpr });
    asked(wizard, { name: 'Karen Holm', cpr: '' });
    await aMoment();
    expect(times).to.equal(0);
  });

  for (const [who, name, cpr, words] of [
    ['oneself', bo.name, bo.cpr, /^Det er dit eget CPR-nummer/],
    ['a name and a number that do not go together', 'Karen Holmgaard', karen.cpr, /^Vi kan ikke bruge det navn og det CPR-nummer sammen/],
    ['nobody', 'Nogen Anden', '0101700000', /^Vi kan ikke bruge det navn og det CPR-nummer sammen/],
    ['somebody under 15', sofie.name, sofie.cpr, /^Vi kan ikke bruge det navn og det CPR-nummer sammen/],
  ] as const) {
    it(`says what to do about ${who}, and keeps what was typed`, async () => {
      const wizard = await opened(world().as(bo), { intent: 'request' });
      asked(wizard, { name, cpr });
      await until(() => byRole(wizard, 'alert', words));
      expect(field(wizard, 'Fulde navn').value).to.equal(name);
      expect(field(wizard, 'CPR-nummer').value).to.equal(cpr);
      expect(textOf(wizard)).to.contain('70 10 18 81');
      asked(wizard, karen);
      await shows(wizard, 'Hvad vil du hjælpe Karen Holm med?');
      expect(allByRole(wizard, 'alert')).to.have.length(0);
    });
  }

  it('says how long to wait after too many tries', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    const news = heard();
    for (let tries = 1; tries <= 6; tries += 1) {
      asked(wizard, { name: 'Nogen Anden', cpr: karen.cpr });
      await until(() => news.length === tries);
    }
    await until(() => byRole(wizard, 'alert', /^Du har prøvet for mange gange/));
    expect(nameOf(byRole(wizard, 'alert'))).to.contain('Du kan prøve igen om 15 minutter.');
  });

  for (const reason of ['unreachable', 'timed-out', 'backend-down', 'session-expired'] as const satisfies Reason[]) {
    it(`goes on after ${reason}, with the name still there`, async () => {
      const backend = world().as(bo);
      let down = false;
      const shaky: MandateBackend = {
        ...overWhile(backend, () => down && reason === 'session-expired'),
        findPerson: async (input, options) => {
          if (down) throw new Refusal(reason);
          return (await backend.findPerson?.(input, options)) as never;
        },
      };
      const wizard = await opened(shaky, { intent: 'request' });
      down = true;
      asked(wizard, karen);
      await until(() => allByRole(wizard, 'alert').length > 0);
      expect(field(wizard, 'Fulde navn').value).to.equal(karen.name);
      expect(field(wizard, 'CPR-nummer').value).to.equal(reason === 'session-expired' ? '' : karen.cpr);
      down = false;
      asked(wizard, karen);
      await shows(wizard, 'Hvad vil du hjælpe Karen Holm med?');
    });
  }

  it('looks for one person at a time, and says that it does', async () => {
    const backend = world().as(bo);
    let times = 0;
    let answer = () => {};
    const slow: MandateBackend = {
      ...backend,
      findPerson: async (input, options) => {
        times += 1;
        await new Promise<void>(resolve => (answer = resolve));
        return (await backend.findPerson?.(input, options)) as never;
      },
    };
    const wizard = await opened(slow, { intent: 'request' });
    asked(wizard, karen);
    for (let presses = 0; presses < 6; presses += 1) pressed(wizard, 'Fortsæt');
    await until(() => byRole(wizard, 'status', 'Leder efter personen …'));
    expect(times).to.equal(1);
    answer();
    await shows(wizard, 'Hvad vil du hjælpe Karen Holm med?');
  });

  it('drops an answer that comes when one has gone elsewhere', async () => {
    const backend = world().as(bo);
    let answer = () => {};
    const slow: MandateBackend = {
      ...backend,
      findPerson: async (input, options) => {
        const found = await backend.findPerson?.(input);
        await new Promise<void>(resolve => (answer = resolve));
        expect(options?.signal?.aborted).to.equal(true);
        return found as never;
      },
    };
    const wizard = await opened(slow);
    pressed(wizard, 'Jeg skal hjælpe en anden');
    await shows(wizard, 'Hvem vil du hjælpe?');
    asked(wizard, karen);
    await until(() => byRole(wizard, 'status', 'Leder efter personen …'));
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Hvem skal have hjælp?');
    answer();
    await aMoment();
    await shows(wizard, 'Hvem skal have hjælp?');
    pressed(wizard, 'En anden skal hjælpe mig');
    await shows(wizard, 'Hvem skal hjælpe dig?');
  });

  it('leads to borgerservice where the one to be helped is not digital and there are no letters, and back to somebody else (R063, R066, R219)', async () => {
    const wizard = await opened(world({ allows: { letter: false } }).as(bo), {
      intent: 'request',
      contacts: { borgerservice: 'https://strandby.example/borgerservice' },
    });
    asked(wizard, aage);
    await shows(wizard, 'Aage Møller skal have et brev');
    expect(allByRole(wizard, 'alert')).to.have.length(0);
    expect(textOf(wizard)).to.contain('Borgerservice kan hjælpe jer med et brev.');
    expect(textOf(wizard)).to.contain('Tjek, om I skal bestille tid.');
    expect(textOf(wizard)).to.contain('70 10 18 81');
    expect(byRole(wizard, 'link', 'Gå til borgerservice').getAttribute('href')).to.equal('https://strandby.example/borgerservice');
    await expect(wizard).to.be.accessible();
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Du vil hjælpe Aage Møller');
    pressed(wizard, 'Fortsæt');
    await shows(wizard, 'Aage Møller skal have et brev');
    pressed(wizard, 'Vælg en anden person');
    await shows(wizard, 'Hvem vil du hjælpe?');
    await toCheck(wizard, karen);
  });

  it('says that a helper must be digital', async () => {
    const wizard = await opened(world().as(karen), { intent: 'give' });
    asked(wizard, aage);
    await shows(wizard, 'Aage Møller kan ikke få fuldmagt digitalt');
    expect(textOf(wizard)).to.contain('Den, der skal hjælpe dig, skal bruge MitID og Digital Post.');
  });
});
