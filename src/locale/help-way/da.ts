import type { HelpWayWords } from './way-words.js';

/** What "Find din vej" asks, and where it leads. Which answer leads where is in `domain/way.ts`. */
export const da: HelpWayWords = {
  title: 'Find din vej',
  kept: 'Dine svar bliver ikke gemt og ikke sendt.',
  progress: (at, most) => `Spørgsmål ${at} af højst ${most}`,
  startOver: 'Start forfra',
  answered: 'Du har svaret',
  next: 'Det skal du gøre nu',
  note: 'Tag det her med',
  readMore: topic => `Læs mere: ${topic}`,
  questions: {
    who: {
      ask: 'Hvad passer på dig?',
      answers: {
        other: 'Jeg vil hjælpe en anden',
        me: 'En anden skal hjælpe mig',
        asked: 'En anden har bedt mig om fuldmagt',
        have: 'Der er en fuldmagt i forvejen',
        login: 'Jeg kan ikke logge ind',
        offline: 'Jeg bruger ikke nettet',
      },
    },
    'other-needs': {
      ask: 'Hvad vil du hjælpe med?',
      answers: {
        public: 'Noget hos det offentlige, fx kommunen eller sygehuset',
        once: 'Kun én bestemt ting på én bestemt dag',
        bank: 'Bank, forsikring eller et andet firma',
        post: 'At læse den andens Digital Post',
        mitid: 'At bruge MitID',
      },
    },
    'helper-can': {
      ask: 'Har du selv MitID og Digital Post?',
      answers: { yes: 'Ja', no: 'Nej, jeg mangler noget', young: 'Jeg er under 15 år' },
    },
    understands: {
      ask: 'Kan den anden forstå, hvad en fuldmagt betyder?',
      answers: { yes: 'Ja', no: 'Nej', unsure: 'Det er jeg i tvivl om', young: 'Den anden er under 15 år' },
    },
    'giver-can': {
      ask: 'Bruger den anden MitID og Digital Post?',
      answers: { yes: 'Ja', no: 'Nej, men kan skrive under i hånden', 'cannot-sign': 'Nej, og kan heller ikke skrive under' },
    },
    papers: {
      ask: 'Har du et af de her papirer?',
      answers: {
        guardian: 'Jeg er værge',
        future: 'Jeg har en fremtidsfuldmagt',
        general: 'Jeg har en generalfuldmagt',
        none: 'Nej, ingen af dem',
      },
    },
    'guardian-covers': {
      ask: 'Er du værge for alt, både det personlige og pengene?',
      answers: { all: 'Ja, for alt', some: 'Nej, kun for noget' },
    },
    'future-covers': {
      ask: 'Er fremtidsfuldmagten sat i kraft, og gælder den for alt?',
      answers: { all: 'Ja, begge dele', 'not-yet': 'Den er ikke sat i kraft', some: 'Den gælder kun for noget' },
    },
    'general-covers': {
      ask: 'Gælder generalfuldmagten for alt, både det personlige og pengene?',
      answers: { all: 'Ja, for alt', some: 'Nej, kun for noget' },
    },
    'i-need': {
      ask: 'Hvad skal du have hjælp til?',
      answers: {
        public: 'Noget hos det offentlige, fx kommunen eller sygehuset',
        later: 'Hjælp senere, hvis jeg bliver syg',
        once: 'Kun én bestemt ting på én bestemt dag',
        bank: 'Bank, forsikring eller et andet firma',
        post: 'At en anden kan læse min Digital Post',
        mitid: 'At bruge MitID',
      },
    },
    'i-can': {
      ask: 'Bruger du selv MitID og Digital Post?',
      answers: { yes: 'Ja', no: 'Nej' },
    },
    'helper-ready': {
      ask: 'Har den, der skal hjælpe dig, MitID og Digital Post?',
      answers: { yes: 'Ja', no: 'Nej, eller det ved jeg ikke' },
    },
    'helper-for-letter': {
      ask: 'Er der en, der kan hjælpe dig, og som bruger MitID og Digital Post?',
      answers: { yes: 'Ja', no: 'Nej' },
    },
    known: {
      ask: 'Kender du den, der har spurgt?',
      answers: { yes: 'Ja', unsure: 'Jeg er ikke sikker', no: 'Nej' },
    },
    'how-asked': {
      ask: 'Hvordan har du fået besked?',
      answers: { post: 'I Digital Post', letter: 'I et brev med posten', nothing: 'Jeg har ikke fået noget' },
    },
    'what-now': {
      ask: 'Hvad vil du med fuldmagten?',
      answers: {
        use: 'Bruge den',
        longer: 'Have den til at gælde længere',
        change: 'Ændre den',
        stop: 'Stoppe den',
        wrong: 'Der er noget galt med den',
      },
    },
    ended: {
      ask: 'Hvornår er den sidste dag?',
      answers: {
        'not-yet': 'Senere end i dag',
        just: 'I dag, eller inden for de sidste 14 dage',
        'long-ago': 'For mere end 14 dage siden',
      },
    },
    'can-change': { ask: 'Bruger du selv MitID?', answers: { yes: 'Ja', no: 'Nej' } },
    'can-stop': { ask: 'Bruger du selv MitID?', answers: { yes: 'Ja', no: 'Nej' } },
    'login-what': {
      ask: 'Hvad er der galt?',
      answers: {
        none: 'Jeg har ikke MitID',
        trouble: 'Mit MitID virker ikke',
        stolen: 'Måske kender en anden mine koder',
        abroad: 'Jeg bor i et andet land',
      },
    },
    'offline-what': {
      ask: 'Hvad vil du gerne?',
      answers: {
        letters: 'Have mine breve på papir',
        service: 'Klare noget uden at bruge nettet',
        helper: 'Lade en anden gøre det for mig',
        danish: 'Få hjælp, fordi jeg kun kan lidt dansk',
      },
    },
  },
  ends: {
    request: {
      title: 'Anmod om fuldmagt på nettet',
      text: 'Log ind med dit eget MitID, og vælg Anmod om fuldmagt. Den anden får besked i Digital Post og skal svare ja.',
      bring: ['Dit MitID', 'Navn og CPR-nummer på den, du vil hjælpe'],
    },
    'request-letter': {
      title: 'Anmod om fuldmagt med et brev',
      text: 'Log ind med dit eget MitID, og vælg Anmod om fuldmagt. Sæt kryds ved, at brevet skal sendes med post. Så kan den anden skrive under i hånden.',
      bring: ['Dit MitID', 'Navn og CPR-nummer på den, du vil hjælpe'],
    },
    guardian: {
      title: 'Anmod om fuldmagt som værge',
      text: 'Log ind, anmod om fuldmagt, og få brevet sendt med post. Du skriver selv under.',
      bring: [
        'Alle sider af brevet, med dit navn og dato',
        'En kopi af værgebeskikkelsen, som skal gælde for alt',
        'Gyldigt ID, hvis du går ind med det',
      ],
    },
    future: {
      title: 'Anmod om fuldmagt med fremtidsfuldmagten',
      text: 'Log ind, anmod om fuldmagt, og få brevet sendt med post. Du skriver selv under.',
      bring: [
        'Alle sider af brevet, med dit navn og dato',
        'En kopi af fremtidsfuldmagten',
        'En kopi af attesten fra Personbogen',
        'Gyldigt ID, hvis du går ind med det',
      ],
    },
    general: {
      title: 'Anmod om fuldmagt med generalfuldmagten',
      text: 'Log ind, anmod om fuldmagt, og få brevet sendt med post. Du skriver selv under. Der må ikke stå noget i generalfuldmagten, som du ikke må.',
      bring: ['Alle sider af brevet, med dit navn og dato', 'En kopi af generalfuldmagten', 'Gyldigt ID, hvis du går ind med det'],
    },
    'future-apply': {
      title: 'Søg om at få den sat i kraft',
      text: 'En fremtidsfuldmagt gælder først, når den er sat i kraft. Det søger du om hos Familieretshuset. De ser på, om det kan lade sig gøre.',
      bring: ['Fremtidsfuldmagten', 'Dit MitID'],
    },
    'future-make': {
      title: 'Lav en fremtidsfuldmagt',
      text: 'Så har du selv valgt, hvem der skal hjælpe dig, hvis du bliver syg. Lav den, mens du er rask. Læs hvordan hos Familieretshuset.',
      bring: ['Dit MitID', 'Navn og CPR-nummer på den, der skal hjælpe dig'],
    },
    'ask-authority': {
      title: 'Spørg myndigheden',
      text: 'En digital fuldmagt passer ikke her. Spørg den myndighed, som du vil have fuldmagt hos, hvad I kan gøre i stedet. Ved du ikke hvem, så ring til supporten.',
      bring: ['Hvad du vil hjælpe med, og hvor', 'Papirer, der viser, at du må hjælpe', 'Gyldigt ID for jer begge'],
    },
    'ask-desk': {
      title: 'Tal med borgerservice',
      text: 'Borgerservice kan sige, hvad I kan gøre. Den anden skal kunne forstå, hvad en fuldmagt betyder. Ellers skal du bruge andre papirer.',
      bring: ['Gyldigt ID for jer begge', 'Hvad du vil hjælpe med', 'Den anden, hvis det kan lade sig gøre'],
    },
    'no-papers': {
      title: 'Tal med borgerservice',
      text: 'Når den anden ikke kan forstå, hvad en fuldmagt betyder, kan I ikke lave en ny. Borgerservice kan sige, hvem du så skal tale med.',
      bring: ['Gyldigt ID for jer begge', 'Hvad du vil hjælpe med', 'Breve fra det offentlige om sagen'],
    },
    'helper-mitid': {
      title: 'Få MitID først',
      text: 'Den, der hjælper, skal have MitID og Digital Post. Få MitID på mitid.dk. Kom så tilbage hertil.',
      bring: ['Gyldigt ID'],
    },
    own: {
      title: 'Skriv jeres egen fuldmagt',
      text: 'Til lidt hjælp én gang kan I selv skrive en fuldmagt på papir. Send den til den myndighed, som det handler om.',
      bring: [
        'Hvem der giver fuldmagt, og hvem der får den',
        'Hvad den gælder for, og hvor længe',
        'Underskrift og dato fra den, der giver den',
      ],
    },
    others: {
      title: 'Spørg firmaet selv',
      text: 'Digital Fuldmagt gælder kun for det offentlige. Banker og andre har deres egne fuldmagter.',
      bring: ['Spørg: Kan man give fuldmagt hos jer?', 'Spørg: Skal vi begge komme?', 'Gyldigt ID for jer begge'],
    },
    'read-post': {
      title: 'Bed om læseadgang',
      text: 'Det er ikke en fuldmagt. Log ind i din egen Digital Post, og bed om læseadgang. Den anden skal sige ja.',
      bring: ['Dit MitID'],
    },
    'let-read-post': {
      title: 'Giv læseadgang',
      text: 'Det er ikke en fuldmagt. Log ind i din Digital Post, og giv den anden adgang. Borgerservice kan også hjælpe.',
      bring: ['Dit MitID'],
    },
    'help-mitid': {
      title: 'Sid sammen, og kig væk',
      text: 'Du må gerne hjælpe, men du må ikke bruge den andens koder. Virker det ikke, så ring til MitID-supporten, mens I er sammen.',
      bring: ['Den andens bruger-ID. Den anden skal selv sige det.'],
    },
    give: {
      title: 'Giv fuldmagt på nettet',
      text: 'Log ind med dit eget MitID, og vælg Giv fuldmagt. Den gælder med det samme. Den anden får besked i Digital Post.',
      bring: ['Dit MitID', 'Navn og CPR-nummer på den, der skal hjælpe dig'],
    },
    'find-helper': {
      title: 'Find en, der har MitID',
      text: 'Den, der hjælper, skal have MitID og Digital Post og være fyldt 15 år. Spørg en anden, eller bed om at få MitID først.',
      bring: ['Spørg: Har du MitID?', 'Spørg: Bruger du Digital Post?', 'Spørg: Er du fyldt 15 år?'],
    },
    'ask-helper': {
      title: 'Bed den anden om at spørge',
      text: 'Du behøver ikke MitID. Den, der skal hjælpe dig, spørger på nettet. Så får du et brev. Det skriver du under på.',
      bring: [
        'Sig til den anden: Log ind på borger.dk med dit eget MitID',
        'Vælg Anmod om fuldmagt',
        'Sæt kryds ved, at brevet skal sendes med post',
        'Mit navn og CPR-nummer',
      ],
    },
    'at-the-desk': {
      title: 'Gå til borgerservice',
      text: 'De kan hjælpe dig, også når du ikke kender en, der kan. Tjek, om du skal bestille tid.',
      bring: ['Gyldigt ID, fx pas, kørekort eller sundhedskort', 'Breve, som det handler om', 'Hvad du gerne vil have hjælp til'],
    },
    answer: {
      title: 'Åbn beskeden i Digital Post',
      text: 'Følg linket i beskeden, og log ind. Se, hvem der spørger, og om hvad. Vælg så Godkend eller afvis.',
      bring: ['Dit MitID'],
    },
    'answer-letter': {
      title: 'Skriv under, og send brevet',
      text: 'Læs det hele. Vil du sige ja, så skriv navn og dato. Send eller aflever alle sider til borgerservice. Vil du sige nej, skal du ikke gøre noget.',
      bring: ['Alle sider af brevet. En kopi er fint.', 'Dit navn, skrevet i hånden', 'Dato'],
    },
    'answer-missing': {
      title: 'Se efter under Mine fuldmagter',
      text: 'Log ind med dit eget MitID, og vælg Mine fuldmagter. Står der ikke noget, så spørg den, der vil hjælpe dig.',
      bring: ['Dit MitID'],
    },
    'check-first': {
      title: 'Svar ikke endnu',
      text: 'Ring til den, der spørger, på et nummer, du kender. Er du stadig i tvivl, så ring til supporten.',
      bring: ['Beskeden eller brevet'],
    },
    reject: {
      title: 'Afvis',
      text: 'Sig nej til en, du ikke kender. Log ind, vælg Mine fuldmagter, og vælg Godkend eller afvis. Har du fået et brev, så lad være med at skrive under.',
      bring: ['Dit MitID'],
    },
    use: {
      title: 'Log ind dér, hvor du vil hjælpe',
      text: 'Brug dit eget MitID. Vælg så den, du vil handle for. Er du i tvivl om noget, så spørg den myndighed, hvor du er logget ind.',
      bring: ['Dit MitID', 'Din kvittering: Der står, hvad du må'],
    },
    renew: {
      title: 'Lav en ny, før den slutter',
      text: 'Så er der ingen dage uden fuldmagt. Vælg gerne lang tid.',
      bring: ['Dit MitID'],
    },
    extend: {
      title: 'Bed om forlængelse',
      text: 'Den, der hjælper, logger ind, vælger Mine fuldmagter og så Anmod forlængelse. Den anden skal sige ja. Indtil da gælder fuldmagten ikke, når den sidste dag er gået.',
      bring: ['Dit MitID'],
    },
    anew: {
      title: 'Lav en ny fuldmagt',
      text: 'Det er for sent at forlænge. Lav en ny på samme måde som sidst.',
      bring: ['Dit MitID', 'Navn og CPR-nummer på den anden'],
    },
    change: {
      title: 'Slet den, og lav en ny',
      text: 'Man kan ikke rette i en fuldmagt. Log ind, vælg Mine fuldmagter, og slet den gamle. Lav så en ny.',
      bring: ['Dit MitID'],
    },
    stop: {
      title: 'Slet fuldmagten',
      text: 'Log ind, vælg Mine fuldmagter, og slet den. Så gælder den ikke mere.',
      bring: ['Dit MitID'],
    },
    'end-at-desk': {
      title: 'Bed borgerservice om det',
      text: 'Borgerservice kan ændre eller stoppe fuldmagten for dig. Tjek, om du skal bestille tid.',
      bring: [
        'Gyldigt ID, fx pas, kørekort eller sundhedskort',
        'Kvitteringen for fuldmagten, hvis du har den',
        'Navnet på den, som fuldmagten gælder for',
      ],
    },
    wrong: {
      title: 'Ring til supporten',
      text: 'Digital Fuldmagt-supporten kan se på det sammen med dig. Hav din kvittering klar. Er der en, du ikke kender, så slet fuldmagten først.',
      bring: ['Kvitteringen for fuldmagten'],
    },
    'get-mitid': {
      title: 'Få MitID',
      text: 'Gå til mitid.dk, og følg trinene. Kan du ikke selv, så ring til MitID-supporten eller spørg i borgerservice.',
      bring: ['Gyldigt ID'],
    },
    'mitid-support': {
      title: 'Ring til MitID-supporten',
      text: 'De kan hjælpe, når dit MitID ikke virker. En anden må gerne sidde hos dig. Men de må ikke se dine koder.',
      bring: ['Dit bruger-ID'],
    },
    block: {
      title: 'Spær dit MitID nu',
      text: 'Gør det på mitid.dk, eller ring til MitID-supporten. Ring også til din bank, hvis en anden kan have set din konto.',
      bring: ['Dit bruger-ID'],
    },
    abroad: {
      title: 'Læs om MitID på mitid.dk',
      text: 'Der står, hvordan du får MitID, når du bor uden for Danmark. Har du det i forvejen, kan du give og få fuldmagt som alle andre.',
      bring: ['Pas'],
    },
    exempt: {
      title: 'Søg om at blive fri for Digital Post',
      text: 'Det gør du i borgerservice. Du får svar med det samme. Så kommer dine breve med posten.',
      bring: [
        'Gyldigt ID, fx pas, kørekort eller sundhedskort',
        'Sig, hvorfor du ikke kan bruge Digital Post',
        'Blanketten kan du få på stedet',
      ],
    },
    'another-way': {
      title: 'Bed om en anden vej',
      text: 'Det er din ret at få hjælp uden at bruge nettet. Sig det til den myndighed, som det handler om. Borgerservice kan også hjælpe.',
      bring: ['Sig: Jeg kan ikke bruge nettet', 'Sig det også, hvis du er fritaget for Digital Post', 'Gyldigt ID og breve om sagen'],
    },
    'little-danish': {
      title: 'Gå til borgerservice',
      text: 'Du kan få hjælp på papir. Tag gerne en med, der kan hjælpe med sproget.',
      bring: ['Gyldigt ID, fx pas, kørekort eller sundhedskort', 'De breve, du ikke forstår'],
    },
  },
};
