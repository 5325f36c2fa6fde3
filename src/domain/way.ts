import type { Link, Phone, TopicId } from './topics.js';

/**
 * The way through "Find din vej", fork by fork. A row reads: asked `who`, with the answer `other`, one is asked `other-needs` next.
 *
 * The first row's question is the first one. What comes after an answer is another question, or an end.
 */
export const way = [
  // Who is to be helped, and who helps (R004)
  { asked: 'who', answer: 'other', then: 'other-needs' },
  { asked: 'who', answer: 'me', then: 'i-need' },
  { asked: 'who', answer: 'asked', then: 'known' },
  { asked: 'who', answer: 'have', then: 'what-now' },
  { asked: 'who', answer: 'login', then: 'login-what' },
  { asked: 'who', answer: 'offline', then: 'offline-what' },

  // One wants to help another (R015, R030, R190, R243)
  { asked: 'other-needs', answer: 'public', then: 'helper-can' },
  { asked: 'other-needs', answer: 'once', then: 'own' },
  { asked: 'other-needs', answer: 'bank', then: 'others' },
  { asked: 'other-needs', answer: 'post', then: 'read-post' },
  { asked: 'other-needs', answer: 'mitid', then: 'help-mitid' },
  // The holder is 15, and digital (R061)
  { asked: 'helper-can', answer: 'yes', then: 'understands' },
  { asked: 'helper-can', answer: 'no', then: 'helper-mitid' },
  { asked: 'helper-can', answer: 'young', then: 'ask-authority' },
  // The giver is 15, and knows what they do, but for three legal bases (R062, R067)
  { asked: 'understands', answer: 'yes', then: 'giver-can' },
  { asked: 'understands', answer: 'no', then: 'papers' },
  { asked: 'understands', answer: 'unsure', then: 'ask-desk' },
  { asked: 'understands', answer: 'young', then: 'ask-authority' },
  // The giver signs with MitID or by hand (R062, R064)
  { asked: 'giver-can', answer: 'yes', then: 'request' },
  { asked: 'giver-can', answer: 'no', then: 'request-letter' },
  { asked: 'giver-can', answer: 'cannot-sign', then: 'ask-authority' },
  // Guardian, future mandate, general mandate: all of it, or nothing here (R120, R127, R133, R137, R140, R150)
  { asked: 'papers', answer: 'guardian', then: 'guardian-covers' },
  { asked: 'papers', answer: 'future', then: 'future-covers' },
  { asked: 'papers', answer: 'general', then: 'general-covers' },
  { asked: 'papers', answer: 'none', then: 'no-papers' },
  { asked: 'guardian-covers', answer: 'all', then: 'guardian' },
  { asked: 'guardian-covers', answer: 'some', then: 'ask-authority' },
  { asked: 'future-covers', answer: 'all', then: 'future' },
  { asked: 'future-covers', answer: 'not-yet', then: 'future-apply' },
  { asked: 'future-covers', answer: 'some', then: 'ask-authority' },
  { asked: 'general-covers', answer: 'all', then: 'general' },
  { asked: 'general-covers', answer: 'some', then: 'ask-authority' },

  // One wants to be helped (R066, R160)
  { asked: 'i-need', answer: 'public', then: 'i-can' },
  { asked: 'i-need', answer: 'later', then: 'future-make' },
  { asked: 'i-need', answer: 'once', then: 'own' },
  { asked: 'i-need', answer: 'bank', then: 'others' },
  { asked: 'i-need', answer: 'post', then: 'let-read-post' },
  { asked: 'i-need', answer: 'mitid', then: 'mitid-support' },
  { asked: 'i-can', answer: 'yes', then: 'helper-ready' },
  { asked: 'i-can', answer: 'no', then: 'helper-for-letter' },
  { asked: 'helper-ready', answer: 'yes', then: 'give' },
  { asked: 'helper-ready', answer: 'no', then: 'find-helper' },
  { asked: 'helper-for-letter', answer: 'yes', then: 'ask-helper' },
  { asked: 'helper-for-letter', answer: 'no', then: 'at-the-desk' },

  // Somebody has asked one for a mandate (R094, R098, R111)
  { asked: 'known', answer: 'yes', then: 'how-asked' },
  { asked: 'known', answer: 'unsure', then: 'check-first' },
  { asked: 'known', answer: 'no', then: 'reject' },
  { asked: 'how-asked', answer: 'post', then: 'answer' },
  { asked: 'how-asked', answer: 'letter', then: 'answer-letter' },
  { asked: 'how-asked', answer: 'nothing', then: 'answer-missing' },

  // There is a mandate already (R075, R172, R183, R184, R187)
  { asked: 'what-now', answer: 'use', then: 'use' },
  { asked: 'what-now', answer: 'longer', then: 'ended' },
  { asked: 'what-now', answer: 'change', then: 'can-change' },
  { asked: 'what-now', answer: 'stop', then: 'can-stop' },
  { asked: 'what-now', answer: 'wrong', then: 'wrong' },
  { asked: 'ended', answer: 'not-yet', then: 'renew' },
  { asked: 'ended', answer: 'just', then: 'extend' },
  { asked: 'ended', answer: 'long-ago', then: 'anew' },
  { asked: 'can-change', answer: 'yes', then: 'change' },
  { asked: 'can-change', answer: 'no', then: 'end-at-desk' },
  { asked: 'can-stop', answer: 'yes', then: 'stop' },
  { asked: 'can-stop', answer: 'no', then: 'end-at-desk' },

  // One cannot log in (R214, R231, R274, R278)
  { asked: 'login-what', answer: 'none', then: 'get-mitid' },
  { asked: 'login-what', answer: 'trouble', then: 'mitid-support' },
  { asked: 'login-what', answer: 'stolen', then: 'block' },
  { asked: 'login-what', answer: 'abroad', then: 'abroad' },

  // One is not online (R250, R253, R257)
  { asked: 'offline-what', answer: 'letters', then: 'exempt' },
  { asked: 'offline-what', answer: 'service', then: 'another-way' },
  { asked: 'offline-what', answer: 'helper', then: 'helper-for-letter' },
  { asked: 'offline-what', answer: 'danish', then: 'little-danish' },
] as const;

type Row = (typeof way)[number];

/** A question, by its name. */
export type Question = Row['asked'];

/** An answer to a question, by its name. */
export type Answer<Asked extends Question = Question> = Extract<Row, { readonly asked: Asked }>['answer'];

/** The end of a way, by its name: the one thing to do next. */
export type EndId = (typeof ends)[number]['end'];

/** What there is to do at an end: a way on, somebody to call, or a note to print and bring. One of them at least. */
interface EndRow {
  readonly end: string;
  /** Where one reads how it is done. */
  readonly topic: TopicId;
  readonly go?: Link;
  readonly call?: Phone;
  /** There is a note to print and bring. */
  readonly bring?: true;
}

/** Where the ways end. None is without something to do. */
export const ends = [
  { end: 'request', topic: 'request', go: 'start', call: 'support' },
  { end: 'request-letter', topic: 'request-letter', go: 'start', call: 'support' },
  { end: 'guardian', topic: 'guardian', go: 'start', call: 'support', bring: true },
  { end: 'future', topic: 'future', go: 'start', call: 'support', bring: true },
  { end: 'general', topic: 'general', go: 'start', call: 'support', bring: true },
  { end: 'future-apply', topic: 'future', go: 'familieretshuset' },
  { end: 'future-make', topic: 'future', go: 'familieretshuset' },
  { end: 'ask-authority', topic: 'own', call: 'support', bring: true },
  { end: 'ask-desk', topic: 'who-may', go: 'booking', call: 'borgerservice', bring: true },
  { end: 'no-papers', topic: 'who-may', go: 'booking', call: 'borgerservice', bring: true },
  { end: 'helper-mitid', topic: 'mitid', go: 'mitid', call: 'mitid' },
  { end: 'own', topic: 'own', bring: true },
  { end: 'others', topic: 'others', bring: true },
  { end: 'read-post', topic: 'post', go: 'digitalPost', call: 'post' },
  { end: 'let-read-post', topic: 'post', go: 'digitalPost', call: 'post' },
  { end: 'help-mitid', topic: 'mitid-help', go: 'digitalHelp', call: 'mitid' },
  { end: 'give', topic: 'give', go: 'start', call: 'support' },
  { end: 'find-helper', topic: 'who-may', call: 'support', bring: true },
  { end: 'ask-helper', topic: 'give-without', call: 'borgerservice', bring: true },
  { end: 'at-the-desk', topic: 'give-without', go: 'booking', call: 'borgerservice', bring: true },
  { end: 'answer', topic: 'answer', go: 'digitalPost', call: 'support' },
  { end: 'answer-letter', topic: 'answer-letter', call: 'borgerservice', bring: true },
  { end: 'answer-missing', topic: 'answer', go: 'start', call: 'support' },
  { end: 'check-first', topic: 'answer', call: 'support' },
  { end: 'reject', topic: 'answer', go: 'start', call: 'support' },
  { end: 'use', topic: 'use', call: 'support', bring: true },
  { end: 'renew', topic: 'extend', go: 'start', call: 'support' },
  { end: 'extend', topic: 'extend', go: 'start', call: 'support' },
  { end: 'anew', topic: 'extend', go: 'start', call: 'support' },
  { end: 'change', topic: 'change', go: 'start', call: 'support' },
  { end: 'stop', topic: 'change', go: 'start', call: 'support' },
  { end: 'end-at-desk', topic: 'change', go: 'booking', call: 'borgerservice', bring: true },
  { end: 'wrong', topic: 'change', call: 'support' },
  { end: 'get-mitid', topic: 'mitid', go: 'mitid', call: 'mitid' },
  { end: 'mitid-support', topic: 'mitid-help', call: 'mitid' },
  { end: 'block', topic: 'mitid-block', go: 'mitid', call: 'mitid' },
  { end: 'abroad', topic: 'abroad', go: 'mitid', call: 'mitid' },
  { end: 'exempt', topic: 'exempt', go: 'booking', call: 'borgerservice', bring: true },
  { end: 'another-way', topic: 'rights', go: 'booking', call: 'borgerservice', bring: true },
  { end: 'little-danish', topic: 'little-danish', go: 'booking', call: 'borgerservice', bring: true },
] as const satisfies readonly EndRow[];

/** The question that everybody is asked first. */
export const firstQuestion: Question = way[0].asked;

/** The answers that a question has, in their order. */
export const answersTo = (question: Question): readonly string[] =>
  way.filter(({ asked }) => asked === question).map(({ answer }) => answer);

/** Where some answers lead: to the next question, or to an end. Undefined where nobody can answer so. */
export function after(answers: readonly string[]): { readonly question: Question } | { readonly end: EndId } | undefined {
  let at: string = firstQuestion;
  for (const given of answers) {
    const row = way.find(({ asked, answer }) => asked === at && answer === given);
    if (!row) return undefined;
    at = row.then;
  }
  return isQuestion(at) ? { question: at } : { end: at as EndId };
}

/** How many questions there are from one on, at most, itself included. */
export const mostFrom = (question: Question): number =>
  1 + Math.max(...way.filter(({ asked }) => asked === question).map(({ then }) => (isQuestion(then) ? mostFrom(then) : 0)));

/** The end of that name. */
export const endOf = (end: EndId): EndRow => ends.find(row => row.end === end) as EndRow;

/** Whether a name is that of an end. */
export const isEnd = (name: string): name is EndId => ends.some(({ end }) => end === name);

const isQuestion = (name: string): name is Question => way.some(({ asked }) => asked === name);
