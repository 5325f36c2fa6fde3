import { css } from '@lit/reactive-element';

/**
 * What a municipality can paint. `--fuldmagt-*` is theirs to set; `--_*` is ours to use.
 *
 * Sizes are in em of the element's own font size, never in rem: a host whose root font is 62.5 % does not shrink them.
 *
 * @cssproperty --fuldmagt-accent - Buttons, links, and what is chosen.
 * @cssproperty --fuldmagt-on-accent - What is written on the accent.
 * @cssproperty --fuldmagt-text - Text.
 * @cssproperty --fuldmagt-muted - Hints, and what matters less.
 * @cssproperty --fuldmagt-surface - What everything stands on.
 * @cssproperty --fuldmagt-raised - Boxes that stand out from the surface.
 * @cssproperty --fuldmagt-border - Edges of what is pressed and filled in.
 * @cssproperty --fuldmagt-line - Lines that only divide.
 * @cssproperty --fuldmagt-focus - The ring around what has the focus.
 * @cssproperty --fuldmagt-success - What went well.
 * @cssproperty --fuldmagt-danger - What went wrong, and what cannot be undone.
 * @cssproperty --fuldmagt-warning - What to mind.
 * @cssproperty --fuldmagt-radius - How round corners are.
 * @cssproperty --fuldmagt-spacing - The space between one thing and the next.
 * @cssproperty --fuldmagt-font - The typeface.
 * @cssproperty --fuldmagt-heading-font - The typeface of headings.
 * @cssproperty --fuldmagt-line-height - The height of a line.
 * @cssproperty --fuldmagt-width - The most that running text and forms take up.
 * @cssproperty --fuldmagt-shadow - The shadow under what lies above the page.
 * @cssproperty --fuldmagt-font-size - The size of text, from which all other sizes follow.
 */
export const tokens = css`
  :host {
    --_accent: var(--fuldmagt-accent, #00567d);
    --_on-accent: var(--fuldmagt-on-accent, #fff);
    --_text: var(--fuldmagt-text, #1c2126);
    --_muted: var(--fuldmagt-muted, #4d5761);
    --_surface: var(--fuldmagt-surface, #fff);
    --_raised: var(--fuldmagt-raised, #f3f6f8);
    --_border: var(--fuldmagt-border, #6c7680);
    --_line: var(--fuldmagt-line, #d3dae0);
    --_focus: var(--fuldmagt-focus, #1c2126);
    --_success: var(--fuldmagt-success, #1a6b3a);
    --_danger: var(--fuldmagt-danger, #a8201a);
    --_warning: var(--fuldmagt-warning, #7a4d00);
    --_radius: var(--fuldmagt-radius, 0.375em);
    --_space: var(--fuldmagt-spacing, 1em);
    --_font: var(--fuldmagt-font, inherit);
    --_heading-font: var(--fuldmagt-heading-font, var(--_font));
    --_line-height: var(--fuldmagt-line-height, 1.5);
    --_width: var(--fuldmagt-width, 42em);
    --_shadow: var(--fuldmagt-shadow, 0 0.5em 2em rgb(0 0 0 / 25%));

    font-size: var(--fuldmagt-font-size, medium);
  }

  /* Light or dark as the host's color-scheme says, where the browser can tell the two apart. */
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--fuldmagt-accent, light-dark(#00567d, #8ecbf0));
      --_on-accent: var(--fuldmagt-on-accent, light-dark(#fff, #06212f));
      --_text: var(--fuldmagt-text, light-dark(#1c2126, #eef2f5));
      --_muted: var(--fuldmagt-muted, light-dark(#4d5761, #b4bec7));
      --_surface: var(--fuldmagt-surface, light-dark(#fff, #14191d));
      --_raised: var(--fuldmagt-raised, light-dark(#f3f6f8, #20272d));
      --_border: var(--fuldmagt-border, light-dark(#6c7680, #8d98a2));
      --_line: var(--fuldmagt-line, light-dark(#d3dae0, #3a444d));
      --_focus: var(--fuldmagt-focus, light-dark(#1c2126, #fff));
      --_success: var(--fuldmagt-success, light-dark(#1a6b3a, #7fd6a0));
      --_danger: var(--fuldmagt-danger, light-dark(#a8201a, #ffa8a1));
      --_warning: var(--fuldmagt-warning, light-dark(#7a4d00, #f0c36a));
    }
  }
`;
