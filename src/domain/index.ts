export { nextStep, questionsFor, type BasisAnswers, type BasisQuestion, type NextStep, type WayOn } from './basis.js';
export { calendarFile, type CalendarDay } from './calendar.js';
export {
  byHeading,
  catalogueIn,
  entryOf,
  knownPowers,
  onOffer,
  pairOf,
  powerIn,
  socialAndHealthPortal,
  titlesIn,
  type Offering,
  type Standing,
} from './catalogue.js';
export { entries, type Category, type Entry, type KnownPower, type Region, type Subject } from './catalogue/entries.js';
export type { Titles } from './catalogue/titles.js';
export { changeBetween, type Change } from './change.js';
export {
  coverage,
  coverages,
  coverageTogether,
  openers,
  lookalikeOf,
  lookalikes,
  type Coverable,
  type Coverage,
  type Covered,
  type CoveredTogether,
  type Lookalike,
} from './coverage.js';
export { ageOn, readCpr, type CprReading } from './cpr.js';
export { addDays, addMonths, beginningOf, daysBetween, isDay, toDay } from './day.js';
export { longest, objections, reasonOf, youngest, type Asked, type Asker, type Terms } from './eligibility.js';
export { easterSunday, holidayOn, holidaysOf, weekdayOf, type Holiday, type HolidayName } from './holidays.js';
export {
  hoursOn,
  isOpen,
  openAt,
  opensNext,
  supportHours,
  type Days,
  type Hours,
  type OpeningHours,
  type Opening,
  type Time,
} from './hours.js';
export { answerable, possible, type Chance } from './chance.js';
export {
  afterDeath,
  afterLastDay,
  awaitsDesk,
  awaitsGiver,
  can,
  extensionDays,
  extensionOn,
  holdsUntil,
  inForce,
  isEnd,
  leadsTo,
  life,
  openRequests,
  overtaken,
  perform,
  replaced,
  stateOn,
  type Circumstances,
  type Living,
  type OpenExtension,
} from './lifecycle.js';
export { byLetter, checksFor, letterChecks, letterOut, papersFor, signerOf } from './letter.js';
export { municipalities, municipalityOf, type Municipality } from './municipalities.js';
export { cleanName, looksLikeCpr, sameName } from './party.js';
export { covers, firstDay, lastDay, latestDay, milestones, nationalLimits, presets, proposedUntil, type Milestones } from './period.js';
export {
  ClaimError,
  claimFaults,
  claimNotes,
  giversIn,
  isClaimError,
  readPrivilegeList,
  type ClaimFault,
  type ClaimNote,
  type Giver,
  type PrivilegeClaim,
  type PrivilegeConstraint,
  type PrivilegeGroup,
  type PrivilegeList,
  type PrivilegeScope,
  type ReadOptions,
} from './privileges.js';
export { readReference } from './reference.js';
export { reminderDays, type ReminderDays } from './reminders.js';
export { isRefusal, reasons, Refusal, type Reason, type RefusalOptions } from './refusal.js';
export { timeline, type Lived, type Moment, type Point, type Span, type Timeline } from './timeline.js';

// Of the schemas only the types: with the rules nobody pays for zod.
export type * from './acting.shape.js';
export type * from './allows.shape.js';
export type * from './day.shape.js';
export type * from './draft.shape.js';
export type * from './mandate.shape.js';
export type * from './objection.shape.js';
export type * from './party.shape.js';
export type * from './period.shape.js';
export type * from './power.shape.js';
