import { css } from 'lit';

/** How the ways to take something along look, for the elements that show them. */
export const takeAlongStyles = css`
  .take-along .said:empty {
    margin: 0;
  }

  .take-along .said {
    margin-block: 0.5em;
  }

  .by-hand {
    display: block;
    max-inline-size: 100%;
  }

  .by-hand[hidden] {
    display: none;
  }

  .on-paper {
    display: none;
  }

  .plain-view {
    inline-size: 100vw;
    max-inline-size: none;
    block-size: 100dvh;
    max-block-size: none;
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }

  .plain-view .on-paper {
    display: block;
  }

  .plain-view > * {
    padding: var(--_space) calc(var(--_space) * 1.5);
    max-inline-size: var(--_width);
    margin-inline: auto;
  }

  .plain-top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
  }

  .plain-top p {
    margin: 0;
    flex: 1 1 14em;
    min-inline-size: 0;
  }

  @media print {
    .plain-top {
      display: none;
    }
  }
`;
