import { isOpeningHours } from '../domain/hours.js';
import { safeUrl } from '../contract/safe-url.js';
import { nationalContacts, type Contacts, type OtherContact } from '../locale/contacts.js';
import type { Settings } from './settings.js';

/** What a contact is made of. Each kind says of a value whether it is one. */
const kinds = {
  phone: (value: unknown) => typeof value === 'string' && /^\+?[\d\s().-]{3,24}$/.test(value) && /\d{3}/.test(value.replace(/\D/g, '')),
  address: (value: unknown) => typeof value === 'string' && safeUrl(value) !== undefined,
  hours: isOpeningHours,
  text: (value: unknown) => typeof value === 'string' && value.trim() !== '',
  others: (value: unknown) => Array.isArray(value) && value.every(isOther),
  municipalities: (value: unknown) => isObject(value) && Object.keys(value).every(code => /^\d{4}$/.test(code)),
};

export type Kind = keyof typeof kinds;

/** Of which kind each contact is. */
export const kindOf: Readonly<Record<keyof Contacts, Kind>> = {
  supportPhone: 'phone',
  supportHours: 'hours',
  mitidPhone: 'phone',
  mitidHours: 'hours',
  postPhone: 'phone',
  postHours: 'hours',
  selfService: 'address',
  mitid: 'address',
  digitalPost: 'address',
  digitalHelp: 'address',
  familieretshuset: 'address',
  domstol: 'address',
  borgerservice: 'address',
  borgerserviceName: 'text',
  borgerservicePhone: 'phone',
  borgerserviceHours: 'hours',
  borgerserviceAddress: 'text',
  booking: 'address',
  others: 'others',
  municipalities: 'municipalities',
};

/** Whether a value can be the contact of that name. Nothing can: the national one then holds. */
export const fits = (name: string, value: unknown): boolean =>
  value === undefined || (name in kindOf && kinds[kindOf[name as keyof Contacts]](value));

/**
 * Whom to call and where to go: the national ones, with the portal's in their place, and with those of its municipality in place of both.
 *
 * What cannot be what it should is left out, so that a citizen never meets it. The developer is told by `adviseOn`.
 */
export function contactsOf({ contacts, municipality }: Pick<Settings, 'contacts' | 'municipality'>): Contacts {
  const own = fitting(contacts);
  const here = municipality ? fitting(own.municipalities?.[municipality]) : {};
  return { ...nationalContacts, ...own, ...here };
}

const fitting = (contacts: unknown): Partial<Contacts> =>
  isObject(contacts)
    ? Object.fromEntries(Object.entries(contacts).filter(([name, value]) => value !== undefined && fits(name, value)))
    : {};

const optional = (kind: Kind, value: unknown): boolean => value === undefined || kinds[kind](value);

const isOther = (value: unknown): value is OtherContact => {
  if (!isObject(value)) return false;
  const { name, about, phone, hours, address, page } = value;
  return (
    kinds.text(name) &&
    optional('text', about) &&
    optional('phone', phone) &&
    optional('hours', hours) &&
    optional('text', address) &&
    optional('address', page)
  );
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
