import { expect } from '@open-wc/testing';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { PowerId } from '../../../src/domain/power.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import type { FuldmagtRequestWizard } from '../../../src/elements/request-wizard/fuldmagt-request-wizard.js';
import { aage, bo, carePortal, ida, karen, mette, viggo, world, type TestPerson } from '../../../src/testing/index.js';
import { allByRole, aMoment, byRole, focused, nameOf, textOf, until } from '../../support/browser/page.js';
import { overWhile } from '../../support/browser/portal.js';
import { asked, begun, chosePortal, field, opened, portalBox, pressed, providerOf, shows, toCheck, written } from './wizard.js';

/** The drafts of somebody, as they are kept. */
const draftsOf = async (backend: MandateBackend) => (await backend.drafts?.({}))?.drafts ?? [];

/** Waits until so many drafts are kept that are so. */
const kept = async (backend: MandateBackend, is: (drafts: Awaited<ReturnType<typeof draftsOf>>) => boolean): Promise<void> => {
  let drafts = await draftsOf(backend);
  for (let tries = 0; !is(drafts); tries += 1) {
    if (tries > 200) throw new Error(`What is kept: ${JSON.stringify(drafts)}`);
    await aMoment(10);
    drafts = await draftsOf(backend);
  }
};

/** The same page, loaded anew, where the login is another one. */
const again = (backend: MandateBackend, intent: 'request' | 'give' = 'request'): Promise<FuldmagtRequestWizard> =>
  opened(backend, { intent, atBegin: true });

const takeUp = async (wizard: FuldmagtRequestWizard): Promise<void> => {
  await until(() => byRole(wizard, 'region', 'Du er ikke færdig'));
  pressed(wizard, 'Gå videre, hvor du slap');
};

describe('what is answered and not sent', () => {
  it('is there after a reload and a new login, on the page where it was left, and can be sent', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    asked(wizard, karen);
    await shows(wizard, /^Hvad /);
    await chosePortal(wizard);
    written(wizard, 'Sidste dag', '2027-06-01');
    await kept(here.as(bo), ([draft]) => draft?.until === '2027-06-01');
    wizard.remove();
    const anew = await again(here.as(bo));
    await until(() => textOf(anew).includes('Du har begyndt at anmode om fuldmagt for at hjælpe Karen Holm. Den er ikke sendt.'));
    await expect(anew).to.be.accessible();
    await takeUp(anew);
    await shows(anew, 'Hvor længe skal du kunne hjælpe Karen Holm?');
    await until(() => nameOf(focused() as Element) === 'Hvor længe skal du kunne hjælpe Karen Holm?');
    expect(field(anew, 'Sidste dag').value).to.equal('2027-06-01');
    pressed(anew, 'Tilbage');
    expect((await portalBox(anew)).checked).to.equal(true);
    pressed(anew, 'Fortsæt');
    await shows(anew, /^Hvor længe /);
    pressed(anew, 'Fortsæt');
    await shows(anew, /^Vil du /);
    pressed(anew, 'Send anmodning');
    await shows(anew, /^Din anmodning er sendt/);
    await kept(here.as(bo), drafts => drafts.length === 0);
  });

  it('holds the handle of the person, and never the number; what was typed before anybody was found is typed anew', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    written(wizard, 'Fulde navn', karen.name);
    written(wizard, 'CPR-nummer', karen.cpr);
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Hvad /);
    await kept(here.as(bo), ([draft]) => draft?.person?.name === karen.name);
    expect(JSON.stringify(await draftsOf(here.as(bo)))).not.to.contain(karen.cpr);
    const anew = await again(here.as(bo));
    await until(() => byRole(anew, 'region', 'Du er ikke færdig'));
    await begun(anew);
    await shows(anew, 'Hvem vil du hjælpe?');
    expect([field(anew, 'Fulde navn').value, field(anew, 'CPR-nummer').value]).to.deep.equal(['', '']);
  });

  it('survives a session that ends: after the login the page goes on with it', async () => {
    const here = world();
    let over = false;
    const good = here.as(bo);
    const backend: MandateBackend = {
      ...overWhile(good, () => over),
      request: async (...given) => (over ? Promise.reject(new Refusal('session-expired')) : good.request!(...given)),
      keepDraft: async (...given) => (over ? Promise.reject(new Refusal('session-expired')) : good.keepDraft!(...given)),
    };
    const wizard = await opened(backend, { intent: 'request' });
    await toCheck(wizard, karen);
    over = true;
    pressed(wizard, 'Send anmodning');
    await until(() => allByRole(wizard, 'alert', /^Du er logget ud/).length > 0);
    expect(allByRole(wizard, 'alert'), 'it is said once').to.have.length(1);
    over = false;
    pressed(wizard, 'Jeg er logget ind igen');
    await until(() => allByRole(wizard, 'alert').length === 0);
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    expect((await here.as(bo).mandates!({})).total).to.equal(1);
  });

  it('is taken up by a guardian with what they have answered', async () => {
    const here = world();
    const wizard = await opened(here.as(mette), { intent: 'request' });
    pressed(wizard, 'Er du værge, eller har du en fremtids- eller generalfuldmagt?');
    await shows(wizard, 'Hvem bestemmer for personen?');
    byRole(wizard, 'radio', /^Jeg er værge/).click();
    pressed(wizard, 'Fortsæt');
    for (const question of ['Gælder værgemålet det hele?', 'Er fuldmagten til dig selv?']) {
      await shows(wizard, question);
      byRole(wizard, 'radio', 'Ja').click();
      await wizard.updateComplete;
      pressed(wizard, 'Fortsæt');
    }
    await shows(wizard, 'Hvem vil du hjælpe?');
    asked(wizard, viggo);
    await shows(wizard, /^Hvad /);
    await kept(here.as(mette), ([draft]) => draft?.step === 'what' && draft.basisAnswers?.['for-yourself'] === true);
    const anew = await again(here.as(mette));
    await takeUp(anew);
    await shows(anew, 'Hvad vil du hjælpe Viggo Krogh med?');
    await chosePortal(anew);
    pressed(anew, 'Fortsæt');
    await shows(anew, /^Vil du anmode om fuldmagt for /);
  });

  it('is thrown away where somebody wants it so', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    asked(wizard, karen);
    await shows(wizard, /^Hvad /);
    await kept(here.as(bo), drafts => drafts.length === 1);
    const anew = await again(here.as(bo));
    await until(() => byRole(anew, 'region', 'Du er ikke færdig'));
    pressed(anew, 'Slet mine svar');
    await kept(here.as(bo), drafts => drafts.length === 0);
    await until(() => allByRole(anew, 'region').length === 0);
    await until(() => nameOf(focused() as Element) === 'Sådan anmoder du om fuldmagt');
  });

  it('is another one for each way round, and for whoever is at the screen', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    asked(wizard, karen);
    await shows(wizard, /^Hvad /);
    await kept(here.as(bo), drafts => drafts.length === 1);
    for (const [backend, intent] of [
      [here.as(bo), 'give'],
      [here.as(ida), 'request'],
    ] as const) {
      const other = await again(backend, intent);
      await aMoment();
      expect(allByRole(other, 'region')).to.have.length(0);
    }
  });

  it('is kept nowhere in the browser, and not at all before something is answered', async () => {
    const before = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    await aMoment();
    expect(await draftsOf(here.as(bo))).to.deep.equal([]);
    await toCheck(wizard, karen);
    await kept(here.as(bo), drafts => drafts.length === 1);
    expect([JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie]).to.deep.equal(before);
    expect(await indexedDB.databases()).to.deep.equal([]);
  });

  it('is kept in the page alone where the backend keeps nothing, and one is told of it nowhere', async () => {
    const { drafts: _, ...backend } = world().as(bo);
    const wizard = await opened(backend, { intent: 'request' });
    await toCheck(wizard, karen);
    providerOf(wizard).append(wizard);
    await shows(wizard, /^Vil du /);
    expect(textOf(wizard)).to.contain('Karen Holm');
    const anew = await again(backend);
    await aMoment();
    expect(allByRole(anew, 'region')).to.have.length(0);
  });

  it('stays in the page where keeping it is refused, and what is answered next is tried again', async () => {
    const here = world();
    const good = here.as(bo);
    let down = true;
    const backend: MandateBackend = {
      ...good,
      keepDraft: async (...given) => (down ? Promise.reject(new Refusal('backend-down')) : good.keepDraft!(...given)),
    };
    const wizard = await opened(backend, { intent: 'request' });
    asked(wizard, karen);
    await shows(wizard, /^Hvad /);
    await aMoment();
    expect(allByRole(wizard, 'alert')).to.have.length(0);
    down = false;
    await chosePortal(wizard);
    await kept(good, ([draft]) => draft?.powers?.[0] === carePortal);
  });

  it('of a person who is not digital is taken up after the page that says so', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    asked(wizard, aage);
    await shows(wizard, 'Aage Møller skal have et brev');
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Hvad /);
    await kept(here.as(bo), ([draft]) => draft?.step === 'what');
    const anew = await again(here.as(bo));
    await takeUp(anew);
    await shows(anew, 'Hvad vil du hjælpe Aage Møller med?');
  });

  it('belongs to the mandate that is to be replaced, where there is one', async () => {
    const here = world({ mandates: [{}] });
    const [mandate] = (await here.as(bo).mandates!({})).items;
    const prefill = { person: mandate!.giver, powers: [carePortal] as PowerId[], replaces: mandate!.id };
    const wizard = await opened(here.as(bo), { intent: 'request', prefill });
    await shows(wizard, 'Du vil hjælpe Karen Holm');
    pressed(wizard, 'Fortsæt');
    await chosePortal(wizard);
    written(wizard, 'Sidste dag', '2027-06-01');
    await kept(here.as(bo), ([draft]) => draft?.replaces === mandate!.id);
    const other = await again(here.as(bo));
    await aMoment();
    expect(allByRole(other, 'region')).to.have.length(0);
  });
});

describe('two tabs with the same answers', () => {
  for (const [intent, self, other] of [
    ['request', bo, karen],
    ['give', karen, bo],
  ] as const satisfies readonly (readonly ['request' | 'give', TestPerson, TestPerson])[]) {
    it(`make one mandate, however both ${intent}`, async () => {
      const here = world();
      const one = await opened(here.as(self), { intent });
      await toCheck(one, other);
      await kept(here.as(self), ([draft]) => draft?.step === 'check');
      const two = await again(here.as(self), intent);
      await takeUp(two);
      await shows(two, /^Vil du /);
      await until(() => textOf(two).includes('Social- og sundhedsportal'));
      const send = intent === 'request' ? 'Send anmodning' : 'Giv fuldmagt';
      for (let times = 0; times < 7; times += 1) for (const tab of [one, two]) byRole(tab, 'button', send).click();
      const done = intent === 'request' ? /^Din anmodning er sendt/ : /har fået fuldmagt$/;
      await Promise.all([shows(one, done), shows(two, done)]);
      const { items } = await here.as(self).mandates!({});
      expect(items).to.have.length(1);
      for (const tab of [one, two]) expect(textOf(tab)).to.contain(items[0]!.reference);
    });
  }
});

describe('leaving the page', () => {
  const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('is asked about as long as something has been answered and not sent', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    expect(leaves()).to.equal(true);
    written(wizard, 'Fulde navn', 'K');
    await wizard.updateComplete;
    expect(leaves()).to.equal(false);
    await toCheck(wizard, karen);
    expect(leaves()).to.equal(false);
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    expect(leaves()).to.equal(true);
  });

  it('is not asked about once the wizard is gone, nor in a demonstration', async () => {
    const wizard = await opened(world().as(bo), { intent: 'request' });
    written(wizard, 'Fulde navn', 'K');
    await wizard.updateComplete;
    wizard.remove();
    expect(leaves()).to.equal(true);
    const demonstration = await opened(world({ demo: true }).as(bo), { intent: 'request' });
    written(demonstration, 'Fulde navn', 'K');
    await demonstration.updateComplete;
    expect(leaves()).to.equal(true);
  });
});
