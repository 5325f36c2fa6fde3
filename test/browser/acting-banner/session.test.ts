import { expect, html } from '@open-wc/testing';
import '../../../src/define/fuldmagt-acting-banner.js';
import '../../../src/define/fuldmagt-mandate-list.js';
import '../../../src/define/fuldmagt-request-wizard.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Session } from '../../../src/domain/acting.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { bo, world } from '../../../src/testing/index.js';
import { press } from '../../support/browser/hands.js';
import { allByRole, aMoment, byRole, focused, textOf, until } from '../../support/browser/page.js';
import { heard, portal } from '../../support/browser/portal.js';

const banner = html`<fuldmagt-acting-banner></fuldmagt-acting-banner>`;
const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();

/** A session that ends at a moment which the test can move. */
const ending = (until: string) => {
  const here = { until, over: false, prolonged: 0, unasked: [] as boolean[] };
  const backend = world().as(bo);
  const answer = async (...question: Parameters<NonNullable<MandateBackend['session']>>): Promise<Session> => {
    if (here.over) throw new Refusal('session-expired');
    return { ...(await backend.session!(...question)), until: here.until };
  };
  const prolonged: MandateBackend = {
    ...backend,
    session: (input, options) => {
      here.unasked.push(options?.unasked === true);
      return answer(input, options);
    },
    prolong: async (...question) => {
      here.prolonged += 1;
      here.until = minutes(30);
      return answer(...question);
    },
  };
  return { here, backend: prolonged };
};

describe('a session that is about to end', () => {
  it('is told of five minutes before, once on a page, with a way to stay by keyboard', async () => {
    const { here, backend } = ending(minutes(4));
    const events = heard(document.body, 'fuldmagt-session-expiring');
    const page = await portal(backend, html`${banner}<fuldmagt-mandate-list></fuldmagt-mandate-list>`);
    const element = page.querySelector('fuldmagt-acting-banner')!;
    const alert = await until(() => byRole(element, 'alert', /^Du bliver snart logget ud\. Det sker kl\. \d{1,2}\.\d\d\./));
    expect(allByRole(page, 'alert')).to.deep.equal([alert]);
    expect(events).to.have.length(1);
    expect(events[0]!.seconds).to.be.within(230, 240);
    expect(here.unasked.at(-1), 'it was asked without keeping the session alive').to.be.true;
    await expect(element).to.be.accessible();
    byRole(element, 'button', 'Bliv logget ind').focus();
    await press('Enter');
    const status = await until(() => byRole(element, 'status', 'Du er stadig logget ind.'));
    expect([here.prolonged, allByRole(page, 'alert').length]).to.deep.equal([1, 0]);
    await until(() => focused() === status);
  });

  it('is not told of earlier, nor where it has been kept alive in another tab', async () => {
    const { here, backend } = ending(minutes(4));
    let first = true;
    const page = await portal(
      {
        ...backend,
        session: async (...question) => {
          const answer = await backend.session!(...question);
          if (!first) return answer;
          first = false;
          here.until = minutes(20);
          return answer;
        },
      },
      banner,
    );
    await until(() => here.unasked.length >= 2);
    await aMoment();
    expect(textOf(page)).to.equal('');
  });

  it('says why it could not be kept', async () => {
    const { backend } = ending(minutes(4));
    const page = await portal({ ...backend, prolong: async () => Promise.reject(new Refusal('unreachable')) }, banner);
    const element = page.querySelector('fuldmagt-acting-banner')!;
    (await until(() => byRole(element, 'button', 'Bliv logget ind'))).click();
    await until(() => textOf(element).includes('Der er ingen forbindelse.'));
    expect(byRole(element, 'button', 'Bliv logget ind').isConnected).to.be.true;
  });

  it('has no button where nobody can stay', async () => {
    const { prolong: _, ...backend } = ending(minutes(4)).backend;
    const page = await portal(backend, banner);
    await until(() => byRole(page, 'alert'));
    expect(allByRole(page, 'button')).to.be.empty;
  });

  it('is told of in the dialog that lies over the page', async () => {
    const { here, backend } = ending(minutes(30));
    const page = await portal(
      backend,
      html`${banner}<fuldmagt-request-wizard placement="dialog" intent="request"></fuldmagt-request-wizard>`,
    );
    const wizard = page.querySelector('fuldmagt-request-wizard')!;
    (await until(() => byRole(wizard, 'button', 'Begynd'))).click();
    await until(() => byRole(wizard, 'heading', 'Hvem vil du hjælpe?'));
    here.until = minutes(4);
    dispatchEvent(new Event('focus'));
    await until(() => byRole(wizard, 'button', 'Bliv logget ind'));
    expect(textOf(page.querySelector('fuldmagt-acting-banner')!)).to.equal('');
  });
});

describe('a session that has ended', () => {
  it('is told of when its time is over, keeps what was typed, and goes on once one is back', async () => {
    const { here, backend } = ending(new Date(Date.now() + 1_500).toISOString());
    const page = await portal(backend, html`${banner}<fuldmagt-request-wizard intent="request"></fuldmagt-request-wizard>`);
    const events = heard(page, 'fuldmagt-session-ended');
    const element = page.querySelector('fuldmagt-acting-banner')!;
    const wizard = page.querySelector('fuldmagt-request-wizard')!;
    (await until(() => byRole(wizard, 'button', 'Begynd'))).click();
    const name = await until(() => byRole<HTMLInputElement>(wizard, 'textbox', 'Fulde navn'));
    name.value = 'Karen Holm';
    name.dispatchEvent(new InputEvent('input', { bubbles: true }));
    here.over = true;
    await until(() => byRole(element, 'alert', /^Du er logget ud/));
    expect(events).to.have.length(1);
    await expect(element).to.be.accessible();
    [here.over, here.until] = [false, minutes(30)];
    byRole(element, 'button', 'Jeg er logget ind igen').click();
    await until(() => textOf(element) === '');
    expect(byRole<HTMLInputElement>(wizard, 'textbox', 'Fulde navn').value).to.equal('Karen Holm');
  });
});
