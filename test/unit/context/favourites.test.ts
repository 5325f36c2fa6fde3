import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Favourites } from '../../../src/context/favourites.js';
import type { Principal } from '../../../src/domain/mandate.shape.js';
import type { PartyId } from '../../../src/domain/party.shape.js';

const of = (id: string): Principal => ({ person: { id: id as PartyId, name: id }, powers: [], covers: true });
const all = ['a', 'b', 'c', 'd', 'e'].map(of);
const ids = (items: readonly Principal[]) => items.map(({ person }) => person.id).join('');

test('the pinned come first, then the latest, then the others as they came', () => {
  const favourites = new Favourites();
  assert.equal(ids(favourites.order(all, { whole: true })), 'abcde');
  for (const one of ['b', 'd', 'c', 'd']) favourites.chose(of(one));
  favourites.pin(of('e'), true);
  favourites.look();
  assert.equal(ids(favourites.order(all, { whole: true })), 'edcba');
  favourites.pin(of('e'), false);
  favourites.look();
  assert.equal(ids(favourites.order(all, { whole: true })), 'dcbae');
});

test('nobody moves while somebody looks', () => {
  const favourites = new Favourites();
  favourites.look();
  favourites.pin(of('c'), true);
  favourites.chose(of('d'));
  assert.equal(ids(favourites.order(all, { whole: true })), 'abcde');
});

test('one who stands on a page that has not come is shown from memory, and forgotten once it is known that nobody can act for them', () => {
  const favourites = new Favourites();
  favourites.pin(of('z'), true);
  favourites.look();
  assert.equal(ids(favourites.order(all, { whole: false })), 'zabcde');
  assert.equal(ids(favourites.order(all, { whole: true })), 'abcde');
  assert.equal(ids(favourites.order(all, { whole: false })), 'abcde');
});

test('what is shown of somebody is the newest that is known', () => {
  const favourites = new Favourites();
  favourites.pin(of('a'), true);
  favourites.look();
  const now = { ...of('a'), covers: false };
  assert.equal(favourites.order([now], { whole: true })[0], now);
  assert.equal(favourites.order([], { whole: false })[0], now);
});

test('what the backend keeps pinned is so until it is turned on this page', () => {
  const favourites = new Favourites();
  const pinned = { ...of('a'), pinned: true };
  assert.deepEqual([favourites.isPinned(pinned), favourites.isPinned(of('b'))], [true, false]);
  favourites.pin(pinned, false);
  assert.equal(favourites.isPinned(pinned), false);
});
