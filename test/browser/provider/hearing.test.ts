import { expect, html } from '@open-wc/testing';
import '../../../src/define/fuldmagt-acting-banner.js';
import '../../../src/define/fuldmagt-mandate-list.js';
import '../../../src/define/fuldmagt-on-behalf-switcher.js';
import type { CallOptions, MandateBackend } from '../../../src/contract/backend.js';
import { addDays, addMonths } from '../../../src/domain/day.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { bo, jens, karen, testDay, type TestPerson } from '../../../src/testing/people.js';
import { carePortal, world, type World } from '../../../src/testing/world.js';
import { allByRole, aMoment, byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { heard, later, portal } from '../../support/browser/portal.js';
import { but, heading, items, pressButton, showList } from '../mandate-list/setup.js';

const switcher = html`<fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher>`;
const list = html`<fuldmagt-mandate-list></fuldmagt-mandate-list>`;

/** A backend that counts the streams that are open, and notes what is asked of it unasked. */
const watched = (whole: MandateBackend) => {
  const seen = { open: 0, opened: 0, calls: [] as { name: string; unasked: boolean }[] };
  const backend = Object.fromEntries(
    Object.entries(whole).map(([name, answer]) => [
      name,
      async (input: never, options: CallOptions = {}) => {
        seen.calls.push({ name, unasked: options.unasked === true });
        const answered: unknown = await (answer as (input: never, options: CallOptions) => unknown)(input, options);
        if (name !== 'changes') return answered;
        seen.open += 1;
        seen.opened += 1;
        options.signal?.addEventListener('abort', () => (seen.open -= 1));
        return answered;
      },
    ]),
  ) as MandateBackend;
  return { backend, seen };
};

/** Somebody gives a mandate, at another screen. */
const give = async (strandby: World, giver: TestPerson, holder: TestPerson) => {
  const backend = strandby.as(giver);
  const { person } = await backend.findPerson!({ name: holder.name, cpr: holder.cpr });
  await backend.give!({ holder: person.id, powers: [carePortal], until: addMonths(testDay, 2) });
};

const ranOut = [{ from: addDays(testDay, -90), until: addDays(testDay, -3) }];

/** The decisions that somebody is about to make, and what the other one does meanwhile. */
const decisions = [
  {
    page: 'delete',
    mandate: {},
    who: karen,
    whose: bo,
    press: 'Slet fuldmagten',
    title: 'Vil du slette fuldmagten til Bo Holm?',
    sends: 'Slet fuldmagten',
    elsewhere: 'delete',
    became: 'Bo Holm kan ikke længere hjælpe dig med denne fuldmagt.',
  },
  {
    page: 'withdraw',
    mandate: { state: 'awaiting-approval' },
    who: bo,
    whose: karen,
    press: 'Træk anmodningen tilbage',
    title: 'Vil du trække din anmodning til Karen Holm tilbage?',
    sends: 'Træk anmodningen tilbage',
    elsewhere: 'reject',
    became: 'Karen Holm har afvist din anmodning.',
  },
  {
    page: 'ask for an extension',
    mandate: { period: ranOut },
    who: bo,
    // In another window of his own.
    whose: bo,
    press: 'Anmod om forlængelse',
    title: /forlænge/,
    sends: 'Send anmodning',
    elsewhere: 'request-extension',
    until: addMonths(testDay, 2),
    became: 'Karen Holm har ikke svaret endnu.',
  },
] as const;

/** Turns the page away from whoever looks at it, or back to them. */
const turn = (state: 'hidden' | 'visible') => {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('a page that hears of changes', () => {
  afterEach(() => {
    Reflect.deleteProperty(document, 'visibilityState');
  });

  it('shows in every element what somebody else has done, without being asked, and asks as one that nobody has pressed for', async () => {
    const strandby = world();
    const { backend, seen } = watched(strandby.as(bo));
    const page = await portal(backend, html`${switcher}<fuldmagt-acting-banner></fuldmagt-acting-banner>${list}`);
    await until(() => seen.open === 1);
    await until(() => textOf(page).includes('Du har ingen fuldmagter endnu.'));
    await aMoment(200);
    seen.calls.length = 0;
    await give(strandby, karen, bo);
    await until(() => textOf(page.querySelector('fuldmagt-mandate-list')!).includes(karen.name));
    await until(() => textOf(page.querySelector('fuldmagt-on-behalf-switcher')!) === 'Du handler som dig selv');
    expect(seen.calls.map(({ name }) => name)).to.include.members(['session', 'mandates', 'principals']);
    expect(seen.calls.filter(({ unasked }) => !unasked)).to.deep.equal([]);
    page.remove();
    await until(() => seen.open === 0);
  });

  it('hears what somebody has done after its first answer, and before anybody listened', async () => {
    const strandby = world();
    const opening = later<void>();
    const backend = but(strandby.as(bo), 'changes', async (input, options, ask) => {
      await opening.promise;
      return ask(input, options);
    });
    const page = await portal(backend, html`${switcher}${list}`);
    await until(() => textOf(page).includes('Du har ingen fuldmagter endnu.'));
    await give(strandby, karen, bo);
    await aMoment(100);
    expect(textOf(page)).not.to.contain(karen.name);
    opening.resolve();
    await until(() => textOf(page.querySelector('fuldmagt-mandate-list')!).includes(karen.name));
    await until(() => textOf(page.querySelector('fuldmagt-on-behalf-switcher')!) === 'Du handler som dig selv');
  });

  it('asks once more in each tab from when it hears the one that listens', async () => {
    const strandby = world();
    const [one, other] = [watched(strandby.as(bo)), watched(strandby.as(bo))];
    await portal(one.backend, list);
    await until(() => one.seen.open === 1);
    await portal(other.backend, list);
    await until(() => other.seen.calls.some(({ name, unasked }) => name === 'mandates' && unasked));
    expect(other.seen.opened).to.equal(0);
  });

  it('waits for the first answer before it asks once more: nobody sees the list later for it', async () => {
    const answer = later<void>();
    const asked: { unasked: boolean; signal: AbortSignal | undefined }[] = [];
    const strandby = world({ mandates: [{ giver: karen.id, holder: bo.id }] });
    const { backend, seen } = watched(
      but(strandby.as(bo), 'mandates', async (input, options, ask) => {
        asked.push({ unasked: options.unasked === true, signal: options.signal });
        await answer.promise;
        return ask(input, options);
      }),
    );
    const page = await portal(backend, list);
    await until(() => seen.open === 1 && seen.calls.some(({ name, unasked }) => name === 'session' && unasked));
    await aMoment(100);
    expect(asked.every(({ unasked, signal }) => !unasked && !signal?.aborted)).to.equal(true);
    const first = asked.length;
    answer.resolve();
    await until(() => textOf(page).includes(karen.name));
    await until(() => asked.length === 2 * first);
    expect(asked.slice(first).every(({ unasked }) => unasked)).to.equal(true);
    await aMoment();
    expect(asked).to.have.lengthOf(2 * first);
  });

  it('tells once of what is refused once more, and leaves standing what is read of it', async () => {
    const { backend, seen } = watched(
      but(
        but(world().as(bo), 'mandates', () => Promise.reject(new Refusal('timed-out'))),
        'principals',
        () => Promise.reject(new Refusal('timed-out')),
      ),
    );
    const refusals = heard(document, 'fuldmagt-refused');
    const page = await portal(backend, html`${switcher}${list}`);
    const alert = await until(() => byRole(page.querySelector('fuldmagt-mandate-list')!, 'alert'));
    for (const name of ['mandates', 'principals']) {
      await until(() => seen.calls.some(call => call.name === name && call.unasked));
    }
    await aMoment(100);
    expect(refusals.map(({ target }) => (target as Element).localName).sort()).to.deep.equal([
      'fuldmagt-mandate-list',
      'fuldmagt-on-behalf-switcher',
    ]);
    expect(alert.isConnected, 'it is not heard twice').to.equal(true);
  });

  it('listens once for all tabs of one person, tells the others, and another tab goes on where that one is closed', async () => {
    const strandby = world();
    const { backend, seen } = watched(strandby.as(bo));
    // Two providers are two visits, which know of each other no more than two tabs do.
    const [one, other] = [await portal(backend, list), await portal({ ...backend }, list)];
    await until(() => seen.open === 1);
    const told: unknown[] = [];
    const { person } = await strandby.as(bo).session!({});
    const channel = new BroadcastChannel(`fuldmagt/changes/1/${person.id}`);
    channel.addEventListener('message', ({ data }) => told.push(data));
    await give(strandby, karen, bo);
    for (const page of [one, other]) await until(() => textOf(page).includes(karen.name));
    // A page that asked once more at this very moment knew it before it was told.
    await until(() => told.length > 0);
    const [{ id }] = (await strandby.as(bo).mandates!({})).items as unknown as [{ id: string }];
    expect(told).to.deep.equal([{ changed: 'mandate', id }]);
    channel.close();
    expect(seen.opened).to.equal(1);

    one.remove();
    await until(() => seen.opened === 2);
    await give(strandby, jens, bo);
    await until(() => textOf(other).includes(jens.name));
    expect(seen.open).to.equal(1);
    other.remove();
    await until(() => seen.open === 0);
  });

  it('listens no more while nobody sees it, and has caught up when it is seen again', async () => {
    const strandby = world();
    const { backend, seen } = watched(strandby.as(bo));
    const page = await portal(backend, list);
    await until(() => seen.open === 1);
    // As the stream opens it asks once more: let that be answered first.
    await aMoment(400);
    turn('hidden');
    await until(() => seen.open === 0);
    await give(strandby, karen, bo);
    await aMoment();
    expect(textOf(page)).not.to.contain(karen.name);
    turn('visible');
    await until(() => textOf(page).includes(karen.name));
    await until(() => seen.open === 1);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await until(() => seen.open === 0);
    dispatchEvent(new PageTransitionEvent('pageshow'));
    await until(() => seen.open === 1);
  });

  it('keeps listening while its elements are moved about', async () => {
    const { backend, seen } = watched(world().as(bo));
    const page = await portal(backend, list);
    await until(() => seen.open === 1);
    for (let times = 0; times < 100; times += 1) page.append(page.querySelector('fuldmagt-mandate-list')!);
    await aMoment();
    expect([seen.open, seen.opened]).to.deep.equal([1, 1]);
  });

  it('asks anew when it can listen no more, and listens no further until it is known who is there', async () => {
    const { backend, seen } = watched(world().as(bo));
    const ended = but(backend, 'changes', () => {
      seen.opened += 1;
      return Promise.reject(new Refusal('session-expired'));
    });
    const gone = but(ended, 'session', async (input, options, ask) => {
      if (options.unasked) throw new Refusal('session-expired');
      return ask(input, options);
    });
    await portal(gone, list);
    await until(() => seen.opened === 1);
    await until(() => seen.calls.some(({ name, unasked }) => name === 'mandates' && unasked));
    await aMoment(150);
    expect(seen.opened).to.equal(1);
  });

  it('works as before where the browser cannot say which tab listens', async () => {
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    Reflect.deleteProperty(navigator, 'locks');
    const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
    Reflect.deleteProperty(Navigator.prototype, 'locks');
    try {
      const strandby = world();
      const { backend, seen } = watched(strandby.as(bo));
      const page = await portal(backend, list);
      await until(() => textOf(page).includes('Du har ingen fuldmagter endnu.'));
      await give(strandby, karen, bo);
      await aMoment();
      expect(textOf(page)).not.to.contain(karen.name);
      dispatchEvent(new Event('focus'));
      await until(() => textOf(page).includes(karen.name));
      expect(seen.opened).to.equal(0);
    } finally {
      Object.defineProperty(Navigator.prototype, 'locks', locks);
    }
  });
});

describe('what is read while something changes elsewhere', () => {
  it('stays: a mandate that has the focus keeps it, and another one comes beside it', async () => {
    const strandby = world({ mandates: [{ giver: karen.id, holder: bo.id }] });
    const { list: shown } = await showList(strandby.as(bo));
    const button = await until(() => byRole(shown, 'button', 'Se fuldmagten'));
    button.focus();
    await aMoment(200);
    await give(strandby, jens, bo);
    await until(() => items(shown).length === 2);
    expect(focused()).to.equal(button);
    expect(items(shown).find(item => item.contains(button))?.textContent).to.contain(karen.name);
  });

  it('stays: a page on which somebody is about to answer says that it is out of date, and leads on', async () => {
    const strandby = world({ mandates: [{ state: 'awaiting-approval' }] });
    const { backend, seen } = watched(strandby.as(karen));
    const { list: shown } = await showList(backend);
    await until(() => seen.open === 1);
    await pressButton(shown, 'Godkend eller afvis');
    await heading(shown, 'Bo Holm beder om din fuldmagt');
    const later = byRole(shown, 'button', 'Vent med at svare');
    later.focus();
    const his = strandby.as(bo);
    const [asked] = (await his.mandates!({})).items;
    await his.perform!({ id: asked!.id, action: 'withdraw' }, { version: asked!.version });
    await until(() => byRole(shown, 'alert', /mens du havde siden åben/));
    await heading(shown, 'Bo Holm beder om din fuldmagt');
    expect(focused()).to.equal(later);
    expect(allByRole(shown, 'button').map(nameOf)).to.deep.equal(['Se fuldmagten', 'Tilbage til Mine fuldmagter']);
    expect(textOf(shown)).to.contain('Bo Holm har trukket sin anmodning tilbage.');
    await expect(shown).to.be.accessible();
    await pressButton(shown, 'Se fuldmagten');
    await until(() => textOf(shown).includes('Trukket tilbage'));
  });

  for (const { page, mandate, who, whose, press: opening, title, sends, elsewhere, became, ...terms } of decisions) {
    it(`stays: a page on which somebody is about to ${page} says what has become of the mandate, and has no button that can only be refused`, async () => {
      const strandby = world({ mandates: [mandate] });
      const { backend, seen } = watched(strandby.as(who));
      const { list: shown } = await showList(backend);
      await until(() => seen.open === 1);
      await pressButton(shown, opening);
      const here = await heading(shown, title);
      byRole(shown, 'button', sends).focus();
      const theirs = strandby.as(whose);
      const [one] = (await theirs.mandates!({})).items;
      await theirs.perform!({ id: one!.id, action: elsewhere, ...terms }, { version: one!.version });
      const alert = await until(() => byRole(shown, 'alert', /mens du havde siden åben/));
      expect(allByRole(shown, 'button').map(nameOf)).to.deep.equal(['Se fuldmagten', 'Tilbage til Mine fuldmagter']);
      expect(textOf(shown)).to.contain(became);
      expect(textOf(alert), 'a name that is read aloud by itself').not.to.contain('Holm');
      await until(() => focused() === here);
      await expect(shown).to.be.accessible();
      await pressButton(shown, 'Se fuldmagten');
      await until(() => shown.shadowRoot!.querySelector('[part=history]') && textOf(shown).includes(became));
    });
  }

  it('stays: nobody moves among those one is about to choose from, until the choice is folded up', async () => {
    const strandby = world({ mandates: [{ giver: karen.id, holder: bo.id }] });
    const page = await portal(strandby.as(bo), switcher);
    const element = page.querySelector('fuldmagt-on-behalf-switcher')!;
    await until(() => textOf(element) === 'Du handler som dig selv');
    const choices = () => allByRole(element, 'listitem');
    byRole(element, 'button', 'Du handler som dig selv').click();
    await until(() => choices().length === 2);
    await aMoment(200);
    await give(strandby, jens, bo);
    await aMoment(200);
    expect(choices()).to.have.lengthOf(2);
    byRole(element, 'button', 'Du handler som dig selv').click();
    await aMoment();
    byRole(element, 'button', 'Du handler som dig selv').click();
    await until(() => choices().length === 3);
  });
});
