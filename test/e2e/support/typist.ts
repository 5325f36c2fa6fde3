import assert from 'node:assert/strict';
import type { Key, Keyboard } from './keyboard.js';

/** What has the focus. */
interface Focus {
  /** The name that it is read with. Empty: nothing in the page has it. */
  readonly name: string;
  /** Why somebody would not see that they are there. Absent: they see it. */
  readonly unseen?: string;
  /** What stands in the field, or whether what is to be ticked is ticked. */
  readonly holds?: string | boolean;
}

/** What somebody meets on a page who has no mouse. */
interface Look {
  readonly focus: Focus;
  readonly headings: readonly string[];
  /** The names of all that the Tab key could come to. */
  readonly stops: readonly string[];
  readonly text: string;
  /** Where one of the numbers stands that must stand in its field alone. */
  readonly leaks: readonly string[];
}

/** How long somebody waits for something to appear, in milliseconds. */
const patience = 15_000;

/** More presses of a key than there are things to come to on any page. */
const most = 90;

/** Somebody who has a keyboard, and no mouse. At every look it is searched whether a number stands where it must not. */
export class Typist {
  readonly #keyboard: Keyboard;
  readonly #numbers: readonly string[];

  constructor(keyboard: Keyboard, numbers: readonly string[]) {
    [this.#keyboard, this.#numbers] = [keyboard, numbers];
  }

  get complaints(): readonly string[] {
    return this.#keyboard.complaints;
  }

  /** Goes to an address, and waits until a page with this heading is there. */
  async goes(address: string, heading: string | RegExp): Promise<void> {
    await this.#keyboard.goes(address);
    await this.reads(heading);
  }

  /** Waits until a page with this heading is there. */
  async reads(heading: string | RegExp): Promise<void> {
    await this.#eventually(`heading ${heading}`, ({ headings }) => headings.some(one => fits(one, heading)));
  }

  async sees(text: string): Promise<void> {
    await this.#eventually(`text ${text}`, look => look.text.includes(text));
  }

  /** Waits until something of this name has the focus, with no key pressed: what is new puts it there. */
  async comesTo(name: string | RegExp): Promise<void> {
    await this.#eventually(`focus on ${name}`, ({ focus }) => fits(focus.name, name) && !focus.unseen);
  }

  /** Presses a key until something of this name has the focus, once that is on the page. Everything that is met on the way can be seen. */
  async tabsTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.#eventually(`way by the keyboard to ${name}`, ({ stops }) => stops.some(stop => fits(stop, name)));
    const met: string[] = [];
    for (let presses = 0; presses < most; presses += 1) {
      const focus = await this.#focus();
      // What slides into sight is not there at once.
      if (met.length > 0 && focus.unseen)
        await this.#eventually(`sight of ${focus.name}`, now => now.focus.name === focus.name && !now.focus.unseen);
      if (fits(focus.name, name)) return;
      met.push(focus.name);
      await this.#keyboard.press(key);
    }
    assert.fail(`The key ${key} does not come to ${name}, but to: ${[...new Set(met)].join(' | ')}`);
  }

  /** Goes to a button or a link, and presses it. */
  async presses(name: string | RegExp): Promise<void> {
    await this.tabsTo(name);
    await this.#keyboard.press('Enter');
  }

  /** Goes to a box, and ticks it. */
  async ticks(name: string | RegExp): Promise<void> {
    await this.tabsTo(name);
    await this.#keyboard.press('Space');
    await this.#eventually(`tick at ${name}`, ({ focus }) => focus.holds === true);
  }

  /** Goes to a field, and writes in it. */
  async writes(name: string | RegExp, text: string): Promise<void> {
    await this.tabsTo(name);
    await this.#keyboard.types(text);
    await this.#eventually(`${text} in ${name}`, ({ focus }) => focus.holds === text);
  }

  /** Goes to a field, and reads what stands in it. */
  async readsIn(name: string | RegExp): Promise<string | boolean | undefined> {
    await this.tabsTo(name);
    return (await this.#focus()).holds;
  }

  /** Goes to a group of answers, of which one of these has the focus first, and on to one of them by the arrows. */
  async picks(first: RegExp, name: RegExp): Promise<void> {
    await this.tabsTo(first);
    // Where none is chosen yet, coming to the first one does not choose it.
    await this.#keyboard.press('Space');
    for (let presses = 0; presses < 8; presses += 1) {
      const focus = await this.#focus();
      if (fits(focus.name, name)) {
        assert.equal(focus.holds, true, `${focus.name} has the focus, and is not chosen`);
        return;
      }
      await this.#keyboard.press('ArrowDown');
    }
    assert.fail(`The arrows do not come to ${name}`);
  }

  press = (key: Key): Promise<void> => this.#keyboard.press(key);

  close = (): Promise<void> => this.#keyboard.close();

  #focus(): Promise<Focus> {
    return this.#keyboard.asks(focusOf, undefined);
  }

  async #look(): Promise<Look> {
    const seen = { ...(await this.#keyboard.asks(look, this.#numbers)), focus: await this.#focus() };
    assert.deepEqual(seen.leaks, [], 'a number is where it must not be');
    return seen;
  }

  async #eventually(what: string, is: (look: Look) => boolean): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      const seen = await this.#look().catch((error: unknown) => {
        if (error instanceof assert.AssertionError) throw error;
        // A page that is being left answers no question.
        return undefined;
      });
      if (seen && is(seen)) return;
      if (Date.now() > end)
        throw new Error(
          `There is no ${what}, but the focus on ${JSON.stringify(seen?.focus)}, and the text: ${seen?.text.slice(0, 2_000)}`,
        );
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}

const fits = (text: string, wanted: string | RegExp): boolean => (wanted instanceof RegExp ? wanted.test(text) : text === wanted);

/** What has the focus, through every shadow root: runs in the page. */
function focusOf(): Focus {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  // Firefox goes on from the end of a page to its own buttons, and leaves the page with what it had.
  if (!at || at === document.body || at === document.documentElement || !document.hasFocus()) return { name: '' };
  const holder = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at : undefined;
  const ids = (at.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const labels = holder?.labels?.length ? [...holder.labels] : ids.map(id => (at.getRootNode() as ShadowRoot).getElementById(id));
  const name = at.getAttribute('aria-label') ?? (labels.length > 0 ? labels.map(label => label?.textContent).join(' ') : at.textContent);
  const unseen = (): string | undefined => {
    const { top, bottom, left, right } = at.getBoundingClientRect();
    if (bottom - top < 1 || right - left < 1) return 'it takes no room';
    if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return 'it is out of sight';
    // What is new and is read first has the focus, and needs no ring: nothing can be pressed there.
    if (at.getAttribute('tabindex') === '-1') return undefined;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    const ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    return ring ? undefined : 'there is no ring around it';
  };
  const why = unseen();
  return {
    name: name.replace(/\s+/g, ' ').trim(),
    ...(why && { unseen: why }),
    ...(holder && { holds: 'checked' in holder && /^(checkbox|radio)$/.test(holder.type) ? holder.checked : holder.value }),
  };
}

/** Looks at the page as it stands, through every shadow root: runs in it. */
function look(numbers: readonly string[]): Omit<Look, 'focus'> {
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? within(one.shadowRoot) : [])]);
  const all = within(document);
  const leaks: string[] = [];
  const search = (where: string, text: string | null) => {
    const digits = (text ?? '').replace(/[\s.\u2010-\u2015-]/g, '');
    if (numbers.some(number => digits.includes(number))) leaks.push(where);
  };
  for (const one of all) {
    for (const { name, value } of one.attributes) search(`the attribute ${name} of <${one.localName}>`, value);
    if (one.matches('[role=status], [role=alert], [aria-live], output')) search(`a live region, <${one.localName}>`, one.textContent);
    if (one instanceof HTMLInputElement && one.id !== 'cpr') search(`the field ${one.id}`, one.value);
  }
  search('the title', document.title);
  search('the address', decodeURIComponent(location.href));
  search('the history', JSON.stringify(history.state));
  search('storage', JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  return {
    headings: all.filter(one => /^h[12]$/.test(one.localName) && one.checkVisibility()).map(one => plain(one.textContent)),
    stops: all
      .filter(one => one.matches('a[href], button, input, textarea, select, summary') && one.checkVisibility())
      .map(one => plain((one as HTMLInputElement).labels?.[0]?.textContent ?? one.getAttribute('aria-label') ?? one.textContent)),
    text: plain(
      all
        .filter(one => one.shadowRoot ?? one === document.body)
        .map(one => (one.shadowRoot ?? one).textContent)
        .join(' '),
    ),
    leaks,
  };
}
