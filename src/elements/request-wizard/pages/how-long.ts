import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { map } from 'lit/directives/map.js';
import { span, untilOf } from '../../../domain/draft.js';
import { milestones, presets } from '../../../domain/period.js';
import type { Page } from '../page.js';
import { about, answered, buttons, describedBy, enter, faultOf, headed, isFaulty, spanInWords, toMend } from '../pieces.js';

/** The page that asks for the last day, and says in words what it means. Two months are proposed (R072), a longer time advised (R071). */
export function howLong(page: Page) {
  const { words, intent, draft, today, latest, limits, turns } = page;
  const until = untilOf(draft, today, limits);
  return html`
    ${headed(page, about(page, words.howLong[intent], words.howLong.nameless[intent]))} ${toMend(page)}
    <p>${words.howLong.lead}</p>
    ${answered(
      html`
        ${putForward(page)}
        <div class="field" part="field">
          <label for="until">${words.howLong.label}</label>
          <span class="hint" id="until-hint">${words.howLong.hint}</span>
          ${faultOf(page, 'until')}
          <input
            id="until"
            type="date"
            min=${today}
            max=${latest ?? '9999-12-31'}
            aria-required="true"
            aria-describedby=${describedBy(page, 'until')}
            aria-invalid=${isFaulty(page, 'until')}
            @input=${(event: Event) => turns.answer({ until: (event.target as HTMLInputElement).value })}
            .value=${live(draft.until ?? until ?? '')}
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

/** The last days that are put forward, each said with the day it comes to; and that one can write another. */
const putForward = ({ locale, words, draft, state, today, latest, limits, turns }: Page) => {
  const days = presets(today, limits, latest);
  const until = untilOf(draft, today, limits);
  const own = state.ownDay === true || !until || !days.includes(until);
  const one = (chosen: boolean, choose: () => void, label: unknown) => html`
    <label class="choice" part="preset">
      <input type="radio" form="" name="preset" .checked=${live(chosen)} @change=${choose} @keydown=${enter} />
      <span>${label}</span>
    </label>
  `;
  return html`
    <fieldset class="presets">
      <legend>${words.howLong.presets}</legend>
      ${map(days, day =>
        one(
          !own && day === until,
          () => turns.chooseDay(day),
          html`${spanInWords(locale, span(today, day))} <span class="hint">${words.howLong.through(locale.day(day))}</span>`,
        ),
      )}
      ${one(own, () => turns.chooseDay(), words.howLong.another)}
    </fieldset>
  `;
};

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
  const { notice, from, gapFrom, extendUntil } = milestones([{ from: today, until }], limits);
  return html`
    <h3>${words.howLong.thenTitle}</h3>
    <ul>
      <li .textContent=${notice > from ? words.howLong.notice(locale.day(notice)) : words.howLong.noticeAtOnce}></li>
      <li .textContent=${words.howLong.ends(locale.day(gapFrom))}></li>
      <li .textContent=${words.howLong.gap(locale.day(until), locale.day(extendUntil))}></li>
      <li>${words.howLong.early}</li>
    </ul>
  `;
};
