import type { nothing, TemplateResult } from 'lit';
import type { Step } from '../../../domain/draft.js';
import type { Page } from '../page.js';
import { begin } from './begin.js';
import { check } from './check.js';
import { choose } from './choose.js';
import { basis, question, wayOn } from './deciding.js';
import { handedOver } from './handed-over.js';
import { howLong } from './how-long.js';
import { paper } from './paper.js';
import { prepare } from './prepare.js';
import { receipt } from './receipt.js';
import { what } from './what.js';
import { who } from './who.js';

export { otherPerson, whileActing } from './stopped.js';

/** The page of each step. */
export const pages: Readonly<Record<Step, (page: Page) => TemplateResult | typeof nothing>> = {
  prepare,
  choose,
  begin,
  who,
  basis,
  question,
  'way-on': wayOn,
  paper,
  what,
  'how-long': howLong,
  check,
  receipt,
  'handed-over': handedOver,
};
