import type { Page } from 'puppeteer-core';
import type { TestPerson } from '../../../src/testing/people.js';
import { inPage } from './in-page.js';

/** What must not be found where it does not belong: the numbers and the names of people. */
export interface Secrets {
  /** The CPR numbers, with and without a dash. */
  readonly numbers: readonly string[];
  readonly names: readonly string[];
  /** Those that a text holds, also where it writes them as an address does. */
  everyIn(text: string): string[];
}

/** The secrets of a few people. A name is found whole: half of one may be a word. */
export function secretsOf(...people: readonly TestPerson[]): Secrets {
  const numbers = people.flatMap(({ cpr }) => [cpr, `${cpr.slice(0, 6)}-${cpr.slice(6)}`]);
  const names = people.map(({ name }) => name);
  return {
    numbers,
    names,
    everyIn(text) {
      const plain = [text, unescaped(text)].map(one => one.toLowerCase().replace(/\s+/g, ' '));
      return [...numbers, ...names].filter(secret => plain.some(one => one.includes(secret.toLowerCase())));
    },
  };
}

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
};

/** Hears every `fuldmagt-` event on a page, with all that it carries, and every report of the content security policy. */
export async function listenTo(page: Page, hear: (kind: 'event' | 'violation', text: string) => void): Promise<void> {
  await page.exposeFunction('fuldmagtHeard', hear);
  await page.evaluateOnNewDocument(() => {
    const { fuldmagtHeard } = globalThis as unknown as { fuldmagtHeard: (kind: string, text: string) => Promise<void> };
    const names =
      'step open requested given changed before-acting acting-changed hand-off session-expiring session-ended user-changed refused';
    for (const name of names.split(' ')) {
      addEventListener(`fuldmagt-${name}`, event => void fuldmagtHeard('event', JSON.stringify({ ...event, type: event.type })), true);
    }
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) => {
      void fuldmagtHeard('violation', `${violatedDirective} ${blockedURI} ${sourceFile} ${sample}`);
    });
  });
}

/** Where on a page a secret stands that may only stand in its text: in an attribute, the title, the address, storage, a cookie, or a live region. */
export async function searchPage(page: Page, secrets: Secrets): Promise<string[]> {
  const places = await inPage(page, async () => {
    const found: { where: string; text: string }[] = [
      { where: 'the title', text: document.title },
      { where: 'the address', text: location.href },
      { where: 'the history', text: JSON.stringify(history.state) },
      { where: 'local storage', text: JSON.stringify(localStorage) },
      { where: 'session storage', text: JSON.stringify(sessionStorage) },
      { where: 'a cookie', text: document.cookie },
      { where: 'the names of databases', text: JSON.stringify(await indexedDB.databases()) },
    ];
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        for (const { name, value } of element.attributes)
          found.push({ where: `the attribute ${name} of <${element.localName}>`, text: value });
        if (element.matches('[aria-live], [role="status"], [role="alert"], [role="log"], output'))
          found.push({ where: `a live region, <${element.localName}>`, text: element.textContent });
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return found;
  });
  const cookies = (await page.browserContext().cookies()).map(({ name, value }) => ({ where: `the cookie ${name}`, text: value }));
  return [...places, ...cookies].flatMap(({ where, text }) => secrets.everyIn(text).map(secret => `${secret} in ${where}`));
}
