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

  details {
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
    margin-block-end: 0.5em;
  }

  details[open] {
    background: var(--_raised);
  }

  summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    min-block-size: 44px;
    box-sizing: border-box;
    padding: 0.75em 1em;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::after {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-block-end: 0.25em;
    border: solid var(--_accent);
    border-width: 0 0.1875em 0.1875em 0;
    transform: rotate(45deg);
  }

  [open] > summary::after {
    margin-block: 0.25em 0;
    transform: rotate(225deg);
  }

  .titles {
    min-inline-size: 0;
  }

  .title {
    display: block;
    color: var(--_accent);
    font-size: 1.1em;
    font-weight: 600;
  }

  summary:hover .title {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .inside {
    padding: 0 1em 0.25em;
  }

  ol {
    padding-inline-start: 1.5em;
  }

  li {
    margin-block-end: 0.375em;
  }

  .support {
    margin-block: calc(var(--_space) * 1.5) 0;
  }
`;
