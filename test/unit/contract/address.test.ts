import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toAddress } from '../../../src/contract/address.js';
import { operation, operationNames, type OperationName } from '../../../src/contract/operations.js';

/** What an input says again when it is read from its address, as a server does. */
const readBack = (name: OperationName, input: Record<string, unknown>): Record<string, unknown> => {
  const { path, body } = toAddress(name, input);
  const url = new URL(`https://portal.example${path}`);
  const there = url.pathname.split('/');
  const fields = operation(name)
    .path.split('/')
    .flatMap((part, place) => (part.startsWith(':') ? [[part.slice(1), decodeURIComponent(there[place] ?? '')]] : []));
  assert.equal(there.length, operation(name).path.split('/').length, `${path} has as many parts as ${operation(name).path}`);
  return { ...Object.fromEntries(url.searchParams), ...body, ...(Object.fromEntries(fields) as Record<string, string>) };
};

const inPath = (name: OperationName) => [...operation(name).path.matchAll(/:(\w+)/g)].map(([, field]) => field as string);

for (const name of operationNames) {
  const { method, path } = operation(name);
  test(`${name}: what is written as ${method} ${path} is read as it was, whatever it says`, () => {
    // A field in the path always says something.
    const said = fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => !/^\.{1,2}$/.test(text));
    const fields = fc.record(Object.fromEntries([...inPath(name), 'one', 'other'].map(field => [field, said])), { noNullPrototype: true });
    fc.assert(
      fc.property(fields, input => {
        assert.deepEqual(readBack(name, input), input);
      }),
    );
  });

  const hasBody = method === 'POST' || method === 'PUT';
  test(`${name}: a body is sent with ${hasBody ? 'all that the path does not say' : 'nothing: the address says it all'}`, () => {
    const { body } = toAddress(name, { ...Object.fromEntries(inPath(name).map(field => [field, 'x'])), more: 1, absent: undefined });
    assert.deepEqual(body, hasBody ? { more: 1 } : undefined);
  });
}

test('a field that is absent is no part of the address', () => {
  assert.deepEqual(toAddress('catalogue', { giver: undefined }), { path: '/catalogue', body: undefined });
});

test('null is something that is said', () =>
  assert.deepEqual(toAddress('actFor', { person: null }), { path: '/acting', body: { person: null } }));

for (const id of ['.', '..']) {
  test(`'${id}' is no part of a path: it leads elsewhere, however it is written`, () => {
    assert.throws(() => toAddress('mandate', { id }), { name: 'Refusal', reason: 'not-valid' });
  });
}

for (const id of ['...', '.a', 'a..', '/', '../x', '%2e%2e', '?', '#', '\\..\\', '//evil.example']) {
  test(`'${id}' stays in its place in a path`, () => {
    const { pathname } = new URL(`https://portal.example/api${toAddress('mandate', { id }).path}`);
    assert.equal(pathname.split('/').length, 4);
    assert.equal(decodeURIComponent(pathname.split('/')[3] ?? ''), id);
  });
}
