/** Letters and digits that are told apart when they are read out on the phone: no 0 and O, no 1, I and L. */
const readable = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A new id that nobody can guess. It needs no secure context, which pages on plain HTTP have not. */
export const newId = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

/** A new reference for the phone, such as `F7K2-9QXM`. */
export const newReference = (): string => {
  const letters = [...crypto.getRandomValues(new Uint32Array(8))].map(number => readable.charAt(number % readable.length));
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
};
