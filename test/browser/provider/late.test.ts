import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/fuldmagt-on-behalf-switcher.js';
import { page as shared } from '../../../src/context/page.js';
import type { FuldmagtProvider } from '../../../src/elements/provider/fuldmagt-provider.js';
import { bo, karen, world } from '../../../src/testing/index.js';
import { aMoment, byRole, textOf, until } from '../../support/browser/page.js';

describe('a provider whose script comes after those of its elements', () => {
  it('is waited for, with a property that was set too early', async () => {
    const page = await fixture<HTMLElement>(html`
      <fuldmagt-provider><fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher></fuldmagt-provider>
    `);
    const element = page.firstElementChild!;
    (page as FuldmagtProvider).backend = world({ mandates: [{ giver: karen.id, holder: bo.id }] }).as(bo);
    await aMoment();
    expect(customElements.get('fuldmagt-provider')).to.be.undefined;
    expect(textOf(element), 'no way to borger.dk, while a provider is on its way').to.equal('');
    expect([...shared().said]).to.be.empty;
    await import('../../../src/define/fuldmagt-provider.js');
    await until(() => byRole(element, 'button', 'Du handler som dig selv'));
  });
});
