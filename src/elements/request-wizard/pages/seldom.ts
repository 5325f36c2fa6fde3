import type { nothing, TemplateResult } from 'lit';
import type { Step } from '../../../domain/draft.js';
import { reminders } from '../../pieces/reminders.js';
import { takeAlong } from '../../pieces/take-along.js';
import type { Page } from '../page.js';
import { basis, question, wayOn } from './deciding.js';
import { handedOver } from './handed-over.js';
import { paper } from './paper.js';
import { prepare } from './prepare.js';

export { decidedAs } from './deciding.js';
export * as letter from './letter.js';
export { named } from './named.js';
export { otherPerson, whileActing } from './stopped.js';

/** What one can take along from the last pages. */
export const along = { reminders, takeAlong };

/** The page of each step that most requests do without. */
export const seldom: Readonly<Partial<Record<Step, (page: Page) => TemplateResult | typeof nothing>>> = {
  prepare,
  basis,
  question,
  'way-on': wayOn,
  paper,
  'handed-over': handedOver,
};
