import { html, type TemplateResult } from 'lit';

/** A sentence with something else than plain text in it, such as a name that keeps its own direction and is not translated. It may stand there twice. */
export const sentence = (say: (gap: string) => string, filling: unknown): TemplateResult => {
  const [before, ...after] = say(gap).split(gap);
  return html`${before}${after.map(text => html`${filling}${text}`)}`;
};

/** A letter that no language uses. */
const gap = '\uE000';
