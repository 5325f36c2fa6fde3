import type { Check } from '../../domain/mandate.shape.js';

/**
 * How a letter comes from the giver's address to borgerservice (R103-R107). `giver` and `holder` are who reads; where a function takes a `name`, it is the
 * giver's.
 */
export const da = {
  title: 'Sådan kommer brevet til borgerservice',
  address: {
    giver: 'Du får brevet med posten. Det bliver sendt til den adresse, du har i CPR.',
    holder: (name: string) => `${name} får brevet med posten. Det bliver sendt til den adresse, ${name} har i CPR.`,
  },
  /** Where the holder signs, but the letter goes to where the giver lives. */
  hand: {
    giver: 'Giv brevet til den, der skriver under for dig.',
    holder: (name: string) => `Brevet kommer ikke til dig. Bor du et andet sted end ${name}, så aftal, hvordan du får det.`,
  },
  /** By who signs, and then by who reads. */
  sign: {
    giver: {
      giver: 'Læs brevet. Er du enig, så skriv under i hånden, og skriv datoen på brevet. Ellers skal du ikke skrive under.',
      holder: (name: string) => `${name} skal skrive under i hånden og skrive datoen på brevet.`,
    },
    holder: {
      giver: 'Den, der har bedt om fuldmagten, skriver under for dig.',
      holder: (name: string) => `Du skal selv skrive under for ${name}. Skriv også datoen på brevet.`,
    },
  },
  back: {
    giver: {
      giver: 'Så skal brevet til borgerservice i din kommune. Du kan selv sende det. Den, der har bedt om fuldmagten, må også gøre det.',
      holder: (name: string) => `Så skal brevet til borgerservice i den kommune, hvor ${name} bor. Både du og ${name} må sende det.`,
    },
    holder: {
      giver: 'Så sender den samme person brevet til borgerservice i din kommune.',
      holder: (name: string) => `Så skal du sende det til borgerservice i den kommune, hvor ${name} bor.`,
    },
  },
  encloseTitle: 'Det skal med',
  enclose: {
    letter: 'Alle sider af brevet med underskrift og dato. En kopi er fint.',
    papers: {
      'guardianship-order': 'En kopi af den fuldt dækkende værgebeskikkelse.',
      'future-mandate': 'En kopi af fremtidsfuldmagten.',
      'personal-record': 'En kopi af personbogsattesten.',
      'general-mandate': 'En kopi af den fuldt dækkende generalfuldmagt.',
    } satisfies Partial<Record<Check, string>>,
  },
  waysTitle: 'Vælg en af tre måder',
  ways: {
    digitalPost: 'Send det i Digital Post. Det er nemmest og går hurtigst.',
    post: 'Send det med posten til borgerservice.',
    person: 'Mød op, og aflever det i borgerservice. Tjek først, om du skal bestille tid.',
  },
  findBorgerservice: 'Find borgerservice',
  stepsTitle: 'Sådan gør du i Digital Post',
  steps: {
    scan: {
      letter: 'Scan alle sider af brevet, eller tag billeder af dem.',
      papers: 'Scan alle sider af brevet og de andre papirer. Du kan også tage billeder.',
    },
    open: 'Log på Digital Post.',
    write: 'Vælg »Skriv ny post«.',
    authority: 'Find »Vælg myndighed«, og vælg »Kommuner«.',
    municipality: { giver: 'Vælg din egen kommune.', holder: (name: string) => `Vælg den kommune, hvor ${name} bor.` },
    subject: 'Skriv dette i emnefeltet:',
    attach: { letter: 'Vedhæft alle sider af brevet.', papers: 'Vedhæft alle sider af brevet og de andre papirer.' },
    send: 'Vælg »Send«.',
  },
  subject: 'Emne',
  copy: 'Kopiér emnet',
  copied: 'Emnet er kopieret.',
  marked: 'Emnet er markeret. Nu kan du selv kopiere det.',
  lastDay: (day: string) => `Borgerservice skal nå at godkende brevet senest ${day}. Send det i god tid.`,
  howLong: 'Vil du vide, hvor lang tid det tager? Så spørg borgerservice.',
};
