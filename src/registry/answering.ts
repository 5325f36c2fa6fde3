import type { MandateBackend } from '../contract/backend.js';
import { pageSize } from '../contract/operations.js';
import { fromCursor, sortKey, toCursor } from './cursor.js';
import { named } from './names.js';
import { printed } from './letters.js';
import { sideIn } from './sight.js';
import type { Seat, Setting } from './sitting.js';
import { toldTo } from './using.js';

/** How a person sees their mandates, answers, ends and extends them. */
export function answering(setting: Setting, { self, held, act, see, seeOne }: Seat) {
  const { store, people, today, limits, letters } = setting;

  return {
    mandates: ({ side, states, needsMe, runsOut, askAgain, sort = 'changed', text, cursor, limit = pageSize.usual }, { lang } = {}) =>
      store.work(async room => {
        const others = text?.trim() ? await named(people, await room.othersOf(self, side), text) : undefined;
        const { items, total } = await room.mandatesOf(self, {
          today: today(),
          side,
          needsMe,
          runsOut: runsOut === undefined ? undefined : { is: runsOut, limits },
          askAgain,
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
        return { mandate: await seeOne(room, mandate, lang), history: await toldTo(setting, mandate, await room.history(id), lang) };
      }),

    perform: (input, options) => act(mandate => sideIn(mandate, self), input, options),

    ...(letters && {
      letter: ({ id }) => store.work(async room => printed(setting, await held(room, id))),
    }),
  } satisfies MandateBackend;
}
