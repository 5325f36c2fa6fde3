/** What the wizard says to somebody who asks by letter, and to somebody who decides for the giver. Where a function takes a `name`, it is the giver's. */
export const da = {
  /** Who decides: the giver, or the one who asks, and on what authority. */
  basis: {
    title: 'Hvem bestemmer for personen?',
    lead: 'De fleste bestemmer selv. Så siger personen selv ja eller nej til dig.',
    options: {
      own: { label: 'Personen bestemmer selv', means: 'Personen svarer selv på din anmodning.' },
      guardianship: { label: 'Jeg er værge', means: 'Du er sat til at bestemme. Det står i en værgebeskikkelse.' },
      'future-mandate': {
        label: 'Jeg har en fremtidsfuldmagt',
        means: 'Du skal hjælpe, hvis personen en dag ikke selv kan. Det har personen skrevet.',
      },
      'general-mandate': { label: 'Jeg har en generalfuldmagt', means: 'Du må handle i alt. Det har personen skrevet.' },
    },
    as: {
      guardianship: 'Du anmoder som værge.',
      'future-mandate': 'Du anmoder med en fremtidsfuldmagt.',
      'general-mandate': 'Du anmoder med en generalfuldmagt.',
    },
    always: 'Det sker altid med brev, og du skriver selv under for personen.',
    term: 'Hvem bestemmer',
    by: {
      guardianship: 'Du, som værge',
      'future-mandate': 'Du, med en fremtidsfuldmagt',
      'general-mandate': 'Du, med en generalfuldmagt',
    },
  },

  /** One question at a time to somebody who decides for the giver (R120-R145). */
  questions: {
    yes: 'Ja',
    no: 'Nej',
    guardianship: {
      'covers-all': {
        title: 'Gælder værgemålet det hele?',
        lead: 'Det skal gælde alt, som er personligt, og alt, som handler om penge. Det kaldes fuldt dækkende. Se efter i din værgebeskikkelse.',
      },
      'for-yourself': {
        title: 'Er fuldmagten til dig selv?',
        lead: 'En værge kan kun få en digital fuldmagt selv. Du kan ikke gøre det for en anden.',
      },
    },
    'future-mandate': {
      'in-force': {
        title: 'Er fremtidsfuldmagten sat i kraft?',
        lead: 'Det er Familieretshuset, der sætter den i kraft. Før det kan du ikke bruge den.',
      },
      'covers-all': {
        title: 'Gælder fremtidsfuldmagten det hele?',
        lead: 'Den skal gælde alt, som er personligt, og alt, som handler om penge. Det kaldes fuldt dækkende.',
      },
    },
    'general-mandate': {
      'covers-all': {
        title: 'Gælder generalfuldmagten det hele?',
        lead: 'Den skal gælde alt, som er personligt, og alt, som handler om penge. Det kaldes fuldt dækkende.',
      },
      'no-exceptions': {
        title: 'Er den uden undtagelser?',
        lead: 'Læs den igennem. Der må ikke stå noget, som du ikke må gøre for personen.',
      },
      'court-form': {
        title: 'Er den skrevet på Domstolsstyrelsens blanket?',
        lead: 'Det er den nemmeste måde. Blanketten ligger på Domstolsstyrelsens hjemmeside. Er den skrevet på en anden måde, kan den måske også bruges. Så svar nej.',
      },
      attested: {
        title: 'Er den skrevet under, som den skal?',
        lead: 'Den skal være på skrift. 1 advokat eller 2 vidner skal have skrevet under. De kaldes vitterlighedsvidner. De siger god for tre ting:',
        list: [
          'at underskriften er ægte',
          'at datoen for underskriften er rigtig',
          'at personen selv kunne tage stilling, da fuldmagten blev lavet',
        ],
      },
    },
  },

  /** Where an answer leads that stands in the way: never a dead end (R063). */
  wayOn: {
    authority: {
      title: 'Kontakt myndigheden i stedet',
      lead: 'Du kan ikke anmode om en digital fuldmagt her. Kontakt den myndighed, det handler om. De kan sige, hvad I så kan gøre.',
    },
    'family-house': {
      title: 'Kontakt Familieretshuset først',
      lead: 'Du skal søge Familieretshuset om at sætte fremtidsfuldmagten i kraft. De ser på, om det kan lade sig gøre. Bliver den sat i kraft, kan du anmode her.',
    },
    'only-yourself': {
      title: 'En værge kan kun få fuldmagten selv',
      lead: 'Du kan anmode om en digital fuldmagt til dig selv. Skal en anden have fuldmagt, så kontakt den myndighed, det handler om.',
    },
    because: {
      guardianship: {
        'covers-all': 'Værgemålet gælder ikke det hele.',
        'for-yourself': 'Fuldmagten er til en anden end dig.',
      },
      'future-mandate': {
        'in-force': 'Fremtidsfuldmagten er ikke sat i kraft.',
        'covers-all': 'Fremtidsfuldmagten gælder ikke det hele.',
      },
      'general-mandate': {
        'covers-all': 'Generalfuldmagten gælder ikke det hele.',
        'no-exceptions': 'Der er noget, du ikke må gøre for personen.',
        attested: 'Generalfuldmagten er ikke skrevet under, som den skal.',
      },
    },
    said: (because: string) => `Du har svaret: ${because}`,
    mend: 'Ret dit svar',
    out: 'Begynd forfra',
  },

  /** Where everything is checked, before a letter is sent. */
  check: {
    title: (name: string) => `Vil du anmode om fuldmagt for ${name}?`,
    address: (name: string) => `Brevet går til folkeregisteradressen. Det er den adresse, ${name} har i CPR. Du kan ikke vælge en anden.`,
    /** By who signs. */
    sign: {
      giver: (name: string) => `${name} skal skrive under i hånden og skrive datoen på brevet.`,
      holder: (name: string) => `Du skal selv skrive under for ${name} og skrive datoen på brevet.`,
    },
    back: {
      giver: 'Så skal alle sider til borgerservice. Både du og den, du hjælper, må sende dem.',
      holder: 'Så skal du sende alle sider til borgerservice sammen med dine papirer.',
    },
    when: 'Fuldmagten gælder først, når borgerservice har godkendt den. Så får I begge besked.',
    trap: (name: string) => `Brevet kommer til den adresse, hvor ${name} bor, ikke til dig. Sørg for, at du får fat i brevet.`,
    papersTitle: (count: number) => `Du skal sende ${count} papirer`,
    papers: {
      letter: 'Kopi af alle sider af brevet med din underskrift',
      'guardianship-order': 'Kopi af den fuldt dækkende værgebeskikkelse',
      'future-mandate': 'Kopi af fremtidsfuldmagten',
      'personal-record': 'Kopi af personbogsattesten',
      'general-mandate': 'Kopi af den fuldt dækkende generalfuldmagt',
    },
    post: 'Anmodningsbrevet skal sendes med post',
    postHint: 'Sæt kryds, hvis vi må sende brevet.',
    send: 'Send anmodning',
  },

  /** After it is sent by letter. */
  receipt: {
    title: (name: string) => `Brevet til ${name} er på vej`,
    /** By who signs. */
    steps: {
      giver: [
        () => 'Du har anmodet, og brevet bliver sendt.',
        (name: string) => `${name} skriver under.`,
        () => 'Brevet kommer til borgerservice.',
        () => 'Borgerservice behandler sagen.',
        () => 'Fuldmagten er trådt i kraft.',
      ],
      holder: [
        () => 'Du har anmodet, og brevet bliver sendt.',
        (name: string) => `Du skriver under for ${name}.`,
        () => 'Brevet kommer til borgerservice.',
        () => 'Borgerservice behandler sagen.',
        () => 'Fuldmagten er trådt i kraft.',
      ],
    },
    turn: {
      giver: (name: string) => `Det er ${name}, der skal skrive under nu.`,
      holder: () => 'Det er din tur nu.',
    },
    file: 'Her er det samme brev, hvis I mister det, der kommer med posten.',
    fetch: 'Hent brevet (PDF)',
    fetching: 'Henter brevet …',
    fetched: 'Brevet er hentet.',
  },

  /** What is the last thing to do at borger.dk, where it goes by letter (R102). */
  tick: 'Sæt kryds ved, at anmodningsbrevet skal sendes med post.',
};
