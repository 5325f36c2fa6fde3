import { expect } from '@open-wc/testing';
import type { MandateBackend } from '../../../src/contract/backend.js';
import type { Showing } from '../../../src/elements/request-wizard/course.js';
import type { FuldmagtRequestWizard } from '../../../src/elements/request-wizard/fuldmagt-request-wizard.js';
import { aage, bo, maria, mette, viggo, world, type TestPerson } from '../../../src/testing/index.js';
import { resize } from '../../support/browser/hands.js';
import { seen, until } from '../../support/browser/page.js';
import { opened } from './wizard.js';

/* Each page of the wizard, however small the screen and however large the text: nothing sticks out, and nothing is cut off (WCAG 1.4.4, 1.4.10, 1.4.12). */

interface Look {
  readonly width: number;
  readonly height: number;
  readonly lang?: 'da' | 'ar';
  /** What the reader, or the page, has set on the element. */
  readonly set?: Readonly<Record<string, string>>;
}

const spacing = { 'letter-spacing': '0.12em', 'word-spacing': '0.16em', '--fuldmagt-line-height': '1.5', '--fuldmagt-spacing': '2em' };

const looks: Readonly<Record<string, Look>> = {
  '320 pixels': { width: 320, height: 700 },
  'a screen of 1280 by 1024 at 400 %': { width: 320, height: 256 },
  'text that is spaced out': { width: 320, height: 700, set: spacing },
  'a font of 24 pixels': { width: 320, height: 700, set: { '--fuldmagt-font-size': '24px' } },
  'a font of 24 pixels that is spaced out': { width: 320, height: 700, set: { ...spacing, '--fuldmagt-font-size': '24px' } },
  Arabic: { width: 320, height: 700, lang: 'ar' },
  'Arabic in a font of 24 pixels': { width: 320, height: 700, lang: 'ar', set: { '--fuldmagt-font-size': '24px' } },
};

/** A wizard that is gone through by what its pages are made of: the words are in another language each time. */
class Reader {
  readonly #wizard: FuldmagtRequestWizard;
  readonly #where: string;

  constructor(wizard: FuldmagtRequestWizard, where: string) {
    [this.#wizard, this.#where] = [wizard, where];
  }

  static async opens(
    backend: MandateBackend | 'link-out',
    { lang, set = {} }: Look,
    name: string,
    intent: 'request' | 'give',
  ): Promise<Reader> {
    const wizard = await opened(backend, { intent, atBegin: true, ...(lang && { lang }) });
    for (const [property, value] of Object.entries(set)) wizard.style.setProperty(property, value);
    return new Reader(wizard, name);
  }

  all<E extends HTMLElement>(selector: string): E[] {
    return [...this.#wizard.shadowRoot!.querySelectorAll<E>(selector)].filter(one => one.checkVisibility());
  }

  /** Waits for a page, opens all that is folded on it, and looks it over. */
  async sees(showing: Showing): Promise<void> {
    await until(() => this.#wizard.showing === showing);
    await this.#wizard.updateComplete;
    await until(() => this.all('h2').length === 1 && this.all('[part=loading]').length === 0);
    for (const folded of this.all<HTMLDetailsElement>('details')) folded.open = true;
    await this.#wizard.updateComplete;
    const width = document.documentElement.clientWidth;
    const page = `${showing} in ${this.#where}`;
    expect(document.documentElement.scrollWidth, page).to.be.at.most(width);
    for (const element of seen(this.#wizard)) {
      // What is only heard takes up no room.
      if (element.matches('.heard-only, .heard-only *')) continue;
      const what = `${page}: <${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`;
      const { left, right } = element.getBoundingClientRect();
      expect(left, what).to.be.at.least(-0.5);
      expect(right, what).to.be.at.most(width + 0.5);
      const { overflowX, overflowY } = getComputedStyle(element);
      if (overflowX !== 'visible' && !element.matches('input')) expect(element.scrollWidth, what).to.be.at.most(element.clientWidth + 1);
      if (/hidden|clip/.test(overflowY)) expect(element.scrollHeight, what).to.be.at.most(element.clientHeight + 1);
    }
  }

  presses(selector = '.wizard .buttons > .primary'): void {
    this.all(selector).at(-1)?.click();
  }

  writes({ name, cpr }: Pick<TestPerson, 'name' | 'cpr'>): void {
    for (const [id, text] of Object.entries({ name, cpr })) {
      const [into] = this.all<HTMLInputElement>(`#${id}`);
      if (!into) throw new Error(`no field ${id}`);
      into.value = text;
      into.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  }

  /** From who it is to where all is checked, with every page on the way looked over. */
  async toCheck(): Promise<void> {
    await this.sees('what');
    this.all('[part=power] input[type=checkbox]')[0]?.click();
    this.presses();
    await this.sees('how-long');
    this.presses();
    await this.sees('check');
  }
}

afterEach(() => resize(1280, 900));

for (const [name, look] of Object.entries(looks)) {
  describe(`every page of the wizard, in ${name}`, () => {
    beforeEach(() => resize(look.width, look.height));

    it('from what is to come to the receipt, with faults on the way', async () => {
      const reader = await Reader.opens(world({ allows: { questions: true } }).as(bo), look, name, 'request');
      await reader.sees('begin');
      reader.presses();
      await reader.sees('asking-who');
      reader.presses();
      await until(() => reader.all('[part=faults]').length === 1);
      await reader.sees('asking-who');
      reader.writes(maria);
      reader.presses();
      await reader.toCheck();
      reader.presses();
      await until(() => reader.all('[part=faults]').length === 1);
      await reader.sees('check');
      // That it covers no more than is listed, and is not in force at once.
      for (const question of ['reach', 'begins']) reader.all(`input[name=${question}]`)[1]?.click();
      reader.presses();
      await reader.sees('receipt');
    });

    it('by letter', async () => {
      const reader = await Reader.opens(world().as(bo), look, name, 'request');
      reader.presses();
      await reader.sees('asking-who');
      reader.writes(aage);
      reader.presses();
      await reader.sees('paper');
      reader.presses();
      await reader.toCheck();
      reader.all('#post')[0]?.click();
      reader.presses();
      await reader.sees('receipt');
    });

    it('by somebody who decides for another', async () => {
      const reader = await Reader.opens(world().as(mette), look, name, 'request');
      reader.presses();
      await reader.sees('asking-who');
      reader.presses('[part=basis] button');
      await reader.sees('basis');
      reader.all('input[name=basis]')[1]?.click();
      reader.presses();
      await reader.sees('question');
      reader.all('input[name=answer]')[1]?.click();
      reader.presses();
      await reader.sees('way-on');
      reader.presses();
      await reader.sees('question');
      reader.all('input[name=answer]')[0]?.click();
      reader.presses();
      await reader.sees('question');
      reader.all('input[name=answer]')[0]?.click();
      reader.presses();
      await reader.sees('asking-who');
      reader.writes(viggo);
      reader.presses();
      await reader.toCheck();
    });

    it('of what is made ready for borger.dk', async () => {
      const reader = await Reader.opens('link-out', look, name, 'give');
      await reader.sees('prepare');
      reader.presses();
      await reader.sees('asking-who');
      reader.presses();
      await reader.sees('what');
      reader.all('[part=power] input[type=checkbox]')[0]?.click();
      reader.presses();
      await reader.sees('how-long');
      reader.presses();
      await reader.sees('handed-over');
    });
  });
}
