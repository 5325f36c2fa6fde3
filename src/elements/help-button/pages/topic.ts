import { html, nothing } from 'lit';
import { helpTopicsWords } from '../../../locale/help-topics/index.js';
import { whomToCall } from '../../pieces/phones.js';
import { along } from './along.js';
import { doorsTo, goOn, headed, said } from './pieces.js';
import type { Page, Shown } from './page.js';
import { topicList, type Topic } from './topic-list.js';

/** One topic: what it says, where it leads, whom to call, and what is read next. */
export function topicPage(page: Page, topic: Topic): Shown {
  const { title, about, body, go, call, lang } = topic;
  const words = page.language.words(helpTopicsWords);
  const all = topicList(page);
  const next = topic.see.flatMap(name => all.filter(({ topic }) => topic === name));
  return html`
    <div lang=${lang ?? nothing} dir=${lang ? 'auto' : nothing}>${headed(title)}</div>
    ${along(
      page,
      topic.topic,
      title,
      html`
        <div lang=${lang ?? nothing} dir=${lang ? 'auto' : nothing}>${about ? html`<p class="lead">${about}</p>` : nothing} ${said(body)}</div>
        ${go.map((link, at) => goOn(page, link, at === 0))} ${whomToCall(page, call)}
      `,
    )}
    ${next.length > 0 ? html`<h4>${words.seeAlso}</h4>` : nothing}
    ${doorsTo(
      page,
      next.map(({ topic, title, about, lang }) => ({ title, about, lang, place: { at: 'topic', topic } })),
    )}
  `;
}
