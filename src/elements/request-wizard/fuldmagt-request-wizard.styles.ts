import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  :host([placement='dialog']) {
    display: contents;
  }

  .wizard {
    max-inline-size: var(--_width);
  }

  dialog .wizard {
    max-inline-size: none;
    padding: var(--_space) calc(var(--_space) * 1.5) calc(var(--_space) * 1.5);
  }

  .wizard[hidden] {
    display: none;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    padding: 0.375em calc(var(--_space) * 1.5);
    padding-inline-end: calc(var(--_space) * 1);
    border-block-end: 0.0625em solid var(--_line);
    background: var(--_raised);
    position: sticky;
    inset-block-start: 0;
  }

  .bar p {
    margin: 0;
    font-weight: 600;
    min-inline-size: 0;
  }

  .progress {
    color: var(--_muted);
    margin-block-end: 0.25em;
  }

  .notice > h2:last-child {
    margin: 0;
  }

  .notice h3 {
    margin-block: 0 0.25em;
  }

  .notice ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }

  .notice li a {
    display: block;
    padding-block: 0.625em;
    color: var(--_danger);
  }

  .wizard > h3,
  section > h3 {
    margin-block-start: 1.5em;
  }

  .doors {
    display: grid;
    gap: var(--_space);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
  }

  .door {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }

  .door button {
    min-block-size: 4.5em;
    font-size: 1.1em;
  }

  .door p {
    margin-block: 0.5em 0;
    color: var(--_muted);
  }

  input.cpr {
    max-inline-size: 12em;
  }

  .frame[dir='rtl'] .cpr {
    text-align: end;
  }

  input[type='date'] {
    max-inline-size: 14em;
  }

  .door-to-basis button {
    padding-inline: 0;
    font-weight: 400;
  }

  .notice[part='basis'] p {
    margin-block-end: 0;
  }

  .notice[part='basis'] button {
    padding-inline: 0;
  }

  .choice .hint {
    margin: 0;
  }

  .post {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  .course > li {
    margin-block-end: 0.5em;
  }

  .course .more {
    display: block;
    color: var(--_muted);
  }

  .course .mark {
    display: inline-block;
    padding-inline: 0.5em;
    border: 0.0625em solid var(--_border);
    border-radius: var(--_radius);
    font-size: 0.875em;
  }

  .course [aria-current] > .mark {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }

  .letter {
    margin-block-end: calc(var(--_space) * 1.5);
  }

  .letter > :last-child:empty {
    margin: 0;
  }

  .person {
    font-size: 1.1em;
    overflow-wrap: anywhere;
  }

  .waiting:empty,
  .lasts:empty {
    margin: 0;
  }

  .lasts {
    font-weight: 600;
    font-size: 1.1em;
  }

  .choice > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .pair {
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
    padding: 0.625em 0.75em 0.25em;
    margin-block-end: 0.5em;
  }

  .pair legend {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: 0.5em;
  }

  .options {
    clear: both;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }

  .options .choice {
    flex: 1 1 auto;
    min-inline-size: 0;
    align-items: center;
  }

  .options .choice input {
    margin: 0;
  }

  .options .neither:has(:checked) {
    border-color: var(--_border);
    box-shadow: none;
    background: none;
  }

  .count {
    font-weight: 600;
    margin-block: var(--_space) 0;
  }

  .others {
    margin-block-start: calc(var(--_space) * 2);
  }

  details {
    border-block-start: 0.0625em solid var(--_line);
  }

  details:last-of-type {
    border-block-end: 0.0625em solid var(--_line);
    margin-block-end: calc(var(--_space) * 1.5);
  }

  summary {
    display: list-item;
    padding-block: 0.625em;
    min-block-size: 44px;
    color: var(--_accent);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  details h3 {
    font-size: 1em;
  }

  details li {
    overflow-wrap: anywhere;
    margin-block-end: 0.25em;
  }

  .away {
    display: inline-block;
    padding-block: 0.625em;
  }

  .answers {
    border-block-start: 0.0625em solid var(--_line);
  }

  .answers > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 2.5fr) auto;
    gap: 0.25em var(--_space);
    align-items: start;
    padding-block: 0.75em;
    border-block-end: 0.0625em solid var(--_line);
  }

  .answers dt {
    font-weight: 600;
    padding-block: 0.125em;
  }

  .answers dd {
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    padding-block: 0.125em;
  }

  .answers dd + dd {
    padding: 0;
    margin-block: -0.5em;
  }

  .answers dd p,
  .answers dd ul {
    margin-block: 0 0.5em;
  }

  .answers dd ul:not(.leaves) {
    padding-inline-start: 1.25em;
  }

  .answers dd > :last-child {
    margin-block-end: 0;
  }

  .answers .hint {
    margin: 0;
  }

  .support {
    margin-block: calc(var(--_space) * 2) 0;
    padding-block-start: var(--_space);
    border-block-start: 0.0625em solid var(--_line);
  }

  .take-along {
    margin-block: calc(var(--_space) * 1.5);
  }

  @media (max-width: 30em) {
    .answers > div {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .answers dt {
      grid-column: 1;
      grid-row: 1;
    }

    .answers dd {
      grid-column: 1 / -1;
      grid-row: 2;
    }

    .answers dd + dd {
      grid-column: 2;
      grid-row: 1;
    }

    .buttons > *,
    .button {
      inline-size: 100%;
    }
  }
`;
