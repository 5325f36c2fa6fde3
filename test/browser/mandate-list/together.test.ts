import { expect } from '@open-wc/testing';
import type { CallOptions, MandateBackend } from '../../../src/contract/backend.js';
import { addDays } from '../../../src/domain/day.js';
import type { MandateId } from '../../../src/domain/mandate.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { mandateBatchWords } from '../../../src/locale/mandate-batch/index.js';
import { aage, bo, everybody, ida, jens, karen, layla, maria, mette, testDay, youngJens } from '../../../src/testing/people.js';
import type { Kept } from '../../../src/registry/store.js';
import { world, type World } from '../../../src/testing/world.js';
import { press, resize } from '../../support/browser/hands.js';
import { allByRole, aMoment, byRole, focused, nameOf, seen, textOf, until } from '../../support/browser/page.js';
import { heard, later, overWhile } from '../../support/browser/portal.js';
import { but, buttons, happened, heading, items, pressButton, showList, written } from './setup.js';

const askers = [karen, jens, youngJens, ida, maria, layla, mette];
const idOf = (place: number) => `request-${String(place).padStart(2, '0')}` as MandateId;
/** So many requests that Bo has to answer. */
const requests = (total: number, more: (place: number) => Partial<Kept> = () => ({})): Partial<Kept>[] =>
  Array.from({ length: total }, (_, place) => ({
    id: idOf(place),
    reference: `R-${place}`,
    giver: bo.id,
    holder: askers[place % askers.length]!.id,
    state: 'awaiting-approval',
    changed: addDays(testDay, -place) + 'T09:00:00.000Z',
    ...more(place),
  }));
/** So many mandates that Bo holds, and that run out today. */
const ending = (total: number): Partial<Kept>[] =>
  Array.from({ length: total }, (_, place) => ({
    id: idOf(place),
    reference: `R-${place}`,
    giver: askers[place % askers.length]!.id,
    period: [{ from: addDays(testDay, -60), until: addDays(testDay, -(place % 10)) }],
  }));

/** Chooses all that are shown, and goes on to the page where they are decided on. */
async function chooseAll(list: HTMLElement, goOn = 'Godkend eller afvis de valgte'): Promise<void> {
  await pressButton(list, 'Vælg flere');
  await pressButton(list, 'Vælg alle, der vises');
  await pressButton(list, goOn);
  await until(() => list.shadowRoot?.querySelector('[part=together]'));
}

/** What is told under a heading of the page that tells what came of it. */
const under = (list: HTMLElement, title: string): HTMLElement | undefined =>
  [...(list.shadowRoot?.querySelectorAll<HTMLElement>('[part=outcome]') ?? [])].find(part => textOf(part).startsWith(title));

interface Sent {
  readonly id: MandateId;
  readonly key: string | undefined;
  readonly version: number | undefined;
}

/** A backend that notes what is sent, and does something else first, or afterwards. */
const noting = (
  backend: MandateBackend,
  sent: Sent[],
  instead: (id: MandateId, done: () => Promise<unknown>, options: CallOptions) => Promise<void> = async () => undefined,
): MandateBackend =>
  but(backend, 'perform', async (input, options, ask) => {
    sent.push({ id: input.id, key: options.idempotencyKey, version: options.version });
    await instead(input.id, () => ask(input, options), options);
    return ask(input, options);
  });

describe('several that are answered together', () => {
  it('are chosen where they stand, each by the name of the one who asks, with the keyboard alone', async () => {
    const { list } = await showList(world({ mandates: requests(3) }).as(bo));
    byRole(list, 'button', 'Vælg flere').focus();
    await press('Enter');
    await until(() => focused()?.matches('input.pick'));
    expect(nameOf(focused()!)).to.equal('Vælg Karen Holm');
    expect(byRole(list, 'status', 'Du har ikke valgt nogen endnu.').isConnected).to.be.true;
    expect(buttons(list)).not.to.include('Godkend eller afvis de valgte');
    await press('Space');
    await until(() => byRole(list, 'status', 'Du har valgt én.'));
    await expect(list).to.be.accessible();
    await pressButton(list, 'Godkend eller afvis de valgte');
    await heading(list, 'Svar på én anmodning');
    await until(() => focused() === byRole(list, 'heading', 'Svar på én anmodning'));
    await expect(list).to.be.accessible();
    await pressButton(list, 'Tilbage til listen');
    await until(() => byRole(list, 'status', 'Du har valgt én.'));
    await pressButton(list, 'Fortryd');
    await until(() => nameOf(focused()!) === 'Vælg flere');
    expect(allByRole(list, 'checkbox')).to.be.empty;
  });

  it('are not offered where there is one, or nothing to be done', async () => {
    const { list } = await showList(world({ mandates: [...requests(1), { giver: karen.id }, { giver: ida.id }] }).as(bo));
    expect(buttons(list)).not.to.include('Vælg flere');
    const { perform: _, ...poor } = world({ mandates: requests(3) }).as(bo);
    const other = await showList(poor);
    expect(buttons(other.list)).not.to.include('Vælg flere');
  });

  it('stand with all that is decided on: who asks, for what, until when, and what comes of it', async () => {
    const until60 = addDays(testDay, 61);
    const extension = { until: until60, asked: testDay, state: 'asked', answerBy: until60 } as const;
    const { list } = await showList(
      world({
        mandates: requests(2, place =>
          place === 1 ? { state: 'active', period: [{ from: addDays(testDay, -60), until: addDays(testDay, -2) }], extension } : {},
        ),
      }).as(bo),
    );
    await chooseAll(list);
    const [first, second] = items(list);
    expect(textOf(first!)).to.contain('Karen Holm (født 14. maj 1942) Karen Holm beder om din fuldmagt til: Social- og sundhedsportal');
    expect(textOf(first!)).to.contain('Godkender du, gælder den fra i dag til og med lørdag den 2. maj 2026.');
    expect(textOf(second!)).to.contain('Jens Hansen beder om forlængelse af fuldmagten til:');
    expect(textOf(list)).to.contain('Hver af dem får besked om dit svar.');
    expect(buttons(list)).to.deep.equal(['Godkend alle', 'Afvis alle', 'Tilbage til listen']);
  });

  it('are approved by one press, each once and under a key of its own, and nothing is told as done before it is', async () => {
    const strandby = world({ mandates: requests(4) });
    const sent: Sent[] = [];
    const last = later<undefined>();
    const { list, provider } = await showList(noting(strandby.as(bo), sent, id => (id === idOf(3) ? last.promise : Promise.resolve())));
    const events = heard(provider, 'fuldmagt-changed');
    await chooseAll(list);
    const yes = byRole(list, 'button', 'Godkend alle');
    for (let presses = 0; presses < 4; presses += 1) yes.click();
    await until(() => byRole(list, 'status', 'Sender nummer 4 af 4 …'));
    expect(textOf(list)).not.to.contain('Du har godkendt');
    byRole(list, 'button', 'Afvis alle').click();
    byRole(list, 'button', 'Tilbage til listen').click();
    last.resolve(undefined);
    await heading(list, 'Du har godkendt alle fire');
    await until(() => focused() === byRole(list, 'heading', 'Du har godkendt alle fire'));
    expect(sent.map(({ id }) => id)).to.deep.equal([0, 1, 2, 3].map(idOf));
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(4);
    expect(events.map(({ id, action, state }) => [id, action, state])).to.deep.equal(
      [0, 1, 2, 3].map(place => [idOf(place), 'approve', 'active']),
    );
    expect(buttons(list)).to.deep.equal(['Tilbage til Mine fuldmagter']);
    await expect(list).to.be.accessible();
    await pressButton(list, 'Tilbage til Mine fuldmagter');
    await until(() => textOf(list).includes('Fire fuldmagter.'));
    expect(textOf(list)).not.to.contain('Du skal svare');
  });

  it('are rejected together as well, extensions among them', async () => {
    const until60 = addDays(testDay, 61);
    const extension = { until: until60, asked: testDay, state: 'asked', answerBy: until60 } as const;
    const strandby = world({
      mandates: requests(2, place =>
        place === 0 ? {} : { state: 'active', period: [{ from: addDays(testDay, -60), until: testDay }], extension },
      ),
    });
    const { list } = await showList(strandby.as(bo));
    await chooseAll(list);
    await pressButton(list, 'Afvis alle');
    await heading(list, 'Du har afvist alle to');
    expect((await written(strandby, idOf(0)))?.state).to.equal('rejected');
    expect([(await written(strandby, idOf(1)))?.state, (await written(strandby, idOf(1)))?.extension]).to.deep.equal(['active', undefined]);
  });
});

/** Somebody else has changed a request meanwhile: there is another version of it. */
const changeOf = (strandby: World, id: MandateId) =>
  strandby.store.work(async room => {
    const old = (await room.mandate(id))!;
    await room.change({ ...old, version: old.version + 1 });
  });

describe('a batch of 20, of which three are refused and one answer is lost', () => {
  const [refusedOnes, lost] = [[3, 8, 15].map(idOf), idOf(11)];

  it('is told exactly, and another try touches those four only: the lost one under its key, the others as they are now', async () => {
    const strandby = world({ mandates: requests(20) });
    const sent: Sent[] = [];
    let first = true;
    const { list } = await showList(
      noting(strandby.as(bo), sent, async (id, done) => {
        if (!first) return;
        if (refusedOnes.includes(id)) await changeOf(strandby, id);
        if (id !== lost) return;
        await done();
        throw new Refusal('unreachable');
      }),
    );
    await chooseAll(list);
    await pressButton(list, 'Godkend alle');
    await heading(list, 'Du har godkendt 16 af 20');
    expect(sent.map(({ id }) => id)).to.deep.equal(Array.from({ length: 20 }, (_, place) => idOf(place)));
    const unknown = under(list, 'Vi ved ikke, om det er gjort (1)')!;
    expect(textOf(unknown)).to.contain('Vi fik intet svar. Prøv igen. Det bliver kun gjort én gang.');
    const refused = under(list, 'Det kunne ikke gøres (3)')!;
    expect(textOf(refused))
      .to.contain('Fuldmagten er blevet ændret, siden du åbnede den.')
      .and.to.contain('Lige nu: Afventer din godkendelse');
    expect(textOf(refused)).to.contain('Godkender du, gælder den fra i dag til og med');
    expect(under(list, 'Det er gjort (16)')).to.exist;
    await expect(list).to.be.accessible();

    const before = new Map(sent.map(one => [one.id, one]));
    first = false;
    sent.length = 0;
    await pressButton(list, 'Prøv igen med de fire');
    await heading(list, 'Du har godkendt alle 20');
    expect(sent.map(({ id }) => id).sort()).to.deep.equal([...refusedOnes, lost].sort());
    for (const { id, key, version } of sent) {
      expect(key === before.get(id)?.key, id).to.equal(id === lost);
      expect(version, id).to.equal(id === lost ? 1 : 2);
    }
    expect(buttons(list)).to.deep.equal(['Tilbage til Mine fuldmagter']);
    for (let place = 0; place < 20; place += 1) expect(await happened(strandby, idOf(place)), String(place)).to.deep.equal(['approve']);
  });

  it('tries nothing again that is over: those three have been withdrawn, and only the lost answer is asked for', async () => {
    const strandby = world({ mandates: requests(20) });
    const sent: Sent[] = [];
    let first = true;
    const { list } = await showList(
      noting(strandby.as(bo), sent, async (id, done) => {
        if (!first) return;
        if (refusedOnes.includes(id)) {
          const { holder } = (await written(strandby, id))!;
          await strandby.as(holder).perform?.({ id, action: 'withdraw' }, { version: 1 });
        }
        if (id !== lost) return;
        await done();
        throw new Refusal('timed-out');
      }),
    );
    await chooseAll(list);
    await pressButton(list, 'Godkend alle');
    await heading(list, 'Du har godkendt 16 af 20');
    const refused = under(list, 'Det kunne ikke gøres (3)')!;
    expect(textOf(refused)).to.contain('Der er allerede svaret på denne anmodning.').and.to.contain('Lige nu: Trukket tilbage');
    expect(textOf(refused)).not.to.contain('Godkender du');
    first = false;
    sent.length = 0;
    await pressButton(list, 'Prøv igen med den ene');
    await heading(list, 'Du har godkendt 17 af 20');
    expect(sent.map(({ id }) => id)).to.deep.equal([lost]);
    expect(buttons(list)).to.deep.equal(['Tilbage til Mine fuldmagter']);
  });

  it('shows no false success where the lost one was done, and was ended by the other party before the next try', async () => {
    const strandby = world({ mandates: requests(2) });
    let first = true;
    const { list } = await showList(
      noting(strandby.as(bo), [], async (id, done) => {
        if (!first || id !== idOf(1)) return;
        await done();
        throw new Refusal('unreachable');
      }),
    );
    await chooseAll(list);
    await pressButton(list, 'Godkend alle');
    await heading(list, 'Du har godkendt én af to');
    const { holder, version } = (await written(strandby, idOf(1)))!;
    await strandby.as(holder).perform?.({ id: idOf(1), action: 'delete' }, { version });
    first = false;
    await pressButton(list, 'Prøv igen med den ene');
    await until(() => under(list, 'Det kunne ikke gøres (1)'));
    expect(textOf(under(list, 'Det kunne ikke gøres (1)')!)).to.contain('Lige nu: Slettet');
    expect(textOf(byRole(list, 'heading', /Du har godkendt/))).to.equal('Du har godkendt én af to');
    expect(buttons(list)).to.deep.equal(['Tilbage til Mine fuldmagter']);
  });
});

describe('a batch that comes to a stop', () => {
  it('sends no more after two answers are lost, one after the other, and goes on from there', async () => {
    const strandby = world({ mandates: requests(6) });
    const sent: Sent[] = [];
    let down = true;
    const { list } = await showList(
      noting(strandby.as(bo), sent, async id => {
        if (down && id !== idOf(0)) throw new Refusal('unreachable');
      }),
    );
    await chooseAll(list);
    await pressButton(list, 'Godkend alle');
    await heading(list, 'Du har godkendt én af seks');
    expect(sent.map(({ id }) => id)).to.deep.equal([0, 1, 2].map(idOf));
    expect(under(list, 'Vi ved ikke, om det er gjort (2)')).to.exist;
    expect(textOf(under(list, 'Ikke sendt (3)')!)).to.contain('Vi stoppede, før vi nåede hertil.');
    down = false;
    await pressButton(list, 'Prøv igen med de fem');
    await heading(list, 'Du har godkendt alle seks');
  });

  it('sends no more once the session has ended', async () => {
    const strandby = world({ mandates: requests(3) });
    const sent: Sent[] = [];
    const { list } = await showList(
      noting(
        overWhile(strandby.as(bo), () => sent.length > 0),
        sent,
        async () => {
          throw new Refusal('session-expired');
        },
      ),
    );
    await chooseAll(list);
    await pressButton(list, 'Afvis alle');
    await heading(list, 'Ingen er afvist');
    expect(sent).to.have.length(1);
    expect(textOf(under(list, 'Ikke sendt (3)')!)).to.contain('Du er logget ud');
  });

  it('tells nothing to somebody else who sits at the screen by then, and sends no more', async () => {
    const strandby = world({ mandates: [...requests(3), { id: 'hers' as MandateId, giver: karen.id, holder: ida.id }] });
    const answer = later<undefined>();
    const sent: Sent[] = [];
    const { list, provider } = await showList(noting(strandby.as(bo), sent, () => answer.promise));
    await chooseAll(list);
    await pressButton(list, 'Godkend alle');
    await until(() => sent.length === 1);
    provider.backend = strandby.as(karen);
    await until(() => items(list).some(item => textOf(item).includes('Ida Lund')));
    answer.resolve(undefined);
    await aMoment();
    expect(sent).to.have.length(1);
    expect(textOf(list)).not.to.contain('godkendt');
  });
});

describe('several that are renewed together', () => {
  it('are asked for with a new last day each, which is shown before it is sent', async () => {
    const strandby = world({ mandates: [...ending(3), { id: 'later' as MandateId, giver: aage.id }] });
    const { list } = await showList(strandby.as(bo));
    await chooseAll(list, 'Anmod om forlængelse af de valgte');
    await heading(list, 'Anmod om forlængelse af tre fuldmagter');
    for (const item of items(list)) expect(textOf(item)).to.contain('Ny sidste dag: lørdag den 2. maj 2026.');
    await pressButton(list, 'Send alle anmodninger');
    await heading(list, 'Du har bedt om forlængelse af alle tre');
    for (const place of [0, 1, 2]) expect((await written(strandby, idOf(place)))?.extension?.until).to.equal('2026-05-02');
    expect((await written(strandby, 'later'))?.extension).to.be.undefined;
  });
});

describe('wherever it is read', () => {
  afterEach(() => resize(1280, 900));

  it('nothing is wider than a screen of 320 pixels, and no name is in a live region or an attribute', async () => {
    await resize(320, 700);
    const { list } = await showList(world({ mandates: requests(7) }).as(bo));
    const names = everybody.flatMap(({ name }) => name.split(' '));
    const look = (where: string) => {
      for (const element of seen(list)) {
        const { left, right } = element.getBoundingClientRect();
        expect(left, `${where}: ${element.localName}`).to.be.at.least(0);
        expect(right, `${where}: ${element.localName}`).to.be.at.most(document.documentElement.clientWidth + 0.5);
        const attributes = [...element.attributes].map(({ value }) => value).join(' ');
        for (const name of names) expect(attributes.split(/\W+/), where).not.to.include(name);
        if (element.matches('[role=status], [role=alert]'))
          for (const name of names) expect(textOf(element).split(' ')).not.to.include(name);
      }
    };
    await pressButton(list, 'Vælg flere');
    await pressButton(list, 'Vælg alle, der vises');
    look('choosing');
    await pressButton(list, 'Godkend eller afvis de valgte');
    await heading(list, 'Svar på syv anmodninger på én gang');
    look('checking');
    await pressButton(list, 'Godkend alle');
    await heading(list, 'Du har godkendt alle syv');
    look('told');
  });

  it('it is all in Arabic too', async () => {
    const words = await mandateBatchWords.others['ar']!();
    const { list } = await showList(world({ mandates: requests(2) }).as(bo), { lang: 'ar' });
    await until(() => allByRole(list, 'button', 'اختيار عدة توكيلات').length > 0);
    await pressButton(list, 'اختيار عدة توكيلات');
    await pressButton(list, words.everyone);
    await pressButton(list, words.goOn.answer);
    await heading(list, words.answer.title(2));
    await expect(list).to.be.accessible();
    await pressButton(list, words.answer.approve);
    await heading(list, words.done.approve(2, 2));
    await expect(list).to.be.accessible();
  });
});
