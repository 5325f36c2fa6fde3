import type { DeskAction, Extension } from '../../domain/mandate.shape.js';
import type { Passing } from '../../domain/passing.js';
import type { Kind } from '../../domain/power.shape.js';

const counted = ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'];

/** A number as one writes it in a sentence: in letters up to twelve. */
export const count = (number: number): string => counted[number] ?? thousands(number);

/** The same where a sentence begins. */
export const Count = (number: number): string => {
  const word = count(number);
  return word.charAt(0).toLocaleUpperCase('da') + word.slice(1);
};

/** Numbers beyond twelve, as Danish writes them. */
const thousands = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, '.');
const mandates = (total: number): string => (total === 1 ? 'Én fuldmagt.' : `${Count(total)} fuldmagter.`);
const lasts = (day: string): string => `Gælder til og med ${day}.`;
const wouldHold = (day: string): string => `Bliver den godkendt, gælder fuldmagten til og med ${day}.`;
const wouldHave = (day: string): string => `Skulle have gældt til og med ${day}.`;
const inReview = (): string => 'Borgerservice har fået brevet og behandler sagen.';
const endedByDeath = (): string => 'Fuldmagten er ophørt, fordi CPR har registreret et dødsfald. Du behøver ikke gøre noget.';

/** What "Mine fuldmagter" says. Where a function takes a `name`, it is that of the other person. */
export const da = {
  title: 'Mine fuldmagter',
  give: 'Giv fuldmagt',
  ask: 'Anmod om fuldmagt',

  group: {
    needsMe: 'Du skal svare',
    byLetter: 'Beder om fuldmagt i et brev',
    iHelp: 'Du hjælper',
    helpsMe: 'Hjælper dig',
    sent: 'Dine anmodninger',
    runsOut: 'Udløber snart',
    askAgain: 'Ikke godkendt af borgerservice',
    ended: 'Afsluttet',
  },
  total: {
    needsMe: (total: number) => (total === 1 ? 'Én anmodning venter på dit svar.' : `${Count(total)} anmodninger venter på dit svar.`),
    byLetter: (total: number) => (total === 1 ? 'Ét brev.' : `${Count(total)} breve.`),
    iHelp: mandates,
    helpsMe: mandates,
    sent: (total: number) => (total === 1 ? 'Én anmodning venter på svar.' : `${Count(total)} anmodninger venter på svar.`),
    runsOut: (total: number) =>
      total === 1 ? 'Én fuldmagt udløber snart eller er lige udløbet.' : `${Count(total)} fuldmagter udløber snart eller er lige udløbet.`,
    askAgain: (total: number) =>
      total === 1
        ? 'Én anmodning. Se, hvad der manglede, og send en ny.'
        : `${Count(total)} anmodninger. Se, hvad der manglede, og send nye.`,
    ended: (total: number) => `${Count(total)} i alt.`,
  },
  more: 'Vis flere',
  shown: (shown: number, total: number) => `Du ser ${thousands(shown)} af ${thousands(total)}.`,

  nothingEver: 'Du har ingen fuldmagter endnu.',
  nothingNow: 'Du har ingen fuldmagter, der gælder nu.',
  waysOn: 'Vil du hjælpe en anden? Så anmod om fuldmagt. Skal en anden hjælpe dig? Så giv fuldmagt.',

  acting: (name: string) => `Lige nu handler du for ${name}. Men her ser du dine egne fuldmagter. Du kan kun ændre dem for dig selv.`,
  backToYourself: 'Skift tilbage til dig selv',

  state: {
    'awaiting-approval': { giver: 'Afventer din godkendelse', holder: 'Afventer godkendelse' },
    'letter-sent': { giver: 'Brev sendt til dig', holder: 'Brev sendt' },
    'in-review': { giver: 'Borgerservice behandler sagen', holder: 'Borgerservice behandler sagen' },
    active: { giver: 'Gyldig', holder: 'Gyldig' },
    rejected: { giver: 'Afvist', holder: 'Afvist' },
    declined: { giver: 'Ikke godkendt af borgerservice', holder: 'Ikke godkendt af borgerservice' },
    withdrawn: { giver: 'Trukket tilbage', holder: 'Trukket tilbage' },
    lapsed: { giver: 'Ikke besvaret i tide', holder: 'Ikke besvaret i tide' },
    deleted: { giver: 'Slettet', holder: 'Slettet' },
    expired: { giver: 'Udløbet', holder: 'Udløbet' },
    replaced: { giver: 'Afløst', holder: 'Afløst' },
    'ended-by-death': { giver: 'Ophørt', holder: 'Ophørt' },
  },
  endsSoon: 'Udløber snart',
  extendable: 'Udløbet, kan forlænges',
  extensionState: {
    asked: 'Forlængelse anmodet',
    'letter-sent': 'Brev om forlængelse sendt',
    'in-review': 'Borgerservice behandler forlængelsen',
  } satisfies Record<Extension['state'], string>,
  lasts: {
    'awaiting-approval': {
      giver: (day: string) => `Hvis du godkender, gælder fuldmagten til og med ${day}.`,
      holder: (day: string) => `Bliver den godkendt, gælder fuldmagten til og med ${day}.`,
    },
    'letter-sent': { giver: wouldHold, holder: wouldHold },
    'in-review': { giver: wouldHold, holder: wouldHold },
    active: { giver: lasts, holder: lasts },
    rejected: { giver: wouldHave, holder: wouldHave },
    declined: { giver: wouldHave, holder: wouldHave },
    withdrawn: { giver: wouldHave, holder: wouldHave },
    lapsed: { giver: wouldHave, holder: wouldHave },
    deleted: { giver: wouldHave, holder: wouldHave },
    expired: { giver: (day: string) => `Gjaldt til og med ${day}.`, holder: (day: string) => `Gjaldt til og med ${day}.` },
    replaced: { giver: wouldHave, holder: wouldHave },
    'ended-by-death': { giver: wouldHave, holder: wouldHave },
  },
  became: {
    'awaiting-approval': {
      giver: (name: string) => `${name} vil gerne hjælpe dig og beder om din fuldmagt.`,
      holder: (name: string) => `${name} har ikke svaret endnu.`,
    },
    'letter-sent': {
      giver: (name: string) => `${name} vil gerne hjælpe dig. Du får et brev om det med posten.`,
      holder: (name: string) => `Brevet er sendt til ${name} med posten. Det er ikke kommet til borgerservice endnu.`,
    },
    'in-review': { giver: inReview, holder: inReview },
    active: {
      giver: (name: string) => `${name} kan hjælpe dig med det, der står her.`,
      holder: (name: string) => `Du kan hjælpe ${name} med det, der står her.`,
    },
    rejected: {
      giver: (name: string) => `Du har afvist anmodningen fra ${name}.`,
      holder: (name: string) => `${name} har afvist din anmodning.`,
    },
    declined: {
      giver: (name: string) => `Borgerservice kunne ikke godkende brevet. ${name} har ikke fået din fuldmagt.`,
      holder: (name: string) => `Borgerservice kunne ikke godkende brevet. Du har ikke fået fuldmagt fra ${name}.`,
    },
    withdrawn: {
      giver: (name: string) => `${name} har trukket sin anmodning tilbage.`,
      holder: (name: string) => `Du har trukket din anmodning til ${name} tilbage.`,
    },
    lapsed: {
      giver: (name: string) => `Du nåede ikke at svare på anmodningen fra ${name}.`,
      holder: (name: string) => `${name} nåede ikke at svare på din anmodning.`,
    },
    deleted: {
      giver: (name: string) => `${name} kan ikke længere hjælpe dig med denne fuldmagt.`,
      holder: (name: string) => `Du kan ikke længere hjælpe ${name} med denne fuldmagt.`,
    },
    expired: {
      giver: (name: string) => `Den sidste dag er gået. ${name} kan ikke længere hjælpe dig med denne fuldmagt.`,
      holder: (name: string) => `Den sidste dag er gået. Du kan ikke længere hjælpe ${name} med denne fuldmagt.`,
    },
    replaced: {
      giver: (name: string) => `En anden fuldmagt til ${name} er trådt i stedet.`,
      holder: (name: string) => `En anden fuldmagt fra ${name} er trådt i stedet.`,
    },
    'ended-by-death': { giver: endedByDeath, holder: endedByDeath },
  },
  /** What is said in another way of one that went by letter. */
  lapsedByLetter: { state: 'Ikke godkendt i tide', became: 'Brevet blev ikke godkendt af borgerservice i tide.' },

  extension: {
    asked: {
      giver: (name: string, day: string) => `${name} har bedt om forlængelse til og med ${day}.`,
      holder: (name: string, day: string) => `Du har bedt om forlængelse til og med ${day}. ${name} har ikke svaret endnu.`,
    },
    /** The last day has passed, and there is no answer yet. */
    paused: {
      giver: (name: string) => `Lige nu kan ${name} ikke bruge fuldmagten. Det kan ${name} igen den dag, du godkender.`,
      holder: (name: string) => `Lige nu kan du ikke bruge fuldmagten. Det kan du igen den dag, ${name} godkender.`,
    },
    from: {
      giver: (name: string, from: string, until: string) => `${name} kan anmode om forlængelse fra ${from} til og med ${until}.`,
      holder: (from: string, until: string) => `Du kan anmode om forlængelse fra ${from} til og med ${until}.`,
    },
    until: {
      giver: (name: string, until: string) => `${name} kan anmode om forlængelse til og med ${until}.`,
      holder: (until: string) => `Du kan anmode om forlængelse til og med ${until}.`,
    },
    gap: {
      giver: (name: string, day: string) => `Fra ${day} kan ${name} ikke bruge fuldmagten, før du har godkendt en forlængelse.`,
      holder: (name: string, day: string) => `Fra ${day} kan du ikke bruge fuldmagten, før ${name} har godkendt en forlængelse.`,
    },
    again: {
      giver: (name: string) => `${name} kan først bruge fuldmagten igen, når du har godkendt.`,
      holder: (name: string) => `Du kan først bruge fuldmagten igen, når ${name} har godkendt.`,
    },
    noGap: {
      giver: (day: string) => `Vil I undgå en pause? Så giv en ny fuldmagt senest ${day}.`,
      holder: (day: string) => `Vil I undgå en pause? Så lav en ny fuldmagt. Den skal være godkendt senest ${day}.`,
    },
    /** Where it goes by letter, and borgerservice decides. */
    byLetter: {
      'letter-sent': {
        giver: (name: string, day: string) => `${name} har bedt om forlængelse til og med ${day}. Du får et brev om det med posten.`,
        holder: (name: string, day: string) => `Du har bedt om forlængelse til og med ${day}. Brevet er sendt til ${name} med posten.`,
      },
      'in-review': {
        giver: (name: string, day: string) => `${name} har bedt om forlængelse til og med ${day}. Borgerservice har fået brevet.`,
        holder: (_name: string, day: string) => `Du har bedt om forlængelse til og med ${day}. Borgerservice har fået brevet.`,
      },
      paused: {
        giver: (name: string) => `Lige nu kan ${name} ikke bruge fuldmagten. Det kan ${name} igen den dag, borgerservice godkender.`,
        holder: () => 'Lige nu kan du ikke bruge fuldmagten. Det kan du igen den dag, borgerservice godkender.',
      },
      gap: {
        giver: (name: string, day: string) =>
          `Fra ${day} kan ${name} ikke bruge fuldmagten. Det kan ${name} først igen, når borgerservice har godkendt.`,
        holder: (_name: string, day: string) =>
          `Fra ${day} kan du ikke bruge fuldmagten. Det kan du først igen, når borgerservice har godkendt.`,
      },
      again: {
        giver: (name: string) => `${name} kan først bruge fuldmagten igen, når borgerservice har godkendt.`,
        holder: () => 'Du kan først bruge fuldmagten igen, når borgerservice har godkendt.',
      },
      noGap: (day: string) => `Vil I undgå en pause? Så lav en ny fuldmagt. Den skal være godkendt senest ${day}.`,
    },
    over: 'Den kan ikke forlænges mere. Har I stadig brug for den, så lav en ny fuldmagt.',
  },
  /** Of a mandate that runs out soon: what to do, and what happens otherwise. */
  coach: {
    title: 'Fuldmagten udløber snart',
    ready: {
      giver: 'Personen er valgt på forhånd. Du bestemmer selv, hvad den nye skal gælde.',
      holder: 'Den nye er udfyldt som denne. Du kan rette alt, før du sender.',
    },
    otherwise: 'Hvis I ikke gør noget',
  },
  replacing: {
    ends: {
      giver: (name: string) => `Godkender du, slutter en fuldmagt, som ${name} har i dag. Det sker i samme øjeblik.`,
      holder: (name: string) => `Godkender ${name}, slutter en fuldmagt, som du har i dag. Det sker i samme øjeblik.`,
    },
    endsByLetter: {
      giver: (name: string) => `Bliver brevet godkendt, slutter en fuldmagt, som ${name} har i dag. Det sker i samme øjeblik.`,
      holder: () => 'Bliver brevet godkendt, slutter en fuldmagt, som du har i dag. Det sker i samme øjeblik.',
    },
    which: (reference: string) => `Den gamle fuldmagt har nummer ${reference}.`,
    took: 'Den er trådt i stedet for en tidligere fuldmagt.',
    done: (name: string) => `Den tidligere fuldmagt til ${name} er slut.`,
  },
  noLongerOffered: {
    giver: 'Din kommune tilbyder den ikke nu. Spørg kommunen, om den stadig kan bruges.',
    holder: (name: string) => `Kommunen, hvor ${name} bor, tilbyder den ikke nu. Spørg kommunen, om den stadig kan bruges.`,
  },

  reference: 'Nummer',
  morePowers: (more: number) => (more === 1 ? 'Og én ting mere.' : `Og ${count(more)} ting mere.`),
  kind: { handle: 'Kan se oplysninger og handle.', indsigt: 'Kan kun se oplysninger.' } satisfies Record<Kind, string>,
  see: 'Se fuldmagten',
  answer: 'Godkend eller afvis',
  delete: 'Slet fuldmagten',
  withdraw: 'Træk anmodningen tilbage',
  extend: 'Anmod om forlængelse',
  'answer-extension': 'Godkend eller afvis forlængelsen',
  replace: 'Lav en ny, der afløser denne',
  makeNew: 'Lav en ny fuldmagt',
  askAgain: 'Send en ny anmodning',
  toList: 'Tilbage til Mine fuldmagter',
  stale: 'Der er sket noget med fuldmagten, mens du havde siden åben. Det, der står her, passer ikke længere.',
  meanwhile: 'Der er sket noget, siden du åbnede siden. Nu ser du, hvordan det er.',

  answering: {
    title: (name: string) => `${name} beder om din fuldmagt`,
    could: (name: string) => `Hvis du godkender, kan ${name} hjælpe dig med:`,
    only: (name: string) => `${name} kan kun gøre det, der står her.`,
    lasts: (day: string) => `Fuldmagten gælder fra i dag til og med ${day}.`,
    anyTime: 'Du kan slette fuldmagten, når du vil. Det gør du under Mine fuldmagter.',
    told: (name: string) => `Godkender du, får I begge besked. Afviser du, får ${name} besked.`,
    approve: 'Godkend',
    reject: 'Afvis',
    later: 'Vent med at svare',
    sending: 'Sender dit svar …',
    answerBy: (day: string) => `Du kan svare til og med ${day}.`,
  },
  /** Where the giver may approve less than was asked for. */
  approvingPart: {
    open: {
      both: 'Godkend noget af det, eller i kortere tid',
      powers: 'Godkend kun noget af det',
      days: 'Godkend i kortere tid',
    },
    title: (name: string) => `Hvad vil du godkende for ${name}?`,
    powers: (name: string) => `Det må ${name} hjælpe dig med`,
    hint: 'Sæt kryds ved det, du vil godkende. Resten siger du nej til.',
    same: (name: string) => `${name} har bedt om det her:`,
    label: 'Sidste dag',
    asked: (day: string) => `Der er bedt om til og med ${day}. Du kan vælge en tidligere dag.`,
    lasts: (day: string) => `Fuldmagten gælder til og med ${day}.`,
    told: (name: string) => `Du og ${name} får begge besked.`,
    yes: 'Godkend det, du har valgt',
    no: 'Gå tilbage',
    faults: {
      none: 'Sæt kryds ved mindst én ting. Vil du ikke godkende noget, så gå tilbage, og afvis.',
      empty: 'Skriv den sidste dag med dag, måned og år.',
      'not-a-day': 'Den dag findes ikke. Skriv den sidste dag med dag, måned og år.',
      'too-early': (day: string) => `Vælg ${day} eller en senere dag.`,
      'too-late': (day: string) => `Vælg ${day} eller en dag før.`,
    },
  },
  deleting: {
    title: {
      giver: (name: string) => `Vil du slette fuldmagten til ${name}?`,
      holder: (name: string) => `Vil du slette fuldmagten fra ${name}?`,
    },
    means: {
      giver: (name: string) => `Sletter du den, kan ${name} ikke længere hjælpe dig med:`,
      holder: (name: string) => `Sletter du den, kan du ikke længere hjælpe ${name} med:`,
    },
    atOnce: 'Det sker med det samme. Du kan ikke fortryde.',
    whole: 'Du sletter hele fuldmagten. Vil du kun ændre noget, så lav en ny fuldmagt bagefter.',
    told: (name: string) => `Du og ${name} får begge besked.`,
    yes: 'Slet fuldmagten',
    no: 'Behold fuldmagten',
    sending: 'Sletter fuldmagten …',
  },
  withdrawing: {
    title: (name: string) => `Vil du trække din anmodning til ${name} tilbage?`,
    means: (name: string) => `Gør du det, kan ${name} ikke længere svare på den. Du kan altid sende en ny.`,
    told: (name: string) => `${name} får besked.`,
    byLetter: 'Gør du det, kan brevet ikke længere bruges. Du kan altid sende en ny anmodning.',
    yes: 'Træk anmodningen tilbage',
    no: 'Lad anmodningen stå',
    sending: 'Trækker anmodningen tilbage …',
  },
  extending: {
    title: (name: string) => `Vil du anmode ${name} om forlængelse?`,
    same: (name: string) => `Det handler om det samme som før. Du kan hjælpe ${name} med:`,
    label: 'Ny sidste dag',
    hint: 'Fuldmagten gælder dagen ud.',
    lasts: (day: string) => `Ny sidste dag: ${day}.`,
    thenTitle: 'Det sker der',
    told: (name: string) => `${name} får din anmodning i Digital Post og skal svare.`,
    after: 'Du får besked, når der er svaret.',
    byLetter: {
      told: (name: string) => `${name} får et brev om det med posten.`,
      sign: {
        giver: (name: string) => `${name} skal skrive under i hånden.`,
        holder: (name: string) => `Du skal skrive under for ${name}.`,
      },
      back: 'Brevet skal til borgerservice, som svarer.',
    },
    yes: 'Send anmodning',
    no: 'Send ikke',
    sending: 'Sender din anmodning …',
    faults: {
      empty: 'Skriv den nye sidste dag med dag, måned og år.',
      'not-a-day': 'Den dag findes ikke. Skriv den nye sidste dag med dag, måned og år.',
      'too-early': (day: string) => `Vælg ${day} eller en senere dag.`,
      'too-late': (day: string) => `Vælg ${day} eller en dag før.`,
    },
  },
  answeringExtension: {
    title: (name: string) => `${name} beder om forlængelse`,
    now: {
      active: (day: string) => `Lige nu gælder fuldmagten til og med ${day}.`,
      expired: (day: string) => `Fuldmagten gjaldt til og med ${day}. Den gælder ikke lige nu.`,
    },
    lasts: {
      active: (day: string) => `Godkender du, gælder fuldmagten videre fra i dag til og med ${day}.`,
      expired: (day: string) => `Godkender du, gælder fuldmagten igen fra i dag til og med ${day}.`,
    },
    reject: 'Afviser du, bliver fuldmagten ikke forlænget.',
  },
  done: {
    approve: {
      title: (name: string) => `${name} har nu din fuldmagt`,
      text: (name: string) => `Du har godkendt. Du og ${name} får begge besked.`,
    },
    reject: {
      title: (name: string) => `Du har afvist anmodningen fra ${name}`,
      text: (name: string) => `${name} har ikke fået din fuldmagt og får besked om dit svar.`,
    },
    withdraw: {
      title: (name: string) => `Du har trukket din anmodning til ${name} tilbage`,
      text: (name: string) => `${name} får besked og kan ikke længere svare på den.`,
    },
    'request-extension': {
      title: (name: string) => `Din anmodning om forlængelse er sendt til ${name}`,
      text: (name: string) => `Du får besked, når ${name} har svaret.`,
    },
    byLetter: {
      withdraw: {
        title: (name: string) => `Du har trukket din anmodning til ${name} tilbage`,
        text: (name: string) => `${name} får besked. Brevet kan ikke længere bruges.`,
      },
      'request-extension': {
        title: (name: string) => `Brevet om forlængelse er sendt til ${name}`,
        text: (name: string) => `${name} får brevet med posten. Se under fuldmagten, hvordan det kommer til borgerservice.`,
      },
    },
    'approve-extension': {
      title: (name: string) => `Du har forlænget fuldmagten til ${name}`,
      text: (name: string) => `Du og ${name} får begge besked.`,
    },
    'reject-extension': {
      title: (name: string) => `Du har afvist at forlænge fuldmagten til ${name}`,
      text: (name: string) => `${name} får besked om dit svar.`,
    },
    delete: {
      title: {
        giver: (name: string) => `Du har slettet fuldmagten til ${name}`,
        holder: (name: string) => `Du har slettet fuldmagten fra ${name}`,
      },
      text: {
        giver: (name: string) => `${name} kan ikke længere hjælpe dig med den. Du og ${name} får begge besked.`,
        holder: (name: string) => `Du kan ikke længere hjælpe ${name} med den. Du og ${name} får begge besked.`,
      },
    },
  },

  detail: {
    request: { giver: (name: string) => `Anmodning fra ${name}`, holder: (name: string) => `Anmodning til ${name}` },
    mandate: { giver: (name: string) => `Fuldmagt til ${name}`, holder: (name: string) => `Fuldmagt fra ${name}` },
    giver: 'Fuldmagtsgiver',
    giverIs: 'Den, der får hjælp',
    holder: 'Fuldmagtshaver',
    holderIs: 'Den, der hjælper',
    you: 'Dig',
    powers: 'Hvad',
    period: 'Hvor længe',
    stretch: (from: string, until: string) => `Fra ${from} til og med ${until}.`,
    message: (name: string) => `Besked fra ${name}`,
    history: 'Det er der sket',
    noHistory: 'Vi kan ikke vise, hvad der er sket.',
    wrong: 'Er der fejl i fuldmagten? Så ring, og læs nummeret op.',
  },
  happened: {
    request: {
      you: 'Du anmodede om fuldmagten.',
      other: (name: string) => `${name} anmodede om fuldmagten.`,
      system: 'Der blev anmodet om fuldmagten.',
    },
    give: { you: 'Du gav fuldmagten.', other: (name: string) => `${name} gav fuldmagten.`, system: 'Fuldmagten blev givet.' },
    approve: {
      you: 'Du godkendte anmodningen.',
      other: (name: string) => `${name} godkendte anmodningen.`,
      system: 'Anmodningen blev godkendt.',
    },
    reject: { you: 'Du afviste anmodningen.', other: (name: string) => `${name} afviste anmodningen.`, system: 'Anmodningen blev afvist.' },
    withdraw: {
      you: 'Du trak anmodningen tilbage.',
      other: (name: string) => `${name} trak anmodningen tilbage.`,
      system: 'Anmodningen blev trukket tilbage.',
    },
    delete: { you: 'Du slettede fuldmagten.', other: (name: string) => `${name} slettede fuldmagten.`, system: 'Fuldmagten blev slettet.' },
    'request-extension': {
      you: 'Du anmodede om forlængelse.',
      other: (name: string) => `${name} anmodede om forlængelse.`,
      system: 'Der blev anmodet om forlængelse.',
    },
    'approve-extension': {
      you: 'Du godkendte forlængelsen.',
      other: (name: string) => `${name} godkendte forlængelsen.`,
      system: 'Forlængelsen blev godkendt.',
    },
    'reject-extension': {
      you: 'Du afviste forlængelsen.',
      other: (name: string) => `${name} afviste forlængelsen.`,
      system: 'Forlængelsen blev afvist.',
    },
    replaced: {
      you: 'Du lod en ny fuldmagt træde i stedet.',
      other: (name: string) => `${name} lod en ny fuldmagt træde i stedet.`,
      system: 'En ny fuldmagt trådte i stedet.',
    },
    'ended-by-death': {
      you: 'Fuldmagten ophørte på grund af et dødsfald.',
      other: () => 'Fuldmagten ophørte på grund af et dødsfald.',
      system: 'Fuldmagten ophørte på grund af et dødsfald.',
    },
    use: { you: 'Du brugte fuldmagten.', other: (name: string) => `${name} brugte fuldmagten.`, system: 'Fuldmagten blev brugt.' },
    unknown: { you: 'Du ændrede noget.', other: (name: string) => `${name} ændrede noget.`, system: 'Der skete en ændring.' },
  },
  /** What a mandate was used for: a power, and the service where it was used; and how often on that day. */
  used: {
    power: (title: string) => `Det gjaldt »${title}«.`,
    service: (name: string) => `Det skete i »${name}«.`,
    times: (count: number) => `I alt ${count} gange den dag`,
  },
  /** What time has done by itself. */
  byItself: {
    notice: 'I fik besked om, at fuldmagten snart udløber.',
    lapsed: 'Anmodningen blev ikke godkendt i tide.',
    expired: 'Fuldmagten udløb.',
    'extension-lapsed': 'Forlængelsen blev ikke godkendt i tide.',
    'extension-closed': 'Man kan ikke længere anmode om forlængelse.',
  } satisfies Record<Passing, string>,
  /** What borgerservice has done. */
  atDesk: {
    'register-letter': 'Borgerservice fik brevet.',
    approve: 'Borgerservice godkendte brevet.',
    decline: 'Borgerservice kunne ikke godkende brevet.',
    delete: 'Borgerservice slettede fuldmagten.',
    'approve-extension': 'Borgerservice forlængede fuldmagten.',
    'decline-extension': 'Borgerservice kunne ikke godkende forlængelsen.',
    unknown: 'Borgerservice ændrede noget.',
  } satisfies Record<DeskAction | 'unknown', string>,

  stopped: 'Vi kan ikke vise fuldmagten',
  goOn: { title: 'Du skal gøre det et andet sted', text: 'Det kan ikke gøres færdigt her på siden.', link: 'Gå videre' },

  choose: 'Vælg flere',
  save: 'Gem som regneark',
  print: 'Print listen',
  before: 'Vis de forrige',
  range: (from: number, until: number, total: number) => `Du ser nummer ${thousands(from)} til ${thousands(until)} af ${thousands(total)}.`,
  finding: {
    label: 'Søg efter navn',
    more: 'Flere valg',
    clear: 'Vis alle igen',
    title: 'Fundet',
    total: (total: number) =>
      total === 0
        ? 'Ingen fuldmagter passer til det, du søger.'
        : total === 1
          ? 'Én fuldmagt fundet.'
          : `${Count(total)} fuldmagter fundet.`,
    side: { label: 'Hvem hjælper', all: 'Alle', holder: 'Du hjælper', giver: 'Du får hjælp' },
    standing: { label: 'Hvordan den står', all: 'Alle', now: 'Gælder nu', waiting: 'Venter på svar', over: 'Afsluttet' },
    sort: { label: 'Rækkefølge', all: 'I grupper', until: 'Udløber først', changed: 'Ændret senest' },
  },
};
