import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { commands } from './test/support/commands.mjs';
import { CHROMIUM_ARGS, findChromium } from './test/support/find-chromium.mjs';
import { findFirefox } from './test/support/find-firefox.mjs';
import { summaryReporter } from './test/support/summary-reporter.mjs';
import { hasWebkit, WebkitLauncher } from './test/support/webkit-launcher.mjs';

const chromium = await findChromium();
const firefox = findFirefox();

/**
 * How to start each browser, where this machine has it.
 *
 * @type {Record<string, (() => import('@web/test-runner').BrowserLauncher) | undefined>}
 */
const launchers = {
  chromium: chromium
    ? () => chromeLauncher({ launchOptions: { executablePath: chromium, headless: true, args: CHROMIUM_ARGS } })
    : undefined,
  // One page at a time: a second tab is a background tab, whose timers Firefox slows down until axe runs past the time limit.
  firefox: firefox
    ? () =>
        chromeLauncher({
          puppeteer: puppeteerCore,
          concurrency: 1,
          launchOptions: { browser: 'firefox', executablePath: firefox, headless: true },
        })
    : undefined,
  webkit: hasWebkit() ? () => new WebkitLauncher() : undefined,
};

const browsers = (process.env.BROWSERS ?? 'chromium').split(',').map(name => {
  const launch = launchers[name];
  if (!launch) throw new Error(`Not on this machine: ${name}`);
  return launch();
});

const { FENCE_RUNS, EVERY_FAULT } = process.env;

/**
 * Tells tests how much is asked of them: how many random stories of several tabs, with `FENCE_RUNS`, and whether every page is to meet every fault, with
 * `EVERY_FAULT=1`.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
const asked = () => ({
  name: 'asked',
  serve: ({ path }) =>
    path === '/test/support/asked.js'
      ? `export const runs = ${Number(FENCE_RUNS) || undefined};\nexport const everyFault = ${EVERY_FAULT === '1'};`
      : undefined,
});

/** The component tests: `BROWSERS=chromium,firefox,webkit npx wtr`. */
export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  browsers,
  plugins: [commands(), asked(), esbuildPlugin({ ts: true, json: true, tsconfig: 'tsconfig.json', target: 'es2022' })],
  testFramework: { config: { timeout: 20_000, forbidOnly: Boolean(process.env.CI) } },
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY && !process.env.CI }), summaryReporter()],
  testsFinishTimeout: FENCE_RUNS || EVERY_FAULT ? 3_600_000 : 480_000,
  coverage: process.env.COVERAGE === '1',
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text-summary', 'lcovonly'], reportDir: 'coverage' },
};
