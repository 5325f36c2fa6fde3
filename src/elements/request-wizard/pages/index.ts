import type { nothing, TemplateResult } from 'lit';
import type { Step } from '../../../domain/draft.js';
import type { Page } from '../page.js';
import { begin } from './begin.js';
import { check } from './check.js';
import { choose } from './choose.js';
import { howLong } from './how-long.js';
import { receipt } from './receipt.js';
import { what } from './what.js';
import { who } from './who.js';

/** The page of each step that everybody comes to. The others are in `seldom.ts`. */
export const pages: Readonly<Partial<Record<Step, (page: Page) => TemplateResult | typeof nothing>>> = {
  choose,
  begin,
  who,
  what,
  'how-long': howLong,
  check,
  receipt,
};
