import { randomBytes } from 'node:crypto';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import { parse } from 'hono/utils/cookie';
import type { Kysely } from 'kysely';
import { toResponse } from '../../src/contract/problem.js';
import { toDay } from '../../src/domain/day.js';
import { Refusal } from '../../src/domain/refusal.js';
import type { Clock, Letters, PersonId } from '../../src/registry/ports.js';
import { createRegister } from '../../src/registry/register.js';
import type { Store } from '../../src/registry/store.js';
import {
  createHandler,
  healthOf,
  keepTime,
  readLogin,
  refusedPage,
  type Asked,
  type HandlerOptions,
  type Log,
  type TimeKeeper,
} from '../../src/server/index.js';
import { everybody, peopleIn } from '../../src/testing/people.js';
import { carePortal, strandbyPowers } from '../../src/testing/world.js';
import { appointmentsOf } from './appointments.js';
import { behind } from './behind.js';
import { byLogin } from './by-login.js';
import { deskPages, type AtDesk } from './desk.js';
import { isId, type Env, type Here } from './here.js';
import { attributesOf, identities, privileges } from './identity.js';
import { inboxOf, postSender } from './inbox.js';
import { logLine, portalLog } from './log.js';
import { outgoingIn } from './outgoing.js';
import { caseAddress, type Clerk } from './pages/desk.js';
import type { Visitor } from './pages/layout.js';
import { loginAddress, loginPage, type Onwards } from './pages/login.js';
import { mandatesPage, type Door } from './pages/mandates.js';
import { postPage } from './pages/post.js';
import { shownPage } from './pages/shown.js';
import { contactPage, faultPage, logOutPage } from './pages/small.js';
import { startPage, type Agenda } from './pages/start.js';
import { isHttps, safety } from './safety.js';
import { sessionsIn, type PortalSession } from './sessions.js';
import { officeOf, staff } from './staff.js';
import type { PortalTables } from './tables.js';
import { isLanguage, readingIn, type Reading } from './words/index.js';

export interface PortalOptions {
  /** Where the register is kept. */
  readonly store: Store;
  /** Where the portal keeps who is logged in, and what they have been sent. */
  readonly db: Kysely<PortalTables>;
  /** The folders of the portal's own files, and of the widgets' ready-made ones. */
  readonly files: { readonly portal: string; readonly widgets: string };
  /** Makes the letters that givers sign by hand. Without it, none can be printed. */
  readonly letters?: Letters | undefined;
  readonly clock?: Clock;
  /** What the handles of givers are made with for whoever has logged in through NemLog-in. Without it they change whenever the portal starts anew. */
  readonly secret?: string | undefined;
  /** Takes a line for each request, and for each error. */
  readonly log?: Log;
  /** How much can be asked of the portal, and who watches it. */
  readonly limits?: Pick<HandlerOptions, 'bodyBytes' | 'answersWithin' | 'streams' | 'telemetry'>;
  /** Aborted once the portal is about to stop: it says so to whoever asks whether it is ready, and ends its streams. */
  readonly stopping?: AbortSignal;
}

export interface Portal {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Sends what waits in the register's outbox. */
  deliver(): Promise<void>;
  /** Lets time do what it does, and sends what waits, until it is stopped. */
  keepTime(): TimeKeeper;
}

const cookie = 'strandby_session';

/** What a form of ours can hold at most, in bytes, and far more than any does. */
const largestForm = 16_384;

/** The pages that a login can lead to: a citizen's, and the desk's. */
const citizens = ['start', 'giv', 'anmod', 'mine', 'post', 'login-viste'];
const onwards = [...citizens, 'borgerservice'];

/** What is sent to log in: as a citizen, as one through NemLog-in, or as somebody who works at borgerservice; and where they were going. */
type LoginField = 'person' | 'identity' | 'employee' | 'til' | 'fuldmagt' | 'sprog';

/** The care portal of a municipality that does not exist, with a register of mandates of its own. */
export function createPortal({
  store,
  db,
  files,
  letters,
  clock = () => new Date(),
  secret: signing = randomBytes(32).toString('base64url'),
  log = portalLog(),
  limits,
  stopping,
}: PortalOptions): Portal {
  const register = createRegister({ store, people: peopleIn(everybody), powers: strandbyPowers, letters, clock, lookUpTakes: 250 });
  const sessions = sessionsIn(db, clock);
  const throughNemLogin = byLogin({ sessions, secret: signing, clock });
  const outgoing = outgoingIn(db, clock);
  const sender = postSender({ db, outgoing, personOf, worded: (message, lang) => register.worded(message, lang) });
  /**
   * What a login can do: a citizen's is the register as they have it, one's through NemLog-in is what the claim says and the way to borger.dk, and a clerk's
   * is the desk of one municipality, and nothing else.
   */
  const backendOf = (session: PortalSession) => {
    const { id, person, until, desk, login } = session;
    if (login) return throughNemLogin.backendOf(session) ?? {};
    const lasts = () => sessions.lasts({ id });
    if (desk !== undefined) return register.deskFor({ person, municipality: desk, session: id, lasts });
    // Whatever somebody presses keeps their session alive, so there is nothing more to do for one who wants to stay.
    return register.backendFor({ session: id, foundBy: id, person, until: () => until, lasts, prolong: async () => undefined });
  };

  let lastRound: Promise<void> = Promise.resolve();
  const deliver = (): Promise<void> => {
    lastRound = lastRound
      .then(() => register.deliver(sender))
      .then(
        () => undefined,
        (error: unknown) => log.failed('delivery-failed', error),
      );
    return lastRound;
  };

  const app = new Hono<Env>();
  app.use(logLine(log));
  app.use(safety);

  const health = healthOf({ database: db as unknown as Kysely<unknown>, stopping });
  app.get('/health/live', () => health.live());
  app.get('/health/ready', () => health.ready());
  // A chunk has its own content in its name, and is kept for good; the one script is looked at anew.
  app.use('/fuldmagt/*', async (c, next) => {
    await next();
    if (c.res.ok) c.header('cache-control', c.req.path.includes('/chunks/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  app.use('/fuldmagt/*', compress(), serveStatic({ root: files.widgets, rewriteRequestPath: path => path.slice('/fuldmagt'.length) }));
  app.use('/:file{(portal\\.(css|js)|logo\\.svg)}', compress(), serveStatic({ root: files.portal }));

  // Each call from a page brings the token of the login that the page was made for, so that a page of a former login can do nothing any more.
  const backendFor = async (request: Request, { keeps }: Asked) => {
    const session = await sessions.find(parse(request.headers.get('cookie') ?? '', cookie)[cookie], { keeps });
    if (!session) return undefined;
    const token = request.headers.get('x-csrf-token');
    if (token !== null && token !== session.csrf) throw new Refusal('user-changed');
    if (token === null && request.method !== 'GET') throw new Refusal('not-allowed');
    return backendOf(session);
  };
  const services = behind({ register, store, sessions, secret: signing, clock, portal: request => handler(request) });
  const handler = createHandler({
    base: '/api/fuldmagt',
    backendFor,
    cookie,
    acting: services.acting,
    stopping,
    onError: (error, { operation }) => log.failed('operation-failed', error, { operation }),
    ...limits,
  });
  app.all('/api/fuldmagt/*', async c => {
    const response = await handler(c.req.raw);
    void deliver();
    return response;
  });

  app.use(async (c, next) => {
    c.set('session', await sessions.find(getCookie(c, cookie)));
    c.header('cache-control', 'no-store');
    await next();
  });
  app.use(
    bodyLimit({
      maxSize: largestForm,
      onError: () => {
        throw new HTTPException(413);
      },
    }),
  );
  app.use(csrf({ origin: (origin, c) => hostOf(origin) === c.req.header('host') }));

  const readingOf = (c: Here): Reading => {
    if (c.get('session')?.desk !== undefined) return readingIn('da');
    const asked = c.req.query('sprog');
    return readingIn(c.get('session')?.lang ?? (isLanguage(asked) ? asked : 'da'));
  };
  const clerkOf = ({ person, csrf, desk }: AtDesk): Clerk => ({
    name: staff.find(({ id }) => id === person)?.name ?? '',
    csrf,
    office: officeOf(desk)?.name ?? '',
  });
  const visitorOf = (session: PortalSession): Visitor => {
    const { person, csrf, desk } = session;
    return desk === undefined ? { name: nameOf(person), csrf, byLogin: session.login !== undefined } : clerkOf({ ...session, desk });
  };
  const visitorHere = (c: Here) => optional(c.get('session'), visitorOf);

  // Another language: kept with the login, and the address is as it was.
  app.use(async (c, next) => {
    const [session, lang] = [c.get('session'), c.req.query('sprog')];
    if (c.req.method !== 'GET' || !session || session.desk !== undefined || !isLanguage(lang)) return next();
    await sessions.speak(session, lang);
    const url = new URL(c.req.url);
    url.searchParams.delete('sprog');
    // Two slashes at the front would name another host.
    return c.redirect(url.pathname.replace(/^\/+/, '/') + url.search, 303);
  });

  app.get('/', c => {
    const [wanted, mandate] = [c.req.query('til'), c.req.query('fuldmagt')];
    const session = c.get('session');
    if (session) return c.redirect(pageAfterLogin(session.desk, { page: wanted, mandate }), 303);
    const to: Onwards = { page: onwards.find(name => name === wanted), mandate: isId(mandate) ? mandate : undefined };
    return c.html(loginPage(readingOf(c), { people: everybody, identities, staff, today: toDay(clock()), onwards: to }));
  });

  app.post('/login', async c => {
    const { person: id, identity: through, employee, til, fuldmagt, sprog } = await c.req.parseBody<Partial<Record<LoginField, string>>>();
    const clerk = staff.find(other => other.id === employee);
    const identity = identities.find(other => other.id === through);
    const person = clerk ?? identity ?? everybody.find(other => other.id === id && other.digital);
    if (!person) throw new HTTPException(400);
    const read = identity && readLogin(attributesOf(identity), { privileges, clock });
    if (read && !read.login) throw new HTTPException(400);
    const before = c.get('session');
    if (before) await leave(before);
    const secret = await sessions.begin(person.id, isLanguage(sprog) ? sprog : 'da', { desk: clerk?.municipality, login: read?.login });
    setCookie(c, cookie, secret, { httpOnly: true, sameSite: 'Lax', path: '/', secure: isHttps(c) });
    return c.redirect(pageAfterLogin(clerk?.municipality, { page: til, mandate: fuldmagt }), 303);
  });

  const leave = async (session: PortalSession) => {
    await sessions.end(session);
    await register.ended(session.id);
  };

  app.get('/kontakt', c => c.html(contactPage(readingOf(c), visitorHere(c))));

  app.route('/borgerservice', deskPages({ register, outgoing, personOf, clock, clerkOf, deliver }));

  /** A page for a citizen who is logged in. Others log in first, and come back to it. */
  const inside = (path: string, show: (c: Here, session: PortalSession, reading: Reading) => Response | Promise<Response>) =>
    app.get(path, c => {
      const session = c.get('session');
      if (session) return session.desk === undefined || path === '/logud' ? show(c, session, readingOf(c)) : c.notFound();
      const mandate = c.req.query('fuldmagt');
      return c.redirect(`${loginAddress({ page: path.slice(1), mandate: isId(mandate) ? mandate : undefined })}#log-in`, 303);
    });

  inside('/start', async (c, session, reading) => c.html(startPage(reading, visitorOf(session), await agendaOf(session, reading))));
  const doors: readonly (readonly [string, Door])[] = [
    ['/giv', 'give'],
    ['/anmod', 'ask'],
    ['/mine', 'mine'],
  ];
  for (const [path, door] of doors) {
    inside(path, (c, session, reading) => {
      const mandate = c.req.query('fuldmagt');
      return c.html(mandatesPage(reading, visitorOf(session), door, isId(mandate) ? mandate : undefined));
    });
  }
  inside('/post', async (c, session, reading) => {
    await deliver();
    return c.html(postPage(reading, visitorOf(session), await inboxOf(db, session.person)));
  });
  inside('/login-viste', async (c, session, reading) =>
    c.html(shownPage(reading, visitorOf(session), await throughNemLogin.shown(session))),
  );
  inside('/logud', (c, session, reading) => c.html(logOutPage(reading, visitorOf(session))));

  app.post('/logud', async c => {
    const session = c.get('session');
    const { csrf: token } = await c.req.parseBody<{ csrf: string }>();
    if (session && token !== session.csrf) throw new HTTPException(403);
    if (session) await leave(session);
    deleteCookie(c, cookie, { path: '/' });
    return c.redirect('/', 303);
  });

  /** What has been cancelled today, by whose day it is. It is forgotten when the portal is started anew: the appointments are made up. */
  const cancelled = new Map<PersonId, Set<string>>();

  app.post('/aftaler/aflys', async c => {
    const session = c.get('session');
    if (!session || session.desk !== undefined) return toResponse(new Refusal('session-expired'));
    if (c.req.header('x-csrf-token') !== session.csrf) return toResponse(new Refusal('user-changed'));
    const backend = backendOf(session);
    const refused = await refusedPage(c.req.raw, backend);
    if (refused) return refused;
    const acting = (await backend.session?.({}, {}))?.acting;
    const person = acting ? await store.work(room => room.personOf(session.person, acting.person.id)) : session.person;
    const may = !acting || acting.powers.some(({ id }) => id === carePortal);
    if (!person || !may) return toResponse(new Refusal('not-allowed'));
    const { at } = await c.req.json<{ at?: unknown }>().catch(() => ({ at: undefined }));
    if (typeof at !== 'string' || !appointmentsOf(person).some(one => one.at === at)) return toResponse(new Refusal('not-found'));
    cancelled.set(person, new Set([...(cancelled.get(person) ?? []), at]));
    return c.json({});
  });

  app.notFound(c => c.html(faultPage(readingOf(c), 'missing', visitorHere(c)), 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.html(faultPage(readingOf(c), 'refused', visitorHere(c)), error.status);
    log.failed('page-failed', error, { method: c.req.method, route: routePath(c) });
    return c.html(faultPage(readingOf(c), 'broken', visitorHere(c)), 500);
  });

  /** The day of the one for whom somebody acts, as far as their mandate goes. */
  async function agendaOf(session: PortalSession, reading: Reading): Promise<Agenda> {
    const acting = (await backendOf(session).session?.({}, { lang: reading.lang }))?.acting;
    if (!acting) return { appointments: appointmentsOf(session.person), cancelled: cancelled.get(session.person) };
    const { name, born } = acting.person;
    if (session.login) {
      const giver = await throughNemLogin.actedFor(session);
      return { of: { name, born }, appointments: giver?.known ? appointmentsOf(giver.known) : [] };
    }
    const [appointments, giver] = await Promise.all([
      services.dayOf(session, acting.person.id),
      store.work(room => room.personOf(session.person, acting.person.id)),
    ]);
    return appointments === 'changed'
      ? agendaOf(session, reading)
      : { of: { name, born }, appointments, cancelled: giver && cancelled.get(giver) };
  }

  const task = <T>(name: string, does: () => Promise<T>): Promise<T> => limits?.telemetry?.task(name, does) ?? does();
  const watched: typeof register = {
    ...register,
    runTime: (...given) => task('time', () => register.runTime(...given)),
    deliver: (...given) => task('deliver', () => register.deliver(...given)),
  };
  return {
    fetch: request => app.fetch(request),
    deliver,
    keepTime: () =>
      keepTime(watched, {
        ...{ sender, clock },
        onRun: ({ day, endedByDeath, done, swept, failed }) =>
          log.info('time-ran', { day, counts: { ...done, 'ended-by-death': endedByDeath, swept, failed } }),
        onError: error => log.failed('time-failed', error),
      }),
  };
}

/** Where a login leads: to the mandate that a letter told of, else to the page that was wanted, else to the front page. */
const pageAfterLogin = (desk: string | undefined, { page, mandate }: Onwards): string => {
  if (desk !== undefined) return isId(mandate) ? caseAddress(mandate) : '/borgerservice';
  if (isId(mandate)) return `/mine?fuldmagt=${encodeURIComponent(mandate)}`;
  return `/${citizens.find(name => name === page) ?? 'start'}`;
};

const personOf = (person: PersonId) => everybody.find(({ id }) => id === person);

const nameOf = (person: PersonId): string => personOf(person)?.name ?? '';

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

const optional = <T, R>(value: T | undefined, then: (value: T) => R): R | undefined => (value === undefined ? undefined : then(value));
