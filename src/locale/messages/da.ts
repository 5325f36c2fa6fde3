import { da as missing } from '../missing/da.js';

/**
 * What people are told when something happens to a mandate: for each kind of message, a letter for whoever reads it.
 *
 * `giver` is read by the one who is helped, `holder` by the one who helps; `other` is always the other one's name.
 */
export const da = {
  powers: 'Fuldmagten handler om:',
  reference: (reference: string) => `Fuldmagtens nummer er ${reference}. Sig nummeret, hvis du ringer om den.`,
  request: {
    giver: {
      subject: (other: string) => `${other} beder dig om fuldmagt`,
      opening: (other: string) => `${other} vil gerne hjælpe dig. Derfor beder ${other} dig om en fuldmagt.`,
      until: (day: string) => `Siger du ja, gælder den til og med ${day}.`,
      closing: 'Log ind, og se anmodningen. Du bestemmer selv, om du siger ja eller nej. Kender du ikke personen, så sig nej.',
    },
  },
  approved: {
    giver: {
      subject: (other: string) => `Du har givet fuldmagt til ${other}`,
      opening: (other: string) => `Du har godkendt anmodningen fra ${other}. Fuldmagten gælder nu.`,
      until: (day: string) => `Den gælder til og med ${day}.`,
      closing: 'Du kan altid slette fuldmagten. Det gør du under Mine fuldmagter.',
    },
    holder: {
      subject: (other: string) => `${other} har godkendt din anmodning`,
      opening: (other: string) => `${other} har givet dig fuldmagt. Den gælder nu.`,
      until: (day: string) => `Den gælder til og med ${day}.`,
      closing: 'Log ind med dit eget MitID. Vælg så, hvem du vil handle for.',
    },
  },
  rejected: {
    holder: {
      subject: (other: string) => `${other} har afvist din anmodning`,
      opening: (other: string) => `${other} har sagt nej til at give dig fuldmagt.`,
      until: (day: string) => `Du bad om, at den skulle gælde til og med ${day}.`,
      closing: 'Er det en fejl, så tal sammen om det. Du kan altid sende en ny anmodning.',
    },
  },
  withdrawn: {
    giver: {
      subject: (other: string) => `${other} har trukket sin anmodning tilbage`,
      opening: (other: string) => `${other} beder dig ikke længere om fuldmagt.`,
      until: (day: string) => `Den skulle gælde til og med ${day}.`,
      closing: 'Du skal ikke gøre noget.',
    },
  },
  given: {
    holder: {
      subject: (other: string) => `${other} har givet dig fuldmagt`,
      opening: (other: string) => `Du kan nu hjælpe ${other}. Fuldmagten gælder allerede.`,
      until: (day: string) => `Den gælder til og med ${day}.`,
      closing: 'Log ind med dit eget MitID. Vælg så, hvem du vil handle for.',
    },
  },
  deleted: {
    giver: {
      subject: (other: string) => `Din fuldmagt til ${other} er slettet`,
      opening: (other: string) => `${other} kan ikke længere handle for dig med denne fuldmagt.`,
      until: (day: string) => `Den skulle gælde til og med ${day}.`,
      closing: 'Har I stadig brug for den, så lav en ny.',
    },
    holder: {
      subject: (other: string) => `Din fuldmagt fra ${other} er slettet`,
      opening: (other: string) => `Du kan ikke længere handle for ${other} med denne fuldmagt.`,
      until: (day: string) => `Den skulle gælde til og med ${day}.`,
      closing: 'Har I stadig brug for den, så lav en ny.',
    },
  },
  'extension-requested': {
    giver: {
      subject: (other: string) => `${other} beder om forlængelse`,
      opening: (other: string) => `${other} beder dig om at forlænge en fuldmagt.`,
      until: (day: string) => `Siger du ja, gælder den fra den dag, du godkender, og til og med ${day}.`,
      closing: 'Log ind, og svar ja eller nej. Du bestemmer selv.',
    },
  },
  'extension-approved': {
    giver: {
      subject: (other: string) => `Du har forlænget fuldmagten til ${other}`,
      opening: (other: string) => `Du har godkendt forlængelsen. Fuldmagten til ${other} gælder nu.`,
      until: (day: string) => `Fuldmagten gælder til og med ${day}.`,
      closing: 'Du kan altid slette fuldmagten. Det gør du under Mine fuldmagter.',
    },
    holder: {
      subject: (other: string) => `${other} har godkendt forlængelsen`,
      opening: (other: string) => `Fuldmagten fra ${other} er forlænget. Du kan bruge den nu.`,
      until: (day: string) => `Den gælder til og med ${day}.`,
      closing: 'Log ind med dit eget MitID. Vælg så, hvem du vil handle for.',
    },
  },
  'extension-rejected': {
    holder: {
      subject: (other: string) => `${other} har afvist forlængelsen`,
      opening: (other: string) => `${other} har sagt nej til at forlænge din fuldmagt.`,
      until: (day: string) => `Dens sidste dag er ${day}.`,
      closing: 'Er det en fejl, så tal sammen om det.',
    },
  },
  'request-letter': {
    giver: {
      subject: (other: string) => `Du får et brev om fuldmagt til ${other}`,
      opening: (other: string) => `${other} vil gerne hjælpe dig og har bedt om en fuldmagt. Du får et brev om det med posten.`,
      until: (day: string) => `Bliver den godkendt, gælder den til og med ${day}.`,
      closing: 'Kender du ikke personen? Så skriv ikke under, og kontakt borgerservice. Tjek, om du skal bestille tid.',
    },
  },
  'letter-approved': {
    giver: {
      subject: (other: string) => `Din fuldmagt til ${other} gælder nu`,
      opening: (other: string) => `Borgerservice har godkendt brevet. ${other} kan nu hjælpe dig.`,
      until: (day: string) => `Fuldmagten gælder til og med ${day}.`,
      closing: 'Vil du slette fuldmagten, kan borgerservice hjælpe dig. Har du MitID, kan du også selv gøre det under Mine fuldmagter.',
    },
    holder: {
      subject: (other: string) => `Din fuldmagt fra ${other} gælder nu`,
      opening: (other: string) => `Borgerservice har godkendt brevet. Du kan nu hjælpe ${other}.`,
      until: (day: string) => `Fuldmagten gælder til og med ${day}.`,
      closing: 'Log ind med dit eget MitID. Vælg så, hvem du vil handle for.',
    },
  },
  'letter-declined': {
    giver: {
      subject: (other: string) => `Borgerservice kan ikke godkende brevet om fuldmagt til ${other}`,
      opening: (other: string) => `Borgerservice har set på brevet og kan ikke godkende det. ${other} har derfor ikke fået fuldmagten.`,
      until: (day: string) => `Den skulle gælde til og med ${day}.`,
      closing:
        'Har I stadig brug for den, skal der sendes en ny anmodning. Så får du et nyt brev. Har du spørgsmål, så kontakt borgerservice. Tjek, om du skal bestille tid.',
    },
    holder: {
      subject: (other: string) => `Borgerservice kan ikke godkende brevet om fuldmagt fra ${other}`,
      opening: (other: string) =>
        `Borgerservice har set på brevet og kan ikke godkende det. Du har derfor ikke fået fuldmagt fra ${other}.`,
      until: (day: string) => `Den skulle gælde til og med ${day}.`,
      closing:
        'Har I stadig brug for den, så send en ny anmodning. Så kommer der et nyt brev. Har du spørgsmål, så kontakt borgerservice. Tjek, om du skal bestille tid.',
    },
  },
  'extension-letter': {
    giver: {
      subject: (other: string) => `Du får et brev om forlængelse fra ${other}`,
      opening: (other: string) => `${other} har bedt om at forlænge en fuldmagt. Du får et brev om det med posten.`,
      until: (day: string) => `Bliver det godkendt, gælder fuldmagten fra den dag, det sker, og til og med ${day}.`,
      closing: 'Kender du ikke personen? Så skriv ikke under, og kontakt borgerservice. Tjek, om du skal bestille tid.',
    },
  },
  'extension-letter-approved': {
    giver: {
      subject: (other: string) => `Din fuldmagt til ${other} er forlænget`,
      opening: (other: string) => `Borgerservice har godkendt brevet om forlængelse. ${other} kan hjælpe dig nu.`,
      until: (day: string) => `Fuldmagten gælder til og med ${day}.`,
      closing: 'Vil du slette fuldmagten, kan borgerservice hjælpe dig. Har du MitID, kan du også selv gøre det under Mine fuldmagter.',
    },
    holder: {
      subject: (other: string) => `Din fuldmagt fra ${other} er forlænget`,
      opening: (other: string) => `Borgerservice har godkendt brevet om forlængelse. Du kan hjælpe ${other} nu.`,
      until: (day: string) => `Fuldmagten gælder til og med ${day}.`,
      closing: 'Log ind med dit eget MitID. Vælg så, hvem du vil handle for.',
    },
  },
  'extension-letter-declined': {
    giver: {
      subject: (other: string) => `Borgerservice kan ikke forlænge fuldmagten til ${other}`,
      opening: (other: string) => `Borgerservice har set på brevet fra dig og ${other} og kan ikke godkende det.`,
      until: (day: string) => `Fuldmagtens sidste dag er ${day}.`,
      closing:
        'Har I stadig brug for den, kan der sendes en ny anmodning. Har du spørgsmål, så kontakt borgerservice. Tjek, om du skal bestille tid.',
    },
    holder: {
      subject: (other: string) => `Borgerservice kan ikke forlænge fuldmagten fra ${other}`,
      opening: (other: string) => `Borgerservice har set på brevet om din fuldmagt fra ${other} og kan ikke godkende det.`,
      until: (day: string) => `Fuldmagtens sidste dag er ${day}.`,
      closing:
        'Log ind, og se, om du kan anmode igen. Ellers kan du sende en ny anmodning. Har du spørgsmål, så kontakt borgerservice. Tjek, om du skal bestille tid.',
    },
  },
  'ended-by-death': {
    giver: {
      subject: (other: string) => `Din fuldmagt til ${other} er ophørt`,
      opening: (other: string) => `CPR har registreret et dødsfald. Derfor er din fuldmagt til ${other} ophørt.`,
      until: (day: string) => `Den skulle gælde til og med ${day}.`,
      closing: 'Du behøver ikke gøre noget. Har du spørgsmål, så ring til os.',
    },
    holder: {
      subject: (other: string) => `Din fuldmagt fra ${other} er ophørt`,
      opening: (other: string) => `CPR har registreret et dødsfald. Derfor er din fuldmagt fra ${other} ophørt.`,
      until: (day: string) => `Den skulle gælde til og med ${day}.`,
      closing: 'Du behøver ikke gøre noget. Har du spørgsmål, så ring til os.',
    },
  },
  /** What only a letter that is signed by hand has in it. */
  paper: {
    /** Who has to sign a letter, as its reader, the giver, is told: the giver by hand, or the holder who decides for them. */
    toSign: {
      giver: (other: string) =>
        `Vil du sige ja, så skriv under i hånden, og skriv datoen. Du eller ${other} skal give alle sider til borgerservice. En kopi er fint. Vil du sige nej, så skriv ikke under.`,
      holder: (other: string) => `${other} skriver under for dig og sender brevet til borgerservice. Giv derfor brevet til ${other}.`,
    },
    /** Who has signed a letter that borgerservice has approved: by signer, and then by reader. */
    signed: {
      giver: { giver: () => 'Du har selv skrevet under.', holder: (other: string) => `${other} har selv skrevet under.` },
      holder: {
        giver: (other: string) => `${other} har skrevet under for dig.`,
        holder: (other: string) => `Du har skrevet under for ${other}.`,
      },
    },
    /** What stands above the things that were missing in a letter. */
    was: 'Det var galt:',
    missing,
  },
  /** What is added where the mandate takes the place of an earlier one: before it is in force, and then. */
  replaces: {
    request: 'Siger du ja, så slutter en ældre fuldmagt i samme øjeblik.',
    approved: 'En ældre fuldmagt er nu slut.',
    given: 'En ældre fuldmagt er nu slut.',
    'request-letter': 'Bliver den godkendt, så er en ældre fuldmagt slut.',
    'letter-approved': 'En ældre fuldmagt er nu slut.',
  },
  /** What is read where the message is of a kind that nobody here has a letter for. */
  news: {
    subject: (other: string) => `Nyt om din fuldmagt med ${other}`,
    opening: (other: string) => `Der er sket noget med din fuldmagt med ${other}.`,
    until: (day: string) => `Dens sidste dag er ${day}.`,
    closing: 'Log ind, og se, hvad der er sket.',
  },
};
