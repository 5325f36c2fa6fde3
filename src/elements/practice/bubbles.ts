import type { Intent } from '../../domain/draft.js';
import type { Action } from '../../domain/mandate.shape.js';
import type { da, Labels } from '../../locale/practice/da.js';
import type { Page } from '../mandate-list/view.js';
import type { Showing } from '../request-wizard/course.js';

type ListPage = Page['name'];

/** The pages that practice never comes to, and why. Every other one has a bubble, or this does not compile. */
export const notPractised = {
  wizard: {
    prepare: 'everything on offer can be had in practice',
    choose: 'which way round it is has been settled',
    naming: 'nobody is known by a handle alone',
    basis: 'nobody decides for somebody else',
    question: 'nobody decides for somebody else',
    'way-on': 'nobody decides for somebody else',
    paper: 'both people are digital, and there are no letters',
    'handed-over': 'nothing is done elsewhere',
    acting: 'nobody acts for somebody else',
    'other-person': 'each of the two has a wizard of their own',
  },
  list: {
    request: {
      opening: 'no mandate is named from outside',
      'approve-part': 'the answer is yes or no to all of it',
      withdraw: 'the giver cannot take back what the holder asked for',
      extend: 'the giver does not ask for more time',
      'answer-extension': 'nobody has asked for more time',
      together: 'there is one mandate',
      stopped: 'what is in the list is there',
      'handed-over': 'nothing is done elsewhere',
    },
    give: {
      opening: 'no mandate is named from outside',
      answer: 'what is given is in force at once',
      'approve-part': 'what is given is in force at once',
      withdraw: 'nothing has been asked for',
      'answer-extension': 'the holder does not answer for the giver',
      together: 'there is one mandate',
      stopped: 'what is in the list is there',
      'handed-over': 'nothing is done elsewhere',
    },
  },
} as const satisfies {
  readonly wizard: Readonly<Partial<Record<Showing, string>>>;
  readonly list: Readonly<Record<Intent, Readonly<Partial<Record<ListPage, string>>>>>;
};

type WizardPages = Readonly<Record<Exclude<Showing, keyof typeof notPractised.wizard>, string>>;
type Phases = Readonly<Partial<Record<'before' | 'after', string>>>;
type ListPages<Way extends Intent> = Readonly<Record<Exclude<ListPage, keyof (typeof notPractised.list)[Way] | 'done'>, Phases>> & {
  readonly done: Readonly<Partial<Record<Action, string>>>;
};
/** A bubble for each page that practice comes to. */
type Bubbles = {
  readonly wizard: Readonly<Record<Intent, WizardPages>>;
  readonly list: { readonly [Way in Intent]: ListPages<Way> };
};

/** Where somebody is in practice. */
export type Place =
  | { readonly in: 'wizard'; readonly page: Showing }
  /** `decided`: the last thing that was decided, once something has been. */
  | { readonly in: 'list'; readonly page: ListPage; readonly decided: Action | undefined };

/** What is said of the page that somebody is on, with its buttons by their names. Undefined for a page that practice does not come to. */
export function bubbleOf(words: typeof da, intent: Intent, place: Place, labels: Labels): string | undefined {
  const named = new Map<string, string>(Object.entries(labels) as [string, string][]);
  return sayOf(words, intent, place)?.replace(/\{(\w+)\}/g, (whole: string, name: string) => named.get(name) ?? whole);
}

const sayOf = (bubbles: Bubbles, intent: Intent, place: Place): string | undefined => {
  if (place.in === 'wizard') return (bubbles.wizard[intent] as Readonly<Partial<Record<Showing, string>>>)[place.page];
  const { page, decided } = place;
  const { done, ...pages } = bubbles.list[intent];
  if (page === 'done') return decided && done[decided];
  const phases = (pages as Readonly<Partial<Record<ListPage, Phases>>>)[page];
  return decided ? (phases?.after ?? phases?.before) : (phases?.before ?? phases?.after);
};
