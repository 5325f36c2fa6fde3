import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import { http } from '../../../src/adapters/http.js';
import type { MandateBackend } from '../../../src/contract/backend.js';
import { openStore, typstLetters, type OpenStore } from '../../../src/server/index.js';
import { createPortal, type Portal } from '../../../stories/portal/app.js';
import { portalLog } from '../../../stories/portal/log.js';
import { officeOf } from '../../../stories/portal/staff.js';
import { portalTables, type PortalTables } from '../../../stories/portal/tables.js';

const address = 'http://portal.example';
const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Who somebody is at work: the field of the login page that says so, and what it says. */
export type As = { readonly person: string } | { readonly employee: string };

/** The portal in this very process, with a database of its own in memory and a clock that can be set. */
export class OpenPortal {
  now: Date;
  readonly store: OpenStore;
  readonly db: Kysely<PortalTables>;
  readonly portal: Portal;
  /** What it has logged. */
  readonly lines: string[] = [];

  private constructor(store: OpenStore, db: Kysely<PortalTables>, now: Date, prints: boolean) {
    [this.store, this.db, this.now] = [store, db, now];
    this.portal = createPortal({
      store,
      db,
      files: { portal: folder('stories/portal'), widgets: folder('stories/portal') },
      letters: prints ? typstLetters({ borgerservice: officeOf }) : undefined,
      clock: () => this.now,
      log: portalLog({ write: line => this.lines.push(line.trim()) }),
    });
  }

  /** Opens a portal at an instant. Where it does not print, nobody has given it the means to make letters. */
  static async at(now: Date, { prints = true } = {}): Promise<OpenPortal> {
    const store = await openStore();
    return new OpenPortal(store, await portalTables(store.database), now, prints);
  }

  close = (): Promise<void> => this.store.close();

  ask = async (path: string, init: RequestInit = {}): Promise<Response> => this.portal.fetch(new Request(address + path, init));

  /** Somebody who has just logged in. */
  async logIn(as: As): Promise<Login> {
    const response = await this.#send('/login', new URLSearchParams(as));
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = await (await this.ask(response.headers.get('location') ?? '/', { headers: { cookie } })).text();
    return new Login(this, cookie, /name="csrf-token" content="([^"]+)"/.exec(page)?.[1] ?? '');
  }

  /** Sends a form, as a page of the portal does. */
  async #send(path: string, body: URLSearchParams, cookie = ''): Promise<Response> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: address, host: 'portal.example', cookie };
    return this.ask(path, { method: 'POST', headers, body: body.toString() });
  }

  send = (path: string, body: URLSearchParams, cookie: string): Promise<Response> => this.#send(path, body, cookie);
}

/** What a form sends: each field with one value, or with several. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Somebody who is logged in, with a browser that has no script. */
export class Login {
  readonly #portal: OpenPortal;
  readonly cookie: string;
  readonly token: string;

  constructor(portal: OpenPortal, cookie: string, token: string) {
    [this.#portal, this.cookie, this.token] = [portal, cookie, token];
  }

  open = (path: string): Promise<Response> => this.#portal.ask(path, { headers: { cookie: this.cookie } });

  /** What a page says, in its source. */
  reads = async (path: string): Promise<string> => (await this.open(path)).text();

  /** Sends a form with the token of this login, unless another one is among the fields. */
  send(path: string, fields: Fields): Promise<Response> {
    const all = Object.entries({ csrf: this.token, ...fields }).flatMap(([name, values]) => [values].flat().map(value => [name, value]));
    return this.#portal.send(path, new URLSearchParams(all), this.cookie);
  }

  /** The contract as a page of theirs reaches it. */
  get backend(): MandateBackend {
    return http(`${address}/api/fuldmagt`, {
      fetch: async request => {
        request.headers.set('x-csrf-token', this.token);
        request.headers.set('cookie', this.cookie);
        return this.#portal.portal.fetch(request);
      },
    });
  }
}
