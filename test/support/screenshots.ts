import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium, profile } from './chromium.js';
import { portalScreens } from './portal-screens.js';
import { serveFolder } from './serve-folder.js';
import { allStories, openStory, storybookFolder } from './stories.js';

/*
 * A picture of every screen, narrow and wide, in `screenshots/`: `npm run screenshots`, or only those with a word in their name:
 * `npm run screenshots -- wizard portal`. They are there to be looked at. The one in the README is taken where `picture` is asked for.
 */
const widths = [320, 1280] as const;
const wanted = process.argv.slice(2);

const folder = 'screenshots';
mkdirSync(folder, { recursive: true });
let taken = 0;

const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some(word => name.includes(word));

/** Takes a picture of a page as it stands, at each width. */
async function picture(page: Page, name: string): Promise<void> {
  if (!isWanted(name)) return;
  for (const width of widths) {
    await page.setViewport({ width, height: 900 });
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)));
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
    taken += 1;
  }
}

const browser = await launchChromium();
try {
  const storybook = await serveFolder(storybookFolder);
  const page = await (await profile(browser)).newPage();
  for (const story of allStories().filter(({ id }) => isWanted(id))) {
    await openStory(page, storybook.address, story);
    await picture(page, story.id);
  }
  await storybook.stop();

  await portalScreens(browser, async (page, name) => {
    await picture(page, name);
    if (name !== 'portal-picture' || !wanted.includes('picture')) return;
    await page.setViewport({ width: 1100, height: 820 });
    await page.screenshot({ path: 'stories/portal/picture.png' });
  });
} finally {
  await browser.close();
}
console.log(`${taken} pictures in ${folder}/.`);
