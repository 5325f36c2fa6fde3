import { css } from 'lit';

/**
 * The ground that every element stands on: what a host's stylesheet lets flow in is set back on the inner wrapper `.frame`,
 * but for the spacing of letters, words and lines, which is the reader's to set (WCAG 1.4.12).
 */
export const base = css`
  :host([hidden]) {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .frame {
    color: var(--_text);
    font-family: var(--_font);
    font-size: 1em;
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    line-height: var(--_line-height);
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    text-decoration: none;
    white-space: normal;
    overflow-wrap: break-word;
    hyphens: manual;
    visibility: visible;
    cursor: auto;
    pointer-events: auto;
    user-select: text;
    quotes: auto;
    -webkit-text-size-adjust: 100%;
  }

  h2,
  h3,
  h4 {
    font-family: var(--_heading-font);
    line-height: 1.25;
    margin-block: 0 0.5em;
    overflow-wrap: anywhere;
  }

  h2 {
    font-size: 1.5em;
  }

  h3 {
    font-size: 1.2em;
  }

  h4 {
    font-size: 1em;
  }

  h2:focus,
  h3:focus {
    outline: none;
  }

  p,
  ul,
  ol,
  dl {
    margin-block: 0 var(--_space);
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  a[href^='tel:'] {
    white-space: nowrap;
  }

  /* The parts of a field for a day take the focus one by one, and not every browser then says it of the field. */
  :focus-visible,
  input[type='date']:focus-within {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.125em;
    border-radius: 0.125em;
  }

  .quiet {
    color: var(--_muted);
  }

  .heard-only {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
