import { html, nothing, type TemplateResult } from 'lit';
import { map } from 'lit/directives/map.js';
import type { Coverage } from '../../domain/coverage.js';
import { coverageWords } from '../../locale/coverage/index.js';
import { sentence } from '../pieces/sentence.js';
import type { Page } from './page.js';
import { called } from './pieces.js';

/** What is covered, or what is left, a sentence each: to whoever is at the screen, with the other one by name. */
export function reachList(page: Page, which: 'covers' | 'leaves', what: readonly Coverage[]): TemplateResult | typeof nothing {
  if (what.length === 0) return nothing;
  const { locale, words, intent } = page;
  const say = locale.words(coverageWords)[intent === 'give' ? 'giver' : 'holder'][which];
  const other = called(page) ?? words.what.other[intent];
  return html`
    <ul class=${which}>
      ${map(what, key => html`<li>${sentence(say[key], other)}</li>`)}
    </ul>
  `;
}
