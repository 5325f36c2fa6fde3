import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/fuldmagt-acting-banner.js';
import '../../../src/define/fuldmagt-on-behalf-switcher.js';
import '../../../src/define/fuldmagt-provider.js';
import { configure, page as shared } from '../../../src/context/page.js';
import { define } from '../../../src/define/guarded.js';
import { FuldmagtHelpButton } from '../../../src/elements/help-button/fuldmagt-help-button.js';
import { bo, karen, world } from '../../../src/testing/index.js';
import { byRole, textOf, until } from '../../support/browser/page.js';

const linesOf = (work: () => void): string[] => {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (...given: unknown[]) => void lines.push(given.join(' '));
  try {
    work();
  } finally {
    console.warn = warn;
  }
  return lines;
};

describe('a library that is loaded twice', () => {
  it('registers each element once: the first wins, and the console says so once', () => {
    class Second extends FuldmagtHelpButton {}
    const lines = linesOf(() => {
      define('fuldmagt-help-button', FuldmagtHelpButton);
      define('fuldmagt-help-button', FuldmagtHelpButton);
      expect(shared().said.size, 'one copy that is imported twice').to.equal(0);
      define('fuldmagt-help-button', Second);
      define('fuldmagt-help-button', Second);
    });
    expect(customElements.get('fuldmagt-help-button')).to.equal(FuldmagtHelpButton);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('<fuldmagt-help-button> is registered already: the library is loaded twice on this page.');
  });

  it('has one state of the page', () => {
    const { [Symbol.for('fuldmagt/page/1')]: state } = globalThis as unknown as Record<symbol, unknown>;
    expect(state).to.equal(shared());
  });

  it('has one visit for elements without a provider: both agree for whom one acts', async () => {
    configure({ backend: world({ mandates: [{ giver: karen.id, holder: bo.id }] }).as(bo) });
    const page = await fixture<HTMLElement>(html`
      <div>
        <fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher>
        <fuldmagt-acting-banner></fuldmagt-acting-banner>
      </div>
    `);
    const [switcher, banner] = [...page.children];
    (await until(() => byRole(switcher!, 'button', 'Du handler som dig selv'))).click();
    (await until(() => byRole(switcher!, 'button', /^Karen Holm/))).click();
    await until(() => textOf(banner!).includes('Du handler for Karen Holm'));
    expect(shared().visit?.known.session?.acting?.person.name).to.equal(karen.name);
    configure({ backend: undefined });
  });
});
