import type { MandateBackend } from '../contract/backend.js';
import type { SavedDraft } from '../domain/draft.shape.js';
import { Refusal } from '../domain/refusal.js';
import type { Seat, Setting } from './sitting.js';
import type { KeptDraft, Room } from './store.js';

/** How long a draft is kept after it was last written, in hours, and how many one person has at most: the oldest goes first. */
const kept = { hours: 24, most: 20 } as const;

/** How the answers of a wizard are kept for whoever wrote them, so that they are there after a new login. */
export function drafting({ store, people, clock, now }: Setting, { self, known, forOneself, parties }: Seat) {
  const keptUntil = ({ at }: KeptDraft): string => new Date(Date.parse(at) + kept.hours * 3_600_000).toISOString();

  /** The drafts of this person. Those whose time is over are thrown away as they are met. */
  const drafts = async (room: Room): Promise<KeptDraft[]> => {
    const all = await room.drafts(self);
    const over = new Set(all.filter(draft => keptUntil(draft) <= clock().toISOString()));
    for (const { id } of over) await room.dropDraft(self, id);
    return all.filter(draft => !over.has(draft));
  };

  const see = async (room: Room, draft: KeptDraft): Promise<SavedDraft> => {
    const { person: handle, ...answers } = draft.answers;
    const id = handle && (await room.personOf(self, handle));
    const person = id && (await people.get([id])).get(id);
    const found = person && !person.died ? { person: (await parties(room, [person.id]))(person.id), digital: person.digital } : {};
    return { ...answers, id: draft.id, version: draft.version, keptUntil: keptUntil(draft), ...found };
  };

  return {
    drafts: () => store.work(async room => ({ drafts: await Promise.all((await drafts(room)).map(draft => see(room, draft))) })),

    draft: ({ id }) =>
      store.work(async room => {
        const draft = (await drafts(room)).find(other => other.id === id);
        if (!draft) throw new Refusal('not-found');
        return { draft: await see(room, draft) };
      }),

    keepDraft: ({ id, ...answers }, { version } = {}) =>
      store.work(room =>
        forOneself(room, async () => {
          const all = await drafts(room);
          const before = all.find(other => other.id === id)?.version ?? 0;
          if (version !== undefined && version !== before) throw new Refusal('changed-meanwhile');
          if (answers.person) await known(room, answers.person);
          const draft: KeptDraft = { id, version: before + 1, answers, at: now() };
          await room.keepDraft(self, draft);
          for (const old of all.filter(other => other.id !== id).slice(kept.most - 1)) await room.dropDraft(self, old.id);
          return { draft: await see(room, draft) };
        }),
      ),

    dropDraft: ({ id }) =>
      store.work(async room => {
        await room.drafts(self);
        await room.dropDraft(self, id);
        return {};
      }),
  } satisfies MandateBackend;
}
