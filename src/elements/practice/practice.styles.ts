import { css } from 'lit';

/** How practice looks: a ribbon that nothing scrolls away, a speech bubble, and the page under it. */
export const styles = css`
  :host {
    display: contents;
  }

  /* Clipped, because what is only hidden can still be scrolled away by what gets the focus. */
  dialog {
    overflow: clip;
    border-color: var(--_warning);
    border-width: 0.25em;
    inline-size: min(52em, 100vw - 2em);
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
  }

  .ribbon {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 0.75em;
    padding: 0.25em calc(var(--_space) * 1.5);
    border-block-end: 0.125em solid var(--_warning);
    background: var(--_raised);
    color: var(--_text);
  }

  .ribbon p {
    margin: 0.375em 0;
    min-inline-size: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .ribbon .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin-inline-start: -0.5em;
  }

  .scene {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: var(--_space) calc(var(--_space) * 1.5) calc(var(--_space) * 1.5);
  }

  .bubble {
    position: relative;
    border: 0.125em solid var(--_accent);
    border-radius: 1em;
    background: var(--_raised);
    padding: 0.75em 1em;
    margin-block-end: 1.75em;
  }

  .bubble:focus {
    outline: none;
  }

  .bubble::after {
    content: '';
    position: absolute;
    inset-block-start: 100%;
    inset-inline-start: 2em;
    inline-size: 1em;
    block-size: 1em;
    margin-block-start: -0.5em;
    border: solid var(--_accent);
    border-width: 0 0.125em 0.125em 0;
    background: var(--_raised);
    transform: rotate(45deg);
  }

  .bubble > :last-child {
    margin-block-end: 0;
  }

  .bubble p {
    margin-block: 0 0.375em;
  }

  .bubble .you {
    color: var(--_muted);
  }

  .bubble .say {
    font-size: 1.1em;
  }

  .bubble .type {
    font-weight: 600;
    margin-block-start: 0.75em;
  }

  .bubble .buttons {
    margin-block-start: 0.75em;
  }

  .typed {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }

  .typed dt {
    color: var(--_muted);
  }

  .typed dd {
    margin: 0;
    font-size: 1.1em;
    font-weight: 600;
    user-select: text;
  }

  .aside {
    font-weight: 600;
  }

  .aside:empty {
    margin: 0;
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

  #pin {
    max-inline-size: 12em;
  }

  .frame[dir='rtl'] input {
    text-align: end;
  }

  @media (max-width: 40em) {
    .ribbon,
    .scene {
      padding-inline: var(--_space);
    }

    dialog {
      inline-size: 100vw;
      border: 0;
      border-block-start: 0.25em solid var(--_warning);
    }
  }

  @media (forced-colors: active) {
    .bubble {
      border-color: currentcolor;
    }

    .bubble::after {
      border-color: currentcolor;
    }
  }

  /* What is made up is not for somebody's own calendar, nor for their pocket. */
  fuldmagt-mandate-list::part(reminders),
  fuldmagt-mandate-list::part(paper),
  fuldmagt-request-wizard::part(reminders) {
    display: none;
  }
`;
