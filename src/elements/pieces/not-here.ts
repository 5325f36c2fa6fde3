import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { Visiting } from '../../controllers/visiting.js';
import { safeUrl } from '../../contract/safe-url.js';
import { actingWords } from '../../locale/acting/index.js';
import { commonWords } from '../../locale/common/index.js';
import { refusalWords } from '../../locale/refusals/index.js';
import { support } from './frame.js';
import { elsewhere, handOff, wayOn } from './gate.js';

export interface NotHereOptions {
  /** Says no more than it must, and does not interrupt: the banner says the rest. */
  readonly brief?: boolean;
}

/**
 * What stands in place of something small, such as the switcher, where nobody can act for anybody.
 *
 * Mostly that is nothing: it is on its way, nobody is logged in, or the portal has a backend without such a thing. Where it is not known for whom one
 * acts, it says so; and where everything is done at borger.dk, it leads on.
 */
export function notHere(locale: Locale, visiting: Visiting, { brief = false }: NotHereOptions = {}): TemplateResult | typeof nothing {
  const { state, reason } = visiting.known;
  const { backend, backendUrl } = visiting.settings;
  // The banner has nothing to say of it where the portal itself has settled that.
  const leadsOn = state === 'open' && ((brief && backend === 'link-out') || (!backend && !backendUrl));
  if (state === 'failed' && reason && reason !== 'session-expired') {
    const stranger = reason === 'user-changed';
    if (stranger && brief) return wayOn(locale, visiting);
    return html`
      <div class="notice bad" role=${brief ? nothing : 'alert'} part="alert">
        <p>${stranger ? nothing : locale.words(actingWords).notKnown} ${locale.words(refusalWords)[reason]}</p>
        <p>${wayOn(locale, visiting)}</p>
        ${brief || stranger ? nothing : support(locale, visiting)}
      </div>
    `;
  }
  if (!leadsOn) return nothing;
  return brief ? toMandates(locale, visiting) : elsewhere(locale, visiting);
}

/** The way to one's mandates, in the room of a button. */
const toMandates = (locale: Locale, { contacts }: Visiting): TemplateResult | typeof nothing => {
  const href = safeUrl(contacts.selfService);
  return href
    ? html`<p class="away"><a part="hand-off" href=${href} @click=${(event: Event) => handOff(event, href)}>${locale.words(commonWords).mandatesElsewhere.brief}</a></p>`
    : nothing;
};
