import { html } from 'lit';
import { indexOf, search, slips, wordsOf, type Findable, type Index } from '../../../domain/search.js';
import { topics as ours } from '../../../domain/topics.js';
import { helpContactsWords } from '../../../locale/help-contacts/index.js';
import { helpPanelWords } from '../../../locale/help-panel/index.js';
import { helpSearchWords } from '../../../locale/help-search/index.js';
import { oldWords, type Today } from '../../../locale/help-search/old-words.js';
import { helpTopicsWords } from '../../../locale/help-topics/index.js';
import type { Piece } from '../../../locale/help-topics/topic.js';
import { doorsTo } from './pieces.js';
import type { Page, Place, Shown } from './page.js';
import { topicList } from './topic-list.js';

/** What somebody has found. */
export interface Found {
  readonly doors: Parameters<typeof doorsTo>[1];
  /** What is called otherwise today. */
  readonly old: readonly Today[];
}

/** Looks through the topics, "Find din vej" and whom to call. What is typed is read here and nowhere else. */
export function find(page: Page, typed: string): Found {
  const { old, now } = inTodaysWords(typed);
  const { index, doors } = indexFor(page);
  const skip = new Set([page.language.words(helpSearchWords), helpSearchWords.da].flatMap(({ skip }) => wordsOf(skip)));
  return { old, doors: search(index, now, skip).flatMap(id => doors.get(id) ?? []) };
}

/** What has been found, or, where that is nothing, the ways on. */
export function results(page: Page, typed: string): Shown {
  const words = page.language.words(helpSearchWords);
  const { old, doors } = find(page, typed);
  return html`
    ${old.map(today => html`<p class="notice">${words.old[today]}</p>`)}
    ${doors.length > 0 ? html`<h3 class="count">${words.found(doors.length)}</h3>${doorsTo(page, doors)}` : nothingFound(page)}
  `;
}

/** How many have been found, to be heard. */
export function counted(page: Page, typed: string): string {
  const { found, none } = page.language.words(helpSearchWords);
  const { length } = find(page, typed).doors;
  return length > 0 ? found(length) : none;
}

const nothingFound = (page: Page): Shown => {
  const { none, noneAbout } = page.language.words(helpSearchWords);
  const words = page.language.words(helpPanelWords);
  return html`
    <h3 class="count">${none}</h3>
    <p>${noneAbout}</p>
    ${doorsTo(page, [
      { title: words.findWay, about: words.findWayAbout, place: { at: 'way', answers: [] } },
      { title: words.moreTopics, about: words.moreTopicsAbout, place: { at: 'topics' } },
      { title: words.contacts, about: words.contactsAbout, place: { at: 'contacts' } },
    ])}
  `;
};

/** What is typed, with today's words in the place of old ones. */
function inTodaysWords(typed: string): { readonly old: readonly Today[]; readonly now: string } {
  const words = wordsOf(typed);
  const old = new Set<Today>();
  const now: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [one = '', next = ''] = [words[at], words[at + 1]];
    const [single, pair] = [todayOf(one), next && todayOf(`${one}${next}`)];
    const today = single ?? (pair || undefined);
    if (today) {
      old.add(today);
      now.push(oldWords[today].now);
      if (!single) at += 1;
    } else now.push(one);
  }
  return { old: [...old], now: now.join(' ') };
}

const todayOf = (word: string): Today | undefined =>
  (Object.keys(oldWords) as Today[]).find(today =>
    oldWords[today].said.some(old => old === word || (word.length >= 5 && word !== oldWords[today].now && slips(word, old, 1) <= 1)),
  );

interface Made {
  readonly key: readonly unknown[];
  readonly index: Index;
  readonly doors: ReadonlyMap<string, Found['doors'][number]>;
}

/** The index of what there is on this page, made anew only when the words or the topics are others. */
function indexFor(page: Page): Made {
  const words = page.language.words(helpTopicsWords);
  const more = page.language.words(helpSearchWords);
  const key = [words, more, page.settings.topics];
  if (made && key.every((part, at) => part === made?.key[at])) return made;
  const panel = page.language.words(helpPanelWords);
  const contacts = page.language.words(helpContactsWords);
  const list = topicList(page);
  const isOurs = (name: string): name is (typeof ours)[number]['topic'] => ours.some(({ topic }) => topic === name);
  const things: Findable[] = [
    ...list.map(({ topic, title, about, body, words }) => ({
      id: topic,
      title,
      // The Danish words count in every language: they stand on the letters, and at borger.dk.
      words: `${words} ${isOurs(topic) ? `${more.words[topic]} ${helpSearchWords.da.words[topic]} ${helpTopicsWords.da.topics[topic].title}` : ''}`,
      about,
      text: body.flatMap(textOf).join(' '),
    })),
    { id: 'way', title: panel.findWay, words: `${more.words.way} ${helpSearchWords.da.words.way}`, about: panel.findWayAbout, text: '' },
    {
      id: 'contacts',
      title: panel.contacts,
      words: `${more.words.contacts} ${helpSearchWords.da.words.contacts}`,
      about: contacts.lead,
      text: '',
    },
  ];
  const doors = new Map<string, Found['doors'][number]>([
    ...list.map(({ topic, title, about, lang }) => [topic, { title, about, lang, place: { at: 'topic', topic } satisfies Place }] as const),
    ['way', { title: panel.findWay, about: panel.findWayAbout, place: { at: 'way', answers: [] } }],
    ['contacts', { title: panel.contacts, about: panel.contactsAbout, place: { at: 'contacts' } }],
  ]);
  made = { key, index: indexOf(things), doors };
  return made;
}
let made: Made | undefined;

const textOf = (piece: Piece): readonly string[] => {
  if (typeof piece === 'string') return [piece];
  if ('steps' in piece) return piece.steps;
  if ('list' in piece) return piece.list;
  return 'note' in piece ? [piece.note] : [piece.heading];
};
