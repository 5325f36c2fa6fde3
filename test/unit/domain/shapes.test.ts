import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Session } from '../../../src/domain/acting.shape.js';
import { Day } from '../../../src/domain/day.shape.js';
import { Can, Happening, Mandate, MandateGift, MandateRequest, Principal } from '../../../src/domain/mandate.shape.js';
import { Party, PartyId } from '../../../src/domain/party.shape.js';
import { Limits, Period, Stretch } from '../../../src/domain/period.shape.js';
import { Power } from '../../../src/domain/power.shape.js';

const power = { id: 'p', title: 'Skrotte din bil', lang: 'da', category: 'Samfund og rettigheder', reach: 'national', where: 'here' };
const period = [{ from: '2026-03-02', until: '2026-05-02' }];
const [karen, bo] = [
  { id: 'h-karen', name: 'Karen Holm', born: '1942-05-14' },
  { id: 'h-bo', name: 'Bo Holm' },
];
const can = { action: 'approve', until: '2026-05-02' };
const mandate = {
  id: 'm1',
  version: 1,
  state: 'awaiting-approval',
  giver: karen,
  holder: bo,
  powers: [power],
  period,
  basis: 'own',
  delivery: 'digital',
  reference: 'F-1',
  side: 'giver',
  can: [can],
};
const principal = { person: karen, powers: [power], until: '2026-05-02', covers: true };
const session = { person: bo, until: '2026-03-02T12:00:00Z', today: '2026-03-02', acting: null };
const request = { giver: 'h-karen', powers: ['p'], until: '2026-05-02' };
const gift = { holder: 'h-bo', powers: ['p'], until: '2026-05-02' };
const happening = { at: '2026-03-02T12:00:00Z', by: 'giver', kind: 'approve' };

// What each shape takes, and what it refuses, by why.
for (const [name, shape, good, faults] of [
  [
    'Day',
    Day,
    '2024-02-29',
    {
      'a day that February does not have': '2026-02-29',
      'a month of one digit': '2026-2-1',
      'an instant': '2026-03-02T00:00:00Z',
      'a day written the Danish way': '02-03-2026',
      'no text': '',
      'a number': 20260302,
      null: null,
    },
  ],
  [
    'Stretch',
    Stretch,
    { from: '2026-03-02', until: '2026-03-02' },
    { 'an end before its beginning': { from: '2026-03-03', until: '2026-03-02' }, 'no end': { from: '2026-03-02' } },
  ],
  [
    'Period',
    Period,
    [...period, { from: '2026-05-02', until: '2026-07-02' }],
    {
      'no stretch': [],
      'a stretch that ends before it begins': [{ from: '2026-05-02', until: '2026-03-02' }],
      'stretches out of order': [{ from: '2026-05-10', until: '2026-07-10' }, ...period],
      'stretches that overlap': [...period, { from: '2026-05-01', until: '2026-07-02' }],
      'a stretch that is no list': period[0],
    },
  ],
  [
    'Limits',
    Limits,
    { defaultMonths: 2, noticeDays: 21, extensionDays: 14 },
    {
      'no months': { defaultMonths: 0, noticeDays: 21, extensionDays: 14 },
      'days below nought': { defaultMonths: 2, noticeDays: -1, extensionDays: 14 },
      'half a day': { defaultMonths: 2, noticeDays: 21, extensionDays: 1.5 },
    },
  ],
  [
    'PartyId',
    PartyId,
    'h-0f3a',
    {
      'no text': '',
      'a CPR number': '2512484916',
      'a CPR number with a hyphen': '251248-4916',
      'a CPR number with a dash': '251248–4916',
      'a CPR number with blanks': ' 25 12 48 - 4916',
      'a CPR number in full width': '２５１２４８４９１６',
      'a text without end': 'x'.repeat(201),
      'a number': 7,
    },
  ],
  [
    'Party',
    Party,
    karen,
    {
      'a CPR number as its handle': { ...karen, id: '2512484916' },
      'no name': { id: 'h-karen' },
      'a birthday written the Danish way': { ...karen, born: '14-05-1942' },
    },
  ],
  [
    'Power',
    Power,
    power,
    {
      'a place that is neither here nor elsewhere': { ...power, where: 'nowhere' },
      'a kind that is neither': { ...power, kind: 'læse' },
      'an unknown channel': { ...power, channel: 'fax' },
      'no id': { ...power, id: '' },
      'no title': { ...power, title: null },
    },
  ],
  ['Can', Can, can, { 'an unknown action': { ...can, action: 'sign' }, 'a last day that is no day': { ...can, until: 'soon' } }],
  [
    'Mandate',
    Mandate,
    mandate,
    {
      'an unknown state': { ...mandate, state: 'pending' },
      'no powers': { ...mandate, powers: [] },
      'no period': { ...mandate, period: [] },
      'a version and a half': { ...mandate, version: 1.5 },
      'a third side': { ...mandate, side: 'clerk' },
      'a giver under a CPR number': { ...mandate, giver: { ...karen, id: '251248-4916' } },
      'no id': { ...mandate, id: '' },
    },
  ],
  [
    'Happening',
    Happening,
    happening,
    { 'a day for an instant': { ...happening, at: '2026-03-02' }, 'a name for a side': { ...happening, by: 'Karen Holm' } },
  ],
  [
    'MandateRequest',
    MandateRequest,
    request,
    {
      'a giver under a CPR number': { ...request, giver: '2512484916' },
      'no powers': { ...request, powers: [] },
      'more powers than anybody chooses': { ...request, powers: Array.from({ length: 101 }, () => 'p') },
      'a day that the calendar does not have': { ...request, until: '2026-02-30' },
      'a message without end': { ...request, message: 'x'.repeat(501) },
    },
  ],
  [
    'MandateGift',
    MandateGift,
    gift,
    {
      'a holder under a CPR number': { ...gift, holder: '2512484916' },
      'no powers': { ...gift, powers: [] },
      'no last day': { ...gift, until: undefined },
    },
  ],
  [
    'Principal',
    Principal,
    principal,
    { 'no last day': { ...principal, until: '' }, 'no word of what it covers': { ...principal, covers: undefined } },
  ],
  [
    'Session',
    Session,
    session,
    {
      'an instant for today': { ...session, today: '2026-03-02T12:00:00Z' },
      'no word of whom one acts for': { ...session, acting: undefined },
      'an end that is no instant': { ...session, until: 'noon' },
    },
  ],
] as const) {
  test(`${name} takes what is right`, () => assert.deepEqual(shape.parse(good), good));
  for (const [why, fault] of Object.entries(faults)) {
    test(`${name} refuses ${why}`, () => assert.equal(shape.safeParse(fault).success, false));
  }
}

test('R041: a kind of happening that nobody knows yet is told all the same', () => {
  assert.equal(Happening.parse({ ...happening, kind: 'something-new' }).kind, 'something-new');
});

test('a name is cleaned where it comes in', () => {
  assert.equal(Party.parse({ id: 'h-bo', name: 'Bo\n\u202eHolm ' }).name, 'Bo Holm');
});

test('what a refused handle says is not the number', () => {
  const { error } = PartyId.safeParse('2512484916');
  assert.doesNotMatch(JSON.stringify(error), /2512484916/);
});
