import { css } from 'lit';

/** How the return path of a letter looks, for the elements that show it. */
export const returnPathStyles = css`
  .return-path {
    margin-block: calc(var(--_space) * 1.5);
  }

  .return-path h4 {
    margin-block-end: 0.25em;
  }

  .return-path li + li {
    margin-block-start: 0.375em;
  }

  .return-path .answer-by {
    font-weight: 600;
  }

  .subject {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0.5em 0.75em;
    margin-block: 0.375em;
  }

  .subject label {
    flex: 1 1 14em;
    min-inline-size: 0;
    margin: 0;
  }

  .subject textarea {
    display: block;
    field-sizing: content;
    min-block-size: max(2.75em, 44px);
    font-weight: 400;
    overflow-wrap: anywhere;
    resize: none;
  }

  .subject .copied {
    flex: 1 0 100%;
    min-block-size: 1.5em;
    margin: 0;
  }
`;
