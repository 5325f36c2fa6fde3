import { createHmac, randomBytes } from 'node:crypto';
import { isRefusal } from '../../src/domain/refusal.js';
import type { PartyId } from '../../src/domain/party.shape.js';
import type { Clock, PersonId } from '../../src/registry/ports.js';
import type { Register } from '../../src/registry/register.js';
import type { Store } from '../../src/registry/store.js';
import { createActing, rotatingSigner, type Acting } from '../../src/server/index.js';
import { calendars, calendarService, type Appointment } from './appointments.js';
import type { Sessions } from './sessions.js';

export interface BehindOptions {
  readonly register: Register;
  readonly store: Store;
  readonly sessions: Sessions;
  readonly secret: string;
  readonly clock: Clock;
  /** The portal as the services behind it reach it. */
  readonly portal: (request: Request) => Promise<Response>;
}

/** What is behind the portal. */
export interface Behind {
  readonly acting: Acting;
  /**
   * The day of the one whom a page says that a session acts for: `hidden` where the mandate does not say that it may be seen, and `changed` where the session acts
   * for somebody else by now.
   */
  dayOf(
    session: { readonly id: string; readonly person: PersonId },
    actingFor: PartyId,
  ): Promise<readonly Appointment[] | 'hidden' | 'changed'>;
}

/** How the portal calls the services behind it for whoever somebody acts for. */
export function behind({ register, store, sessions, secret, clock, portal }: BehindOptions): Behind {
  const agreed = randomBytes(32).toString('base64url');
  const acting = createActing({
    register,
    issuer: 'https://omsorg.strandby.example',
    signer: rotatingSigner({ store, secret: createHmac('sha256', secret).update('keys of tokens').digest('base64url'), clock }),
    services: [{ ...calendars, secrets: [agreed] }],
    sessionLasts: id => sessions.lasts({ id }),
    clock,
  });
  const calendar = calendarService({
    audience: calendars.audience,
    secret: agreed,
    checkUrl: 'https://omsorg.strandby.example/api/fuldmagt/acting/check',
    fetch: portal,
  });

  return {
    acting,
    async dayOf({ id, person }, actingFor) {
      try {
        const token = await acting.actingToken({ session: id, person }, { audience: calendars.audience, actingFor });
        const response = await calendar(
          new Request('https://aftaler.strandby.example/i-dag', { headers: { authorization: `Bearer ${token}` } }),
        );
        if (response.status === 403) return 'hidden';
        if (!response.ok) throw new Error(`the calendars answered ${response.status}`);
        return (await response.json()) as readonly Appointment[];
      } catch (error) {
        if (isRefusal(error) && error.reason === 'not-allowed') return 'hidden';
        if (isRefusal(error) && error.reason === 'actor-changed') return 'changed';
        throw error;
      }
    },
  };
}
