import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .frame {
    max-inline-size: var(--_width);
  }

  h2 {
    scroll-margin-block-start: 4em;
  }

  .group h3,
  h4 {
    margin-block-end: 0;
  }

  .group {
    margin-block: calc(var(--_space) * 2);
  }

  .total {
    margin-block-end: calc(var(--_space) * 0.75);
  }

  .mandates {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    /* The word none would take the list away from VoiceOver. */
    list-style-type: '';
    margin: 0;
    padding: 0;
  }

  .mandate {
    min-inline-size: 0;
    padding: var(--_space);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  :is(.needsMe, .runsOut, .askAgain) .mandate {
    border-color: var(--_accent);
    border-inline-start-width: 0.375em;
    background: var(--_raised);
  }

  .mandate p {
    margin-block-end: 0.25em;
  }

  .mandate .buttons {
    gap: 0.5em;
    margin-block: calc(var(--_space) * 0.75) 0;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
    margin-block-end: 0.5em;
  }

  .head h4 {
    flex: 1 1 12em;
    min-inline-size: 0;
    font-size: 1.125em;
  }

  .state {
    --_tone: var(--_muted);

    display: inline-block;
    max-inline-size: 100%;
    padding: 0.0625em 0.75em;
    border: 0.125em solid var(--_tone);
    border-radius: 1em;
    background: var(--_surface);
    color: var(--_tone);
    font-size: 0.875em;
    font-weight: 600;
  }

  .state.open {
    --_tone: var(--_warning);
  }

  .state.valid {
    --_tone: var(--_success);
  }

  .plain.danger {
    border-color: transparent;
  }

  .buttons {
    margin-block-end: var(--_space);
  }

  .powers {
    list-style-type: disc;
    margin: 0 0 0.5em;
    padding-inline-start: 1.25em;
  }

  .powers li {
    overflow-wrap: anywhere;
  }

  .powers li + li {
    margin-block-start: 0.25em;
  }

  .kind,
  .is {
    display: block;
    font-weight: 400;
    font-size: 0.875em;
  }

  .reference {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.03em;
    unicode-bidi: isolate;
  }

  .more {
    margin-block-start: var(--_space);
  }

  .alike {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(10em, 100%), 1fr));
  }

  .alike {
    margin-block-end: 0.75em;
  }

  .alike + .buttons {
    margin-block: 0;
  }

  form {
    margin-block-start: calc(var(--_space) * 1.25);
  }

  .find {
    padding: var(--_space);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .find .field {
    margin-block-end: 0.5em;
  }

  .find summary {
    border: 0;
  }

  .choose {
    margin-block-end: 0.5em;
  }

  .mandate .choice {
    inline-size: fit-content;
    min-inline-size: 44px;
    margin-block: 0 0.5em;
    padding-inline-end: 1.25em;
    background: var(--_surface);
  }

  /* It is in sight however long the list is, and covers nothing that has the focus. */
  .bar {
    position: sticky;
    inset-block-end: 0;
    margin-block-start: var(--_space);
    padding: 0.75em var(--_space);
    border: 0.0625em solid var(--_line);
    border-block-start: 0.25em solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .bar p {
    margin: 0;
    font-weight: 600;
  }

  .bar .buttons {
    margin-block: 0.5em 0;
  }

  .group:has(> .bar) .mandate :is(button, input, h4) {
    scroll-margin-block-end: 14em;
  }

  .brief {
    padding-inline-start: 1.25em;
  }

  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: 0 var(--_space);
  }

  .note {
    display: block;
    padding-inline-start: 0.5em;
    border-inline-start: 0.25em solid var(--_warning);
    font-size: 0.875em;
  }

  input[type='date'] {
    max-inline-size: 14em;
  }

  .fault:empty,
  .lasts:empty {
    margin: 0;
  }

  .lasts {
    font-weight: 600;
  }

  .doing {
    min-block-size: 1.5em;
    margin-block: 0.5em;
  }

  .notice .buttons {
    margin-block: 0.5em 0.25em;
  }

  summary {
    min-block-size: 44px;
    padding-block: 0.5em;
    border-block-start: 0.0625em solid var(--_line);
    cursor: pointer;
  }

  [part='outcome'] :is(h3, h4) {
    margin-block-end: 0.5em;
  }

  summary h3,
  summary .total {
    display: inline;
    margin-inline-end: 0.5em;
  }

  .ended {
    margin-block-end: var(--_space);
  }

  .ended .mandates {
    margin-block-start: 0.5em;
  }

  dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 var(--_space);
  }

  dt {
    font-weight: 600;
  }

  dd {
    min-inline-size: 0;
    margin: 0 0 0.75em;
    overflow-wrap: anywhere;
  }

  dd > p {
    margin: 0;
  }

  dd .powers {
    margin-block-end: 0;
  }

  @media (min-width: 40em) {
    dl {
      grid-template-columns: minmax(0, 12em) minmax(0, 1fr);
    }

    dt {
      margin-block-end: 0.75em;
    }
  }

  blockquote {
    margin: 0 0 var(--_space);
    padding-inline-start: var(--_space);
    border-inline-start: 0.25em solid var(--_line);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .history {
    list-style-type: '';
    padding: 0;
  }

  .history li {
    padding-block: 0.5em;
    border-block-start: 0.0625em solid var(--_line);
  }

  .history .quiet {
    display: block;
    font-size: 0.875em;
  }

  .road ol {
    list-style-type: '';
    counter-reset: step;
    padding: 0;
  }

  .road li {
    counter-increment: step;
    position: relative;
    min-block-size: 2.5em;
    padding-block: 0.25em 0.75em;
    padding-inline-start: 2.75em;
  }

  .road li::before {
    content: counter(step);
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 2em;
    block-size: 2em;
    border: 0.125em solid var(--_border);
    border-radius: 50%;
    background: var(--_surface);
    font-weight: 600;
    line-height: 1.75em;
    text-align: center;
  }

  .road li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 2em 0;
    inset-inline-start: 0.9375em;
    border-inline-start: 0.125em solid var(--_border);
  }

  .road .done::before {
    content: '✓';
    content: '✓' / '';
    border-color: var(--_success);
    color: var(--_success);
  }

  .road .here::before {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .mark {
    display: inline-block;
    padding-inline: 0.5em;
    border: 0.0625em solid currentcolor;
    border-radius: 1em;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 600;
  }

  .here .mark {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  .turn {
    display: block;
  }

  .letter-file .buttons {
    margin-block: 0;
  }

  @media (forced-colors: active) {
    .road .here::before {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }

  @media print {
    .letter-file,
    .doors,
    .find,
    .choose,
    .bar,
    .out,
    .more {
      display: none;
    }
  }
`;
