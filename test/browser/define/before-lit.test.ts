import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../../support/browser/page.js';

describe('a page with elements that are named as Lit names its lists', () => {
  it('does not stop Lit, and keeps its elements', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page with names of Lit's"></iframe>`);
    const inside = frame.contentDocument!;
    for (const id of ['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions', 'litHtmlVersions']) {
      inside.body.append(Object.assign(inside.createElement('div'), { id }));
    }
    const window = frame.contentWindow as unknown as Record<string, unknown>;
    expect(window['litHtmlVersions']).not.to.be.undefined;
    const script = inside.createElement('script');
    script.type = 'module';
    script.src = new URL('../../../src/define/fuldmagt-help-button.ts', import.meta.url).href;
    inside.head.append(script);
    const element = inside.body.appendChild(inside.createElement('fuldmagt-help-button'));
    await until(() => element.shadowRoot?.textContent.includes('Brug for hjælp'));
    expect(inside.getElementById('litElementVersions')?.localName).to.equal('div');
    expect(window['litHtmlVersions']).to.be.an('array');
  });
});
