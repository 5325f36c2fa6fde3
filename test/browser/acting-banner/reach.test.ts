import { expect, html } from '@open-wc/testing';
import '../../../src/define/fuldmagt-acting-banner.js';
import { catalogueIn } from '../../../src/domain/catalogue.js';
import { coverage } from '../../../src/domain/coverage.js';
import { bo, karen, world } from '../../../src/testing/index.js';
import { strandbyPowers } from '../../../src/testing/world.js';
import { byRole, textOf, until } from '../../support/browser/page.js';
import { heard, portal } from '../../support/browser/portal.js';

describe('what one can do for somebody, and what not (R018)', () => {
  it('is told by the banner, with a request ready for what is missing: one goes back to oneself first, and reads that', async () => {
    const offered = (await strandbyPowers({ municipality: karen.municipality }, 'da')).filter(({ where }) => where === 'here');
    // One that leaves something which another, about the same, would open.
    const held = offered.find(power =>
      coverage(power).leaves.some(hole =>
        offered.some(other => other.category === power.category && coverage(other).covers.includes(hole)),
      ),
    );
    if (!held) throw new Error(`nothing here leaves what another opens, of ${(await catalogueIn('da')).length}`);
    const backend = world({ mandates: [{ giver: karen.id, powers: [held.id] }] }).as(bo);
    const { items } = await backend.principals!({});
    await backend.actFor!({ person: items[0]!.person.id });
    const page = await portal(backend, html`<fuldmagt-acting-banner></fuldmagt-acting-banner>`);
    const element = page.querySelector('fuldmagt-acting-banner')!;
    const opened = heard(page, 'fuldmagt-open');
    page.addEventListener('fuldmagt-open', event => event.preventDefault());
    (await until(() => byRole(element, 'button', 'Hvad kan du, og hvad kan du ikke?'))).click();
    await until(() => byRole(element, 'heading', 'Det kan du ikke'));
    expect(textOf(element)).to.contain('Du kan kun gøre det for Karen Holm, som står i fuldmagten.');
    const ask = await until(() => element.shadowRoot!.querySelector<HTMLButtonElement>('[part="ask"]'));
    expect(textOf(element)).to.contain('Du skifter først tilbage til dig selv.');
    await expect(element).to.be.accessible();
    ask.click();
    await until(() => opened.length === 1);
    expect([opened[0]!.intent, opened[0]!.person]).to.deep.equal(['request', items[0]!.person.id]);
    expect(opened[0]!.powers).not.to.include(held.id);
    expect((await backend.session!({})).acting).to.equal(null);
  });
});
