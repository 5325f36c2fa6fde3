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

before(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveFolder(storybookFolder)]);
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
      const visitor = await profile(browser);
      try {
        const page = await visitor.newPage();
        const complaints = complaintsOf(page);
        await openStory(page, site.address, story);
        await settled(page);
        assert.deepEqual(await findings(page), []);
        assert.deepEqual(complaints, []);
      } finally {
        await visitor.close();
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
