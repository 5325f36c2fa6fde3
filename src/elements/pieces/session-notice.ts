import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Visiting } from '../../controllers/visiting.js';
import type { Reason } from '../../domain/refusal.js';
import { actingWords } from '../../locale/acting/index.js';
import { heed, refused } from './frame.js';

/** How it went to stay, by the element in which it was pressed. */
const stays = new WeakMap<Visiting, { readonly busy?: boolean; readonly stayed?: boolean; readonly reason?: Reason }>();

/** That the session is about to end, with the way to stay; or that it has ended, with the way on. One element of a page says so. */
export function sessionNotice(locale: Locale, visiting: Visiting): TemplateResult | typeof nothing {
  const { expiring, ended, backend } = visiting.known;
  const words = locale.words(actingWords);
  const { stayed = false, busy = false, reason } = stays.get(visiting) ?? {};
  if (stayed && !expiring && !ended)
    return html`<p class="notice good" role="status" tabindex="-1" part="session" @blur=${() => put(visiting, {})}>${words.stayed}</p>`;
  if (!visiting.speaks || !(expiring ?? ended)) return nothing;
  if (ended)
    return html`
      <div class="notice bad" role="alert" part="session">
        <p><strong>${words.endedTitle}</strong></p>
        <p>${words.endedText}</p>
        <div class="buttons">
          <button type="button" @click=${() => void visiting.visit?.refresh(locale.lang)}>${words.loggedInAgain}</button>
        </div>
      </div>
    `;
  return html`
    <div class="notice mind" role="alert" part="session">
      <p>${words.expiring(locale.clock(expiring ?? ''))}</p>
      ${refused(locale, reason)}
      ${
        backend?.prolong
          ? html`<div class="buttons"><button type="button" part="stay" aria-busy=${busy} @click=${() => void stay(locale, visiting)}>${words.stay}</button></div>`
          : nothing
      }
    </div>
  `;
}

async function stay({ lang }: Locale, visiting: Visiting): Promise<void> {
  const { visit, host } = visiting;
  if (!visit || stays.get(visiting)?.busy) return;
  put(visiting, { busy: true });
  try {
    await visit.prolong({ lang });
    put(visiting, { stayed: true });
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('[part="session"]')?.focus();
  } catch (error) {
    put(visiting, { reason: heed(host, error, visit) });
  }
}

const put = (visiting: Visiting, state: NonNullable<ReturnType<typeof stays.get>>): void => {
  stays.set(visiting, state);
  visiting.host.requestUpdate();
};
