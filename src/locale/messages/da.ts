import { da as missing } from '../missing/da.js';

/**
 * What people are told when something happens to a mandate: for each kind of message, a letter for whoever reads it.
 *
 * `giver` is read by the one who is helped, `holder` by the one who helps; `other` is always the other one's name.
 */
export const da = {
  powers: 'Fuldmagten handler om:',
  reference: (reference: string) => `Fuldmagtens nummer er ${reference}. Sig nummeret, hvis du ringer om den.`,
  /** R094: the request itself, with what it is about. */
  request: {
    giver: {
      subject: (other: string) => `${other} beder dig om fuldmagt`,
      opening: (other: string) => `${other} vil gerne hjælpe dig. Derfor beder ${other} dig om en fuldmagt.`,
      until: (day: string) => `Siger du ja, gælder den til og med ${day}.`,
      closing: 'Log ind, og se anmodningen. Du bestemmer selv, om du siger ja eller nej. Kender du ikke personen, så sig nej.',
    },
  },
  /** R095, R097: it is in force at once; a receipt to both. */
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
  /** R097: whoever asked is told of a no. */
  rejected: {
    holder: {
      subject: (other: string) => `${other} har afvist din anmodning`,
      opening: (other: string) => `${other} har sagt nej til at give dig fuldmagt.`,
      until: (day: string) => `Du bad om, at den skulle gælde til og med ${day}.`,
      closing: 'Er det en fejl, så tal sammen om det. Du kan altid sende en ny anmodning.',
    },
  },
  /** Z4: whoever was asked is told that nothing is asked any more. */
  withdrawn: {
    giver: {
      subject: (other: string) => `${other} har trukket sin anmodning tilbage`,
      opening: (other: string) => `${other} beder dig ikke længere om fuldmagt.`,
      until: (day: string) => `Den skulle gælde til og med ${day}.`,
      closing: 'Du skal ikke gøre noget.',
    },
  },
  /** R160, R163: what was given, and until when. */
  given: {
    holder: {
      subject: (other: string) => `${other} har givet dig fuldmagt`,
      opening: (other: string) => `Du kan nu hjælpe ${other}. Fuldmagten gælder allerede.`,
      until: (day: string) => `Den gælder til og med ${day}.`,
      closing: 'Log ind med dit eget MitID. Vælg så, hvem du vil handle for.',
    },
  },
  /** R185: both are told. */
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
  /** R076: the giver is asked. */
  'extension-requested': {
    giver: {
      subject: (other: string) => `${other} beder om forlængelse`,
      opening: (other: string) => `${other} beder dig om at forlænge en fuldmagt.`,
      until: (day: string) => `Siger du ja, gælder den fra den dag, du godkender, og til og med ${day}.`,
      closing: 'Log ind, og svar ja eller nej. Du bestemmer selv.',
    },
  },
  /** R076, R080: it holds again from that day; a receipt to both. */
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
  /** R076: whoever asked is told of a no. */
  'extension-rejected': {
    holder: {
      subject: (other: string) => `${other} har afvist forlængelsen`,
      opening: (other: string) => `${other} har sagt nej til at forlænge din fuldmagt.`,
      until: (day: string) => `Dens sidste dag er ${day}.`,
      closing: 'Er det en fejl, så tal sammen om det.',
    },
  },
  /** R103, R111: that a letter to sign is on its way. */
  'request-letter': {
    giver: {
      subject: (other: string) => `Du får et brev om fuldmagt til ${other}`,
      opening: (other: string) => `${other} vil gerne hjælpe dig og har bedt om en fuldmagt. Du får et brev om det med posten.`,
      until: (day: string) => `Bliver den godkendt, gælder den til og med ${day}.`,
      closing: 'Kender du ikke personen? Så skriv ikke under, og kontakt borgerservice. Tjek, om du skal bestille tid.',
    },
  },
  /** R108: borgerservice has approved; both get a receipt. */
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
  /** R108, R109: borgerservice has not approved, and why. */
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
  /** R076, R103: that a letter to sign is on its way. */
  'extension-letter': {
    giver: {
      subject: (other: string) => `Du får et brev om forlængelse fra ${other}`,
      opening: (other: string) => `${other} har bedt om at forlænge en fuldmagt. Du får et brev om det med posten.`,
      until: (day: string) => `Bliver det godkendt, gælder fuldmagten fra den dag, det sker, og til og med ${day}.`,
      closing: 'Kender du ikke personen? Så skriv ikke under, og kontakt borgerservice. Tjek, om du skal bestille tid.',
    },
  },
  /** R076, R108: borgerservice has approved; both get a receipt. */
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
  /** R076, R109: borgerservice has not approved, and why. */
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
  /** R074: the other one is told that it has ended. */
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
  /** R079: both are told that the last day is coming. */
  notice: {
    giver: {
      subject: (other: string) => `Din fuldmagt til ${other} udløber snart`,
      opening: (other: string) => `Den sidste dag for din fuldmagt til ${other} er tæt på.`,
      until: (day: string) => `Den gælder til og med ${day}.`,
      closing: 'Vil du undgå en pause? Så lav en ny fuldmagt, før den udløber. Har du ikke MitID, kan borgerservice hjælpe dig.',
    },
    holder: {
      subject: (other: string) => `Din fuldmagt fra ${other} udløber snart`,
      opening: (other: string) => `Den sidste dag for din fuldmagt fra ${other} er tæt på.`,
      until: (day: string) => `Den gælder til og med ${day}.`,
      closing: 'Vil du undgå en pause? Så anmod om en ny fuldmagt, før den udløber.',
    },
  },
  /** R097, Z3: nobody approved in time; both are told. */
  lapsed: {
    giver: {
      subject: (other: string) => `Anmodningen fra ${other} gælder ikke længere`,
      opening: (other: string) => `${other} bad dig om fuldmagt. Den blev ikke godkendt i tide. ${other} har derfor ikke fået den.`,
      until: (day: string) => `Den skulle gælde til og med ${day}.`,
      closing: 'Du skal ikke gøre noget. Har I stadig brug for den, kan I begynde forfra.',
    },
    holder: {
      subject: (other: string) => `Din anmodning til ${other} gælder ikke længere`,
      opening: (other: string) => `Du bad ${other} om fuldmagt. Den blev ikke godkendt i tide. Du har derfor ikke fået den.`,
      until: (day: string) => `Den skulle gælde til og med ${day}.`,
      closing: 'Har I stadig brug for den, så send en ny anmodning.',
    },
  },
  /** R073, R080: both are told that it does not hold any more. */
  expired: {
    giver: {
      subject: (other: string) => `Din fuldmagt til ${other} er udløbet`,
      opening: (other: string) => `Den sidste dag er gået. ${other} kan ikke længere handle for dig med denne fuldmagt.`,
      until: (day: string) => `Den gjaldt til og med ${day}.`,
      closing: 'Har I stadig brug for den, kan I lave en ny.',
    },
    holder: {
      subject: (other: string) => `Din fuldmagt fra ${other} er udløbet`,
      opening: (other: string) => `Den sidste dag er gået. Du kan ikke længere handle for ${other} med denne fuldmagt.`,
      until: (day: string) => `Den gjaldt til og med ${day}.`,
      closing: 'Har I stadig brug for den, kan I lave en ny.',
    },
  },
  /** R076, R097, Z3: nobody approved in time; both are told. */
  'extension-lapsed': {
    giver: {
      subject: (other: string) => `${other} får ikke forlænget fuldmagten`,
      opening: (other: string) => `${other} bad om at forlænge en fuldmagt. Det blev ikke godkendt i tide.`,
      until: (day: string) => `Fuldmagtens sidste dag er ${day}.`,
      closing: 'Du skal ikke gøre noget. Har I stadig brug for den, kan I lave en ny.',
    },
    holder: {
      subject: (other: string) => `Din fuldmagt fra ${other} blev ikke forlænget`,
      opening: (other: string) => `Du bad om at forlænge en fuldmagt fra ${other}. Det blev ikke godkendt i tide.`,
      until: (day: string) => `Fuldmagtens sidste dag er ${day}.`,
      closing: 'Log ind, og se, om du kan anmode igen. Ellers kan du sende en ny anmodning.',
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
  /** R079, R080: from when and until when the holder can ask for an extension, and what holds until it has been approved. */
  extend: {
    notice: {
      giver: (other: string, from: string, until: string) =>
        `${other} kan anmode om at forlænge den fra ${from} til og med ${until}. Efter den sidste dag gælder den ikke, før det er godkendt.`,
      holder: (from: string, until: string) =>
        `Du kan anmode om at forlænge den fra ${from} til og med ${until}. Efter den sidste dag gælder den ikke, før det er godkendt.`,
    },
    expired: {
      giver: (other: string, until: string) => `${other} kan anmode om at forlænge den til og med ${until}.`,
      holder: (until: string) => `Du kan anmode om at forlænge den til og med ${until}.`,
    },
    asked: {
      giver: (other: string) => `${other} har bedt om at forlænge den. Den gælder ikke igen, før det er godkendt.`,
      holder: (other: string) => `Du har bedt ${other} om at forlænge den. Den gælder ikke igen, før det er godkendt.`,
    },
  },
  /** R094: a link that opens the very one. */
  link: (address: string) => `Se fuldmagten her: ${address}`,
  /** What is read where the message is of a kind that nobody here has a letter for. */
  news: {
    subject: (other: string) => `Nyt om din fuldmagt med ${other}`,
    opening: (other: string) => `Der er sket noget med din fuldmagt med ${other}.`,
    until: (day: string) => `Dens sidste dag er ${day}.`,
    closing: 'Log ind, og se, hvad der er sket.',
  },
};
