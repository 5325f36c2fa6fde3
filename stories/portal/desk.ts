import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import type { Input } from '../../src/contract/operations.js';
import { toDay } from '../../src/domain/day.js';
import { checksFor } from '../../src/domain/letter.js';
import { possible } from '../../src/domain/chance.js';
import type { Case, Check, DeskAction, Happening, MandateId } from '../../src/domain/mandate.shape.js';
import { isRefusal, type Refusal } from '../../src/domain/refusal.js';
import type { Clock, Person, PersonId } from '../../src/registry/ports.js';
import type { Register } from '../../src/registry/register.js';
import type { Unsent } from '../../src/server/index.js';
import { isId, type Env, type Here } from './here.js';
import { isToSign, type Fate, type Outgoing, type OutgoingLetters } from './outgoing.js';
import { casePage, declinePage, deletePage, notAllFound, type CaseShown } from './pages/case.js';
import { caseAddress, casesPage, deskLists, type CasesShown, type Clerk, type DeskList } from './pages/desk.js';
import type { Piece } from './pages/layout.js';
import { messagesPage, type Stuck } from './pages/messages.js';
import { deadLetterPage, lettersPage, sheetPage, type Addressed } from './pages/letters.js';
import { loginAddress } from './pages/login.js';
import type { PortalSession } from './sessions.js';
import { officeOf } from './staff.js';
import { deskWords as words } from './words/desk.js';

/** What the desk stands on. */
export interface DeskOptions {
  readonly register: Register;
  readonly outgoing: OutgoingLetters;
  readonly personOf: (id: PersonId) => Person | undefined;
  readonly clock: Clock;
  /** Whoever works at borgerservice, as a page needs them. */
  readonly clerkOf: (session: AtDesk) => Clerk;
  /** Sends what waits in the register's outbox. */
  readonly deliver: () => Promise<void>;
}

/** A login of somebody who works at borgerservice. */
export type AtDesk = PortalSession & { readonly desk: string };

/** How many cases stand on a page. */
const onPage = 50;

/** Which cases a list holds. What runs out first comes first. */
const wanted: Readonly<Record<DeskList, Input<'cases'>>> = {
  review: { needsMe: true, sort: 'until' },
  sent: { states: ['letter-sent'], sort: 'until' },
  all: { sort: 'changed' },
};

/**
 * Borgerservice's desk, at `/borgerservice`: for its staff, and as if it were not there for anybody else.
 *
 * It works without a script, and by keyboard alone. What a clerk can do comes from `can`, and each form does it through the very `decide` of the contract:
 * with the version that was on the screen, and a key that makes it happen once.
 */
export function deskPages({ register, outgoing, personOf, clock, clerkOf, deliver }: DeskOptions): Hono<Env> {
  const app = new Hono<Env>();
  const deskOf = ({ person, desk }: AtDesk) => register.deskFor({ person, municipality: desk });

  app.use(async (c, next) => {
    const session = c.get('session');
    if (!session) {
      const mandate = /\/sag\/([^/]+)/.exec(c.req.path)?.[1];
      return c.redirect(`${loginAddress({ page: 'borgerservice', mandate: isId(mandate) ? mandate : undefined })}#log-in`, 303);
    }
    if (!isAtDesk(session)) return c.notFound();
    if (c.req.method === 'POST' && (await formIn(c)).get('csrf') !== session.csrf) throw new HTTPException(403);
    return next();
  });
  const atDesk = (c: Here): AtDesk => {
    const session = c.get('session');
    if (!session || !isAtDesk(session)) throw new HTTPException(403);
    return session;
  };

  // The lists

  /** A page of a list, as somebody at a desk sees it. */
  const listed = async (session: AtDesk, list: DeskList, place: { after?: string | undefined; before?: number } = {}) => {
    const desk = deskOf(session);
    const look = (name: DeskList, limit: number, cursor?: string) =>
      desk.cases?.({ ...wanted[name], limit, ...(cursor === undefined ? {} : { cursor }) }, { lang: 'da' });
    const shown = await look(list, onPage, place.after);
    const count = async (name: DeskList) => (name === list ? shown : await look(name, 1))?.total ?? 0;
    const totals = { review: await count('review'), sent: await count('sent'), all: await count('all') };
    return { list, items: shown?.items ?? [], total: shown?.total ?? 0, next: shown?.next, before: place.before ?? 0, totals };
  };
  const showList = async (c: Here, list: DeskList, more: Pick<CasesShown, 'lost'> = {}) => {
    const session = atDesk(c);
    const [after, before] = [c.req.query('efter'), Number(c.req.query('fra'))];
    const place = after !== undefined && Number.isSafeInteger(before) && before > 0 ? { after, before } : {};
    const page = await listed(session, list, place).catch((error: unknown) => {
      // A place in a list that is none: the list begins anew.
      if (isRefusal(error) && error.reason === 'not-valid') return listed(session, list);
      throw error;
    });
    return c.html(casesPage(clerkOf(session), { ...page, ...more, done: await whatWasDone(session, c.req.query('gjort')) }));
  };
  for (const list of ['review', 'sent', 'all'] as const) app.get(inside(deskLists[list]), c => showList(c, list));

  // Whoever comes back to an address that only a form leads to is taken to where the form is.
  app.get('/find', c => c.redirect(deskLists.review, 303));
  app.get('/sag/:id/afslag', c => c.redirect(caseAddress(c.req.param('id')), 303));

  app.post('/find', async c => {
    const typed = textOf((await formIn(c)).get('reference')).trim();
    const desk = deskOf(atDesk(c));
    const asked = typed === '' ? { ...wanted.review, limit: 1 } : { reference: typed };
    const found = typed.length > 40 ? undefined : await desk.cases?.(asked, { lang: 'da' });
    const [first] = found?.items ?? [];
    if (first) return c.redirect(caseAddress(first.id), 303);
    return showList(c, 'review', { lost: { typed, why: typed === '' ? words.find.nothingNext : words.find.none } });
  });

  /** What has just been done at the desk to a case, told from what is written down of it: no address can make anything up. */
  const whatWasDone = async (session: AtDesk, id: string | undefined): Promise<string | undefined> => {
    const found = isId(id) ? await caseOf(session, id) : undefined;
    const last = found?.history.at(-1);
    if (!found || !last || last.by !== 'borgerservice' || !isDeskAction(last.kind)) return undefined;
    return `${words.done[last.kind]} ${words.doneNumber(found.mandate.reference)}`;
  };

  // One case

  const caseOf = async (session: AtDesk, id: string): Promise<{ mandate: Case; history: Happening[] } | undefined> => {
    try {
      return await deskOf(session).case?.({ id: id as MandateId }, { lang: 'da' });
    } catch (error) {
      if (isRefusal(error) && error.reason === 'not-found') return undefined;
      throw error;
    }
  };
  const shownCase = async (c: Here): Promise<CaseShown | undefined> => {
    const [session, id] = [atDesk(c), c.req.param('id')];
    const found = isId(id) ? await caseOf(session, id) : undefined;
    return found && { ...found, today: toDay(clock()), key: randomUUID(), prints: deskOf(session).caseLetter !== undefined };
  };
  const notDone = (c: Here, shown: CaseShown, fault: Piece | undefined, found: readonly Check[], status: 200 | 409 | 422) =>
    c.html(casePage(clerkOf(atDesk(c)), { ...shown, fault, found }), status);

  app.get('/sag/:id', async c => {
    const shown = await shownCase(c);
    if (!shown) return c.notFound();
    return c.html(casePage(clerkOf(atDesk(c)), { ...shown, done: await whatWasDone(atDesk(c), c.req.query('gjort')) }));
  });

  app.get('/sag/:id/brev', async c => {
    const [session, id] = [atDesk(c), c.req.param('id')];
    try {
      const letter = isId(id) ? await deskOf(session).caseLetter?.({ id: id as MandateId }) : undefined;
      return letter ? pdf(letter) : await c.notFound();
    } catch (error) {
      if (isRefusal(error)) return c.notFound();
      throw error;
    }
  });

  /** Does what a form asks for, and goes on: to the list, or, once a letter is registered, to looking it through. */
  const decide = async (c: Here, shown: CaseShown, decision: Decision): Promise<Response> => {
    const { action, checks, reasons, sent } = decision;
    const { mandate } = shown;
    try {
      await deskOf(atDesk(c)).decide?.(
        { id: mandate.id, action, ...(checks && { checks: [...checks] }), ...(reasons && { reasons: [...reasons] }) },
        { version: sent.version, idempotencyKey: sent.key },
      );
    } catch (error) {
      if (!isRefusal(error)) throw error;
      // What is on the screen is from before: it is looked up anew.
      const now = (await shownCase(c)) ?? shown;
      return notDone(c, now, messageOf(error), sent.found, error.reason === 'not-valid' ? 422 : 409);
    }
    void deliver();
    const goesOn = action === 'register-letter' ? caseAddress(mandate.id) : deskLists.review;
    return c.redirect(`${goesOn}?${new URLSearchParams({ gjort: mandate.id }).toString()}`, 303);
  };

  /** Says that a case is no longer what the clerk saw, or that what they want cannot be done any more. Nothing, where they can go on. */
  const stale = (c: Here, shown: CaseShown, { action, version, found }: Sent): Response | Promise<Response> | undefined => {
    const goes = version === shown.mandate.version && possible(shown.mandate.can, shown.today).some(one => one === action);
    return goes ? undefined : notDone(c, shown, said(words.refused['changed-meanwhile']), found, 409);
  };

  app.post('/sag/:id', async c => {
    const shown = await shownCase(c);
    if (!shown) return c.notFound();
    const sent = await sentIn(c, shown.mandate);
    const missing = checksFor(shown.mandate.basis).filter(check => !sent.found.includes(check));
    switch (sent.action) {
      case 'register-letter':
        return decide(c, shown, { action: sent.action, sent });
      case 'approve':
      case 'approve-extension':
        if (missing.length > 0) return stale(c, shown, sent) ?? notDone(c, shown, notAllFound(missing), sent.found, 422);
        return decide(c, shown, { action: sent.action, checks: sent.found, sent });
      case 'decline':
      case 'decline-extension':
        if (missing.length === 0) return stale(c, shown, sent) ?? notDone(c, shown, said(words.look.nothingMissing), sent.found, 422);
        return stale(c, shown, sent) ?? c.html(declinePage(clerkOf(atDesk(c)), { ...shown, found: sent.found, missing }));
      default:
        // Nothing is to be done after all, and what was ticked stays so.
        return notDone(c, shown, undefined, sent.found, 200);
    }
  });

  app.post('/sag/:id/afslag', async c => {
    const shown = await shownCase(c);
    if (!shown) return c.notFound();
    const sent = await sentIn(c, shown.mandate);
    if (sent.action !== 'decline' && sent.action !== 'decline-extension') throw new HTTPException(400);
    const reasons = checksFor(shown.mandate.basis).filter(check => !sent.found.includes(check));
    return decide(c, shown, { action: sent.action, reasons, sent });
  });

  app.get('/sag/:id/slet', async c => {
    const shown = await shownCase(c);
    if (!shown) return c.notFound();
    if (!possible(shown.mandate.can, shown.today).includes('delete')) return c.redirect(caseAddress(shown.mandate.id), 303);
    return c.html(deletePage(clerkOf(atDesk(c)), shown));
  });
  app.post('/sag/:id/slet', async c => {
    const shown = await shownCase(c);
    if (!shown) return c.notFound();
    return decide(c, shown, { action: 'delete', sent: await sentIn(c, shown.mandate) });
  });

  // What is posted

  const addressed = (letter: Outgoing): Addressed => ({ ...letter, to: personOf(letter.person)?.name ?? '' });
  const showLetters = async (c: Here, more: { done?: string | undefined; fault?: string | undefined }) => {
    const session = atDesk(c);
    const letters = {
      waiting: (await outgoing.waiting(session.desk)).map(addressed),
      total: await outgoing.count(session.desk),
      posted: (await outgoing.posted(session.desk)).map(addressed),
    };
    return c.html(lettersPage(clerkOf(session), { ...letters, prints: deskOf(session).caseLetter !== undefined, ...more }));
  };

  app.get('/breve', async c => {
    await deliver();
    const [what, count] = [fates.find(fate => fate === c.req.query('gjort')), Number(c.req.query('antal'))];
    return showLetters(c, { done: what && Number.isSafeInteger(count) && count > 0 ? fateTold[what](count) : undefined });
  });

  app.post('/breve', async c => {
    const form = await formIn(c);
    const fate = fates.find(one => one === form.get('fate'));
    if (!fate) throw new HTTPException(400);
    const chosen = form.getAll('letter').filter(isId);
    if (chosen.length === 0) return showLetters(c, { fault: words.letters.noneChosen });
    const count = await outgoing.settle(atDesk(c).desk, chosen, fate);
    return c.redirect(`/borgerservice/breve?${new URLSearchParams({ gjort: fate, antal: String(count) }).toString()}`, 303);
  });

  app.get('/breve/:id', async c => {
    const session = atDesk(c);
    const id = c.req.param('id');
    const letter = isId(id) ? await outgoing.find(session.desk, id) : undefined;
    if (!letter) return c.notFound();
    const person = personOf(letter.person);
    if (letter.letter && person) {
      const { name: to, address } = person;
      return c.html(sheetPage(clerkOf(session), { to, address, office: officeOf(session.desk), at: letter.at, letter: letter.letter }));
    }
    if (!isToSign(letter.kind)) return c.html(deadLetterPage(clerkOf(session), letter.id));
    // Made as it is opened, and never stored: it says what is asked for today and goes to the address of today, and one that was withdrawn is not sent in vain.
    try {
      return pdf(await register.letter(letter.mandate));
    } catch (error) {
      if (isRefusal(error)) return c.html(deadLetterPage(clerkOf(session), letter.id));
      throw error;
    }
  });

  // What has not been sent

  /** A message with what may be known of it here: whose case it is about, where that lies at this desk. */
  const stuck = async (session: AtDesk, message: Unsent): Promise<Stuck> => {
    const found = await caseOf(session, message.mandate);
    return { ...message, here: found && { reference: found.mandate.reference, name: personOf(message.to)?.name ?? '' } };
  };
  app.get('/beskeder', async c => {
    const session = atDesk(c);
    const { givenUp, waiting, total } = await register.unsent();
    const shown = (all: readonly Unsent[]) => Promise.all(all.slice(0, messagesOnPage).map(message => stuck(session, message)));
    const fate = c.req.query('gjort');
    const done = fate === 'igen' ? words.messages.sentAgain : fate === 'intet' ? words.messages.gone : undefined;
    return c.html(messagesPage(clerkOf(session), { givenUp: await shown(givenUp), waiting: await shown(waiting), total, done }));
  });
  app.post('/beskeder', async c => {
    const message = (await formIn(c)).get('message');
    const found = isId(message) && (await register.sendAgain(message));
    void deliver();
    return c.redirect(`/borgerservice/beskeder?gjort=${found ? 'igen' : 'intet'}`, 303);
  });

  return app;
}

/** How many messages of a kind stand on a page. */
const messagesOnPage = 25;

/** What a form about a case has sent. */
interface Sent {
  readonly action: string;
  readonly version: number;
  readonly key: string;
  readonly found: readonly Check[];
}

/** What a clerk has decided. */
interface Decision {
  readonly action: DeskAction;
  readonly checks?: readonly Check[];
  readonly reasons?: readonly Check[];
  readonly sent: Sent;
}

/** The fields of a form. It is read once for a request, and then remembered. */
const formIn = (c: Here): Promise<FormData> =>
  c.req.formData().catch(() => {
    throw new HTTPException(400);
  });

const textOf = (field: FormDataEntryValue | null): string => (typeof field === 'string' ? field : '');

const sentIn = async (c: Here, { basis }: Case): Promise<Sent> => {
  const form = await formIn(c);
  const [version, key, ticked] = [Number(form.get('version')), form.get('key'), form.getAll('found')];
  if (!Number.isSafeInteger(version) || !isId(key)) throw new HTTPException(400);
  return { action: textOf(form.get('action')), version, key, found: checksFor(basis).filter(check => ticked.includes(check)) };
};

const isAtDesk = (session: PortalSession): session is AtDesk => session.desk !== undefined;

const isDeskAction = (kind: string): kind is DeskAction => Object.hasOwn(words.done, kind);

const said = (text: string): Piece => html`<p>${text}</p>`;

const messageOf = ({ reason }: Refusal): Piece => {
  const sentences: Readonly<Partial<Record<string, string>>> = words.refused;
  return said(sentences[reason] ?? words.refusedOtherwise);
};

const fates = ['posted', 'waiting', 'dropped'] as const satisfies readonly Fate[];

const fateTold: Readonly<Record<Fate, (count: number) => string>> = {
  posted: words.letters.marked,
  waiting: words.letters.takenBack,
  dropped: () => words.letters.dropped,
};

/** A path as it is inside the desk. */
const inside = (path: string): string => path.slice('/borgerservice'.length) || '/';

/** A letter opens in the window, and is kept by nobody. Its name tells nothing. */
const pdf = (letter: Blob): Response =>
  new Response(letter, {
    headers: { 'content-type': letter.type, 'content-disposition': 'inline; filename="brev.pdf"', 'cache-control': 'no-store' },
  });
