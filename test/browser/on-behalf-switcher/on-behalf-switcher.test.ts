import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/fuldmagt-on-behalf-switcher.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Output } from '../../../src/contract/operations.js';
import type { Day } from '../../../src/domain/day.shape.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import { knownPowers } from '../../../src/domain/catalogue.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import type { PersonId } from '../../../src/registry/ports.js';
import {
  bo,
  carePortal,
  everybody,
  faulty,
  ida,
  jens,
  karen,
  layla,
  maria,
  peopleIn,
  world,
  youngJens,
} from '../../../src/testing/index.js';
import type { TestPerson } from '../../../src/testing/people.js';
import { press, resize, type } from '../../support/browser/hands.js';
import { allByRole, aMoment, byRole, focused, textOf, until } from '../../support/browser/page.js';
import { byLogin } from '../../../stories/login.js';
import { heard, later, portal } from '../../support/browser/portal.js';

const lasts = (until: string) => [{ from: '2026-01-01' as Day, until: until as Day }];
const fromKaren = { giver: karen.id, holder: bo.id, period: lasts('2026-05-02') };
const fromJens = { giver: jens.id, holder: bo.id, period: lasts('2026-06-01') };
const fromYoungJens = { giver: youngJens.id, holder: bo.id, period: lasts('2026-07-01') };

const switcher = html`<fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher>`;

/** Bo's portal with a switcher in it, once it knows for whom he may act. */
const before = async (backend: MandateBackend, content = switcher, lang = 'da') => {
  const page = await portal(backend, content, lang);
  const element = page.querySelector('fuldmagt-on-behalf-switcher')!;
  await until(() => toggle(element));
  return { page, element };
};
const toggle = (element: Element) => byRole(element, 'button', /^Du handler/);
const open = async (element: Element) => {
  toggle(element).click();
  return until(() => byRole(element, 'list'));
};
const names = (element: Element) => allByRole(element, 'listitem').map(item => textOf(item.querySelector('.choice') ?? item));
const chosen = (element: Element) => allByRole(element, 'button').filter(button => button.getAttribute('aria-current') === 'true');
/** People of whom there are too many to take in at a glance. */
const many = Array.from({ length: 30 }, (_, place): TestPerson => ({
  ...ida,
  id: `crowd-${place}` as PersonId,
  name: `Person ${String(place + 1).padStart(2, '0')}`,
}));
const crowded = () =>
  world({
    people: peopleIn([...everybody, ...many]),
    mandates: many.map(({ id }, place) => ({ id: `crowd-${place}` as MandateId, giver: id, holder: bo.id })),
  });

describe('the switcher', () => {
  it('is accessible, folded and unfolded', async () => {
    const { element } = await before(world({ mandates: [fromKaren, fromJens] }).as(bo));
    await expect(element).to.be.accessible();
    await open(element);
    await expect(element).to.be.accessible();
  });

  it('says where one’s mandates are, where everything is done at borger.dk', async () => {
    const page = await fixture<HTMLElement>(html`<fuldmagt-provider backend="link-out">${switcher}</fuldmagt-provider>`);
    const element = page.querySelector('fuldmagt-on-behalf-switcher')!;
    const link = await until(() => byRole<HTMLAnchorElement>(element, 'link', 'Se dine fuldmagter på borger.dk'));
    const left = heard(page, 'fuldmagt-hand-off');
    page.addEventListener('fuldmagt-hand-off', event => event.preventDefault());
    link.click();
    expect(left.map(({ href }) => href)).to.deep.equal([link.href]);
    await expect(element).to.be.accessible();
  });

  it('takes no room where there is nobody to act for, not even a gap (R177)', async () => {
    let asked = 0;
    const backend = world().as(ida);
    const page = await portal(
      { ...backend, principals: (...question) => (asked++, backend.principals!(...question)) },
      html`<div class="row"><i>a</i>${switcher}<i>b</i></div>`,
    );
    const row = page.querySelector<HTMLElement>('.row')!;
    row.style.cssText = 'display: flex; gap: 40px; inline-size: fit-content';
    await until(() => asked > 0);
    await aMoment();
    const [first, second] = [...row.querySelectorAll('i')].map(letter => letter.getBoundingClientRect());
    expect(second!.left - first!.right).to.equal(40);
    expect(textOf(page.querySelector('fuldmagt-on-behalf-switcher')!)).to.equal('');
  });

  it('offers oneself first, and then each who has given a mandate, with its last day (R175)', async () => {
    const { element } = await before(world({ mandates: [fromKaren, fromJens] }).as(bo));
    expect(textOf(toggle(element))).to.equal('Du handler som dig selv');
    await open(element);
    await until(() => names(element).length === 3);
    expect(names(element)).to.deep.equal([
      'Dig selv (Bo Holm) Valgt nu',
      'Jens Hansen Til og med 1. juni 2026',
      'Karen Holm Til og med 2. maj 2026',
    ]);
    expect(chosen(element).map(textOf)).to.deep.equal(['Dig selv (Bo Holm) Valgt nu']);
  });

  it('tells two of the same name apart by the day they were born', async () => {
    const { element } = await before(world({ mandates: [fromJens, fromYoungJens, fromKaren] }).as(bo));
    await open(element);
    await until(() => names(element).length === 4);
    expect(names(element).slice(1, 3).sort()).to.deep.equal([
      'Jens Hansen (født 17. december 1985) Til og med 1. juli 2026',
      'Jens Hansen (født 5. april 1951) Til og med 1. juni 2026',
    ]);
    expect(names(element)[3]).to.equal('Karen Holm Til og med 2. maj 2026');
  });

  it('says the day of birth where nobody knows a name', async () => {
    const backend = world({ mandates: [fromKaren] }).as(bo);
    const nameless = async (...question: Parameters<NonNullable<MandateBackend['principals']>>) => {
      const answer = await backend.principals!(...question);
      return { ...answer, items: answer.items.map(item => ({ ...item, person: { ...item.person, name: '' } })) };
    };
    const { element } = await before({ ...backend, principals: nameless });
    await open(element);
    expect(names(element)[1]).to.equal('Navn kendes ikke (født 14. maj 1942) Til og med 2. maj 2026');
  });

  it('acts for whom one chooses, asks the page before, tells it after, and folds', async () => {
    const { page, element } = await before(world({ mandates: [fromKaren] }).as(bo));
    const events = heard(page, 'fuldmagt-before-acting', 'fuldmagt-acting-changed');
    await open(element);
    byRole(element, 'button', /^Karen Holm/).click();
    await until(() => textOf(toggle(element)) === 'Du handler for Karen Holm');
    expect(events.map(({ type }) => type)).to.deep.equal(['fuldmagt-before-acting', 'fuldmagt-acting-changed']);
    const [asked, told] = events;
    expect(asked!.person).to.be.a('string').and.to.equal(told!.person);
    expect(JSON.stringify(events)).not.to.contain('Karen');
    expect(toggle(element).getAttribute('aria-expanded')).to.equal('false');
    expect(focused()).to.equal(toggle(element));
  });

  it('goes back to oneself', async () => {
    const { page, element } = await before(world({ mandates: [fromKaren] }).as(bo));
    await open(element);
    byRole(element, 'button', /^Karen Holm/).click();
    await until(() => textOf(toggle(element)).includes('Karen'));
    const events = heard(page, 'fuldmagt-acting-changed');
    await open(element);
    expect(chosen(element).map(textOf)).to.deep.equal(['Karen Holm Til og med 2. maj 2026 Valgt nu']);
    byRole(element, 'button', /^Dig selv/).click();
    await until(() => textOf(toggle(element)) === 'Du handler som dig selv');
    expect(events.map(({ person }) => person)).to.deep.equal([null]);
  });

  it('does nothing where the page prevents it', async () => {
    const { page, element } = await before(world({ mandates: [fromKaren] }).as(bo));
    page.addEventListener('fuldmagt-before-acting', event => event.preventDefault());
    const events = heard(page, 'fuldmagt-acting-changed');
    await open(element);
    byRole(element, 'button', /^Karen Holm/).click();
    await aMoment();
    expect(textOf(toggle(element))).to.equal('Du handler som dig selv');
    expect(events).to.be.empty;
  });

  it('shows nothing as done before it is, and does it once however often it is pressed', async () => {
    const backend = world({ mandates: [fromKaren] }).as(bo);
    const gate = later<undefined>();
    let calls = 0;
    const slow: MandateBackend = {
      ...backend,
      async actFor(...question) {
        calls++;
        await gate.promise;
        return backend.actFor!(...question);
      },
    };
    const { page, element } = await before(slow);
    const events = heard(page, 'fuldmagt-before-acting', 'fuldmagt-acting-changed');
    await open(element);
    const choice = byRole(element, 'button', /^Karen Holm/);
    for (let time = 0; time < 7; time++) choice.click();
    await aMoment();
    expect(textOf(toggle(element))).to.equal('Du handler som dig selv');
    expect(chosen(element).map(textOf)).to.deep.equal(['Dig selv (Bo Holm) Valgt nu']);
    expect(textOf(byRole(element, 'status'))).to.equal('Skifter …');
    gate.resolve(undefined);
    await until(() => textOf(toggle(element)).includes('Karen'));
    expect(calls).to.equal(1);
    expect(events).to.have.length(2);
  });

  it('tells of a failure, and the former choice stands', async () => {
    const backend = world({ mandates: [fromKaren] }).as(bo);
    let reachable = false;
    const { page, element } = await before({
      ...backend,
      actFor: async (...question) => {
        if (!reachable) throw new Refusal('unreachable');
        return backend.actFor!(...question);
      },
    });
    const events = heard(page, 'fuldmagt-refused', 'fuldmagt-acting-changed');
    await open(element);
    byRole(element, 'button', /^Karen Holm/).click();
    await until(() => byRole(element, 'alert', /^Der er ingen forbindelse/));
    expect(textOf(toggle(element))).to.equal('Du handler som dig selv');
    expect(events.map(({ type }) => type)).to.deep.equal(['fuldmagt-refused']);
    reachable = true;
    byRole(element, 'button', /^Karen Holm/).click();
    await until(() => textOf(toggle(element)).includes('Karen'));
  });

  it('looks again when a mandate has ended since, and leaves the person out', async () => {
    const strandby = world({ mandates: [fromKaren, fromJens] });
    const backend = strandby.as(bo);
    const { element } = await before(backend);
    await open(element);
    await until(() => names(element).length === 3);
    await endAll(strandby.as(karen));
    byRole(element, 'button', /^Karen Holm/).click();
    await until(() => byRole(element, 'alert', /^Det må du ikke/));
    await until(() => names(element).length === 2);
    expect(names(element)[1]).to.contain('Jens Hansen');
  });

  it('says of those who do not cover what one is about to do why they cannot be chosen', async () => {
    const other = knownPowers.find(({ id, reach }) => id !== carePortal && reach === 'municipal')!.id as PowerId;
    const { page, element } = await before(
      world({ mandates: [fromKaren, { ...fromJens, powers: [other] }] }).as(bo),
      html`<fuldmagt-on-behalf-switcher power=${carePortal}></fuldmagt-on-behalf-switcher>`,
    );
    const events = heard(page, 'fuldmagt-before-acting');
    await open(element);
    const without = await until(() => byRole(element, 'button', /^Jens Hansen/));
    expect(textOf(without)).to.contain('Din fuldmagt dækker ikke det, du er ved at gøre.');
    expect(without.getAttribute('aria-disabled')).to.equal('true');
    without.click();
    await aMoment();
    expect(events).to.be.empty;
    expect(byRole(element, 'button', /^Karen Holm/).hasAttribute('aria-disabled')).to.be.false;
    expect(byRole(element, 'button', /^Dig selv/).hasAttribute('aria-disabled')).to.be.false;
  });

  it('has a field for a name only where there are more than one takes in at a glance', async () => {
    const { element } = await before(world({ mandates: [fromKaren, fromJens] }).as(bo));
    await open(element);
    expect(allByRole(element, 'searchbox')).to.be.empty;
  });

  it('finds a person by typing, asks the backend for it, and says how many without a name', async () => {
    const backend = crowded().as(bo);
    const asked: (string | undefined)[] = [];
    const { element } = await before({
      ...backend,
      principals: (input, options) => {
        asked.push(input.text);
        return backend.principals!(input, options);
      },
    });
    await open(element);
    byRole(element, 'searchbox', 'Søg efter et navn').focus();
    await type('person 07');
    await until(() => names(element).length === 2);
    expect(names(element)[1]).to.contain('Person 07');
    expect(textOf(byRole(element, 'status'))).to.equal('Vi fandt 1 person.');
    expect(asked.at(-1)).to.equal('person 07');
    expect(asked.filter(Boolean).length, 'questions for one name typed at a stretch').to.be.lessThan(4);
    await type('x');
    await until(() => textOf(byRole(element, 'status')) === 'Vi fandt ingen med det navn. Prøv et andet.');
    expect(names(element)).to.have.length(1);
  });

  it('drops a late answer to an earlier question', async () => {
    const backend = crowded().as(bo);
    const late = later<Output<'principals'>>();
    const { element } = await before({
      ...backend,
      principals: (input, options) => (input.text === 'person 01' ? late.promise : backend.principals!(input, options)),
    });
    await open(element);
    const field = byRole<HTMLInputElement>(element, 'searchbox');
    const find = (text: string) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input'));
    };
    find('person 01');
    await aTimeout(400);
    find('person 02');
    await until(() => names(element).length === 2 && names(element)[1]!.includes('Person 02'));
    late.resolve(await backend.principals!({ text: 'person 01' }));
    await aMoment();
    expect(names(element)[1]).to.contain('Person 02');
  });

  it('shows for whom one acts where it was done and only the answer was lost', async () => {
    const { element } = await before(faulty(world({ mandates: [fromKaren] }).as(bo), [{ operation: 'actFor', fault: 'lost' }]));
    await open(element);
    await until(() => names(element).some(name => name.startsWith('Karen Holm')));
    byRole(element, 'button', /^Karen Holm/).click();
    await until(() => byRole(element, 'alert', /^Der er ingen forbindelse/));
    await until(() => textOf(toggle(element)).includes('Karen'));
  });

  it('is nobody’s once somebody else has logged in: nothing of the one before stays, and a late answer brings nothing back', async () => {
    const strandby = world({ mandates: [fromKaren, fromYoungJens, { giver: maria.id, holder: layla.id, period: lasts('2026-08-01') }] });
    const [his, hers] = [strandby.as(bo), strandby.as(layla)];
    const gate = later<undefined>();
    let here = his;
    const { page, element } = await before({
      ...his,
      session: (...question) => here.session!(...question),
      principals: async (...question) => {
        const answer = await his.principals!(...question);
        if (here === hers) await gate.promise;
        return answer;
      },
    });
    const events = heard(page, 'fuldmagt-user-changed');
    await open(element);
    await until(() => names(element).some(name => name.startsWith('Karen Holm')));
    here = hers;
    dispatchEvent(new Event('focus'));
    await until(() => textOf(element) === 'Genindlæs siden');
    gate.resolve(undefined);
    await aMoment();
    expect(element.shadowRoot!.innerHTML).not.to.match(/Karen|Jens|Bo Holm|Maria/);
    expect(events).to.have.length(1);
  });

  it('shows the next of many on request, and reads on where they begin', async () => {
    const { element } = await before(crowded().as(bo));
    await open(element);
    await until(() => names(element).length === 26);
    byRole(element, 'button', 'Vis flere').click();
    await until(() => names(element).length === 31);
    await until(() => textOf(focused()!).startsWith('Person 26'));
    expect(allByRole(element, 'button', 'Vis flere')).to.be.empty;
    expect(new Set(names(element)).size).to.equal(31);
  });

  it('appears once somebody gives a mandate, when the citizen comes back to the page', async () => {
    const strandby = world();
    const page = await portal(strandby.as(bo), switcher);
    const element = page.querySelector('fuldmagt-on-behalf-switcher')!;
    await aMoment();
    expect(allByRole(element, 'button')).to.be.empty;
    const hers = strandby.as(karen);
    const { person } = await hers.findPerson!({ name: bo.name, cpr: bo.cpr });
    await hers.give!({ holder: person.id, powers: [carePortal], until: '2026-05-02' as Day }, { idempotencyKey: 'a' });
    window.dispatchEvent(new Event('focus'));
    await until(() => toggle(element));
    await open(element);
    expect(names(element)[1]).to.contain('Karen Holm');
  });

  it('stays away from somebody alone, also where it cannot be looked up once more', async () => {
    const backend = world().as(ida);
    let asked = 0;
    const page = await portal(
      {
        ...backend,
        principals: async (...question) => {
          if (asked++ > 0) throw new Refusal('unreachable');
          return backend.principals!(...question);
        },
      },
      switcher,
    );
    // Once more from when it is told of what changes elsewhere.
    await until(() => asked === 2);
    await aMoment();
    window.dispatchEvent(new Event('focus'));
    await until(() => asked === 3);
    await aMoment();
    expect(textOf(page.querySelector('fuldmagt-on-behalf-switcher')!)).to.equal('');
  });

  it('is there for somebody who acts already, also where nobody is on the list any more', async () => {
    const strandby = world({ mandates: [fromKaren] });
    const backend = strandby.as(bo);
    const { items } = await backend.principals!({});
    await backend.actFor!({ person: items[0]!.person.id });
    const { element } = await before({ ...backend, principals: async () => ({ items: [], total: 0 }) });
    expect(textOf(toggle(element))).to.equal('Du handler for Karen Holm');
    await open(element);
    byRole(element, 'button', /^Dig selv/).click();
    await until(() => textOf(element) === '');
    await aMoment();
  });

  it('says where nobody can be listed, and asks again', async () => {
    const backend = world({ mandates: [fromKaren] }).as(bo);
    let reachable = false;
    const { element } = await before({
      ...backend,
      principals: async (...question) => {
        if (!reachable) throw new Refusal('backend-down');
        return backend.principals!(...question);
      },
    });
    toggle(element).click();
    await until(() => byRole(element, 'alert'));
    reachable = true;
    byRole(element, 'button', 'Prøv igen').click();
    await until(() => byRole(element, 'button', /^Karen Holm/));
  });

  it('is worked by keyboard alone, and Escape closes nothing but the choices', async () => {
    const { page, element } = await before(world({ mandates: [fromKaren] }).as(bo));
    const keys = heard(page, 'keydown');
    toggle(element).focus();
    await press('Enter');
    await until(() => byRole(element, 'list'));
    await press('Tab');
    expect(textOf(focused()!)).to.contain('Dig selv');
    await press('Escape');
    expect(allByRole(element, 'list')).to.be.empty;
    expect(focused()).to.equal(toggle(element));
    expect(keys.map(({ key }) => key)).not.to.contain('Escape');
    await press('Escape');
    expect(
      keys.map(({ key }) => key),
      'one that is not ours',
    ).to.contain('Escape');
    await press('Enter');
    await until(() => byRole(element, 'list'));
    await press('Tab');
    await press('Tab');
    await press('Enter');
    await until(() => textOf(toggle(element)) === 'Du handler for Karen Holm');
    expect(focused()).to.equal(toggle(element));
  });

  it('folds when one presses or goes elsewhere on the page', async () => {
    const { element } = await before(world({ mandates: [fromKaren] }).as(bo), html`<button id="other">Andet</button>${switcher}`);
    await open(element);
    const other = document.querySelector<HTMLElement>('#other')!;
    other.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await until(() => allByRole(element, 'list').length === 0);
    await open(element);
    byRole(element, 'button', /^Dig selv/).focus();
    other.focus();
    await until(() => allByRole(element, 'list').length === 0);
    expect(focused()).to.equal(other);
  });

  it('keeps what it knows, and its listeners single, through a hundred moves', async () => {
    const backend = world({ mandates: [fromKaren] }).as(bo);
    let asked = 0;
    const { page, element } = await before({ ...backend, principals: (...question) => (asked++, backend.principals!(...question)) });
    // Once more from when it is told of what changes elsewhere.
    await until(() => asked === 2);
    for (let time = 0; time < 100; time++) page.append(element);
    await element.updateComplete;
    expect(textOf(toggle(element))).to.equal('Du handler som dig selv');
    await aMoment();
    expect(asked).to.equal(2);
    const events = heard(page, 'fuldmagt-acting-changed');
    await open(element);
    byRole(element, 'button', /^Karen Holm/).click();
    await until(() => textOf(toggle(element)).includes('Karen'));
    expect(events).to.have.length(1);
  });

  it('keeps the choices in the window, at its end and at 320 pixels', async () => {
    await resize(320, 640);
    const { element } = await before(
      world({ mandates: [{ giver: maria.id, holder: bo.id }] }).as(bo),
      html`<div class="header">${switcher}</div>`,
    );
    element.parentElement!.style.cssText = 'display: flex; justify-content: flex-end';
    await open(element);
    await element.updateComplete;
    const { left, right } = byRole(element, 'list').parentElement!.getBoundingClientRect();
    expect(left, 'a little from the one edge').to.be.at.least(8);
    expect(right, 'and as much from the other').to.be.at.most(document.documentElement.clientWidth - 8);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await resize(1000);
  });

  it('says of those whom the login names that it was so when one logged in, and tells those without a name apart by their birth', async () => {
    const { element } = await before(byLogin([karen, jens], { nameless: true }));
    await open(element);
    await until(() => names(element).length === 3);
    expect(names(element)).to.deep.equal([
      'Dig selv (Bo Holm) Valgt nu',
      'Navn kendes ikke (født 14. maj 1942) Gjaldt, da du loggede ind',
      'Navn kendes ikke (født 5. april 1951) Gjaldt, da du loggede ind',
    ]);
    await expect(element).to.be.accessible();
    byRole(element, 'button', /1942/).click();
    await until(() => byRole(element, 'button', 'Du handler for en person, der er født 14. maj 1942 (navn kendes ikke)'));
    expect(element.shadowRoot!.innerHTML).not.to.match(/\d{10}|\d{6}-\d{4}/);
  });

  it('lets nobody choose one of two who look the same, and says why', async () => {
    const { page, element } = await before(byLogin([jens, { ...jens, cpr: '0504510023' }], { nameless: true }));
    const changes = heard(page, 'fuldmagt-before-acting');
    await open(element);
    await until(() => names(element).length === 3);
    for (const button of allByRole(element, 'button', /^Navn kendes ikke/)) {
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(textOf(button)).to.contain('Her er flere, som vi ikke kan kende fra hinanden. Kontakt kommunen.');
      button.click();
    }
    await aMoment();
    expect(changes).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('has nothing that is pressed lower or narrower than 44 pixels', async () => {
    const { element } = await before(crowded().as(bo));
    await open(element);
    for (const button of [...allByRole(element, 'button'), ...allByRole(element, 'searchbox')]) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), textOf(button)).to.be.at.least(44);
    }
  });

  it('holds in Arabic', async () => {
    const page = await portal(
      world({ mandates: [{ giver: layla.id, holder: bo.id, period: lasts('2026-05-02') }, fromKaren] }).as(bo),
      switcher,
      'ar',
    );
    const element = page.querySelector('fuldmagt-on-behalf-switcher')!;
    const button = await until(() => byRole(element, 'button', 'أنت تتصرف باسمك'));
    button.click();
    await until(() => names(element).length === 3);
    expect(getComputedStyle(byRole(element, 'list')).direction).to.equal('rtl');
    expect(names(element).some(name => name.includes('ليلى الخطيب'))).to.be.true;
    await expect(element).to.be.accessible();
    byRole(element, 'button', /Karen Holm/).click();
    await until(() => byRole(element, 'button', 'أنت تتصرف نيابة عن Karen Holm'));
  });
});

/** Ends every mandate that somebody has. */
const endAll = async (backend: MandateBackend) => {
  const { items } = await backend.mandates!({ states: ['active'] });
  for (const { id, version } of items) await backend.perform!({ id, action: 'delete' }, { version, idempotencyKey: id });
};
