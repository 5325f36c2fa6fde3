import { count } from '../mandate-list/en.js';
import type { da } from './da.js';

export const en: typeof da = {
  columns: {
    side: 'Who helps',
    name: 'Name',
    born: 'Born',
    powers: 'What',
    state: 'Status',
    from: 'From',
    until: 'Through',
    reference: 'Number',
  },
  side: { holder: 'You help', giver: 'Helps you' },
  title: day => `My mandates on ${day}`,
  parts: { iHelp: 'You help', helpsMe: 'Helps you', waiting: 'Waiting for an answer', over: 'Ended' },
  none: 'You have no mandates.',
  fetching: (here, total) => `Loading ${count(here)} of ${count(total)} …`,
  saved: 'The file has been downloaded. It is where your browser saves files. There are names in it, so take good care of it.',
  ready: 'The list is ready. Press to print it.',
  print: 'Print now',
};
