import type { da } from './da.js';

export const en: typeof da = {
  help: 'Need help',
  close: 'Close',
  loading: 'Loading …',
  failed: phone => `We cannot fetch the help. Try again, or call ${phone}.`,
  tryAgain: 'Try again',
  reload: 'Reload the page',
};
