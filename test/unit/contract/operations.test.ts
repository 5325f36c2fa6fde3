import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { asksVersion, operation, operationNames, operations, pageSize } from '../../../src/contract/operations.js';
import { bo, karen } from '../../../src/testing/people.js';

for (const name of operationNames) {
  const { path, method, input, summary, writes, versioned } = operation(name);
  const fields = Object.keys(input.shape);
  const hasBody = method === 'POST' || method === 'PUT';

  test(`${name}: what the path asks for is in the input`, () => {
    for (const [, field] of path.matchAll(/:(\w+)/g)) assert.ok(fields.includes(field as string), `${path} and ${fields.join()}`);
  });

  test(`${name}: neither a name nor a CPR number nor what is searched for is in the address`, () => {
    for (const field of fields.filter(field => ['name', 'cpr', 'text', 'message', 'powers'].includes(field))) {
      assert.ok(hasBody, `${field} is in an address`);
    }
    assert.ok(!/cpr|:name|:text/i.test(path));
  });

  test(`${name}: who asks is never in the input`, () => {
    for (const field of fields) assert.ok(!['actor', 'self', 'user', 'asker'].includes(field), field);
  });

  test(`${name}: it says in a sentence what it is for`, () => assert.match(summary, /^[A-Z].*\.$/));

  test(`${name}: what changes something that was there names its version, and what can be sent twice takes a key`, () => {
    assert.equal(asksVersion(name, { replaces: 'm-1' }), versioned !== undefined);
    assert.equal(asksVersion(name, {}), versioned === 'always');
    assert.equal(asksVersion(name, { replaces: undefined }), versioned === 'always');
    if (writes) assert.equal(method, 'POST');
    if (versioned && method === 'POST') assert.equal(writes, true);
    if (method === 'GET') assert.ok(!writes && !versioned);
  });
}

test('no two operations have one method and one path', () => {
  const addresses = operationNames.map(name => `${operation(name).method} ${operation(name).path.replace(/:\w+/g, ':')}`);
  assert.equal(new Set(addresses).size, addresses.length);
});

const person = { id: 'h-1', name: karen.name };
const mandate = {
  id: 'm-1',
  version: 1,
  state: 'active',
  giver: person,
  holder: { id: 'h-2', name: bo.name },
  powers: [{ id: 'p', title: 'Social- og sundhedsportal', lang: 'da', category: 'Sundhed', reach: 'municipal', where: 'here' }],
  period: [{ from: '2026-03-02', until: '2026-05-02' }],
  basis: 'own',
  delivery: 'digital',
  reference: 'F7K2-9QXM',
  side: 'holder',
  can: [{ action: 'delete', until: '2026-05-02' }],
};

test('a mandate of the contract is let through, field by field', () => {
  assert.deepEqual(operations.perform.output.parse({ outcome: 'done', mandate }), { outcome: 'done', mandate });
});

for (const [what, change] of [
  ['a CPR number as a handle', { giver: { ...person, id: karen.cpr } }],
  ['a CPR number with a hyphen as a handle', { giver: { ...person, id: `${karen.cpr.slice(0, 6)}-${karen.cpr.slice(6)}` } }],
  ['no power', { powers: [] }],
  ['no period', { period: [] }],
  ['a period that ends before it begins', { period: [{ from: '2026-05-02', until: '2026-03-02' }] }],
  ['a day that the calendar has not', { period: [{ from: '2026-02-30', until: '2026-05-02' }] }],
  ['a state that nobody knows', { state: 'asleep' }],
  ['an action that nobody knows', { can: [{ action: 'sell' }] }],
  ['a version that is no number', { version: '1' }],
  ['no id', { id: '' }],
] as const) {
  test(`a mandate with ${what} is not let through`, () => {
    assert.equal(operations.perform.output.safeParse({ outcome: 'done', mandate: { ...mandate, ...change } }).success, false);
  });
}

for (const [limit, fine] of [
  [1, true],
  [pageSize.most, true],
  [pageSize.most + 1, false],
  [0, false],
  [-1, false],
  [1.5, false],
  ['10', false],
] as const) {
  test(`a page of ${JSON.stringify(limit)} ${fine ? 'can' : 'cannot'} be asked for`, () => {
    assert.equal(operations.mandates.input.safeParse({ limit }).success, fine);
    assert.equal(operations.principals.input.safeParse({ limit }).success, fine);
  });
}

for (const [name, cpr, fine] of [
  [karen.name, karen.cpr, true],
  ['', karen.cpr, false],
  [karen.name, '', false],
  ['K'.repeat(201), karen.cpr, false],
  [karen.name, '1'.repeat(41), false],
] as const) {
  test(`a look-up with a name of ${name.length} and a number of ${cpr.length} characters ${fine ? 'can' : 'cannot'} be asked for`, () => {
    assert.equal(operations.findPerson.input.safeParse({ name, cpr }).success, fine);
  });
}

test('what is wrong with an input is told by its place, and what was typed is not in it', () => {
  const { error } = operations.findPerson.input.safeParse({ name: 'K'.repeat(201), cpr: { number: karen.cpr } });
  assert.ok(error instanceof z.core.$ZodError);
  assert.ok(!JSON.stringify(error.issues).includes(karen.cpr) && !JSON.stringify(error.issues).includes('KKK'));
});
