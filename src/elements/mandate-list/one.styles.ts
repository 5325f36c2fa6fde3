import { css } from 'lit';

/** How the pages of one mandate look: what they have that the list has not. */
export const oneStyles = css`
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    gap: var(--_space);
    margin-block-end: var(--_space);
  }

  .sides section {
    min-inline-size: 0;
    padding: calc(var(--_space) * 0.75) var(--_space);
    border: 0.0625em solid var(--_line);
    border-block-start: 0.25em solid var(--_success);
    border-radius: var(--_radius);
  }

  .sides .cannot {
    border-block-start-color: var(--_border);
  }

  .sides h3 {
    margin-block: 0 0.5em;
    font-size: 1em;
  }

  .sides ul {
    list-style-type: '';
    margin: 0;
    padding: 0;
  }

  .sides li {
    position: relative;
    padding-inline-start: 1.75em;
    overflow-wrap: anywhere;
  }

  .sides li + li {
    margin-block-start: 0.375em;
  }

  .sides li::before {
    content: '✓';
    content: '✓' / '';
    position: absolute;
    inset-inline-start: 0;
    color: var(--_success);
    font-weight: 700;
  }

  .sides .cannot li::before {
    content: '✕';
    content: '✕' / '';
    color: var(--_muted);
  }

  .ways + .sides {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  .life,
  .since,
  .wrong,
  .paper {
    margin-block-start: calc(var(--_space) * 2);
  }

  .life .line {
    display: block;
    inline-size: 100%;
    block-size: 64px;
    overflow: visible;
  }

  .line .whole {
    stroke: var(--_line);
    stroke-width: 2px;
  }

  .line .edge {
    stroke: var(--_accent);
    stroke-width: 8px;
  }

  .line .window,
  .line .wanted {
    stroke-width: 8px;
  }

  .line .inner {
    stroke: var(--_surface);
    stroke-width: 4px;
  }

  .line .edge.wanted {
    stroke-dasharray: 6px 4px;
  }

  .line .inner.wanted {
    stroke: none;
  }

  .line .now {
    stroke: var(--_text);
    stroke-width: 2px;
  }

  .line .dot {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 1.5px;
  }

  .line .dot.today {
    fill: var(--_text);
  }

  .line text {
    fill: var(--_text);
    font-family: inherit;
    font-size: 14px;
    font-weight: 600;
  }

  .line .number {
    font-size: 11px;
  }

  .line .number.today {
    fill: var(--_surface);
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    list-style-type: '';
    margin: 0 0 0.25em;
    padding: 0;
    font-size: 0.875em;
  }

  .key li {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }

  .swatch {
    flex: none;
    box-sizing: border-box;
    inline-size: 1.75em;
    block-size: 0.5em;
    border: 0.125em solid var(--_accent);
  }

  .swatch.in-force {
    background: var(--_accent);
  }

  .swatch.wanted {
    border-style: dashed;
    border-inline-width: 0;
    border-block-end-width: 0;
    border-block-start-width: 0.375em;
    block-size: 0.375em;
  }

  .life .quiet {
    font-size: 0.875em;
  }

  .life ol {
    list-style-type: '';
    counter-reset: point;
    padding: 0;
    margin-block: 0.75em var(--_space);
  }

  .life ol > li {
    counter-increment: point;
    position: relative;
    padding-inline-start: 2.25em;
    margin-block-end: 0.625em;
    overflow-wrap: anywhere;
  }

  .life ol > li::before {
    content: counter(point);
    position: absolute;
    inset-block-start: 0.125em;
    inset-inline-start: 0;
    box-sizing: border-box;
    inline-size: 1.625em;
    block-size: 1.625em;
    border: 0.1em solid var(--_text);
    border-radius: 50%;
    background: var(--_surface);
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.4em;
    text-align: center;
  }

  .life ol > .today::before {
    background: var(--_text);
    color: var(--_surface);
  }

  .life .when,
  .life .what {
    display: block;
  }

  .life .when {
    font-weight: 600;
  }

  .life .when .quiet {
    font-weight: 400;
    white-space: nowrap;
  }

  .today .mark {
    border-color: var(--_text);
    color: var(--_text);
  }

  .reminders .buttons,
  .paper .buttons {
    margin-block: 0.5em;
  }

  .reminders .said:empty {
    margin: 0;
  }

  [part='coach'] h3 {
    margin-block-start: 0.25em;
  }

  [part='coach'] h4 {
    margin-block: 1em 0.25em;
  }

  .talk {
    margin-block-start: calc(var(--_space) * 1.5);
    padding-block-start: 0.25em;
    border-block-start: 0.0625em solid var(--_line);
    color: var(--_muted);
  }

  .talk h3 {
    font-size: 1em;
    margin-block: 0.5em 0.25em;
  }

  .contact {
    margin-block-end: 0.5em;
  }

  .contact p {
    margin-block-end: 0.25em;
  }

  .contact .button {
    min-block-size: 44px;
    padding: 0.25em 0;
    border-color: transparent;
    background: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .aloud {
    font-size: 1.25em;
    letter-spacing: 0.12em;
  }

  .wrong dd > p {
    margin-block-end: 0.25em;
  }

  [part='change'] h3 {
    font-size: 1em;
    margin-block: 0.75em 0.25em;
  }

  [part='change'] dl {
    margin-block-end: 0;
  }

  @media (min-width: 40em) {
    .wrong dl {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .line .whole,
    .line .edge,
    .line .now,
    .line .dot {
      stroke: CanvasText;
    }

    .line .edge.in-force {
      stroke: Highlight;
    }

    .line .inner.window,
    .line .dot {
      stroke-width: 2px;
    }

    .line .inner.window {
      stroke: Canvas;
      stroke-width: 4px;
    }

    .line .dot,
    .line .number.today {
      fill: Canvas;
    }

    .line .dot.today,
    .line text {
      fill: CanvasText;
    }

    .line .number.today {
      fill: Canvas;
    }

    .swatch.in-force {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
    }
  }
`;
