import { operationNames, type OperationName } from '../contract/operations.js';
import type { Day } from '../domain/day.shape.js';
import { reasons, type Reason } from '../domain/refusal.js';
import { faultOf } from './faults.js';

/** What writes a line: pino, or anything that takes fields and then what has happened. */
export interface LineWriter {
  info(fields: object, event: string): void;
  warn(fields: object, event: string): void;
  error(fields: object, event: string): void;
}

/** All that a line can tell. There is no field for a text: what somebody typed has nowhere to go. */
export interface Facts {
  readonly operation?: OperationName | 'checkActing' | undefined;
  readonly reason?: Reason | undefined;
  /** The method of a request. */
  readonly method?: string;
  /** The address of a request as the program has it, `/mandates/:id`: never as it came. */
  readonly route?: string;
  /** The status of the answer. */
  readonly status?: number;
  /** How long it took, in milliseconds. */
  readonly ms?: number;
  /** What the server did by itself, in one of the words that the log was made with. */
  readonly task?: string;
  /** How many. */
  readonly count?: number;
  /** How many of each, by the words that the log was made with. */
  readonly counts?: Readonly<Record<string, number>>;
  /** A day that time ran for. */
  readonly day?: Day;
  readonly port?: number;
  readonly signal?: string;
}

/** A log in which nobody can be read about. */
export interface Log {
  /** Something happened, as it should. `event` is one of the words that the log was made with. */
  info(event: string, facts?: Facts): void;
  /** Something happened that somebody should look at one day. */
  warn(event: string, facts?: Facts): void;
  /** Something went wrong: of the error, what kind it was and where. */
  failed(event: string, error: unknown, facts?: Facts): void;
}

/** Of each fact, whether it is what it claims to be. */
const fits: { readonly [Fact in Exclude<keyof Facts, 'task' | 'counts'>]-?: (value: unknown) => boolean } = {
  operation: value => value === 'checkActing' || (operationNames as readonly unknown[]).includes(value),
  reason: value => (reasons as readonly unknown[]).includes(value),
  method: value => /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(String(value)),
  route: value => /^[/*](?:[\w/:*.?+-]|\{[^{}\s]{0,80}\})*$/.test(String(value)) && !/\d{6}|%/.test(String(value)),
  status: value => isCount(value) && value < 1000,
  ms: isCount,
  count: isCount,
  day: value => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  port: value => isCount(value) && value < 65_536,
  signal: value => /^SIG[A-Z]{2,8}$/.test(String(value)),
};

/** What stands in the place of a fact that is none. */
const leftOut = '[left out]';

/** The words for what happens in a server of ours. */
export const usualWords: readonly string[] = [
  'answered',
  'deliver',
  'delivery-failed',
  'ended-by-death',
  'expired',
  'extension-closed',
  'extension-lapsed',
  'failed',
  'lapsed',
  'listening',
  'notice',
  'operation-failed',
  'page-failed',
  'stopped',
  'stopping',
  'swept',
  'time',
  'time-failed',
  'time-ran',
];

/**
 * A log that writes with what a portal has: pino, say.
 *
 * Nothing gets into a line but the facts named here, each only as what it is, and of an error what `faultOf` tells. A name, a number or a token that
 * reaches it by mistake, in an address, a message or a stack, has no way out.
 *
 * @param words - What can happen, and what a server does by itself: a portal adds its own, and what is not among them is left out.
 */
export function logTo(writer: LineWriter, words: readonly string[] = usualWords): Log {
  const known = new Set(words);
  const event = (name: string): string => (known.has(name) ? name : leftOut);
  const only = ({ task, counts, ...facts }: Facts): object => ({
    ...right(facts),
    ...(task !== undefined && { task: event(task) }),
    ...(counts && {
      counts: Object.fromEntries(Object.entries(counts).map(([what, times]) => [event(what), isCount(times) ? times : leftOut])),
    }),
  });
  return {
    info: (name, facts = {}) => writer.info(only(facts), event(name)),
    warn: (name, facts = {}) => writer.warn(only(facts), event(name)),
    failed: (name, error, facts = {}) => writer.error({ ...only(facts), error: faultOf(error) }, event(name)),
  };
}

const right = (facts: Omit<Facts, 'task' | 'counts'>): object =>
  Object.fromEntries(
    Object.entries(fits)
      .map(([fact, isRight]) => [fact, facts[fact as keyof typeof fits], isRight] as const)
      .filter(([, value]) => value !== undefined)
      .map(([fact, value, isRight]) => [fact, isRight(value) ? value : leftOut]),
  );

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < 1e9;
}
