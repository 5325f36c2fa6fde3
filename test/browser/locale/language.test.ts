import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Locale } from '../../../src/controllers/locale.js';
import type { Day } from '../../../src/domain/day.shape.js';
import { commonWords } from '../../../src/locale/common/index.js';
import { languageOf } from '../../../src/locale/language.js';
import { addLanguage, room, type Messages } from '../../../src/locale/room.js';
import { aMoment, until } from '../../support/browser/page.js';

const greetings = room(
  'greetings',
  { hello: 'Hej', to: (name: string) => `Hej, ${name}`, list: ['a', 'b'], deep: { bye: 'Farvel' } },
  {
    en: async () => ({ hello: 'Hello', to: (name: string) => `Hello, ${name}`, list: ['c', 'd'], deep: { bye: 'Goodbye' } }),
    ar: async () => {
      throw new TypeError('This file is not to be had.');
    },
  },
);

/** An element that does nothing but greet. */
class Greeter extends LitElement {
  static messages: Messages | undefined;
  readonly locale: Locale = new Locale(this, () => Greeter.messages);

  override render() {
    const { hello, to, list, deep } = this.locale.words(greetings);
    return html`${hello}|${to('Bo')}|${list.join()}|${deep.bye}|${this.locale.lang}|${this.locale.dir}`;
  }
}
customElements.define('test-greeter', Greeter);

const greeter = html`<test-greeter></test-greeter>`;
const says = (element: Element | null | undefined) => element!.shadowRoot!.textContent.trim();
const find = (root: ParentNode) => root.querySelector<Greeter>('test-greeter')!;
const danish = 'Hej|Hej, Bo|a,b|Farvel|da|ltr';
const english = 'Hello|Hello, Bo|c,d|Goodbye|en|ltr';

describe('the language of an element', () => {
  afterEach(() => (Greeter.messages = undefined));

  it('is Danish where nobody says', async () => {
    const page = await fixture(html`<div>${greeter}</div>`);
    document.documentElement.removeAttribute('lang');
    expect(says(find(page))).to.equal(danish);
  });

  it('is its own, or the nearest around it', async () => {
    const page = await fixture(html`
      <div lang="en">${greeter}<p lang="da">${greeter}</p><test-greeter lang="da"></test-greeter></div>
    `);
    const [outer, inner, own] = [...page.querySelectorAll('test-greeter')];
    await until(() => says(outer) === english);
    expect(says(inner)).to.equal(danish);
    expect(says(own)).to.equal(danish);
  });

  it('is fetched once and drawn once, however often its words are asked for', async () => {
    let [fetched, drawn] = [0, 0];
    const many = room(
      'many-questions',
      { hello: 'Hej' },
      {
        en: async () => {
          fetched += 1;
          await aMoment();
          return { hello: 'Hello' };
        },
      },
    );
    class Asker extends LitElement {
      readonly locale: Locale = new Locale(this);

      override render() {
        drawn += 1;
        return Array.from({ length: 50 }, () => this.locale.words(many).hello).join(' ');
      }
    }
    customElements.define('test-asker', Asker);
    const page = await fixture(html`<div lang="en"><test-asker></test-asker></div>`);
    const before = drawn;
    await until(() => says(page.firstElementChild).includes('Hello Hello'));
    await aMoment();
    expect([fetched, drawn - before]).to.deep.equal([1, 1]);
  });

  it('is found through shadow roots', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const first = page.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const second = first.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    second.append(document.createElement('test-greeter'));
    await until(() => says(find(second)) === english);
    first.firstElementChild!.setAttribute('lang', 'da');
    await until(() => says(find(second)) === danish);
    first.firstElementChild!.removeAttribute('lang');
    page.lang = 'da';
    await until(() => says(find(second)) === danish);
  });

  it('is found through slots: what stands around the slot is nearer', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="da"></div>`);
    const host = page.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const around = root.appendChild(document.createElement('section'));
    around.lang = 'en';
    around.append(document.createElement('slot'));
    host.append(document.createElement('test-greeter'));
    await until(() => says(find(host)) === english);
    around.lang = 'da';
    await until(() => says(find(host)) === danish);
  });

  it('changes when the page does, live, and when the element is moved', async () => {
    const page = await fixture<HTMLElement>(html`<div><p lang="da">${greeter}</p><p lang="en"></p></div>`);
    const element = find(page);
    expect(says(element)).to.equal(danish);
    page.children[0]!.setAttribute('lang', 'en-GB');
    await until(() => says(element) === english.replace('|en|', '|en-GB|'));
    page.children[0]!.setAttribute('lang', 'da-DK');
    await until(() => says(element) === danish.replace('|da|', '|da-DK|'));
    page.children[1]!.append(element);
    await until(() => says(element) === english);
  });

  it('does not hear of changes once it is out of the page', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="da">${greeter}</div>`);
    const element = find(page);
    element.remove();
    page.lang = 'en';
    await aMoment();
    expect(says(element)).to.equal(danish);
  });

  for (const lang of ['fr', 'zh-Hant-TW', 'fa', 'no such thing', '', 'x']) {
    it(`is Danish, from left to right, where nothing is written in "${lang}"`, async () => {
      const page = await fixture(html`<div lang=${lang}>${greeter}</div>`);
      await aMoment();
      expect(says(find(page))).to.equal(danish);
    });
  }

  it('is what is wanted by its own tag, and not by a likeness', () => {
    const element = document.createElement('p');
    element.lang = 'dan gerous';
    expect(languageOf(element)).to.equal('da');
    element.lang = 'en-XA';
    expect(languageOf(element)).to.equal('en-XA');
  });

  it('is Danish where its file cannot be fetched: in all rooms, so that none is half', async () => {
    const page = await fixture(html`<div lang="ar">${greeter}</div>`);
    await until(() => says(find(page)) === danish);
    expect(find(page).locale.words(commonWords).close).to.equal('Luk');
    // Whoever adds it has it again.
    addLanguage(greetings, 'ar', async () => ({ hello: 'مرحبا', to: name => `مرحبا ${name}`, list: [], deep: { bye: 'وداعا' } }));
    await until(() => says(find(page)) === 'مرحبا|مرحبا Bo||وداعا|ar|rtl');
  });

  it('looks foreign in the pseudo-locale, with what is put into it', async () => {
    const page = await fixture(html`<div lang="en-XA">${greeter}</div>`);
    await until(() => says(find(page)).startsWith('⟦Héj·⟧|⟦Héj, Bó···⟧|⟦á·⟧,⟦b·⟧|⟦Fárvél··⟧'));
  });

  it('may be added, by a file, also for those who are reading', async () => {
    const page = await fixture(html`<div lang="de-AT">${greeter}</div>`);
    expect(says(find(page))).to.equal(danish);
    addLanguage(greetings, 'de', async () => ({ hello: 'Hallo', to: name => `Hallo, ${name}`, list: [], deep: { bye: 'Tschüs' } }));
    await until(() => says(find(page)) === 'Hallo|Hallo, Bo||Tschüs|de-AT|ltr');
    addLanguage(greetings, 'de-AT', async () => ({ hello: 'Servus', to: name => `Servus, ${name}`, list: [], deep: { bye: 'Baba' } }));
    await until(() => says(find(page)).startsWith('Servus'));
  });
});

describe('a portal’s own words', () => {
  afterEach(() => (Greeter.messages = undefined));

  const withWords = async (messages: unknown, lang = 'da') => {
    Greeter.messages = messages as Messages;
    const page = await fixture<HTMLElement>(html`<div lang=${lang}>${greeter}</div>`);
    await aMoment();
    return says(find(page)).split('|').slice(0, 4).join('|');
  };

  it('stand over ours, by language and room', async () => {
    expect(await withWords({ da: { greetings: { hello: 'Goddag', deep: { bye: 'Hej hej' } } } })).to.equal('Goddag|Hej, Bo|a,b|Hej hej');
    expect(await withWords({ da: { greetings: { hello: 'Goddag' } } }, 'en')).to.equal('Hello|Hello, Bo|c,d|Goodbye');
  });

  it('hold for every language under an asterisk, and the nearest of several counts', async () => {
    const messages = { '*': { greetings: { hello: 'Hi', deep: { bye: '*' } } }, en: { greetings: { hello: 'Good day' } } };
    expect(await withWords(messages)).to.equal('Hi|Hej, Bo|a,b|*');
    expect(await withWords(messages, 'en')).to.equal('Good day|Hello, Bo|c,d|*');
  });

  it('may be a sentence, a function or a list, as ours is; anything else is left out', async () => {
    const own = { to: (name: string) => `Kære ${name}`, list: ['x'], hello: 7, deep: 'no', unknown: 'no' };
    expect(await withWords({ da: { greetings: own } })).to.equal('Hej|Kære Bo|x|Farvel');
    expect(await withWords({ da: { greetings: { to: 'Kære borger', list: 'no' } } })).to.equal('Hej|Kære borger|a,b|Farvel');
    expect(await withWords({ da: { greetings: null, others: {} } })).to.equal('Hej|Hej, Bo|a,b|Farvel');
  });
});

describe('days and lists', () => {
  const written = async (lang: string) => {
    const { locale } = find(await fixture<HTMLElement>(html`<div lang=${lang}>${greeter}</div>`));
    const day = '2026-05-02' as Day;
    return [locale.day(day), locale.shortDay(day), locale.instant('2026-07-01T22:30:00Z'), locale.list(['a', 'b', 'c'])];
  };

  it('are written as the reader writes them, in Danish time, and the day stays with its month', async () => {
    expect(await written('da')).to.deep.equal([
      'lørdag den 2.\u00a0maj 2026',
      '2.\u00a0maj 2026',
      '2.\u00a0juli 2026 kl. 00.30',
      'a, b og c',
    ]);
    const [day, short, instant] = await written('en');
    expect(day).to.equal('Saturday, May\u00a02, 2026');
    expect(short).to.equal('May\u00a02, 2026');
    expect(instant).to.match(/July\u00a02, 2026.*12:30/u);
  });

  it('have the digits and the calendar of Danish papers in Arabic too', async () => {
    const [day, short, instant] = await written('ar-SA');
    expect(`${day} ${short} ${instant}`).to.contain('2026').and.not.to.match(/[٠-٩]/u);
  });
});
