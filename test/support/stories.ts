import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';

/** Where the built Storybook is. */
export const storybookFolder = fileURLToPath(new URL('../../storybook-static', import.meta.url));

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  /** The file that it is written in. */
  readonly importPath: string;
}

/** Every story in the built Storybook. */
export function allStories(): Story[] {
  const { entries } = JSON.parse(readFileSync(join(storybookFolder, 'index.json'), 'utf8')) as {
    entries: Record<string, Story & { readonly type: string }>;
  };
  return Object.values(entries).filter(({ type }) => type === 'story');
}

/**
 * Opens a story by itself, and waits until it has been drawn.
 *
 * @param globals - What the toolbar would say, where the story does not say it itself: `lang:ar;theme:dark`.
 */
export async function openStory(page: Page, address: string, { id }: Story, globals = ''): Promise<void> {
  await page.goto(`${address}/iframe.html?id=${id}&viewMode=story${globals ? `&globals=${globals}` : ''}`, { waitUntil: 'networkidle0' });
  // When it has been played to its end, not only drawn: some stories press buttons first.
  await page.waitForFunction(
    () => {
      const { __STORYBOOK_PREVIEW__: preview } = globalThis as { __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } } };
      return ['completed', 'finished', 'errored', 'aborted'].includes(preview?.currentRender?.phase ?? '');
    },
    { timeout: 15_000 },
  );
  const fault = await page.$eval('#error-message', element => element.textContent.trim()).catch(() => '');
  if (fault) throw new Error(`The story ${id} cannot be drawn: ${fault}`);
}
