/** What the help button's panel says: an opening, and four doors (R238). */
export const da = {
  opening: 'Med en digital fuldmagt kan du hjælpe en anden. Du kan også selv få hjælp. Hvad vil du?',
  doors: {
    mitid: {
      title: 'Få MitID',
      about: 'Du skal bruge MitID for at logge ind.',
      steps: ['Gå til mitid.dk.', 'Vælg, at du vil have MitID.', 'Følg trinene på siden.'],
      note: 'MitID er personligt. Brug kun dit eget, og lad ikke andre bruge dit.',
    },
    request: {
      title: 'Anmod om fuldmagt',
      about: 'Du vil hjælpe en anden.',
      steps: [
        'Log ind med dit eget MitID.',
        'Vælg Anmod om fuldmagt.',
        'Skriv navn og CPR-nummer på den, du vil hjælpe.',
        'Vælg, hvad du skal hjælpe med. Til hjælp fra kommunen vælger du Social- og sundhedsportal.',
        'Vælg den sidste dag, og send.',
        'Personen får besked i Digital Post og skal svare ja, før du kan hjælpe.',
      ],
      note: 'Bruger personen ikke MitID? Borgerservice kan hjælpe jer med et brev. Tjek, om I skal bestille tid.',
    },
    answer: {
      title: 'Godkend eller afvis',
      about: 'En anden vil hjælpe dig og har bedt om fuldmagt.',
      steps: [
        'Åbn beskeden i Digital Post, og følg linket.',
        'Log ind med dit eget MitID.',
        'Vælg Mine fuldmagter.',
        'Se, hvem der spørger, og hvad de vil have lov til.',
        'Vælg Godkend eller afvis.',
      ],
      note: 'Kender du ikke den, der spørger, så afvis.',
    },
    give: {
      title: 'Giv fuldmagt',
      about: 'En anden skal hjælpe dig.',
      steps: [
        'Log ind med dit eget MitID.',
        'Vælg Giv fuldmagt.',
        'Skriv navn og CPR-nummer på den, der skal hjælpe dig.',
        'Vælg, hvad personen må. Til hjælp fra kommunen vælger du Social- og sundhedsportal.',
        'Vælg den sidste dag, og giv fuldmagten. Den gælder med det samme.',
      ],
      note: 'Du kan altid slette fuldmagten igen. Det gør du under Mine fuldmagter.',
    },
  },
  toMitid: 'Gå til mitid.dk',
  toSelfService: 'Gå til borger.dk',
  start: 'Log ind og gå i gang',
  callMitid: (phone: string) => `Problemer med MitID? Ring til MitID-supporten på ${phone}.`,
  together: 'Ringer du for en anden, skal I være sammen.',
  toBorgerservice: 'Find borgerservice',
};
