import type { Session } from '../domain/acting.shape.js';
import { Refusal } from '../domain/refusal.js';
import type { CallOptions, MandateBackend } from './backend.js';
import type { Whose } from './whose.js';

/** Who is at the screen, and for whom they act, at this moment. */
export type Here = Required<Whose>;

/** Looks up who is here. Nothing that a call asks for is read by it. */
type Look = (options: CallOptions) => Promise<Here>;

type Ask = (input: unknown, options?: CallOptions) => Promise<unknown>;

/** How the backends that have a way of their own look up who is here. */
const looks = new WeakMap<MandateBackend, Look>();

/**
 * Refuses a call of a page that belongs to somebody else by now, or was opened while they acted for somebody else. A page that does not say whose it is is
 * not refused, and neither is any where the backend knows of no session.
 *
 * @throws {Refusal} `user-changed`, `actor-changed`, and whatever the backend's `session` is refused with.
 */
export async function compare(backend: MandateBackend, whose: Whose | undefined, options: CallOptions = {}): Promise<void> {
  const look = whose && (looks.get(backend) ?? bySession(backend));
  if (!look) return;
  const here = await look(options);
  if (whose.person !== here.person) throw new Refusal('user-changed');
  if (whose.actingFor !== undefined && whose.actingFor !== here.actingFor) throw new Refusal('actor-changed');
}

/**
 * The same backend, which compares each call that says whose page it comes from with who is here, before it does anything. For a backend that elements ask
 * directly: the handler compares for any.
 *
 * @param look - A quicker way to know who is here than to ask the backend's `session`.
 */
export function comparing(backend: MandateBackend, look: Look | undefined = bySession(backend)): MandateBackend {
  if (!look) return backend;
  const compared: MandateBackend = Object.fromEntries(
    Object.entries(backend).map(([name, ask]) => [
      name,
      ((input, { whose, ...options } = {}) => {
        const go = () => (ask as Ask)(input, options);
        return whose ? compare(compared, whose, options).then(go) : go();
      }) satisfies Ask,
    ]),
  );
  looks.set(compared, look);
  return compared;
}

function bySession(backend: MandateBackend): Look | undefined {
  if (!backend.session) return undefined;
  return async options => {
    const { person, acting } = (await backend.session?.({}, options)) as Session;
    return { person: person.id, actingFor: acting?.person.id ?? null };
  };
}
