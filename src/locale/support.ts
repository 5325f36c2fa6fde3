/** Digital Fuldmagt-supporten (R212). By itself, for what is too small to carry the other contacts. */
export const nationalSupportPhone = '70 10 18 81';

/** A phone number as an address that dials it. One that does not say its country is Danish. */
export const telephone = (phone: string): string => {
  const dialled = phone.replace(/[^\d+]/g, '').replace(/^00/, '+');
  return `tel:${dialled.startsWith('+') ? dialled : `+45${dialled}`}`;
};
