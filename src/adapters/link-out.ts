import type { MandateBackend } from '../contract/backend.js';
import { safeUrl } from '../contract/safe-url.js';
import { catalogueIn, knownPowers, onOffer } from '../domain/catalogue.js';
import { Refusal } from '../domain/refusal.js';
import { nationalContacts } from '../locale/contacts.js';

/** Where the national self-service is, today. */
export const nationalSelfService = nationalContacts.selfService;

export interface LinkOutOptions {
  /** The self-service that the citizen goes on to. */
  readonly address?: string;
  /** Hosts that it may be at, each with all that is below it. */
  readonly hosts?: readonly string[];
}

const municipal = knownPowers.filter(({ reach }) => reach === 'municipal').map(({ id }) => id);

/**
 * The powers that there are at the national self-service. Which municipality offers which of the municipal ones is told there and nowhere else (R043), so
 * all of them are named.
 */
export const nationalCatalogue: NonNullable<MandateBackend['catalogue']> = async (_, { lang = 'da' } = {}) => ({
  powers: await catalogueIn(lang, { among: onOffer({ municipal }) }),
});

/**
 * Hands the citizen over to a self-service page elsewhere. Nothing of what they need help with goes into the address.
 *
 * It knows what there is to choose there, so that everything can be made ready before; and it keeps nothing.
 *
 * @throws {Refusal} `not-valid`, when it is made, where the address is none that a citizen may be sent to.
 */
export function linkOut({ address = nationalSelfService, hosts = ['borger.dk'] }: LinkOutOptions = {}): MandateBackend {
  const to = safeUrl(address, { hosts });
  if (!to) throw new Refusal('not-valid');
  const handedOver = async () => ({ outcome: 'handed-over' as const, to });
  return { catalogue: nationalCatalogue, request: handedOver, give: handedOver };
}
