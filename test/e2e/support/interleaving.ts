import type { Page } from 'puppeteer-core';
import type { Action } from '../../../src/domain/mandate.shape.js';
import { inPage } from './in-page.js';

/** Something that somebody does on their page of the list, once they can. */
export interface Step {
  /** Whether it is pressed where the mandate stands in the list, or on the page that is shown. */
  readonly on: 'mandate' | 'page';
  /** What is pressed: the first of these that is there. */
  readonly press: readonly string[];
  /** How long somebody thinks before, in milliseconds. */
  readonly after: number;
}

/** What a page of the list has said and done since the beginning of the round. */
export interface Told {
  /** Every heading of a page that was shown, however short. */
  readonly headings: readonly string[];
  /** What was refused, or told to have changed meanwhile. */
  readonly alerts: readonly string[];
  /** What the host was told to have been done. */
  readonly changed: readonly { readonly id: string; readonly action: Action }[];
}

/** What is on the screen. */
export interface Screen {
  /** What can be pressed to decide about the mandate: by the names of the parts. */
  readonly offered: readonly string[];
  /** In which part of the list it stands. Absent where it is in none that is unfolded, or where the list is not shown. */
  readonly part: string | undefined;
  /** How many have ended, as it is said. Absent where the list is not shown. */
  readonly ended: string | undefined;
}

type Remembering = typeof globalThis & { told: { headings: Set<string>; alerts: Set<string>; changed: Told['changed'][number][] } };

/** Remembers from now on whatever the list shows and tells. */
export const remember = (page: Page): Promise<void> =>
  inPage(page, () => {
    const here = globalThis as Remembering;
    const list = document.querySelector('fuldmagt-mandate-list');
    const root = list?.shadowRoot;
    if (!root) throw new Error('there is no list');
    here.told = { headings: new Set(), alerts: new Set(), changed: [] };
    const plain = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim();
    // It is called before the browser paints, so that nothing is shown that it has not seen.
    new MutationObserver(() => {
      const [heading, alert] = [plain(root.querySelector('h2')), plain(root.querySelector('[part=alert]'))];
      if (heading) here.told.headings.add(heading);
      if (alert) here.told.alerts.add(alert);
    }).observe(root, { subtree: true, childList: true, characterData: true });
    list.addEventListener('fuldmagt-changed', ({ id, action }) => here.told.changed.push({ id, action }));
  });

/** Begins a round: what was said before does not count. */
export const begin = (page: Page): Promise<void> =>
  inPage(page, () => {
    const { told } = globalThis as Remembering;
    told.headings.clear();
    told.alerts.clear();
    told.changed.length = 0;
  });

export const toldOn = (page: Page): Promise<Told> =>
  inPage(page, () => {
    const { headings, alerts, changed } = (globalThis as Remembering).told;
    return { headings: [...headings], alerts: [...alerts], changed };
  });

/**
 * Does one thing after the other, as far as one can: what the other has made impossible is left.
 *
 * Somebody gives up once one more mandate has ended than at first, or when they have had enough of waiting; for the first thing they wait long, because it
 * has to come to their screen. What has been begun is waited for.
 */
export const act = (page: Page, reference: string, steps: readonly Step[]): Promise<void> =>
  inPage(
    page,
    async (reference, steps) => {
      const root = document.querySelector('fuldmagt-mandate-list')?.shadowRoot as ShadowRoot;
      const mandate = () => [...root.querySelectorAll('.mandate')].find(item => item.textContent.includes(reference));
      const ended = () => root.querySelector('.ended .total')?.textContent ?? '';
      const onList = () => root.querySelector('.group, [part=nothing]') !== null;
      const first = onList() ? ended() : undefined;
      const button = ({ on, press }: Step) =>
        [...((on === 'mandate' ? mandate() : root)?.querySelectorAll('button') ?? [])].find(
          one => press.includes(one.textContent.trim()) && one.getAttribute('aria-disabled') !== 'true',
        );
      /** Waits until something is there, or until it is of no use to wait any longer. */
      const until = (there: () => boolean, { over = () => false, most }: { over?: () => boolean; most: number }) =>
        new Promise<boolean>(resolve => {
          const end = (found: boolean) => {
            observer.disconnect();
            clearTimeout(enough);
            resolve(found);
          };
          const look = () => {
            if (there()) end(true);
            else if (over()) end(false);
          };
          const observer = new MutationObserver(look);
          const enough = setTimeout(() => end(false), most);
          observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
          look();
        });
      const over = () => onList() && ended() !== first;
      const idle = () => root.querySelector('[aria-disabled=true]') === null;
      for (const [place, step] of steps.entries()) {
        if (!(await until(() => button(step) !== undefined, { over, most: place === 0 ? 5_000 : 1_000 }))) break;
        await new Promise(resolve => setTimeout(resolve, step.after));
        // It may have gone while somebody thought.
        button(step)?.click();
        await new Promise(resolve => setTimeout(resolve));
      }
      if (!(await until(idle, { most: 20_000 }))) throw new Error('something is being done for ever');
    },
    reference,
    steps,
  );

/** What is on the screen at this moment. */
export const look = (page: Page, reference: string): Promise<Screen> =>
  inPage(
    page,
    reference => {
      const root = document.querySelector('fuldmagt-mandate-list')?.shadowRoot as ShadowRoot;
      const groups = [...root.querySelectorAll('.group')];
      const list = groups.length > 0 || root.querySelector('[part=nothing]') !== null;
      const of = (group: Element) => [...group.querySelectorAll('.mandate')].find(item => item.textContent.includes(reference));
      const group = groups.find(of);
      const offered = ['answer', 'approve', 'reject', 'withdraw', 'delete'];
      const about = list ? group && of(group) : root;
      return {
        offered: offered.filter(part => about?.querySelector(`[part=${part}]`)),
        part: group?.className.replace('group', '').trim(),
        ended: list ? (root.querySelector('.ended .total')?.textContent.trim() ?? '') : undefined,
      };
    },
    reference,
  );

/** Leaves the page that is shown for the list, where there is a way. */
export const toList = (page: Page, ways: readonly string[]): Promise<void> =>
  inPage(
    page,
    ways => {
      const root = document.querySelector('fuldmagt-mandate-list')?.shadowRoot as ShadowRoot;
      [...root.querySelectorAll('button')].find(one => ways.includes(one.textContent.trim()))?.click();
    },
    ways,
  );
