import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/fuldmagt-help-button.js';
import '../../../src/define/fuldmagt-on-behalf-switcher.js';
import '../../../src/define/fuldmagt-provider.js';
import { configure, page as shared } from '../../../src/context/page.js';
import type { FuldmagtHelpButton } from '../../../src/elements/help-button/fuldmagt-help-button.js';
import { directionOf } from '../../../src/locale/language.js';
import { practiceWords } from '../../../src/locale/practice/index.js';
import { bo, karen, world } from '../../../src/testing/index.js';
import { press, resize, type } from '../../support/browser/hands.js';
import { allByRole, aMoment, byRole, focused, textOf, until } from '../../support/browser/page.js';

const loginPage = (lang = 'da', content = html`<fuldmagt-help-button></fuldmagt-help-button>`) =>
  fixture<HTMLElement>(html`<main lang=${lang} dir=${directionOf(lang)}>${content}</main>`);
const helpOf = (page: Element) => page.querySelector<FuldmagtHelpButton>('fuldmagt-help-button')!;
const practiceOf = (page: Element) => helpOf(page).shadowRoot?.querySelector('fuldmagt-practice') ?? undefined;
const dialogOf = (page: Element) => practiceOf(page)?.shadowRoot?.querySelector('dialog') ?? undefined;
const bubbleOf = (page: Element) => practiceOf(page)?.shadowRoot?.querySelector('.say')?.textContent ?? '';

/** A page with practice open on it. */
async function practising(lang = 'da', page?: HTMLElement): Promise<{ page: HTMLElement; practice: HTMLElement }> {
  const here = page ?? (await loginPage(lang));
  await helpOf(here).show();
  const { practise } = panelWords[lang as keyof typeof panelWords];
  (await until(() => allByRole(helpOf(here), 'button').find(button => textOf(button).startsWith(practise)))).click();
  await until(() => dialogOf(here)?.open);
  return { page: here, practice: practiceOf(here) as HTMLElement };
}

const panelWords = {
  da: (await import('../../../src/locale/help-panel/da.js')).da,
  en: (await import('../../../src/locale/help-panel/en.js')).en,
  ar: (await import('../../../src/locale/help-panel/ar.js')).ar,
};
const words = {
  da: practiceWords.da,
  en: await practiceWords.others['en']!(),
  ar: await practiceWords.others['ar']!(),
};

const field = (practice: Element, id: string) =>
  until(() => [...deep(practice)].find((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.id === id));

function* deep(root: Element): Generator<Element> {
  for (const child of (root.shadowRoot ?? root).querySelectorAll('*')) {
    yield child;
    if (child.shadowRoot) yield* deep(child);
  }
}

async function write(practice: Element, id: string, text: string): Promise<void> {
  const into = await field(practice, id);
  into.value = text;
  into.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

const submit = (practice: Element) =>
  [...deep(practice)]
    .find((one): one is HTMLButtonElement => one instanceof HTMLButtonElement && !one.type.startsWith('b') && one.matches('form .primary'))
    ?.click();

/** Logs in with what the bubble says. */
async function loggedIn(practice: Element): Promise<void> {
  const [id, pin] = await until(() => {
    const told = [...(practice.shadowRoot?.querySelectorAll('.typed dd') ?? [])].map(dd => dd.textContent.trim());
    return told.length === 2 ? told : undefined;
  });
  await write(practice, 'id', id ?? '');
  await write(practice, 'pin', pin ?? '');
  submit(practice);
}

const heading = (practice: Element, name: string | RegExp) => until(() => byRole(practice, 'heading', name));
const pressed = async (practice: Element, name: string | RegExp) => (await until(() => byRole(practice, 'button', name))).click();

/** From the choice to the receipt, in Danish. */
async function asked(practice: Element): Promise<void> {
  await pressed(practice, 'At anmode om fuldmagt');
  await loggedIn(practice);
  await pressed(practice, 'Begynd');
  await heading(practice, 'Hvem vil du hjælpe?');
  await write(practice, 'name', karen.name);
  await write(practice, 'cpr', karen.cpr);
  submit(practice);
  await heading(practice, 'Hvad vil du hjælpe Karen Holm med?');
  (await until(() => byRole(practice, 'checkbox', 'Social- og sundhedsportal'))).click();
  submit(practice);
  await heading(practice, /^Hvor længe /);
  submit(practice);
  await heading(practice, 'Vil du anmode Karen Holm om fuldmagt?');
  await pressed(practice, 'Send anmodning');
  await heading(practice, /^Din anmodning er sendt/);
}

const types = 'step open requested given changed before-acting acting-changed hand-off session-expiring session-ended user-changed refused'
  .split(' ')
  .map(name => `fuldmagt-${name}`);

/** Hears every event of ours at the page, also on its way down, and everything by which something could leave or be kept. */
function watched(): string[] {
  const found: string[] = [];
  const put = <T extends object>(on: T, name: keyof T & string, where: string) => {
    const before = Object.getOwnPropertyDescriptor(on, name);
    const value = on[name];
    Object.defineProperty(on, name, {
      configurable: true,
      writable: true,
      value(this: unknown, ...given: unknown[]) {
        found.push(where);
        return (value as (...given: unknown[]) => unknown).apply(this, given);
      },
    });
    leavings.push(() => {
      if (before) Object.defineProperty(on, name, before);
      else Reflect.deleteProperty(on, name);
    });
  };
  const hear = (event: Event) => void found.push(`${event.type} at the page`);
  for (const type of types) {
    addEventListener(type, hear, true);
    document.addEventListener(type, hear);
    leavings.push(() => {
      removeEventListener(type, hear, true);
      document.removeEventListener(type, hear);
    });
  }
  put(globalThis, 'fetch', 'fetch');
  put(globalThis, 'open', 'a window');
  put(XMLHttpRequest.prototype, 'send', 'XMLHttpRequest');
  put(navigator, 'sendBeacon', 'sendBeacon');
  put(Storage.prototype, 'setItem', 'storage');
  put(BroadcastChannel.prototype, 'postMessage', 'BroadcastChannel');
  put(history, 'pushState', 'history');
  put(history, 'replaceState', 'history');
  put(HTMLFormElement.prototype, 'submit', 'a form');
  return found;
}

const leavings: (() => void)[] = [];
afterEach(() => {
  for (const leave of leavings.splice(0)) leave();
  configure({ backend: undefined, contacts: undefined });
});

/** Every name of something on the page that a bubble names, between quotation marks. */
const named = (text: string): string[] => [...text.matchAll(/[»“«]([^»“”«]+)[«”»]/gu)].map(([, name = '']) => name);

describe('practice', () => {
  it('R200, R201: opens from the help, and offers to practise asking and giving', async () => {
    const { page, practice } = await practising();
    expect(focused()).to.equal(await heading(practice, 'Hvad vil du øve dig i?'));
    expect(allByRole(practice, 'button').map(textOf)).to.deep.equal(['Luk øvelsen', 'At anmode om fuldmagt', 'At give fuldmagt']);
    await expect(practice).to.be.accessible();
    expect(dialogOf(page)?.matches(':modal')).to.equal(true);
    expect(document.body.querySelector(':scope > dialog')).to.equal(null);
  });

  it('R202: logs in with a made-up user id and PIN that stand on the screen, and with nothing else', async () => {
    const { practice } = await practising();
    await pressed(practice, 'At anmode om fuldmagt');
    await heading(practice, 'Log ind i øvelsen');
    expect(textOf(practice)).to.contain('Bruger-ID bo.holm PIN-kode 4826');
    expect(textOf(practice)).to.contain('Skriv aldrig dit eget bruger-ID eller din egen PIN-kode i en øvelse.');
    await expect(practice).to.be.accessible();
    await write(practice, 'id', 'mit-eget');
    await write(practice, 'pin', '4826');
    submit(practice);
    await until(() => byRole(practice, 'alert', /^Skriv bo\.holm\./));
    expect((await field(practice, 'id')).value).to.equal('');
    expect(focused()).to.equal(await field(practice, 'id'));
    await write(practice, 'id', ' Bo.Holm ');
    await write(practice, 'pin', '1234');
    submit(practice);
    await until(() => byRole(practice, 'alert', /^Skriv 4826\./));
    expect((await field(practice, 'id')).value).to.equal('');
    expect((await field(practice, 'pin')).value).to.equal('');
    await expect(practice).to.be.accessible();
    await loggedIn(practice);
    await heading(practice, 'Sådan anmoder du om fuldmagt');
    // What to do is read first, and the page after it.
    await until(() => focused()?.classList.contains('bubble'));
  });

  it('R202: practises asking and answering on both sides, and nothing leaves or is kept', async () => {
    const here = world({ mandates: [{}] });
    const page = await loginPage(
      'da',
      html`<fuldmagt-provider .backend=${here.as(bo)}>
        <fuldmagt-on-behalf-switcher></fuldmagt-on-behalf-switcher><fuldmagt-help-button></fuldmagt-help-button>
      </fuldmagt-provider>`,
    );
    await until(() => textOf(page).includes('Du handler som dig selv'));
    const [address, title, visit, pageSettings] = [location.href, document.title, shared().visit, shared().settings];
    const stored = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    const { practice } = await practising('da', page);
    const left = watched();
    await asked(practice);
    expect(textOf(practice)).to.contain('Øvelse: intet bliver sendt');
    await pressed(practice, 'Se det fra den andens side');
    await loggedIn(practice);
    await heading(practice, 'Mine fuldmagter');
    expect(textOf(practice)).to.contain('Du er nu Karen Holm.');
    await pressed(practice, 'Godkend eller afvis');
    await heading(practice, 'Bo Holm beder om din fuldmagt');
    await pressed(practice, 'Godkend');
    await until(() => bubbleOf(page).startsWith('Du har godkendt.'));
    await pressed(practice, 'Gør øvelsen færdig');
    await heading(practice, 'Godt klaret! Nu har du prøvet det.');
    expect(textOf(practice)).to.contain('Øvelsen er slut: intet blev sendt');
    await expect(practice).to.be.accessible();
    expect(left).to.deep.equal([]);
    expect([location.href, document.title, shared().visit, shared().settings]).to.deep.equal([address, title, visit, pageSettings]);
    expect([JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie]).to.deep.equal(stored);
    expect((await here.as(bo).mandates?.({}))?.total).to.equal(1);
    expect((await here.as(bo).session?.({}))?.acting).to.equal(null);
  });

  it('R201: practises giving, and shows the helper what they have got', async () => {
    const { practice } = await practising();
    const left = watched();
    await pressed(practice, 'At give fuldmagt');
    expect(textOf(practice)).to.contain('Bruger-ID karen.holm');
    await loggedIn(practice);
    await pressed(practice, 'Begynd');
    await heading(practice, 'Hvem skal hjælpe dig?');
    await write(practice, 'name', bo.name);
    await write(practice, 'cpr', bo.cpr);
    submit(practice);
    await heading(practice, 'Hvad skal Bo Holm hjælpe dig med?');
    const boxes = allByRole<HTMLInputElement>(practice, 'checkbox');
    expect(boxes.some(({ checked }) => checked)).to.equal(false);
    (await until(() => byRole(practice, 'checkbox', 'Social- og sundhedsportal'))).click();
    submit(practice);
    await heading(practice, /^Hvor længe /);
    submit(practice);
    await pressed(practice, 'Giv fuldmagt');
    await heading(practice, 'Bo Holm har fået fuldmagt');
    await pressed(practice, 'Se det fra den andens side');
    await loggedIn(practice);
    await heading(practice, 'Du hjælper');
    await pressed(practice, 'Se fuldmagten');
    await heading(practice, /^Fuldmagt fra /);
    await pressed(practice, 'Gør øvelsen færdig');
    await heading(practice, 'Godt klaret! Nu har du prøvet det.');
    expect(textOf(practice)).to.contain('Fuldmagten gælder med det samme.');
    expect(left).to.deep.equal([]);
  });

  it('stays inside when something leads out: a link, another wizard, somebody who is not there', async () => {
    configure({ contacts: { borgerservice: 'https://strandby.example/borgerservice' } });
    const { page, practice } = await practising();
    const left = watched();
    await asked(practice);
    await pressed(practice, 'Se det fra den andens side');
    await loggedIn(practice);
    await heading(practice, 'Mine fuldmagter');
    await pressed(practice, 'Giv fuldmagt');
    await until(() => byRole(practice, 'status', 'Det kan du øve dig i bagefter.'));
    expect(allByRole(practice, 'dialog').length).to.equal(1);
    const stage = practice.shadowRoot?.querySelector('.stage');
    const link = document.createElement('a');
    link.href = 'https://www.borger.dk/';
    link.textContent = 'Ud';
    stage?.append(link);
    for (const way of ['click', 'auxclick']) {
      const event = new MouseEvent(way, { bubbles: true, composed: true, cancelable: true, button: way === 'click' ? 0 : 1 });
      expect(link.dispatchEvent(event), way).to.equal(false);
    }
    link.remove();
    await until(() => byRole(practice, 'status', 'I øvelsen fører links ingen steder hen.'));
    expect(left).to.deep.equal([]);
    expect(dialogOf(page)?.open).to.equal(true);
  });

  it('can be left and taken up again where it was, and begun again', async () => {
    const { page, practice } = await practising();
    await asked(practice);
    await press('Escape');
    await until(() => !dialogOf(page)?.open);
    expect(byRole(helpOf(page), 'dialog').matches(':is(:modal, :popover-open)')).to.equal(true);
    expect(textOf(focused()!)).to.match(/^Prøv det først/);
    await press('Enter');
    await until(() => dialogOf(page)?.open);
    await heading(practice, /^Din anmodning er sendt/);
    await pressed(practice, 'Begynd forfra');
    await heading(practice, 'Hvad vil du øve dig i?');
    await asked(practice);
    await pressed(practice, 'Lav en ny fuldmagt');
    await heading(practice, 'Log ind i øvelsen');
    await pressed(practice, 'Luk øvelsen');
    await until(() => !dialogOf(page)?.open);
  });

  it('leads on for real only when it is over: to the portal’s own page, or to borger.dk', async () => {
    const page = await loginPage('da', html`<fuldmagt-help-button start-url="/start"></fuldmagt-help-button>`);
    const { practice } = await practising('da', page);
    await asked(practice);
    expect(allByRole<HTMLAnchorElement>(practice, 'link').filter(({ href }) => !href.startsWith('tel:'))).to.have.length(0);
    await pressed(practice, 'Se det fra den andens side');
    await loggedIn(practice);
    await pressed(practice, 'Godkend eller afvis');
    await pressed(practice, 'Afvis');
    await until(() => bubbleOf(page).startsWith('Du har sagt nej.'));
    await pressed(practice, 'Gør øvelsen færdig');
    const link = await until(() => byRole<HTMLAnchorElement>(practice, 'link', 'Begynd rigtigt her'));
    expect(link.href).to.equal(new URL('/start', document.baseURI).href);
    const told: string[] = [];
    page.addEventListener('fuldmagt-hand-off', event => {
      event.preventDefault();
      told.push(event.href);
    });
    link.click();
    expect(told).to.deep.equal([link.href]);
    await pressed(practice, 'Øv dig i at give fuldmagt');
    expect(textOf(practice)).to.contain('Bruger-ID karen.holm');
  });

  it('keeps saying that nothing is sent, however far one scrolls, however small the window', async () => {
    leavings.push(() => void resize(800, 600));
    const { page, practice } = await practising();
    await asked(practice);
    await resize(320, 400);
    const ribbon = practice.shadowRoot?.querySelector('.ribbon');
    const scene = practice.shadowRoot?.querySelector('.scene');
    if (!ribbon || !scene) throw new Error('no ribbon');
    // A window that has just become smaller is laid out a moment later.
    await until(() => dialogOf(page)!.getBoundingClientRect().height <= 400);
    for (const far of [0, 100, scene.scrollHeight]) {
      scene.scrollTop = far;
      const { top, bottom, left, right } = ribbon.getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(400);
      const middle = ribbon.querySelector('p')!.getBoundingClientRect();
      const hit = practice.shadowRoot?.elementFromPoint((left + right) / 2, (middle.top + middle.bottom) / 2);
      expect(ribbon.contains(hit ?? null)).to.equal(true);
    }
    expect(scene.scrollWidth).to.be.at.most(scene.clientWidth);
    expect(dialogOf(page)?.getAttribute('aria-labelledby')).to.equal('ribbon');
  });

  it('R202: goes by keyboard alone from the button to the request, the other side, and the end', async () => {
    const page = await loginPage();
    byRole(helpOf(page), 'button', 'Brug for hjælp').focus();
    await press('Enter');
    const tabTo = async (name: string | RegExp, key = 'Tab') => {
      for (let tries = 0; tries < 60; tries += 1) {
        const at = focused();
        if (at) {
          const label = at instanceof HTMLInputElement ? [...(at.labels ?? [])].map(textOf).join(' ') : textOf(at);
          if (typeof name === 'string' ? label === name : name.test(label)) return;
        }
        await press(key);
      }
      throw new Error(`no way to ${name}`);
    };
    const go = async (name: string | RegExp, key = 'Tab') => {
      await tabTo(name, key);
      await press('Enter');
    };
    await until(() => textOf(helpOf(page)).includes('Prøv det først'));
    await go(/^Prøv det først/);
    await until(() => dialogOf(page)?.open);
    const practice = practiceOf(page) as HTMLElement;
    await heading(practice, 'Hvad vil du øve dig i?');
    await go('At anmode om fuldmagt');
    const logIn = async (id: string, pin: string) => {
      await heading(practice, 'Log ind i øvelsen');
      await tabTo('Bruger-ID');
      await type(id);
      await tabTo('PIN-kode');
      await type(pin);
      await press('Enter');
    };
    await logIn('bo.holm', '4826');
    await heading(practice, 'Sådan anmoder du om fuldmagt');
    await tabTo('Begynd');
    await press('Enter');
    await heading(practice, 'Hvem vil du hjælpe?');
    await tabTo('Fulde navn');
    await type(karen.name);
    await tabTo('CPR-nummer');
    await type('1405420018');
    await press('Enter');
    await heading(practice, 'Hvad vil du hjælpe Karen Holm med?');
    await until(() => byRole(practice, 'checkbox', 'Social- og sundhedsportal'));
    await tabTo('Social- og sundhedsportal');
    await press('Space');
    await go('Fortsæt');
    await heading(practice, /^Hvor længe /);
    await go('Fortsæt');
    await heading(practice, 'Vil du anmode Karen Holm om fuldmagt?');
    await until(() => byRole(practice, 'button', 'Send anmodning'));
    await go('Send anmodning');
    await heading(practice, /^Din anmodning er sendt/);
    await go('Se det fra den andens side', 'Shift+Tab');
    await logIn('karen.holm', '7193');
    await heading(practice, 'Mine fuldmagter');
    await until(() => byRole(practice, 'button', 'Godkend eller afvis'));
    await go('Godkend eller afvis');
    await heading(practice, 'Bo Holm beder om din fuldmagt');
    await go('Godkend');
    await until(() => bubbleOf(page).startsWith('Du har godkendt.'));
    await go('Gør øvelsen færdig', 'Shift+Tab');
    await heading(practice, 'Godt klaret! Nu har du prøvet det.');
    await go('Luk øvelsen', 'Shift+Tab');
    await until(() => !dialogOf(page)?.open);
    await until(() => /^Prøv det først/.test(textOf(focused()!)));
  });
});

describe('the bubbles', () => {
  for (const lang of ['da', 'en', 'ar'] as const) {
    for (const intent of ['request', 'give'] as const) {
      it(`are true to every page on the way of somebody who ${intent === 'request' ? 'asks' : 'gives'}, in ${lang}: what they name is there`, async () => {
        const { page, practice } = await practising(lang);
        const own = words[lang];
        const said = new Set<string>();
        const looked = async () => {
          await until(() => bubbleOf(page) !== '' && !said.has(bubbleOf(page)));
          await until(() => {
            const text = bubbleOf(page);
            const bubble = practice.shadowRoot?.querySelector('.bubble');
            const rest = textOf(practice).replace(bubble ? textOf(bubble) : '', '');
            for (const name of named(text))
              if (!rest.includes(name)) throw new Error(`“${name}” is said in “${text}”, and is not on the page: ${rest}`);
            return true;
          });
          said.add(bubbleOf(page));
          await expect(practice).to.be.accessible();
        };
        await pressed(practice, own.choose[intent]);
        await looked();
        await loggedIn(practice);
        await looked();
        [...deep(practice)].find((one): one is HTMLButtonElement => one.matches('[part=needed] ~ .buttons > .primary'))?.click();
        await looked();
        const [name, number] = await until(() => {
          const told = [...(practice.shadowRoot?.querySelectorAll('.typed dd') ?? [])].map(dd => dd.textContent.trim());
          return /\d{6}-\d{4}/.test(told[1] ?? '') ? told : undefined;
        });
        await write(practice, 'name', name ?? '');
        await write(practice, 'cpr', number ?? '');
        submit(practice);
        await looked();
        // Back to whom it is about: the person has been found.
        await until(() => allByRole(practice, 'checkbox').length > 0);
        [...deep(practice)].find((one): one is HTMLButtonElement => one.matches('.stage .back, .back'))?.click();
        await looked();
        submit(practice);
        (await until(() => allByRole<HTMLInputElement>(practice, 'checkbox')[0])).click();
        submit(practice);
        await looked();
        submit(practice);
        await looked();
        const part = (name: string) =>
          until(() => [...deep(practice)].find((one): one is HTMLElement => one instanceof HTMLElement && one.matches(`[part=${name}]`)));
        (await part('send')).click();
        await looked();
        await pressed(practice, own.onward.other);
        await looked();
        await loggedIn(practice);
        await looked();
        const back = async () =>
          [...deep(practice)]
            .filter((one): one is HTMLElement => one.matches('.buttons button'))
            .at(-1)
            ?.click();
        (await part('detail')).click();
        await looked();
        if (intent === 'request') {
          (await part('answer')).click();
          await looked();
          (await part('approve')).click();
          await looked();
          await back();
          await looked();
          (await part('detail')).click();
          await looked();
        }
        (await part('delete')).click();
        await looked();
        (await part('delete')).click();
        await looked();
        await pressed(practice, own.onward.end);
        await until(() => byRole(practice, 'heading', own.end.title));
        expect(textOf(practice)).to.contain(own.ribbon.over);
        await expect(practice).to.be.accessible();
        await aMoment();
      });
    }
  }
});
