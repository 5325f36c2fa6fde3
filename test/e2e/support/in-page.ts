import type { EvaluateFunc, Page } from 'puppeteer-core';

/** Runs a function in the page, with functions of its own inside. What compiles the tests marks those by a function that a page has not. */
export async function inPage<Given extends unknown[], Work extends EvaluateFunc<Given>>(
  page: Page,
  work: Work,
  ...given: Given
): Promise<Awaited<ReturnType<Work>>> {
  await page.evaluate('globalThis.__name ??= work => work');
  return page.evaluate<Given, Work>(work, ...given);
}
