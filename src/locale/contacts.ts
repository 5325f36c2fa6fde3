import { nationalSupportPhone } from './support.js';

export { nationalSupportPhone, telephone } from './support.js';

/** Where a citizen can get help. All of it is configuration: a portal puts in its own. */
export interface Contacts {
  /** Digital Fuldmagt-supporten (R212). */
  readonly supportPhone: string;
  /** MitID-supporten (R214). */
  readonly mitidPhone: string;
  /** The national self-service, for what cannot be done here. */
  readonly selfService: string;
  /** Where one gets MitID. */
  readonly mitid: string;
  /** Borgerservice in the municipality: a page with its address, and whether one must book a time (R219). */
  readonly borgerservice?: string | undefined;
}

/** The national ones, as they are in 2026. */
export const nationalContacts: Contacts = {
  supportPhone: nationalSupportPhone,
  mitidPhone: '33 98 00 10',
  selfService: 'https://www.borger.dk/handlingsside?selfserviceId=006c386a-2e53-4fef-bc58-e0b5b1dd178a',
  mitid: 'https://www.mitid.dk/',
};
