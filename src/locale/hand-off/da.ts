/** What the wizard says of what can only be had elsewhere: made ready here, done there. Where a function takes a `name`, it is the other one's. */
export const da = {
  prepare: {
    title: {
      open: 'Fuldmagter laver du på borger.dk',
      request: 'Du anmoder om fuldmagt på borger.dk',
      give: 'Du giver fuldmagt på borger.dk',
    },
    lead: 'Her på siden kan du ikke lave fuldmagter. Men vi kan hjælpe dig med at gøre klar.',
    how: [
      'Du svarer på, hvem det er, hvad det gælder, og hvor længe.',
      'Så ser du trin for trin, hvad du skal trykke på.',
      'Til sidst gør du det selv på borger.dk med dit eget MitID.',
    ],
    /** Where some can be had here, and others not. */
    some: {
      title: 'Den fuldmagt laver du på borger.dk',
      lead: 'Det, du vil vælge, gælder ikke her på siden. Det gælder hos andre myndigheder. Derfor bliver det en fuldmagt for sig.',
      how: [
        'Du vælger, hvad det gælder, og hvor længe.',
        'Så ser du trin for trin, hvad du skal trykke på.',
        'Til sidst gør du det selv på borger.dk med dit eget MitID.',
      ],
    },
    kept: 'Intet af det, du svarer nu, bliver gemt eller sendt. Det er væk, når du lukker siden.',
    begin: 'Gør klar',
    straight: 'Gå direkte til borger.dk',
  },
  who: {
    lead: 'Du kan skrive et navn, så det står i din vejledning. Du kan også lade feltet stå tomt.',
    name: 'Navn (hvis du vil)',
    hint: 'Navnet bliver her på siden. Det bliver ikke sendt.',
    ready: 'På borger.dk skal du bruge personens fulde navn, CPR-nummer eller adresse. Hav det klar.',
  },
  guide: {
    title: { request: 'Sådan anmoder du om fuldmagt på borger.dk', give: 'Sådan giver du fuldmagt på borger.dk' },
    lead: 'Intet er sendt endnu. Du gør det selv på borger.dk. Siden her bliver stående imens, og du kan printe den eller kopiere den.',
    open: 'Åbn borger.dk i et nyt vindue',
    somebody: 'Den anden',
    steps: {
      logIn: 'Log ind med dit eget MitID.',
      request: 'Vælg »Anmod om fuldmagt«.',
      give: 'Vælg »Giv fuldmagt«.',
      who: {
        request: (name: string) => `Skriv, hvem du vil hjælpe: ${name}.`,
        give: (name: string) => `Skriv, hvem der skal hjælpe dig: ${name}.`,
      },
      nobody: { request: 'Skriv, hvem du vil hjælpe.', give: 'Skriv, hvem der skal hjælpe dig.' },
      by: 'Brug det fulde navn, CPR-nummeret eller adressen.',
      what: (count: number) => (count === 1 ? 'Vælg det her:' : `Vælg de ${count} ting her:`),
      together: 'Det bliver samlet i én fuldmagt.',
      portal: 'Den kan også hedde »Anvende kommunens social- og sundhedsportal«.',
      municipal: 'Den står der kun, hvis kommunen tilbyder den.',
      until: (day: string) => `Vælg, hvor længe fuldmagten skal gælde: til og med ${day}.`,
      howLong: 'Vælg, hvor længe fuldmagten skal gælde.',
      sign: 'Skriv under med MitID.',
    },
    afterTitle: 'Det sker der bagefter',
    after: {
      request: [
        (name: string) => `${name} får din anmodning i Digital Post fra Digitaliseringsstyrelsen og skal svare med sit eget MitID.`,
        () => 'Du får besked i Digital Post, når der er svaret. Fuldmagten gælder først, når den er godkendt.',
      ],
      give: [(name: string) => `${name} får besked i Digital Post.`, () => 'Fuldmagten gælder med det samme.'],
      letter: {
        post: 'Personen får et brev med posten fra Digitaliseringsstyrelsen. Det går til den adresse, personen har i CPR.',
        giver: 'Personen skal skrive under i hånden og skrive datoen på brevet.',
        holder: 'Du skal selv skrive under for personen og skrive datoen på brevet.',
        back: 'Så skal alle sider til borgerservice i den kommune, hvor personen bor. En kopi er fint. Tjek, om du skal bestille tid.',
        also: 'Send også med:',
        when: 'Fuldmagten gælder først, når borgerservice har godkendt den. Så får I begge besked.',
      },
      see: 'Du kan se og slette fuldmagten på borger.dk under »Mine fuldmagter«.',
    },
    address: (address: string) => `Adressen er ${address}`,
  },
  stay: 'Tilbage til det, du kan vælge her',
};
