import type { Coverage } from '../../domain/coverage.js';

/** What a helper can do with a mandate and what they cannot, to one reader. Each sentence takes the other one's name, and has it once. */
export interface Sentences {
  readonly covers: Readonly<Record<Coverage, (other: string) => string>>;
  readonly leaves: Readonly<Record<Coverage, (other: string) => string>>;
  /** What holds of every mandate (R028). */
  readonly only: (other: string) => string;
}

/** What a power covers and what it leaves. `giver` is read by the one who is helped, `holder` by the one who helps; the name is always the other one's. */
export const da: {
  readonly giver: Sentences;
  readonly holder: Sentences;
  /** Said after what is covered by some of several powers, but not by all. */
  readonly partly: string;
} = {
  giver: {
    covers: {
      'use-online': helper => `${helper} kan bruge selvbetjeningen for dig.`,
      'see-online': helper => `${helper} kan se dine oplysninger i selvbetjeningen.`,
      'act-online': helper => `${helper} kan handle for dig i selvbetjeningen.`,
      call: helper => `${helper} kan ringe til myndigheden for dig.`,
      'decide-by-phone': helper => `${helper} kan tage beslutninger for dig i telefonen.`,
      meet: helper => `${helper} kan møde op hos myndigheden for dig.`,
      'digital-post': helper => `${helper} kan skrive til myndigheden for dig i Digital Post.`,
      'receive-letters': helper => `${helper} får en kopi af myndighedens beskeder til dig.`,
    },
    leaves: {
      'use-online': helper => `${helper} kan ikke bruge selvbetjeningen for dig.`,
      'see-online': helper => `${helper} kan ikke se dine oplysninger i selvbetjeningen.`,
      'act-online': helper => `${helper} kan ikke søge om noget eller ændre noget for dig i selvbetjeningen.`,
      call: helper => `${helper} kan ikke ringe til myndigheden for dig.`,
      'decide-by-phone': helper => `${helper} kan ikke tage beslutninger for dig i telefonen.`,
      meet: helper => `${helper} kan ikke møde op hos myndigheden for dig.`,
      'digital-post': helper => `${helper} kan ikke læse eller skrive i din Digital Post.`,
      'receive-letters': helper => `${helper} får ikke en kopi af myndighedens beskeder til dig.`,
    },
    only: helper => `${helper} kan kun gøre det, som står i fuldmagten.`,
  },
  holder: {
    covers: {
      'use-online': helped => `Du kan bruge selvbetjeningen for ${helped}.`,
      'see-online': helped => `Du kan se oplysninger om ${helped} i selvbetjeningen.`,
      'act-online': helped => `Du kan handle for ${helped} i selvbetjeningen.`,
      call: helped => `Du kan ringe til myndigheden for ${helped}.`,
      'decide-by-phone': helped => `Du kan tage beslutninger for ${helped} i telefonen.`,
      meet: helped => `Du kan møde op hos myndigheden for ${helped}.`,
      'digital-post': helped => `Du kan skrive til myndigheden for ${helped} i Digital Post.`,
      'receive-letters': helped => `Du får en kopi af myndighedens beskeder til ${helped}.`,
    },
    leaves: {
      'use-online': helped => `Du kan ikke bruge selvbetjeningen for ${helped}.`,
      'see-online': helped => `Du kan ikke se oplysninger om ${helped} i selvbetjeningen.`,
      'act-online': helped => `Du kan ikke søge om noget eller ændre noget for ${helped} i selvbetjeningen.`,
      call: helped => `Du kan ikke ringe til myndigheden for ${helped}.`,
      'decide-by-phone': helped => `Du kan ikke tage beslutninger for ${helped} i telefonen.`,
      meet: helped => `Du kan ikke møde op hos myndigheden for ${helped}.`,
      'digital-post': helped => `Du kan ikke læse eller skrive i Digital Post for ${helped}.`,
      'receive-letters': helped => `Du får ikke en kopi af myndighedens beskeder til ${helped}.`,
    },
    only: helped => `Du kan kun gøre det for ${helped}, som står i fuldmagten.`,
  },
  partly: 'Det gælder kun noget af det.',
};
