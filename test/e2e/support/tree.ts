import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';

/** What to start a Chromium with, so that it keeps the tree that it gives to screen readers. */
export const TREE_ARGS = ['--force-renderer-accessibility'];

/**
 * The tree that Chromium gives to screen readers of a page, as its own `chrome://accessibility` writes it: a line a node. What DevTools tell of the tree has no
 * place and no size of a set. Undefined where this Chromium has no such page: a headless shell.
 */
export async function treeOf(browser: Browser, title: string): Promise<readonly string[] | undefined> {
  const page = await browser.newPage();
  try {
    try {
      await page.goto('chrome://accessibility');
    } catch {
      return undefined;
    }
    const until = Date.now() + 30_000;
    let asked = false;
    while (Date.now() < until) {
      const lines: readonly string[] = await page.evaluate(
        (title, asked) => {
          const row = [...document.querySelectorAll<HTMLElement>('#pages .row')].find(one => one.innerText.trim().startsWith(title));
          if (!asked) row?.querySelector<HTMLElement>('[id$=showOrRefreshTree]')?.click();
          return row ? row.innerText.split('\n') : [];
        },
        title,
        asked,
      );
      asked ||= lines.length > 0;
      const tree = lines.filter(line => line.startsWith('+') || /^id#=/.test(line));
      if (tree.length > 0) return tree;
      await pause(100);
    }
    throw new Error(`chrome://accessibility shows no tree of ${title}`);
  } finally {
    await page.close();
  }
}
