import { expect } from '@open-wc/testing';
import type { CallOptions } from '../../../src/contract/backend.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { nordby, bo, finn, karen, peopleIn, everybody } from '../../../src/testing/people.js';
import { carePortal, world } from '../../../src/testing/world.js';
import { allByRole, byRole, textOf, until } from '../../support/browser/page.js';
import { heard } from '../../support/browser/portal.js';
import { but, buttons, happened, heading, mandateId, pressButton, show, showList, ways, written } from './setup.js';

const one = mandateId('mandate-1');
const another = mandateId('mandate-2');

/** Bo has asked for a mandate that is to take the place of the one that he has. */
const aNewOne = () => world({ mandates: [{}, { id: another, state: 'awaiting-approval', replaces: one, reference: 'N3WQ-6TYX' }] });

/** Goes through the wizard that has opened over the list, to where everything is checked. */
const toCheck = async (list: HTMLElement, first: string) => {
  await heading(list, first);
  await pressButton(list, 'Fortsæt');
  const box = await until(() => byRole<HTMLInputElement>(list, 'checkbox', 'Social- og sundhedsportal'));
  const before = box.checked;
  if (!before) box.click();
  await pressButton(list, 'Fortsæt');
  await heading(list, /^Hvor længe /);
  await pressButton(list, 'Fortsæt');
  await heading(list, /^Vil du /);
  await until(() => allByRole(list, 'listitem', /Social- og sundhedsportal/).length > 0);
  return before;
};

describe('a mandate that is made anew', () => {
  it('as the holder is a request with the same person and powers, and says that the old one ends when it is approved', async () => {
    const strandby = world({ mandates: [{}] });
    const sent: CallOptions[] = [];
    const backend = but(strandby.as(bo), 'request', (input, options, ask) => {
      sent.push(options);
      return ask(input, options);
    });
    const { list } = await show(backend, { mandate: one });
    const opens = heard(list, 'fuldmagt-open');
    await pressButton(list, 'Lav en ny, der afløser denne');
    expect(await toCheck(list, 'Du vil hjælpe Karen Holm')).to.be.true;
    expect(opens.map(({ intent, replaces, powers }) => [intent, replaces, powers])).to.deep.equal([['request', one, [carePortal]]]);
    await until(() => textOf(list).includes('Bliver den godkendt, slutter den gamle fuldmagt i samme øjeblik. Den har nummer F7K2-9QXM.'));
    await expect(list).to.be.accessible();
    await pressButton(list, 'Send anmodning');
    await heading(list, 'Din anmodning er sendt til Karen Holm');
    expect(textOf(list)).to.contain('Den gamle fuldmagt gælder, indtil den nye er godkendt.');
    expect(sent.map(({ version }) => version)).to.deep.equal([1]);
    expect((await written(strandby, one))?.state).to.equal('active');
    const [{ replaces } = {}] = (await strandby.as(karen).mandates?.({ needsMe: true }))?.items ?? [];
    expect(replaces).to.equal(one);
  });

  it('as the giver is a gift in which nothing is chosen beforehand, and the old one ends at once', async () => {
    const strandby = world({ mandates: [{}] });
    const { list } = await show(strandby.as(karen), { mandate: one });
    await pressButton(list, 'Lav en ny, der afløser denne');
    expect(await toCheck(list, 'Bo Holm skal hjælpe dig')).to.be.false;
    await until(() => textOf(list).includes('Den gamle fuldmagt slutter i samme øjeblik. Den har nummer F7K2-9QXM.'));
    await pressButton(list, 'Giv fuldmagt');
    await heading(list, 'Bo Holm har fået fuldmagt');
    expect(textOf(list)).to.contain('Den gamle fuldmagt er slut.');
    expect((await written(strandby, one))?.state).to.equal('replaced');
    expect(await happened(strandby, one)).to.deep.equal(['replaced']);
  });

  it('has another last day only where the old one lasts longer than what is proposed', async () => {
    const strandby = world({ mandates: [{ period: [{ from: '2026-01-01', until: '2027-01-01' } as never] }] });
    const { list } = await show(strandby.as(bo), { mandate: one });
    await pressButton(list, 'Lav en ny, der afløser denne');
    await toCheck(list, 'Du vil hjælpe Karen Holm');
    expect(textOf(list)).to.contain('fredag den 1. januar 2027');
  });

  it('is told to the host, who may open a page of its own', async () => {
    const { list, provider } = await show(world({ mandates: [{}] }).as(bo), { mandate: one });
    provider.addEventListener('fuldmagt-open', event => event.preventDefault());
    await pressButton(list, 'Lav en ny, der afløser denne');
    expect(allByRole(list, 'dialog')).to.be.empty;
  });

  it('is not offered where the backend cannot, and not while it is a request', async () => {
    const { request: _, ...poor } = world({ mandates: [{}] }).as(bo);
    const { list } = await show(poor, { mandate: one });
    await heading(list, 'Fuldmagt fra Karen Holm');
    expect(ways(list)).to.deep.equal(['Slet fuldmagten', 'Tilbage til Mine fuldmagter']);
  });
});

describe('a request that takes the place of a mandate', () => {
  it('R183: says before the answer that the old one ends, and which it is; and after it, that it has', async () => {
    const strandby = aNewOne();
    const { list } = await showList(strandby.as(karen));
    await pressButton(list, 'Godkend eller afvis');
    await heading(list, 'Bo Holm beder om din fuldmagt');
    expect(textOf(list)).to.contain(
      'Godkender du, slutter en fuldmagt, som Bo Holm har i dag. Det sker i samme øjeblik. Den gamle fuldmagt har nummer F7K2-9QXM.',
    );
    await expect(list).to.be.accessible();
    await pressButton(list, 'Godkend');
    await heading(list, 'Bo Holm har nu din fuldmagt');
    expect(textOf(list)).to.contain('Den tidligere fuldmagt til Bo Holm er slut.');
    expect((await written(strandby, one))?.state).to.equal('replaced');
  });

  it('R183: says before and after: what ends, what goes on, what is new, and the last day', async () => {
    const [housing, education] = ['boligstoette', 'optagelse'] as PowerId[];
    const strandby = world({
      mandates: [
        { powers: [carePortal, housing!] },
        {
          id: another,
          state: 'awaiting-approval',
          replaces: one,
          powers: [carePortal, education!],
          period: [{ from: '2026-03-01', until: '2027-03-01' } as never],
        },
      ],
    });
    for (const [who, mandate] of [
      [karen, another],
      [bo, another],
    ] as const) {
      const { list } = await show(strandby.as(who), { mandate });
      await heading(list, 'Det ændrer sig');
      const change = textOf(list.shadowRoot!.querySelector('[part=change]')!);
      expect(change).to.match(
        /^Det ændrer sig Slutter .*oligstøtte.* Fortsætter Social- og sundhedsportal Nyt .*optagelse.* Sidste dag Nu lørdag den 2\. maj 2026\. Derefter mandag den 1\. marts 2027\.$/,
      );
      await expect(list).to.be.accessible();
    }
  });

  it('says less where the old one cannot be shown, and nothing is refused', async () => {
    const backend = but(aNewOne().as(karen), 'mandate', async (input, options, ask) => {
      if (input.id === one) throw new Refusal('not-found');
      return ask(input, options);
    });
    const { list } = await show(backend, { mandate: another });
    await heading(list, 'Er der noget galt?');
    expect(textOf(list)).to.contain('Godkender du, slutter en fuldmagt, som Bo Holm har i dag.');
    expect(allByRole(list, 'heading', 'Det ændrer sig')).to.be.empty;
    expect(allByRole(list, 'alert')).to.be.empty;
  });

  it('says so on its own page, to both', async () => {
    const hers = await show(aNewOne().as(karen), { mandate: another });
    await until(() => textOf(hers.list).includes('Godkender du, slutter en fuldmagt, som Bo Holm har i dag.'));
    const his = await show(aNewOne().as(bo), { mandate: another });
    await until(() => textOf(his.list).includes('Godkender Karen Holm, slutter en fuldmagt, som du har i dag.'));
  });

  it('says of a mandate in force that it has taken another’s place', async () => {
    const { list } = await show(world({ mandates: [{ state: 'replaced' }, { id: another, replaces: one }] }).as(bo), { mandate: another });
    await until(() => textOf(list).includes('Den er trådt i stedet for en tidligere fuldmagt.'));
  });
});

describe('how a mandate has ended', () => {
  for (const { state, who, label, text } of [
    { state: 'replaced', who: karen, label: 'Afløst', text: 'En anden fuldmagt til Bo Holm er trådt i stedet.' },
    { state: 'replaced', who: bo, label: 'Afløst', text: 'En anden fuldmagt fra Karen Holm er trådt i stedet.' },
    { state: 'ended-by-death', who: bo, label: 'Ophørt', text: 'Fuldmagten er ophørt, fordi CPR har registreret et dødsfald.' },
    { state: 'ended-by-death', who: karen, label: 'Ophørt', text: 'Fuldmagten er ophørt, fordi CPR har registreret et dødsfald.' },
  ] as const)
    it(`${state} is told to ${who.name}, and leaves nothing to do`, async () => {
      const { list } = await showList(world({ mandates: [{ state }] }).as(who));
      expect(textOf(list)).to.contain('Én i alt.');
      byRole(list, 'button', /Afsluttet/).click();
      await until(() => textOf(list).includes(text));
      expect(textOf(list)).to.contain(label);
      expect(buttons(list)).not.to.include.members(['Slet fuldmagten']);
      await pressButton(list, 'Se fuldmagten');
      await until(() => textOf(list).includes(text));
      expect(ways(list)).to.deep.equal(['Tilbage til Mine fuldmagter']);
      await expect(list).to.be.accessible();
    });
});

describe('R044: a giver who has moved', () => {
  it('has the municipal powers still, with a note that each side can use', async () => {
    const strandby = world({ mandates: [{ giver: finn.id }] });
    const { list } = await showList(strandby.as(bo));
    expect(textOf(list)).to.contain(
      'Social- og sundhedsportal Kommunen, hvor Finn Bech bor, tilbyder den ikke nu. Spørg kommunen, om den stadig kan bruges.',
    );
    const his = await show(strandby.as(finn), { mandate: one });
    await until(() => textOf(his.list).includes('Din kommune tilbyder den ikke nu. Spørg kommunen, om den stadig kan bruges.'));
    await expect(his.list).to.be.accessible();
  });

  it('reads it from the day of the move', async () => {
    let people = peopleIn(everybody);
    const moving = { find: people.find, get: (ids: Parameters<typeof people.get>[0]) => people.get(ids) };
    const strandby = world({ people: moving, mandates: [{}] });
    const { list } = await showList(strandby.as(bo));
    expect(textOf(list)).not.to.contain('Spørg kommunen');
    people = peopleIn(everybody.map(person => (person === karen ? { ...person, municipality: nordby } : person)));
    dispatchEvent(new Event('focus'));
    await until(() => textOf(list).includes('Kommunen, hvor Karen Holm bor, tilbyder den ikke nu.'));
  });
});
