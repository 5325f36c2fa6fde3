import { expect } from '@open-wc/testing';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { catalogueIn, knownPowers } from '../../../src/domain/catalogue.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { bo, carePortal, finn, karen, world } from '../../../src/testing/index.js';
import { press, type } from '../../support/browser/hands.js';
import { allByRole, aMoment, byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { asked, heard, opened, portalBox, pressed, shows } from './wizard.js';

const dental = 'kom-tandpleje-handle' as PowerId;

const toWhat = async (wizard: Element, person = karen) => {
  asked(wizard, person);
  await shows(wizard, /^Hvad /);
};

/** A world in which almost everything can be chosen. */
const wide = () => world({ powers: (_, lang) => catalogueIn(lang, { here: knownPowers.map(({ id }) => id).filter(id => id !== 'atp') }) });

const checked = (wizard: Element) =>
  [...allByRole<HTMLInputElement>(wizard, 'checkbox'), ...allByRole<HTMLInputElement>(wizard, 'radio')]
    .filter(box => box.checked)
    .map(nameOf);

describe('the page that asks what it covers', () => {
  it('has one choice for each subject: not, see, or see and act', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    await toWhat(wizard);
    const pair = await until(() => byRole(wizard, 'group', /^Kommunal tandpleje/));
    expect(allByRole(pair, 'radio').map(nameOf)).to.deep.equal(['Nej', 'Kun se', 'Se og handle']);
    expect(byRole<HTMLInputElement>(pair, 'radio', 'Nej').checked).to.equal(true);
    byRole(pair, 'radio', 'Kun se').click();
    (await portalBox(wizard)).click();
    await until(() => byRole(wizard, 'status', 'Du har valgt 2.'));
    byRole(pair, 'radio', 'Se og handle').click();
    await until(() => byRole(wizard, 'status', 'Du har valgt 2.'));
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Hvor længe /);
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Vil du /);
    expect(textOf(wizard)).to.contain('Bo Holm kan se og handle: Kommunal tandpleje - handlefuldmagt til selvbetjening');
    expect(textOf(wizard)).to.contain('Bo Holm kan bruge: Social- og sundhedsportal');
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    const [mandate] = (await here.as(karen).mandates?.({}))?.items ?? [];
    expect(mandate?.powers.map(({ id }) => id).sort()).to.deep.equal([carePortal, dental].sort());
  });

  it('wants at least one thing, and leads to the first', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toWhat(wizard);
    await portalBox(wizard);
    pressed(wizard, 'Fortsæt');
    const alert = await until(() => byRole(wizard, 'alert'));
    const [first] = [...allByRole(wizard, 'radio'), ...allByRole(wizard, 'checkbox')];
    await until(() => focused() === first);
    (await portalBox(wizard)).focus();
    byRole(alert, 'link', 'Vælg mindst én ting.').click();
    expect(focused()).to.equal(first);
  });

  it('puts first what the portal puts first, and leaves out what it hides', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request', offers: { first: [carePortal], hide: [dental] } });
    await toWhat(wizard);
    await portalBox(wizard);
    const [first] = [...allByRole(wizard, 'heading')].filter(({ localName }) => localName === 'h3');
    expect(nameOf(first as Element)).to.equal('Sundhed og sygdom');
    const powers = [...(wizard.shadowRoot?.querySelectorAll('[part=power]') ?? [])];
    expect(nameOf(powers[0] as Element)).to.equal('Social- og sundhedsportal');
    expect(textOf(wizard)).to.contain('Kommunal tandpleje - indsigtsfuldmagt til selvbetjening');
    expect(textOf(wizard)).not.to.contain('Kommunal tandpleje - handlefuldmagt til selvbetjening');
  });

  it('in a request, has chosen what the portal chose; who takes it away has taken it away (R051, R237)', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request', offers: { preselect: [carePortal, dental] } });
    await toWhat(wizard);
    expect((await portalBox(wizard)).checked).to.equal(true);
    await until(() => byRole(wizard, 'status', 'Du har valgt 2.'));
    (await portalBox(wizard)).click();
    byRole(byRole(wizard, 'group', /^Kommunal tandpleje/), 'radio', 'Nej').click();
    await until(() => byRole(wizard, 'status', 'Du har ikke valgt noget endnu.'));
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Du vil hjælpe Karen Holm');
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Hvad /);
    expect((await portalBox(wizard)).checked).to.equal(false);
  });

  it('in a gift, has chosen nothing for anybody, whatever the portal and the host say', async () => {
    const wizard = await opened(world().as(karen), {
      intent: 'give',
      offers: { first: [dental], preselect: [carePortal] },
      prefill: { powers: [carePortal, dental] },
    });
    await toWhat(wizard, bo);
    await portalBox(wizard);
    expect(new Set(checked(wizard))).to.deep.equal(new Set(['Nej']));
    expect(nameOf(wizard.shadowRoot?.querySelector('[part=power]') as Element)).to.equal('Social- og sundhedsportal');
    pressed(wizard, 'Fortsæt');
    await until(() => byRole(wizard, 'alert'));
  });

  it('in a gift that the citizen chose, neither', async () => {
    const wizard = await opened(world().as(karen), { offers: { preselect: [carePortal] } });
    pressed(wizard, 'En anden skal hjælpe mig');
    await shows(wizard, 'Hvem skal hjælpe dig?');
    await toWhat(wizard, bo);
    expect((await portalBox(wizard)).checked).to.equal(false);
  });

  it('tells what can only be had at borger.dk, and the way there', async () => {
    const news = heard();
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toWhat(wizard);
    await portalBox(wizard);
    expect(allByRole(wizard, 'link', 'Gå til borger.dk')).to.have.length(0);
    pressed(wizard, /^Findes ikke her, men på borger.dk/);
    expect(textOf(wizard)).to.contain('Søge, ændre og afmelde SU-lån, men ikke SU eller særlig SU-støtte (min.su.dk)');
    const link = byRole<HTMLAnchorElement>(wizard, 'link', 'Gå til borger.dk');
    wizard.addEventListener('fuldmagt-hand-off', event => event.preventDefault());
    link.click();
    await until(() => news.some(event => event.type === 'fuldmagt-hand-off' && (event as unknown as { href: string }).href === link.href));
    pressed(wizard, 'Det, jeg søger, er her ikke');
    expect(textOf(wizard)).to.contain('Ring til den myndighed, det handler om.');
    expect(checked(wizard).filter(name => name !== 'Nej')).to.deep.equal([]);
  });

  it('leads on where there is nothing to choose, and back', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toWhat(wizard, finn);
    await until(() => textOf(wizard).includes('Her på siden er der ingen fuldmagter at vælge.'));
    byRole(wizard, 'link', 'Gå til borger.dk');
    expect(allByRole(wizard, 'button', 'Fortsæt')).to.have.length(0);
    await expect(wizard).to.be.accessible();
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Du vil hjælpe Finn Bech');
  });

  it('can be searched where there is much, whatever the case and the accents; Enter only searches', async () => {
    const wizard = await opened(wide().as(bo), { intent: 'request' });
    await toWhat(wizard);
    const search = await until(() => byRole<HTMLInputElement>(wizard, 'searchbox', 'Søg i listen'));
    byRole(wizard, 'checkbox', /boligstoette/).click();
    search.focus();
    await type('SKIFTE LAEGE');
    await until(() => allByRole(wizard, 'checkbox').length === 1);
    expect(nameOf(byRole(wizard, 'checkbox'))).to.contain('skifte læge og sygesikringsgruppe (via borger.dk)');
    await until(() => byRole(wizard, 'status', 'Der er 1 at vælge imellem.'));
    await until(() => byRole(wizard, 'status', 'Du har valgt 1.'));
    await press('Enter');
    await aMoment();
    await shows(wizard, /^Hvad /);
    for (let letters = 0; letters < 12; letters += 1) await press('Backspace');
    await until(() => allByRole<HTMLInputElement>(wizard, 'checkbox').filter(box => box.checked).length === 1);
    await type('qqq');
    await until(() => byRole(wizard, 'status', 'Intet i listen passer til din søgning.'));
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Hvor længe /);
  });

  it('has no search where one sees everything at once', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    await toWhat(wizard);
    await portalBox(wizard);
    expect(allByRole(wizard, 'searchbox')).to.have.length(0);
  });

  it('finds one power under both of its headings, and counts it once (R047)', async () => {
    const wizard = await opened(wide().as(bo), { intent: 'request' });
    await toWhat(wizard);
    const both = await until(() => {
      const found = allByRole<HTMLInputElement>(wizard, 'checkbox', 'Bestille bopælsattest (via borger.dk)');
      return found.length === 2 ? found : undefined;
    });
    both[1]?.click();
    await until(() => byRole(wizard, 'status', 'Du har valgt 1.'));
    expect(both.map(box => box.checked)).to.deep.equal([true, true]);
  });

  it('never cuts a title (R050)', async () => {
    const wizard = await opened(wide().as(bo), { intent: 'request' });
    await toWhat(wizard);
    await until(() => allByRole(wizard, 'checkbox').length > 20);
    for (const box of allByRole(wizard, 'checkbox')) {
      const label = box.closest('label') as HTMLElement;
      expect(label.scrollWidth).to.be.at.most(label.clientWidth);
      expect(getComputedStyle(label).textOverflow).to.equal('clip');
    }
  });

  it('says what went wrong where the list does not come, and asks once more', async () => {
    const backend = world().as(bo);
    let down = true;
    const shaky: MandateBackend = {
      ...backend,
      catalogue: async (input, options) => {
        if (down) throw new Refusal('backend-down');
        return (await backend.catalogue?.(input, options)) as never;
      },
    };
    const wizard = await opened(shaky, { intent: 'request' });
    await toWhat(wizard);
    await until(() => byRole(wizard, 'alert', /^Der er en fejl hos os/));
    down = false;
    pressed(wizard, 'Prøv igen');
    await portalBox(wizard);
    expect(allByRole(wizard, 'alert')).to.have.length(0);
  });

  it('drops a list that comes late, for somebody else', async () => {
    const backend = world().as(bo);
    const answers: (() => void)[] = [];
    const slow: MandateBackend = {
      ...backend,
      catalogue: async (input, options) => {
        const answer = await backend.catalogue?.(input, { lang: options?.lang });
        await new Promise<void>(resolve => answers.push(resolve));
        return answer as never;
      },
    };
    const wizard = await opened(slow, { intent: 'request' });
    await toWhat(wizard, finn);
    await until(() => answers.length === 1);
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Du vil hjælpe Finn Bech');
    pressed(wizard, 'Vælg en anden person');
    await shows(wizard, 'Hvem vil du hjælpe?');
    await toWhat(wizard, karen);
    await until(() => answers.length === 2);
    answers[1]?.();
    await portalBox(wizard);
    answers[0]?.();
    await aMoment();
    await portalBox(wizard);
  });
});
