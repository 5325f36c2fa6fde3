import assert from 'node:assert/strict';
import { test } from 'node:test';
import { supportHours, type OpeningHours } from '../../../../src/domain/hours.js';
import { allHours, openingInWords, phoneOf } from '../../../../src/elements/pieces/hours.js';
import { nationalContacts } from '../../../../src/locale/contacts.js';
import { helpContactsWords } from '../../../../src/locale/help-contacts/index.js';

const { da } = helpContactsWords;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-');
const at = (instant: string): string => plain(openingInWords(da, 'da', supportHours, new Date(instant)));

for (const [instant, says, why] of [
  ['2026-11-25T08:00:00+01:00', 'Åbent nu. I dag kl. 8-20.', 'a Wednesday, as it opens'],
  ['2026-11-25T19:59:59+01:00', 'Åbent nu. I dag kl. 8-20.', 'as it closes'],
  ['2026-11-25T20:00:00+01:00', 'Lukket nu. Åbner i morgen kl. 8.', 'when it has closed'],
  ['2026-11-25T07:59:59+01:00', 'Lukket nu. Åbner kl. 8. I dag kl. 8-20.', 'before it opens'],
  ['2026-11-28T09:00:00+01:00', 'Lukket nu. Åbner kl. 10. I dag kl. 10-16.', 'a Saturday'],
  ['2026-12-24T12:00:00+01:00', 'Åbent nu. I dag kl. 10-14.', 'Christmas Eve'],
  ['2026-12-24T14:00:00+01:00', 'Lukket nu. Åbner i morgen kl. 10.', 'Christmas Eve, in the afternoon'],
  ['2026-12-25T10:00:00+01:00', 'Åbent nu. I dag er det juledag: kl. 10-16.', 'Christmas Day'],
  ['2026-12-25T09:00:00+01:00', 'Lukket nu. Åbner kl. 10. I dag er det juledag: kl. 10-16.', 'Christmas Day, early'],
  ['2026-12-31T13:59:59+01:00', 'Åbent nu. I dag kl. 10-14.', 'New Year’s Eve'],
  ['2027-03-29T15:00:00+02:00', 'Åbent nu. I dag er det 2. påskedag: kl. 10-16.', 'Easter Monday'],
  ['2026-03-29T10:00:00+02:00', 'Åbent nu. I dag kl. 10-16.', 'the day on which the clocks go forward'],
  ['2026-10-25T09:59:59+01:00', 'Lukket nu. Åbner kl. 10. I dag kl. 10-16.', 'the day on which they go back'],
] as const) {
  test(`R213: at ${instant}, ${why}, it is said: ${says}`, () => assert.equal(at(instant), says));
}

const desk: OpeningHours = [
  { on: ['12-24', 'holidays', 'weekend', '2026-12-23'], open: [] },
  {
    on: ['monday'],
    open: [
      { from: '09:00', until: '12:00' },
      { from: '13:00', until: '15:30' },
    ],
  },
  { on: ['tuesday', 'thursday'], open: [{ from: '10:00', until: '14:00' }] },
];

for (const [lang, instant, says] of [
  ['da', '2026-03-02T12:30:00+01:00', 'Lukket nu. Åbner kl. 13. I dag kl. 9-12 og kl. 13-15.30.'],
  ['da', '2026-03-05T15:00:00+01:00', 'Lukket nu. Åbner mandag kl. 9.'],
  ['da', '2026-04-02T11:00:00+02:00', 'Lukket nu. Åbner tirsdag kl. 10. I dag er det skærtorsdag: lukket.'],
  ['da', '2026-12-22T15:00:00+01:00', 'Lukket nu. Åbner mandag kl. 9.'],
] as const) {
  test(`R220: a borgerservice at ${instant}: ${says}`, () => assert.equal(plain(openingInWords(da, lang, desk, new Date(instant))), says));
}

test('R220: what opens more than a week ahead is told with its date, and what does not open is closed', () => {
  const once: OpeningHours = [{ on: ['2026-05-12'], open: [{ from: '10:00', until: '14:00' }] }];
  assert.equal(
    plain(openingInWords(da, 'da', once, new Date('2026-04-01T12:00:00Z'))),
    'Lukket nu. Åbner tirsdag den 12. maj 2026 kl. 10.',
  );
  assert.equal(openingInWords(da, 'da', [], new Date('2026-04-01T12:00:00Z')), 'Lukket nu.');
});

test('R220: open round the clock is said so', () =>
  assert.equal(
    openingInWords(
      da,
      'da',
      [{ on: ['weekdays', 'weekend'], open: [{ from: '00:00', until: '24:00' }] }],
      new Date('2026-03-02T12:00:00Z'),
    ),
    'Åbent nu. I dag hele døgnet.',
  ));

for (const [lang, says] of [
  ['en', 'Closed now. Opens at 10:00. Today is Christmas Day: 10:00-16:00.'],
  ['ar', 'مغلق الآن. يفتح الساعة 10:00. اليوم هو عيد الميلاد: من 10:00 إلى 16:00.'],
] as const) {
  test(`R213: in ${lang}, on Christmas Day before ten: ${says}`, async () => {
    const words = await helpContactsWords.others[lang]?.();
    assert.equal(plain(openingInWords(words ?? da, lang, supportHours, new Date('2026-12-25T08:00:00Z'))), says);
  });
}

for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
  test(`R213: what is said is Danish time where the machine is set to ${zone}`, t => {
    const before = process.env['TZ'];
    t.after(() => (before === undefined ? delete process.env['TZ'] : (process.env['TZ'] = before)));
    process.env['TZ'] = zone;
    assert.equal(at('2026-11-25T20:00:00+01:00'), 'Lukket nu. Åbner i morgen kl. 8.');
    assert.equal(at('2026-12-25T10:00:00+01:00'), 'Åbent nu. I dag er det juledag: kl. 10-16.');
  });
}

test('R213: all hours are told, what is usual first', () =>
  assert.deepEqual(
    allHours(da, 'da', supportHours).map(({ days, hours }) => plain(`${days}: ${hours}`)),
    ['Hverdage: kl. 8-20', 'Weekend og helligdage: kl. 10-16', '24. december og 31. december: kl. 10-14'],
  ));

test('R220: all hours of a borgerservice are told, single days too', () =>
  assert.deepEqual(
    allHours(da, 'da', desk).map(({ days, hours }) => plain(`${days}: ${hours}`)),
    ['Tirsdag og torsdag: kl. 10-14', 'Mandag: kl. 9-12 og kl. 13-15.30', '24. december, helligdage, weekend og 23. december 2026: lukket'],
  ));

for (const [rule, phone, number] of [
  ['R212', 'support', '70 10 18 81'],
  ['R214', 'mitid', '33 98 00 10'],
  ['R215', 'post', '33 98 00 33'],
  ['R220', 'borgerservice', undefined],
] as const) {
  test(`${rule}: ${phone} is called on ${number ?? 'what the portal says'}`, () =>
    assert.equal(phoneOf(nationalContacts, phone).number, number));
}

test('R213: only of the support is it known when it answers, until a portal says it of the others', () => {
  assert.equal(phoneOf(nationalContacts, 'support').hours, supportHours);
  for (const phone of ['mitid', 'post', 'borgerservice'] as const) assert.equal(phoneOf(nationalContacts, phone).hours, undefined);
  assert.equal(phoneOf({ ...nationalContacts, mitidHours: desk }, 'mitid').hours, desk);
});
