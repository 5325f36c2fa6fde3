import type { da } from './da.js';

export const en: typeof da = {
  print: 'Print',
  copy: 'Copy the text',
  copied: 'The text has been copied.',
  marked: 'The text is selected. Now you can copy it.',
  blocked: 'Your browser did not open a new window. Here is the text by itself. You can print it with the browser’s own button.',
};
