import type { MandateBackend } from '../contract/backend.js';
import { pageSize, type Output } from '../contract/operations.js';
import type { MandateId } from '../domain/mandate.shape.js';
import { Refusal } from '../domain/refusal.js';
import { toCursor } from './cursor.js';
import { favouritesOf, noteActing, pin, placeOf } from './favourites.js';
import { newId } from './ids.js';
import { byName, named, position } from './names.js';
import type { Seat, Setting, Sitting } from './sitting.js';

/** Who is at the screen, for whom they may act, and for whom they do. */
export function acting(
  { store, people, today, now }: Setting,
  { until, prolong, foundBy }: Sitting,
  { self, session, me, actsFor, parties, principal }: Seat,
) {
  const whoIsHere = (lang?: string): Promise<Output<'session'>> =>
    store.work(async room => {
      await me();
      const ends = until?.();
      const party = await parties(room, [self]);
      return { person: party(self), ...(ends ? { until: ends.toISOString() } : {}), today: today(), acting: await actsFor(room, lang) };
    });

  return {
    session: (_, { lang } = {}) => whoIsHere(lang),

    ...(prolong && {
      prolong: async (_, { lang } = {}) => {
        await prolong();
        return whoIsHere(lang);
      },
    }),

    principals: ({ text, power, cursor, limit = pageSize.usual }, { lang } = {}) =>
      store.work(async room => {
        const mandates = await room.inForce(self, today());
        const givers = [...new Set(mandates.map(({ giver }) => giver))];
        const wanted = new Set(text?.trim() ? await named(people, givers, text) : givers);
        const [names, favourites] = [await people.get(givers), await favouritesOf(room, self)];
        const sorted = givers
          .filter(giver => wanted.has(giver))
          .sort((a, b) => placeOf(favourites, a) - placeOf(favourites, b) || byName(names.get(a), names.get(b)));
        const from = cursor === undefined ? 0 : position(cursor);
        const shown = sorted.slice(from, from + limit);
        const items = await Promise.all(
          shown.map(async giver => {
            const theirs = mandates.filter(mandate => mandate.giver === giver);
            const one = await principal(room, giver, theirs, lang, power);
            return favourites.pinned.includes(giver) ? { ...one, pinned: true } : one;
          }),
        );
        const next = from + limit < sorted.length ? { next: toCursor({ key: String(from + limit), id: '' as MandateId }) } : {};
        return { items, ...next, total: sorted.length };
      }),

    actFor: ({ person: handle }, { lang } = {}) =>
      store.work(async room => {
        if (handle === null) {
          await room.actFor(session, undefined, now());
          return { acting: null };
        }
        const giver = await room.personOf(self, handle);
        const mandates = giver ? await room.inForce(self, today(), giver) : [];
        if (!giver || mandates.length === 0) throw new Refusal('not-allowed');
        await room.actFor(session, { person: self, giver, sid: newId(), ...(foundBy !== undefined && { foundBy }) }, now());
        await noteActing(room, self, giver);
        return { acting: await principal(room, giver, mandates, lang) };
      }),

    pin: ({ person: handle, pinned }) =>
      store.work(async room => {
        const giver = await room.personOf(self, handle);
        if (!giver || (await room.inForce(self, today(), giver)).length === 0) throw new Refusal('not-found');
        await pin(room, self, giver, pinned);
        return {};
      }),
  } satisfies MandateBackend;
}
