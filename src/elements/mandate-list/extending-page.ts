import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../../domain/day.js';
import type { Day } from '../../domain/day.shape.js';
import { objections } from '../../domain/eligibility.js';
import { byLetter, signerOf } from '../../domain/letter.js';
import { extensionDays } from '../../domain/lifecycle.js';
import type { Mandate } from '../../domain/mandate.shape.js';
import { lastDay, nationalLimits } from '../../domain/period.js';
import { nameOf, support } from '../pieces/frame.js';
import { sentence } from '../pieces/sentence.js';
import { doingOf, powersOf } from './facts.js';
import { leaving, meanwhileOf } from './meanwhile.js';
import { doable, other, type View, wordsOf } from './view.js';

/** Where a holder asks for an extension: until when, what happens, and on which days they cannot act (R076, R080). */
export function extendingPage(view: View, mandate: Mandate): TemplateResult {
  const { extending: words, extension } = wordsOf(view);
  const [person, name] = [other(mandate), nameOf(view.locale, other(mandate))];
  const paper = byLetter(mandate);
  const waits = paper ? extension.byLetter : extension;
  const { earliest, latest, proposed } = choosable(view, mandate);
  const until = view.deciding.until ?? proposed;
  const fault = faultIn(view, mandate, until);
  const shown = view.deciding.faulty ? fault : undefined;
  const gapFrom = view.locale.day(addDays(lastDay(mandate.period), 1));
  const can = doable(view, mandate).includes('request-extension');
  const send = (event: Event) => {
    event.preventDefault();
    // Enter in the field sends too, where there is no button to press.
    if (!can) return;
    if (!fault) {
      view.perform('request-extension', { until: until as Day });
      return;
    }
    view.decide({ until, faulty: true });
    (event.currentTarget as HTMLFormElement).querySelector('input')?.focus();
  };
  return html`
    <h2 tabindex="-1" part="heading">${sentence(words.title, view.named(person))}</h2>
    ${meanwhileOf(view, mandate)}
    <p>${sentence(words.same, name)}</p>
    ${powersOf(view, mandate)}
    <form method="dialog" novalidate autocomplete="off" @submit=${send}>
      <div class="field" part="field">
        <label for="until">${words.label}</label>
        <span class="hint" id="until-hint">${words.hint}</span>
        <span class="fault" id="until-fault" role="alert">${shown ?? nothing}</span>
        <input
          id="until"
          type="date"
          min=${earliest}
          max=${latest ?? '9999-12-31'}
          .defaultValue=${until}
          ?readonly=${!can}
          aria-required="true"
          aria-describedby=${shown ? 'until-hint until-fault' : 'until-hint'}
          aria-invalid=${shown ? 'true' : nothing}
          @input=${(event: Event) => view.decide({ ...view.deciding, until: (event.target as HTMLInputElement).value })}
        />
      </div>
      <p class="lasts" part="lasts" role="status" .textContent=${fault ? '' : words.lasts(view.locale.day(until as Day))}></p>
      <h3>${words.thenTitle}</h3>
      <ul>
        ${paper ? byPaper(view, mandate) : html`<li>${sentence(words.told, name)}</li>`}
        <li>${mandate.state === 'expired' ? sentence(waits.again.holder, name) : sentence(gap => waits.gap.holder(gap, gapFrom), name)}</li>
        <li>${words.after}</li>
      </ul>
      <div class="buttons">
        ${can ? html`<button class="primary" part="request-extension" aria-disabled=${view.doing ? 'true' : 'false'}>${words.yes}</button>` : nothing}
        ${leaving(view, mandate, { words: words.no })}
      </div>
    </form>
    ${doingOf(view, words.sending)} ${support(view.locale, view.visiting)}
  `;
}

/** What happens where it goes by letter: who signs, and who decides. */
const byPaper = (view: View, mandate: Mandate): TemplateResult => {
  const { told, sign, back } = wordsOf(view).extending.byLetter;
  const name = nameOf(view.locale, other(mandate));
  return html`
    <li>${sentence(told, name)}</li>
    <li>${sentence(sign[signerOf(mandate.basis)], name)}</li>
    <li>${back}</li>
  `;
};

/** Among which days a new last day can be chosen, and the one that is proposed. */
const choosable = ({ today, visiting }: View, { period }: Mandate) => {
  const { limits = nationalLimits, allows = {} } = visiting.known.description ?? {};
  return extensionDays(period, { today, limits, allows });
};

/** What is wrong with a new last day, in words. */
const faultIn = (view: View, mandate: Mandate, until: string): string | undefined => {
  const { faults } = wordsOf(view).extending;
  const { earliest, latest } = choosable(view, mandate);
  const [objection] = objections({ until }, { asker: {}, today: view.today });
  if (objection?.why === 'empty' || objection?.why === 'not-a-day') return faults[objection.why];
  if (until < earliest) return faults['too-early'](view.locale.day(earliest));
  return latest && until > latest ? faults['too-late'](view.locale.day(latest)) : undefined;
};
