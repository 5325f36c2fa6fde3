import type { da } from './da.js';

export const en: typeof da = {
  opening: 'With a digital mandate you can help somebody else. You can also get help yourself. What do you want to do?',
  search: 'Search the help',
  findWay: 'Find your way',
  findWayAbout: 'Answer a few questions and see what to do now.',
  doors: {
    mitid: { title: 'Get MitID', about: 'You need MitID to log in.' },
    request: { title: 'Request a mandate', about: 'You want to help somebody else.' },
    answer: { title: 'Approve or reject', about: 'Somebody wants to help you and has asked for a mandate.' },
    give: { title: 'Give a mandate', about: 'Somebody else is to help you.' },
  },
  moreTopics: 'All topics',
  moreTopicsAbout: 'Guardians, letters, Digital Post and much more.',
  contacts: 'Call or visit',
  contactsAbout: 'See who answers what, and when they are open.',
  practise: 'Try it first',
  practiseAbout: 'Practise with people we have made up. Nothing is sent.',
  back: 'Back',
  toStart: 'To the front page of the help',
  loading: 'Loading …',
  failed: phone => `We cannot fetch the page. Try again, or call ${phone}.`,
  tryAgain: 'Try again',
  start: 'Log in and begin',
  copyLink: 'Copy a link to this page',
  copied: 'The link has been copied.',
  notCopied: 'The link cannot be copied here. Write it down:',
};
