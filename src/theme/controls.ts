import { css } from 'lit';

/** Buttons, fields and notices, alike in every element. Everything that is pressed is at least 44 px high. */
export const controls = css`
  button,
  .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: max(2.75em, 44px);
    min-inline-size: 44px;
    max-inline-size: 100%;
    margin: 0;
    padding: 0.5em 1.25em;
    border: 0.125em solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-align: center;
    text-decoration: none;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  button:hover,
  .button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .primary .quiet {
    color: inherit;
  }

  .plain {
    border-color: transparent;
    background: transparent;
    padding-inline: 0.5em;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  button[disabled],
  button[aria-disabled='true'] {
    cursor: not-allowed;
    border-style: dashed;
    background: var(--_surface);
    color: var(--_muted);
    border-color: var(--_border);
    text-decoration: none;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block-start: calc(var(--_space) * 1.5);
  }

  .field {
    margin-block-end: calc(var(--_space) * 1.25);
  }

  label,
  legend,
  .label {
    display: block;
    font-weight: 600;
    padding: 0;
    margin-block-end: 0.25em;
  }

  .hint {
    display: block;
    color: var(--_muted);
    margin-block-end: 0.375em;
  }

  .fault {
    display: block;
    color: var(--_danger);
    font-weight: 600;
    margin-block-end: 0.375em;
  }

  fieldset {
    border: 0;
    margin: 0 0 var(--_space);
    padding: 0;
    min-inline-size: 0;
  }

  input[type='text'],
  input[type='search'],
  input[type='date'],
  select,
  textarea {
    appearance: none;
    inline-size: 100%;
    max-inline-size: 28em;
    min-block-size: max(2.75em, 44px);
    margin: 0;
    padding: 0.5em 0.75em;
    border: 0.0625em solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }

  input[aria-invalid='true'] {
    border-color: var(--_danger);
    border-width: 0.125em;
  }

  .choice {
    display: flex;
    align-items: flex-start;
    gap: 0.75em;
    min-block-size: 44px;
    padding: 0.625em 0.75em;
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
    margin-block-end: 0.5em;
    font-weight: 400;
    cursor: pointer;
  }

  .choice:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 0.0625em var(--_accent);
    background: var(--_raised);
  }

  .choice input {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0.0625em 0 0;
    accent-color: var(--_accent);
  }

  .notice {
    border: 0.0625em solid var(--_line);
    border-inline-start: 0.375em solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
    padding: calc(var(--_space) * 0.75) var(--_space);
    margin-block-end: var(--_space);
  }

  .notice > .buttons {
    margin-block-end: var(--_space);
  }

  .notice > :last-child {
    margin-block-end: 0;
  }

  .notice.bad {
    border-inline-start-color: var(--_danger);
  }

  .notice.good {
    border-inline-start-color: var(--_success);
  }

  .notice.mind {
    border-inline-start-color: var(--_warning);
  }

  dialog {
    inline-size: min(46em, 100vw - 2em);
    max-inline-size: none;
    max-block-size: calc(100dvh - 2em);
    margin: auto;
    padding: 0;
    border: 0.0625em solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: auto;
    overscroll-behavior: contain;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }

  @media (max-width: 40em) {
    dialog {
      inline-size: 100vw;
      max-block-size: 100dvh;
      block-size: 100dvh;
      border: 0;
      border-radius: 0;
    }
  }

  @media (forced-colors: active) {
    button,
    .button,
    .choice,
    .notice {
      border-color: currentcolor;
    }

    .primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }

    .choice:has(:checked) {
      outline: 0.125em solid Highlight;
    }

    button[disabled],
    button[aria-disabled='true'] {
      color: GrayText;
    }
  }

  @media print {
    button {
      display: none;
    }
  }
`;
