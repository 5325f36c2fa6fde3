import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nationalContacts, telephone } from '../../../src/locale/contacts.js';

for (const [phone, address] of [
  [nationalContacts.supportPhone, 'tel:+4570101881'],
  ['11223344', 'tel:+4511223344'],
  ['11 22-33.44', 'tel:+4511223344'],
  ['+45 11 22 33 44', 'tel:+4511223344'],
  ['0045 11 22 33 44', 'tel:+4511223344'],
  ['(+46) 8 123 456', 'tel:+468123456'],
] as const)
  test(`${phone} is dialled as ${address}`, () => assert.equal(telephone(phone), address));
