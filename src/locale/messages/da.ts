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
  /** What is added where the mandate takes the place of an earlier one: before it is in force, and then. */
  replaces: {
    request: 'Siger du ja, slutter en tidligere fuldmagt i samme øjeblik.',
    approved: 'En tidligere fuldmagt sluttede i samme øjeblik.',
    given: 'En tidligere fuldmagt sluttede i samme øjeblik.',
  },
  /** What is read where the message is of a kind that nobody here has a letter for. */
  news: {
    subject: (other: string) => `Nyt om din fuldmagt med ${other}`,
    opening: (other: string) => `Der er sket noget med din fuldmagt med ${other}.`,
    until: (day: string) => `Dens sidste dag er ${day}.`,
    closing: 'Log ind, og se, hvad der er sket.',
  },
};
