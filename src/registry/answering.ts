import type { MandateBackend } from '../contract/backend.js';
import { pageSize } from '../contract/operations.js';
import { overtaken, perform } from '../domain/lifecycle.js';
import type { Action } from '../domain/mandate.shape.js';
import { Refusal } from '../domain/refusal.js';
import { fromCursor, sortKey, toCursor } from './cursor.js';
import { named } from './names.js';
import type { MessageKind } from './ports.js';
import { sideIn } from './sight.js';
import type { Seat, Setting } from './sitting.js';
import type { Kept, Room } from './store.js';

/** What is told after each action: to the other party, and to whoever acted where they get a receipt (R095, R097). */
const news: Readonly<Record<Action, { readonly kind: MessageKind; readonly receipt?: true }>> = {
  approve: { kind: 'approved', receipt: true },
  reject: { kind: 'rejected' },
  withdraw: { kind: 'withdrawn' },
  delete: { kind: 'deleted', receipt: true },
  'request-extension': { kind: 'extension-requested' },
  'approve-extension': { kind: 'extension-approved', receipt: true },
  'reject-extension': { kind: 'extension-rejected' },
};

/** How a person sees their mandates, answers, ends and extends them. */
export function answering(
  { store, people, today, limits }: Setting,
  { self, held, once, circumstances, tell, note, change, see, seeOne }: Seat,
) {
  /** Ends the mandate whose place an approved one takes. One that is over for good by then is left as it is. */
  const endReplaced = async (room: Room, { replaces }: Kept): Promise<void> => {
    const old = replaces && (await room.mandate(replaces));
    const after = old && overtaken(old, { today: today(), limits });
    if (!after) return;
    await change(room, after);
    await note(room, after.id, 'giver', 'replaced');
  };

  return {
    mandates: ({ side, states, needsMe, sort = 'changed', text, cursor, limit = pageSize.usual }, { lang } = {}) =>
      store.work(async room => {
        const others = text?.trim() ? await named(people, await room.othersOf(self, side), text) : undefined;
        const { items, total } = await room.mandatesOf(self, {
          today: today(),
          side,
          needsMe,
          states,
          others,
          sort,
          after: cursor === undefined ? undefined : fromCursor(cursor),
          limit: limit + 1,
        });
        const shown = items.slice(0, limit);
        const last = items.length > limit ? shown.at(-1) : undefined;
        return {
          items: await see(room, shown, lang),
          ...(last ? { next: toCursor({ key: sortKey(last, sort), id: last.id }) } : {}),
          total,
        };
      }),

    mandate: ({ id }, { lang } = {}) =>
      store.work(async room => {
        const mandate = await held(room, id);
        return { mandate: await seeOne(room, mandate, lang), history: [...(await room.history(id))] };
      }),

    perform: ({ id, action, ...terms }, options = {}) =>
      once('perform', { id, action, ...terms }, options, async room => {
        const mandate = await held(room, id);
        const by = sideIn(mandate, self);
        const after = perform(mandate, action, circumstances(by), terms);
        if (options.version !== undefined && options.version !== mandate.version) throw new Refusal('changed-meanwhile');
        const changed = await change(room, after);
        if (action === 'approve') await endReplaced(room, changed);
        const { kind, receipt } = news[action];
        await note(room, id, by, action);
        await tell(room, by === 'giver' ? mandate.holder : mandate.giver, kind, id);
        if (receipt) await tell(room, self, kind, id);
        return changed;
      }),
  } satisfies MandateBackend;
}
