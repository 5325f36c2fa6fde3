import { css } from 'lit';

/** What is fetched with the panel. */
export const styles = css`
  dialog > * {
    padding: var(--_space) calc(var(--_space) * 1.5);
  }

  .top {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    border-block-end: 0.0625em solid var(--_line);
    background: var(--_surface);
  }

  .top h2 {
    margin: 0;
    min-inline-size: 0;
  }

  .close {
    flex: none;
  }

  /* For a moment, before anybody opens it. */
  .laid-out {
    display: block;
    position: fixed;
    visibility: hidden;
  }

  .panel h4 {
    margin-block: calc(var(--_space) * 1.25) 0.5em;
  }

  .panel h4:first-child {
    margin-block-start: 0;
  }

  .search {
    margin-block-end: var(--_space);
  }

  .search label {
    margin-block-end: 0.5em;
  }

  .panel .search input {
    max-inline-size: none;
  }

  /* It is drawn whether it is seen or not, and takes longer than all the rest of the field. */
  .search input:not(:focus)::-webkit-search-cancel-button {
    display: none;
  }

  .count {
    font-size: 1.1em;
  }

  .doors {
    list-style: none;
    margin-block: 0 var(--_space);
    padding: 0;
  }

  .doors li {
    margin: 0;
  }

  .door {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: 0;
    inline-size: 100%;
    margin-block-end: 0.5em;
    padding-block: 0.75em;
    padding-inline: 1em 2.5em;
    border: 0.0625em solid var(--_line);
    color: var(--_text);
    font-weight: 400;
    text-align: start;
  }

  .door:hover {
    border-color: var(--_accent);
    background: var(--_raised);
    text-decoration: none;
  }

  .door::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 0.3125em);
    inset-inline-end: 1.125em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid var(--_accent);
    border-width: 0.1875em 0.1875em 0 0;
    transform: rotate(45deg);
  }

  [dir='rtl'] .door::after {
    transform: rotate(-135deg);
  }

  .title {
    color: var(--_accent);
    font-size: 1.1em;
    font-weight: 600;
  }

  .door:hover .title {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .first {
    margin-block-end: var(--_space);
    border: 0.125em solid var(--_accent);
    background: var(--_raised);
  }

  .progress {
    margin-block-end: 0.25em;
    color: var(--_muted);
  }

  .answer {
    color: var(--_accent);
    font-size: 1.05em;
    font-weight: 600;
  }

  .notice ul {
    margin-block-end: 0;
  }

  .turns {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    margin-block: calc(var(--_space) * -0.5) 0.5em;
  }

  .turns button {
    margin-inline: -0.625em;
  }

  .back::before {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentcolor;
    border-width: 0 0 0.1875em 0.1875em;
    transform: rotate(45deg);
  }

  [dir='rtl'] .back::before {
    transform: rotate(-135deg);
  }

  .page-title:focus {
    outline: none;
  }

  .lead {
    color: var(--_muted);
    font-size: 1.1em;
  }

  .panel ol,
  .panel ul:not(.doors) {
    padding-inline-start: 1.5em;
  }

  .panel li {
    margin-block-end: 0.375em;
  }

  .panel .doors li {
    margin: 0;
  }

  .contact,
  .card {
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
    margin-block-end: var(--_space);
    padding: calc(var(--_space) * 0.75) var(--_space) 0;
  }

  .contact p,
  .card p {
    margin-block-end: 0.5em;
    overflow-wrap: anywhere;
  }

  .contact > p:first-child {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1em;
  }

  .along {
    margin-block-end: calc(var(--_space) * 1.5);
  }

  .link button {
    margin-block-start: 0.75em;
  }

  .link p {
    margin-block: 0.25em 0;
    overflow-wrap: anywhere;
  }

  .opening {
    font-weight: 600;
  }

  .card h4 {
    margin-block: 0 0.25em;
  }

  .card summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    color: var(--_accent);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .card dl {
    margin-block: 0 0.5em;
  }

  .card dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin-block-end: 0.25em;
  }

  .card dt {
    flex: 1 1 12em;
    min-inline-size: 0;
  }

  .card dd {
    margin: 0;
  }

  .support {
    margin-block: calc(var(--_space) * 1.5) 0;
  }
`;
