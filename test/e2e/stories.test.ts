import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { complaintsOf, launchChromium, profile } from '../support/chromium.js';
import { serveFolder, type ServedFolder } from '../support/serve-folder.js';
import { allStories, openStory, storybookFolder } from '../support/stories.js';
import { findings } from './support/axe.js';
import { inPage } from './support/in-page.js';

const stories = allStories();

let browser: Browser;
let site: ServedFolder;

/** Pages that are free. Each has a profile of its own, and is used again: so that Storybook's own files are fetched and compiled once, and not for each story. */
const free: { readonly page: Page; readonly complaints: string[] }[] = [];

before(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveFolder(storybookFolder)]);
  for (let lane = 0; lane < 2; lane += 1) {
    const page = await (await profile(browser)).newPage();
    // Whoever leaves answers that are not sent is asked whether they want to.
    page.on('dialog', dialog => void dialog.accept());
    free.push({ page, complaints: complaintsOf(page) });
  }
});
after(() => Promise.all([browser.close(), site.stop()]));

// Two at a time: most of the time a page only waits for what it has asked for.
describe('every story is accessible, and says nothing in the console', { concurrency: 2 }, () => {
  test('and there is one for each element', () => {
    const told = new Set(stories.map(({ importPath }) => basename(importPath, '.stories.ts')));
    const elements = ['provider', 'help-button', 'request-wizard', 'mandate-list', 'on-behalf-switcher', 'acting-banner'];
    assert.deepEqual(
      elements.filter(name => !told.has(name)),
      [],
    );
  });

  for (const story of stories) {
    test(`${story.title}: ${story.name}`, async () => {
      const lane = free.pop();
      assert.ok(lane, 'more stories at a time than pages');
      const { page, complaints } = lane;
      complaints.length = 0;
      try {
        await openStory(page, site.address, story);
        await settled(page);
        assert.deepEqual(await findings(page), []);
        assert.deepEqual(complaints, []);
      } finally {
        // Nothing of it is left for the next one.
        await page.goto('about:blank');
        free.push(lane);
      }
    });
  }
});

/** Waits until every element on the page has drawn what it had to, and nothing has come or gone for a while. */
const settled = (page: Page): Promise<void> =>
  inPage(page, async () => {
    const everything = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap(element => [element, ...(element.shadowRoot ? everything(element.shadowRoot) : [])]);
    for (let before = -1, quiet = 0; quiet < 3;) {
      for (const element of everything(document)) await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete;
      await new Promise(resolve => setTimeout(resolve, 100));
      const now = everything(document).length;
      quiet = now === before ? quiet + 1 : 0;
      before = now;
    }
  });
