import { css } from '@lit/reactive-element';

/** What the button, and an empty panel, need to be painted. Everything else comes with the panel. */
export const styles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  :host([placement='corner']) {
    position: fixed;
    z-index: 100;
    inset-block-end: max(1em, env(safe-area-inset-bottom));
    inset-inline-end: 1em;
  }

  .frame {
    font: 400 1em/1.5 var(--_font);
    text-align: start;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    visibility: visible;
    cursor: auto;
  }

  .help,
  .close {
    appearance: none;
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: max(2.75em, 44px);
    max-inline-size: 100%;
    margin: 0;
    padding: 0.5em 1.25em;
    border: 0.125em solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    letter-spacing: inherit;
    word-spacing: inherit;
    cursor: pointer;
  }

  .close {
    flex: none;
    background: var(--_surface);
    color: var(--_accent);
  }

  .help {
    anchor-name: --fuldmagt-help;
  }

  :host([placement='corner']) .help {
    box-shadow: var(--_shadow);
  }

  .help:hover,
  .close:hover {
    text-decoration: underline;
  }

  :focus-visible {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.125em;
  }

  h2:focus {
    outline: none;
  }

  .mark {
    flex: none;
    box-sizing: border-box;
    inline-size: 1.5em;
    border: 0.125em solid;
    border-radius: 50%;
    text-align: center;
  }

  dialog {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: auto;
    padding: 0;
    border: 0;
    border-radius: 0;
    background: var(--_surface);
    color: var(--_text);
    overflow: auto;
    overscroll-behavior: contain;
  }

  dialog > * {
    padding: var(--_space) calc(var(--_space) * 1.5);
  }

  dialog a {
    color: var(--_accent);
  }

  .top {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    border-block-end: 0.0625em solid var(--_line);
    background: var(--_surface);
  }

  .top h2 {
    margin: 0;
    min-inline-size: min-content;
    font-size: 1.25em;
    line-height: 1.25;
    overflow-wrap: normal;
  }

  p {
    margin: 0 0 1em;
  }

  .over,
  .beside {
    border: 0.0625em solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
  }

  .over {
    inline-size: min(46em, 100% - 2em);
    block-size: calc(100% - 2em);
  }

  .beside {
    inset: auto;
    inset-block: 0;
    inset-inline-end: 0;
    margin: 1em;
    inline-size: min(30em, 100vw - 2em);
    block-size: min(44em, 100% - 2em);
  }

  .beside::backdrop {
    background: none;
  }

  @supports (position-area: block-end) {
    .beside {
      inset: auto;
      min-block-size: 14em;
      position-anchor: --fuldmagt-help;
      position-area: inline-end span-all;
      position-try-fallbacks: inline-start span-all, block-end span-all, block-start span-all;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
