import type { MandateBackend } from '../../../src/contract/backend.js';
import { toResponse } from '../../../src/contract/problem.js';
import { whoseIn } from '../../../src/contract/whose.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { createHandler } from '../../../src/server/handler.js';
import { bo, jens, karen, layla, maria, mette, type TestPerson } from '../../../src/testing/people.js';
import { world } from '../../../src/testing/world.js';
import type { Answer, Screen, Sent } from './tab.js';

/** Who gives whom a mandate, and so may be acted for. */
export const helped: ReadonlyMap<TestPerson, readonly TestPerson[]> = new Map([
  [bo, [karen, jens]],
  [layla, [maria, mette]],
]);

/** What the portal knows of a person and shows to nobody but whoever acts for them. */
export const secretOf = ({ id }: TestPerson): string => `appointment-of-${id}`;

/** Whose a page is: whoever was logged in when it first asked. */
export interface Owned {
  owner: TestPerson | undefined;
}

/** A portal with one browser: one session at a time, and a register behind it. It answers when it is told to, so that answers can come late. */
export class Portal {
  readonly world = world({
    mandates: [...helped].flatMap(([holder, givers]) =>
      givers.map(giver => ({ id: `${holder.id}-${giver.id}` as never, giver: giver.id, holder: holder.id })),
    ),
  });
  /** Whoever is logged in. */
  person: TestPerson = bo;
  #backend: MandateBackend = this.world.as(bo);
  /** What has been done for somebody else than was on the screen. */
  readonly wrongs: string[] = [];
  /** How much has been done, so that the test can tell that something was. */
  readonly done = { cancelled: 0, refused: 0, performed: 0 };
  readonly #address: string;
  readonly #handler: (request: Request) => Promise<Response>;
  readonly #held: (() => void)[] = [];
  #line: Promise<unknown> = Promise.resolve();

  constructor(address: string) {
    this.#address = address;
    // Without a stream, which is never answered to the end: what is told by it, tabs tell each other too.
    this.#handler = createHandler({ base: address, backendFor: () => withoutStream(this.#backend) });
  }

  /** Somebody else logs in, in the same browser. */
  logIn(person: TestPerson): void {
    this.person = person;
    this.#backend = this.world.as(person);
  }

  /** A giver ends what they gave to whoever is logged in. */
  async ends(giver: TestPerson): Promise<void> {
    const hers = this.world.as(giver);
    const { items } = (await hers.mandates?.({ states: ['active'] })) ?? { items: [] };
    for (const { id, version } of items) await hers.perform?.({ id, action: 'delete' }, { version });
  }

  /** For whom one acts, by name. Undefined: for oneself. */
  async acting(): Promise<string | undefined> {
    return (await this.#backend.session?.({}))?.acting?.person.name;
  }

  get held(): number {
    return this.#held.length;
  }

  /** Lets some of what waits go on: what was asked first, or what was asked last. */
  release(which: 'first' | 'last' | 'all'): void {
    const freed = which === 'all' ? this.#held.splice(0) : [which === 'first' ? this.#held.shift() : this.#held.pop()];
    for (const go of freed) go?.();
  }

  /** @param slow - Whether the question is slow to come, or the answer is. */
  async answer(sent: Sent, page: Owned, slow: 'question' | 'answer' | undefined): Promise<Answer> {
    const wait = () => new Promise<void>(resolve => this.#held.push(resolve));
    if (slow === 'question') await wait();
    // One at a time: a session is one row, and who changes it holds it.
    const does = this.#line.then(() => this.#does(sent, page));
    this.#line = does.catch(() => undefined);
    const response = await does;
    const answer = { status: response.status, headers: [...response.headers], body: await response.text() };
    if (slow === 'answer') await wait();
    return answer;
  }

  async #does(sent: Sent, page: Owned): Promise<Response> {
    const request = new Request(sent.url, { method: sent.method, headers: Object.fromEntries(sent.headers), body: sent.body ?? null });
    const { pathname } = new URL(sent.url);
    const session = await this.#backend.session?.({});
    const whose = whoseIn(request.headers);
    if (whose && whose.person !== session?.person.id) return this.#refuses('user-changed');
    if (whose?.actingFor !== undefined && whose.actingFor !== (session?.acting?.person.id ?? null)) return this.#refuses('actor-changed');
    if (pathname.startsWith(this.#address)) {
      if (/\/session$/.test(pathname)) page.owner ??= this.person;
      if (/\/actions$/.test(pathname)) {
        this.done.performed += 1;
        if (page.owner !== this.person) this.wrongs.push(`${this.person.id} did what ${String(page.owner?.id)} had pressed`);
      }
      return this.#handler(request);
    }
    const name = session?.acting?.person.name;
    const actingFor = name === undefined ? this.person : [...helped.values()].flat().find(person => person.name === name);
    if (pathname === '/portal/cancel') {
      this.done.cancelled += 1;
      const seen = JSON.parse(sent.body ?? '') as Screen;
      if (page.owner !== this.person || seen.state !== 'on' || seen.name !== name)
        this.wrongs.push(`cancelled for ${String(name)}, and ${seen.state} ${String(seen.name)} was on the screen`);
      return new Response('{}');
    }
    // A page asks for its content before it knows whose it is, and is told for whom one acts now.
    return new Response(secretOf(actingFor ?? this.person));
  }

  #refuses(reason: 'user-changed' | 'actor-changed'): Response {
    this.done.refused += 1;
    return toResponse(new Refusal(reason));
  }
}

const withoutStream = ({ changes: _, describe, ...backend }: MandateBackend): MandateBackend => ({
  ...backend,
  ...(describe && {
    describe: async (...question) => {
      const description = await describe(...question);
      return { ...description, operations: description.operations.filter(name => name !== 'changes') };
    },
  }),
});
