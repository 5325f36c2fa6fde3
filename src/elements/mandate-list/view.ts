import type { TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Mandates } from '../../controllers/mandates.js';
import type { Visiting } from '../../controllers/visiting.js';
import type { Input } from '../../contract/operations.js';
import type { Day } from '../../domain/day.shape.js';
import { possible } from '../../domain/chance.js';
import { afterLastDay, isEnd, life, openRequests } from '../../domain/lifecycle.js';
import type { Action, ActionTerms, Mandate, MandateState, Option } from '../../domain/mandate.shape.js';
import type { Party } from '../../domain/party.shape.js';
import type { Limits, Period } from '../../domain/period.shape.js';
import { milestones, type Milestones } from '../../domain/period.js';
import type { Reason } from '../../domain/refusal.js';
import { mandateListWords } from '../../locale/mandate-list/index.js';
import type { WizardDoor } from '../pieces/wizard-door.js';
import type { Deciding } from './deciding.js';
import type { OldMandate } from './old-mandate.js';
import type { PiecesDoor } from './pieces-door.js';
import type { TakeOut } from './take-out.js';
import type { Together } from './together.js';
import type { LetterFile } from '../pieces/letter-file.js';

/** The parts of the list, in the order in which they are seen: what waits for the reader comes first. Each mandate is in one of them. */
export type Group = 'needsMe' | 'runsOut' | 'askAgain' | 'byLetter' | 'iHelp' | 'helpsMe' | 'sent' | 'ended';

/** The parts that something is to be done about now. */
export const urgent = ['needsMe', 'runsOut', 'askAgain'] as const satisfies readonly Group[];

/** Where a mandate stands: in a part of the list, or among what somebody has searched for. */
export type Place = Group | 'found';

/** A death is nobody's to decide, so it stands in no table. */
const states: readonly MandateState[] = [
  ...new Set([...life.map(({ then }) => then), ...Object.values(afterLastDay), 'ended-by-death' as const]),
];

/** States in which a mandate is over. */
export const ends = states.filter(isEnd);

/** What the backend is asked for each part of the list. */
export const groups: Readonly<Record<Group, Input<'mandates'>>> = {
  needsMe: { needsMe: true },
  runsOut: { runsOut: true, needsMe: false, sort: 'until' },
  askAgain: { askAgain: true },
  byLetter: { side: 'giver', states: openRequests.filter(state => state !== 'awaiting-approval') },
  iHelp: { side: 'holder', states: ['active'], runsOut: false, sort: 'until' },
  helpsMe: { side: 'giver', states: ['active'], runsOut: false, sort: 'until' },
  sent: { side: 'holder', states: [...openRequests] },
  ended: { states: ends, needsMe: false, runsOut: false, askAgain: false },
};

/** A page about one mandate. `opening`: the mandate has been named, and has not come yet. */
export type MandatePage = 'opening' | 'detail' | 'answer' | 'approve-part' | 'delete' | 'withdraw' | 'extend' | 'answer-extension';

/** What the citizen looks at: the list, or one of the pages behind it. */
export type Page =
  | { readonly name: 'list' }
  | { readonly name: MandatePage }
  /** Several that are decided on together. */
  | { readonly name: 'together' }
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
  readonly mandates: Mandates<Place>;
  readonly door: WizardDoor;
  readonly together: Together;
  readonly takeOut: TakeOut;
  readonly today: Day;
  /** What has happened unasked, or was refused. */
  readonly alert: Reason | 'meanwhile' | 'stale' | undefined;
  /** What is being done right now. */
  readonly doing: Action | undefined;
  /** A person's name, with the day of birth where somebody else here has the same one. */
  readonly named: (person: Party) => TemplateResult;
  /** Whether somebody else here has the same name. */
  readonly hasNamesake: (person: Party) => boolean;
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
  if (!limits) return undefined;
  const before = worked.get(period);
  if (before?.limits === limits) return before.days;
  const days = milestones(period, limits);
  worked.set(period, { limits, days });
  return days;
};

/** What has been worked out of a period, kept as long as the period is: an item of the list asks for it several times. */
const worked = new WeakMap<Period, { readonly limits: Limits; readonly days: Milestones }>();

/** Whether the reader can do what a page is for. */
export const serves = (view: Pick<View, 'visiting' | 'today'>, page: Page['name'], mandate: Mandate): boolean =>
  purpose[page]?.some(action => doable(view, mandate).includes(action)) ?? true;

/** What can be done about several mandates together: to answer them, or to ask for an extension of each. */
export type Kind = 'answer' | 'renew';

/** What the reader can do to a mandate together with others. */
export const kindOf = (view: Pick<View, 'visiting' | 'today'>, mandate: Mandate): Kind | undefined => {
  const can = doable(view, mandate);
  if (can.includes('approve') || can.includes('approve-extension')) return 'answer';
  return can.includes('request-extension') ? 'renew' : undefined;
};
