import type { Basis } from '../../domain/mandate.shape.js';

/** What the page of one mandate says of the road to it, and of its letter. Where a function takes a `name`, it is that of the other person. */
export const da = {
  road: {
    title: 'Så langt er I',
    done: 'Klaret',
    now: 'Nu',
    digital: {
      ask: { giver: (name: string) => `${name} beder om din fuldmagt.`, holder: () => 'Du beder om fuldmagt.' },
      answer: { giver: () => 'Du svarer.', holder: (name: string) => `${name} svarer.` },
    },
    letter: {
      ask: {
        giver: (name: string) => `${name} beder om fuldmagt, og du får et brev.`,
        holder: (name: string) => `Du beder om fuldmagt, og ${name} får et brev.`,
      },
      longer: {
        giver: (name: string) => `${name} beder om forlængelse, og du får et brev.`,
        holder: (name: string) => `Du beder om forlængelse, og ${name} får et brev.`,
      },
      /** By who signs, and then by who reads. */
      sign: {
        giver: { giver: () => 'Du skriver under.', holder: (name: string) => `${name} skriver under.` },
        holder: {
          giver: (name: string) => `${name} skriver under for dig.`,
          holder: (name: string) => `Du skriver under for ${name}.`,
        },
      },
      back: 'Brevet kommer til borgerservice.',
      review: 'Borgerservice behandler sagen.',
    },
    inForce: 'Fuldmagten træder i kraft.',
    extended: 'Fuldmagten bliver forlænget.',
    turn: {
      answer: {
        giver: () => 'Det er din tur. Du kan svare her på siden.',
        holder: (name: string) => `Det er ${name}, der skal svare.`,
      },
      /** By who signs, and then by who reads. */
      sign: {
        giver: {
          giver: () => 'Det er din tur. Skriv under, og send brevet til borgerservice.',
          holder: (name: string) => `Det er ${name}, der skal skrive under. Så sender en af jer brevet til borgerservice.`,
        },
        holder: {
          giver: (name: string) => `Det er ${name}, der skal skrive under og sende brevet.`,
          holder: () => 'Det er din tur. Skriv under, og send brevet til borgerservice.',
        },
      },
      review: {
        giver: () => 'Det er borgerservice, der skal svare. I får begge besked.',
        holder: (name: string) => `Det er borgerservice, der skal svare. Du får svar i Digital Post. ${name} får svar med posten.`,
      },
    },
  },
  file: {
    about: 'Er brevet blevet væk? Så hent det her, og skriv det ud.',
    fetch: 'Hent brevet (PDF)',
    fetching: 'Henter brevet …',
    fetched: 'Brevet er hentet.',
  },
  missing: {
    title: 'Det var galt med brevet',
    extension: 'Borgerservice kunne ikke godkende brevet om forlængelse.',
    again: {
      giver: (name: string) => `Vil du stadig have hjælp? Så bed ${name} om at sende en ny anmodning.`,
      holder: () => 'Vil du prøve igen? Så send en ny anmodning. Så kommer der et nyt brev.',
    },
    extendAgain: {
      giver: (name: string) => `${name} kan anmode om forlængelse igen.`,
      holder: () => 'Du kan anmode om forlængelse igen. Så kommer der et nyt brev.',
    },
    ask: 'Er du i tvivl om hvorfor? Så spørg borgerservice. Tjek, om du skal bestille tid.',
  },
  /** On whose authority, where that is not the giver's own. */
  basis: {
    guardianship: {
      giver: (name: string) => `${name} har fuldmagten som din værge.`,
      holder: (name: string) => `Du har fuldmagten som værge for ${name}.`,
    },
    'future-mandate': {
      giver: (name: string) => `${name} har fuldmagten i kraft af din fremtidsfuldmagt.`,
      holder: (name: string) => `Du har fuldmagten i kraft af en fremtidsfuldmagt fra ${name}.`,
    },
    'general-mandate': {
      giver: (name: string) => `${name} har fuldmagten i kraft af din generalfuldmagt.`,
      holder: (name: string) => `Du har fuldmagten i kraft af en generalfuldmagt fra ${name}.`,
    },
  } satisfies Record<Exclude<Basis, 'own'>, unknown>,
  /** What the holder has to do when that authority ends (R125, R126, R148). Of a future mandate no source says anything (R138). */
  duty: {
    title: 'Hvis noget ændrer sig',
    lead: 'Det er dit ansvar at slette fuldmagten:',
    when: {
      guardianship: {
        ended: (name: string) => `hvis du ikke længere er værge for ${name}.`,
        otherwise: (name: string) => `hvis ${name} igen kan handle for sig selv.`,
      },
      'general-mandate': {
        ended: (name: string) => `hvis du ikke længere har en generalfuldmagt fra ${name}.`,
        otherwise: () => 'hvis generalfuldmagten ikke længere er fuldt dækkende.',
      },
    },
    how: 'Du sletter fuldmagten her på siden.',
    ask: 'Ændrer fremtidsfuldmagten sig, så kontakt borgerservice. Tjek, om du skal bestille tid.',
  },
  /** That borgerservice deletes and changes for a giver who cannot do it here (R184). */
  desk: {
    giver: () => 'Er det svært at slette eller ændre fuldmagten her? Så kan borgerservice hjælpe. Tjek, om du skal bestille tid.',
    holder: (name: string) =>
      `Kan ${name} ikke selv slette eller ændre fuldmagten her? Så kan borgerservice hjælpe. Tjek, om I skal bestille tid.`,
  },
};
