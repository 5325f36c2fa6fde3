import { launch, type Browser, type BrowserContext, type LaunchOptions, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from './find-chromium.mjs';

/** Starts the Chromium of this machine. Each person in a test has a profile of their own: see `profile`. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('No Chromium on this machine: install one, or say where it is in CHROME_PATH.');
  return launch({ executablePath, args: CHROMIUM_ARGS, headless: true, defaultViewport: { width: 1280, height: 900 }, ...options });
}

/** A profile that nobody has used: no cookies, no storage, no cache. Two people are two profiles. */
export const profile = (browser: Browser): Promise<BrowserContext> => browser.createBrowserContext();

/**
 * What a page complains of, from now on: everything in its console, errors that nobody caught, and answers that never came.
 *
 * It goes on growing, so ask when the journey is over: `assert.deepEqual(complaints, [])`.
 */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', message => complaints.push(`${message.type()}: ${message.text()} (${message.location().url ?? page.url()})`));
  page.on('pageerror', error => complaints.push(`error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`));
  page.on('requestfailed', request => {
    const why = request.failure()?.errorText;
    // A request that the page itself gave up, or that a new page took the place of, is nobody's fault.
    if (why !== 'net::ERR_ABORTED') complaints.push(`no answer: ${request.method()} ${request.url()} (${why ?? 'no reason'})`);
  });
  return complaints;
}
