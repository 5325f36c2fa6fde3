import { fixture, fixtureCleanup, html } from '@open-wc/testing';
import fc from 'fast-check';
import '../../../src/define/fuldmagt-provider.js';
import '../../../src/define/fuldmagt-request-wizard.js';
import type { FuldmagtProvider } from '../../../src/elements/provider/fuldmagt-provider.js';
import type { FuldmagtRequestWizard } from '../../../src/elements/request-wizard/fuldmagt-request-wizard.js';
import { aage, bo, everybody, ida, karen, world, type World } from '../../../src/testing/index.js';

/** What is done on a page: to one of the things that can be seen there, by its place. */
type Deed =
  | { readonly do: 'press'; readonly place: number }
  | { readonly do: 'write'; readonly place: number; readonly text: string }
  | { readonly do: 'find'; readonly whom: number }
  | { readonly do: 'go on'; readonly times: number }
  | { readonly do: 'back' | 'reload' | 'move' | 'other language' };

const texts = ['', 'Karen Holm', karen.cpr, '2027-03-02', '2026-01-01', 'social', '０１０１０１１２３４', '31-12-99 1234'];

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('press' as const), place: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('write' as const), place: fc.nat(6), text: fc.constantFrom(...texts) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('find' as const), whom: fc.nat(2) }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('go on' as const), times: fc.constantFrom(1, 1, 1, 7) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('back' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('reload' as const, 'move' as const, 'other language' as const) }) },
);

/** What leads out of the wizard, or to a window of its own, and is pressed in tests of its own. */
const out = '[part=print], [part=copy], [part=calendar], [part=letter] button, [part=hand-off], [part=subject] button';

class Walk {
  readonly #world: World = world();
  readonly #intent: 'request' | 'give' | undefined;
  #provider!: FuldmagtProvider;
  /** How many mandates there may be: one for each beginning. */
  #may = 1;
  /** What was chosen on a page when it was left, by where it was. */
  readonly #chosen = new Map<string, string>();

  constructor(intent: 'request' | 'give' | undefined) {
    this.#intent = intent;
  }

  async open(): Promise<void> {
    const backend = this.#world.as(bo);
    this.#provider = await fixture(html`
      <fuldmagt-provider .backend=${backend} lang="da">
        <div><fuldmagt-request-wizard .intent=${this.#intent}></fuldmagt-request-wizard></div>
        <section></section>
      </fuldmagt-provider>
    `);
    await this.#settles();
  }

  get #wizard(): FuldmagtRequestWizard {
    return this.#provider.querySelector('fuldmagt-request-wizard')!;
  }

  get #root(): ShadowRoot {
    return this.#wizard.shadowRoot!;
  }

  /** All of a kind that can be seen and pressed. */
  #seen<E extends HTMLElement>(selector: string): E[] {
    return [...this.#root.querySelectorAll<E>(selector)].filter(one => !one.matches(out) && one.checkVisibility());
  }

  async does(deed: Deed): Promise<void> {
    const { showing } = this.#wizard;
    const left = this.#answersHere();
    this.#do(deed);
    await this.#settles();
    this.#isWell(deed, showing);
    if (deed.do === 'back' && this.#wizard.showing !== showing) this.#chosen.set(showing, left);
    if (deed.do === 'go on') {
      const before = this.#chosen.get(this.#wizard.showing);
      const here = this.#answersHere();
      if (before !== undefined && this.#wizard.showing !== showing && before !== here)
        throw new Error(`On ${this.#wizard.showing} there was ${before} before somebody went back from it, and now there is ${here}`);
    }
    // What somebody answers afterwards may change what is chosen on every page.
    if (deed.do !== 'back' && deed.do !== 'go on' && deed.do !== 'move') this.#chosen.clear();
    const made = (await this.#world.as(bo).mandates!({ limit: 100 })).total;
    if (made > this.#may) throw new Error(`There are ${made} mandates, where there may be ${this.#may}`);
  }

  /** Which boxes are ticked, and which day stands there. The number is never there when one comes back. */
  #answersHere(): string {
    const boxes = this.#seen<HTMLInputElement>('[part=power] input').map(({ checked }) => Number(checked));
    const day = this.#seen<HTMLInputElement>('#until').map(({ value }) => value);
    return JSON.stringify([boxes, day]);
  }

  #do(deed: Deed): void {
    switch (deed.do) {
      case 'press': {
        const there = this.#seen('button, input[type=radio], input[type=checkbox], summary');
        const one = there[deed.place % Math.max(1, there.length)];
        if (one && isAnew(this.#wizard.showing, one)) this.#may += 1;
        one?.click();
        return;
      }
      case 'write': {
        const there = this.#seen<HTMLInputElement>('input:not([type=radio], [type=checkbox])');
        const field = there[deed.place % Math.max(1, there.length)];
        if (field) write(field, deed.text);
        return;
      }
      case 'find': {
        if (this.#wizard.showing !== 'asking-who') return;
        const whom = [karen, aage, ida][deed.whom] ?? karen;
        for (const field of this.#seen<HTMLInputElement>('#name, #cpr')) write(field, field.id === 'cpr' ? whom.cpr : whom.name);
        this.#seen('button.primary')[0]?.click();
        return;
      }
      case 'go on': {
        const button = this.#seen<HTMLButtonElement>('.wizard .buttons > .primary').at(-1);
        if (button && this.#wizard.showing === 'way-on') return;
        for (let times = 0; times < deed.times; times += 1) {
          button?.click();
          // Enter in a field, with a click, in the same moment.
          if (times > 0 && button?.isConnected) button.form?.requestSubmit();
        }
        return;
      }
      case 'back':
        this.#seen('button.back')[0]?.click();
        return;
      case 'reload': {
        this.#may += 1;
        this.#chosen.clear();
        const anew = document.createElement('fuldmagt-request-wizard');
        anew.intent = this.#intent;
        this.#wizard.replaceWith(anew);
        return;
      }
      case 'move': {
        const [wizard, { parentElement }] = [this.#wizard, this.#wizard];
        const other = [...this.#provider.children].find(child => child !== parentElement && child.matches('div, section'));
        other?.append(wizard);
        return;
      }
      case 'other language':
        this.#provider.lang = this.#provider.lang === 'da' ? 'ar' : 'da';
    }
  }

  /** Until nothing is under way any more. */
  async #settles(): Promise<void> {
    for (let quiet = 0, tries = 0; quiet < 3 && tries < 400; tries += 1) {
      const wizard = this.#wizard;
      await wizard.updateComplete;
      await new Promise(resolve => setTimeout(resolve));
      const busy = !this.#root.querySelector('h2') || this.#root.querySelector('[part=loading], [aria-disabled]');
      quiet = busy || wizard.isUpdatePending ? 0 : quiet + 1;
    }
  }

  #isWell(deed: Deed, from: string): void {
    const [root, { showing }] = [this.#root, this.#wizard];
    const headings = this.#seen('h2').filter(heading => !heading.closest('dialog'));
    if (headings.length !== 1) throw new Error(`${headings.length} headings on ${showing}, after ${deed.do} on ${from}`);
    if (showing === 'receipt' && from !== 'receipt' && from !== 'check') throw new Error(`It was sent from ${from}`);
    if (showing === 'receipt' && !root.querySelector('[part=reference]')) throw new Error('A receipt of nothing');
    for (const element of root.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        if (everybody.some(({ cpr }) => value.replaceAll('-', '').includes(cpr))) throw new Error(`A number in the attribute ${name}`);
    if (showing !== 'asking-who' && root.querySelector('#cpr')) throw new Error(`The field of the number on ${showing}`);
  }
}

/** Whether pressing it begins another mandate: the button on the receipt, and the one that begins at the beginning. */
const isAnew = (showing: string, one: HTMLElement): boolean =>
  (showing === 'receipt' && one.closest('.buttons') !== null) || (showing === 'way-on' && !one.matches('.primary'));

const write = (field: HTMLInputElement, text: string): void => {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

/** Walks so many times through the wizard as it is seen, each time another way. */
export const walks = async (numRuns: number, length = 14): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('request' as const, 'give' as const, undefined),
      fc.array(deed, { maxLength: length }),
      async (intent, deeds) => {
        try {
          const walk = new Walk(intent);
          await walk.open();
          for (const one of deeds) await walk.does(one);
        } finally {
          fixtureCleanup();
        }
      },
    ),
    { numRuns, endOnFailure: true, includeErrorInReport: true },
  );
};
