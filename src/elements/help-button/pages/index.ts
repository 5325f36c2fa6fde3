import { isEnd } from '../../../domain/way.js';
import { allTopics } from './all-topics.js';
import { contactsPage } from './contacts.js';
import type { Page, Place, Shown } from './page.js';
import { topicNamed } from './topic-list.js';
import { topicPage } from './topic.js';
import { endNamed, wayPage } from './way.js';

export { counted, results } from './results.js';

/** The place that a portal or a link names: a topic, `way`, the end of a way as `way-guardian`, `topics` or `contacts`. The first page where nothing is called so. */
export function placeNamed(name: string, page: Page): Place {
  if (name === 'topics' || name === 'contacts') return { at: name };
  if (name === 'way') return { at: 'way', answers: [] };
  const end = name.replace(/^way-/, '');
  if (end !== name && isEnd(end)) return { at: 'end', end };
  return topicNamed(page, name) ? { at: 'topic', topic: name } : { at: 'home' };
}

/** What there is to see at a place. A topic that the portal has taken away meanwhile leads to all others. */
export function pageAt(place: Exclude<Place, { at: 'home' }>, page: Page): Shown {
  if (place.at === 'contacts') return contactsPage(page);
  if (place.at === 'topic') {
    const topic = topicNamed(page, place.topic);
    if (topic) return topicPage(page, topic);
  }
  if (place.at === 'way') return wayPage(page, place.answers);
  if (place.at === 'end') return endNamed(page, place.end);
  return allTopics(page);
}
