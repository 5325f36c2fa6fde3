import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doors, isTopic, shelves, topicOf, topics, type TopicRow } from '../../../src/domain/topics.js';
import { rules } from '../../rules/rules.js';

const known = new Set(rules.map(({ rule }) => rule));

test('R238: four doors come first, each a topic of that name, in that order', () => {
  assert.deepEqual(doors, ['mitid', 'request', 'answer', 'give']);
  assert.deepEqual(shelves.slice(0, 4), doors);
  for (const door of doors) assert.equal(topicOf(door).shelf, door);
});

for (const row of topics as readonly TopicRow[]) {
  test(`${row.topic} names the rules it tells of, and leads on`, () => {
    assert.ok(row.rules.length > 0);
    assert.deepEqual(
      // Y is where the sources contradict each other: it says how we read them, and is no rule of its own.
      row.rules.filter(rule => !known.has(rule) && !/^Y(0[1-9]|1\d|2[0-2])$/.test(rule)),
      [],
    );
    assert.equal(new Set(row.rules).size, row.rules.length);
    assert.ok((row.go ?? row.call ?? []).length > 0, 'there is somewhere to go, or somebody to call');
    for (const next of row.see ?? []) assert.ok(isTopic(next) && next !== row.topic, next);
    assert.ok(shelves.includes(row.shelf));
  });
}

test('every topic has a name of its own, and every shelf has topics', () => {
  assert.equal(new Set(topics.map(({ topic }) => topic)).size, topics.length);
  for (const shelf of shelves)
    assert.ok(
      topics.some(row => row.shelf === shelf),
      shelf,
    );
  assert.equal(isTopic('nothing'), false);
});
