import { css } from 'lit';

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

  .help {
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

  :host([placement='corner']) .help {
    box-shadow: var(--_shadow);
  }

  .help:hover {
    text-decoration: underline;
  }

  .help:focus-visible {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.125em;
  }

  .mark {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
