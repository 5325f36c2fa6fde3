import { WebkitLauncher } from './webkit-launcher.mjs';

/**
 * What a component test can ask for that the test runner's own commands cannot do in every browser. The tests' side is `browser/hands.ts`.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const commands = () => ({
  name: 'commands',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (command === 'press-keys') {
      const keys = /** @type {string} */ (payload);
      await (browser instanceof WebkitLauncher ? browser.sendKeys(id, [keys]) : press(pageOf(browser, id), keys.split('+')));
      return true;
    }
    if (command === 'resize-page') {
      const size = /** @type {{ width: number, height: number }} */ (payload);
      await (browser instanceof WebkitLauncher ? browser.setViewport(size) : pageOf(browser, id).setViewport(size));
      return true;
    }
    return undefined;
  },
});

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string[]} keys - All but the last are held while the last is pressed.
 */
async function press({ keyboard }, keys) {
  // Firefox knows the space bar by what it writes alone.
  const [key, ...held] = /** @type {import('puppeteer-core').KeyInput[]} */ (keys.map(name => (name === 'Space' ? ' ' : name)).reverse());
  for (const name of held) await keyboard.down(name);
  if (key) await keyboard.press(key);
  for (const name of held) await keyboard.up(name);
}

/**
 * @param {import('@web/test-runner').BrowserLauncher} browser
 * @param {string} id
 */
const pageOf = (browser, id) => /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (browser).getPage(id);
