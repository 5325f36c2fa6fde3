import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { context, metrics, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { AggregationTemporality, InMemoryMetricExporter, MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { addMonths } from '../../../src/domain/day.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { createHandler, createRegister, memoryStore, openTelemetry, watchedStore, type Telemetry } from '../../../src/server/index.js';
import { bo, everybody, karen, peopleIn, testDay } from '../../../src/testing/people.js';
import { carePortal, strandbyPowers } from '../../../src/testing/world.js';

const spans = new InMemorySpanExporter();
const measured = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter: measured, exportIntervalMillis: 3_600_000 });

describe('Whoever watches a server by OpenTelemetry', () => {
  let telemetry: Telemetry;
  before(async () => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager());
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }));
    metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
    telemetry = await openTelemetry();
  });
  beforeEach(() => spans.reset());
  after(async () => {
    await reader.shutdown();
    trace.disable();
    metrics.disable();
    context.disable();
  });

  const serve = () => {
    const register = createRegister({
      store: watchedStore(memoryStore(), telemetry),
      people: peopleIn(everybody),
      powers: strandbyPowers,
      lookUpTakes: 0,
      clock: () => new Date(`${testDay}T11:00:00Z`),
    });
    const handler = createHandler({
      base: '/api/fuldmagt',
      telemetry,
      onError: () => undefined,
      backendFor: ({ headers }) => {
        const person = { bo, karen }[headers.get('x-session') ?? ''];
        return (
          person && {
            ...register.backendFor({ session: 'one', person: person.id }),
            describe: () => Promise.reject(new TypeError(karen.cpr)),
          }
        );
      },
    });
    return (path: string, body?: object, session = 'bo') =>
      handler(
        new Request(`https://portal.example/api/fuldmagt${path}`, {
          method: body ? 'POST' : 'GET',
          headers: { 'content-type': 'application/json', 'x-session': session },
          ...(body && { body: JSON.stringify(body) }),
        }),
      );
  };

  const named = (name: string): ReadableSpan[] => spans.getFinishedSpans().filter(span => span.name === name);

  test('sees each operation with its route and its status, and the work in the store that it took, as one trace', async () => {
    const ask = serve();
    await ask('/mandates/no-such-mandate');
    const [operation] = named('fuldmagt mandate');
    assert.deepEqual(operation?.attributes, {
      'fuldmagt.operation': 'mandate',
      'http.request.method': 'GET',
      'http.route': '/mandates/:id',
      'http.response.status_code': 404,
    });
    assert.equal(operation.status.code, SpanStatusCode.UNSET);
    const [work] = named('fuldmagt store');
    assert.equal(work?.parentSpanContext?.spanId, operation.spanContext().spanId);
    assert.deepEqual(work.attributes, { 'fuldmagt.outcome': 'refused', 'fuldmagt.reason': 'not-found' });
  });

  test('sees what nobody was let in to, and what broke, as what kind of thing it was', async () => {
    const ask = serve();
    await ask('/session', undefined, 'nobody');
    assert.equal(named('fuldmagt session')[0]?.attributes['http.response.status_code'], 401);
    await ask('/');
    const [broken] = named('fuldmagt describe');
    assert.deepEqual([broken?.attributes['http.response.status_code'], broken?.attributes['error.type']], [500, '500']);
    assert.deepEqual(broken?.status, { code: SpanStatusCode.ERROR });
    assert.deepEqual(broken.events, []);
  });

  test('sees what a server does by itself, and how it went', async () => {
    assert.equal(await telemetry.task('deliver', async () => 3), 3);
    await assert.rejects(telemetry.task('deliver', () => Promise.reject(new Refusal('backend-down', { cause: karen.name }))));
    await assert.rejects(telemetry.task('deliver', () => Promise.reject(new Error(karen.name))));
    assert.deepEqual(
      named('fuldmagt deliver').map(({ attributes, status }) => [attributes['fuldmagt.outcome'], attributes['error.type'], status.code]),
      [
        ['done', undefined, SpanStatusCode.UNSET],
        ['failed', 'backend-down', SpanStatusCode.ERROR],
        ['failed', 'Error', SpanStatusCode.ERROR],
      ],
    );
  });

  test('measures how long each takes', async () => {
    await serve()('/session');
    await telemetry.task('deliver', async () => undefined);
    await reader.forceFlush();
    const found = measured
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics: all }) => all))
      .map(({ descriptor: { name, unit }, dataPoints }) => ({ name, unit, points: dataPoints }));
    for (const name of ['fuldmagt.operation.duration', 'fuldmagt.store.duration', 'fuldmagt.task.duration']) {
      const metric = found.find(one => one.name === name);
      assert.ok(metric && metric.points.length > 0, name);
      assert.equal(metric.unit, 's');
    }
  });

  test('reads of nobody: no name, no number, no id and no word that was typed is in any attribute', async () => {
    const ask = serve();
    const found = (await (await ask('/people/find', { name: karen.name, cpr: karen.cpr })).json()) as { person: { id: string } };
    const made = (await (
      await ask('/requests', { giver: found.person.id, powers: [carePortal], until: addMonths(testDay, 2) })
    ).json()) as { mandate: { id: string; reference: string } };
    await ask('/mandates/search', { text: karen.name });
    await ask(`/mandates/${made.mandate.id}?name=${encodeURIComponent(karen.name)}`);
    await ask(`/mandates/${karen.cpr}`);
    await ask(`/catalogue?giver=${found.person.id}`);
    await ask('/people/find', { name: 'Karen', cpr: karen.cpr });
    await reader.forceFlush();
    const text = JSON.stringify([
      spans.getFinishedSpans().map(({ name, attributes, events, status, links }) => ({ name, attributes, events, status, links })),
      measured.getMetrics().map(({ scopeMetrics }) => scopeMetrics),
    ]);
    assert.ok(spans.getFinishedSpans().length > 10);
    for (const secret of [
      ...everybody.flatMap(({ name, cpr, id }) => [name, cpr, id]),
      found.person.id,
      made.mandate.id,
      made.mandate.reference,
      'portal.example',
    ])
      assert.ok(!text.includes(secret), secret);
  });
});

test('a server that nobody watches does the same', async () => {
  const telemetry = await openTelemetry();
  assert.equal(await telemetry.work(async () => 'done'), 'done');
  await assert.rejects(
    telemetry.work(() => Promise.reject(new Refusal('not-found'))),
    { reason: 'not-found' },
  );
});
