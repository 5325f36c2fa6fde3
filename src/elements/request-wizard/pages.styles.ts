import { css } from 'lit';

/** How the pages look that say what is to come, what a power covers, and what to press elsewhere. */
export const pageStyles = css`
  .door ol {
    color: var(--_muted);
    padding-inline-start: 1.5em;
    margin-block: 0.5em 0;
  }

  .presets {
    border: 0;
    padding: 0;
    margin: 0 0 var(--_space);
    min-inline-size: 0;
  }

  .presets .hint {
    margin: 0;
  }

  .alike {
    margin-block: 0 0.5em;
    padding-inline-start: 2.25em;
  }

  details.covers,
  details.covers:last-of-type {
    border: 0;
    margin: -0.25em 0 0.5em;
    padding-inline-start: 2.25em;
  }

  .pair details.covers {
    clear: both;
    padding-inline-start: 0;
  }

  .pair .alike {
    clear: both;
    padding-inline-start: 0;
  }

  .covers h4 {
    margin-block: 0.5em 0.25em;
  }

  .covers ul {
    margin-block: 0 0.5em;
    padding-inline-start: 1.25em;
  }

  ul.leaves,
  ul.covers {
    list-style: none;
    padding-inline-start: 0;
  }

  ul.leaves > li,
  ul.covers > li {
    position: relative;
    padding-inline-start: 1.5em;
  }

  ul.leaves > li::before,
  ul.covers > li::before {
    position: absolute;
    inset-inline-start: 0;
  }

  ul.leaves > li::before {
    content: '\\2715';
    content: '\\2715' / '';
    color: var(--_danger);
  }

  ul.covers > li::before {
    content: '\\2713';
    content: '\\2713' / '';
    color: var(--_accent);
  }

  .all > h3 {
    margin-block-start: 1.5em;
  }

  .guide > ol {
    padding-inline-start: 1.75em;
  }

  .guide > ol > li {
    margin-block-end: 0.75em;
    padding-inline-start: 0.25em;
  }

  .guide > ol > li::marker {
    color: var(--_accent);
    font-weight: 600;
  }

  .guide li > ul {
    margin-block: 0.375em 0.5em;
    padding-inline-start: 1.25em;
  }

  .guide li {
    overflow-wrap: anywhere;
  }

  .guide li li + li,
  .guide > ul > li + li {
    margin-block-start: 0.5em;
  }

  .guide > h3 {
    margin-block-start: 1.5em;
  }

  .guide .note,
  .guide .means {
    color: var(--_muted);
  }

  .guide .note {
    display: block;
  }
`;
