import type { OpeningHours } from '../domain/hours.js';
import { nationalSupportPhone } from './support.js';

export { nationalSupportPhone, telephone } from './support.js';

/** Where a citizen can get help. All of it is configuration: a portal puts in its own (R220). */
export interface Contacts {
  /** Digital Fuldmagt-supporten (R212). */
  readonly supportPhone: string;
  /** When it answers. Absent: its hours of today (R213). */
  readonly supportHours?: OpeningHours | undefined;
  /** MitID-supporten (R214). */
  readonly mitidPhone: string;
  readonly mitidHours?: OpeningHours | undefined;
  /** Digital Post-supporten (R215). */
  readonly postPhone: string;
  readonly postHours?: OpeningHours | undefined;
  /** The national self-service, for what cannot be done here. */
  readonly selfService: string;
  /** Where one gets MitID. */
  readonly mitid: string;
  /** Where one reads one's Digital Post. */
  readonly digitalPost: string;
  /** About helping somebody digitally (R217). */
  readonly digitalHelp: string;
  readonly familieretshuset: string;
  readonly domstol: string;
  /** Borgerservice in the municipality: a page with its address, and whether one must book a time (R219). */
  readonly borgerservice?: string | undefined;
  /** What it calls itself, such as `Borgerservice Strandby`. Absent: after the portal's municipality. */
  readonly borgerserviceName?: string | undefined;
  readonly borgerservicePhone?: string | undefined;
  readonly borgerserviceHours?: OpeningHours | undefined;
  /** Street, postal code and town, as one line. */
  readonly borgerserviceAddress?: string | undefined;
  /** Where one books a time. */
  readonly booking?: string | undefined;
  /** Whom a portal names beside these, such as its own telephone hour (R216). */
  readonly others?: readonly OtherContact[] | undefined;
  /** What is different in a municipality, by its code: for a portal that serves several. */
  readonly municipalities?: Readonly<Record<string, Partial<Omit<Contacts, 'municipalities'>>>> | undefined;
}

/** Somebody whom a portal names. Plain text, in the language of the portal's page. */
export interface OtherContact {
  readonly name: string;
  /** What they answer, in a sentence. */
  readonly about?: string | undefined;
  readonly phone?: string | undefined;
  readonly hours?: OpeningHours | undefined;
  readonly address?: string | undefined;
  /** A page of theirs. */
  readonly page?: string | undefined;
}

/** The national ones, as they are in 2026. */
export const nationalContacts: Contacts = {
  supportPhone: nationalSupportPhone,
  mitidPhone: '33 98 00 10',
  postPhone: '33 98 00 33',
  selfService: 'https://www.borger.dk/handlingsside?selfserviceId=006c386a-2e53-4fef-bc58-e0b5b1dd178a',
  mitid: 'https://www.mitid.dk/',
  digitalPost: 'https://post.borger.dk/',
  digitalHelp: 'https://www.borger.dk/digitalhjælper',
  familieretshuset: 'https://familieretshuset.dk/',
  domstol: 'https://domstol.dk/',
};
