import { html, nothing, type TemplateResult } from 'lit';
import type { Day } from '../../domain/day.shape.js';
import { objections } from '../../domain/eligibility.js';
import { extensionDays } from '../../domain/lifecycle.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { lastDay, nationalLimits } from '../../domain/period.js';
import type { PowerId } from '../../domain/power.shape.js';
import { nameOf, support, titleOf } from '../pieces/frame.js';
import { sentence } from '../pieces/sentence.js';
import { doingOf, noteOn, powersOf } from './facts.js';
import { leaving, meanwhileOf } from './meanwhile.js';
import { doable, other, type View, wordsOf } from './view.js';

/** What a giver can choose where the backend lets them approve less than was asked for. */
interface Choice {
  readonly action: 'approve' | 'approve-extension';
  /** Whether they can approve some of the powers, and not the others. */
  readonly powers: boolean;
  /** Among which days they can choose an earlier last day, and the one that was asked for. Absent: they cannot. */
  readonly days?: { readonly earliest: Day; readonly asked: Day } | undefined;
}

/** What a giver can choose of what was asked for. Undefined where it is all or nothing. */
export function choiceOf(view: View, mandate: Mandate): Choice | undefined {
  const { allows, limits = nationalLimits } = view.visiting.known.description ?? {};
  if (!allows || mandate.side !== 'giver') return undefined;
  const { state, extension, period, powers } = mandate;
  const action = state === 'awaiting-approval' ? 'approve' : 'approve-extension';
  const asked = action === 'approve' ? lastDay(period) : extension?.until;
  const earliest = action === 'approve' ? view.today : extensionDays(period, { today: view.today, limits, allows }).earliest;
  const some = allows.partialApproval && action === 'approve' && powers.length > 1;
  const days = allows.shorterPeriod && asked && earliest < asked ? { earliest, asked } : undefined;
  return some || days ? { action, powers: some, days } : undefined;
}

/** What the button says that leads here: which of the two can be chosen. */
export const partOf = (view: View, { powers, days }: Choice): string => {
  const { open } = wordsOf(view).approvingPart;
  if (powers) return days ? open.both : open.powers;
  return open.days;
};

/** Where a giver approves a part of what was asked for, or for a shorter time. Nothing is ticked for them, and the page before it has both plain answers. */
export function approvePartPage(view: View, mandate: Mandate): TemplateResult {
  const { approvingPart: words, answering } = wordsOf(view);
  const choice = choiceOf(view, mandate) ?? { action: 'approve', powers: false };
  const [person, name] = [other(mandate), nameOf(view.locale, other(mandate))];
  const chosen = mandate.powers.filter(({ id }) => !choice.powers || view.deciding.powers?.includes(id));
  const until = view.deciding.until ?? choice.days?.asked ?? '';
  const faults = {
    powers: choice.powers && chosen.length === 0 ? words.faults.none : undefined,
    until: choice.days && faultIn(view, choice.days, until),
  };
  const can = doable(view, mandate).includes(choice.action);
  const send = (event: Event) => {
    event.preventDefault();
    // Enter in the field sends too, where there is no button to press.
    if (!can) return;
    if (!faults.powers && !faults.until) {
      view.perform(choice.action, {
        ...(choice.powers && { powers: chosen.map(({ id }) => id) }),
        ...(choice.days && { until: until as Day }),
      });
      return;
    }
    view.decide({ ...view.deciding, faulty: true });
    (event.currentTarget as HTMLFormElement).querySelector<HTMLElement>(faults.powers ? 'input[type=checkbox]' : '#until')?.focus();
  };
  return html`
    <h2 tabindex="-1" part="heading">${sentence(words.title, view.named(person))}</h2>
    ${meanwhileOf(view, mandate)}
    <form method="dialog" novalidate autocomplete="off" @submit=${send}>
      ${choice.powers ? powers(view, mandate, faults.powers) : html`<p>${sentence(words.same, name)}</p>${powersOf(view, mandate)}`}
      ${choice.days ? day(view, choice.days, until, faults.until) : nothing}
      ${chosen.length > 0 && choice.action === 'approve' ? view.pieces.all.preview(view, { ...mandate, powers: chosen }) : nothing}
      <p>${sentence(words.told, name)} ${answering.anyTime}</p>
      <div class="buttons">
        ${can ? html`<button class="primary" part="approve" aria-disabled=${view.doing ? 'true' : 'false'}>${words.yes}</button>` : nothing}
        ${
          view.alert === 'stale'
            ? leaving(view, mandate, { words: words.no })
            : html`<button type="button" @click=${() => view.open(choice.action === 'approve' ? 'answer' : 'answer-extension', mandate)}>${words.no}</button>`
        }
      </div>
    </form>
    ${doingOf(view, answering.sending)} ${support(view.locale, view.visiting)}
  `;
}

/** The powers that were asked for, each to be ticked. */
const powers = (view: View, mandate: Mandate, fault: string | undefined): TemplateResult => {
  const { approvingPart: words, kind } = wordsOf(view);
  const { powers: ticked = [], faulty } = view.deciding;
  const tick = (id: PowerId, on: boolean) =>
    view.decide({ ...view.deciding, powers: on ? [...ticked, id] : ticked.filter(one => one !== id) });
  return html`
    <fieldset aria-describedby=${faulty && fault ? 'powers-hint powers-fault' : 'powers-hint'}>
      <legend>${sentence(words.powers, nameOf(view.locale, other(mandate)))}</legend>
      <span class="hint" id="powers-hint">${words.hint}</span>
      <span class="fault" id="powers-fault" role="alert">${faulty && fault ? fault : nothing}</span>
      ${mandate.powers.map(
        power => html`
          <label class="choice">
            <input
              type="checkbox"
              .checked=${ticked.includes(power.id)}
              aria-invalid=${faulty && fault ? 'true' : nothing}
              @change=${({ target }: Event) => tick(power.id, (target as HTMLInputElement).checked)}
            />
            <span>
              ${titleOf(view.locale, power)}${power.kind ? html`<span class="quiet kind">${kind[power.kind]}</span>` : nothing}${noteOn(view, mandate, power)}
            </span>
          </label>
        `,
      )}
    </fieldset>
  `;
};

/** The last day, no later than the one that was asked for. */
const day = (view: View, { earliest, asked }: NonNullable<Choice['days']>, until: string, fault: string | undefined): TemplateResult => {
  const { approvingPart: words } = wordsOf(view);
  const shown = view.deciding.faulty ? fault : undefined;
  return html`
    <div class="field" part="field">
      <label for="until">${words.label}</label>
      <span class="hint" id="until-hint">${words.asked(view.locale.day(asked))}</span>
      <span class="fault" id="until-fault" role="alert">${shown ?? nothing}</span>
      <input
        id="until"
        type="date"
        min=${earliest}
        max=${asked}
        .defaultValue=${until}
        aria-required="true"
        aria-describedby=${shown ? 'until-hint until-fault' : 'until-hint'}
        aria-invalid=${shown ? 'true' : nothing}
        @input=${(event: Event) => view.decide({ ...view.deciding, until: (event.target as HTMLInputElement).value })}
      />
    </div>
    <p class="lasts" part="lasts" role="status" .textContent=${fault ? '' : words.lasts(view.locale.day(until as Day))}></p>
  `;
};

/** What is wrong with a last day, in words. */
const faultIn = (view: View, { earliest, asked }: NonNullable<Choice['days']>, until: string): string | undefined => {
  const { faults } = wordsOf(view).approvingPart;
  const [objection] = objections({ until }, { asker: {}, today: view.today });
  if (objection?.why === 'empty' || objection?.why === 'not-a-day') return faults[objection.why];
  if (until < earliest) return faults['too-early'](view.locale.day(earliest));
  return until > asked ? faults['too-late'](view.locale.day(asked)) : undefined;
};
