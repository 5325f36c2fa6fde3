import { expect, fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import '../../../src/define/fuldmagt-help-button.js';
import { configure, page as shared } from '../../../src/context/page.js';
import type { FuldmagtHelpButton } from '../../../src/elements/help-button/fuldmagt-help-button.js';
import { nationalContacts } from '../../../src/locale/contacts.js';
import { directionOf } from '../../../src/locale/language.js';
import { press, resize } from '../../support/browser/hands.js';
import { allByRole, byRole, focused, textOf, until } from '../../support/browser/page.js';
import { onPaper } from '../../support/browser/paper.js';
import { heard, portal } from '../../support/browser/portal.js';

const login = (content = html`<fuldmagt-help-button></fuldmagt-help-button>`, lang = 'da') =>
  fixture<HTMLElement>(html`<main lang=${lang} dir=${directionOf(lang)}>${content}</main>`);
const find = (page: Element) => page.querySelector<FuldmagtHelpButton>('fuldmagt-help-button')!;
const button = (page: Element) => byRole(find(page), 'button', 'Brug for hjælp');
/** "Find din vej", four doors, all topics, and whom to call. */
const doors = (page: Element) => allByRole(find(page), 'button').filter(({ part }) => part.contains('door'));
const shown = async (page: Element) => {
  button(page).click();
  await until(() => doors(page).length === 8);
  return byRole<HTMLDialogElement>(find(page), 'dialog');
};
const hrefs = (page: Element) => allByRole<HTMLAnchorElement>(find(page), 'link').map(({ href }) => href);
/** Goes through a door, by its place among the others. */
const through = async (page: Element, place: number) => {
  doors(page)[place]!.click();
  await until(() => allByRole(find(page), 'button', 'Tilbage').length === 1 && allByRole(find(page), 'heading').length > 1);
};
const back = async (page: Element) => {
  byRole(find(page), 'button', 'Tilbage').click();
  await until(() => doors(page).length === 8);
};

describe('the help button', () => {
  afterEach(() => configure({ contacts: undefined, messages: undefined }));

  it('is accessible, shut, open, and behind a door', async () => {
    const page = await login();
    await expect(find(page)).to.be.accessible();
    await shown(page);
    await expect(find(page)).to.be.accessible();
    await through(page, 2);
    await expect(find(page)).to.be.accessible();
  });

  it('needs nothing but itself, and says nothing in the console (R230)', async () => {
    const lines: unknown[] = [];
    const { warn, error, log } = console;
    console.warn = console.error = console.log = (...given: unknown[]) => void lines.push(given);
    const asked: unknown[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = (...question) => (asked.push(question), fetch(...question));
    try {
      const page = await login();
      await shown(page);
      await through(page, 1);
      expect(lines).to.be.empty;
      expect(asked).to.be.empty;
    } finally {
      Object.assign(console, { warn, error, log });
      globalThis.fetch = fetch;
    }
  });

  it('stands in the place of the link that was there before it', async () => {
    const page = await login(html`<fuldmagt-help-button><a href="/hjaelp">Hjælp</a></fuldmagt-help-button>`);
    expect(find(page).shadowRoot!.querySelector('slot')).to.be.null;
    expect(textOf(find(page))).to.equal('Brug for hjælp');
    expect(page.querySelector('a')!.getClientRects()).to.have.length(0);
  });

  it('opens four doors: MitID, asking, answering, giving (R166, R238)', async () => {
    const page = await login();
    const dialog = await shown(page);
    expect(textOf(byRole(dialog, 'heading'))).to.equal('Brug for hjælp');
    expect(doors(page).slice(1, 5).map(textOf)).to.deep.equal([
      'Få MitID Du skal bruge MitID for at logge ind.',
      'Anmod om fuldmagt Du vil hjælpe en anden.',
      'Godkend eller afvis En anden vil hjælpe dig og har bedt om fuldmagt.',
      'Giv fuldmagt En anden skal hjælpe dig.',
    ]);
    for (const place of [1, 2, 3, 4]) {
      await through(page, place);
      expect(allByRole(allByRole(dialog, 'list')[0]!, 'listitem').length, 'steps').to.be.within(3, 7);
      await back(page);
    }
  });

  it('gives the numbers to call, and when they are answered (R212, R213, R214)', async () => {
    const page = await login();
    await shown(page);
    expect(hrefs(page)).to.include('tel:+4570101881');
    expect(textOf(find(page))).to.contain('Hverdage kl. 8‑20.');
    await through(page, 1);
    expect(hrefs(page)).to.include('tel:+4533980010');
  });

  it('leads to mitid.dk and borger.dk, and tells the page before (R231, R232)', async () => {
    const page = await login();
    await shown(page);
    const events = heard(page, 'fuldmagt-hand-off');
    page.addEventListener('fuldmagt-hand-off', event => event.preventDefault());
    const away: string[] = [];
    for (const place of [1, 2, 4]) {
      await through(page, place);
      const link = allByRole<HTMLAnchorElement>(find(page), 'link', /^Gå til/)[0]!;
      away.push(link.href);
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      link.dispatchEvent(click);
      expect(click.defaultPrevented, 'kept on the page').to.be.true;
      await back(page);
    }
    expect(away).to.deep.equal([nationalContacts.mitid, nationalContacts.selfService, nationalContacts.selfService]);
    expect(events.map(({ href }) => href)).to.deep.equal(away);
  });

  it('leads to the page of the portal where one begins, and to nothing that is no address', async () => {
    const page = await login(html`<fuldmagt-help-button start-url="/start?a=1"></fuldmagt-help-button>`);
    await shown(page);
    for (const place of [2, 3, 4]) {
      await through(page, place);
      const begin = byRole<HTMLAnchorElement>(find(page), 'link', 'Log ind og gå i gang');
      expect(begin.href).to.equal(new URL('/start?a=1', document.baseURI).href);
      await back(page);
    }
    find(page).startUrl = 'javascript:alert(1)';
    await find(page).updateComplete;
    await through(page, 2);
    expect(hrefs(page).some(href => href.startsWith('javascript'))).to.be.false;
    expect(allByRole(find(page), 'link', /^Gå til Digital Fuldmagt/)).to.have.length(1);
  });

  it('opens at once, and says that the help is on its way', async () => {
    const page = await login();
    void find(page).show();
    const dialog = byRole<HTMLDialogElement>(find(page), 'dialog');
    expect(dialog.matches(':is(:modal, :popover-open)')).to.be.true;
    await until(() => doors(page).length === 8);
  });

  it('says whom to call where the help cannot be fetched, and tries again', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page that lets no panel in"></iframe>`);
    const inside = frame.contentDocument!;
    // Everything but the panel may be fetched.
    const allowed = [
      'node_modules',
      '__wds-outside-root__',
      'src/define',
      'src/context',
      'src/controllers',
      'src/domain',
      'src/locale',
      'src/theme',
    ];
    const files = [
      'src/before-lit',
      'src/elements/help-button/fuldmagt-help-button',
      'src/elements/help-button/fuldmagt-help-button.styles',
    ];
    const sources = [...allowed.map(folder => `${folder}/`), ...files.flatMap(file => [`${file}.js`, `${file}.ts`])];
    const policy = inside.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = `script-src ${sources.map(source => `${location.origin}/${source}`).join(' ')}`;
    inside.head.append(policy);
    const script = inside.createElement('script');
    script.type = 'module';
    script.src = new URL('../../../src/define/fuldmagt-help-button.ts', import.meta.url).href;
    inside.head.append(script);
    const element = inside.body.appendChild(inside.createElement('fuldmagt-help-button'));
    const words = () => element.shadowRoot?.querySelector('.panel')?.textContent.trim() ?? '';
    (await until(() => element.shadowRoot?.querySelector('button'))).click();
    // What it said before, if it had tried already, is gone.
    await element.updateComplete;
    await until(() => words().startsWith('Vi kan ikke hente hjælpen. Prøv igen, eller ring på 70 10 18 81.'));
    expect(element.shadowRoot!.querySelector('dialog')!.matches(':is(:modal, :popover-open)')).to.be.true;
    const since: string[] = [];
    new MutationObserver(() => since.push(words())).observe(element.shadowRoot!, { childList: true, subtree: true });
    const ways = () => [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.panel button')];
    expect(ways().map(({ textContent }) => textContent)).to.deep.equal(['Prøv igen']);
    ways()[0]!.click();
    await until(() => since.includes('Henter …'));
    await until(() => words().startsWith('Vi kan ikke hente hjælpen.'));
    // To a browser that remembers what it could not fetch, another try is none.
    expect(ways().map(({ textContent }) => textContent)).to.deep.equal(['Prøv igen', 'Genindlæs siden']);
  });

  it('can be shown and closed by the page, from the first moment', async () => {
    const page = await login(html`<p>En side</p>`);
    const element = document.createElement('fuldmagt-help-button');
    page.append(element);
    await element.show();
    expect(byRole(element, 'dialog')).to.exist;
    element.close();
    expect(allByRole(element, 'dialog')).to.be.empty;
    document.createElement('fuldmagt-help-button').close();
  });

  it('is worked by keyboard alone: Enter opens, Escape closes it and nothing else, and the focus comes back', async () => {
    const page = await login();
    const keys = heard(page, 'keydown', 'keyup');
    button(page).focus();
    await press('Enter');
    await until(() => doors(page).length === 8);
    expect(textOf(focused()!)).to.equal('Brug for hjælp');
    await press('Tab');
    expect(textOf(focused()!)).to.equal('Luk');
    await press('Tab');
    expect(focused()).to.equal(byRole(find(page), 'searchbox', 'Søg i hjælpen'));
    await press('Tab');
    expect(textOf(focused()!)).to.contain('Find din vej');
    await press('Tab');
    await press('Enter');
    await until(() => textOf(focused()!) === 'Få MitID');
    await press('Shift+Tab');
    expect(textOf(focused()!)).to.equal('Tilbage');
    await press('Enter');
    await until(() => doors(page).length === 8);
    expect(textOf(focused()!)).to.equal('Brug for hjælp');
    keys.length = 0;
    await press('Escape');
    await until(() => allByRole(find(page), 'dialog').length === 0);
    await until(() => focused() === button(page));
    expect(keys.filter(({ key }) => key === 'Escape').map(({ type }) => type)).to.be.empty;
    await press('Escape');
    expect(
      keys.filter(({ key }) => key === 'Escape').map(({ type }) => type),
      'one that is not ours',
    ).to.deep.equal(['keydown', 'keyup']);
  });

  it('gives the focus back after a press on the close button with the mouse', async () => {
    const page = await login();
    const at = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    };
    await at(button(page));
    await until(() => doors(page).length === 8);
    await at(byRole(find(page), 'button', 'Luk'));
    await until(() => allByRole(find(page), 'dialog').length === 0);
    await until(() => focused() === button(page));
  });

  it('stands in a dialog of the host, and closes without closing that', async () => {
    const page = await login(html`<dialog id="host"><fuldmagt-help-button></fuldmagt-help-button></dialog>`);
    const host = page.querySelector<HTMLDialogElement>('#host')!;
    host.showModal();
    await shown(page);
    await press('Escape');
    await until(() => allByRole(find(page), 'dialog').length === 0);
    expect(host.open).to.be.true;
  });

  it('stays where one is, with the help open, when the language changes', async () => {
    const page = await login();
    await shown(page);
    await through(page, 2);
    page.lang = 'en';
    await until(() => byRole(find(page), 'heading', 'Request a mandate'));
    await until(() => byRole(find(page), 'heading', 'Need help'));
  });

  it('takes the words and the contacts of a page that is configured, before and after', async () => {
    configure({ messages: { da: { 'help-button': { help: 'Hjælp fra Strandby' } } } });
    const page = await login();
    expect(textOf(find(page))).to.equal('Hjælp fra Strandby');
    byRole(find(page), 'button').click();
    await until(() => doors(page).length === 8);
    configure({ messages: { da: { 'help-button': { help: 'Hjælp' } } }, contacts: { supportPhone: '11 22 33 44' } });
    await until(() => byRole(find(page), 'heading', 'Hjælp'));
    await until(() => hrefs(page).includes('tel:+4511223344'));
  });

  it('takes the words and the contacts of a provider, and leaves its backend in peace', async () => {
    let asked = 0;
    const provider = await portal(
      { session: () => Promise.reject(new Error(`asked ${++asked} times`)) },
      html`<fuldmagt-help-button></fuldmagt-help-button>`,
    );
    provider.contacts = { borgerservice: 'https://strandby.example/borgerservice', mitidPhone: '55 66 77 88' };
    provider.messages = { '*': { 'help-panel': { opening: 'Vi hjælper dig i Strandby.' } } };
    await shown(provider);
    await until(() => textOf(find(provider)).includes('Vi hjælper dig i Strandby.'));
    await through(provider, 6);
    expect(hrefs(provider)).to.include.members(['tel:+4555667788', 'https://strandby.example/borgerservice']);
    expect(asked).to.equal(0);
  });

  it('stands in the corner of the window, over what is there, and prints nothing', async () => {
    const page = await login(html`<fuldmagt-help-button placement="corner"></fuldmagt-help-button>`);
    const { right, bottom } = button(page).getBoundingClientRect();
    expect(document.documentElement.clientWidth - right).to.be.within(8, 24);
    expect(innerHeight - bottom).to.be.within(8, 24);
    await onPaper(() => void expect(getComputedStyle(find(page)).display).to.equal('none'));
  });

  it('has nothing that is pressed lower than 44 pixels, also with a root font of 62.5 %', async () => {
    document.documentElement.style.fontSize = '62.5%';
    const page = await login();
    await shown(page);
    const pressed = allByRole(find(page), 'button');
    expect(pressed).to.have.length(10);
    for (const element of pressed) expect(element.getBoundingClientRect().height, textOf(element)).to.be.at.least(44);
    expect(getComputedStyle(pressed[0]!).fontSize).to.equal('16px');
    document.documentElement.style.removeProperty('font-size');
  });

  it('fits a window of 320 pixels, with the way out in sight', async () => {
    await resize(320, 560);
    const page = await login();
    const dialog = await shown(page);
    await through(page, 2);
    expect(dialog.scrollWidth).to.be.at.most(320);
    dialog.scrollTop = dialog.scrollHeight;
    const { top, bottom } = byRole(dialog, 'button', 'Luk').getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(560);
    await resize(1000);
  });

  it('is moved about a hundred times, and stays one', async () => {
    const page = await login();
    await shown(page);
    find(page).close();
    for (let time = 0; time < 100; time++) page.append(find(page));
    await shown(page);
    expect(allByRole(find(page), 'dialog')).to.have.length(1);
    expect(shared().said.size).to.equal(0);
  });

  it('holds in Arabic', async () => {
    const page = await login(undefined, 'ar');
    await until(() => byRole(find(page), 'button', 'تحتاج إلى مساعدة'));
    byRole(find(page), 'button').click();
    await until(() => doors(page).length === 8 && textOf(doors(page)[1]!).startsWith('الحصول على MitID'));
    doors(page)[1]!.click();
    await until(() => byRole(find(page), 'heading', 'الحصول على MitID'));
    expect(getComputedStyle(byRole(find(page), 'dialog')).direction).to.equal('rtl');
    await expect(find(page)).to.be.accessible();
  });
});
