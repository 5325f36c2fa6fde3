import { writeWhose, type Whose } from '../contract/whose.js';
import { Refusal, type Reason } from '../domain/refusal.js';
import { page } from './page.js';
import { visits, type Guarded } from './visits.js';

export interface GuardOptions {
  /** Where the portal's own calls go, such as `['https://www.strandby.dk']`. Whatever goes elsewhere is passed on untouched. */
  readonly origins: readonly string[];
}

/** Any `fetch`, or one of the portal's own around it. */
export type Fetch = (request: Request) => Promise<Response>;

/**
 * Puts the fence around a portal's own calls: each says whose page it comes from, in the headers `Fuldmagt-Person` and `Fuldmagt-Acting-For`, and none is
 * sent from a page whose person is no longer the session's.
 *
 * Before it is known who is at the screen, a call waits; on a page without a provider, and where its script has not come in three seconds, nothing is added.
 * Whoever does something before the page has said for whom, does it for themselves: where they turn out to act for another, it is not sent. A redirect is not
 * followed, so that no handle goes to where it was not meant for.
 *
 * @param fetch - What sends the calls: `window.fetch`, or the portal's own.
 * @returns A `fetch` that takes what `window.fetch` takes.
 * @throws {TypeError} Where an origin is none.
 * @throws {Refusal} From each call: `actor-changed` or `user-changed` where the page is not the session's any more, before or while it was asked;
 *   `session-expired` where the answer leads to a login.
 */
export function guard(fetch: Fetch, { origins }: GuardOptions): (input: RequestInfo | URL, init?: RequestInit) => Promise<Response> {
  const ours = new Set(origins.map(originOf));
  return async (input, init) => {
    const request = new Request(input, init);
    if (!ours.has(new URL(request.url).origin)) return fetch(request);
    // What is pressed while the page is stopped is not done for whom the page goes on for, however long it takes to know for whom that is.
    pass([...visits()]);
    const unsaid = !reads.has(request.method) && ![...visits()].some(visit => visit.says);
    const these = await known();
    pass(these);
    const whose = these.find(visit => visit.whose)?.whose;
    if (!whose) return fetch(request);
    if (unsaid && whose.actingFor) throw new Refusal('actor-changed');
    const headers = new Headers(request.headers);
    writeWhose(headers, whose);
    const response = await fetch(new Request(request, { headers, redirect: 'manual' }));
    await heed(response, these);
    // What came while the page was stopped is for somebody who is not on it any more.
    pass(these);
    if (!isFor(whose, these)) throw new Refusal('actor-changed');
    return response;
  };
}

/** What does nothing, and may be asked for whoever it turns out to be. */
const reads: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** How long a call waits for a provider that is on the page and not at work yet, in milliseconds: its script may not have come. */
const patience = 3_000;

/** The visits of the page, once each knows who is at the screen, or that nobody can say. */
const known = async (): Promise<readonly Guarded[]> => {
  const here = visits();
  // What has just been taken off the page is gone by then.
  await Promise.resolve();
  if (here.size === 0 && typeof document !== 'undefined' && document.querySelector('fuldmagt-provider'))
    await new Promise<unknown>(resolve => {
      page().news.addEventListener('visit', resolve, { once: true });
      setTimeout(resolve, patience);
    });
  const all = [...here];
  await Promise.all(all.map(visit => visit.settled()));
  const left = all.filter(visit => here.has(visit));
  // Whatever has come in the place of what the call was made on belongs to nobody who made it.
  if (all.length > 0 && left.length === 0) throw new Refusal('actor-changed');
  return left;
};

const originOf = (text: string): string => {
  const { origin } = new URL(text);
  if (origin === 'null') throw new TypeError(`${text} is no origin. Write one such as 'https://www.strandby.dk'.`);
  return origin;
};

const pass = (visits: readonly Guarded[]): void => {
  const reason = visits.map(({ halted }) => halted).find(Boolean);
  if (reason) throw new Refusal(reason);
};

const isFor = ({ person, actingFor }: Whose, visits: readonly Guarded[]): boolean =>
  visits.some(({ whose }) => whose?.person === person && whose.actingFor === actingFor);

/** What the other end says of whose page it is. Read without the contract's schemas, which are heavy. */
const heed = async (response: Response, visits: readonly Guarded[]): Promise<void> => {
  if (response.type === 'opaqueredirect') throw new Refusal('session-expired');
  if (response.ok || !/^application\/problem\+json\b/i.test(response.headers.get('content-type') ?? '')) return;
  const problem: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const reason = /^urn:fuldmagt:problem:(actor-changed|user-changed|session-expired)$/.exec(
    String((problem as { type?: unknown } | null)?.type),
  )?.[1];
  if (!reason) return;
  for (const visit of visits) visit.refused(reason as Reason);
  throw new Refusal(reason as Reason);
};
