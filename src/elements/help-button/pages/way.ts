import { html, nothing, type TemplateResult } from 'lit';
import { after, answersTo, endOf, firstQuestion, isEnd, mostFrom, type EndId, type Question } from '../../../domain/way.js';
import { helpWayWords } from '../../../locale/help-way/index.js';
import { whomToCall } from '../../pieces/phones.js';
import { along } from './along.js';
import { doorsTo, goOn, headed } from './pieces.js';
import type { Page, Shown } from './page.js';
import { topicNamed } from './topic-list.js';

/** "Find din vej": one question, or, when all have been answered, the one thing to do. Answers that nobody can give begin anew. */
export function wayPage(page: Page, answers: readonly string[]): Shown {
  const here = after(answers);
  if (!here) return questionPage(page, firstQuestion, []);
  return 'end' in here ? endPage(page, here.end, answers) : questionPage(page, here.question, answers);
}

/** An end by itself, as a portal or a link leads to it. */
export const endNamed = (page: Page, name: string): Shown =>
  isEnd(name) ? endPage(page, name, []) : questionPage(page, firstQuestion, []);

function questionPage({ language, turns }: Page, question: Question, answers: readonly string[]): Shown {
  const words = language.words(helpWayWords);
  const { ask, answers: said } = words.questions[question];
  const at = answers.length + 1;
  return html`
    <p class="progress">${words.progress(at, answers.length + mostFrom(question))}</p>
    ${headed(ask)}
    <ul class="doors">
      ${answersTo(question).map(
        answer => html`
          <li>
            <button type="button" class="door answer" part="answer" @click=${() => turns.go({ at: 'way', answers: [...answers, answer] })}>
              ${(said as Readonly<Record<string, string>>)[answer]}
            </button>
          </li>
        `,
      )}
    </ul>
    <p class="quiet">${words.kept}</p>
    ${answers.length > 0 ? startOver(words.startOver, turns) : nothing}
  `;
}

function endPage(page: Page, end: EndId, answers: readonly string[]): Shown {
  const { language, turns } = page;
  const words = language.words(helpWayWords);
  const { title, text, bring } = words.ends[end];
  const { topic, go, call, bring: note } = endOf(end);
  const more = topicNamed(page, topic);
  return html`
    <p class="progress">${words.next}</p>
    ${headed(title)}
    ${along(
      page,
      `way-${end}`,
      title,
      html`
        <p>${text}</p>
        ${go ? goOn(page, go, true) : nothing}
        ${
          note
            ? html`
                <div class="notice">
                  <h4>${words.note}</h4>
                  <ul>
                    ${bring.map(line => html`<li>${line}</li>`)}
                  </ul>
                </div>
              `
            : nothing
        }
        ${call ? whomToCall(page, [call]) : nothing} ${answers.length > 0 ? answered(page, answers) : nothing}
      `,
    )}
    ${doorsTo(page, more ? [{ title: words.readMore(more.title), place: { at: 'topic', topic }, lang: more.lang }] : [])}
    <p class="quiet">${words.kept}</p>
    ${startOver(words.startOver, turns)}
  `;
}

/** What one has answered, question by question. */
function answered({ language }: Page, answers: readonly string[]): TemplateResult {
  const words = language.words(helpWayWords);
  const questions = answers.map((_, place) => after(answers.slice(0, place)));
  return html`
    <h4>${words.answered}</h4>
    <ul>
      ${questions.map((here, place) => {
        if (!here || !('question' in here)) return nothing;
        const { ask, answers: said } = words.questions[here.question];
        return html`<li>${ask} <strong>${(said as Readonly<Record<string, string>>)[answers[place] ?? '']}</strong></li>`;
      })}
    </ul>
  `;
}

const startOver = (label: string, turns: Page['turns']): TemplateResult =>
  html`<p><button type="button" @click=${() => turns.restart({ at: 'way', answers: [] })}>${label}</button></p>`;
