import type { PartyId } from '../domain/party.shape.js';

/** Whose page a call comes from. The backend refuses what comes from a page that is not the session's: `user-changed`, or `actor-changed`. */
export interface Whose {
  /** Who was at the screen when the page was opened, as their own handle. */
  readonly person: PartyId;
  /** For whom they acted: null for themselves. Absent from a call that asks for another: it holds for whoever one acts for. */
  readonly actingFor?: PartyId | null | undefined;
}

/** The header that says who was at the screen when a page was opened. */
export const personHeader = 'fuldmagt-person';

/** The header that says for whom they acted. Whoever acted for themselves says their own handle. */
export const actingForHeader = 'fuldmagt-acting-for';

/** Writes down whose page a call comes from. Handles may hold letters that a header may not. */
export function writeWhose(headers: Headers, { person, actingFor }: Whose): void {
  headers.set(personHeader, encodeURIComponent(person));
  if (actingFor !== undefined) headers.set(actingForHeader, encodeURIComponent(actingFor ?? person));
}

/** Whose page a call comes from. Undefined where it does not say: then there is nothing to compare with. */
export function whoseIn(headers: Headers): Whose | undefined {
  const [person, actingFor] = [headers.get(personHeader), headers.get(actingForHeader)].map(handle => handle && decoded(handle));
  if (!person) return undefined;
  return { person: person as PartyId, ...(actingFor && { actingFor: actingFor === person ? null : (actingFor as PartyId) }) };
}

/** One that nobody of ours has written is compared as it is, and fits nobody. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
