import { base64url } from 'jose';
import type { MandateBackend } from '../../src/contract/backend.js';
import type { Day } from '../../src/domain/day.shape.js';
import { knownPowers } from '../../src/domain/catalogue.js';
import type { MandateId } from '../../src/domain/mandate.shape.js';
import { nationalLimits } from '../../src/domain/period.js';
import type { PowerId } from '../../src/domain/power.shape.js';
import { newId, newReference } from '../../src/registry/ids.js';
import { scheduled } from '../../src/registry/passing.js';
import type { PersonId } from '../../src/registry/ports.js';
import { createRegister, type Register } from '../../src/registry/register.js';
import type { Kept, Store } from '../../src/registry/store.js';
import { createActing, type Acting, type ActingOptions } from '../../src/server/acting/acting.js';
import { credentials, type Service } from '../../src/server/acting/services.js';
import { rotatingSigner, type Signer } from '../../src/server/acting/signer.js';
import { createHandler } from '../../src/server/handler.js';
import { everybody, peopleIn, testDay, type TestPerson } from '../../src/testing/people.js';
import { carePortal, changing, kept, strandbyPowers } from '../../src/testing/world.js';

export const issuer = 'https://portal.example';
export const checkUrl = `${issuer}/api/fuldmagt/acting/check`;
export const secrets = { calendar: 'c'.repeat(32), library: 'l'.repeat(32) };
export const sealing = 's'.repeat(32);

/** A power that the calendar does not serve, and one that it serves and nobody has unless it is given. */
export const [elsewhere, seldom] = knownPowers.map(({ id }) => id).filter(id => id !== carePortal) as readonly string[] as readonly [
  PowerId,
  PowerId,
];

export const calendar: Service = {
  audience: 'calendar',
  name: { da: 'Aftaler', en: 'Appointments', ar: 'المواعيد' },
  powers: [carePortal, seldom],
  secrets: [secrets.calendar],
};
export const library: Service = { audience: 'library', name: { da: 'Bibliotek' }, powers: [carePortal], secrets: [secrets.library] };

/** Somebody who has logged in at the portal. */
export interface Seated {
  readonly session: string;
  readonly person: PersonId;
  readonly backend: MandateBackend;
}

/** What can be changed of a mandate that is put there. */
export type Given = Partial<Pick<Kept, 'powers' | 'period' | 'state'>>;

/** A portal with services behind it, and people of its own: what happens in one is not seen in another on the same store. */
export class Place {
  readonly #mark = newId();
  readonly people = changing(peopleIn(everybody.map(person => ({ ...person, id: this.id(person) }))));
  now = new Date(`${testDay}T11:00:00Z`);
  /** Sessions that have run out by themselves. */
  readonly idle = new Set<string>();
  readonly register: Register;
  readonly signer: Signer;
  readonly acting: Acting;
  readonly handler: (request: Request) => Promise<Response>;

  constructor(
    readonly store: Store,
    options: Partial<ActingOptions> = {},
  ) {
    this.register = createRegister({ store, people: this.people, powers: strandbyPowers, clock: () => this.now, lookUpTakes: 0 });
    this.signer = options.signer ?? rotatingSigner({ store, secret: sealing, clock: () => this.now });
    this.acting = createActing({ ...this.options, ...options });
    this.handler = createHandler({ base: '/api/fuldmagt', backendFor: () => undefined, acting: this.acting });
  }

  get options(): ActingOptions {
    return {
      register: this.register,
      issuer,
      signer: this.signer,
      services: [calendar, library],
      sessionLasts: async foundBy => !this.idle.has(foundBy),
      clock: () => this.now,
    };
  }

  id({ id }: Pick<TestPerson, 'id'>): PersonId {
    return `${this.#mark}-${id}` as PersonId;
  }

  later(seconds: number): void {
    this.now = new Date(this.now.getTime() + seconds * 1000);
  }

  on(day: Day): void {
    this.now = new Date(`${day}T11:00:00Z`);
  }

  /** Puts a mandate there that is in force. */
  async give(giver: TestPerson, holder: TestPerson, given: Given = {}): Promise<MandateId> {
    const id = newId() as MandateId;
    const mandate = kept({ id, giver: this.id(giver), holder: this.id(holder), reference: newReference(), ...given }, testDay);
    await this.store.work(room => room.add(scheduled(mandate, nationalLimits)));
    return id;
  }

  logIn(person: TestPerson, { findable = true } = {}): Seated {
    const session = newId();
    const sitting = { session, person: this.id(person), ...(findable && { foundBy: `found by ${session}` }) };
    return { session, person: this.id(person), backend: this.register.backendFor(sitting) };
  }

  /** Begins to act for somebody. */
  async act({ backend, person }: Seated, giver: TestPerson): Promise<void> {
    const handles = await this.store.work(room => room.handles(person, [this.id(giver)]));
    await backend.actFor?.({ person: handles.get(this.id(giver)) ?? ('nobody' as never) });
  }

  async end(by: TestPerson, id: MandateId): Promise<void> {
    const { backend } = this.logIn(by);
    const seen = await backend.mandate?.({ id });
    await backend.perform?.({ id, action: 'delete' }, { version: seen?.mandate.version ?? 0 });
  }

  token = (seated: Seated, audience = 'calendar'): Promise<string> => this.acting.actingToken(seated, { audience });

  /** Asks as a service does. */
  check = (
    fields: Record<string, string>,
    { authorization = credentials('calendar', secrets.calendar), type = 'application/x-www-form-urlencoded' } = {},
  ): Promise<Response> =>
    this.handler(
      new Request(checkUrl, {
        method: 'POST',
        headers: { 'content-type': type, ...(authorization && { authorization }) },
        body: new URLSearchParams(fields).toString(),
      }),
    );

  /** What a service is told about a token, and a power. */
  async told(token: string, power: PowerId = carePortal, service: Service = calendar): Promise<Record<string, unknown>> {
    const response = await this.check({ token, power }, { authorization: credentials(service.audience, service.secrets?.[0] ?? '') });
    if (response.status !== 200) throw new Error(`answered with ${response.status}`);
    return (await response.json()) as Record<string, unknown>;
  }

  /** What has happened to a mandate, as somebody reads it. */
  async history(reader: TestPerson, id: MandateId, lang?: string) {
    return (await this.logIn(reader).backend.mandate?.({ id }, { lang }))?.history ?? [];
  }

  /** How often anything was used here, whoever may read it. */
  async uses(...mandates: readonly MandateId[]): Promise<number> {
    const all = await this.store.work(async room => {
      const found = [];
      for (const id of mandates) found.push(...(await room.history(id)));
      return found;
    });
    return all.filter(({ kind }) => kind === 'use').length;
  }
}

/** A part of a token: its header, or what it says. */
export const partOf = (token: string, part: 0 | 1): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(base64url.decode(token.split('.')[part] ?? ''))) as Record<string, unknown>;

/** A token with other parts, and the signature that it had. */
export const withParts = (token: string, change: { readonly header?: object; readonly claims?: object }): string => {
  const [, , signature] = token.split('.');
  const part = (at: 0 | 1, more?: object) => base64url.encode(JSON.stringify({ ...partOf(token, at), ...more }));
  return `${part(0, change.header)}.${part(1, change.claims)}.${signature ?? ''}`;
};
