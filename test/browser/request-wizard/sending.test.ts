import { expect } from '@open-wc/testing';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Day } from '../../../src/domain/day.shape.js';
import { Refusal, type Reason } from '../../../src/domain/refusal.js';
import { bo, karen, kept, world } from '../../../src/testing/index.js';
import { press } from '../../support/browser/hands.js';
import { allByRole, aMoment, byRole, textOf, until } from '../../support/browser/page.js';
import { overWhile } from '../../support/browser/portal.js';
import { counted, field, heard, opened, pressed, shows, toCheck, written } from './wizard.js';

const mandatesOf = async (backend: MandateBackend) => (await backend.mandates?.({}))?.items ?? [];

describe('one press is one mandate', () => {
  it('pressed seven times, by mouse and by key', async () => {
    const here = world();
    const { backend, keys } = counted(here.as(bo));
    const wizard = await opened(backend, { intent: 'request' });
    await toCheck(wizard, karen);
    const news = heard();
    const button = byRole(wizard, 'button', 'Send anmodning');
    button.focus();
    for (let presses = 0; presses < 5; presses += 1) button.click();
    const form = button.closest('form') as HTMLFormElement;
    form.requestSubmit();
    await press('Enter');
    await shows(wizard, /^Din anmodning er sendt/);
    await aMoment();
    expect(keys).to.have.length(1);
    expect(await mandatesOf(here.as(karen))).to.have.length(1);
    expect(news.filter(({ type }) => type === 'fuldmagt-requested')).to.have.length(1);
    expect(news.filter(({ type }) => type === 'fuldmagt-step')).to.have.length(1);
  });

  it('whose answer is lost on the way, and which is tried again: the same key, the same receipt', async () => {
    const here = world();
    const counting = counted(here.as(karen), 2);
    const wizard = await opened(counting.backend, { intent: 'give' });
    await toCheck(wizard, bo);
    pressed(wizard, 'Giv fuldmagt');
    await until(() => byRole(wizard, 'alert', /^Der er ingen forbindelse/));
    const [made] = await mandatesOf(here.as(bo));
    pressed(wizard, 'Giv fuldmagt');
    await until(() => counting.keys.length === 2 && counting.lost === 0);
    await until(() => byRole(wizard, 'alert'));
    pressed(wizard, 'Giv fuldmagt');
    await shows(wizard, 'Bo Holm har fået fuldmagt');
    expect(counting.keys).to.have.length(3);
    expect(new Set(counting.keys).size).to.equal(1);
    expect(counting.keys[0]).to.match(/^[0-9a-f]{32}$/);
    expect(await mandatesOf(here.as(bo))).to.have.length(1);
    expect(textOf(wizard)).to.contain(made?.reference);
  });

  it('that somebody changes after a lost answer, and sends anew: it is not made twice, and they are told where the first is', async () => {
    const here = world();
    const counting = counted(here.as(bo), 1);
    const wizard = await opened(counting.backend, { intent: 'request' });
    await toCheck(wizard, karen);
    pressed(wizard, 'Send anmodning');
    await until(() => byRole(wizard, 'alert'));
    pressed(wizard, 'Ret, hvor længe det gælder');
    await shows(wizard, /^Hvor længe /);
    written(wizard, 'Sidste dag', '2027-01-01');
    pressed(wizard, 'Fortsæt');
    await shows(wizard, /^Vil du /);
    pressed(wizard, 'Send anmodning');
    await until(() => byRole(wizard, 'alert', /Det, du sendte først, er nået frem\. Se det under Mine fuldmagter/));
    expect(new Set(counting.keys).size).to.equal(1);
    expect(await mandatesOf(here.as(bo))).to.have.length(1);
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    expect(await mandatesOf(here.as(bo))).to.have.length(2);
  });

  it('shows nothing as sent before there is an answer, and cannot be left meanwhile', async () => {
    const backend = world().as(bo);
    let answer = () => {};
    const slow: MandateBackend = {
      ...backend,
      request: async (input, options) => {
        await new Promise<void>(resolve => (answer = resolve));
        return (await backend.request?.(input, options)) as never;
      },
    };
    const wizard = await opened(slow, { intent: 'request' });
    await toCheck(wizard, karen);
    pressed(wizard, 'Send anmodning');
    await until(() => byRole(wizard, 'status', 'Sender …'));
    pressed(wizard, 'Tilbage');
    pressed(wizard, 'Ret, hvem det er');
    await aMoment();
    expect(textOf(wizard)).to.contain('Vil du anmode Karen Holm om fuldmagt?');
    answer();
    await shows(wizard, /^Din anmodning er sendt/);
  });

  it('is still answered when the wizard is moved while it is on its way', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    const there = wizard.parentElement?.appendChild(document.createElement('div'));
    pressed(wizard, 'Send anmodning');
    there?.append(wizard);
    await shows(wizard, /^Din anmodning er sendt/);
    expect(await mandatesOf(here.as(karen))).to.have.length(1);
  });

  it('makes who else is on the page ask anew', async () => {
    const here = world();
    let sessions = 0;
    const backend = here.as(bo);
    const counting: MandateBackend = {
      ...backend,
      session: async (input, options) => {
        sessions += 1;
        return (await backend.session?.(input, options)) as never;
      },
    };
    const wizard = await opened(counting, { intent: 'request' });
    await toCheck(wizard, karen);
    const before = sessions;
    pressed(wizard, 'Send anmodning');
    await shows(wizard, /^Din anmodning er sendt/);
    await until(() => sessions > before);
  });
});

describe('a refusal at the end', () => {
  for (const [reason, button, heading] of [
    ['person-not-available', 'Ret, hvem det er', 'Du vil hjælpe Karen Holm'],
    ['not-offered-in-municipality', 'Ret, hvad det gælder', 'Hvad vil du hjælpe Karen Holm med?'],
    ['duplicate-request', 'Ret, hvad det gælder', 'Hvad vil du hjælpe Karen Holm med?'],
    ['period-over', 'Ret, hvor længe det gælder', 'Hvor længe skal du kunne hjælpe Karen Holm?'],
  ] as const satisfies readonly (readonly [Reason, string, string])[]) {
    it(`${reason} leads to the page where it is mended, with every answer kept`, async () => {
      const news = heard();
      const backend = world().as(bo);
      let refuses = true;
      const refusing: MandateBackend = {
        ...backend,
        request: async (input, options) => {
          if (refuses) throw new Refusal(reason);
          return (await backend.request?.(input, options)) as never;
        },
      };
      const wizard = await opened(refusing, { intent: 'request' });
      await toCheck(wizard, karen);
      pressed(wizard, 'Send anmodning');
      const alert = await until(() => byRole(wizard, 'alert'));
      expect(news.some(event => event.type === 'fuldmagt-refused' && (event as unknown as { reason: Reason }).reason === reason)).to.equal(
        true,
      );
      byRole(alert, 'button', button).click();
      await shows(wizard, heading);
      refuses = false;
      pressed(wizard, 'Fortsæt');
      await shows(wizard, 'Vil du anmode Karen Holm om fuldmagt?');
      pressed(wizard, 'Send anmodning');
      await shows(wizard, /^Din anmodning er sendt/);
    });
  }

  it('of a register that has the very same request already', async () => {
    const open = kept({ state: 'awaiting-approval', period: [{ from: '2026-03-01' as Day, until: '2026-05-02' as Day }] });
    const here = world({ mandates: [open] });
    const wizard = await opened(here.as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    pressed(wizard, 'Send anmodning');
    await until(() => byRole(wizard, 'alert', /^Du har allerede bedt om præcis det samme/));
    expect(await mandatesOf(here.as(karen))).to.have.length(1);
  });

  it('after midnight, when the day has passed: the new day is known at once', async () => {
    const here = world();
    const wizard = await opened(here.as(bo), { intent: 'request' });
    await toCheck(wizard, karen);
    here.on('2026-05-03' as Day);
    pressed(wizard, 'Send anmodning');
    const alert = await until(() => byRole(wizard, 'alert', /^Den sidste dag er gået/));
    byRole(alert, 'button', 'Ret, hvor længe det gælder').click();
    await shows(wizard, /^Hvor længe /);
    await until(() => field(wizard, 'Sidste dag').min === '2026-05-03');
  });

  for (const reason of ['session-expired', 'unreachable', 'timed-out', 'backend-down'] as const satisfies Reason[]) {
    it(`${reason} keeps everything, and can be tried again`, async () => {
      const news = heard();
      const backend = world().as(karen);
      let down = false;
      const shaky: MandateBackend = {
        ...overWhile(backend, () => down && reason === 'session-expired'),
        give: async (input, options) => {
          if (down) throw new Refusal(reason);
          return (await backend.give?.(input, options)) as never;
        },
      };
      const wizard = await opened(shaky, { intent: 'give' });
      await toCheck(wizard, bo);
      down = true;
      pressed(wizard, 'Giv fuldmagt');
      await until(() => allByRole(wizard, 'alert').length > 0);
      expect(news.some(({ type }) => type === 'fuldmagt-session-ended')).to.equal(reason === 'session-expired');
      expect(textOf(wizard)).to.contain('Bo Holm kan bruge: Social- og sundhedsportal');
      down = false;
      pressed(wizard, 'Giv fuldmagt');
      await shows(wizard, 'Bo Holm har fået fuldmagt');
      expect(allByRole(wizard, 'alert')).to.have.length(0);
    });
  }
});
