import { css } from 'lit';

/** The banner's own styles. Its edge has the colour of the text on it, so that it is seen on any ground, in any colours, and on paper. */
export const styles = css`
  /* No box of its own, nor of the wrapper: what is only heard leaves not even a gap. */
  :host,
  .frame {
    display: contents;
  }

  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: 0.75em 1.5em;
    /* Said here, because a margin around the host would stay where nothing is shown. */
    margin-block: var(--_space);
    padding: calc(var(--_space) * 0.75) var(--_space);
    border: 0.1875em solid var(--_text);
    border-inline-start-width: 0.625em;
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .told {
    flex: 1 1 18em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .told > * {
    margin-block-end: 0.25em;
  }

  .told > :last-child {
    margin-block-end: 0;
  }

  .person {
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.25;
  }

  .person .quiet {
    font-weight: 400;
  }

  .plain {
    padding-inline: 0;
  }

  .powers > p {
    margin: 0;
  }

  .powers.folded {
    display: none;
  }

  .reach {
    padding-block: 0.25em;
  }

  .reach h2 {
    margin-block: 0.75em 0.25em;
    font-size: 1em;
  }

  .reach li {
    margin-block-end: 0.375em;
  }

  .reach button {
    display: inline-flex;
    margin-block: 0.25em;
  }

  .notice {
    margin-block: var(--_space);
  }

  ul {
    margin: 0;
    padding-inline-start: 1.5em;
  }

  @media print {
    .powers.folded {
      display: block;
    }
  }
`;
