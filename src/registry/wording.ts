import { can, extensionOn } from '../domain/lifecycle.js';
import { signerOf } from '../domain/letter.js';
import { lastDay } from '../domain/period.js';
import { Refusal } from '../domain/refusal.js';
import { commonWords } from '../locale/common/index.js';
import { messageWords, writeLetter, type Letter, type News } from '../locale/messages/index.js';
import type { Room as Words } from '../locale/room.js';
import type { Message } from './ports.js';
import { sideIn, titlesIn } from './sight.js';
import type { Setting } from './sitting.js';
import type { Kept } from './store.js';

/** What somebody is told, in words, and in which language. There is no CPR number in it. */
export interface Worded extends Letter {
  readonly lang: string;
}

/**
 * What a message tells its reader, about the mandate as it is now: in a language, or, where none is named, in the reader's own where it is known. Danish,
 * where nobody has written it in that one.
 *
 * @throws {Refusal} `not-found` where there is no such mandate, or where the reader has no part in it.
 */
export async function worded(
  setting: Setting,
  { to, kind, mandate: id }: Pick<Message, 'to' | 'kind' | 'mandate'>,
  wanted?: string,
): Promise<Worded> {
  const { store, people, powers, linkTo } = setting;
  const mandate = await store.work(room => room.mandate(id));
  if (!mandate || (mandate.giver !== to && mandate.holder !== to)) throw new Refusal('not-found');
  const reader = sideIn(mandate, to);
  const other = reader === 'giver' ? mandate.holder : mandate.giver;
  const known = await people.get([mandate.giver, mandate.holder]);
  const { lang, words } = await wordsFor(messageWords, wanted ?? known.get(to)?.lang);
  const powersOf = await titlesIn({ people, powers }, [mandate], lang);
  const news: News = {
    kind,
    reader,
    other: known.get(other)?.name ?? (await wordsFor(commonWords, lang)).words.nameless,
    powers: powersOf(mandate).map(({ title }) => title),
    until: untilOf(kind, mandate),
    reference: mandate.reference,
    replaces: mandate.replaces !== undefined,
    signer: signerOf(mandate.basis),
    missing: mandate.missing,
    extend: extendOf(setting, mandate, known.get(mandate.giver)?.digital === false),
    asked: extensionOn(mandate, setting.today()) !== undefined,
    link: linkTo?.(id),
  };
  return { ...writeLetter(words, lang, news), lang };
}

const asksForMore: readonly string[] = ['extension-requested', 'extension-letter'];

/** The last day that a message is about: of what it asks for, or of the mandate. */
const untilOf = (kind: string, { extension, period }: Kept) =>
  extension && asksForMore.includes(kind) ? extension.until : lastDay(period);

/** Among which days the holder can ask for an extension, from now on. Nothing, where they cannot. */
const extendOf = ({ today, allows, limits }: Setting, mandate: Kept, giverOnPaper: boolean): News['extend'] => {
  if (extensionOn(mandate, today())) return undefined;
  const chance = can(mandate, { by: 'holder', today: today(), allows, limits, giverOnPaper }).find(
    ({ action }) => action === 'request-extension',
  );
  return chance?.from && chance.until ? { from: chance.from, until: chance.until } : undefined;
};

/** The words of a room in a language that a reader would like, and which that is. */
const wordsFor = async <T>(room: Words<T>, wanted?: string): Promise<{ readonly lang: string; readonly words: T }> => {
  const lang = wanted?.toLowerCase().split('-')[0] ?? 'da';
  // Whatever a portal writes as a language, and not what every object has.
  const load = Object.hasOwn(room.others, lang) && room.others[lang];
  return load ? { lang, words: await load() } : { lang: 'da', words: room.da };
};
