import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/fuldmagt-acting-banner.js';
import '../../../src/define/fuldmagt-on-behalf-switcher.js';
import { configure, page as shared } from '../../../src/context/page.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { FuldmagtProvider } from '../../../src/elements/provider/fuldmagt-provider.js';
import { bo, ida, jens, karen, world } from '../../../src/testing/index.js';
import { allByRole, aMoment, byRole, textOf, until } from '../../support/browser/page.js';
import { portal } from '../../support/browser/portal.js';

const switcher = html`<fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher>`;
const find = (page: Element) => page.querySelector('fuldmagt-on-behalf-switcher')!;
const shows = (page: Element, text: string) => until(() => textOf(find(page)) === text);
const bos = () => world({ mandates: [{ giver: karen.id, holder: bo.id }] }).as(bo);
/** What a backend is asked, by name. */
const watched = (backend: MandateBackend, asked: string[]): MandateBackend =>
  Object.fromEntries(
    Object.entries(backend).map(([name, answer]) => [
      name,
      (...question: unknown[]) => (asked.push(name), (answer as (...question: unknown[]) => unknown)(...question)),
    ]),
  );

describe('the provider', () => {
  it('is accessible, and has no box', async () => {
    const page = await portal(bos(), switcher);
    await shows(page, 'Du handler som dig selv');
    await expect(page).to.be.accessible();
    expect(getComputedStyle(page).display).to.equal('contents');
    page.hidden = true;
    expect(getComputedStyle(page).display).to.equal('none');
  });

  it('gives what is inside it, also within shadow roots, one and the same visit', async () => {
    const asked: string[] = [];
    const page = await portal(watched(bos(), asked), html`${switcher}<div class="host"></div>`);
    const root = page.querySelector('.host')!.attachShadow({ mode: 'open' });
    root.append(document.createElement('fuldmagt-on-behalf-switcher'), document.createElement('fuldmagt-acting-banner'));
    await shows(page, 'Du handler som dig selv');
    const inside = root.querySelector('fuldmagt-on-behalf-switcher')!;
    (await until(() => byRole(inside, 'button', /^Du handler/))).click();
    (await until(() => byRole(inside, 'button', /^Karen Holm/))).click();
    await shows(page, 'Du handler for Karen Holm');
    await until(() => textOf(root.querySelector('fuldmagt-acting-banner')!).includes('Du handler for Karen Holm'));
    expect(asked.filter(name => name === 'describe')).to.have.length(1);
  });

  it('may get its backend late', async () => {
    const page = await fixture<FuldmagtProvider>(html`<fuldmagt-provider backend="link-out">${switcher}</fuldmagt-provider>`);
    await until(() => byRole(find(page), 'link', 'Se dine fuldmagter på borger.dk'));
    page.backend = bos();
    await shows(page, 'Du handler som dig selv');
  });

  it('may come after its elements', async () => {
    const page = await fixture<HTMLElement>(html`<div>${switcher}</div>`);
    const element = find(page);
    const late = document.createElement('fuldmagt-provider');
    late.backend = bos();
    page.append(late);
    late.append(element);
    await shows(page, 'Du handler som dig selv');
  });

  it('takes another backend, and nothing is left of the one before', async () => {
    const page = await portal(bos(), switcher);
    await shows(page, 'Du handler som dig selv');
    byRole(find(page), 'button').click();
    (await until(() => byRole(find(page), 'button', /^Karen Holm/))).click();
    await shows(page, 'Du handler for Karen Holm');
    page.backend = world({ mandates: [{ giver: jens.id, holder: ida.id }] }).as(ida);
    await shows(page, 'Du handler som dig selv');
    byRole(find(page), 'button').click();
    await until(() => byRole(find(page), 'button', /^Jens Hansen/));
    expect(textOf(find(page))).not.to.contain('Karen');
    expect(textOf(find(page))).to.contain('Dig selv (Ida Lund)');
  });

  it('drops a late answer of the backend before', async () => {
    const slow = bos();
    let answer = () => {};
    const waiting = new Promise<void>(resolve => (answer = resolve));
    const page = await portal({ ...slow, session: async (...question) => (await waiting, slow.session!(...question)) }, switcher);
    page.backend = world({ mandates: [{ giver: jens.id, holder: ida.id }] }).as(ida);
    await shows(page, 'Du handler som dig selv');
    answer();
    await aMoment();
    byRole(find(page), 'button').click();
    await until(() => textOf(find(page)).includes('Dig selv (Ida Lund)'));
  });

  it('takes other words and contacts without beginning anew', async () => {
    const asked: string[] = [];
    const page = await portal(watched(bos(), asked), switcher);
    await shows(page, 'Du handler som dig selv');
    await until(() => asked.includes('changes'));
    const before = [...asked];
    page.messages = { da: { acting: { asYourself: 'Du er dig selv' } } };
    await shows(page, 'Du er dig selv');
    page.contacts = { supportPhone: '11 22 33 44' };
    await page.updateComplete;
    await aMoment();
    expect(asked).to.deep.equal(before);
  });

  it('shows the demonstration, and says that it is one', async () => {
    const page = await fixture<HTMLElement>(html`<fuldmagt-provider backend="demo">${switcher}</fuldmagt-provider>`);
    await shows(page, 'Du handler som dig selv');
    byRole(find(page), 'button').click();
    await until(() => textOf(find(page)).includes('Det her er en demonstration.'));
  });

  it('asks the address that it is given, by the portal’s own fetch', async () => {
    const asked: string[] = [];
    const page = await fixture<HTMLElement>(html`
      <fuldmagt-provider
        backend-url="/api/nowhere"
        .fetch=${async (request: Request) => (asked.push(new URL(request.url).pathname), new Response(null, { status: 503 }))}
      >
        ${switcher}
      </fuldmagt-provider>
    `);
    await until(() => textOf(find(page)).includes('Vi kan ikke se, hvem du handler for lige nu.'));
    // What fails in passing is asked again.
    expect([...new Set(asked)]).to.deep.equal(['/api/nowhere/']);
  });

  it('says in the console what to write where it is given a word that nobody knows, and on the page that it failed', async () => {
    shared().said.clear();
    const lines = await warnings(async () => {
      const page = await fixture<HTMLElement>(html`<fuldmagt-provider backend="sundhed">${switcher}</fuldmagt-provider>`);
      await until(() => textOf(find(page)).includes('Vi kan ikke se, hvem du handler for lige nu. Det kan du ikke gøre her.'));
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('backend="sundhed" is not known. Write backend="demo"');
  });

  it('holds for what is inside it: an element that is moved out goes by the page', async () => {
    configure({ backend: world({ mandates: [{ giver: jens.id, holder: ida.id }] }).as(ida) });
    const page = await portal(bos(), switcher);
    await shows(page, 'Du handler som dig selv');
    const element = find(page);
    page.parentElement!.append(element);
    byRole(element, 'button').click();
    await until(() => textOf(element).includes('Dig selv (Ida Lund)'));
    page.append(element);
    await until(() => textOf(element).includes('Dig selv (Bo Holm)'));
    configure({ backend: undefined });
  });

  it('stands in another: the nearest counts', async () => {
    const inner = world({ mandates: [{ giver: jens.id, holder: ida.id }] }).as(ida);
    const page = await portal(bos(), html`<fuldmagt-provider .backend=${inner}>${switcher}</fuldmagt-provider>`);
    await shows(page, 'Du handler som dig selv');
    byRole(find(page), 'button').click();
    await until(() => textOf(find(page)).includes('Dig selv (Ida Lund)'));
  });

  it('is moved about a hundred times without beginning anew', async () => {
    const asked: string[] = [];
    const page = await portal(watched(bos(), asked), switcher);
    await shows(page, 'Du handler som dig selv');
    await until(() => asked.includes('changes'));
    const before = [...asked];
    const { parentElement } = page;
    for (let time = 0; time < 100; time++) parentElement!.append(page);
    await aMoment();
    await shows(page, 'Du handler som dig selv');
    expect(asked).to.deep.equal(before);
  });

  it('holds in Arabic', async () => {
    const page = await portal(bos(), switcher, 'ar');
    await until(() => allByRole(find(page), 'button', 'أنت تتصرف باسمك').length === 1);
  });
});

/** What is said in the console while something is done. */
const warnings = async (work: () => Promise<void>): Promise<string[]> => {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (...given: unknown[]) => void lines.push(given.join(' '));
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return lines;
};
