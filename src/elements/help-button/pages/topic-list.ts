import type { OwnTopic } from '../../../context/settings.js';
import { isHidden, ownTopics } from '../../../context/topics.js';
import { shelves, topics as ours, type Phone, type Shelf, type TopicRow } from '../../../domain/topics.js';
import { helpTopicsWords } from '../../../locale/help-topics/index.js';
import type { Piece } from '../../../locale/help-topics/topic.js';
import type { Page } from './page.js';

/** A topic with its words, ours or the portal's. */
export interface Topic {
  readonly topic: string;
  readonly shelf: Shelf;
  readonly title: string;
  readonly about: string;
  readonly body: readonly Piece[];
  readonly go: NonNullable<OwnTopic['go']>;
  readonly call: readonly Phone[];
  readonly see: readonly string[];
  /** Other words by which the portal lets it be found. */
  readonly words: string;
  /** The language that it is written in, where that is not the reader's. */
  readonly lang: string | undefined;
}

const phones: readonly Phone[] = ['support', 'mitid', 'post', 'borgerservice'];

/** All topics that there are on this page, shelf by shelf: ours, without what the portal hides, and with what it says itself. */
export function topicList({ language, settings: { topics } }: Pick<Page, 'language' | 'settings'>): readonly Topic[] {
  const words = language.words(helpTopicsWords);
  const { own, lang } = ownTopics(topics, language.lang);
  const all = new Map<string, Topic>();
  for (const row of ours) {
    const { topic, shelf, go = [], call = [], see = [] } = row as TopicRow;
    all.set(topic, { topic, shelf, go, call, see, ...words.topics[row.topic], words: '', lang: undefined });
  }
  for (const mine of own) {
    const before = all.get(mine.topic);
    all.set(mine.topic, {
      topic: mine.topic,
      shelf: shelves.find(shelf => shelf === mine.shelf) ?? before?.shelf ?? 'know',
      title: mine.title,
      about: mine.about ?? '',
      body: mine.body,
      go: mine.go ?? before?.go ?? [],
      call: mine.call?.filter(phone => phones.includes(phone)) ?? before?.call ?? [],
      see: before?.see ?? [],
      words: mine.words ?? '',
      lang: lang === language.lang ? undefined : lang,
    });
  }
  const shown = [...all.values()].filter(({ topic }) => !isHidden(topics, topic));
  return shelves.flatMap(here => shown.filter(({ shelf }) => shelf === here));
}

/** The topic of that name. Undefined where there is none, or the portal hides it. */
export const topicNamed = (page: Page, name: string): Topic | undefined => topicList(page).find(({ topic }) => topic === name);
