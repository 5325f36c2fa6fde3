import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsIn } from '../../../src/context/advice.js';
import { contactsOf } from '../../../src/context/contacts.js';
import type { Settings } from '../../../src/context/settings.js';
import { isHidden, isTopic, ownTopics } from '../../../src/context/topics.js';
import { isOpeningHours } from '../../../src/domain/hours.js';
import { nationalContacts } from '../../../src/locale/contacts.js';

const hours = [{ on: ['weekdays'], open: [{ from: '10:00', until: '14:00' }] }] as const;
/** Settings as somebody writes them who has no types. */
const written = (settings: unknown): Settings => settings as Settings;

test('R220: where nobody says anything, the national contacts hold', () => {
  assert.deepEqual(contactsOf({}), nationalContacts);
  assert.deepEqual(contactsOf({ contacts: { supportPhone: undefined } }), nationalContacts);
});

test('R220: the portal’s contacts go before the national ones, and its municipality’s before both', () => {
  const contacts = {
    supportPhone: '11 11 11 11',
    borgerservicePhone: '22 22 22 22',
    municipalities: {
      '0157': { borgerservicePhone: '33 33 33 33', borgerserviceHours: hours },
      '0101': { borgerservicePhone: '44 44 44 44' },
    },
  };
  assert.equal(contactsOf({ contacts }).borgerservicePhone, '22 22 22 22');
  assert.equal(contactsOf({ contacts, municipality: '0157' }).borgerservicePhone, '33 33 33 33');
  assert.equal(contactsOf({ contacts, municipality: '0157' }).borgerserviceHours, hours);
  assert.equal(contactsOf({ contacts, municipality: '0157' }).supportPhone, '11 11 11 11');
  assert.equal(contactsOf({ contacts, municipality: '0999' }).borgerservicePhone, '22 22 22 22');
});

test('R216: the agency’s address and number are nowhere, until a portal names whom it wants', () => {
  assert.doesNotMatch(JSON.stringify(nationalContacts), /33 92 52 00|Landgreven/);
  const others = [{ name: 'Digitaliseringsstyrelsen', phone: '33 92 52 00', address: 'Landgreven 4, 1301 København K' }];
  assert.deepEqual(contactsOf({ contacts: { others } }).others, others);
});

for (const [what, contacts] of [
  ['a phone that is a sentence', { supportPhone: 'ring til os' }],
  ['a phone that is a number', { mitidPhone: 33980010 }],
  ['a phone of too few digits', { postPhone: '1' }],
  ['an address that would run', { mitid: 'javascript:alert(1)' }],
  ['an address that is half', { borgerservice: '/borgerservice' }],
  ['hours in words', { supportHours: 'hverdage 8-20' }],
  ['a day in Danish', { borgerserviceHours: [{ on: ['mandag'], open: [] }] }],
  ['a day that there is not', { borgerserviceHours: [{ on: ['02-30'], open: [] }] }],
  ['a time that there is not', { borgerserviceHours: [{ on: ['monday'], open: [{ from: '8:00', until: '25:00' }] }] }],
  ['a time that ends before it begins', { borgerserviceHours: [{ on: ['monday'], open: [{ from: '14:00', until: '10:00' }] }] }],
  ['an empty name', { borgerserviceName: ' ' }],
  ['somebody without a name', { others: [{ phone: '11 22 33 44' }] }],
  ['a municipality by its name', { municipalities: { Gentofte: {} } }],
  ['a contact that there is not', { suportPhone: '11 22 33 44' }],
  ['a list', []],
  ['a text', 'Strandby'],
] as const) {
  test(`R220: ${what} is left out, and told in one clear sentence that says what to write`, () => {
    assert.deepEqual(contactsOf(written({ contacts })), nationalContacts);
    const faults = faultsIn(written({ contacts }));
    assert.equal(faults.length, 1, faults.join('\n'));
    assert.match(faults[0] ?? '', /^contacts[.\w]* .*(Write .+|The contacts are: .+)\.$/s);
  });
}

test('what a portal writes as it should is told nothing of', () => {
  assert.deepEqual(
    faultsIn({
      municipality: '0157',
      contacts: {
        supportPhone: '+45 70 10 18 81',
        borgerservice: 'https://strandby.example/',
        booking: 'https://strandby.example/tid',
        borgerserviceHours: [{ on: ['12-24', '2026-12-23', 'holidays', 'weekend'], open: [] }, ...hours],
        others: [{ name: 'Pårørendelinjen', phone: '11 22 33 44', hours }],
        municipalities: { '0101': { borgerservicePhone: '33 66 33 66' } },
      },
      topics: {
        hide: ['abroad'],
        link: topic => `/hjaelp?emne=${topic}`,
        add: {
          da: [
            {
              topic: 'strandby',
              title: 'Hjælp i Strandby',
              body: ['Et afsnit.', { steps: ['Først.', 'Så.'] }, { note: 'Husk.' }],
              go: ['borgerservice', { label: 'Mere', address: '/x' }],
              call: ['support'],
            },
          ],
        },
      },
    }),
    [],
  );
});

for (const [what, settings, says] of [
  ['a municipality that there is not', { municipality: 'Gentofte' }, /municipality is "Gentofte".*'0101'/],
  [
    'a contact of a municipality',
    { contacts: { municipalities: { '0157': { supportPhone: 'x' } } } },
    /contacts\.municipalities\['0157'\]\.supportPhone/,
  ],
  ['a code that there is not', { contacts: { municipalities: { '0999': {} } } }, /'0999'/],
  ['a topic to hide that there is not', { topics: { hide: ['udland'] } }, /topics\.hide has "udland".*abroad/],
  ['topics that are in no language', { topics: { add: [{ topic: 'x' }] } }, /topics\.add is/],
  ['a topic without a title', { topics: { add: { da: [{ topic: 'x', body: [] }] } } }, /topics\.add\.da\[0\] is/],
  ['a piece that is none', { topics: { add: { da: [{ topic: 'x', title: 'X', body: [{ html: '<b>x</b>' }] }] } } }, /plain text/],
  ['HTML', { topics: { add: { da: [{ topic: 'x', title: 'X', body: ['<b>x</b>'] }] } } }, /HTML.*as it is written/],
  ['a link that leads nowhere', { topics: { add: { da: [{ topic: 'x', title: 'X', body: [], go: ['naboen'] }] } } }, /go has "naboen"/],
  ['a phone that there is not', { topics: { add: { da: [{ topic: 'x', title: 'X', body: [], call: ['naboen'] }] } } }, /call has "naboen"/],
  ['a shelf that there is not', { topics: { add: { da: [{ topic: 'x', title: 'X', body: [], shelf: 'andet' }] } } }, /shelf is "andet"/],
  ['a link as a text', { topics: { link: '/hjaelp' } }, /topics\.link is/],
] as const) {
  test(`${what} is told in one clear sentence`, () => {
    const faults = faultsIn(written(settings));
    assert.equal(faults.length, 1, faults.join('\n'));
    assert.match(faults[0] ?? '', says);
    assert.match(faults[0] ?? '', /Write|are:/);
  });
}

test('a topic of the portal’s is plain text in pieces, and nothing else', () => {
  const topic = { topic: 'x', title: 'X', body: ['a', { steps: ['b'] }, { list: ['c'] }, { note: 'd' }, { heading: 'e' }] };
  assert.ok(isTopic(topic));
  for (const wrong of [
    null,
    'x',
    {},
    { ...topic, title: '' },
    { ...topic, body: 'a' },
    { ...topic, body: [1] },
    { ...topic, body: [{ steps: 'b' }] },
    { ...topic, go: 'mitid' },
  ])
    assert.equal(isTopic(wrong), false, JSON.stringify(wrong));
});

test('the portal’s topics are read in the reader’s language, and in Danish where there is no other', () => {
  const one = { topic: 'x', title: 'X', body: [] };
  assert.deepEqual(ownTopics({ add: { da: [one], en: [] } }, 'ar'), { own: [one], lang: 'da' });
  assert.deepEqual(ownTopics({ add: { da: [], en: [one] } }, 'en-GB'), { own: [one], lang: 'en' });
  assert.deepEqual(ownTopics({ add: { '*': [one] } }, 'ar'), { own: [one], lang: 'ar' });
  assert.deepEqual(ownTopics(undefined, 'da'), { own: [], lang: 'da' });
  assert.deepEqual(ownTopics({ add: { da: [one, { ...one, title: '' }] } }, 'da').own, [one]);
  assert.equal(isHidden({ hide: ['x'] }, 'x'), true);
  assert.equal(isHidden(undefined, 'x'), false);
});

test('R220: opening hours are rows of days and times, in order', () => {
  assert.ok(isOpeningHours([]));
  assert.ok(
    isOpeningHours([
      {
        on: ['monday', '02-29', '2026-12-23'],
        open: [
          { from: '00:00', until: '12:00' },
          { from: '13:00', until: '24:00' },
        ],
      },
    ]),
  );
  for (const wrong of [
    undefined,
    {},
    [null],
    [{ on: [], open: [] }],
    [{ on: ['monday'] }],
    [{ on: ['monday'], open: [{ from: '10:00', until: '10:00' }] }],
    [
      {
        on: ['monday'],
        open: [
          { from: '10:00', until: '12:00' },
          { from: '11:00', until: '13:00' },
        ],
      },
    ],
  ])
    assert.equal(isOpeningHours(wrong), false, JSON.stringify(wrong));
});
