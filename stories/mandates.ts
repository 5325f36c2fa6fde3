import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/fuldmagt-mandate-list.js';
import '../src/define/fuldmagt-provider.js';
import type { MandateBackend } from '../src/contract/backend.js';
import { addDays } from '../src/domain/day.js';
import type { Basis, Check, MandateId } from '../src/domain/mandate.shape.js';
import type { Letters } from '../src/registry/ports.js';
import type { Kept } from '../src/registry/store.js';
import { aage, bo, mette, strandby, testDay, viggo } from '../src/testing/people.js';
import { lifelike, world, type WorldOptions } from '../src/testing/world.js';

/** The list as somebody has it, on a portal's page. */
export const list = (backend: MandateBackend, mandate?: string): TemplateResult => html`
  <fuldmagt-provider .backend=${backend}>
    <fuldmagt-mandate-list mandate=${mandate ?? nothing}></fuldmagt-mandate-list>
  </fuldmagt-provider>
`;

export const asBo = (): MandateBackend => world({ mandates: lifelike(testDay) }).as(bo);
export const aRequest = () => world({ mandates: [{ state: 'awaiting-approval' }] });
export const one = 'mandate-1' as MandateId;

/** A mandate from Karen to Bo whose last day is so many days from now. */
export const ending = (days: number, more: Partial<Kept> = {}, options: WorldOptions = {}) =>
  world({ ...options, mandates: [{ period: [{ from: addDays(testDay, -90), until: addDays(testDay, days) }], ...more }] });

/** The same, where Bo has asked for an extension. */
export const extending = () => {
  const until = addDays(testDay, 61);
  return ending(-3, { extension: { until, asked: testDay, state: 'asked', answerBy: until } });
};

/** Prints a sheet with nothing on it but the number: what a letter looks like is shown elsewhere. */
const sheets: Letters = {
  async write({ reference }) {
    const text = `BT /F1 24 Tf 72 720 Td (${reference}) Tj ET`;
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ].map((object, place) => `${place + 1} 0 obj\n${object}\nendobj\n`);
    return new TextEncoder().encode(`%PDF-1.4\n${objects.join('')}trailer << /Size 6 /Root 1 0 R >>\n%%EOF\n`);
  },
};

/** Aage is asked by letter: Bo wants to help him. */
export const byLetter = (more: Partial<Kept> = {}) =>
  world({
    letters: sheets,
    mandates: [{ giver: aage.id, delivery: 'letter', desk: strandby, state: 'letter-sent', period: asked, ...more }],
  });
const asked = [{ from: addDays(testDay, -4), until: addDays(testDay, 361) }];

/** Mette decides for Viggo, and signs for him. */
export const asGuardian = (basis: Basis, more: Partial<Kept> = {}) => byLetter({ giver: viggo.id, holder: mette.id, basis, ...more });

/** A letter that borgerservice has declined, for these reasons. */
export const declined = (...missing: readonly Check[]): Partial<Kept> => ({ state: 'declined', missing });

/** A mandate by letter that has run out, where Bo has asked for an extension by letter. */
export const extendingByLetter = (state: 'letter-sent' | 'in-review') => {
  const until = addDays(testDay, 61);
  return byLetter({ state: 'active', period: ranOut, extension: { until, asked: testDay, state, answerBy: until } });
};
export const ranOut = [{ from: addDays(testDay, -90), until: addDays(testDay, -3) }];

/** Presses buttons, one after the other, as soon as each is there. */
export const pressing =
  (...names: readonly string[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    for (const name of names) {
      let button: HTMLButtonElement | undefined;
      for (let tries = 0; !button && tries < 100; tries += 1) {
        await new Promise(resolve => setTimeout(resolve, 20));
        const buttons = canvasElement.querySelector('fuldmagt-mandate-list')?.shadowRoot?.querySelectorAll('button') ?? [];
        button = [...buttons].find(({ textContent }) => textContent.trim() === name);
      }
      if (!button) throw new Error(`There is no button "${name}"`);
      button.click();
    }
  };
