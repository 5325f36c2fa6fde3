import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { eventsIn, type ServerSent } from '../../../src/adapters/server-sent.js';

/** What is read of a text that comes in pieces. */
const readIn = async (pieces: readonly Uint8Array[]): Promise<ServerSent[]> => {
  const rest = [...pieces];
  const events: ServerSent[] = [];
  for await (const event of eventsIn(async () => rest.shift())) events.push(event);
  return events;
};
const bytes = (text: string) => new TextEncoder().encode(text);

for (const [what, text, expected] of [
  ['an event', 'data: {"a":1}\n\n', [{ data: '{"a":1}' }]],
  ['an event without a blank after its colon', 'data:x\n\n', [{ data: 'x' }]],
  ['an event with two blanks: one is part of it', 'data:  x\n\n', [{ data: ' x' }]],
  ['an event of two lines', 'data: a\ndata: b\n\n', [{ data: 'a\nb' }]],
  ['an event with nothing in it', 'data\n\n', [{ data: '' }]],
  ['a mark of the order of bytes before it', '\ufeffdata: x\n\n', [{ data: 'x' }]],
  ['lines that end in CR LF', 'data: x\r\n\r\ndata: y\r\n\r\n', [{ data: 'x' }, { data: 'y' }]],
  ['lines that end in CR', 'data: x\r\rdata: y\r\r\n', [{ data: 'x' }, { data: 'y' }]],
  ['a comment', ': still here\n\ndata: x\n\n', [{ data: 'x' }]],
  ['a pause', 'retry: 1500\n\n', [{ retry: 1500 }]],
  ['a pause that is no number', 'retry: soon\n\nretry: -1\n\n', []],
  ['names, ids and fields of other kinds', 'event: e\nid: 7\nother: o\ndata: x\n\n', [{ data: 'x' }]],
  ['what is cut off', 'data: x\n\ndata: y', [{ data: 'x' }]],
  ['what is cut off before its empty line', 'data: x\n', []],
  ['nothing', '', []],
] as const) {
  test(`a stream is read: ${what}`, async () => assert.deepEqual(await readIn([bytes(text)]), expected));
}

test('it does not matter where the network cuts', async () => {
  const event = fc.string({ unit: 'grapheme', maxLength: 12 }).map(text => text.replace(/[\r\n]/g, ''));
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
      fc.array(fc.nat(60), { maxLength: 12 }),
      async (events, end, cuts) => {
        const whole = bytes(events.map(text => `data: ${text}${end}${end}`).join(''));
        const places = [...new Set(cuts.map(cut => Math.min(cut, whole.length)))].sort((a, b) => a - b);
        const pieces = [0, ...places].map((from, at) => whole.slice(from, places[at] ?? whole.length)).filter(piece => piece.length > 0);
        assert.deepEqual(
          await readIn(pieces),
          events.map(data => ({ data })),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('an event that does not end is given up, so that nobody’s memory is filled', async () => {
  await assert.rejects(readIn(Array.from({ length: 80 }, () => bytes('x'.repeat(1024)))), RangeError);
  await assert.rejects(readIn(Array.from({ length: 80 }, () => bytes(`data: ${'x'.repeat(1024)}\n`))), RangeError);
});
