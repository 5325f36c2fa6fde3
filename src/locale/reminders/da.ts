/** What is said of the days at the end of a mandate that go into the citizen's own calendar, and what stands there: no name, for others may see it. */
export const da = {
  save: 'Læg dagene i din kalender',
  about: 'Du får en fil til din kalender. Der står ingen navne i den.',
  saved: 'Filen er hentet. Åbn den for at lægge dagene i din kalender.',
  notice: {
    summary: 'Fuldmagten udløber snart',
    text: (reference: string, day: string) =>
      `Fuldmagten med nummer ${reference} gælder til og med ${day}. Skal den vare længere? Så lav en ny inden da.`,
  },
  lastDay: {
    summary: 'Sidste dag med fuldmagten',
    text: (reference: string, day: string) => `Fuldmagten med nummer ${reference} kan ikke bruges fra ${day}.`,
  },
};
