import { css } from 'lit';

/** The switcher's own styles. Its host has no box: where there is nobody to act for, not even a gap in a header is left. */
export const styles = css`
  :host {
    display: contents;
  }

  .frame {
    display: block;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .switcher {
    position: relative;
    inline-size: fit-content;
    max-inline-size: 100%;
  }

  .toggle {
    text-align: start;
    font-weight: 400;
  }

  .toggle bdi {
    font-weight: 700;
  }

  .caret {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
  }

  [aria-expanded='true'] .caret {
    transform: rotate(180deg);
  }

  .choices {
    position: absolute;
    z-index: 100;
    inset-block-start: calc(100% + 0.25em);
    inset-inline-start: 0;
    inline-size: 24em;
    max-inline-size: calc(100vw - 16px);
    max-block-size: min(32em, 75vh);
    padding: var(--_space);
    border: 0.0625em solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    overflow: auto;
    overscroll-behavior: contain;
    transform: translateX(var(--_shift, 0));
  }

  /* In the top layer, where no header cuts it off. */
  .choices:popover-open {
    position: fixed;
    inset: var(--_top, auto) auto var(--_bottom, auto) var(--_left, 0);
    margin: 0;
    max-block-size: min(32em, var(--_room, 75vh));
    color: inherit;
    transform: none;
  }

  .choices[hidden] {
    display: none;
  }

  .title {
    font-weight: 600;
    margin-block-end: 0.5em;
  }

  ul {
    /* Not 'none', with which Safari takes it for no list. */
    list-style-type: '';
    margin: 0;
    padding: 0;
  }

  .page {
    max-inline-size: var(--_width);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0 0.25em;
  }

  .row > .choice {
    flex: 1 1 0;
    inline-size: auto;
    min-inline-size: 0;
  }

  .pin {
    flex: none;
    padding: 0.5em;
    border-color: transparent;
  }

  .star {
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
  }

  [aria-pressed='true'] .star {
    fill: currentcolor;
  }

  .ask {
    flex: 1 0 100%;
    order: 1;
    margin-block-end: 0.75em;
  }

  .ask > p {
    margin-block-end: 0.25em;
  }

  .left-out {
    padding-block: 0.5em;
  }

  .left-out > .quiet:last-child {
    display: block;
  }

  .halted {
    margin: 0;
    font-weight: 600;
  }

  .choice {
    align-items: flex-start;
    justify-content: flex-start;
    inline-size: 100%;
    border: 0.0625em solid var(--_line);
    padding: 0.625em 0.75em;
    color: var(--_text);
    text-align: start;
  }

  .choice[aria-current] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 0.0625em var(--_accent);
    background: var(--_raised);
  }

  .dot {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 0.125em solid var(--_border);
    border-radius: 50%;
  }

  .choice[aria-current] .dot {
    border-color: var(--_accent);
    background: radial-gradient(circle, var(--_accent) 45%, transparent 50%);
  }

  .who {
    min-inline-size: 0;
  }

  .who > .quiet,
  .why {
    display: block;
    font-weight: 400;
  }

  .more {
    inline-size: 100%;
  }

  .said {
    margin: 0;
  }

  @media (forced-colors: active) {
    .choice[aria-current] {
      outline: 0.125em solid Highlight;
    }

    .choice[aria-current] .dot {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
  }

  @media print {
    .switcher {
      display: none;
    }
  }
`;
