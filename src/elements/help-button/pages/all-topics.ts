import { html, nothing } from 'lit';
import { shelves } from '../../../domain/topics.js';
import { helpPanelWords } from '../../../locale/help-panel/index.js';
import { helpTopicsWords } from '../../../locale/help-topics/index.js';
import { doorsTo, headed } from './pieces.js';
import type { Page, Shown } from './page.js';
import { topicList } from './topic-list.js';

/** All topics, shelf by shelf. */
export function allTopics(page: Page): Shown {
  const words = page.language.words(helpTopicsWords);
  const all = topicList(page);
  return html`
    ${headed(page.language.words(helpPanelWords).moreTopics)}
    ${shelves.map(here => {
      const on = all.filter(({ shelf }) => shelf === here);
      if (on.length === 0) return nothing;
      return html`
        <h4>${words.shelves[here]}</h4>
        ${doorsTo(
          page,
          on.map(({ topic, title, about, lang }) => ({ title, about, lang, place: { at: 'topic', topic } })),
        )}
      `;
    })}
  `;
}
