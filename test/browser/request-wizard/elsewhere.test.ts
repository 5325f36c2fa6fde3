import { expect } from '@open-wc/testing';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { linkOut } from '../../../src/adapters/link-out.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { bo, karen, layla, world } from '../../../src/testing/index.js';
import { allByRole, aMoment, byRole, textOf, until } from '../../support/browser/page.js';
import { asked, field, heard, opened, pressed, providerOf, shows, toCheck, written } from './wizard.js';

describe('what is done elsewhere', () => {
  for (const [intent, heading, step] of [
    ['request', 'Du anmoder om fuldmagt på borger.dk', 'Vælg »Anmod om fuldmagt«.'],
    ['give', 'Du giver fuldmagt på borger.dk', 'Vælg »Giv fuldmagt«.'],
    [undefined, 'Fuldmagter laver du på borger.dk', 'Vælg, om du vil give fuldmagt eller anmode om fuldmagt.'],
  ] as const) {
    it(`shows the way to borger.dk, and asks for nothing: ${heading}`, async () => {
      const wizard = await opened('link-out', { intent });
      await shows(wizard, heading);
      expect(textOf(wizard)).to.contain(step);
      expect(textOf(wizard)).to.contain('Vælg social- og sundhedsportal.');
      expect(allByRole(wizard, 'textbox')).to.have.length(0);
      expect(byRole<HTMLAnchorElement>(wizard, 'link', 'Gå til borger.dk').href).to.match(/^https:\/\/www\.borger\.dk\//);
      expect(textOf(wizard)).to.contain('70 10 18 81');
      await expect(wizard).to.be.accessible();
    });
  }

  it('says when the citizen is about to go there, and lets the host keep them', async () => {
    const wizard = await opened(linkOut(), { intent: 'request' });
    const link = await until(() => byRole<HTMLAnchorElement>(wizard, 'link', 'Gå til borger.dk'));
    let href = '';
    wizard.addEventListener('fuldmagt-hand-off', event => {
      href = event.href;
      event.preventDefault();
    });
    link.click();
    expect(href).to.equal(link.href);
  });

  it('never leads to an address that is none', async () => {
    const wizard = await opened('link-out', { contacts: { selfService: 'javascript:alert(1)' } });
    await aMoment();
    expect(allByRole(wizard, 'link', 'Gå til borger.dk')).to.have.length(0);
  });

  it('goes on at the address that the backend hands over to, with what was answered', async () => {
    const backend: MandateBackend = {
      ...world().as(bo),
      request: async () => ({ outcome: 'handed-over', to: 'https://selvbetjening.example/fuldmagt' }),
    };
    const news = heard();
    const wizard = await opened(backend, { intent: 'request' });
    await toCheck(wizard, karen);
    pressed(wizard, 'Send anmodning');
    await shows(wizard, 'Gør det færdigt på borger.dk');
    expect(textOf(wizard)).to.contain('Intet er sendt endnu.');
    expect(textOf(wizard)).to.contain('Karen Holm');
    expect(textOf(wizard)).to.contain('Social- og sundhedsportal');
    expect(byRole<HTMLAnchorElement>(wizard, 'link', 'Gå til borger.dk').href).to.equal('https://selvbetjening.example/fuldmagt');
    expect(news.some(({ type }) => type === 'fuldmagt-requested')).to.equal(false);
    await expect(wizard).to.be.accessible();
    pressed(wizard, 'Tilbage');
    await shows(wizard, 'Vil du anmode Karen Holm om fuldmagt?');
  });

  it('offers only what the backend can do', async () => {
    const { give: _, ...backend } = world().as(bo);
    const wizard = await opened(backend, { intent: 'give' });
    await shows(wizard, 'Det gør du på borger.dk');
  });
});

describe('whose answers they are', () => {
  it('stops when somebody else is at the screen, shows them nothing, and has kept it when the first is back', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    providerOf(wizard).backend = here.as(layla);
    await until(() => byRole(wizard, 'alert', /^En anden er logget ind/));
    expect(textOf(wizard)).not.to.contain('Karen');
    expect(allByRole(wizard, 'button', 'Send anmodning')).to.have.length(0);
    providerOf(wizard).backend = here.as(bo);
    await shows(wizard, 'Vil du anmode Karen Holm om fuldmagt?');
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    expect((await here.as(karen).mandates?.({}))?.items[0]?.holder.name).to.equal('Bo Holm');
  });

  it('begins anew for whoever wants to, with nothing of the one before', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    providerOf(wizard).backend = here.as(layla);
    await until(() => byRole(wizard, 'alert', /^En anden er logget ind/));
    pressed(wizard, 'Begynd forfra');
    await shows(wizard, 'Hvem vil du hjælpe?');
    expect(field(wizard, 'Fulde navn').value).to.equal('');
  });

  it('does not say so to somebody who comes before anybody has answered', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    providerOf(wizard).backend = here.as(layla);
    await aMoment(200);
    await shows(wizard, 'Hvem vil du hjælpe?');
    await toCheck(wizard, karen);
  });

  it('drops an answer for the one before', async () => {
    const here = world();
    const backend = here.as(bo);
    let answer = () => {};
    const slow: MandateBackend = {
      ...backend,
      findPerson: async input => {
        const found = await backend.findPerson?.(input);
        await new Promise<void>(resolve => (answer = resolve));
        return found as never;
      },
    };
    const wizard = await opened(slow, { intent: 'request' });
    asked(wizard, karen);
    await until(() => byRole(wizard, 'status', 'Leder efter personen …'));
    providerOf(wizard).backend = here.as(layla);
    await until(() => byRole(wizard, 'alert', /^En anden er logget ind/));
    answer();
    await aMoment();
    expect(textOf(wizard)).not.to.contain('Karen');
    pressed(wizard, 'Begynd forfra');
    await shows(wizard, 'Hvem vil du hjælpe?');
  });

  for (const [answered, end] of [
    ['done', async (send: () => Promise<unknown>) => send()],
    ['refused', async () => Promise.reject(new Refusal('duplicate-request'))],
  ] as const)
    it(`shows whoever has begun anew nothing of what the one before has sent, when it is ${answered}`, async () => {
      const here = world();
      const backend = here.as(bo);
      let answer = () => {};
      const slow: MandateBackend = {
        ...backend,
        request: async (...question) => {
          await new Promise<void>(resolve => (answer = resolve));
          return (await end(async () => backend.request?.(...question))) as never;
        },
      };
      const wizard = await opened(slow, { intent: 'request' });
      await toCheck(wizard, karen);
      pressed(wizard, 'Send anmodning');
      await until(() => byRole(wizard, 'status', 'Sender …'));
      providerOf(wizard).backend = here.as(layla);
      await until(() => byRole(wizard, 'alert', /^En anden er logget ind/));
      pressed(wizard, 'Begynd forfra');
      await shows(wizard, 'Hvem vil du hjælpe?');
      const news = heard();
      answer();
      await until(() => news.length > 0);
      await aMoment();
      await shows(wizard, 'Hvem vil du hjælpe?');
      expect(textOf(wizard)).not.to.contain('Karen');
      expect(allByRole(wizard, 'alert')).to.have.length(0);
      expect(news.map(({ type }) => type)).to.deep.equal([answered === 'done' ? 'fuldmagt-requested' : 'fuldmagt-refused']);
    });

  it('goes on with the same person after a new login: whom they found is still there', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    asked(wizard, karen);
    await shows(wizard, /^Hvad /);
    const expired: MandateBackend = { ...here.as(bo), session: async () => Promise.reject(new Refusal('session-expired')) };
    providerOf(wizard).backend = expired;
    await until(() => byRole(wizard, 'alert', /^Du er logget ud/));
    providerOf(wizard).backend = here.as(bo);
    await shows(wizard, 'Hvad vil du hjælpe Karen Holm med?');
  });

  it('waits while one acts for somebody, and goes on when one is back at oneself', async () => {
    const here = world({ mandates: [{}] });
    const backend = here.as(bo);
    const karensHandle = (await backend.principals?.({}))?.items[0]?.person.id;
    const wizard = await opened(backend, { intent: 'request' });
    written(wizard, 'Fulde navn', 'Jens');
    await backend.actFor?.({ person: karensHandle ?? null });
    dispatchEvent(new Event('focus'));
    await shows(wizard, 'Du handler for Karen Holm');
    expect(textOf(wizard)).to.contain('Du handler for en anden lige nu.');
    expect(allByRole(wizard, 'textbox')).to.have.length(0);
    await expect(wizard).to.be.accessible();
    pressed(wizard, 'Skift tilbage til dig selv');
    await shows(wizard, 'Hvem vil du hjælpe?');
    expect(field(wizard, 'Fulde navn').value).to.equal('Jens');
    expect((await backend.session?.({}))?.acting).to.equal(null);
  });
});
