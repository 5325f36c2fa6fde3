export {
  byHeading,
  catalogueIn,
  entryOf,
  knownPowers,
  pairOf,
  powerIn,
  socialAndHealthPortal,
  titlesIn,
  type Standing,
} from './catalogue.js';
export { entries, type Category, type Entry, type KnownPower, type Subject } from './catalogue/entries.js';
export type { Titles } from './catalogue/titles.js';
export { ageOn, readCpr, type CprFault, type CprReading } from './cpr.js';
export { addDays, addMonths, daysBetween, isDay, toDay } from './day.js';
export { afterLastDay, can, inForce, isEnd, life, perform, possible, stateOn, type Circumstances, type Living } from './lifecycle.js';
export { cleanName, looksLikeCpr, sameName } from './party.js';
export { covers, firstDay, lastDay, milestones, nationalLimits, proposedUntil, type Milestones } from './period.js';
export { isRefusal, reasons, Refusal, type Reason, type RefusalOptions } from './refusal.js';

// Of the schemas only the types: with the rules nobody pays for zod.
export type * from './acting.shape.js';
export type * from './allows.shape.js';
export type * from './day.shape.js';
export type * from './mandate.shape.js';
export type * from './party.shape.js';
export type * from './period.shape.js';
export type * from './power.shape.js';
