import { expect } from '@open-wc/testing';
import { Refusal } from '../../../src/domain/refusal.js';
import { addDays } from '../../../src/domain/day.js';
import { aage, bo, karen, maria, strandby as strandbyCode, testDay } from '../../../src/testing/people.js';
import { carePortal, world } from '../../../src/testing/world.js';
import { allByRole, aMoment, byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { but, buttons, heading, itemWith, mandateId, pressButton, show, showList, ways } from './setup.js';

const both = () =>
  world({
    mandates: [
      { id: mandateId('asked'), state: 'awaiting-approval' },
      { id: mandateId('held'), giver: maria.id },
    ],
  });

/** Runs with `?fuldmagt=` in the page's address. */
const at = async (id: string, run: () => Promise<void>): Promise<void> => {
  const before = location.href;
  const address = new URL(before);
  address.searchParams.set('fuldmagt', id);
  history.replaceState(null, '', address);
  try {
    await run();
  } finally {
    history.replaceState(null, '', before);
  }
};

describe('the mandate that is named', () => {
  it('says who asks for what until when, and leads on to the answer where it is a request that can be answered', async () => {
    const { list } = await show(both().as(karen), { mandate: 'asked' });
    await heading(list, 'Anmodning fra Bo Holm');
    expect(textOf(list)).to.contain('Social- og sundhedsportal').and.to.contain('til og med lørdag den 2. maj 2026.');
    expect(buttons(list)).to.include('Godkend eller afvis').and.not.to.include('Godkend');
    await pressButton(list, 'Godkend eller afvis');
    const title = await heading(list, 'Bo Holm beder om din fuldmagt');
    await until(() => focused() === title);
    expect(buttons(list)).to.include.members(['Godkend', 'Afvis']);
  });

  it('says how it stands otherwise', async () => {
    const { list } = await show(both().as(bo), { mandate: 'asked' });
    await heading(list, 'Anmodning til Karen Holm');
    expect(textOf(list)).to.contain('Karen Holm har ikke svaret endnu.');
  });

  it('leaves the focus where it is: nobody has pressed anything', async () => {
    const { list } = await show(both().as(karen), { mandate: 'asked' });
    await heading(list, 'Anmodning fra Bo Holm');
    expect(focused()).to.equal(document.body);
  });

  it('is read from the address, once (R094)', async () => {
    await at('held', async () => {
      const { list, provider } = await show(both().as(bo));
      await heading(list, `Fuldmagt fra ${maria.name}`);
      await pressButton(list, 'Tilbage til Mine fuldmagter');
      await heading(list, 'Mine fuldmagter');
      provider.append(list);
      list.requestUpdate();
      await aMoment();
      expect(nameOf(allByRole(list, 'heading')[0]!)).to.equal('Mine fuldmagter');
    });
  });

  it('is that of the attribute where the address names another', async () => {
    await at('held', async () => {
      const { list } = await show(both().as(bo), { mandate: 'asked' });
      await heading(list, 'Anmodning til Karen Holm');
    });
  });

  it('is another one when the host says so', async () => {
    const { list } = await show(both().as(bo), { mandate: 'asked' });
    await heading(list, 'Anmodning til Karen Holm');
    list.mandate = 'held';
    await heading(list, `Fuldmagt fra ${maria.name}`);
  });

  it('may be nobody’s here: that is said, with the way to the list', async () => {
    for (const mandate of ['held', 'nonsense', 'x'.repeat(500)]) {
      const { list } = await show(both().as(karen), { mandate });
      await heading(list, 'Vi kan ikke vise fuldmagten');
      expect(nameOf(byRole(list, 'alert'))).to.contain('Vi kan ikke finde fuldmagten.');
      await expect(list).to.be.accessible();
      await pressButton(list, 'Tilbage til Mine fuldmagter');
      const title = await heading(list, 'Mine fuldmagter');
      await until(() => focused() === title);
    }
  });

  it('can be asked for again where it did not come', async () => {
    let fails = true;
    const backend = but(both().as(karen), 'mandate', async (input, options, ask) => {
      if (fails) throw new Refusal('unreachable');
      return ask(input, options);
    });
    const { list } = await show(backend, { mandate: 'asked' });
    await heading(list, 'Vi kan ikke vise fuldmagten');
    await pressButton(list, 'Prøv igen');
    await aMoment();
    expect(nameOf(focused()!)).to.equal('Vi kan ikke vise fuldmagten');
    fails = false;
    await pressButton(list, 'Prøv igen');
    const title = await heading(list, 'Anmodning fra Bo Holm');
    await until(() => focused() === title);
  });

  it('is waited for where the backend comes late', async () => {
    const { list, provider } = await show(
      { mandates: async () => ({ items: [], total: 0 }), mandate: () => new Promise(() => undefined) },
      { mandate: 'asked' },
    );
    await until(() => byRole(list, 'status', 'Henter …'));
    provider.backend = both().as(karen);
    await heading(list, 'Anmodning fra Bo Holm');
  });
});

describe('the page of one mandate', () => {
  it('is accessible', async () => {
    const { list } = await show(both().as(bo), { mandate: 'held' });
    await heading(list, `Fuldmagt fra ${maria.name}`);
    await expect(list).to.be.accessible();
  });

  it('says who helps whom, in the law’s words and in plain ones (R001, R002)', async () => {
    const { list } = await show(both().as(bo), { mandate: 'held' });
    await heading(list, `Fuldmagt fra ${maria.name}`);
    expect(textOf(list)).to.contain(
      `Fuldmagtsgiver Den, der får hjælp ${maria.name} (født 30. oktober 1961) Fuldmagtshaver Den, der hjælper Dig`,
    );
    expect(textOf(list)).to.contain('Fra tirsdag den 10. februar 2026 til og med lørdag den 2. maj 2026.');
  });

  it('never swaps the two', async () => {
    const { list } = await show(world({ mandates: [{}] }).as(karen), { mandate: 'mandate-1' });
    await heading(list, 'Fuldmagt til Bo Holm');
    expect(textOf(list)).to.contain(
      'Fuldmagtsgiver Den, der får hjælp Dig Fuldmagtshaver Den, der hjælper Bo Holm (født 3. september 1968)',
    );
  });

  it('is reached from the list, for each', async () => {
    const { list } = await showList(both().as(bo));
    byRole(await itemWith(list, maria.name), 'button', 'Se fuldmagten').click();
    await heading(list, `Fuldmagt fra ${maria.name}`);
    expect(ways(list)).to.deep.equal(['Lav en ny, der afløser denne', 'Slet fuldmagten', 'Tilbage til Mine fuldmagter']);
  });

  it('tells the whole story, and a kind that nobody knows dully and truly', async () => {
    const strandby = world({ mandates: [{}] });
    await strandby.store.work(async room => {
      const tell = (kind: string, by: 'giver' | 'holder' | 'system', minute: number) =>
        room.happened(mandateId('mandate-1'), { at: `2026-03-02T10:${String(minute).padStart(2, '0')}:00.000Z`, by, kind });
      await tell('request', 'holder', 1);
      await tell('approve', 'giver', 2);
      await tell('moved-house', 'giver', 3);
      await tell('constructor', 'holder', 4);
      await tell('delete', 'system', 5);
    });
    const { list } = await show(strandby.as(karen), { mandate: 'mandate-1' });
    await heading(list, 'Det er der sket');
    const story = [...(list.shadowRoot?.querySelectorAll('.history li') ?? [])].map(textOf);
    expect(story).to.deep.equal([
      '2. marts 2026 kl. 11.01 Bo Holm anmodede om fuldmagten.',
      '2. marts 2026 kl. 11.02 Du godkendte anmodningen.',
      '2. marts 2026 kl. 11.03 Du ændrede noget.',
      '2. marts 2026 kl. 11.04 Bo Holm ændrede noget.',
      '2. marts 2026 kl. 11.05 Fuldmagten blev slettet.',
    ]);
  });

  it('tells both what it was used for and where, in the language that each was written in', async () => {
    const strandby = world({ mandates: [{}] });
    const service = { da: 'Aftaler i hjemmeplejen', ar: 'مواعيد' };
    await strandby.store.work(async room => {
      for (const minute of ['00', '30'])
        await room.happened(mandateId('mandate-1'), {
          ...{ at: `2026-03-02T10:${minute}:00.000Z`, by: 'holder', kind: 'use' },
          use: { power: carePortal, service },
        });
    });
    const title = 'Social- og sundhedsportal';
    for (const [person, lang, told] of [
      [karen, 'da', `Bo Holm brugte fuldmagten. Det gjaldt »${title}«. Det skete i »Aftaler i hjemmeplejen«. I alt 2 gange den dag`],
      [bo, 'da', `Du brugte fuldmagten. Det gjaldt »${title}«. Det skete i »Aftaler i hjemmeplejen«.`],
      [bo, 'en', 'You used the mandate. It was about “'],
      [karen, 'ar', 'مواعيد'],
    ] as const) {
      const { list } = await show(strandby.as(person), { mandate: 'mandate-1', lang });
      const find = () => list.shadowRoot?.querySelector<HTMLElement>('.history li');
      const line = await until(() => {
        const first = find();
        return first && textOf(first).includes(told) ? first : undefined;
      });
      line.querySelector('summary')?.click();
      expect([...line.querySelectorAll('details .quiet')].length).to.equal(2);
      if (lang === 'en') expect(line.querySelector('[lang=da]')?.textContent).to.equal('Aftaler i hjemmeplejen');
      await expect(list).to.be.accessible();
    }
  });

  it('R073, R077, R079: tells what time has done, on the day on which it did; what nobody knows of it is told dully and truly', async () => {
    const strandby = world({ mandates: [{ period: [{ from: addDays(testDay, -60), until: addDays(testDay, 21) }] }] });
    for (const days of [0, 21, 22, 40]) {
      strandby.on(addDays(testDay, days));
      await strandby.runTime();
    }
    const at = '2026-05-01T10:00:00.000Z';
    await strandby.store.work(async room => {
      await room.happened(mandateId('mandate-1'), { at, by: 'system', kind: 'toString' });
      await room.happened(mandateId('mandate-1'), { at, by: 'borgerservice', kind: 'notice' });
      await room.happened(mandateId('mandate-1'), { at, by: 'giver', kind: 'expired' });
    });
    const { list } = await show(strandby.as(bo), { mandate: 'mandate-1' });
    await heading(list, 'Det er der sket');
    const story = [...(list.shadowRoot?.querySelectorAll('.history li') ?? [])].map(textOf);
    expect(story).to.deep.equal([
      '2. marts 2026 kl. 12.00 I fik besked om, at fuldmagten snart udløber.',
      '24. marts 2026 kl. 00.00 Fuldmagten udløb.',
      '7. april 2026 kl. 00.00 Man kan ikke længere anmode om forlængelse.',
      '1. maj 2026 kl. 12.00 Der skete en ændring.',
      '1. maj 2026 kl. 12.00 Borgerservice ændrede noget.',
      '1. maj 2026 kl. 12.00 Karen Holm ændrede noget.',
    ]);
  });

  it('shows what is known where its story does not come, and another try brings it', async () => {
    let fails = true;
    const strandby = world({ mandates: [{ state: 'awaiting-approval' }] });
    await strandby.as(karen).perform?.({ id: mandateId('mandate-1'), action: 'approve' }, { version: 1 });
    const backend = but(strandby.as(bo), 'mandate', async (input, options, ask) => {
      if (fails) throw new Refusal('timed-out');
      return ask(input, options);
    });
    const { list } = await showList(backend);
    await pressButton(list, 'Se fuldmagten');
    await until(() => textOf(list).includes('Vi kan ikke vise, hvad der er sket.'));
    expect(textOf(list)).to.contain('Du kan hjælpe Karen Holm med det, der står her.');
    fails = false;
    await pressButton(list, 'Prøv igen');
    await until(() => textOf(list).includes('Karen Holm godkendte anmodningen.'));
  });

  it('says that it cannot be shown, where the backend tells nothing of a single one', async () => {
    const { mandate: _, ...without } = both().as(bo);
    const { list } = await show(without, { mandate: 'held' });
    await heading(list, 'Vi kan ikke vise fuldmagten');
    await pressButton(list, 'Tilbage til Mine fuldmagter');
    await itemWith(list, maria.name);
  });

  const ends = [
    ['rejected', 'Karen Holm har afvist din anmodning.', 'Du har afvist anmodningen fra Bo Holm.'],
    ['withdrawn', 'Du har trukket din anmodning til Karen Holm tilbage.', 'Bo Holm har trukket sin anmodning tilbage.'],
    ['lapsed', 'Karen Holm nåede ikke at svare på din anmodning.', 'Du nåede ikke at svare på anmodningen fra Bo Holm.'],
    ['deleted', 'Du kan ikke længere hjælpe Karen Holm med denne fuldmagt.', 'Bo Holm kan ikke længere hjælpe dig med denne fuldmagt.'],
    ['expired', 'Du kan ikke længere hjælpe Karen Holm med denne fuldmagt.', 'Bo Holm kan ikke længere hjælpe dig med denne fuldmagt.'],
  ] as const;
  for (const [state, toHolder, toGiver] of ends)
    it(`says to each of the two that it is ${state}`, async () => {
      const strandby = world({ mandates: [{ state }] });
      for (const [who, sentence] of [
        [bo, toHolder],
        [karen, toGiver],
      ] as const) {
        const { list } = await show(strandby.as(who), { mandate: 'mandate-1' });
        await until(() => textOf(list).includes(sentence));
        expect(ways(list)).to.deep.equal(['Tilbage til Mine fuldmagter']);
      }
    });

  it('says whom to call when something is wrong with it (R187)', async () => {
    const { list } = await show(both().as(bo), { mandate: 'held' });
    await heading(list, `Fuldmagt fra ${maria.name}`);
    await heading(list, 'Er der noget galt?');
    expect(textOf(list)).to.contain('Læs dette nummer op, når du ringer: F7K2-9QXM');
    expect(textOf(list)).to.contain(
      'Står der noget forkert? Eller kan du ikke finde det, du leder efter? Digital Fuldmagt-supporten Ring 70 10 18 81',
    );
    expect(textOf(list)).to.match(/Åbent nu\.|Lukket nu\./);
    expect(textOf(list)).to.contain('Har du ikke MitID, eller er det svært at gøre selv? Borgerservice i kommunen');
    expect(textOf(list)).not.to.contain('Kender du ikke');
  });

  it('says to a giver what to do about somebody whom they do not know', async () => {
    const strandby = world({ mandates: [{}, { id: mandateId('asked'), state: 'awaiting-approval' }] });
    const active = await show(strandby.as(karen), { mandate: 'mandate-1' });
    await heading(active.list, 'Er der noget galt?');
    expect(textOf(active.list)).to.contain(
      'Kender du ikke Bo Holm? Så skal du slette fuldmagten. Har en anden brugt dit MitID? Så ring straks til MitID-supporten.',
    );
    byRole(active.list, 'link', 'Ring 33 98 00 10');
    const asked = await show(strandby.as(karen), { mandate: 'asked' });
    await heading(asked.list, 'Er der noget galt?');
    expect(textOf(asked.list)).to.contain('Kender du ikke Bo Holm? Så skal du afvise anmodningen.');
  });

  it('has the numbers of the portal, and borgerservice for a letter', async () => {
    const strandby = world({ mandates: [{ giver: aage.id, delivery: 'letter', desk: strandbyCode }] });
    const { list, provider } = await show(strandby.as(bo), { mandate: 'mandate-1' });
    provider.contacts = { supportPhone: '70 00 00 00', borgerservicePhone: '99 99 99 99' };
    await until(() =>
      textOf(list).includes('Handler det om et brev, eller om hvorfor noget er afvist? Borgerservice i kommunen Ring 99 99 99 99'),
    );
    byRole(list, 'link', 'Ring 70 00 00 00');
  });
});
