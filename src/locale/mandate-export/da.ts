import { count } from '../mandate-list/da.js';

/** What is said where the list of one's own mandates is saved as a file, or printed. */
export const da = {
  columns: {
    side: 'Hvem hjælper',
    name: 'Navn',
    born: 'Født',
    powers: 'Hvad',
    state: 'Status',
    from: 'Fra',
    until: 'Til og med',
    reference: 'Nummer',
  },
  side: { holder: 'Du hjælper', giver: 'Hjælper dig' },
  title: (day: string) => `Mine fuldmagter den ${day}`,
  parts: { iHelp: 'Du hjælper', helpsMe: 'Hjælper dig', waiting: 'Venter på svar', over: 'Afsluttet' },
  none: 'Du har ingen fuldmagter.',
  fetching: (here: number, total: number) => `Henter ${count(here)} af ${count(total)} …`,
  saved: 'Filen er hentet. Den ligger, hvor din browser gemmer filer. Der står navne i den, så pas godt på den.',
  ready: 'Listen er klar. Tryk for at printe den.',
  print: 'Print nu',
};
