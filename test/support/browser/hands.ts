import { executeServerCommand, sendKeys } from '@web/test-runner-commands';

/** Presses a key, or several at once: `press('Shift+Tab')`. In all three browsers, which the test runner's own command does not. */
export const press = (keys: string): Promise<unknown> => executeServerCommand('press-keys', keys);

/** Types a text, letter by letter, where the focus is. */
export const type = (text: string): Promise<void> => sendKeys({ type: text });

/** Makes the page so and so large, in CSS pixels. In all three browsers, which the test runner's own command does not. */
export const resize = (width: number, height = 800): Promise<unknown> => executeServerCommand('resize-page', { width, height });
