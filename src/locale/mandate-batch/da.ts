import { count } from '../mandate-list/da.js';

const all = (done: number, total: number): string => (done === total ? `alle ${count(total)}` : `${count(done)} af ${count(total)}`);

/** What is said where several mandates are answered, or extensions of several asked for, together. */
export const da = {
  pick: 'Vælg',
  everyone: 'Vælg alle, der vises',
  nobody: 'Fjern alle valg',
  chosen: (chosen: number) => (chosen === 0 ? 'Du har ikke valgt nogen endnu.' : `Du har valgt ${count(chosen)}.`),
  goOn: { answer: 'Godkend eller afvis de valgte', renew: 'Anmod om forlængelse af de valgte' },
  stop: 'Fortryd',

  answer: {
    title: (total: number) => (total === 1 ? 'Svar på én anmodning' : `Svar på ${count(total)} anmodninger på én gang`),
    lead: 'Læs dem igennem, før du svarer. Du giver det samme svar på dem alle.',
    anyTime: 'Du kan slette hver fuldmagt, når du vil.',
    told: 'Hver af dem får besked om dit svar.',
    approve: 'Godkend alle',
    reject: 'Afvis alle',
  },
  renew: {
    title: (total: number) => (total === 1 ? 'Anmod om forlængelse af én fuldmagt' : `Anmod om forlængelse af ${count(total)} fuldmagter`),
    lead: 'Du beder hver af dem om mere tid. Se den nye sidste dag under hvert navn.',
    each: 'Vil du have en anden dag for en af dem? Så gå tilbage, og anmod om den for sig.',
    yes: 'Send alle anmodninger',
  },
  could: {
    request: (name: string) => `${name} beder om din fuldmagt til:`,
    extension: (name: string) => `${name} beder om forlængelse af fuldmagten til:`,
    renew: (name: string) => `Du hjælper ${name} med:`,
  },
  lasts: (day: string) => `Godkender du, gælder den fra i dag til og med ${day}.`,
  until: (day: string) => `Ny sidste dag: ${day}.`,
  back: 'Tilbage til listen',
  sending: (number: number, total: number) => `Sender nummer ${number} af ${total} …`,

  done: {
    approve: (done: number, total: number) => `Du har godkendt ${all(done, total)}`,
    reject: (done: number, total: number) => `Du har afvist ${all(done, total)}`,
    renew: (done: number, total: number) => `Du har bedt om forlængelse af ${all(done, total)}`,
  },
  none: {
    approve: 'Ingen er godkendt',
    reject: 'Ingen er afvist',
    renew: 'Ingen anmodninger er sendt',
  },
  group: {
    done: 'Det er gjort',
    elsewhere: 'Det skal gøres et andet sted',
    refused: 'Det kunne ikke gøres',
    unknown: 'Vi ved ikke, om det er gjort',
    unsent: 'Ikke sendt',
  },
  why: {
    unknown: 'Vi fik intet svar. Prøv igen. Det bliver kun gjort én gang.',
    unsent: 'Vi stoppede, før vi nåede hertil.',
  },
  now: 'Lige nu:',
  retry: (total: number) => (total === 1 ? 'Prøv igen med den ene' : `Prøv igen med de ${count(total)}`),
};
