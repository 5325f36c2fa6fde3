import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../../contract/safe-url.js';
import { helpPanelWords } from '../../../locale/help-panel/index.js';
import { takeAlong } from '../../pieces/take-along.js';
import type { Page } from './page.js';

/**
 * What a citizen can take along from a page of the help: printed, or copied, and, where the portal has said how such an address is made, as a link.
 *
 * A link is made by the portal alone, and goes nowhere but where the citizen pastes it: what one needs help with is in no address that we write.
 *
 * @param name - How a link names the page.
 */
export const along = (page: Page, name: string, title: string, content: unknown): TemplateResult => html`
  <div id="along">${content}</div>
  <div class="along">${takeAlong(page.language, { id: 'along', title })} ${link(page, name)}</div>
`;

const link = ({ settings, language }: Page, name: string): TemplateResult | typeof nothing => {
  const made = settings.topics?.link?.(name);
  const address = typeof made === 'string' ? safeUrl(made, { base: document.baseURI }) : undefined;
  if (!address) return nothing;
  const words = language.words(helpPanelWords);
  const copy = async ({ currentTarget }: Event) => {
    const status = (currentTarget as Element).closest('.link')?.querySelector('[role=status]');
    if (!status) return;
    status.textContent = '';
    try {
      // A page without HTTPS has no clipboard: that throws too, and the address stands below to be copied by hand.
      await navigator.clipboard.writeText(address);
      status.textContent = words.copied;
    } catch {
      status.textContent = words.notCopied;
    }
  };
  return html`
    <div class="link">
      <button type="button" part="copy-link" @click=${(event: Event) => void copy(event)}>${words.copyLink}</button>
      <p class="quiet" role="status"></p>
      <p class="quiet" dir="ltr" translate="no">${address}</p>
    </div>
  `;
};
