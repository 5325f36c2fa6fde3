import type { TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Mandates } from '../../controllers/mandates.js';
import type { Visiting } from '../../controllers/visiting.js';
import type { Input } from '../../contract/operations.js';
import type { Day } from '../../domain/day.shape.js';
import { afterLastDay, isEnd, life, openRequests, possible } from '../../domain/lifecycle.js';
import type { Action, ActionTerms, Mandate, MandateState, Option } from '../../domain/mandate.shape.js';
import type { Party } from '../../domain/party.shape.js';
import type { Limits } from '../../domain/period.shape.js';
import { milestones, type Milestones } from '../../domain/period.js';
import type { Reason } from '../../domain/refusal.js';
import { mandateListWords } from '../../locale/mandate-list/index.js';
import type { WizardDoor } from '../pieces/wizard-door.js';
import type { Deciding } from './deciding.js';
import type { OldMandate } from './old-mandate.js';
import type { PiecesDoor } from './pieces-door.js';
import type { LetterFile } from '../pieces/letter-file.js';

/** The parts of the list, in the order in which they are seen: what waits for the reader comes first. */
export type Group = 'needsMe' | 'byLetter' | 'iHelp' | 'helpsMe' | 'sent' | 'ended';

/** Where a mandate stands in the list: in a part, or among those that have expired a short while ago and can still be extended (R081). */
export type Place = Group | 'recent';

/** A death is nobody's to decide, so it stands in no table. */
const states: readonly MandateState[] = [
  ...new Set([...life.map(({ then }) => then), ...Object.values(afterLastDay), 'ended-by-death' as const]),
];

/** What the backend is asked for each part of the list. */
export const groups: Readonly<Record<Group, Input<'mandates'>>> = {
  needsMe: { needsMe: true },
  byLetter: { side: 'giver', states: openRequests.filter(state => state !== 'awaiting-approval') },
  iHelp: { side: 'holder', states: ['active'], sort: 'until' },
  helpsMe: { side: 'giver', states: ['active'], sort: 'until' },
  sent: { side: 'holder', states: [...openRequests] },
  ended: { states: states.filter(isEnd) },
};

/** A page about one mandate. `opening`: the mandate has been named, and has not come yet. */
export type MandatePage = 'opening' | 'detail' | 'answer' | 'approve-part' | 'delete' | 'withdraw' | 'extend' | 'answer-extension';

/** What the citizen looks at: the list, or one of the pages behind it. */
export type Page =
  | { readonly name: 'list' }
  | { readonly name: MandatePage }
  | { readonly name: 'stopped'; readonly reason: Reason }
  | { readonly name: 'done'; readonly action: Action; readonly mandate: Mandate }
  | { readonly name: 'handed-over'; readonly to: string };

/** What a page is for: it is shown as long as one of these can be done. */
export const purpose: Readonly<Partial<Record<Page['name'], readonly Action[]>>> = {
  answer: ['approve', 'reject'],
  'approve-part': ['approve', 'approve-extension'],
  delete: ['delete'],
  withdraw: ['withdraw'],
  extend: ['request-extension'],
  'answer-extension': ['approve-extension', 'reject-extension'],
};

/** What the pages of the list are drawn from, and what can be pressed on them. */
export interface View {
  readonly locale: Locale;
  readonly visiting: Visiting;
  readonly mandates: Mandates<Group>;
  readonly door: WizardDoor;
  readonly today: Day;
  /** What has happened unasked, or was refused. */
  readonly alert: Reason | 'meanwhile' | 'stale' | undefined;
  /** What is being done right now. */
  readonly doing: Action | undefined;
  /** A person's name, with the day of birth where somebody else here has the same one. */
  readonly named: (person: Party) => TemplateResult;
  /** Opens a page about a mandate. */
  readonly open: (name: MandatePage, mandate: Mandate) => void;
  readonly toList: () => void;
  readonly again: () => void;
  readonly perform: (action: Action, terms?: ActionTerms) => void;
  /** What is told on the pages of one mandate only. */
  readonly pieces: PiecesDoor;
  /** The mandate whose place another one takes. */
  readonly old: OldMandate;
  /** The letter as a file. */
  readonly file: LetterFile;
  readonly fetchLetter: (mandate: Mandate) => void;
  /** What is being decided, as far as it has been answered. */
  readonly deciding: Deciding;
  readonly decide: (deciding: Deciding) => void;
}

/** The words of the list in the reader's language. */
export const wordsOf = ({ locale }: Pick<View, 'locale'>) => locale.words(mandateListWords);

/** The one of the two that the reader is not. */
export const other = ({ side, giver, holder }: Mandate): Party => (side === 'giver' ? holder : giver);

/** What the reader can do about a mandate today, at this backend. */
export const doable = ({ visiting, today }: Pick<View, 'visiting' | 'today'>, { can }: Mandate): readonly Option[] =>
  visiting.known.backend?.perform ? possible(can, today) : [];

/** Whether the reader can make a mandate in the place of this one. */
export const replaceable = ({ visiting, today }: Pick<View, 'visiting' | 'today'>, { can, side }: Mandate): boolean =>
  Boolean(visiting.known.backend?.mandate && makes(visiting, side)) && possible(can, today).includes('replace');

/** Whether the reader can make another mandate with the same person. */
export const makes = ({ known }: Visiting, side: Mandate['side']): boolean =>
  Boolean(known.backend?.[side === 'giver' ? 'give' : 'request']);

/** The days that matter in the life of a mandate, where the backend tells what it goes by. */
export const daysOf = ({ visiting }: Pick<View, 'visiting'>, { period }: Mandate): Milestones | undefined => {
  const limits: Limits | undefined = visiting.known.description?.limits;
  return limits && milestones(period, limits);
};

/** Whether the reader can do what a page is for. */
export const serves = (view: Pick<View, 'visiting' | 'today'>, page: Page['name'], mandate: Mandate): boolean =>
  purpose[page]?.some(action => doable(view, mandate).includes(action)) ?? true;
