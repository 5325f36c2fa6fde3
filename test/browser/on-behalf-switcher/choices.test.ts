import { expect, html } from '@open-wc/testing';
import '../../../src/define/fuldmagt-on-behalf-switcher.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { knownPowers } from '../../../src/domain/catalogue.js';
import type { Day } from '../../../src/domain/day.shape.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import type { PersonId } from '../../../src/registry/ports.js';
import { bo, carePortal, everybody, ida, jens, karen, maria, peopleIn, world } from '../../../src/testing/index.js';
import type { TestPerson } from '../../../src/testing/people.js';
import { allByRole, aMoment, byRole, focused, textOf, until } from '../../support/browser/page.js';
import { heard, portal } from '../../support/browser/portal.js';

const another = knownPowers.find(({ id, reach }) => id !== carePortal && reach === 'municipal')!.id as PowerId;
const lasts = (until: string) => [{ from: '2025-10-01' as Day, until: until as Day }];

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

const shown = async (backend: MandateBackend, content = html`<fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher>`) => {
  const page = await portal(backend, content);
  const element = page.querySelector('fuldmagt-on-behalf-switcher')!;
  await until(() => element.shadowRoot!.querySelector('.choice, .toggle'));
  return { page, element };
};
const toggle = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.toggle')!;
const open = async (element: Element) => {
  toggle(element).click();
  await until(() => byRole(element, 'list'));
};
const names = (element: Element) => [...element.shadowRoot!.querySelectorAll('.choice')].map(textOf);

describe('the choices', () => {
  const inHeader = html`<div class="header"><fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher></div>`;
  const clipped = async () => {
    const { element } = await shown(world({ mandates: [{ giver: karen.id }, { giver: jens.id }] }).as(bo), inHeader);
    element.parentElement!.style.cssText = 'block-size: 50px; overflow: hidden; transform: translateX(0)';
    await open(element);
    await until(() => names(element).length === 3);
    await aMoment();
    return element;
  };
  const last = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.choice')].at(-1)!;

  it('are not cut off by a header that hides what does not fit in it', async () => {
    const element = await clipped();
    const { left, top, width, height, bottom } = last(element).getBoundingClientRect();
    expect(bottom).to.be.at.most(innerHeight);
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).to.equal(element);
    last(element).click();
    await until(() => textOf(toggle(element)).startsWith('Du handler for'));
  });

  it('stand under their button where the browser has no top layer', async () => {
    const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'showPopover')!;
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    try {
      const { element } = await shown(world({ mandates: [{ giver: karen.id }] }).as(bo));
      await open(element);
      const box = element.shadowRoot!.querySelector<HTMLElement>('.choices')!;
      expect([box.popover, getComputedStyle(box).position]).to.deep.equal([null, 'absolute']);
      last(element).click();
      await until(() => textOf(toggle(element)) === 'Du handler for Karen Holm');
      expect(names(element)).to.be.empty;
    } finally {
      Object.defineProperty(HTMLElement.prototype, 'showPopover', own);
    }
  });

  it('stay open, where they are, when the element is moved', async () => {
    const { page, element } = await shown(world({ mandates: [{ giver: karen.id }] }).as(bo));
    await open(element);
    page.prepend(element);
    await aMoment();
    expect(byRole(element, 'list').getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('have the pinned first from the next time on, kept by the backend, and nobody moves under the finger', async () => {
    const strandby = crowded();
    const { element } = await shown(strandby.as(bo));
    await open(element);
    await until(() => names(element).length === 26);
    const before = names(element);
    const pin = byRole(element, 'button', 'Hold Person 04 øverst');
    expect(pin.getAttribute('aria-pressed')).to.equal('false');
    pin.click();
    await until(() => pin.getAttribute('aria-pressed') === 'true');
    expect(names(element)).to.deep.equal(before);
    toggle(element).click();
    await open(element);
    await until(() => names(element)[1]!.startsWith('Person 04'));
    expect((await strandby.as(bo).principals!({})).items[0]!.person.name).to.equal('Person 04');
    await expect(element).to.be.accessible();
  });

  it('have the latest and the pinned first in memory, where the backend keeps nothing', async () => {
    const { pin: _, ...backend } = crowded().as(bo);
    const ordered: MandateBackend = {
      ...backend,
      principals: async (input, options) => {
        const answer = await backend.principals!(input, options);
        return { ...answer, items: [...answer.items].sort((a, b) => (a.person.name < b.person.name ? -1 : 1)) };
      },
    };
    const { element } = await shown(ordered);
    await open(element);
    await until(() => names(element).length === 26);
    byRole(element, 'button', 'Hold Person 05 øverst').click();
    byRole(element, 'button', /^Person 03/).click();
    await until(() => textOf(toggle(element)) === 'Du handler for Person 03');
    await open(element);
    expect(
      names(element)
        .slice(1, 4)
        .map(name => name.slice(0, 9)),
    ).to.deep.equal(['Person 05', 'Person 03', 'Person 01']);
    expect(JSON.stringify([localStorage, sessionStorage])).not.to.contain('Person');
  });

  it('say on demand why somebody is not among them', async () => {
    const { element } = await shown(
      world({
        mandates: [
          { id: 'm-1' as MandateId, giver: karen.id },
          { id: 'm-2' as MandateId, giver: karen.id, state: 'deleted' },
          { id: 'm-3' as MandateId, giver: jens.id, period: lasts('2026-01-31') },
          { id: 'm-4' as MandateId, giver: maria.id, state: 'awaiting-approval' },
        ],
      }).as(bo),
    );
    await open(element);
    byRole(element, 'button', 'Mangler der en?').click();
    const told = await until(() => {
      const all = [...element.shadowRoot!.querySelectorAll('.left-out')].map(textOf);
      return all.length === 2 ? all : undefined;
    });
    expect(told.sort()).to.deep.equal([
      'Jens Hansen (født 5. april 1951) Fuldmagten gjaldt til og med 31. januar 2026.',
      `${maria.name} (født 30. oktober 1961) Du har bedt om en fuldmagt. Den er ikke godkendt endnu.`,
    ]);
    expect(names(element)).to.have.length(2);
    await expect(element).to.be.accessible();
  });

  it('lead to the power that is missing; whoever acts for somebody goes back to themselves first, and reads that', async () => {
    const backend = world({ mandates: [{ giver: karen.id }, { giver: jens.id, powers: [another] }] }).as(bo);
    const { page, element } = await shown(backend, html`<fuldmagt-on-behalf-switcher power=${carePortal}></fuldmagt-on-behalf-switcher>`);
    const opened = heard(page, 'fuldmagt-open');
    page.addEventListener('fuldmagt-open', event => event.preventDefault());
    await open(element);
    (await until(() => byRole(element, 'button', /^Karen Holm/))).click();
    await until(() => textOf(toggle(element)) === 'Du handler for Karen Holm');
    await open(element);
    expect(textOf(element)).to.contain('Du skifter først tilbage til dig selv.');
    byRole(element, 'button', 'Bed om den fuldmagt Jens Hansen').click();
    await until(() => opened.length === 1);
    const { items } = await backend.principals!({});
    const handle = items.find(({ person }) => person.name === jens.name)!.person.id;
    expect([opened[0]!.intent, opened[0]!.person, opened[0]!.powers]).to.deep.equal(['request', handle, [carePortal]]);
    expect((await backend.session!({})).acting).to.equal(null);
  });

  it('are a page of their own where the portal asks at login: also whoever stays who they are has answered', async () => {
    const { page, element } = await shown(
      world({ mandates: [{ giver: karen.id }] }).as(bo),
      html`<fuldmagt-on-behalf-switcher placement="page"></fuldmagt-on-behalf-switcher>`,
    );
    await until(() => names(element).length === 2);
    const events = heard(page, 'fuldmagt-before-acting', 'fuldmagt-acting-changed');
    expect(byRole(element, 'heading', 'Hvem vil du handle for?').isConnected).to.be.true;
    await expect(element).to.be.accessible();
    byRole(element, 'button', /^Dig selv/).click();
    expect(events.map(({ type, person }) => [type, person])).to.deep.equal([
      ['fuldmagt-before-acting', null],
      ['fuldmagt-acting-changed', null],
    ]);
    byRole(element, 'button', /^Karen Holm/).click();
    await until(() => events.length === 4);
    expect(
      allByRole(element, 'button').some(button => button.getAttribute('aria-current') === 'true' && textOf(button).startsWith('Karen')),
    ).to.be.true;
    expect(focused()).not.to.equal(null);
  });
});
