import type { da } from './da.js';

export const en: typeof da = {
  prepare: {
    title: {
      open: 'You make mandates at borger.dk',
      request: 'You ask for a mandate at borger.dk',
      give: 'You give a mandate at borger.dk',
    },
    lead: 'You cannot make mandates on this page. But we can help you get ready.',
    how: [
      'You answer who it is, what it covers, and how long it lasts.',
      'Then you see step by step what to press.',
      'In the end you do it yourself at borger.dk with your own MitID.',
    ],
    some: {
      title: 'You make that mandate at borger.dk',
      lead: 'What you are about to choose does not hold on this page. It holds with other authorities. That is why it becomes a mandate of its own.',
      how: [
        'You choose what it covers and how long it lasts.',
        'Then you see step by step what to press.',
        'In the end you do it yourself at borger.dk with your own MitID.',
      ],
    },
    kept: 'Nothing that you answer now is saved or sent. It is gone when you close the page.',
    begin: 'Get ready',
    straight: 'Go straight to borger.dk',
  },
  who: {
    lead: 'You can enter a name, so that it stands in your guide. You can also leave the field empty.',
    name: 'Name (if you like)',
    hint: 'The name stays on this page. It is not sent.',
    ready: 'At borger.dk you need the person’s full name, CPR number or address. Have it ready.',
  },
  guide: {
    title: { request: 'How to ask for a mandate at borger.dk', give: 'How to give a mandate at borger.dk' },
    lead: 'Nothing has been sent yet. You do it yourself at borger.dk. This page stays here meanwhile, and you can print it or copy it.',
    open: 'Open borger.dk in a new window',
    somebody: 'The other person',
    steps: {
      logIn: 'Log in with your own MitID.',
      request: 'Choose “Anmod om fuldmagt” (ask for a mandate).',
      give: 'Choose “Giv fuldmagt” (give a mandate).',
      who: {
        request: name => `Enter whom you want to help: ${name}.`,
        give: name => `Enter who is going to help you: ${name}.`,
      },
      nobody: { request: 'Enter whom you want to help.', give: 'Enter who is going to help you.' },
      by: 'Use the full name, the CPR number or the address.',
      what: count => (count === 1 ? 'Choose this:' : `Choose these ${count} things:`),
      together: 'They are gathered in one mandate.',
      portal: 'It may also be called “Anvende kommunens social- og sundhedsportal”.',
      municipal: 'It is only there if the municipality offers it.',
      until: day => `Choose how long the mandate is to last: up to and including ${day}.`,
      howLong: 'Choose how long the mandate is to last.',
      sign: 'Sign with MitID.',
    },
    afterTitle: 'What happens then',
    after: {
      request: [
        name => `${name} gets your request in Digital Post from Digitaliseringsstyrelsen and must answer with their own MitID.`,
        () => 'You are told in Digital Post when there is an answer. The mandate holds only when it has been approved.',
      ],
      give: [name => `${name} is told in Digital Post.`, () => 'The mandate is in force at once.'],
      letter: {
        post: 'The person gets a letter by post from Digitaliseringsstyrelsen. It goes to the address that the person has in the CPR register.',
        giver: 'The person must sign by hand and write the date on the letter.',
        holder: 'You must sign for the person yourself and write the date on the letter.',
        back: 'Then all pages must go to borgerservice in the municipality where the person lives. A copy is fine. Check whether you have to book a time.',
        also: 'Send this too:',
        when: 'The mandate holds only when borgerservice has approved it. Then you are both told.',
      },
      see: 'You can see and delete the mandate at borger.dk under “Mine fuldmagter” (my mandates).',
    },
    address: address => `The address is ${address}`,
  },
  stay: 'Back to what you can choose here',
};
