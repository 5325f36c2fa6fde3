import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nationalContacts, telephone } from '../../../src/locale/contacts.js';

for (const [rule, what, is] of [
  ['R212', nationalContacts.supportPhone, '70 10 18 81'],
  ['R214', nationalContacts.mitidPhone, '33 98 00 10'],
  ['R217', new URL(nationalContacts.selfService).host, 'www.borger.dk'],
  ['R217, R272', new URL(nationalContacts.mitid).host, 'www.mitid.dk'],
] as const)
  test(`${rule}: where nobody has configured anything, a citizen is led to ${is}`, () => assert.equal(what, is));

for (const [phone, address] of [
  [nationalContacts.supportPhone, 'tel:+4570101881'],
  ['11223344', 'tel:+4511223344'],
  ['11 22-33.44', 'tel:+4511223344'],
  ['+45 11 22 33 44', 'tel:+4511223344'],
  ['0045 11 22 33 44', 'tel:+4511223344'],
  ['(+46) 8 123 456', 'tel:+468123456'],
] as const)
  test(`${phone} is dialled as ${address}`, () => assert.equal(telephone(phone), address));
