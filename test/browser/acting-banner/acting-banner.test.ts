import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/fuldmagt-acting-banner.js';
import '../../../src/define/fuldmagt-on-behalf-switcher.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { knownPowers } from '../../../src/domain/catalogue.js';
import type { Day } from '../../../src/domain/day.shape.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import type { Kept } from '../../../src/registry/store.js';
import { bo, carePortal, jens, karen, layla, maria, world, type TestPerson } from '../../../src/testing/index.js';
import { press, resize } from '../../support/browser/hands.js';
import { allByRole, aMoment, byRole, focused, textOf, until } from '../../support/browser/page.js';
import { onPaper } from '../../support/browser/paper.js';
import { byLogin } from '../../../stories/login.js';
import { heard, later, portal } from '../../support/browser/portal.js';

const lasts = (until: string) => [{ from: '2026-01-01' as Day, until: until as Day }];
const fromKaren = { giver: karen.id, holder: bo.id, period: lasts('2026-05-02') };
const banner = html`<fuldmagt-acting-banner></fuldmagt-acting-banner>`;
const find = (page: Element) => page.querySelector('fuldmagt-acting-banner')!;
const region = (page: Element) => byRole(find(page), 'region', 'Hvem du handler for');
const said = (page: Element) => textOf(byRole(find(page), 'status'));

/** Bo at the screen, and whom he acts for already. */
const acting = async (mandates: Partial<Kept>[] = [fromKaren], giver: TestPerson = karen) => {
  const backend = world({ mandates }).as(bo);
  const { items } = await backend.principals!({});
  await backend.actFor!({ person: items.find(({ person }) => person.name === giver.name)!.person.id });
  return backend;
};
const shown = async (backend: MandateBackend, lang?: string, content = banner) => {
  const page = await portal(backend, content, lang);
  await until(() => allByRole(find(page), 'region').length === 1);
  return page;
};

describe('the banner', () => {
  it('is accessible', async () => {
    const page = await shown(await acting());
    await expect(find(page)).to.be.accessible();
  });

  it('says for whom one acts, told apart by their birth, with what, and until when', async () => {
    const page = await shown(await acting());
    const text = textOf(region(page));
    expect(text).to.contain('Du handler for Karen Holm (født 14. maj 1942)');
    expect(text).to.contain('Det kan du til og med lørdag den 2. maj 2026.');
    expect(text).to.contain('Du har fuldmagt til 1 ting:');
    expect(allByRole(find(page), 'listitem').map(textOf)).to.have.length(1);
  });

  it('says of somebody whom the login names that it was so when one logged in', async () => {
    const backend = byLogin([karen]);
    const [hers] = (await backend.principals!({})).items;
    await backend.actFor!({ person: hers!.person.id });
    const text = textOf(region(await shown(backend)));
    expect(text).to.contain('Du handler for Karen Holm (født 14. maj 1942)');
    expect(text).to.contain('Det kunne du, da du loggede ind. Vi kan ikke se, hvor længe det gælder.');
  });

  it('keeps the name out of attributes, and from translators', async () => {
    const page = await shown(await acting());
    const name = [...region(page).querySelectorAll('bdi')];
    expect(name.map(textOf)).to.deep.equal(['Karen Holm']);
    expect(name[0]!.getAttribute('translate')).to.equal('no');
    for (const element of find(page).shadowRoot!.querySelectorAll('*'))
      for (const { value } of element.attributes) expect(value).not.to.contain('Karen');
  });

  it('tells the page of a change that was made in another tab, once, whatever else on the page has noticed it', async () => {
    const backend = await acting();
    const page = await shown(backend, 'da', html`${banner}<fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher>`);
    const told = heard(page, 'fuldmagt-acting-changed');
    await backend.actFor!({ person: null });
    const refused = heard(page, 'fuldmagt-refused');
    window.dispatchEvent(new Event('focus'));
    await until(() => byRole(find(page), 'heading', 'Vi har stoppet siden'));
    await aMoment();
    expect(refused.map(({ reason }) => reason)).to.deep.equal(['actor-changed']);
    expect(told).to.be.empty;
    byRole(find(page), 'button', 'Gå videre som dig selv').click();
    await aMoment();
    expect(told.map(({ person }) => person)).to.deep.equal([null]);
  });

  it('takes no room for somebody who acts for themselves, not even a gap', async () => {
    const page = await portal(world({ mandates: [fromKaren] }).as(bo), html`<div class="row"><i>a</i>${banner}<i>b</i></div>`);
    const row = page.querySelector<HTMLElement>('.row')!;
    row.style.cssText = 'display: grid; gap: 40px';
    await aMoment(100);
    const [first, second] = [...row.querySelectorAll('i')].map(letter => letter.getBoundingClientRect());
    expect(second!.top - first!.bottom).to.equal(40);
    expect(textOf(find(page))).to.equal('');
    await expect(find(page)).to.be.accessible();
  });

  it('leads back to oneself, asks the page before, tells it after, and says where one is', async () => {
    const page = await shown(await acting());
    const events = heard(page, 'fuldmagt-before-acting', 'fuldmagt-acting-changed');
    byRole(find(page), 'button', 'Skift tilbage til dig selv').click();
    await until(() => allByRole(find(page), 'region').length === 0);
    expect(events.map(({ type, person }) => [type, person])).to.deep.equal([
      ['fuldmagt-before-acting', null],
      ['fuldmagt-acting-changed', null],
    ]);
    await until(() => said(page) === 'Du handler nu som dig selv.');
    await until(() => focused() === byRole(find(page), 'status'));
  });

  it('goes by keyboard alone', async () => {
    const page = await shown(await acting());
    byRole(find(page), 'button', /^Skift/).focus();
    await press('Enter');
    await until(() => allByRole(find(page), 'region').length === 0);
  });

  it('stays where the page prevents the way back', async () => {
    const page = await shown(await acting());
    page.addEventListener('fuldmagt-before-acting', event => event.preventDefault());
    byRole(find(page), 'button', /^Skift/).click();
    await aMoment();
    expect(textOf(region(page))).to.contain('Karen Holm');
  });

  it('stays until it is done, done once', async () => {
    const backend = await acting();
    const gate = later<undefined>();
    let calls = 0;
    const page = await shown({
      ...backend,
      async actFor(...question) {
        calls++;
        await gate.promise;
        return backend.actFor!(...question);
      },
    });
    const back = byRole(find(page), 'button', /^Skift/);
    for (let time = 0; time < 7; time++) back.click();
    await aMoment();
    expect(textOf(region(page))).to.contain('Karen Holm');
    gate.resolve(undefined);
    await until(() => allByRole(find(page), 'region').length === 0);
    expect(calls).to.equal(1);
  });

  it('stays, and says why, where the way back is refused', async () => {
    const backend = await acting();
    let reachable = false;
    const page = await shown({
      ...backend,
      actFor: async (...question) => {
        if (!reachable) throw new Refusal('unreachable');
        return backend.actFor!(...question);
      },
    });
    byRole(find(page), 'button', /^Skift/).click();
    await until(() => byRole(find(page), 'alert', /^Der er ingen forbindelse/));
    expect(textOf(region(page))).to.contain('Karen Holm');
    reachable = true;
    byRole(find(page), 'button', /^Skift/).click();
    await until(() => allByRole(find(page), 'region').length === 0);
  });

  it('says at once that somebody else has been chosen, and never whom', async () => {
    const strandby = world({ mandates: [fromKaren, { giver: jens.id, holder: bo.id }] });
    const page = await portal(strandby.as(bo), html`<fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher>${banner}`);
    const switcher = page.querySelector('fuldmagt-on-behalf-switcher')!;
    expect(said(page)).to.equal('');
    const everythingSaid = listenTo(byRole(find(page), 'status'));
    for (const name of ['Karen Holm', 'Jens Hansen']) {
      (await until(() => byRole(switcher, 'button', /^Du handler/))).click();
      (await until(() => byRole(switcher, 'button', new RegExp(`^${name}`)))).click();
      await until(() => textOf(find(page)).includes(`Du handler for ${name}`));
      await until(() => said(page) === 'Du handler nu for en anden person. Se navnet i banneret.');
    }
    await aMoment();
    expect(everythingSaid.filter(Boolean), 'said anew for each').to.have.length(2);
    expect(everythingSaid.join()).not.to.match(/Karen|Jens/);
  });

  it('is not announced on a page where one acts from the beginning', async () => {
    const page = await shown(await acting());
    await aMoment();
    expect(said(page)).to.equal('');
  });

  it('goes when the mandate ends, seen when the citizen comes back to the page', async () => {
    const strandby = world({ mandates: [fromKaren] });
    const backend = strandby.as(bo);
    const { items } = await backend.principals!({});
    await backend.actFor!({ person: items[0]!.person.id });
    const page = await shown(backend);
    const hers = strandby.as(karen);
    const [mandate] = (await hers.mandates!({})).items;
    await hers.perform!({ id: mandate!.id, action: 'delete' }, { version: mandate!.version, idempotencyKey: 'a' });
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => byRole(find(page), 'heading', 'Vi har stoppet siden'));
    expect(allByRole(find(page), 'region')).to.be.empty;
    expect(textOf(find(page))).to.contain('Din fuldmagt fra Karen Holm (født 14. maj 1942) gælder ikke længere.');
    byRole(find(page), 'button', 'Gå videre som dig selv').click();
    await until(() => said(page) === 'Du handler nu som dig selv.');
    expect(textOf(find(page))).not.to.contain('Karen');
  });

  it('folds many powers away, and cuts none of them', async () => {
    const powers = knownPowers
      .filter(({ reach }) => reach === 'municipal')
      .map(({ id }) => id as PowerId)
      .slice(0, 6);
    const page = await shown(await acting([{ ...fromKaren, powers }]));
    expect(allByRole(find(page), 'listitem')).to.be.empty;
    const more = byRole(find(page), 'button', 'Vis de 6 ting, du har fuldmagt til');
    expect(more.getAttribute('aria-expanded')).to.equal('false');
    more.click();
    await until(() => allByRole(find(page), 'listitem').length === 6);
    byRole(find(page), 'button', 'Skjul, hvad du har fuldmagt til').click();
    await until(() => allByRole(find(page), 'listitem').length === 0);
    await expect(find(page)).to.be.accessible();
  });

  it('prints, with all powers and without buttons', async () => {
    const powers = knownPowers
      .filter(({ reach }) => reach === 'municipal')
      .map(({ id }) => id as PowerId)
      .slice(0, 6);
    const page = await shown(await acting([{ ...fromKaren, powers }]));
    await onPaper(() => {
      expect(textOf(region(page))).to.contain('Karen Holm');
      expect(allByRole(find(page), 'listitem')).to.have.length(6);
      expect(allByRole(find(page), 'button')).to.be.empty;
    });
  });

  it('is seen whatever the name is and whatever the colours are, at 320 pixels', async () => {
    await resize(320, 640);
    const page = await shown(await acting([{ giver: maria.id, holder: bo.id, powers: [carePortal] }], maria));
    page.style.setProperty('--fuldmagt-accent', '#ffffff');
    page.style.setProperty('--fuldmagt-line', '#ffffff');
    const { left, right, height } = region(page).getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(320);
    expect(height).to.be.greaterThan(44);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    const { borderTopColor, color } = getComputedStyle(region(page));
    expect(borderTopColor, 'an edge as readable as the text').to.equal(color);
    await resize(1000);
  });

  it('does not keep quiet where it cannot be known for whom one acts', async () => {
    const backend = await acting();
    let reachable = false;
    const page = await portal(
      {
        ...backend,
        session: async (...question) => {
          if (!reachable) throw new Refusal('unreachable');
          return backend.session!(...question);
        },
      },
      banner,
    );
    await until(() => textOf(find(page)).includes('Vi kan ikke se, hvem du handler for lige nu.'));
    reachable = true;
    byRole(find(page), 'button', 'Prøv igen').click();
    await until(() => textOf(region(page)).includes('Karen Holm'));
  });

  it('lets the page be loaded anew where somebody else has logged in, and beside it the switcher says no more than that', async () => {
    const backend = await acting();
    let other = false;
    const page = await shown(
      {
        ...backend,
        session: async (...question) => {
          if (other) throw new Refusal('user-changed');
          return backend.session!(...question);
        },
      },
      'da',
      html`<fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher>${banner}`,
    );
    other = true;
    window.dispatchEvent(new Event('focus'));
    await until(() => textOf(find(page)).includes('En anden er logget ind'));
    expect(textOf(page)).not.to.contain('Karen Holm');
    expect(textOf(find(page))).not.to.contain('Vi kan ikke se');
    expect(byRole(find(page), 'button', 'Genindlæs siden').isConnected).to.be.true;
    const switcher = page.querySelector('fuldmagt-on-behalf-switcher')!;
    expect(textOf(switcher)).to.equal('Genindlæs siden');
  });

  it('takes no room where nobody is logged in', async () => {
    const page = await portal(
      {
        session: async () => {
          throw new Refusal('session-expired');
        },
      },
      banner,
    );
    await aMoment();
    expect(textOf(find(page))).to.equal('');
  });

  it('leads on where no portal has named a backend, and says so in the console once', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...given) => void warnings.push(...given);
    try {
      const page = await fixture<HTMLElement>(html`<div>${banner}${banner}</div>`);
      await until(() => byRole(find(page), 'link', 'Gå til borger.dk'));
      expect(textOf(find(page))).to.contain('70 10 18 81');
      expect(warnings.join()).to.contain('<fuldmagt-acting-banner> stands in no provider');
      expect(warnings).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });

  it('keeps what it shows, and its listeners single, through a hundred moves', async () => {
    const page = await shown(await acting());
    const element = find(page);
    for (let time = 0; time < 100; time++) page.append(element);
    await element.updateComplete;
    expect(textOf(region(page))).to.contain('Karen Holm');
    const events = heard(page, 'fuldmagt-acting-changed');
    byRole(element, 'button', /^Skift/).click();
    await until(() => said(page) === 'Du handler nu som dig selv.');
    expect(events).to.have.length(1);
  });

  it('holds in Arabic', async () => {
    const page = await shown(await acting([{ ...fromKaren, giver: layla.id }], layla), 'ar');
    await until(() => byRole(find(page), 'region', 'الشخص الذي تتصرف نيابة عنه'));
    const shownRegion = byRole(find(page), 'region');
    expect(getComputedStyle(shownRegion).direction).to.equal('rtl');
    expect(textOf(shownRegion)).to.contain('أنت تتصرف نيابة عن ليلى الخطيب');
    await expect(find(page)).to.be.accessible();
  });
});

/** Every text that a region has held, in its order. */
const listenTo = (status: Element): string[] => {
  const texts: string[] = [];
  new MutationObserver(() => texts.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  return texts;
};
