import type { CallOptions } from '../contract/backend.js';
import type { Input } from '../contract/operations.js';
import { overtaken, perform, type Circumstances } from '../domain/lifecycle.js';
import { letterOut } from '../domain/letter.js';
import type { Action, Actor, DeskAction, Happening, MandateId, Side } from '../domain/mandate.shape.js';
import { Refusal } from '../domain/refusal.js';
import { newId } from './ids.js';
import { passFirst, scheduled } from './passing.js';
import type { MessageKind, PersonId } from './ports.js';
import type { Seen } from './sight.js';
import type { Setting } from './sitting.js';
import type { Kept, Room } from './store.js';

/** What somebody's deeds go by. */
export interface Doer<By extends Actor> {
  /** Under whose name keys are kept. */
  readonly self: PersonId;
  /** A mandate that is theirs to see, held until the work is done. */
  readonly held: (room: Room, id: MandateId) => Promise<Kept>;
  readonly seeOne: (room: Room, mandate: Kept, lang?: string) => Promise<Seen<By>>;
  /** Refuses where they can do nothing at this moment. */
  readonly free: (room: Room) => Promise<void>;
}

/** What is told after each action of a party: to the other one, and to whoever acted where they get a receipt (R095, R097). */
const news: Readonly<Record<Action, { readonly kind: MessageKind; readonly receipt?: true }>> = {
  approve: { kind: 'approved', receipt: true },
  reject: { kind: 'rejected' },
  withdraw: { kind: 'withdrawn' },
  delete: { kind: 'deleted', receipt: true },
  'request-extension': { kind: 'extension-requested' },
  'approve-extension': { kind: 'extension-approved', receipt: true },
  'reject-extension': { kind: 'extension-rejected' },
};

/** What both are told after an action of borgerservice (R108). That a letter has come is seen in the list. */
const deskNews: Readonly<Partial<Record<DeskAction, MessageKind>>> = {
  approve: 'letter-approved',
  decline: 'letter-declined',
  delete: 'deleted',
  'approve-extension': 'extension-letter-approved',
  'decline-extension': 'extension-letter-declined',
};

/** What came of a deed, as whoever did it sees it. */
export interface Done<By extends Actor> {
  outcome: 'done';
  mandate: Seen<By>;
}

/** How somebody changes what is written down: once for a key, with a line in the history, and with word to whom it concerns. */
export function deedsOf<By extends Actor>(setting: Setting, { self, held, seeOne, free }: Doer<By>) {
  const { store, people, today, now, allows, limits } = setting;

  /** Does a writing call once for its key: the same question again gets the same answer, another question under the same key is refused. */
  const once = (
    operation: string,
    input: unknown,
    { idempotencyKey: key, lang }: CallOptions,
    write: (room: Room) => Promise<Kept>,
  ): Promise<Done<By>> =>
    store.work(async room => {
      const question = canonical(input);
      const before = key ? await room.claim(self, key, { operation, question }, now()) : undefined;
      if (before && (before.operation !== operation || before.question !== question)) throw new Refusal('key-reused');
      if (before?.mandate) return done(room, await held(room, before.mandate), lang);
      await free(room);
      const mandate = await write(room);
      if (key && !before) await room.settle(self, key, mandate.id);
      return done(room, mandate, lang);
    });
  const done = async (room: Room, mandate: Kept, lang?: string): Promise<Done<By>> => ({
    outcome: 'done',
    mandate: await seeOne(room, mandate, lang),
  });

  const circumstances = (by: Actor): Circumstances => ({ by, today: today(), allows, limits });
  const tell = (room: Room, to: PersonId, kind: MessageKind, mandate: MandateId) =>
    room.post({ id: newId(), to, kind, mandate, at: now() });
  const note = (room: Room, mandate: MandateId, by: Happening['by'], kind: string) => room.happened(mandate, { at: now(), by, kind });

  /** Writes down what has become of a mandate that was held. */
  const change = async (room: Room, mandate: Kept): Promise<Kept> => {
    const changed = scheduled({ ...mandate, version: mandate.version + 1, changed: now() }, limits);
    await room.change(changed);
    return changed;
  };

  /** Ends the mandate whose place an approved one takes. One that is over for good by then is left as it is. */
  const endReplaced = async (room: Room, { replaces }: Kept, by: Happening['by']): Promise<void> => {
    const old = replaces && (await room.mandate(replaces));
    const when = { today: today(), limits };
    if (!old || !overtaken(old, when)) return;
    const after = await change(room, overtaken(await passFirst(setting, room, old), when) ?? old);
    await note(room, after.id, by, 'replaced');
  };

  const tellBoth = async (room: Room, kind: MessageKind, { id, giver, holder }: Kept): Promise<void> => {
    for (const party of [giver, holder]) await tell(room, party, kind, id);
  };

  /** Tells whom it concerns what one of the two has done to a mandate. */
  const spread = async (room: Room, by: Side, action: Action, mandate: Kept): Promise<void> => {
    const { id, giver, holder } = mandate;
    if (action === 'request-extension' && letterOut(mandate)) return tell(room, giver, 'extension-letter', id);
    const { kind, receipt } = news[action];
    await tell(room, by === 'giver' ? holder : giver, kind, id);
    if (receipt) await tell(room, by === 'giver' ? giver : holder, kind, id);
  };

  /** Writes down what a deed has made of a mandate, as it was when it was decided on. */
  const settle = async (room: Room, before: Kept, after: Kept, by: Actor, deed: Action | DeskAction, version?: number): Promise<Kept> => {
    if (version !== undefined && version !== before.version) throw new Refusal('changed-meanwhile');
    const changed = await change(room, after.period === before.period ? after : untimed(after));
    // By letter it is not known who decided: it may have been the holder, on the giver's behalf.
    if (deed === 'approve') await endReplaced(room, changed, by === 'borgerservice' ? 'system' : by);
    await note(room, changed.id, by, deed);
    return changed;
  };

  /** Does to a mandate what one of the two does. */
  const act = (by: (mandate: Kept) => Side, input: Input<'perform'>, options: CallOptions = {}) =>
    once('perform', input, options, async room => {
      const { id, action, ...terms } = input;
      const mandate = await passFirst(setting, room, await held(room, id));
      const side = by(mandate);
      const giver = action === 'request-extension' ? (await people.get([mandate.giver])).get(mandate.giver) : undefined;
      const after = perform(mandate, action, { ...circumstances(side), giverOnPaper: giver?.digital === false }, terms);
      // A letter goes back to where the giver lives by now (R110).
      const desk = giver && letterOut(after) ? giver.municipality : mandate.desk;
      const changed = await settle(room, mandate, { ...after, ...(desk !== undefined && { desk }) }, side, action, options.version);
      await spread(room, side, action, changed);
      return changed;
    });

  /** Does to a mandate what borgerservice does. */
  const decide = (input: Input<'decide'>, options: CallOptions = {}) =>
    once('decide', input, options, async room => {
      const { id, action, ...terms } = input;
      const mandate = await passFirst(setting, room, await held(room, id));
      const after = perform(mandate, action, circumstances('borgerservice'), terms);
      const changed = await settle(room, mandate, after, 'borgerservice', action, options.version);
      const kind = deskNews[action];
      if (kind) await tellBoth(room, kind, changed);
      return changed;
    });

  return { once, act, decide, circumstances, tell, note, change };
}

/** A mandate for which the days begin anew: it lasts until another day. */
const untimed = ({ timed: _, ...mandate }: Kept): Kept => mandate;

/** A value as text in which equal values are equal, whatever the order of their fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
