import type { Moment } from '../../domain/timeline.js';

type OnTheLine = Exclude<Moment, 'ended' | 'today'>;

const days = (number: number): string => (number === 1 ? 'én dag' : `${number} dage`);

/** What the page of one mandate says besides its facts, and what is said before one answers. Where a function takes a `name`, it is that of the other person. */
export const da = {
  preview: {
    /** Of a mandate that is in force. */
    can: { giver: (name: string) => `Det kan ${name}`, holder: 'Det kan du' },
    /** Of one that nobody has approved yet. */
    could: { giver: (name: string) => `Det kan ${name}, hvis den bliver godkendt`, holder: 'Det kan du, hvis den bliver godkendt' },
    cannot: { giver: (name: string) => `Det kan ${name} stadig ikke`, holder: 'Det kan du stadig ikke' },
  },
  life: {
    title: 'Fuldmagtens tid',
    scale: 'Linjen viser rækkefølgen. Den er ikke målt ud i dage.',
    key: { 'in-force': 'Gyldig', window: 'Kan forlænges', wanted: 'Gyldig, hvis den bliver forlænget' },
    today: 'I dag',
    tomorrow: 'i morgen',
    yesterday: 'i går',
    in: (number: number) => `om ${days(number)}`,
    ago: (number: number) => `for ${days(number)} siden`,
    moment: {
      from: 'Første dag.',
      again: 'Gælder igen fra denne dag.',
      extended: 'Forlænget fra denne dag.',
      notice: 'I får begge besked om, at den snart udløber.',
      pause: 'Sidste dag før en pause.',
      'last-day': 'Sidste dag. Den gælder dagen ud.',
      'extend-from': 'Første dag, hvor man kan anmode om forlængelse.',
      'extend-until': 'Sidste dag, hvor man kan anmode om forlængelse.',
      wanted: 'Ny sidste dag, hvis forlængelsen bliver godkendt.',
    } satisfies Record<OnTheLine, string>,
    ended: { deleted: 'Slettet.', replaced: 'Afløst af en ny fuldmagt.', 'ended-by-death': 'Ophørt.' },
  },
  change: {
    title: 'Det ændrer sig',
    gone: 'Slutter',
    kept: 'Fortsætter',
    added: 'Nyt',
    lastDay: 'Sidste dag',
    longer: (before: string, after: string) => `Nu ${before}. Derefter ${after}.`,
    same: (day: string) => `Stadig ${day}.`,
  },
  talk: {
    title: 'Tal med nogen først',
    text: 'Er du i tvivl? Så tal med en, du stoler på, før du svarer. Du kan også ringe.',
  },
  wrong: {
    title: 'Er der noget galt?',
    readOut: 'Læs dette nummer op, når du ringer:',
    fault: 'Står der noget forkert? Eller kan du ikke finde det, du leder efter?',
    letter: 'Handler det om et brev, eller om hvorfor noget er afvist?',
    noMitid: 'Har du ikke MitID, eller er det svært at gøre selv?',
    elsewhere: 'Kan fuldmagten ikke bruges dér, hvor I har brug for den?',
    ask: 'Spørg dér, hvor I vil bruge den. Det er fx sygehuset eller kommunen.',
    stranger: (name: string) => `Kender du ikke ${name}?`,
    rejectIt: 'Så skal du afvise anmodningen.',
    deleteIt: 'Så skal du slette fuldmagten.',
    misused: 'Har en anden brugt dit MitID? Så ring straks til MitID-supporten.',
  },
  paper: {
    title: 'Tag den med på papir',
    print: 'Print fuldmagten',
    whole: (reference: string) => `Fuldmagt ${reference}`,
    pocket: 'Print lommekort',
    about: 'Lommekortet er et kort overblik til tasken. Dit CPR-nummer står der ikke.',
    cardTitle: 'Lommekort til fuldmagt',
    helps: 'Hjælper',
    helped: 'Får hjælp',
    what: 'Med det her',
    until: 'Til og med',
    phone: 'Hjælp i telefonen',
    how: 'Sådan bruger du den',
    steps: 'Log ind med dit eget MitID. Vælg, hvem du handler for.',
    noProof: 'Kortet er kun til at huske med. Det giver ikke adgang til noget.',
  },
};
