import { expect } from '@open-wc/testing';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { addDays } from '../../../src/domain/day.js';
import type { Basis, Check } from '../../../src/domain/mandate.shape.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { da as missingWords } from '../../../src/locale/missing/da.js';
import type { Letters } from '../../../src/registry/ports.js';
import type { Kept } from '../../../src/registry/store.js';
import { aage, bo, karen, mette, strandby, testDay, viggo } from '../../../src/testing/people.js';
import { world, type WorldOptions } from '../../../src/testing/world.js';
import { resize } from '../../support/browser/hands.js';
import { allByRole, aMoment, byRole, focused, nameOf, seen, textOf, until } from '../../support/browser/page.js';
import { but, buttons, heading, items, mandateId, pressButton, show, showList } from './setup.js';

const letters: Letters = { write: async () => new TextEncoder().encode('%PDF-1.4') };
const period = [{ from: addDays(testDay, -4), until: addDays(testDay, 361) }];

/** Bo asks Aage by letter. */
const byLetter = (more: Partial<Kept> = {}, options: WorldOptions = {}) =>
  world({
    letters,
    ...options,
    mandates: [{ giver: aage.id, delivery: 'letter', desk: strandby, state: 'letter-sent', period, ...more }],
  });

/** Mette decides for Viggo. */
const decides = (basis: Basis, more: Partial<Kept> = {}) => byLetter({ giver: viggo.id, holder: mette.id, basis, ...more });

const one = { mandate: 'mandate-1' };
const part = (list: HTMLElement, name: string) => until(() => list.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`));
const noPart = (list: HTMLElement, name: string) => list.shadowRoot?.querySelector(`[part=${name}]`) === null;

/** The steps of the road, with a star before the one where the two are. */
const steps = async (list: HTMLElement): Promise<string[]> =>
  allByRole(await part(list, 'road'), 'listitem').map(
    step => `${step.getAttribute('aria-current') === 'step' ? '* ' : ''}${textOf(step.querySelector('strong') ?? step)}`,
  );

const ranOut = [{ from: addDays(testDay, -90), until: addDays(testDay, -3) }];
const extension = (state: 'letter-sent' | 'in-review') => {
  const until = addDays(testDay, 61);
  return { state: 'active', period: ranOut, extension: { until, asked: testDay, state, answerBy: until } } as const;
};

afterEach(() => resize(1280, 900));

describe('the road to a mandate by letter', () => {
  it('R101: has five steps, and says who has to do what now', async () => {
    const { list } = await show(byLetter().as(bo), one);
    expect(await steps(list)).to.deep.equal([
      'Du beder om fuldmagt, og Aage Møller får et brev. Klaret',
      '* Aage Møller skriver under.',
      'Brevet kommer til borgerservice.',
      'Borgerservice behandler sagen.',
      'Fuldmagten træder i kraft.',
    ]);
    const here = (await part(list, 'road')).querySelector('[aria-current]')!;
    expect(textOf(here)).to.contain('Nu').and.to.contain('Det er Aage Møller, der skal skrive under.');
    await expect(list).to.be.accessible();
  });

  it('says to the giver that it is their turn, and that they sign by hand: there is nothing to approve here', async () => {
    const { list } = await show(byLetter().as(aage), one);
    expect((await steps(list))[1]).to.equal('* Du skriver under.');
    expect(textOf(list)).to.contain('Det er din tur. Skriv under, og send brevet til borgerservice.');
    expect(buttons(list)).not.to.include('Godkend eller afvis');
    await expect(list).to.be.accessible();
  });

  it('R108: waits for borgerservice once it has the letter', async () => {
    const { list } = await show(byLetter({ state: 'in-review' }).as(bo), one);
    expect((await steps(list))[3]).to.equal('* Borgerservice behandler sagen.');
    expect(textOf(list)).to.contain('Du får svar i Digital Post. Aage Møller får svar med posten.');
    expect(noPart(list, 'return-path')).to.equal(true);
  });

  it('R123: is signed by the one who decides for the giver', async () => {
    for (const [person, step] of [
      [mette, 'Du skriver under for Viggo Krogh.'],
      [viggo, 'Mette Krogh skriver under for dig.'],
    ] as const) {
      const { list } = await show(decides('guardianship').as(person), one);
      expect((await steps(list))[1]).to.equal(`* ${step}`);
    }
  });

  it('R091: has three steps where the giver answers in Digital Post', async () => {
    const { list } = await show(world({ mandates: [{ state: 'awaiting-approval' }] }).as(bo), one);
    expect(await steps(list)).to.deep.equal(['Du beder om fuldmagt. Klaret', '* Karen Holm svarer.', 'Fuldmagten træder i kraft.']);
  });

  it('is not there when it has been walked, or leads nowhere', async () => {
    for (const state of ['active', 'declined', 'withdrawn'] as const) {
      const { list } = await show(byLetter({ state, missing: ['date'] }).as(bo), one);
      await heading(list, /Aage Møller/);
      await until(() => !textOf(list).includes('Henter'));
      expect(noPart(list, 'road'), state).to.equal(true);
    }
  });

  it('can be told in forced colours and without any: what is done and what is now stands there in words', async () => {
    const { list } = await show(byLetter().as(bo), one);
    const marks = [...(await part(list, 'road')).querySelectorAll('.mark')].map(textOf);
    expect(marks).to.deep.equal(['Klaret', 'Nu']);
  });
});

describe('the way of a letter to borgerservice', () => {
  it('R103-R107: says where it goes, who signs, what to send, three ways, and eight steps', async () => {
    const { list } = await show(byLetter().as(bo), one);
    const text = textOf(await part(list, 'return-path'));
    for (const said of [
      'Det bliver sendt til den adresse, Aage Møller har i CPR.',
      'Aage Møller skal skrive under i hånden og skrive datoen på brevet.',
      'Både du og Aage Møller må sende det.',
      'Alle sider af brevet med underskrift og dato. En kopi er fint.',
      'Send det i Digital Post. Det er nemmest og går hurtigst.',
      'Send det med posten til borgerservice.',
      'Tjek først, om du skal bestille tid.',
      'Vælg den kommune, hvor Aage Møller bor.',
    ])
      expect(text).to.contain(said);
    expect(allByRole(await part(list, 'return-path'), 'list').at(-1)?.children.length).to.equal(8);
  });

  it('R114: promises no time, and tells the last day on which it can be approved', async () => {
    const { list } = await show(byLetter().as(bo), one);
    const text = textOf(await part(list, 'return-path'));
    expect(text).to.contain('Borgerservice skal nå at godkende brevet senest fredag den 26. februar 2027.');
    expect(text).to.contain('Så spørg borgerservice.');
  });

  it('tells the day on which a request lapses, where the backend lets it lapse before', async () => {
    const strandby = byLetter({ answerBy: addDays(testDay, 26) }, { allows: { lapseAfterDays: 30 } });
    const { list } = await show(strandby.as(bo), one);
    expect(textOf(await part(list, 'return-path'))).to.contain('senest lørdag den 28. marts 2026.');
  });

  it('R123, R135, R146: names the papers that go with it', async () => {
    for (const [basis, papers] of [
      ['guardianship', ['En kopi af den fuldt dækkende værgebeskikkelse.']],
      ['future-mandate', ['En kopi af fremtidsfuldmagten.', 'En kopi af personbogsattesten.']],
      ['general-mandate', ['En kopi af den fuldt dækkende generalfuldmagt.']],
    ] as const) {
      const { list } = await show(decides(basis).as(mette), one);
      const enclosed = [...(await part(list, 'return-path')).querySelectorAll('.enclosed li')].map(textOf);
      expect(enclosed).to.deep.equal(['Alle sider af brevet med underskrift og dato. En kopi er fint.', ...papers]);
    }
  });

  it('warns who decides for the giver that the letter goes to where the giver lives', async () => {
    const { list } = await show(decides('guardianship').as(mette), one);
    expect(textOf(await part(list, 'return-path'))).to.contain('Brevet kommer ikke til dig. Bor du et andet sted end Viggo Krogh');
  });

  it('leads to borgerservice, where the portal has said where that is', async () => {
    const { list, provider } = await show(byLetter().as(bo), one);
    await part(list, 'return-path');
    expect(allByRole(list, 'link', 'Find borgerservice')).to.have.length(0);
    provider.contacts = { borgerservice: 'https://strandby.example/borgerservice' };
    const link = await until(() => byRole<HTMLAnchorElement>(list, 'link', 'Find borgerservice'));
    expect(link.href).to.equal('https://strandby.example/borgerservice');
  });

  describe('has a subject line to copy', () => {
    const real = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
    const clipboard = (value: unknown) => Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
    afterEach(() => {
      delete (navigator as unknown as Record<string, unknown>).clipboard;
      expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')).to.deep.equal(real);
    });

    it('which is Danish in every language, with the giver’s name', async () => {
      const { list } = await show(byLetter().as(bo), { ...one, lang: 'en' });
      const field = await until(() => byRole<HTMLTextAreaElement>(list, 'textbox', 'Subject'));
      expect(field.value).to.equal('Digital Fuldmagt Aage Møller');
      expect(field.readOnly).to.equal(true);
      expect(field.outerHTML).not.to.contain('Aage');
    });

    it('and says that it has been copied', async () => {
      const { list } = await show(byLetter().as(bo), one);
      let copied = '';
      clipboard({ writeText: async (text: string) => void (copied = text) });
      await pressButton(list, 'Kopiér emnet');
      await until(() => byRole(list, 'status', 'Emnet er kopieret.'));
      expect(copied).to.equal('Digital Fuldmagt Aage Møller');
    });

    it('and marks it where there is no clipboard, or nobody may use it', async () => {
      for (const none of [undefined, { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }]) {
        const { list } = await show(byLetter().as(bo), one);
        clipboard(none);
        await pressButton(list, 'Kopiér emnet');
        await until(() => byRole(list, 'status', 'Emnet er markeret. Nu kan du selv kopiere det.'));
        const field = byRole<HTMLTextAreaElement>(list, 'textbox', 'Emne');
        expect(focused()).to.equal(field);
        expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal('Digital Fuldmagt Aage Møller');
      }
    });
  });
});

describe('the letter as a file', () => {
  const saved: { name: string; href: string }[] = [];
  const click = (event: MouseEvent) => {
    const link = event.target as HTMLAnchorElement;
    saved.push({ name: link.download, href: link.href });
    event.preventDefault();
  };
  const press = HTMLAnchorElement.prototype.click;
  beforeEach(() => {
    saved.length = 0;
    HTMLAnchorElement.prototype.click = function () {
      this.addEventListener('click', click, { once: true });
      press.call(this);
    };
  });
  afterEach(() => void (HTMLAnchorElement.prototype.click = press));

  it('is saved under a name that tells nobody anything', async () => {
    const { list } = await show(byLetter().as(bo), one);
    await pressButton(list, 'Hent brevet (PDF)');
    await until(() => byRole(list, 'status', 'Brevet er hentet.'));
    expect(saved.map(({ name }) => name)).to.deep.equal(['fuldmagt-F7K2-9QXM.pdf']);
    const file = await (await fetch(saved[0]!.href)).blob();
    expect([file.type, await file.text()]).to.deep.equal(['application/pdf', '%PDF-1.4']);
  });

  it('is fetched once at a time, and says that it is on its way', async () => {
    let asked = 0;
    let answer!: (file: Blob) => void;
    const backend = but(byLetter().as(bo), 'letter', () => {
      asked += 1;
      return new Promise(resolve => (answer = resolve));
    });
    const { list } = await show(backend, one);
    await pressButton(list, 'Hent brevet (PDF)');
    await until(() => byRole(list, 'status', 'Henter brevet …'));
    await pressButton(list, 'Hent brevet (PDF)');
    answer(new Blob(['%PDF']));
    await until(() => saved.length === 1);
    expect(asked).to.equal(1);
  });

  it('may be refused: that is said, and it can be tried again', async () => {
    let fails = true;
    const backend = but(byLetter().as(bo), 'letter', async (input, options, ask) => {
      if (fails) throw new Refusal('unreachable');
      return ask(input, options);
    });
    const { list } = await show(backend, one);
    const refused: string[] = [];
    list.addEventListener('fuldmagt-refused', ({ reason }) => refused.push(reason));
    await pressButton(list, 'Hent brevet (PDF)');
    await until(() => byRole(list, 'alert'));
    expect(refused).to.deep.equal(['unreachable']);
    expect(saved).to.have.length(0);
    fails = false;
    await pressButton(list, 'Hent brevet (PDF)');
    await until(() => saved.length === 1);
    expect(allByRole(list, 'alert')).to.have.length(0);
  });

  it('is dropped when somebody has looked away, or somebody else sits here', async () => {
    const away = async (list: HTMLElement) => pressButton(list, 'Tilbage til Mine fuldmagter');
    const stranger = async (_list: HTMLElement, change: () => void) => change();
    for (const leave of [away, stranger]) {
      let answer!: (file: Blob) => void;
      let signal: AbortSignal | undefined;
      const strandby = byLetter();
      const backend = but(strandby.as(bo), 'letter', (_input, options) => {
        signal = options.signal;
        return new Promise(resolve => (answer = resolve));
      });
      const { list, provider } = await show(backend, one);
      await pressButton(list, 'Hent brevet (PDF)');
      await until(() => signal !== undefined);
      await leave(list, () => void (provider.backend = strandby.as(karen)));
      await until(() => signal?.aborted);
      answer(new Blob(['%PDF']));
      await aMoment();
      expect(saved).to.have.length(0);
    }
  });

  it('is offered only where the backend can print, and while there is a letter', async () => {
    const { letter: _, ...without }: MandateBackend = byLetter().as(bo);
    for (const backend of [without, byLetter({ state: 'active' }).as(bo), byLetter({ state: 'declined', missing: ['date'] }).as(bo)]) {
      const { list } = await show(backend, one);
      await heading(list, /Aage Møller/);
      await until(() => !textOf(list).includes('Henter'));
      expect(buttons(list)).not.to.include('Hent brevet (PDF)');
    }
    const { list } = await show(byLetter({ state: 'in-review' }).as(aage), one);
    await until(() => byRole(list, 'button', 'Hent brevet (PDF)'));
  });
});

describe('a letter that borgerservice has declined', () => {
  const all: readonly [Basis, readonly Check[]][] = [
    ['own', ['pages', 'signature', 'date']],
    ['guardianship', ['guardianship-order']],
    ['future-mandate', ['future-mandate', 'personal-record']],
    ['general-mandate', ['general-mandate']],
  ];
  for (const [basis, missing] of all)
    it(`R109: says what was wrong with it: ${missing.join(', ')}`, async () => {
      const { list } = await show(decides(basis, { state: 'declined', missing }).as(mette), one);
      const told = [...(await part(list, 'missing')).querySelectorAll('li')].map(textOf);
      expect(told).to.deep.equal(missing.map(check => missingWords[check]));
      expect(textOf(list)).to.contain('Ikke godkendt af borgerservice').and.to.contain('Så send en ny anmodning.');
      await expect(list).to.be.accessible();
    });

  it('leads on to a new request', async () => {
    const { list } = await show(byLetter({ state: 'declined', missing: ['date'] }).as(bo), one);
    const opened: unknown[] = [];
    list.addEventListener('fuldmagt-open', event => {
      event.preventDefault();
      const { intent, replaces, powers } = event;
      opened.push({ intent, replaces, powers });
    });
    await pressButton(list, 'Send en ny anmodning');
    expect(opened).to.deep.equal([{ intent: 'request', replaces: undefined, powers: ['kom-social-og-sundhedsportal'] }]);
  });

  it('tells the giver whom to ask; one who has a guardian is not asked to give anything', async () => {
    const { list } = await show(byLetter({ state: 'declined', missing: ['date'] }).as(aage), one);
    expect(textOf(await part(list, 'missing'))).to.contain('Så bed Bo Holm om at sende en ny anmodning.');
    const ward = await show(decides('guardianship', { state: 'declined', missing: ['date'] }).as(viggo), one);
    await part(ward.list, 'missing');
    expect(buttons(ward.list)).not.to.include('Lav en ny fuldmagt');
  });

  it('stands where there is something to do, until the holder has asked anew', async () => {
    const { list } = await showList(byLetter({ state: 'declined', missing: ['date'] }).as(bo));
    expect(textOf(list)).to.contain('Ikke godkendt af borgerservice Én anmodning.').and.not.to.contain('Afsluttet');
  });
});

describe('an extension by letter', () => {
  it('has its own road, and its own letter', async () => {
    const { list } = await show(byLetter(extension('letter-sent')).as(bo), one);
    const all = await steps(list);
    expect(all).to.deep.equal([
      'Du beder om forlængelse, og Aage Møller får et brev. Klaret',
      '* Aage Møller skriver under.',
      'Borgerservice behandler sagen.',
      'Fuldmagten bliver forlænget.',
    ]);
    expect(textOf(await part(list, 'return-path'))).to.contain('senest lørdag den 2. maj 2026.');
    expect(textOf(list)).to.contain('Brevet er sendt til Aage Møller med posten.').and.to.contain('den dag, borgerservice godkender.');
    await expect(list).to.be.accessible();
  });

  it('is nothing that the giver can answer here', async () => {
    for (const state of ['letter-sent', 'in-review'] as const) {
      const { list } = await show(byLetter(extension(state)).as(aage), one);
      expect((await steps(list)).findIndex(step => step.startsWith('*'))).to.equal(state === 'letter-sent' ? 1 : 2);
      expect(buttons(list)).not.to.include('Godkend eller afvis forlængelsen');
      expect(textOf(list)).to.contain('Bo Holm har bedt om forlængelse til og med lørdag den 2. maj 2026.');
    }
  });

  it('is asked for with the knowledge of who signs and who decides, and leads on to how', async () => {
    const { list } = await showList(byLetter({ state: 'active', period: ranOut }).as(bo));
    await pressButton(list, 'Anmod om forlængelse');
    await heading(list, 'Vil du anmode Aage Møller om forlængelse?');
    expect(textOf(list)).to.contain('Aage Møller får et brev om det med posten.').and.not.to.contain('i Digital Post');
    await pressButton(list, 'Send anmodning');
    await heading(list, 'Brevet om forlængelse er sendt til Aage Møller');
    await pressButton(list, 'Se fuldmagten');
    await part(list, 'return-path');
  });

  it('may be declined: that says what was wrong, and that it can be asked for again', async () => {
    const { list } = await show(byLetter({ state: 'active', period: ranOut, missing: ['signature'] }).as(bo), one);
    expect(textOf(await part(list, 'missing')))
      .to.contain('Borgerservice kunne ikke godkende brevet om forlængelse.')
      .and.to.contain(missingWords.signature)
      .and.to.contain('Du kan anmode om forlængelse igen.');
    expect(buttons(list)).to.include('Anmod om forlængelse');
    const giver = await show(byLetter({ state: 'active', period: ranOut, missing: ['signature'] }).as(aage), one);
    expect(textOf(await part(giver.list, 'missing'))).to.contain('Bo Holm kan anmode om forlængelse igen.');
  });
});

describe('a mandate of somebody who decides for the giver', () => {
  const held = async (basis: Basis, person = mette) => {
    const { list } = await show(decides(basis, { state: 'active' }).as(person), one);
    await heading(list, /^Fuldmagt .*Krogh$/);
    await until(() => !textOf(list).includes('Henter'));
    return list;
  };

  it('R125, R126: says when a guardian has to delete it', async () => {
    const list = await held('guardianship');
    const text = textOf(await part(list, 'duty'));
    expect(text).to.contain('Det er dit ansvar at slette fuldmagten: hvis du ikke længere er værge for Viggo Krogh.');
    expect(text).to.contain('hvis Viggo Krogh igen kan handle for sig selv.');
    expect(buttons(list)).to.include('Slet fuldmagten');
    await expect(list).to.be.accessible();
  });

  it('R148: says when the holder of a general mandate has to', async () => {
    const text = textOf(await part(await held('general-mandate'), 'duty'));
    expect(text).to.contain('hvis du ikke længere har en generalfuldmagt fra Viggo Krogh.');
    expect(text).to.contain('hvis generalfuldmagten ikke længere er fuldt dækkende.');
  });

  it('R138: says nothing of a future mandate but whom to ask', async () => {
    const text = textOf(await part(await held('future-mandate'), 'duty'));
    expect(text).to.contain('kontakt borgerservice').and.not.to.contain('ansvar');
  });

  it('says nothing of duties to the giver, and that borgerservice can help (R184)', async () => {
    const list = await held('guardianship', viggo);
    expect(noPart(list, 'duty')).to.equal(true);
    expect(textOf(list)).to.contain('Mette Krogh har fuldmagten som din værge.').and.to.contain('Så kan borgerservice hjælpe.');
  });
});

describe('in the list', () => {
  it('a giver sees a letter that is on its way, in a part of its own, and has nothing to press but to see it', async () => {
    const { list } = await showList(byLetter().as(aage));
    expect(textOf(list)).to.contain('Beder om fuldmagt i et brev Ét brev.');
    expect(textOf(list)).to.contain('Bo Holm vil gerne hjælpe dig. Du får et brev om det med posten.');
    const [item] = items(list);
    expect(buttons(item!)).to.deep.equal(['Se fuldmagten']);
    await expect(list).to.be.accessible();
  });

  it('a holder sees it among what they have asked for, and can take it back', async () => {
    const { list } = await showList(byLetter().as(bo));
    expect(textOf(list)).to.contain('Dine anmodninger Én anmodning venter på svar.').and.to.contain('Brev sendt');
    await pressButton(list, 'Træk anmodningen tilbage');
    await heading(list, 'Vil du trække din anmodning til Aage Møller tilbage?');
    expect(textOf(list)).to.contain('kan brevet ikke længere bruges.');
    await pressButton(list, 'Træk anmodningen tilbage');
    await heading(list, 'Du har trukket din anmodning til Aage Møller tilbage');
    expect(textOf(list)).to.contain('Brevet kan ikke længere bruges.');
  });

  it('nobody is said to have failed to answer a letter', async () => {
    for (const person of [bo, aage]) {
      const { list } = await show(byLetter({ period: ranOut }).as(person), one);
      await until(() => textOf(list).includes('Brevet blev ikke godkendt af borgerservice i tide.'));
      expect(textOf(list)).to.contain('Ikke godkendt i tide').and.not.to.contain('nåede ikke at svare');
    }
  });
});

it('what borgerservice has done is told as its own', async () => {
  const strandby = byLetter();
  const desk = strandby.desk();
  const id = mandateId('mandate-1');
  await desk.decide!({ id, action: 'register-letter' }, { idempotencyKey: 'a', version: 1 });
  await desk.decide!({ id, action: 'decline', reasons: ['date'] }, { idempotencyKey: 'b', version: 2 });
  await strandby.store.work(room => room.happened(id, { at: '2026-03-02T12:00:00.000Z', by: 'borgerservice', kind: 'constructor' }));
  const { list } = await show(strandby.as(bo), one);
  await heading(list, 'Det er der sket');
  const story = [...(list.shadowRoot?.querySelectorAll('.history li') ?? [])].map(textOf).join(' ');
  for (const said of ['Borgerservice fik brevet.', 'Borgerservice kunne ikke godkende brevet.', 'Borgerservice ændrede noget.'])
    expect(story).to.contain(said);
});

it('at 320 pixels nothing is wider than the screen, and everything that is pressed is large enough', async () => {
  await resize(320, 700);
  for (const backend of [byLetter().as(bo), byLetter(extension('letter-sent')).as(aage), decides('future-mandate').as(mette)]) {
    const { list } = await show(backend, one);
    await part(list, 'return-path');
    for (const element of seen(list)) {
      const { left, right } = element.getBoundingClientRect();
      expect(left, element.localName).to.be.at.least(0);
      expect(right, element.localName).to.be.at.most(document.documentElement.clientWidth + 0.5);
    }
    for (const button of allByRole(list, 'button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), nameOf(button)).to.be.at.least(43.9);
    }
  }
});

it('no name is in a live region or in an attribute', async () => {
  const { list } = await show(byLetter().as(bo), one);
  await part(list, 'return-path');
  for (const element of seen(list)) {
    const attributes = [...element.attributes].map(({ value }) => value).join(' ');
    expect(attributes).not.to.match(/Aage|Møller/);
    if (element.matches('[role=status], [role=alert], [aria-live]')) expect(textOf(element)).not.to.match(/Aage|Møller/);
  }
});

it('no word has been forgotten: in the pseudo-locale everything of ours looks foreign', async () => {
  for (const [backend, last] of [
    [byLetter().as(bo), 'return-path'],
    [decides('guardianship', { state: 'declined', missing: ['pages', 'guardianship-order'] }).as(mette), 'missing'],
    [decides('guardianship', { state: 'active' }).as(mette), 'duty'],
  ] as const) {
    const { list } = await show(backend, { ...one, lang: 'en-XA' });
    const piece = await part(list, last);
    const plain = () =>
      [...seen(list.shadowRoot!)]
        .filter(element => !element.closest('bdi, time, [lang]:not(.frame), .powers, .support, .waiting'))
        .flatMap(element => [...element.childNodes])
        .filter((node): node is Text => node instanceof Text && /[aeiou]/.test(node.data.replace(/\d.*\d/g, '')))
        .map(({ data }) => data.trim());
    await until(() => plain().length === 0);
    expect(textOf(piece)).to.match(/⟦/);
  }
});

it('in Arabic, from right to left', async () => {
  const { list } = await show(decides('guardianship').as(mette), { ...one, lang: 'ar' });
  await heading(list, 'كيف تصل الرسالة إلى خدمة المواطنين');
  await expect(list).to.be.accessible();
  const step = (await part(list, 'road')).querySelector('li')!;
  expect(getComputedStyle(step).direction).to.equal('rtl');
  expect(byRole<HTMLTextAreaElement>(list, 'textbox').value).to.equal('Digital Fuldmagt Viggo Krogh');
});
