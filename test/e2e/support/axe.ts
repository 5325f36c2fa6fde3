import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { inPage } from './in-page.js';

/** What axe looks for: WCAG 2.2 to AA, and what it calls good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page as it stands, through every open shadow root: for each finding the rule, and where. */
export async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return inPage(
    page,
    async (runOnly: string[]) => {
      const look = () => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly, resultTypes: ['violations'] });
      // Storybook looks too, and there is but one axe on a page.
      const again = (error: unknown) => {
        if (!String(error).includes('already running')) throw error;
        return new Promise(resolve => setTimeout(resolve, 200)).then(run);
      };
      const run = (): ReturnType<typeof look> => look().catch(again);
      const { violations } = await run();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => `${id} at ${JSON.stringify(target)}: ${failureSummary}`),
      );
    },
    tags,
  );
}
