import { html } from 'lit';
import { span, untilOf } from '../../../domain/draft.js';
import { milestones } from '../../../domain/period.js';
import type { Page } from '../page.js';
import { about, answered, buttons, describedBy, faultOf, headed, isFaulty, spanInWords, toMend } from '../pieces.js';

/** The page that asks for the last day, and says in words what it means. Two months are proposed (R072), a longer time advised (R071). */
export function howLong(page: Page) {
  const { words, intent, draft, today, latest, limits, turns } = page;
  const until = untilOf(draft, today, limits);
  return html`
    ${headed(page, about(page, words.howLong[intent], words.howLong.nameless[intent]))} ${toMend(page)}
    <p>${words.howLong.lead}</p>
    ${answered(
      html`
        <div class="field" part="field">
          <label for="until">${words.howLong.label}</label>
          <span class="hint" id="until-hint">${words.howLong.hint}</span>
          ${faultOf(page, 'until')}
          <input
            id="until"
            type="date"
            min=${today}
            max=${latest ?? '9999-12-31'}
            .defaultValue=${until ?? ''}
            aria-required="true"
            aria-describedby=${describedBy(page, 'until')}
            aria-invalid=${isFaulty(page, 'until')}
            @input=${(event: Event) => turns.answer({ until: (event.target as HTMLInputElement).value })}
          />
        </div>
        <p class="lasts" part="lasts" role="status" .textContent=${inWords(page)}></p>
        <div part="milestones">${whatHappens(page)}</div>
        ${buttons(page, html`<button class="primary">${words.goOn}</button>`)}
      `,
      () => turns.goOn(),
    )}
  `;
}

/** Nothing is said while a day is half typed or cannot be chosen: a fault is told after the press. */
const inWords = ({ locale, words, draft, today, latest, limits }: Page): string => {
  const until = untilOf(draft, today, limits);
  if (!until || until < today || (latest && until > latest)) return '';
  if (until === today) return words.howLong.lastsToday(locale.day(until));
  return words.howLong.lasts(locale.day(until), spanInWords(locale, span(today, until)));
};

const whatHappens = ({ locale, words, draft, today, latest, limits }: Page) => {
  const until = untilOf(draft, today, limits);
  if (!until || until < today || (latest && until > latest)) return '';
  const { notice, from, gapFrom } = milestones([{ from: today, until }], limits);
  return html`
    <h3>${words.howLong.thenTitle}</h3>
    <ul>
      <li .textContent=${notice > from ? words.howLong.notice(locale.day(notice)) : words.howLong.noticeAtOnce}></li>
      <li .textContent=${words.howLong.ends(locale.day(gapFrom))}></li>
      <li>${words.howLong.early}</li>
    </ul>
  `;
};
