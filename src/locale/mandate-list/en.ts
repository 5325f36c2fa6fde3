import type { da } from './da.js';

const counted = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A number as one writes it in a sentence: in letters up to twelve. */
export const count = (number: number): string => counted[number] ?? thousands(number);

/** The same where a sentence begins. */
export const Count = (number: number): string => {
  const word = count(number);
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** Numbers beyond twelve, as English writes them. */
const thousands = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
const mandates = (total: number): string => (total === 1 ? 'One mandate.' : `${Count(total)} mandates.`);
const lasts = (day: string): string => `Valid through ${day}.`;
const wouldHold = (day: string): string => `If it is approved, the mandate is valid through ${day}.`;
const wouldHave = (day: string): string => `Would have been valid through ${day}.`;
const inReview = (): string => 'Citizen service (borgerservice) has got the letter and is dealing with it.';
const endedByDeath = (): string => 'The mandate has ended because CPR has registered a death. There is nothing you need to do.';

export const en: typeof da = {
  title: 'My mandates',
  give: 'Give a mandate',
  ask: 'Ask for a mandate',

  group: {
    needsMe: 'You need to answer',
    byLetter: 'Ask for a mandate by letter',
    iHelp: 'You help',
    helpsMe: 'Helps you',
    sent: 'Your requests',
    runsOut: 'Runs out soon',
    askAgain: 'Not approved by borgerservice',
    ended: 'Ended',
  },
  total: {
    needsMe: total => (total === 1 ? 'One request is waiting for your answer.' : `${Count(total)} requests are waiting for your answer.`),
    byLetter: total => (total === 1 ? 'One letter.' : `${Count(total)} letters.`),
    iHelp: mandates,
    helpsMe: mandates,
    sent: total => (total === 1 ? 'One request is waiting for an answer.' : `${Count(total)} requests are waiting for an answer.`),
    runsOut: total =>
      total === 1 ? 'One mandate runs out soon or has just expired.' : `${Count(total)} mandates run out soon or have just expired.`,
    askAgain: total =>
      total === 1
        ? 'One request. See what was missing, and send a new one.'
        : `${Count(total)} requests. See what was missing, and send new ones.`,
    ended: total => `${Count(total)} in all.`,
  },
  more: 'Show more',
  shown: (shown, total) => `You see ${thousands(shown)} of ${thousands(total)}.`,

  nothingEver: 'You have no mandates yet.',
  nothingNow: 'You have no mandates that are valid now.',
  waysOn: 'Do you want to help somebody? Then ask for a mandate. Should somebody help you? Then give a mandate.',

  acting: name =>
    `You are acting for ${name} right now. But what you see here are your own mandates. You can only change them for yourself.`,
  backToYourself: 'Switch back to yourself',

  state: {
    'awaiting-approval': { giver: 'Awaiting your approval', holder: 'Awaiting approval' },
    'letter-sent': { giver: 'Letter sent to you', holder: 'Letter sent' },
    'in-review': { giver: 'With borgerservice', holder: 'With borgerservice' },
    active: { giver: 'Valid', holder: 'Valid' },
    rejected: { giver: 'Rejected', holder: 'Rejected' },
    declined: { giver: 'Not approved by borgerservice', holder: 'Not approved by borgerservice' },
    withdrawn: { giver: 'Withdrawn', holder: 'Withdrawn' },
    lapsed: { giver: 'Not answered in time', holder: 'Not answered in time' },
    deleted: { giver: 'Deleted', holder: 'Deleted' },
    expired: { giver: 'Expired', holder: 'Expired' },
    replaced: { giver: 'Replaced', holder: 'Replaced' },
    'ended-by-death': { giver: 'Ended', holder: 'Ended' },
  },
  endsSoon: 'Expires soon',
  extendable: 'Expired, can be extended',
  extensionState: {
    asked: 'Extension asked for',
    'letter-sent': 'Letter about an extension sent',
    'in-review': 'Extension with borgerservice',
  },
  lasts: {
    'awaiting-approval': {
      giver: day => `If you approve, the mandate is valid through ${day}.`,
      holder: day => `If it is approved, the mandate is valid through ${day}.`,
    },
    'letter-sent': { giver: wouldHold, holder: wouldHold },
    'in-review': { giver: wouldHold, holder: wouldHold },
    active: { giver: lasts, holder: lasts },
    rejected: { giver: wouldHave, holder: wouldHave },
    declined: { giver: wouldHave, holder: wouldHave },
    withdrawn: { giver: wouldHave, holder: wouldHave },
    lapsed: { giver: wouldHave, holder: wouldHave },
    deleted: { giver: wouldHave, holder: wouldHave },
    expired: { giver: day => `Was valid through ${day}.`, holder: day => `Was valid through ${day}.` },
    replaced: { giver: wouldHave, holder: wouldHave },
    'ended-by-death': { giver: wouldHave, holder: wouldHave },
  },
  became: {
    'awaiting-approval': {
      giver: name => `${name} would like to help you and asks for your mandate.`,
      holder: name => `${name} has not answered yet.`,
    },
    'letter-sent': {
      giver: name => `${name} would like to help you. You get a letter about it by post.`,
      holder: name => `The letter has been sent to ${name} by post. It has not reached citizen service (borgerservice) yet.`,
    },
    'in-review': { giver: inReview, holder: inReview },
    active: {
      giver: name => `${name} can help you with what is listed here.`,
      holder: name => `You can help ${name} with what is listed here.`,
    },
    rejected: {
      giver: name => `You have rejected the request from ${name}.`,
      holder: name => `${name} has rejected your request.`,
    },
    declined: {
      giver: name => `Citizen service (borgerservice) could not approve the letter. ${name} has not got your mandate.`,
      holder: name => `Citizen service (borgerservice) could not approve the letter. You have not got a mandate from ${name}.`,
    },
    withdrawn: {
      giver: name => `${name} has withdrawn the request.`,
      holder: name => `You have withdrawn your request to ${name}.`,
    },
    lapsed: {
      giver: name => `You did not answer the request from ${name} in time.`,
      holder: name => `${name} did not answer your request in time.`,
    },
    deleted: {
      giver: name => `${name} can no longer help you with this mandate.`,
      holder: name => `You can no longer help ${name} with this mandate.`,
    },
    expired: {
      giver: name => `The last day has passed. ${name} can no longer help you with this mandate.`,
      holder: name => `The last day has passed. You can no longer help ${name} with this mandate.`,
    },
    replaced: {
      giver: name => `Another mandate to ${name} has taken its place.`,
      holder: name => `Another mandate from ${name} has taken its place.`,
    },
    'ended-by-death': { giver: endedByDeath, holder: endedByDeath },
  },
  lapsedByLetter: { state: 'Not approved in time', became: 'Citizen service (borgerservice) did not approve the letter in time.' },

  extension: {
    asked: {
      giver: (name, day) => `${name} has asked for an extension through ${day}.`,
      holder: (name, day) => `You have asked for an extension through ${day}. ${name} has not answered yet.`,
    },
    paused: {
      giver: name => `Right now ${name} cannot use the mandate. From the day you approve, ${name} can again.`,
      holder: name => `Right now you cannot use the mandate. You can again from the day ${name} approves.`,
    },
    from: {
      giver: (name, from, until) => `${name} can ask for an extension from ${from} through ${until}.`,
      holder: (from, until) => `You can ask for an extension from ${from} through ${until}.`,
    },
    until: {
      giver: (name, until) => `${name} can ask for an extension through ${until}.`,
      holder: until => `You can ask for an extension through ${until}.`,
    },
    gap: {
      giver: (name, day) => `From ${day} ${name} cannot use the mandate until you have approved an extension.`,
      holder: (name, day) => `From ${day} you cannot use the mandate until ${name} has approved an extension.`,
    },
    again: {
      giver: name => `${name} can only use the mandate again when you have approved.`,
      holder: name => `You can only use the mandate again when ${name} has approved.`,
    },
    noGap: {
      giver: day => `Do you want to avoid a gap? Then give a new mandate no later than ${day}.`,
      holder: day => `Do you want to avoid a gap? Then make a new mandate. It must be approved no later than ${day}.`,
    },
    byLetter: {
      'letter-sent': {
        giver: (name, day) => `${name} has asked for an extension through ${day}. You get a letter about it by post.`,
        holder: (name, day) => `You have asked for an extension through ${day}. The letter has been sent to ${name} by post.`,
      },
      'in-review': {
        giver: (name, day) => `${name} has asked for an extension through ${day}. Citizen service (borgerservice) has got the letter.`,
        holder: (_name, day) => `You have asked for an extension through ${day}. Citizen service (borgerservice) has got the letter.`,
      },
      paused: {
        giver: name => `Right now ${name} cannot use the mandate. From the day citizen service approves, ${name} can again.`,
        holder: () => 'Right now you cannot use the mandate. You can again from the day citizen service approves.',
      },
      gap: {
        giver: (name, day) => `From ${day} ${name} cannot use the mandate until citizen service (borgerservice) has approved an extension.`,
        holder: (_name, day) => `From ${day} you cannot use the mandate until citizen service (borgerservice) has approved an extension.`,
      },
      again: {
        giver: name => `${name} can only use the mandate again when citizen service (borgerservice) has approved.`,
        holder: () => 'You can only use the mandate again when citizen service (borgerservice) has approved.',
      },
      noGap: day => `Do you want to avoid a gap? Then make a new mandate. It must be approved no later than ${day}.`,
    },
    over: 'It can no longer be extended. If you still need it, make a new mandate.',
  },
  coach: {
    title: 'The mandate expires soon',
    ready: {
      giver: 'The person is chosen beforehand. You decide what the new one is for.',
      holder: 'The new one is filled in like this one. You can change everything before you send it.',
    },
    otherwise: 'If you do nothing',
  },
  replacing: {
    ends: {
      giver: name => `If you approve, a mandate that ${name} has today ends. It happens in the same moment.`,
      holder: name => `If ${name} approves, a mandate that you have today ends. It happens in the same moment.`,
    },
    endsByLetter: {
      giver: name => `If the letter is approved, a mandate that ${name} has today ends. It happens in the same moment.`,
      holder: () => 'If the letter is approved, a mandate that you have today ends. It happens in the same moment.',
    },
    which: reference => `The old mandate has the number ${reference}.`,
    took: 'It has taken the place of an earlier mandate.',
    done: name => `The earlier mandate to ${name} has ended.`,
  },
  noLongerOffered: {
    giver: 'Your municipality does not offer it now. Ask the municipality whether it can still be used.',
    holder: name => `The municipality where ${name} lives does not offer it now. Ask the municipality whether it can still be used.`,
  },

  reference: 'Number',
  morePowers: more => (more === 1 ? 'And one more thing.' : `And ${count(more)} more things.`),
  kind: { handle: 'Can see information and act.', indsigt: 'Can only see information.' },
  see: 'See the mandate',
  answer: 'Approve or reject',
  delete: 'Delete the mandate',
  withdraw: 'Withdraw the request',
  extend: 'Ask for an extension',
  'answer-extension': 'Approve or reject the extension',
  replace: 'Make a new one that replaces this',
  makeNew: 'Make a new mandate',
  askAgain: 'Send a new request',
  toList: 'Back to My mandates',
  stale: 'Something has happened to the mandate while you had this page open. What it says here is no longer so.',
  meanwhile: 'Something has happened since you opened the page. You now see how it is.',

  answering: {
    title: name => `${name} asks for your mandate`,
    could: name => `If you approve, ${name} can help you with:`,
    only: name => `${name} can only do what is listed here.`,
    lasts: day => `The mandate is valid from today through ${day}.`,
    anyTime: 'You can delete the mandate whenever you like. You do that under My mandates.',
    told: name => `If you approve, you are both told. If you reject, ${name} is told.`,
    approve: 'Approve',
    reject: 'Reject',
    later: 'Answer later',
    sending: 'Sending your answer …',
    answerBy: day => `You can answer through ${day}.`,
  },
  approvingPart: {
    open: {
      both: 'Approve some of it, or for a shorter time',
      powers: 'Approve only some of it',
      days: 'Approve for a shorter time',
    },
    title: name => `What will you approve for ${name}?`,
    powers: name => `What ${name} may help you with`,
    hint: 'Tick what you want to approve. You say no to the rest.',
    same: name => `${name} has asked for this:`,
    label: 'Last day',
    asked: day => `It has been asked for through ${day}. You can choose an earlier day.`,
    lasts: day => `The mandate is valid through ${day}.`,
    told: name => `You and ${name} are both told.`,
    yes: 'Approve what you have chosen',
    no: 'Go back',
    faults: {
      none: 'Tick at least one thing. If you do not want to approve anything, go back and reject.',
      empty: 'Write the last day with day, month and year.',
      'not-a-day': 'There is no such day. Write the last day with day, month and year.',
      'too-early': day => `Choose ${day} or a later day.`,
      'too-late': day => `Choose ${day} or a day before.`,
    },
  },
  deleting: {
    title: {
      giver: name => `Do you want to delete the mandate to ${name}?`,
      holder: name => `Do you want to delete the mandate from ${name}?`,
    },
    means: {
      giver: name => `If you delete it, ${name} can no longer help you with:`,
      holder: name => `If you delete it, you can no longer help ${name} with:`,
    },
    atOnce: 'It happens at once. You cannot undo it.',
    whole: 'You delete the whole mandate. If you only want to change something, make a new mandate afterwards.',
    told: name => `You and ${name} will both be told.`,
    yes: 'Delete the mandate',
    no: 'Keep the mandate',
    sending: 'Deleting the mandate …',
  },
  withdrawing: {
    title: name => `Do you want to withdraw your request to ${name}?`,
    means: name => `If you do, ${name} can no longer answer it. You can always send a new one.`,
    told: name => `${name} will be told.`,
    byLetter: 'If you do, the letter can no longer be used. You can always send a new request.',
    yes: 'Withdraw the request',
    no: 'Leave the request',
    sending: 'Withdrawing the request …',
  },
  extending: {
    title: name => `Do you want to ask ${name} for an extension?`,
    same: name => `It is about the same as before. You can help ${name} with:`,
    label: 'New last day',
    hint: 'The mandate holds to the end of that day.',
    lasts: day => `New last day: ${day}.`,
    thenTitle: 'What happens',
    told: name => `${name} gets your request in Digital Post and must answer.`,
    after: 'You are told when there is an answer.',
    byLetter: {
      told: name => `${name} gets a letter about it by post.`,
      sign: { giver: name => `${name} has to sign by hand.`, holder: name => `You have to sign for ${name}.` },
      back: 'The letter goes to citizen service (borgerservice), who answers.',
    },
    yes: 'Send request',
    no: 'Do not send',
    sending: 'Sending your request …',
    faults: {
      empty: 'Enter the new last day, with day, month and year.',
      'not-a-day': 'There is no such day. Enter the new last day, with day, month and year.',
      'too-early': day => `Choose ${day} or a later day.`,
      'too-late': day => `Choose ${day} or an earlier day.`,
    },
  },
  answeringExtension: {
    title: name => `${name} asks for an extension`,
    now: {
      active: day => `As it is, the mandate is valid through ${day}.`,
      expired: day => `The mandate was valid through ${day}. It is not valid right now.`,
    },
    lasts: {
      active: day => `If you approve, the mandate goes on from today through ${day}.`,
      expired: day => `If you approve, the mandate is valid again from today through ${day}.`,
    },
    reject: 'If you reject, the mandate is not extended.',
  },
  done: {
    approve: {
      title: name => `${name} now has your mandate`,
      text: name => `You have approved. You and ${name} will both be told.`,
    },
    reject: {
      title: name => `You have rejected the request from ${name}`,
      text: name => `${name} has not got your mandate and will be told what you answered.`,
    },
    withdraw: {
      title: name => `You have withdrawn your request to ${name}`,
      text: name => `${name} will be told and can no longer answer it.`,
    },
    'request-extension': {
      title: name => `Your request for an extension has been sent to ${name}`,
      text: name => `You will be told when ${name} has answered.`,
    },
    byLetter: {
      withdraw: {
        title: name => `You have withdrawn your request to ${name}`,
        text: name => `${name} will be told. The letter can no longer be used.`,
      },
      'request-extension': {
        title: name => `The letter about an extension has been sent to ${name}`,
        text: name => `${name} gets the letter by post. See on the mandate how it gets to citizen service.`,
      },
    },
    'approve-extension': {
      title: name => `You have extended the mandate to ${name}`,
      text: name => `You and ${name} will both be told.`,
    },
    'reject-extension': {
      title: name => `You have refused to extend the mandate to ${name}`,
      text: name => `${name} will be told what you answered.`,
    },
    delete: {
      title: {
        giver: name => `You have deleted the mandate to ${name}`,
        holder: name => `You have deleted the mandate from ${name}`,
      },
      text: {
        giver: name => `${name} can no longer help you with it. You and ${name} will both be told.`,
        holder: name => `You can no longer help ${name} with it. You and ${name} will both be told.`,
      },
    },
  },

  detail: {
    request: { giver: name => `Request from ${name}`, holder: name => `Request to ${name}` },
    mandate: { giver: name => `Mandate to ${name}`, holder: name => `Mandate from ${name}` },
    giver: 'Giver',
    giverIs: 'The one who is helped',
    holder: 'Holder',
    holderIs: 'The one who helps',
    you: 'You',
    powers: 'What',
    period: 'How long',
    stretch: (from, until) => `From ${from} through ${until}.`,
    message: name => `Message from ${name}`,
    history: 'What has happened',
    noHistory: 'We cannot show what has happened.',
    wrong: 'Is something wrong with the mandate? Then call, and read out the number.',
  },
  happened: {
    request: { you: 'You asked for the mandate.', other: name => `${name} asked for the mandate.`, system: 'The mandate was asked for.' },
    give: { you: 'You gave the mandate.', other: name => `${name} gave the mandate.`, system: 'The mandate was given.' },
    approve: { you: 'You approved the request.', other: name => `${name} approved the request.`, system: 'The request was approved.' },
    reject: { you: 'You rejected the request.', other: name => `${name} rejected the request.`, system: 'The request was rejected.' },
    withdraw: { you: 'You withdrew the request.', other: name => `${name} withdrew the request.`, system: 'The request was withdrawn.' },
    delete: { you: 'You deleted the mandate.', other: name => `${name} deleted the mandate.`, system: 'The mandate was deleted.' },
    'request-extension': {
      you: 'You asked for an extension.',
      other: name => `${name} asked for an extension.`,
      system: 'An extension was asked for.',
    },
    'approve-extension': {
      you: 'You approved the extension.',
      other: name => `${name} approved the extension.`,
      system: 'The extension was approved.',
    },
    'reject-extension': {
      you: 'You rejected the extension.',
      other: name => `${name} rejected the extension.`,
      system: 'The extension was rejected.',
    },
    replaced: {
      you: 'You let a new mandate take its place.',
      other: name => `${name} let a new mandate take its place.`,
      system: 'A new mandate took its place.',
    },
    'ended-by-death': {
      you: 'The mandate ended because of a death.',
      other: () => 'The mandate ended because of a death.',
      system: 'The mandate ended because of a death.',
    },
    use: { you: 'You used the mandate.', other: name => `${name} used the mandate.`, system: 'The mandate was used.' },
    unknown: { you: 'You changed something.', other: name => `${name} changed something.`, system: 'There was a change.' },
  },
  used: { power: title => `It was about “${title}”.`, service: name => `It was in “${name}”.`, times: count => `${count} times that day` },
  byItself: {
    notice: 'You were both told that the mandate expires soon.',
    lapsed: 'The request was not approved in time.',
    expired: 'The mandate expired.',
    'extension-lapsed': 'The extension was not approved in time.',
    'extension-closed': 'An extension can no longer be asked for.',
  },
  atDesk: {
    'register-letter': 'Citizen service (borgerservice) got the letter.',
    approve: 'Citizen service (borgerservice) approved the letter.',
    decline: 'Citizen service (borgerservice) could not approve the letter.',
    delete: 'Citizen service (borgerservice) deleted the mandate.',
    'approve-extension': 'Citizen service (borgerservice) extended the mandate.',
    'decline-extension': 'Citizen service (borgerservice) could not approve the extension.',
    unknown: 'Citizen service (borgerservice) changed something.',
  },

  stopped: 'We cannot show the mandate',
  goOn: { title: 'You need to do this elsewhere', text: 'It cannot be finished on this page.', link: 'Go on' },

  choose: 'Choose several',
  save: 'Save as a spreadsheet',
  print: 'Print the list',
  before: 'Show the ones before',
  range: (from, until, total) => `You see number ${thousands(from)} to ${thousands(until)} of ${thousands(total)}.`,
  finding: {
    label: 'Search by name',
    more: 'More choices',
    clear: 'Show all again',
    title: 'Found',
    total: total =>
      total === 0 ? 'No mandates match your search.' : total === 1 ? 'One mandate found.' : `${Count(total)} mandates found.`,
    side: { label: 'Who helps', all: 'All', holder: 'You help', giver: 'You are helped' },
    standing: { label: 'How it stands', all: 'All', now: 'Valid now', waiting: 'Waiting for an answer', over: 'Ended' },
    sort: { label: 'Order', all: 'In groups', until: 'Runs out first', changed: 'Changed last' },
  },
};
