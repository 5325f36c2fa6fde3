import { expect } from '@open-wc/testing';
import { Refusal } from '../../../src/domain/refusal.js';
import { addDays } from '../../../src/domain/day.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import { aage, bo, ida, jens, karen, layla, maria, strandby as strandbyCode, testDay, youngJens } from '../../../src/testing/people.js';
import { lifelike, world } from '../../../src/testing/world.js';
import { press } from '../../support/browser/hands.js';
import { allByRole, aMoment, byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { heard, later } from '../../support/browser/portal.js';
import { but, buttons, comeBack, heading, items, itemWith, many, pressButton, show, showList } from './setup.js';

const asBo = () => world({ mandates: lifelike(testDay) }).as(bo);
const names = (list: HTMLElement) => items(list).map(item => nameOf(allByRole(item, 'heading')[0]!));

describe('the list', () => {
  it('is accessible', async () => {
    const { list } = await showList(asBo());
    await expect(list).to.be.accessible();
    for (const folded of list.shadowRoot?.querySelectorAll('details') ?? []) folded.open = true;
    await until(() => textOf(list).includes('Trukket tilbage'));
    await expect(list).to.be.accessible();
  });

  it('begins with what waits for an answer, and says how many those are', async () => {
    const { list } = await showList(asBo());
    const parts = allByRole(list, 'heading').filter(({ localName }) => localName === 'h3');
    expect(parts.map(nameOf)).to.deep.equal([
      'Du skal svare',
      'Udløber snart',
      'Du hjælper',
      'Hjælper dig',
      'Dine anmodninger',
      'Afsluttet',
    ]);
    expect(textOf(list)).to.contain('Tre anmodninger venter på dit svar.');
    expect(textOf(list)).to.contain('Tre fuldmagter udløber snart eller er lige udløbet.');
    expect(textOf(list)).to.contain('To fuldmagter.');
  });

  it('shows what borgerservice has declined until somebody asks anew, and what it was that was missing is a press away', async () => {
    const declined = { giver: aage.id, delivery: 'letter', desk: strandbyCode, state: 'declined', missing: ['date'] } as const;
    const { list } = await showList(world({ mandates: [{ ...declined, changed: `${testDay}T09:00:00.000Z` }] }).as(bo));
    await heading(list, 'Ikke godkendt af borgerservice');
    expect(textOf(list)).to.contain('Én anmodning. Se, hvad der manglede, og send en ny.');
    expect(textOf(await itemWith(list, aage.name))).to.contain(`Du har ikke fået fuldmagt fra ${aage.name}.`);
    expect(textOf(list)).not.to.contain('Afsluttet');
    const over = await showList(world({ mandates: [{ ...declined, period: [{ from: testDay, until: addDays(testDay, -1) }] }] }).as(bo));
    expect(textOf(over.list)).to.contain('Én i alt.').and.not.to.contain('send en ny');
  });

  it('shows each mandate once, and asks for each part by itself', async () => {
    const asked: string[] = [];
    const { list } = await showList(
      but(asBo(), 'mandates', (input, options, ask) => {
        asked.push(JSON.stringify(input));
        return ask(input, options);
      }),
    );
    byRole(list, 'button', /Afsluttet/).click();
    await until(() => textOf(list).includes('Trukket tilbage'));
    const numbers = items(list).map(item => /Nummer (\S+)/.exec(textOf(item))?.[1]);
    expect(numbers).to.have.length(lifelike(testDay).filter(({ giver, holder }) => giver === bo.id || holder === bo.id).length);
    expect(new Set(numbers).size).to.equal(numbers.length);
    expect(new Set(asked).size).to.equal(8);
  });

  it('says with whom a mandate is, how it stands, what it is about, until when, and its number', async () => {
    const { list } = await showList(world({ mandates: [{}] }).as(bo));
    expect(textOf(await itemWith(list, 'Karen Holm'))).to.match(
      /^Karen Holm Gyldig Social- og sundhedsportal Gælder til og med lørdag den 2\. maj 2026\. Nummer F7K2-9QXM /,
    );
  });

  it('tells two people of one name apart by the day they were born, and nobody else', async () => {
    const { list } = await showList(world({ mandates: [{ giver: jens.id }, { giver: youngJens.id }, { giver: karen.id }] }).as(bo));
    expect(names(list)).to.have.members(['Jens Hansen (født 5. april 1951)', 'Jens Hansen (født 17. december 1985)', 'Karen Holm']);
  });

  it('says of a mandate that ends within three weeks that it ends soon', async () => {
    const lasting = (days: number) => [{ from: testDay, until: addDays(testDay, days) }];
    const { list } = await showList(world({ mandates: [{ giver: jens.id, period: lasting(21) }, { period: lasting(22) }] }).as(bo));
    expect(textOf(await itemWith(list, 'Jens Hansen'))).to.contain('Udløber snart');
    expect(textOf(await itemWith(list, 'Karen Holm'))).to.contain('Gyldig');
  });

  it('names five powers at most, and says how many more there are', async () => {
    const { powers = [] } = (await world().as(karen).catalogue?.({})) ?? {};
    const ids = powers.map(({ id }) => id);
    const { list } = await showList(world({ mandates: [{ powers: ids.slice(0, 5) }, { powers: ids.slice(0, 9), giver: jens.id }] }).as(bo));
    expect(allByRole(await itemWith(list, 'Karen Holm'), 'listitem')).to.have.lengthOf(5);
    const more = await itemWith(list, 'Jens Hansen');
    expect(allByRole(more, 'listitem')).to.have.lengthOf(4);
    expect(textOf(more)).to.contain('Og fem ting mere.');
  });

  it('offers what can be done, and no answer is given in the list itself (R098, R182)', async () => {
    const { list } = await showList(asBo());
    expect(buttons(await itemWith(list, 'Karen Holm'))).to.deep.equal(['Godkend eller afvis', 'Se fuldmagten']);
    expect(buttons(await itemWith(list, /Jens Hansen/))).to.deep.equal(['Se fuldmagten', 'Slet fuldmagten']);
    expect(buttons(await itemWith(list, maria.name))).to.deep.equal(['Se fuldmagten', 'Træk anmodningen tilbage']);
    expect(buttons(list)).not.to.include.members(['Godkend']);
  });

  it('leaves out what the backend does not allow or cannot do', async () => {
    const sent = { mandates: [{ state: 'awaiting-approval' as const }] };
    const { list } = await showList(world({ ...sent, allows: { withdraw: false } }).as(bo));
    expect(buttons(await itemWith(list, 'Karen Holm'))).to.deep.equal(['Se fuldmagten']);
    const { perform: _p, mandate: _m, give: _g, ...poor } = world(sent).as(bo);
    const other = await showList(poor);
    expect(buttons(other.list)).to.deep.equal(['Anmod om fuldmagt', 'Gem som regneark', 'Print listen']);
  });

  it('describes each button by whose mandate it is, without a name in an attribute', async () => {
    const { list } = await showList(world({ mandates: [{ state: 'awaiting-approval' }] }).as(karen));
    const button = byRole(list, 'button', 'Godkend eller afvis');
    const described = list.shadowRoot?.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(described && textOf(described)).to.equal('Bo Holm');
  });

  it('folds up what has ended, with what became of it, and keeps it unfolded for who comes back', async () => {
    const { list } = await showList(asBo());
    expect(textOf(list)).to.contain('Otte i alt.').and.not.to.contain('Trukket tilbage');
    byRole(list, 'button', /Afsluttet/).focus();
    await press('Enter');
    const gone = await until(() => items(list).find(item => textOf(item).includes('Trukket tilbage')));
    expect(textOf(gone)).to.contain(`Du har trukket din anmodning til ${layla.name} tilbage.`);
    byRole(gone, 'button', 'Se fuldmagten').click();
    await pressButton(list, 'Tilbage til Mine fuldmagter');
    await until(() => nameOf(focused()!) === 'Se fuldmagten');
    expect(focused()?.closest('details')?.open).to.be.true;
  });
});

describe('nothing yet', () => {
  it('says so, and leads on', async () => {
    const { list } = await showList(world().as(ida));
    expect(textOf(list)).to.contain('Du har ingen fuldmagter endnu.');
    expect(buttons(list)).to.deep.equal(['Anmod om fuldmagt', 'Giv fuldmagt']);
    await expect(list).to.be.accessible();
  });

  it('is said otherwise to somebody whose mandates have ended', async () => {
    const { list } = await showList(world({ mandates: [{ state: 'rejected' }] }).as(bo));
    expect(textOf(list)).to.contain('Du har ingen fuldmagter, der gælder nu.');
  });
});

describe('the ways to a new mandate', () => {
  it('stand in the list also where there are mandates', async () => {
    const { list } = await showList(asBo());
    expect(buttons(list)).to.include.members(['Anmod om fuldmagt', 'Giv fuldmagt']);
  });

  it('tell the host, who may open a page of its own', async () => {
    const { list, provider } = await showList(asBo());
    const events = heard(provider, 'fuldmagt-open');
    provider.addEventListener('fuldmagt-open', event => event.preventDefault());
    await pressButton(list, 'Giv fuldmagt');
    await pressButton(list, 'Anmod om fuldmagt');
    await aMoment();
    expect(events.map(({ intent }) => intent)).to.deep.equal(['give', 'request']);
    expect(allByRole(list, 'dialog')).to.be.empty;
  });

  it('open the wizard over the list otherwise, and give the focus back when it closes', async () => {
    const { list } = await showList(asBo());
    for (const door of ['Giv fuldmagt', 'Anmod om fuldmagt', 'Anmod om fuldmagt']) {
      await pressButton(list, door);
      const dialog = await until(() => byRole<HTMLDialogElement>(list, 'dialog'));
      expect(dialog.matches(':modal')).to.be.true;
      await until(() => focused()?.localName === 'h2' && dialog.contains(focused()));
      await press('Escape');
      await until(() => allByRole(list, 'dialog').length === 0);
      expect(nameOf(focused()!)).to.equal(door);
    }
  });
});

describe('what is shown meanwhile', () => {
  it('is that it is on its way, with the heading and the ways on', async () => {
    const { list } = await show(but(asBo(), 'mandates', () => new Promise(() => undefined)));
    await heading(list, 'Mine fuldmagter');
    expect(nameOf(byRole(list, 'status'))).to.equal('Henter …');
    expect(buttons(list)).to.deep.equal(['Anmod om fuldmagt', 'Giv fuldmagt']);
  });

  it('is what happened and whom to call where it fails, and another try brings the list', async () => {
    let fails = true;
    const backend = but(asBo(), 'mandates', async (input, options, ask) => {
      if (fails) throw new Refusal('unreachable');
      return ask(input, options);
    });
    const refusals = heard(document, 'fuldmagt-refused');
    const { list } = await show(backend);
    const alert = await until(() => byRole(list, 'alert'));
    expect(nameOf(alert)).to.contain('Der er ingen forbindelse.');
    expect(byRole<HTMLAnchorElement>(list, 'link', '70 10 18 81').href).to.equal('tel:+4570101881');
    await expect(list).to.be.accessible();
    expect(refusals.map(({ reason }) => reason)).to.deep.equal(['unreachable']);
    fails = false;
    await pressButton(list, 'Prøv igen');
    await until(() => items(list).length > 0);
    expect(allByRole(list, 'alert')).to.be.empty;
    expect(nameOf(focused()!)).to.equal('Mine fuldmagter');
  });

  it('is all the rest where one part fails', async () => {
    const backend = but(asBo(), 'mandates', async (input, options, ask) => {
      if (input.states?.includes('expired')) throw new Refusal('timed-out');
      return ask(input, options);
    });
    const { list } = await showList(backend);
    expect(nameOf(byRole(list, 'alert'))).to.contain('Det tager for lang tid');
    expect(names(list)).to.include('Karen Holm');
    expect(buttons(list)).to.include('Prøv igen');
  });

  it('is shown to nobody who has logged in meanwhile', async () => {
    let other = false;
    const stopped = async <T>(ask: () => Promise<T>): Promise<T> => (other ? Promise.reject(new Refusal('user-changed')) : ask());
    const backend = but(
      but(asBo(), 'mandates', (input, options, ask) => stopped(() => ask(input, options))),
      'session',
      (input, options, ask) => stopped(() => ask(input, options)),
    );
    const { list } = await showList(backend);
    expect(names(list)).to.include('Karen Holm');
    other = true;
    comeBack();
    await until(() => nameOf(byRole(list, 'alert')).includes('En anden er logget ind'));
    expect(items(list)).to.have.length(0);
    expect(textOf(list)).not.to.contain('Karen');
  });

  it('R235: says where one’s mandates are, where the backend has no list', async () => {
    const { mandates: _, ...without } = asBo();
    const { list, provider } = await show(without);
    await until(() => byRole(list, 'heading', 'Dine fuldmagter står på borger.dk'));
    expect(textOf(list)).to.contain('vælg »Mine fuldmagter«');
    const link = await until(() => byRole<HTMLAnchorElement>(list, 'link', 'Gå til borger.dk'));
    provider.addEventListener('fuldmagt-hand-off', event => event.preventDefault());
    const events = heard(provider, 'fuldmagt-hand-off');
    link.click();
    expect(events.map(({ href }) => href)).to.deep.equal([link.href]);
  });
});

describe('somebody who acts for another', () => {
  it('reads that the list is their own, and can switch back to themselves', async () => {
    const backend = world({ mandates: [{}] }).as(bo);
    const { items: principals = [] } = (await backend.principals?.({})) ?? {};
    await backend.actFor?.({ person: principals[0]!.person.id });
    const { list, provider } = await showList(backend);
    expect(textOf(list)).to.contain('Lige nu handler du for Karen Holm. Men her ser du dine egne fuldmagter.');
    await expect(list).to.be.accessible();
    const events = heard(provider, 'fuldmagt-before-acting', 'fuldmagt-acting-changed');
    await pressButton(list, 'Skift tilbage til dig selv');
    await until(() => !textOf(list).includes('Lige nu handler du'));
    expect(events.map(({ type, person }) => [type, person])).to.deep.equal([
      ['fuldmagt-before-acting', null],
      ['fuldmagt-acting-changed', null],
    ]);
    expect((await backend.session?.({}))?.acting).to.equal(null);
    expect(nameOf(focused()!)).to.equal('Mine fuldmagter');
  });
});

describe('what changes while one looks', () => {
  it('is seen by who comes back to the window', async () => {
    const strandby = world({ mandates: [{ state: 'awaiting-approval' }] });
    const { list } = await showList(strandby.as(bo));
    expect(textOf(await itemWith(list, 'Karen Holm'))).to.contain('Afventer godkendelse');
    await strandby.as(karen).perform?.({ id: 'mandate-1' as MandateId, action: 'approve' }, { version: 1 });
    comeBack();
    await until(() => textOf(list).includes('Gyldig'));
    expect(textOf(list)).not.to.contain('Afventer');
  });

  it('leaves the focus to the heading where what had it is gone', async () => {
    const strandby = world({ mandates: [{}] });
    const { list } = await showList(strandby.as(bo));
    byRole(list, 'button', 'Slet fuldmagten').focus();
    await strandby.as(karen).perform?.({ id: 'mandate-1' as MandateId, action: 'delete' }, { version: 1 });
    comeBack();
    await until(() => items(list).length === 0);
    expect(nameOf(focused()!)).to.equal('Mine fuldmagter');
  });

  it('leaves the focus alone where it is still there', async () => {
    const strandby = world({ mandates: [{}, { giver: jens.id }] });
    const { list } = await showList(strandby.as(bo));
    const kept = byRole(await itemWith(list, 'Jens Hansen'), 'button', 'Se fuldmagten');
    kept.focus();
    await strandby.as(karen).perform?.({ id: 'mandate-1' as MandateId, action: 'delete' }, { version: 1 });
    comeBack();
    await until(() => items(list).length === 1);
    expect(focused()).to.equal(kept);
  });

  it('does not move what is being read', async () => {
    const strandby = world({ mandates: [...many(20), { id: 'new' as MandateId, giver: bo.id, holder: karen.id, state: 'withdrawn' }] });
    const { list } = await showList(strandby.as(bo));
    const read = items(list)[12]!;
    read.scrollIntoView({ block: 'center' });
    await aMoment();
    const before = read.getBoundingClientRect().top;
    await strandby.store.work(async room => {
      const old = (await room.mandate('new' as MandateId))!;
      await room.change({ ...old, version: 2, state: 'awaiting-approval' });
    });
    comeBack();
    await until(() => textOf(list).includes('Du skal svare'));
    await aMoment(200);
    expect(read.getBoundingClientRect().top).to.be.closeTo(before, 2);
    scrollTo(0, 0);
  });

  it('drops a late answer for the person before', async () => {
    let answer: (() => void) | undefined;
    const slow = but(asBo(), 'mandates', async (input, options, ask) => {
      await new Promise<void>(resolve => (answer = resolve));
      return ask(input, options);
    });
    const { list, provider } = await show(slow);
    await until(() => answer);
    provider.backend = world({ mandates: [{}] }).as(karen);
    await until(() => items(list).length === 1);
    answer?.();
    await aMoment();
    expect(names(list)).to.deep.equal(['Bo Holm']);
  });

  it('shows nothing of one person once another is here, and says so', async () => {
    const strandby = world({ mandates: [{}, { giver: jens.id }] });
    let here = strandby.as(bo);
    const backend = {
      session: input => here.session!(input),
      mandates: input => here.mandates!(input),
      mandate: input => here.mandate!(input),
      perform: input => here.perform!(input),
    } satisfies Parameters<typeof show>[0];
    const { list } = await showList(backend);
    await pressButton(await itemWith(list, 'Jens Hansen'), 'Slet fuldmagten');
    await heading(list, 'Vil du slette fuldmagten fra Jens Hansen?');
    here = strandby.as(karen);
    comeBack();
    await until(() => nameOf(byRole(list, 'alert')).includes('En anden er logget ind'));
    expect(textOf(list)).not.to.match(/Jens|Karen|Bo/);
    expect(buttons(list)).to.deep.equal(['Genindlæs siden']);
  });

  it('shows nothing out of the browser’s memory before it has been asked for anew', async () => {
    const answer = later<undefined>();
    let slow = false;
    const backend = but(asBo(), 'mandates', async (input, options, ask) => {
      if (slow) await answer.promise;
      return ask(input, options);
    });
    const { list } = await showList(backend);
    slow = true;
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => byRole(list, 'status', 'Henter …'));
    expect(items(list)).to.be.empty;
    answer.resolve(undefined);
    await until(() => items(list).length > 0);
  });

  it('asks as often as before when the element has been moved about', async () => {
    let asked = 0;
    const backend = but(asBo(), 'mandates', (input, options, ask) => {
      if (input.needsMe) asked += 1;
      return ask(input, options);
    });
    const { list, provider } = await showList(backend);
    await pressButton(await itemWith(list, 'Karen Holm'), 'Godkend eller afvis');
    for (let move = 0; move < 20; move += 1) provider.append(list);
    await heading(list, 'Karen Holm beder om din fuldmagt');
    await aMoment(400);
    asked = 0;
    comeBack();
    await until(() => asked > 0);
    await aMoment();
    expect(asked).to.equal(1);
  });
});
