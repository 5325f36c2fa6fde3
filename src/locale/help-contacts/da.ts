import type { Days } from '../../domain/hours.js';
import type { HolidayName } from '../../domain/holidays.js';

type NamedDays = Exclude<Days, `${number}${string}`>;

/** Who answers what, and when. A time is written as in a calendar: `8`, `10.30`. */
export const da = {
  title: 'Ring eller mød op',
  lead: 'Det kommer an på, hvad det handler om.',
  support: {
    who: 'Digital Fuldmagt-supporten',
    about: 'Skærmen: Hvordan du giver, spørger, finder en fuldmagt, eller hvis noget er forkert.',
  },
  borgerservice: {
    who: 'Borgerservice i kommunen',
    in: (municipality: string) => `Borgerservice i ${municipality}`,
    about: 'Din sag: Breve, underskrift, ventetid, og hvorfor noget er afvist.',
    book: 'Tjek, om du skal bestille tid.',
    none: 'Nummeret står på din kommunes hjemmeside. Det kan også stå på et brev fra kommunen.',
  },
  mitid: { who: 'MitID-supporten', about: 'MitID: Koder, app og spærring. Ringer du for en anden, skal I være sammen.' },
  post: { who: 'Digital Post-supporten', about: 'Digital Post: At læse, skrive og give adgang.' },
  authority: {
    who: 'Myndigheden',
    about: 'Det, fuldmagten giver lov til: Spørg dér, hvor du vil bruge den. Det er fx sygehuset eller kommunen.',
  },
  call: (phone: string) => `Ring ${phone}`,
  address: (address: string) => `Adresse: ${address}`,
  page: 'Læs mere',
  openNow: 'Åbent nu.',
  closedNow: 'Lukket nu.',
  today: (hours: string) => `I dag ${hours}.`,
  todayIs: (holiday: string, hours: string) => `I dag er det ${holiday}: ${hours}.`,
  opensToday: (time: string) => `Åbner kl.\u00a0${time}.`,
  opensTomorrow: (time: string) => `Åbner i morgen kl.\u00a0${time}.`,
  opensOn: (day: string, time: string) => `Åbner ${day} kl.\u00a0${time}.`,
  from: (from: string, until: string) => `kl.\u00a0${from}‑${until}`,
  allDay: 'hele døgnet',
  closed: 'lukket',
  allHours: 'Alle tider',
  days: {
    weekdays: 'Hverdage',
    weekend: 'Weekend',
    holidays: 'Helligdage',
    monday: 'Mandag',
    tuesday: 'Tirsdag',
    wednesday: 'Onsdag',
    thursday: 'Torsdag',
    friday: 'Fredag',
    saturday: 'Lørdag',
    sunday: 'Søndag',
  } satisfies Record<NamedDays, string>,
  holidays: {
    'new-years-day': 'nytårsdag',
    'maundy-thursday': 'skærtorsdag',
    'good-friday': 'langfredag',
    'easter-sunday': 'påskedag',
    'easter-monday': '2. påskedag',
    'store-bededag': 'store bededag',
    'ascension-day': 'Kristi himmelfartsdag',
    'whit-sunday': 'pinsedag',
    'whit-monday': '2. pinsedag',
    'christmas-day': 'juledag',
    'boxing-day': '2. juledag',
  } satisfies Record<HolidayName, string>,
};
