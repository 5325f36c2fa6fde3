import type { da } from './da.js';

export const en: typeof da = {
  loading: 'Loading …',
  reload: 'Reload the page',
  tryAgain: 'Try again',
  close: 'Close',
  back: 'Back',
  born: day => `born ${day}`,
  nameless: 'Name not known',
  demo: 'This is a demonstration. Nothing is sent, and none of these people exist.',
  failedTitle: 'We cannot connect',
  noBackendTitle: 'You do that at borger.dk',
  noBackend: 'You cannot make mandates on this page. You can at borger.dk. Have your MitID ready.',
  mandatesElsewhere: {
    title: 'Your mandates are at borger.dk',
    text: 'You cannot see your mandates on this page. Log in at borger.dk with your own MitID, and choose “Mine fuldmagter” (my mandates). There you can see, approve and delete them.',
    brief: 'See your mandates at borger.dk',
  },
  toSelfService: 'Go to borger.dk',
  callSupport: phone => `Need help? Call Digital Fuldmagt support on ${phone}.`,
  supportHours: 'Weekdays 8‑20. Weekends and holidays 10‑16. 24 and 31\u00a0December 10‑14.',
};
