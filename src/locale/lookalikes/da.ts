import type { Lookalike } from '../../domain/coverage.js';

/** What tells powers apart that are easily taken for each other (R048, R051). */
export const da: Readonly<Record<Lookalike, string>> = {
  vaccinations: 'Med »Se« kan man kun se vaccinationer, og med »Registrere og se« kan man også skrive nye ind.',
  'min-log': 'Der er en Min Log på fmk-online.dk og en anden på sundhed.dk, og hver af dem kræver sin egen fuldmagt.',
  medicines:
    'Med læsefuldmagt kan man kun se, men med handlefuldmagt kan man også handle: gøre medicin privat og bede om at få en recept fornyet.',
  portal: 'Begge er til kommunens portal: Er »Social- og sundhedsportal« på listen, så vælg den, og ellers den anden.',
  pension: 'Den ene er til selvbetjening på nettet, og den anden er til at ringe, så vælg begge, hvis der er brug for det.',
  'student-grants': 'Den ene er til at søge og ændre SU, og den anden er til at søge og ændre SU-lån.',
};
