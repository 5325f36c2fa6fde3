import { isRefusal } from '../domain/refusal.js';
import type { Reason } from '../domain/refusal.js';

/** What can be told of an error without telling what somebody typed. */
export interface Fault {
  /** What kind of error it was. */
  readonly kind: string;
  /** Its code: an SQLSTATE, or what the system or Node calls it. */
  readonly code?: string;
  /** Where it is a refusal, its reason. */
  readonly reason?: Reason;
  /** Where it happened: files with line and column, the innermost first. */
  readonly at: readonly string[];
  readonly cause?: Fault;
}

/** How many causes of causes are told. */
const deepest = 5;

/**
 * What kind of error it was, and where it happened.
 *
 * Its message stays out, and so does all else that it carries: a database's holds the row, a parser's the text. Of the stack only files and places are
 * told, and none that looks like something typed.
 */
export function faultOf(error: unknown, depth = 0): Fault {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const code = 'code' in error ? String(error.code) : '';
  return {
    kind: /^(?:[A-Z][A-Za-z]{0,60})?(?:Error|Exception|Refusal)$/.test(error.name) ? error.name : 'Error',
    ...(/^(?:[0-9A-Z]{5}|E[A-Z_]{2,40}|ERR_[A-Z_]{2,60})$/.test(code) && { code }),
    ...(isRefusal(error) && { reason: error.reason }),
    at: framesOf(error),
    ...(error.cause !== undefined && depth < deepest && { cause: faultOf(error.cause, depth + 1) }),
  };
}

const framesOf = ({ message, stack = '' }: Error): string[] => {
  const afterMessage = stack.split(message || '\n').at(-1) ?? '';
  return afterMessage.split('\n').flatMap(line => {
    const place = /^\s+at (?:.*\()?((?:file:\/\/|node:|\/|[A-Za-z]:[\\/])[^\s()]{1,300}:\d{1,7}:\d{1,7})\)?$/.exec(line)?.[1];
    // A file has an ending, or is one of Node's own; six digits in a row are nobody's file name.
    return place && /^node:|\.[cm]?[jt]sx?:\d+:\d+$/.test(place) && !/\d{6}/.test(place.replace(/:\d+:\d+$/, '')) ? [place] : [];
  });
};
