import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/fuldmagt-help-button.js';
import '../../../src/define/fuldmagt-provider.js';
import type { Settings } from '../../../src/context/settings.js';
import { configure, page as shared } from '../../../src/context/page.js';
import { directionOf } from '../../../src/locale/language.js';
import { press, resize, type } from '../../support/browser/hands.js';
import { aMoment, allByRole, byRole, focused, textOf, until } from '../../support/browser/page.js';
import { heard } from '../../support/browser/portal.js';

const always = [{ on: ['weekdays', 'weekend'], open: [{ from: '00:00', until: '24:00' }] }] as const;
const never = [{ on: ['weekdays', 'weekend'], open: [] }] as const;

/** The help, open, in a portal that says so and so. */
const help = async (settings: Settings = {}, lang = 'da'): Promise<HTMLElement> => {
  const page = await fixture<HTMLElement>(html`
    <main lang=${lang} dir=${directionOf(lang)}>
      <fuldmagt-provider .contacts=${settings.contacts} .topics=${settings.topics} .municipality=${settings.municipality}>
        <fuldmagt-help-button></fuldmagt-help-button>
      </fuldmagt-provider>
    </main>
  `);
  const element = page.querySelector('fuldmagt-help-button')!;
  await element.show();
  // It is drawn in turns: whom to call comes last.
  await until(() => allByRole(element, 'searchbox').length === 1 && Boolean(element.shadowRoot?.querySelector('.panel [href^="tel:"]')));
  return element;
};
const choose = (element: HTMLElement, name: string | RegExp) => byRole(element, 'button', name).click();
/** Presses doors and answers, one after the other. */
const through = async (element: HTMLElement, ...names: readonly (string | RegExp)[]) => {
  for (const name of names) {
    await until(() => allByRole(element, 'button', name).length === 1);
    choose(element, name);
    await aMoment(20);
  }
};
const title = (element: HTMLElement) => textOf(allByRole(element, 'heading')[1]!);
const numbers = (element: HTMLElement) => allByRole<HTMLAnchorElement>(element, 'link', /^Ring /).map(({ href }) => href);
const search = async (element: HTMLElement, text: string) => {
  const field = byRole<HTMLInputElement>(element, 'searchbox');
  field.focus();
  field.value = '';
  await type(text);
};

describe('the topics of the help', () => {
  it('are all to be had, each from the page of all, and each is accessible', async () => {
    const element = await help();
    await through(element, /^Alle emner/);
    await until(() => title(element) === 'Alle emner');
    const names = allByRole(element, 'button')
      .filter(({ part }) => part.contains('door'))
      .map(textOf);
    expect(names.length).to.equal(25);
    await expect(element).to.be.accessible();
    for (const name of names) {
      choose(element, name);
      await until(() => name.startsWith(title(element)) && title(element) !== 'Alle emner');
      expect(allByRole(element, 'link').length, 'a way on').to.be.at.least(1);
      choose(element, 'Tilbage');
      await until(() => title(element) === 'Alle emner');
    }
  });

  it('lead on to each other, back step by step, and to the first page at once', async () => {
    const element = await help();
    await through(element, /^Giv fuldmagt/, /^Få hjælp uden MitID/, /^Svar på et brev/);
    await until(() => title(element) === 'Svar på et brev');
    choose(element, 'Tilbage');
    await until(() => title(element) === 'Få hjælp uden MitID');
    expect(focused()?.textContent).to.equal('Få hjælp uden MitID');
    choose(element, 'Til forsiden af hjælpen');
    await until(() => allByRole(element, 'searchbox').length === 1);
  });

  it('are the portal’s own where it says so: one more, one less, one in its words, and never HTML', async () => {
    const element = await help({
      topics: {
        hide: ['give'],
        add: {
          da: [
            {
              topic: 'strandby',
              title: 'Hjælp i Strandby',
              about: 'Kom forbi.',
              body: ['<b>Et</b> afsnit', { steps: ['Først', 'Så'] }],
              shelf: 'know',
              go: [{ label: 'Læs mere', address: 'https://strandby.example/x' }],
            },
            { topic: 'request', title: 'Sådan hjælper du i Strandby', body: ['Kom og spørg.'] },
          ],
        },
      },
    });
    expect(allByRole(element, 'button', /^Giv fuldmagt/)).to.be.empty;
    await through(element, 'Sådan hjælper du i Strandby');
    await until(() => textOf(element).includes('Kom og spørg.'));
    await through(element, 'Tilbage', /^Alle emner/, /^Hjælp i Strandby/);
    await until(() => textOf(element).includes('<b>Et</b> afsnit'));
    expect(element.shadowRoot!.querySelector('.panel b')).to.be.null;
    expect(byRole<HTMLAnchorElement>(element, 'link', 'Læs mere').href).to.equal('https://strandby.example/x');
  });

  it('are shown in Danish, and marked so, where the portal wrote them in Danish alone', async () => {
    const element = await help({ topics: { add: { da: [{ topic: 'strandby', title: 'Hjælp i Strandby', body: ['Kom forbi.'] }] } } }, 'en');
    await through(element, /^All topics/, /^Hjælp i Strandby/);
    const heading = await until(() => byRole(element, 'heading', 'Hjælp i Strandby'));
    expect(heading.closest('[lang]')!.getAttribute('lang')).to.equal('da');
  });

  it('can be opened at once by the portal, by name', async () => {
    const element = await help();
    const made = element as HTMLElementTagNameMap['fuldmagt-help-button'];
    made.topic = 'guardian';
    await until(() => title(element) === 'Du er værge');
    choose(element, 'Tilbage');
    await until(() => allByRole(element, 'searchbox').length === 1);
    made.topic = 'way-exempt';
    await until(() => title(element) === 'Søg om at blive fri for Digital Post');
    made.topic = 'nowhere';
    await until(() => allByRole(element, 'searchbox').length === 1);
  });
});

describe('"Find din vej"', () => {
  it('leads by keyboard from a question to the one thing to do, saying how far one is, and back (R004)', async () => {
    const element = await help();
    byRole(element, 'button', /^Find din vej/).focus();
    await press('Enter');
    await until(() => title(element) === 'Hvad passer på dig?');
    expect(textOf(focused()!)).to.equal('Hvad passer på dig?');
    expect(textOf(element)).to.contain('Spørgsmål 1 af højst 6').and.to.contain('Dine svar bliver ikke gemt og ikke sendt.');
    await press('Tab');
    await press('Tab');
    await press('Enter');
    await until(() => title(element) === 'Hvad skal du have hjælp til?');
    expect(textOf(element)).to.contain('Spørgsmål 2 af højst 4');
    await press('Tab');
    await press('Enter');
    await until(() => title(element) === 'Bruger du selv MitID og Digital Post?');
    choose(element, 'Tilbage');
    await until(() => title(element) === 'Hvad skal du have hjælp til?');
    await through(element, /^Noget hos det offentlige/, 'Nej', 'Ja');
    await until(() => title(element) === 'Bed den anden om at spørge');
    expect(textOf(focused()!)).to.equal('Bed den anden om at spørge');
    expect(textOf(element)).to.contain('Det skal du gøre nu').and.to.contain('Hvad passer på dig? En anden skal hjælpe mig');
    await expect(element).to.be.accessible();
    choose(element, 'Start forfra');
    await until(() => title(element) === 'Hvad passer på dig?');
    expect(textOf(element)).to.contain('Spørgsmål 1');
  });

  it('ends with a way on, a number with today’s hours, or a note, and with more to read', async () => {
    const element = await help({ contacts: { supportHours: always } });
    await through(element, /^Find din vej/, 'Jeg vil hjælpe en anden', /^Noget hos/, 'Ja', 'Nej', 'Jeg er værge', 'Ja, for alt');
    await until(() => title(element) === 'Anmod om fuldmagt som værge');
    expect(byRole(element, 'link', /^Gå til Digital Fuldmagt/)).to.exist;
    expect(textOf(byRole(element, 'heading', 'Tag det her med').parentElement!)).to.contain('værgebeskikkelsen');
    expect(numbers(element)).to.deep.equal(['tel:+4570101881']);
    expect(textOf(element)).to.contain('Åbent nu. I dag hele døgnet.');
    await through(element, 'Læs mere: Du er værge');
    await until(() => title(element) === 'Du er værge');
  });

  it('says where the number of borgerservice is when the portal has not said it, and gives it when it has', async () => {
    const way = [/^Find din vej/, 'Jeg bruger ikke nettet', 'Have mine breve på papir'] as const;
    const without = await help();
    await through(without, ...way);
    await until(() => textOf(without).includes('Nummeret står på din kommunes hjemmeside.'));
    expect(textOf(without)).to.contain('Tjek, om du skal bestille tid.');
    const having = await help({ contacts: { borgerservicePhone: '99 99 11 11', booking: 'https://strandby.example/tid' } });
    await through(having, ...way);
    await until(() => numbers(having).includes('tel:+4599991111'));
    expect(byRole<HTMLAnchorElement>(having, 'link', 'Bestil tid i borgerservice').href).to.equal('https://strandby.example/tid');
  });
});

describe('the search of the help', () => {
  it('finds as one types, says how many when one stops, and leads there by keyboard', async () => {
    const element = await help();
    await search(element, 'varge');
    await until(() => title(element) === '1 emne fundet');
    await until(() => textOf(byRole(element, 'status', '1 emne fundet')));
    await expect(element).to.be.accessible();
    await press('Enter');
    await until(() => textOf(focused()!).startsWith('Du er værge'));
    await press('Enter');
    await until(() => title(element) === 'Du er værge');
    choose(element, 'Tilbage');
    await until(() => byRole<HTMLInputElement>(element, 'searchbox').value === 'varge');
    expect(title(element)).to.equal('1 emne fundet');
  });

  it('answers an old word with today’s (R270)', async () => {
    const element = await help();
    await search(element, 'nem-id');
    await until(() => textOf(element).includes('I dag bruger du MitID.'));
    expect(allByRole(element, 'button', /^Få MitID/)).to.have.length(1);
  });

  it('leads on where it finds nothing', async () => {
    const element = await help();
    await search(element, 'xyzzyplugh');
    await until(() => title(element) === 'Vi fandt ikke noget.');
    await until(() => byRole(element, 'status', 'Vi fandt ikke noget.'));
    for (const way of [/^Find din vej/, /^Alle emner/, /^Ring eller mød op/]) expect(allByRole(element, 'button', way)).to.have.length(1);
  });

  it('works in Arabic, where the words come from the right', async () => {
    const element = await help({}, 'ar');
    await until(() => byRole(element, 'searchbox', 'ابحث في المساعدة'));
    await search(element, 'وصاية');
    await until(() => allByRole(element, 'button', /^أنت وصيّ/).length === 1);
    await expect(element).to.be.accessible();
  });

  it('keeps what is typed and chosen to itself: no request, no storage, no address, no event, no field that remembers', async () => {
    const before = { href: location.href, length: history.length, title: document.title };
    const asked: unknown[] = [];
    const { fetch, console } = globalThis;
    globalThis.fetch = (...question) => (asked.push(question), fetch(...question));
    const beacon = navigator.sendBeacon.bind(navigator);
    navigator.sendBeacon = (...question) => (asked.push(question), beacon(...question));
    const lines: unknown[] = [];
    const { log, info, warn, error } = console;
    console.log = console.info = console.warn = console.error = (...given: unknown[]) => void lines.push(given);
    try {
      const element = await help();
      const events = heard(window, 'fuldmagt-step', 'fuldmagt-open', 'fuldmagt-changed', 'fuldmagt-hand-off');
      performance.clearResourceTimings();
      const field = byRole<HTMLInputElement>(element, 'searchbox');
      expect([field.autocomplete, field.spellcheck, field.name]).to.deep.equal(['off', false, '']);
      await search(element, 'demens 0108259996');
      await until(() => textOf(byRole(element, 'status')) !== '');
      expect(textOf(byRole(element, 'status')), 'what is heard').not.to.contain('0108259996');
      await search(element, 'dement');
      await aMoment(20);
      byRole<HTMLInputElement>(element, 'searchbox').value = '';
      byRole(element, 'searchbox').dispatchEvent(new Event('input', { bubbles: true }));
      await through(element, /^Find din vej/, 'Jeg kan ikke logge ind', 'Måske kender en anden mine koder');
      await until(() => title(element) === 'Spær dit MitID nu');
      expect(events).to.be.empty;
      expect(
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter(name => !/\.[tj]s/.test(name)),
      ).to.be.empty;
    } finally {
      Object.assign(console, { log, info, warn, error });
      Object.assign(globalThis, { fetch });
      navigator.sendBeacon = beacon;
    }
    expect(asked).to.be.empty;
    expect(lines).to.be.empty;
    expect({ href: location.href, length: history.length, title: document.title }).to.deep.equal(before);
    const kept = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);
    for (const word of ['demens', 'dement', '0108259996', 'login', 'stolen', 'block']) expect(kept).not.to.contain(word);
  });

  it('forgets where one was when the page is left, and may be taken back from memory by another', async () => {
    const element = await help();
    await search(element, 'demens');
    await until(() => /fundet/.test(title(element)));
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await until(() => byRole<HTMLInputElement>(element, 'searchbox').value === '');
    expect(allByRole(element, 'button', /^Find din vej/)).to.have.length(1);
  });
});

describe('the contacts of the help', () => {
  afterEach(() => configure({ contacts: undefined, municipality: undefined }));

  it('say who answers what, who is open now, and all hours (R210, R213, R220)', async () => {
    const element = await help({
      municipality: '0157',
      contacts: {
        supportHours: always,
        borgerservicePhone: '99 99 11 11',
        borgerserviceHours: never,
        borgerserviceAddress: 'Strandvejen 1, 9999 Strandby',
        borgerservice: 'https://strandby.example/',
        booking: 'https://strandby.example/tid',
        others: [{ name: 'Pårørendelinjen', about: 'For pårørende.', phone: '99 99 22 22', page: 'https://strandby.example/linjen' }],
      },
    });
    await through(element, /^Ring eller mød op/);
    await until(() => title(element) === 'Ring eller mød op');
    expect(allByRole(element, 'heading').slice(2).map(textOf)).to.deep.equal([
      'Digital Fuldmagt-supporten',
      'Borgerservice i Gentofte Kommune',
      'MitID-supporten',
      'Digital Post-supporten',
      'Myndigheden',
      'Pårørendelinjen',
    ]);
    const card = (name: string) => textOf(byRole(element, 'heading', name).parentElement!);
    expect(card('Digital Fuldmagt-supporten')).to.contain('Åbent nu. I dag hele døgnet.');
    expect(card('Borgerservice i Gentofte Kommune'))
      .to.contain('Lukket nu.')
      .and.to.contain('Strandvejen 1, 9999 Strandby')
      .and.to.contain('Tjek, om du skal bestille tid.');
    expect(numbers(element)).to.deep.equal(['tel:+4570101881', 'tel:+4599991111', 'tel:+4533980010', 'tel:+4533980033', 'tel:+4599992222']);
    allByRole(element, 'button', 'Alle tider')[0]!.click();
    await until(() => card('Digital Fuldmagt-supporten').includes('Hverdage og weekend'));
    await expect(element).to.be.accessible();
  });

  it('are the municipality’s, where the portal serves several', async () => {
    const municipalities = {
      '0101': { borgerservicePhone: '11 11 11 11' },
      '0157': { borgerservicePhone: '22 22 22 22', borgerserviceName: 'Borgerservice ved Havnen' },
    };
    const element = await help({ municipality: '0157', contacts: { municipalities } });
    await through(element, /^Ring eller mød op/);
    await until(() => numbers(element).includes('tel:+4522222222'));
    expect(allByRole(element, 'heading', 'Borgerservice ved Havnen')).to.have.length(1);
  });

  it('that cannot be what they should are left out, and told once in the console', async () => {
    const lines: string[] = [];
    const { warn } = console;
    console.warn = (line: string) => void lines.push(line);
    try {
      const contacts = { supportPhone: 'ring til os', mitid: 'javascript:alert(1)' };
      const element = await help({ contacts, municipality: 'Strandby' });
      await through(element, /^Ring eller mød op/);
      await until(() => numbers(element).includes('tel:+4570101881'));
      await until(() => lines.length >= 3);
      await aMoment();
    } finally {
      console.warn = warn;
    }
    expect(lines).to.have.length(3);
    expect(lines.join('\n')).to.contain('contacts.supportPhone is "ring til os"').and.to.contain("'70 10 18 81'");
    shared().said.clear();
  });

  it('fit a window of 320 pixels, with long words', async () => {
    await resize(320, 560);
    const element = await help({
      contacts: {
        borgerserviceName: 'Borgerserviceogselvbetjeningscenteret',
        borgerservicePhone: '+45 99 99 11 11',
        borgerserviceAddress: 'Kommunaldirektørvænget 1234, 9999 Strandby',
      },
    });
    await through(element, /^Ring eller mød op/);
    await until(() => numbers(element).includes('tel:+4599991111'));
    const dialog = byRole<HTMLDialogElement>(element, 'dialog');
    expect(dialog.scrollWidth).to.be.at.most(320);
    for (const link of allByRole(element, 'link', /^Ring /)) expect(link.getBoundingClientRect().height).to.be.at.least(44);
    await resize(1000);
  });
});

describe('what is taken along from the help', () => {
  const opened = globalThis.open;
  afterEach(() => void (globalThis.open = opened));

  it('stands on paper: the thing to do, what to bring, one’s answers, and all hours in place of now', async () => {
    const element = await help();
    await through(element, /^Find din vej/, 'Jeg bruger ikke nettet', 'Klare noget uden at bruge nettet');
    await until(() => title(element) === 'Bed om en anden vej');
    // Where a window is blocked, it stands alone in a plain view.
    globalThis.open = () => null;
    choose(element, 'Print');
    const view = await until(() => byRole(element, 'dialog', 'Bed om en anden vej'));
    expect(textOf(view)).to.contain('Sig: Jeg kan ikke bruge nettet').and.to.contain('Hvad passer på dig? Jeg bruger ikke nettet');
    expect(textOf(view)).not.to.contain('Åbent nu').and.not.to.contain('Start forfra');
  });

  it('is a link only where the portal says how one is made', async () => {
    const without = await help();
    await through(without, /^Giv fuldmagt/);
    await until(() => title(without) === 'Giv fuldmagt');
    expect(allByRole(without, 'button', 'Kopiér link til siden')).to.be.empty;
    const element = await help({ topics: { link: topic => `/hjaelp?emne=${topic}` } });
    await through(element, /^Find din vej/, 'Jeg kan ikke logge ind', 'Jeg har ikke MitID');
    await until(() => allByRole(element, 'button', 'Kopiér link til siden').length === 1);
    expect(textOf(element)).to.contain(new URL('/hjaelp?emne=way-get-mitid', document.baseURI).href);
  });

  it('says whether the link was copied, also where the page has no clipboard', async () => {
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    const copied: string[] = [];
    try {
      for (const [clipboard, said] of [
        [{ writeText: async (text: string) => void copied.push(text) }, 'Linket er kopieret.'],
        [undefined, 'Linket kan ikke kopieres her. Skriv det af:'],
      ] as const) {
        Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
        const element = await help({ topics: { link: topic => `/hjaelp?emne=${topic}` } });
        await through(element, /^Giv fuldmagt/, 'Kopiér link til siden');
        await until(() => allByRole(element, 'status').some(status => textOf(status) === said));
      }
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
      if (own) Object.defineProperty(navigator, 'clipboard', own);
    }
    expect(copied).to.deep.equal([new URL('/hjaelp?emne=give', document.baseURI).href]);
  });
});
