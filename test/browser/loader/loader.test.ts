import { expect, fixture, html } from '@open-wc/testing';
import { watch } from '../../../src/loader.js';
import { aMoment, until } from '../../support/browser/page.js';

const isThere = (tag: string) => customElements.get(tag) !== undefined;

/** What has been fetched of our elements, as the browser saw it. */
const fetched = (tag: string) => performance.getEntriesByType('resource').filter(({ name }) => name.includes(`/define/${tag}.`)).length;

describe('the loader', () => {
  it('has the help button at once, and nothing that nobody has written', async () => {
    expect(isThere('fuldmagt-help-button')).to.be.true;
    await aMoment();
    for (const tag of ['acting-banner', 'mandate-list', 'on-behalf-switcher', 'provider', 'request-wizard'])
      expect(isThere(`fuldmagt-${tag}`), tag).to.be.false;
  });

  it('fetches what is written into the page later, also deep inside, once each', async () => {
    const page = await fixture<HTMLElement>(html`
      <section>
        <p>
          <fuldmagt-provider><fuldmagt-acting-banner></fuldmagt-acting-banner><fuldmagt-acting-banner></fuldmagt-acting-banner></fuldmagt-provider>
        </p>
      </section>
    `);
    await until(() => isThere('fuldmagt-provider') && isThere('fuldmagt-acting-banner'));
    page.append(document.createElement('fuldmagt-acting-banner'));
    await aMoment();
    expect(fetched('fuldmagt-acting-banner')).to.equal(1);
    expect(isThere('fuldmagt-on-behalf-switcher')).to.be.false;
  });

  it('looks into a shadow root that it is told of, now and from now on', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.append(document.createElement('fuldmagt-on-behalf-switcher'));
    await aMoment();
    expect(isThere('fuldmagt-on-behalf-switcher'), 'before it is told').to.be.false;
    watch(root);
    watch(root);
    await until(() => isThere('fuldmagt-on-behalf-switcher'));
    root.append(document.createElement('fuldmagt-mandate-list'));
    await until(() => isThere('fuldmagt-mandate-list'));
  });

  it('finds a wizard too', async () => {
    await fixture(html`<fuldmagt-request-wizard></fuldmagt-request-wizard>`);
    await until(() => isThere('fuldmagt-request-wizard'));
  });
});
