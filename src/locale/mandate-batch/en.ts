import { count } from '../mandate-list/en.js';
import type { da } from './da.js';

const all = (done: number, total: number): string => (done === total ? `all ${count(total)}` : `${count(done)} of ${count(total)}`);

export const en: typeof da = {
  pick: 'Choose',
  everyone: 'Choose all that are shown',
  nobody: 'Remove all choices',
  chosen: chosen => (chosen === 0 ? 'You have not chosen any yet.' : `You have chosen ${count(chosen)}.`),
  goOn: { answer: 'Approve or reject those you have chosen', renew: 'Ask for an extension of those you have chosen' },
  stop: 'Cancel',

  answer: {
    title: total => (total === 1 ? 'Answer one request' : `Answer ${count(total)} requests together`),
    lead: 'Read them through before you answer. You give the same answer to all of them.',
    anyTime: 'You can delete each mandate whenever you like.',
    told: 'Each of them is told about your answer.',
    approve: 'Approve all',
    reject: 'Reject all',
  },
  renew: {
    title: total => (total === 1 ? 'Ask for an extension of one mandate' : `Ask for an extension of ${count(total)} mandates`),
    lead: 'You ask each of them for more time. See the new last day below each name.',
    each: 'Do you want another day for one of them? Then go back, and ask for that one by itself.',
    yes: 'Send all requests',
  },
  could: {
    request: name => `${name} asks for your mandate to:`,
    extension: name => `${name} asks for an extension of the mandate to:`,
    renew: name => `You help ${name} with:`,
  },
  lasts: day => `If you approve, it is valid from today through ${day}.`,
  until: day => `New last day: ${day}.`,
  back: 'Back to the list',
  sending: (number, total) => `Sending number ${number} of ${total} …`,

  done: {
    approve: (done, total) => `You have approved ${all(done, total)}`,
    reject: (done, total) => `You have rejected ${all(done, total)}`,
    renew: (done, total) => `You have asked for an extension of ${all(done, total)}`,
  },
  none: {
    approve: 'None have been approved',
    reject: 'None have been rejected',
    renew: 'No requests have been sent',
  },
  group: {
    done: 'This has been done',
    elsewhere: 'This has to be done elsewhere',
    refused: 'This could not be done',
    unknown: 'We do not know whether this has been done',
    unsent: 'Not sent',
  },
  why: {
    unknown: 'We got no answer. Try again. It is only done once.',
    unsent: 'We stopped before we came to this.',
  },
  now: 'Right now:',
  retry: total => (total === 1 ? 'Try again with that one' : `Try again with those ${count(total)}`),
};
