import type { Attributes, Histogram, Span } from '@opentelemetry/api';
import { isRefusal } from '../domain/refusal.js';
import type { OperationName } from '../contract/operations.js';
import type { Store } from '../registry/store.js';
import { faultOf } from './faults.js';

/** What is asked for, as the contract has it: never the address as it came. */
export interface Asking {
  readonly operation: OperationName | 'checkActing';
  readonly method: string;
  /** The address of the operation, `/mandates/:id`. */
  readonly route: string;
}

/** Who watches what a server does. */
export interface Telemetry {
  /** Watches an operation, from the look at the session to the answer. */
  operation(asking: Asking, answer: () => Promise<Response>): Promise<Response>;
  /** Watches a piece of work in the store, with all its queries. */
  work<T>(work: () => Promise<T>): Promise<T>;
  /** Watches what a server does by itself. `task` is a word of the program's own, such as `deliver`. */
  task<T>(task: string, work: () => Promise<T>): Promise<T>;
}

const scope = 'fuldmagt-widgets';

/** In seconds: from what an index answers to what somebody has given up on. */
const boundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Spans and metrics by OpenTelemetry, to whatever the process has registered for them; without that, nothing happens and next to nothing is lost.
 *
 * Spans: `fuldmagt <operation>`, `fuldmagt store`, `fuldmagt <task>`. Histograms, in seconds: `fuldmagt.operation.duration`,
 * `fuldmagt.store.duration`, `fuldmagt.task.duration`. Attributes are the names of operations and tasks, routes, statuses, reasons and kinds of
 * error: no id, no address as it came, no message of an error.
 *
 * @throws Where `@opentelemetry/api`, an optional peer, is not installed.
 */
export async function openTelemetry(): Promise<Telemetry> {
  const { metrics, SpanKind, SpanStatusCode, trace } = await import('@opentelemetry/api');
  const tracer = trace.getTracer(scope);
  const meter = metrics.getMeter(scope);
  const histogram = (name: string, description: string) =>
    meter.createHistogram(name, { description, unit: 's', advice: { explicitBucketBoundaries: boundaries } });
  const operations = histogram('fuldmagt.operation.duration', 'How long operations take to be answered.');
  const stores = histogram('fuldmagt.store.duration', 'How long pieces of work in the store take.');
  const tasks = histogram('fuldmagt.task.duration', 'How long what the server does by itself takes.');

  /** Runs something in a span, and notes how long it took. `outcome` tells what came of it, of an answer or of an error. */
  const watched = <T>(
    name: string,
    { duration, attributes, outcome }: { duration: Histogram; attributes: Attributes; outcome: (settled: Settled<T>) => Outcome },
    run: () => Promise<T>,
  ): Promise<T> =>
    tracer.startActiveSpan(name, { kind: SpanKind.INTERNAL, attributes }, async (span: Span) => {
      const began = performance.now();
      const end = (settled: Settled<T>) => {
        const { failed, ...more } = outcome(settled);
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.setAttributes(more.attributes);
        duration.record((performance.now() - began) / 1000, { ...attributes, ...more.attributes });
        span.end();
      };
      try {
        const value = await run();
        end({ value });
        return value;
      } catch (error) {
        end({ error });
        throw error;
      }
    });

  return {
    operation: ({ operation, method, route }, answer) =>
      watched(
        `fuldmagt ${operation}`,
        {
          duration: operations,
          attributes: { 'fuldmagt.operation': operation, 'http.request.method': method, 'http.route': route },
          outcome: settled => {
            if ('error' in settled) return failure(settled.error);
            const { status } = settled.value;
            const failed = status >= 500;
            return { failed, attributes: { 'http.response.status_code': status, ...(failed && { 'error.type': String(status) }) } };
          },
        },
        answer,
      ),
    work: work => watched('fuldmagt store', { duration: stores, attributes: {}, outcome: ofWork }, work),
    task: (task, work) => watched(`fuldmagt ${task}`, { duration: tasks, attributes: { 'fuldmagt.task': task }, outcome: ofWork }, work),
  };
}

/** The same store, watched. */
export const watchedStore = <Kept extends Store>(store: Kept, telemetry: Telemetry): Kept => ({
  ...store,
  work: piece => telemetry.work(() => store.work(piece)),
});

type Settled<T> = { readonly value: T } | { readonly error: unknown };
interface Outcome {
  readonly failed: boolean;
  readonly attributes: Attributes;
}

/** A refusal is an answer, unless the database could not be had. */
const ofWork = (settled: Settled<unknown>): Outcome => {
  if (!('error' in settled)) return { failed: false, attributes: { 'fuldmagt.outcome': 'done' } };
  const { error } = settled;
  if (isRefusal(error) && error.reason !== 'backend-down')
    return { failed: false, attributes: { 'fuldmagt.outcome': 'refused', 'fuldmagt.reason': error.reason } };
  const { failed, attributes } = failure(error);
  return { failed, attributes: { 'fuldmagt.outcome': 'failed', ...attributes } };
};

const failure = (error: unknown): Outcome => ({
  failed: true,
  attributes: { 'error.type': isRefusal(error) ? error.reason : faultOf(error).kind },
});
