import type { Basis, Check } from '../../domain/mandate.shape.js';

/**
 * The letter that a giver gets by post, and signs by hand or has signed.
 *
 * It is in Danish alone: the municipality decides by this very sheet, and what is signed must be what is read there. `you` is the giver throughout.
 */
export const da = {
  title: {
    mandate: 'Anmodning om fuldmagt',
    extension: 'Anmodning om at forlænge en fuldmagt',
  },
  asked: 'Dato',
  reference: 'Sagens nummer',
  qr: (reference: string) => `QR-kode med sagens nummer: ${reference}`,
  /** Two people may have one name, so that each is told by the day of their birth too. */
  born: (name: string, day: string) => `${name}, født ${day}`,
  dear: (giver: string) => `Kære ${giver}`,
  opening: {
    mandate: (holder: string) => `${holder} vil gerne hjælpe dig med det, der står nedenfor. Derfor beder ${holder} om en fuldmagt.`,
    extension: (holder: string) => `${holder} har fået en fuldmagt til at hjælpe dig. Nu beder ${holder} om at få den forlænget.`,
  },
  /** On what authority it is asked for. The portal has it from the holder alone. */
  authority: {
    guardianship: (holder: string) => `${holder} har oplyst at være din værge.`,
    'future-mandate': (holder: string) => `${holder} har oplyst at have en fremtidsfuldmagt fra dig.`,
    'general-mandate': (holder: string) => `${holder} har oplyst at have en generalfuldmagt fra dig.`,
  } satisfies Record<Exclude<Basis, 'own'>, unknown>,
  signs: {
    giver: 'Vil du sige ja, skal du selv skrive under. Det gør du under »Underskrift«.',
    holder: (holder: string) => `Det er ${holder}, der skal skrive under på vegne af dig. Du skal ikke selv skrive under.`,
  },
  /** The letter goes to the giver's address, and the one who signs may live elsewhere. */
  seeToIt: (holder: string) =>
    `Brevet bliver sendt til din adresse i CPR. Bor ${holder} et andet sted, skal ${holder} selv sørge for at få brevet.`,
  people: {
    heading: 'Hvem det handler om',
    giver: 'Den, der skal have hjælp',
    holder: 'Den, der vil hjælpe',
  },
  powers: 'Hvad fuldmagten handler om',
  covers: (holder: string) => `Det kan ${holder} gøre med fuldmagten`,
  leaves: (holder: string) => `Det kan ${holder} ikke gøre`,
  period: {
    heading: 'Hvornår fuldmagten gælder',
    mandate: (day: string) => `Fuldmagten gælder fra den dag, borgerservice godkender den. Den gælder til og med ${day}.`,
    extension: (day: string) =>
      `Forlængelsen gælder fra den dag, borgerservice godkender den. Derefter gælder fuldmagten til og med ${day}.`,
  },
  choice: {
    giver: {
      heading: 'Du bestemmer selv',
      mandate: 'Du bestemmer selv, om du siger ja. Skriver du ikke under, sker der ingenting.',
      extension: 'Du bestemmer selv, om du siger ja. Skriver du ikke under, bliver fuldmagten ikke forlænget.',
      stranger: (holder: string) => `Kender du ikke ${holder}, så skriv ikke under.`,
    },
    holder: {
      heading: 'Hvis noget er forkert',
      mandate: 'Der sker ikke noget, før brevet er skrevet under. Borgerservice skal også sige ja.',
      extension: 'Der sker ikke noget, før brevet er skrevet under. Borgerservice skal også sige ja.',
      stranger: (holder: string) => `Kender du ikke ${holder}, eller er noget i brevet forkert? Så kontakt borgerservice.`,
    },
    end: 'Fuldmagten kan altid blive slettet igen. Kontakt borgerservice, og bed dem om det. Tjek, om du skal bestille tid.',
    /** Whose duty it is to end it. Of a future mandate no source says so (R138). */
    changes: {
      guardianship: (holder: string) => `Ændrer værgemålet sig, skal ${holder} slette fuldmagten.`,
      'general-mandate': (holder: string) => `Ændrer generalfuldmagten sig, skal ${holder} slette fuldmagten.`,
    },
  },
  signature: {
    heading: 'Underskrift',
    giver: {
      mandate: (holder: string, day: string) => `Jeg giver ${holder} den fuldmagt, der står i dette brev. Den gælder til og med ${day}.`,
      extension: (holder: string, day: string) =>
        `Jeg forlænger den fuldmagt til ${holder}, der står i dette brev. Den gælder til og med ${day}.`,
    },
    holder: {
      mandate: (giver: string, day: string) =>
        `Jeg skriver under på vegne af ${giver}. Jeg beder om den fuldmagt, der står i dette brev. Den gælder til og med ${day}.`,
      extension: (giver: string, day: string) =>
        `Jeg skriver under på vegne af ${giver}. Jeg beder om at få forlænget den fuldmagt, der står i dette brev. Den gælder til og med ${day}.`,
    },
    name: (signer: string) => `Underskrift (${signer} skriver her)`,
    day: 'Dato for underskrift',
    capitals: 'Navn med blokbogstaver',
  },
  sending: {
    heading: 'Sådan kommer brevet tilbage',
    giver: (holder: string) => `Send eller aflever brevet til borgerservice. Det kan enten du eller ${holder} gøre.`,
    holder: (holder: string) => `Det er ${holder}, der skal sende eller aflevere brevet til borgerservice. Du må også gerne gøre det.`,
    last: (day: string) => `Borgerservice kan godkende til og med ${day}. Send brevet i god tid.`,
    takes: 'Spørg borgerservice, hvor lang tid det tager.',
    documents: (many: number) =>
      many === 1 ? 'Dette skal med. Det må gerne være en kopi.' : `Disse ${many} dokumenter skal med. Det må gerne være kopier.`,
    letter: 'Alle sider af brevet, med underskrift og dato',
    papers: {
      'guardianship-order': 'Kopi af værgebeskikkelsen, som skal være fuldt dækkende',
      'future-mandate': 'Kopi af fremtidsfuldmagten',
      'personal-record': 'Kopi af personbogsattesten',
      'general-mandate': 'Kopi af generalfuldmagten, som skal være fuldt dækkende',
    } satisfies Partial<Record<Check, string>>,
    ways: 'Vælg en af de tre måder:',
  },
  digitally: {
    heading: '1. Send det i Digital Post',
    lead: 'Det er nemmest og hurtigst. Sådan gør I:',
    scan: 'Scan alle siderne, eller tag et billede af hver side.',
    logIn: 'Log på Digital Post.',
    write: 'Vælg »Skriv ny post«.',
    authority: 'Vælg »Kommuner« under »Vælg myndighed«.',
    municipality: (name: string) => `Vælg ${name}.`,
    homeOf: (giver: string) => `Vælg den kommune, hvor ${giver} bor.`,
    /** Before the line itself, which can be copied as it stands. */
    subject: 'Skriv dette i emnefeltet:',
    attach: 'Vedhæft alle siderne af det underskrevne brev.',
    attachAll: 'Vedhæft alle siderne af det underskrevne brev og de andre dokumenter.',
    send: 'Vælg »Send«.',
  },
  byPost: {
    heading: '2. Send det med posten',
    to: 'Send det til:',
  },
  inPerson: {
    heading: '3. Aflever det i borgerservice',
    lead: 'Mød op, og aflever brevet. Tjek, om I skal bestille tid.',
  },
  office: {
    /** Where the portal has not said what it is called. */
    named: (municipality: string) => `Borgerservice i ${municipality}`,
    unnamed: 'Borgerservice i din kommune',
    lookUp: 'Find adressen på kommunens hjemmeside.',
    lookUpHours: 'Find adressen og åbningstiden på kommunens hjemmeside.',
    phone: (phone: string) => `Telefon ${phone}`,
  },
  looked: {
    heading: 'Det ser borgerservice efter',
    pages: 'Alle sider af brevet er der.',
    signature: (signer: string) => `${signer} har skrevet under.`,
    date: 'Datoen for underskrift er skrevet på.',
    papers: {
      'guardianship-order': 'Kopien af værgebeskikkelsen er der, og den er fuldt dækkende.',
      'future-mandate': 'Kopien af fremtidsfuldmagten er der.',
      'personal-record': 'Kopien af personbogsattesten er der.',
      'general-mandate': 'Kopien af generalfuldmagten er der, og den er fuldt dækkende.',
    } satisfies Partial<Record<Check, string>>,
    lacking: 'Mangler noget, kan borgerservice ikke godkende.',
    receipt: 'Når de har godkendt, får I begge en kvittering.',
  },
  help: {
    heading: 'Hvis du vil spørge om noget',
    office: 'Handler det om brevet eller sagen? Så spørg borgerservice.',
    support: (phone: string) => `Handler det om at bruge Digital Fuldmagt? Så ring til Digital Fuldmagt-supporten på ${phone}.`,
    hours: 'De har åbent kl. 8-20 på hverdage og kl. 10-16 i weekender og på helligdage. Den 24. og 31. december er det kl. 10-14.',
  },
  page: (number: string, all: string) => `Side ${number} af ${all}`,
};
