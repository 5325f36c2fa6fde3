/** What the wizard says. Names are put in as they are: the sentences are made so that none of them has to be bent. */
export const da = {
  title: { open: 'Fuldmagt', request: 'Anmod om fuldmagt', give: 'Giv fuldmagt' },
  progress: (at: number, of: number, page: string) => `Trin ${at} af ${of}: ${page}`,
  pages: { who: 'Hvem', what: 'Hvad', 'how-long': 'Hvor længe', check: 'Se efter', receipt: 'Kvittering', 'handed-over': 'Vejledning' },
  goOn: 'Fortsæt',
  toMend: 'Der er noget, du skal rette',

  choose: {
    title: 'Hvem skal have hjælp?',
    lead: 'Med en fuldmagt kan én person hjælpe en anden i kontakten med det offentlige.',
    request: 'Jeg skal hjælpe en anden',
    requestMeans: 'Du anmoder om fuldmagt. Den anden skal godkende.',
    give: 'En anden skal hjælpe mig',
    giveMeans: 'Du giver fuldmagt. Den gælder med det samme.',
  },

  /** Before anything is asked. */
  begin: {
    title: { request: 'Sådan anmoder du om fuldmagt', give: 'Sådan giver du fuldmagt' },
    you: {
      request: 'Her på siderne er »du« den, der vil hjælpe en anden.',
      give: 'Her på siderne er »du« den, der skal have hjælp af en anden.',
    },
    stepsTitle: 'Det sker der',
    steps: {
      request: ['Du anmoder om fuldmagt her.', 'Personen, du vil hjælpe, godkender med sit eget MitID.', 'Fuldmagten er trådt i kraft.'],
      give: ['Du giver fuldmagt her. Den gælder med det samme.', 'Personen, der skal hjælpe dig, får besked i Digital Post.'],
    },
    letter: {
      title: 'Bruger personen ikke MitID og Digital Post?',
      steps: [
        'Du anmoder her. Vi sender et brev til personen.',
        'Personen skriver selv under i hånden.',
        'Brevet kommer til borgerservice.',
        'Borgerservice behandler sagen.',
        'Fuldmagten er trådt i kraft.',
      ],
    },
    neededTitle: 'Det skal du bruge',
    needed: [
      'Den andens fulde navn og CPR-nummer. De står på sundhedskortet.',
      'Omkring 5 minutter. Der er ingen tidsgrænse, så tag den tid, du har brug for.',
    ],
    begin: 'Begynd',
  },

  /** What was answered before, and has not been sent. */
  unfinished: {
    title: 'Du er ikke færdig',
    about: {
      request: (name: string) => `Du har begyndt at anmode om fuldmagt for at hjælpe ${name}. Den er ikke sendt.`,
      give: (name: string) => `Du har begyndt at give fuldmagt til ${name}. Den er ikke sendt.`,
    },
    nameless: {
      request: 'Du har begyndt at anmode om fuldmagt. Den er ikke sendt.',
      give: 'Du har begyndt at give fuldmagt. Den er ikke sendt.',
    },
    takeUp: 'Gå videre, hvor du slap',
    throwAway: 'Slet mine svar',
  },

  who: {
    request: {
      title: 'Hvem vil du hjælpe?',
      lead: 'Skriv, hvem du vil hjælpe. Personen får din anmodning i Digital Post og skal selv godkende den.',
      found: (name: string) => `Du vil hjælpe ${name}`,
    },
    give: {
      title: 'Hvem skal hjælpe dig?',
      lead: 'Skriv, hvem der skal hjælpe dig. Personen skal være fyldt 15 år og bruge MitID og Digital Post.',
      found: (name: string) => `${name} skal hjælpe dig`,
    },
    name: 'Fulde navn',
    nameHint: 'Som det står på personens sundhedskort.',
    cpr: 'CPR-nummer',
    cprHint: '10 tal. Nummeret står på personens sundhedskort.',
    finding: 'Leder efter personen …',
    isItThem: 'Er det ikke den rigtige? Så vælg en anden person.',
    another: 'Vælg en anden person',
    tryIn: (span: string) => `Du kan prøve igen om ${span}.`,
  },

  paper: {
    request: (name: string) => `${name} skal have et brev`,
    give: (name: string) => `${name} kan ikke få fuldmagt digitalt`,
    giveWhy: 'Den, der skal hjælpe dig, skal bruge MitID og Digital Post. Vælg en anden person, eller spørg borgerservice.',
    deskRequest: (name: string) =>
      `Kontakt borgerservice i den kommune, hvor ${name} bor. De kan hjælpe jer med brevet. ${name} skal skrive under i hånden.`,
    deskGive: 'Kontakt borgerservice i din kommune. De kan hjælpe dig videre.',
    book: 'Tjek, om I skal bestille tid.',
    desk: 'Gå til borgerservice',
  },

  what: {
    request: {
      title: (name: string) => `Hvad vil du hjælpe ${name} med?`,
      nameless: 'Hvad vil du hjælpe med?',
      lead: 'Vælg det, du har brug for. Du kan vælge flere ting. De bliver samlet i én fuldmagt.',
    },
    give: {
      title: (name: string) => `Hvad skal ${name} hjælpe dig med?`,
      nameless: 'Hvad skal du have hjælp til?',
      lead: 'Vælg det, du vil have hjælp til. Du kan vælge flere ting. De bliver samlet i én fuldmagt.',
    },
    kinds: '»Kun se« giver lov til at læse oplysninger. »Se og handle« giver også lov til at søge, booke tid og svare.',
    neither: 'Nej',
    indsigt: 'Kun se',
    handle: 'Se og handle',
    count: (count: number) => (count === 0 ? 'Du har ikke valgt noget endnu.' : `Du har valgt ${count}.`),
    search: 'Søg i listen',
    shown: (count: number) => (count === 0 ? 'Intet i listen passer til din søgning.' : `Der er ${count} at vælge imellem.`),
    nothing: 'Her på siden er der ingen fuldmagter at vælge. Se, hvad du kan få på borger.dk.',
    elsewhere: (count: number) => `Findes ikke her, men på borger.dk (${count})`,
    elsewhereLead: 'De fuldmagter, der står her, gælder ikke på denne side. Du kan lave dem på borger.dk.',
    prepare: 'Gør dem klar til borger.dk',
    covers: 'Hvad dækker den?',
    /** The other one, where their name is not known. */
    other: { request: 'den, du hjælper', give: 'Den, der hjælper dig,' },
    notListed: 'Det, jeg søger, er her ikke',
    notListedMeans:
      'Det er ikke alle myndigheder, der bruger Digital Fuldmagt. Ring til den myndighed, det handler om. De kan sige, om de har deres egen fuldmagt.',
  },

  howLong: {
    request: (name: string) => `Hvor længe skal du kunne hjælpe ${name}?`,
    give: (name: string) => `Hvor længe skal ${name} kunne hjælpe dig?`,
    nameless: { request: 'Hvor længe skal du kunne hjælpe?', give: 'Hvor længe skal du have hjælp?' },
    lead: 'Det er en god idé at vælge en lang periode. Så skal du ikke forlænge fuldmagten senere.',
    presets: 'Hvor længe?',
    through: (day: string) => `Til og med ${day}`,
    another: 'En anden dag',
    label: 'Sidste dag',
    hint: 'Fuldmagten gælder dagen ud.',
    lasts: (day: string, span: string) => `Fuldmagten gælder til og med ${day}. Det er om ${span}.`,
    lastsToday: (day: string) => `Fuldmagten gælder til og med ${day}. Det er i dag.`,
    thenTitle: 'Det sker der',
    notice: (day: string) => `I får begge besked ${day} om, at fuldmagten snart slutter.`,
    noticeAtOnce: 'Perioden er kort. Derfor får I begge besked om slutdatoen med det samme.',
    ends: (day: string) => `Fuldmagten slutter af sig selv. Fra ${day} kan den ikke bruges.`,
    gap: (last: string, until: string) =>
      `Den kan forlænges fra ${last} til ${until}. Men der er en pause, til forlængelsen er godkendt. Lav en ny i god tid, så undgår I pausen.`,
    early: 'I kan begge slette fuldmagten før tid. Det gør I under Mine fuldmagter.',
  },

  check: {
    request: {
      title: (name: string) => `Vil du anmode ${name} om fuldmagt?`,
      who: 'Du vil hjælpe',
      when: 'Fuldmagten gælder først, når den er godkendt.',
      told: (name: string) => `${name} får din anmodning i Digital Post og skal svare med sit eget MitID.`,
      after: 'Du får besked i Digital Post, når der er svaret.',
      replaces: (reference: string) => `Bliver den godkendt, slutter den gamle fuldmagt i samme øjeblik. Den har nummer ${reference}.`,
      send: 'Send anmodning',
    },
    give: {
      title: (name: string) => `Vil du give ${name} fuldmagt?`,
      who: 'Skal hjælpe dig',
      when: 'Fuldmagten gælder med det samme.',
      told: (name: string) => `${name} får besked i Digital Post. Her står, hvad fuldmagten gælder, og hvornår den slutter.`,
      after: 'Du kan slette fuldmagten igen. Det gør du under Mine fuldmagter.',
      replaces: (reference: string) => `Den gamle fuldmagt slutter i samme øjeblik. Den har nummer ${reference}.`,
      send: 'Giv fuldmagt',
    },
    lead: 'Se efter, om alt er rigtigt.',
    what: 'Det gælder',
    until: 'Til og med',
    can: {
      handle: (helper: string) => `${helper} kan se og handle:`,
      indsigt: (helper: string) => `${helper} kan kun se:`,
      other: (helper: string) => `${helper} kan bruge:`,
    },
    youCan: { handle: 'Du kan se og handle:', indsigt: 'Du kan kun se:', other: 'Du kan bruge:' },
    cannot: (helper: string) => `Det kan ${helper} stadig ikke`,
    youCannot: 'Det kan du stadig ikke',
    only: 'Fuldmagten gælder kun det, der står her.',
    nothingToReplace: 'Den gamle fuldmagt gælder ikke mere. Derfor laver du en helt ny.',
    toldTitle: 'Det sker der',
    /** Above what is printed or copied before it is sent. */
    paper: { request: 'Anmodning om fuldmagt, ikke sendt endnu', give: 'Fuldmagt, ikke givet endnu' },
    /** Where something was sent before, its answer was lost, and then something was changed. */
    sentBefore: 'Det, du sendte først, er nået frem. Se det under Mine fuldmagter, før du sender noget nyt.',
    understood: {
      title: 'To spørgsmål, før du sender',
      lead: 'De er her for at se, om vi har forklaret det godt nok. Svarer du forkert, kan du svare igen.',
      yes: 'Ja',
      no: 'Nej',
      reach: {
        request: (name: string) => `Kan du også hjælpe ${name} med noget, der ikke står her?`,
        give: (name: string) => `Kan ${name} også hjælpe dig med noget, der ikke står her?`,
        none: 'Svar på, om fuldmagten gælder andet end det, der står her.',
        wrong: 'Fuldmagten gælder kun det, der står her. Det rigtige svar er nej.',
      },
      begins: {
        request: () => 'Gælder fuldmagten, så snart du har sendt din anmodning?',
        give: () => 'Gælder fuldmagten, så snart du har givet den?',
        none: 'Svar på, om fuldmagten gælder med det samme.',
        wrong: 'Se under »Det sker der«. Der står, hvornår fuldmagten gælder. Svar så igen.',
      },
    },
    edit: 'Ret',
    editing: { who: 'Ret, hvem det er', what: 'Ret, hvad det gælder', 'how-long': 'Ret, hvor længe det gælder' },
    sending: 'Sender …',
  },

  receipt: {
    request: {
      title: (name: string) => `Din anmodning er sendt til ${name}`,
      steps: [
        { step: () => 'Du har anmodet.', means: [(name: string) => `${name} får anmodningen i Digital Post.`] },
        {
          step: (name: string) => `${name} svarer.`,
          means: [
            (name: string) => `${name} følger linket, logger ind med MitID og trykker på »Godkend eller afvis«.`,
            () => 'Du får besked i Digital Post, når der er svaret.',
          ],
        },
        { step: () => 'Fuldmagten er trådt i kraft.', means: [() => 'Er svaret ja, kan du handle med dit eget MitID.'] },
      ],
      replaces: 'Den gamle fuldmagt gælder, indtil den nye er godkendt.',
      follow: 'Du kan følge din anmodning under Mine fuldmagter.',
    },
    give: {
      title: (name: string) => `${name} har fået fuldmagt`,
      next: [
        (name: string) => `${name} får besked i Digital Post.`,
        (name: string) => `${name} kan nu handle for dig med sit eget MitID.`,
        () => 'Fuldmagten slutter af sig selv efter den sidste dag.',
      ],
      replaces: 'Den gamle fuldmagt er slut.',
      follow: 'Du kan se og slette fuldmagten under Mine fuldmagter.',
    },
    nextTitle: 'Det sker der nu',
    done: 'Klaret',
    now: 'Nu',
    about: 'Det gælder',
    until: 'Til og med',
    reference: 'Nummer',
    referenceHint: 'Sig nummeret, hvis du ringer.',
    again: 'Lav en ny fuldmagt',
    /** Above what is printed or copied. */
    paper: { request: 'Kvittering for din anmodning om fuldmagt', give: 'Kvittering for din fuldmagt' },
  },

  startOver: 'Begynd forfra',

  leave: {
    title: 'Vil du lukke uden at sende?',
    text: 'Så mister du det, du har svaret.',
    stay: 'Bliv her',
    leave: 'Luk uden at sende',
  },

  faults: {
    name: {
      empty: 'Skriv det fulde navn.',
      'too-long': 'Navnet er for langt. Skriv det, som det står på sundhedskortet.',
      'a-number': 'Her skal navnet stå. CPR-nummeret skal stå i feltet nedenfor.',
    },
    cpr: {
      empty: 'Skriv CPR-nummeret. Det har 10 tal.',
      'too-short': 'CPR-nummeret er for kort. Det skal have 10 tal.',
      'too-long': 'CPR-nummeret er for langt. Det skal have 10 tal.',
      'not-digits': 'CPR-nummeret må kun have tal. Se efter, om der er kommet et bogstav med.',
      'no-such-day': 'De første seks tal i CPR-nummeret er ikke en dato. De skal være dag, måned og år. Tjek tallene.',
      'in-the-future': 'Fødselsdatoen i CPR-nummeret er ikke kommet endnu. Tjek tallene.',
      replacement:
        'Det er et erstatnings-CPR-nummer. Det kan ikke bruges til en digital fuldmagt. Kontakt borgerservice. De kan hjælpe jer videre.',
      health:
        'Det er et nummer fra sundhedsvæsenet. Det kan ikke bruges til en digital fuldmagt. Kontakt borgerservice. De kan hjælpe jer videre.',
      own: 'Det er dit eget CPR-nummer. Skriv den anden persons.',
    },
    powers: {
      none: 'Vælg mindst én ting.',
      mixed: 'Noget af det, du har valgt, kan du kun få på borger.dk. Vælg det fra.',
      'not-offered': 'Noget af det, du har valgt, findes ikke mere. Vælg noget andet.',
    },
    until: {
      empty: 'Skriv den sidste dag med dag, måned og år.',
      'not-a-day': 'Den dag findes ikke. Skriv den sidste dag med dag, måned og år.',
      over: 'Den dag er gået. Vælg i dag eller en senere dag.',
      'too-late': (day: string) => `Så længe kan fuldmagten ikke gælde. Vælg ${day} eller en dag før.`,
    },
    called: { 'a-number': 'Skriv kun et navn her. CPR-nummeret skal du først bruge på borger.dk.' },
    answer: { none: 'Vælg ja eller nej.' },
    post: { none: 'Sæt kryds ved, at anmodningsbrevet skal sendes med post.' },
    delivery: { 'letter-only': 'Her kan du kun spørge med brev.' },
  },
};
