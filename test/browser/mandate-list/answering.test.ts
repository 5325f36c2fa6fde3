import { expect } from '@open-wc/testing';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { Refusal, type Reason } from '../../../src/domain/refusal.js';
import { da as acting } from '../../../src/locale/acting/da.js';
import { da as refusals } from '../../../src/locale/refusals/da.js';
import { bo, jens, karen, maria, youngJens } from '../../../src/testing/people.js';
import { carePortal, world } from '../../../src/testing/world.js';
import { press } from '../../support/browser/hands.js';
import { allByRole, aMoment, byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { heard, later, overWhile } from '../../support/browser/portal.js';
import { but, buttons, comeBack, happened, heading, itemWith, mandateId, pressButton, show, showList, written } from './setup.js';

const asked = { state: 'awaiting-approval' } as const;
const aRequest = () => world({ mandates: [asked] });
const toAnswer = 'Bo Holm beder om din fuldmagt';

/** The page on which Karen answers Bo's request. */
const opened = async (backend: MandateBackend) => {
  const shown = await showList(backend);
  await pressButton(shown.list, 'Godkend eller afvis');
  await heading(shown.list, toAnswer);
  return shown;
};

/** Refuses a number of calls before it lets one through; the call itself may have been done. */
const refusing = (backend: MandateBackend, reason: Reason, { times = 1, done = false } = {}) => {
  const keys: (string | undefined)[] = [];
  const changed = but(backend, 'perform', async (input, options, ask) => {
    keys.push(options.idempotencyKey);
    if (keys.length > times) return ask(input, options);
    if (done) await ask(input, options);
    throw new Refusal(reason);
  });
  return { backend: changed, keys };
};

describe('a request', () => {
  it('whose approval was lost, and deleted by the time it is pressed again, is not said to be in force', async () => {
    const whole = aRequest();
    const { backend } = refusing(whole.as(karen), 'unreachable', { done: true });
    const { list } = await opened(backend);
    await pressButton(list, 'Godkend');
    await until(() => allByRole(list, 'alert').length === 1);
    const his = whole.as(bo);
    const [mandate] = (await his.mandates!({})).items;
    await his.perform!({ id: mandate!.id, action: 'delete' }, { version: mandate!.version });
    await pressButton(list, 'Godkend');
    await until(() => textOf(list).includes('Slettet'));
    expect(textOf(list)).not.to.contain('har nu din fuldmagt');
  });

  it('is answered on a page that is accessible', async () => {
    const { list } = await opened(aRequest().as(karen));
    await expect(list).to.be.accessible();
  });

  it('says who asks, what they could do, until when, and that it can be deleted', async () => {
    const { list } = await opened(aRequest().as(karen));
    expect(textOf(list)).to.contain('Hvis du godkender, kan Bo Holm (født 3. september 1968) hjælpe dig med: Social- og sundhedsportal');
    expect(textOf(list)).to.contain('Bo Holm kan kun gøre det, der står her.');
    expect(textOf(list)).to.contain('Fuldmagten gælder fra i dag til og med lørdag den 2. maj 2026.');
    expect(textOf(list)).to.contain('Du kan slette fuldmagten, når du vil.');
    await until(() => byRole(list, 'link', 'Ring 70 10 18 81'));
  });

  it('R018: says side by side what the helper could do, and what they still could not', async () => {
    const strandby = world({ mandates: [{ ...asked, powers: ['sundhedskort-laegevalg' as PowerId] }] });
    const { list } = await opened(strandby.as(karen));
    const can = (await heading(list, 'Det kan Bo Holm, hvis den bliver godkendt')).parentElement!;
    expect(allByRole(can, 'listitem').map(textOf)).to.include('Bo Holm kan se dine oplysninger i selvbetjeningen.');
    const cannot = (await heading(list, 'Det kan Bo Holm stadig ikke')).parentElement!;
    expect(allByRole(cannot, 'listitem').map(textOf)).to.include.members([
      'Bo Holm kan ikke ringe til myndigheden for dig.',
      'Bo Holm kan ikke læse eller skrive i din Digital Post.',
    ]);
    await expect(list).to.be.accessible();
  });

  it('says who is told what, until when one can answer, and whom to talk to first', async () => {
    const { list, provider } = await opened(aRequest().as(karen));
    provider.contacts = { borgerservicePhone: '99 99 99 99' };
    expect(textOf(list)).to.contain('Godkender du, får I begge besked. Afviser du, får Bo Holm besked.');
    expect(textOf(list)).to.contain('Du kan svare til og med lørdag den 2. maj 2026.');
    await heading(list, 'Tal med nogen først');
    await until(() => byRole(list, 'link', 'Ring 99 99 99 99'));
    expect(textOf(list)).to.match(/Digital Fuldmagt-supporten Ring 70 10 18 81 (Åbent|Lukket) nu\./);
  });

  it('has every power on the page, however many there are', async () => {
    const strandby = world();
    const { powers = [] } = (await strandby.as(karen).catalogue?.({})) ?? {};
    const all = world({ mandates: [{ ...asked, powers: powers.slice(0, 30).map(({ id }) => id) }] });
    const { list } = await opened(all.as(karen));
    for (const { title } of powers.slice(0, 30)) expect(textOf(list)).to.contain(title);
  });

  it('says whether a power is more than seeing, where that is known', async () => {
    const { powers = [] } = (await world().as(karen).catalogue?.({})) ?? {};
    const ids = ['handle', 'indsigt'].flatMap(kind => powers.find(power => power.kind === kind)?.id ?? []);
    const { list } = await opened(world({ mandates: [{ ...asked, powers: ids }] }).as(karen));
    const said = allByRole(list, 'listitem').map(textOf);
    expect(said[0]).to.match(/Kan se oplysninger og handle\.$/);
    expect(said[1]).to.match(/Kan kun se oplysninger\.$/);
  });

  it('shows what the other wrote as theirs', async () => {
    const { list } = await opened(world({ mandates: [{ ...asked, message: 'Så kan jeg <b>hjælpe</b> dig.' }] }).as(karen));
    expect(byRole(list, 'heading', 'Besked fra Bo Holm').isConnected).to.be.true;
    expect(list.shadowRoot?.querySelector('blockquote')?.textContent).to.equal('Så kan jeg <b>hjælpe</b> dig.');
  });

  it('is told apart from one of the same name in the heading', async () => {
    const mandates = [
      { ...asked, holder: jens.id },
      { ...asked, holder: youngJens.id },
    ];
    const { list } = await showList(world({ mandates }).as(karen));
    byRole(await itemWith(list, /1985/), 'button', 'Godkend eller afvis').click();
    await heading(list, 'Jens Hansen (født 17. december 1985) beder om din fuldmagt');
  });

  it('has two answers that weigh alike, and a quiet way to take one’s time', async () => {
    const { list } = await opened(aRequest().as(karen));
    expect(buttons(list)).to.deep.equal(['Godkend', 'Afvis', 'Vent med at svare']);
    const look = (name: string) => {
      const button = byRole(list, 'button', name);
      const { backgroundColor, color, borderTopColor, fontWeight, fontSize } = getComputedStyle(button);
      const { width, height } = button.getBoundingClientRect();
      return [backgroundColor, color, borderTopColor, fontWeight, fontSize, Math.round(width), Math.round(height)];
    };
    expect(look('Godkend')).to.deep.equal(look('Afvis'));
    await pressButton(list, 'Vent med at svare');
    await heading(list, 'Mine fuldmagter');
    expect(nameOf(focused()!)).to.equal('Godkend eller afvis');
  });
});

describe('approving', () => {
  it('takes two steps: nothing is done when the page opens (R098)', async () => {
    const strandby = aRequest();
    const { list } = await opened(strandby.as(karen));
    expect(nameOf(focused()!)).to.equal(toAnswer);
    expect((await written(strandby, 'mandate-1'))?.state).to.equal('awaiting-approval');
    await pressButton(list, 'Godkend');
    await heading(list, 'Bo Holm har nu din fuldmagt');
    expect((await written(strandby, 'mandate-1'))?.state).to.equal('active');
  });

  it('is told to the citizen, to the page, and shown in the list', async () => {
    const { list, provider } = await opened(aRequest().as(karen));
    const events = heard(provider, 'fuldmagt-changed');
    await pressButton(list, 'Godkend');
    const done = await heading(list, 'Bo Holm har nu din fuldmagt');
    await until(() => focused() === done);
    expect(textOf(list)).to.contain('Du har godkendt. Du og Bo Holm får begge besked.');
    await expect(list).to.be.accessible();
    expect(events.map(({ id, action, state }) => ({ id, action, state }))).to.deep.equal([
      { id: 'mandate-1', action: 'approve', state: 'active' },
    ]);
    await pressButton(list, 'Tilbage til Mine fuldmagter');
    await heading(list, 'Hjælper dig');
    expect(textOf(await itemWith(list, 'Bo Holm'))).to.contain('Gyldig');
    expect(nameOf(focused()!)).to.equal('Mine fuldmagter');
  });

  it('is done once, however often it is pressed', async () => {
    const strandby = aRequest();
    const { backend, keys } = refusing(strandby.as(karen), 'unreachable', { times: 0 });
    const { list } = await opened(backend);
    const button = byRole(list, 'button', 'Godkend');
    for (let presses = 0; presses < 7; presses += 1) button.click();
    byRole(list, 'button', 'Afvis').click();
    await heading(list, 'Bo Holm har nu din fuldmagt');
    expect(keys).to.have.lengthOf(1);
    expect(await happened(strandby, 'mandate-1')).to.deep.equal(['approve']);
  });

  it('says that it is being sent, and nothing as done before it is', async () => {
    const answer = later<undefined>();
    const backend = but(aRequest().as(karen), 'perform', async (input, options, ask) => {
      await answer.promise;
      return ask(input, options);
    });
    const { list, provider } = await opened(backend);
    const events = heard(provider, 'fuldmagt-changed');
    await pressButton(list, 'Godkend');
    await until(() => byRole(list, 'status', 'Sender dit svar …'));
    expect(byRole(list, 'button', 'Afvis').getAttribute('aria-disabled')).to.equal('true');
    await pressButton(list, 'Vent med at svare');
    comeBack();
    await aMoment();
    expect(nameOf(allByRole(list, 'heading')[0]!)).to.equal(toAnswer);
    expect(events.length).to.equal(0);
    answer.resolve(undefined);
    await heading(list, 'Bo Holm har nu din fuldmagt');
  });

  it('that got no answer is tried again as the same, and changes once', async () => {
    const strandby = aRequest();
    const { backend, keys } = refusing(strandby.as(karen), 'unreachable', { done: true });
    const { list } = await opened(backend);
    await pressButton(list, 'Godkend');
    await until(() => nameOf(byRole(list, 'alert')).includes('Der er ingen forbindelse.'));
    expect(nameOf(focused()!)).to.equal('Godkend');
    await pressButton(list, 'Godkend');
    await heading(list, 'Bo Holm har nu din fuldmagt');
    expect(keys[0]).to.be.a('string').and.equal(keys[1]);
    expect(await happened(strandby, 'mandate-1')).to.deep.equal(['approve']);
  });

  it('tells the page when the session has ended, and keeps the question', async () => {
    let loggedIn = false;
    const { backend, keys } = refusing(
      overWhile(aRequest().as(karen), () => keys.length > 0 && !loggedIn),
      'session-expired',
    );
    const { list, provider } = await opened(backend);
    const events = heard(provider, 'fuldmagt-session-ended', 'fuldmagt-refused');
    await pressButton(list, 'Godkend');
    await until(() => allByRole(list, 'alert').some(alert => nameOf(alert).includes(acting.endedTitle)));
    expect(allByRole(list, 'alert'), 'it is said once').to.have.length(1);
    expect(events.map(({ type }) => type)).to.deep.equal(['fuldmagt-session-ended', 'fuldmagt-refused']);
    expect(buttons(list)).to.include.members(['Godkend', 'Afvis']);
    loggedIn = true;
    await pressButton(list, 'Jeg er logget ind igen');
    await until(() => allByRole(list, 'alert').length === 0);
    expect(textOf(list), 'it holds no more').not.to.contain(refusals['session-expired']);
    expect(buttons(list)).to.include.members(['Godkend', 'Afvis']);
  });
});

describe('rejecting', () => {
  it('is told to both, and the mandate never comes to be', async () => {
    const strandby = aRequest();
    const { list, provider } = await opened(strandby.as(karen));
    const events = heard(provider, 'fuldmagt-changed');
    await pressButton(list, 'Afvis');
    const done = await heading(list, 'Du har afvist anmodningen fra Bo Holm');
    await until(() => focused() === done);
    expect(textOf(list)).to.contain('Bo Holm har ikke fået din fuldmagt og får besked om dit svar.');
    expect(events.map(({ action, state }) => [action, state])).to.deep.equal([['reject', 'rejected']]);
    expect((await written(strandby, 'mandate-1'))?.state).to.equal('rejected');
  });
});

describe('a request that something has happened to', () => {
  it('was answered elsewhere: that is said, and how it is now', async () => {
    const strandby = aRequest();
    const { list } = await opened(strandby.as(karen));
    await strandby.as(karen).perform?.({ id: mandateId('mandate-1'), action: 'approve' }, { version: 1 });
    await pressButton(list, 'Afvis');
    await heading(list, 'Fuldmagt til Bo Holm');
    expect(nameOf(byRole(list, 'alert'))).to.contain('Der er allerede svaret på denne anmodning. Du ser nu, hvad svaret blev.');
    expect(textOf(list)).to.contain('Gyldig').and.to.contain('Du godkendte anmodningen.');
    await until(() => nameOf(focused()!) === 'Fuldmagt til Bo Holm');
    await expect(list).to.be.accessible();
    await pressButton(list, 'Tilbage til Mine fuldmagter');
    await heading(list, 'Hjælper dig');
  });

  it('was withdrawn: nobody says that it was answered', async () => {
    const strandby = aRequest();
    const { list } = await opened(strandby.as(karen));
    await strandby.as(bo).perform?.({ id: mandateId('mandate-1'), action: 'withdraw' }, { version: 1 });
    await pressButton(list, 'Godkend');
    await heading(list, 'Anmodning fra Bo Holm');
    expect(nameOf(byRole(list, 'alert')))
      .to.contain('Der er sket noget')
      .and.not.to.contain('svaret');
    expect(textOf(list)).to.contain('Bo Holm har trukket sin anmodning tilbage.');
  });

  it('was withdrawn: that is seen as soon as one comes back to the window', async () => {
    const strandby = aRequest();
    const { list } = await opened(strandby.as(karen));
    byRole(list, 'button', 'Godkend').focus();
    await strandby.as(bo).perform?.({ id: mandateId('mandate-1'), action: 'withdraw' }, { version: 1 });
    comeBack();
    const now = await heading(list, 'Anmodning fra Bo Holm');
    expect(nameOf(byRole(list, 'alert'))).to.equal('Der er sket noget, siden du åbnede siden. Nu ser du, hvordan det er.');
    expect(textOf(list)).to.contain('Bo Holm har trukket sin anmodning tilbage.');
    expect(buttons(list)).not.to.include('Godkend');
    expect(focused()).to.equal(now);
  });

  it('was changed: nothing is approved that was not on the screen', async () => {
    const strandby = aRequest();
    const { list } = await opened(strandby.as(karen));
    const { powers = [] } = (await strandby.as(karen).catalogue?.({})) ?? {};
    const more = powers.find(({ id }) => id !== carePortal)!;
    await strandby.store.work(async room => {
      const old = (await room.mandate(mandateId('mandate-1')))!;
      await room.change({ ...old, version: 2, powers: [carePortal, more.id] });
    });
    await pressButton(list, 'Godkend');
    await until(() => nameOf(byRole(list, 'alert')).includes('Fuldmagten er blevet ændret'));
    expect((await written(strandby, 'mandate-1'))?.state).to.equal('awaiting-approval');
    await until(() => textOf(list).includes(more.title));
    await pressButton(list, 'Godkend');
    await heading(list, 'Bo Holm har nu din fuldmagt');
  });

  it('stays open for who comes back to the window when nothing has', async () => {
    const { list } = await opened(aRequest().as(karen));
    byRole(list, 'button', 'Afvis').focus();
    comeBack();
    await aMoment(150);
    expect(nameOf(focused()!)).to.equal('Afvis');
    expect(allByRole(list, 'alert')).to.be.empty;
  });

  it('was opened by somebody else than who sits here now: nothing is shown as done', async () => {
    const strandby = world({ mandates: [asked, { giver: maria.id, holder: bo.id }] });
    const answer = later<undefined>();
    const slow = but(strandby.as(karen), 'perform', async (input, options, ask) => {
      const done = await ask(input, options);
      await answer.promise;
      return done;
    });
    const { list, provider } = await opened(slow);
    const events = heard(provider, 'fuldmagt-changed');
    await pressButton(list, 'Godkend');
    provider.backend = strandby.as(maria);
    await until(() => textOf(list).includes('Hjælper dig'));
    answer.resolve(undefined);
    await aMoment();
    expect(events.length).to.equal(0);
    expect(textOf(list)).not.to.contain('har nu din fuldmagt');
    expect(nameOf(allByRole(list, 'heading')[0]!)).to.equal('Mine fuldmagter');
  });

  it('is put away where it is refused with actor-changed', async () => {
    const { backend } = refusing(aRequest().as(karen), 'actor-changed');
    const { list } = await opened(backend);
    await pressButton(list, 'Godkend');
    await heading(list, 'Vi kan ikke vise fuldmagten');
    expect(nameOf(byRole(list, 'alert'))).to.contain('Vi har stoppet');
    expect(buttons(list)).to.deep.equal(['Tilbage til Mine fuldmagter']);
    await pressButton(list, 'Tilbage til Mine fuldmagter');
    await heading(list, 'Mine fuldmagter');
  });

  it('brings a refusal into sight of whoever is far below it', async () => {
    const { backend } = refusing(aRequest().as(karen), 'unreachable');
    const { list } = await opened(backend);
    const small = document.createElement('div');
    Object.assign(small.style, { blockSize: '120px', overflow: 'auto' });
    list.before(small);
    small.append(list);
    const button = await until(() => byRole(list, 'button', 'Godkend'));
    small.scrollTop = small.scrollHeight;
    button.focus();
    // Some browsers bring a button that was given the focus into sight a little later.
    await aMoment();
    expect(small.scrollTop).to.be.above(100);
    button.click();
    const alert = await until(() => byRole(list, 'alert', /^Der er ingen forbindelse/));
    await until(() => alert.getBoundingClientRect().bottom > small.getBoundingClientRect().top);
  });

  it('leaves nothing of the person before where it is refused with user-changed, and lets the page be loaded anew', async () => {
    const { backend } = refusing(aRequest().as(karen), 'user-changed');
    const { list } = await opened(backend);
    await pressButton(list, 'Godkend');
    await until(() => buttons(list).includes('Genindlæs siden'));
    expect(nameOf(byRole(list, 'alert'))).to.contain('En anden er logget ind');
    expect(textOf(list)).not.to.contain('Bo Holm');
  });
});

it('a backend that has the answer given elsewhere leads there', async () => {
  const to = 'https://www.borger.dk/digital-fuldmagt';
  const { list, provider } = await opened(but(aRequest().as(karen), 'perform', async () => ({ outcome: 'handed-over', to })));
  await pressButton(list, 'Godkend');
  await heading(list, 'Du skal gøre det et andet sted');
  provider.addEventListener('fuldmagt-hand-off', event => event.preventDefault());
  const events = heard(provider, 'fuldmagt-hand-off');
  byRole(list, 'link', 'Gå videre').click();
  expect(events.map(({ href }) => href)).to.deep.equal([to]);
});

it('by keyboard alone, from the list to the answer and back', async () => {
  const strandby = aRequest();
  const { list } = await show(strandby.as(karen));
  const button = await until(() => byRole(list, 'button', 'Godkend eller afvis'));
  const before = document.createElement('button');
  list.before(before);
  before.focus();
  await press('Tab');
  expect(focused()).to.equal(button);
  await press('Enter');
  await until(() => nameOf(focused()!) === toAnswer);
  await press('Tab');
  expect(nameOf(focused()!)).to.equal('Godkend');
  await press(' ');
  await until(() => nameOf(focused()!) === 'Bo Holm har nu din fuldmagt');
  await press('Tab');
  await press('Enter');
  await until(() => nameOf(focused()!) === 'Mine fuldmagter');
  await until(async () => (await written(strandby, 'mandate-1'))?.state === 'active');
});
