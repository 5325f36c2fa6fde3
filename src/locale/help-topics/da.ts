import type { HelpTopicsWords } from './topic.js';

/** What one can read about in the help, topic by topic. Where it comes from is said by number in `domain/topics.ts`. */
export const da: HelpTopicsWords = {
  shelves: {
    mitid: 'MitID',
    request: 'Du vil hjælpe en anden',
    answer: 'Du er blevet spurgt',
    give: 'Du vil have hjælp',
    have: 'Du har en fuldmagt',
    without: 'Uden MitID og Digital Post',
    know: 'Godt at vide',
  },
  topics: {
    mitid: {
      title: 'Få MitID',
      about: 'Du skal bruge MitID for at logge ind.',
      body: [
        'Du logger ind med MitID, når du vil give en fuldmagt eller bede om en.',
        { steps: ['Gå til mitid.dk.', 'Vælg, at du vil have MitID.', 'Følg trinene på siden.'] },
        'Kan du ikke få MitID på nettet, så spørg i borgerservice. Tjek, om du skal bestille tid. Tag gyldigt ID med.',
        { note: 'MitID er personligt. Brug kun dit eget, og lad ikke andre bruge dit.' },
      ],
    },
    'mitid-help': {
      title: 'Hjælp en anden med MitID',
      about: 'Du må gerne hjælpe. Men du må ikke bruge den andens koder.',
      body: [
        'Du må gerne hjælpe en anden med MitID. Men MitID er personligt.',
        {
          list: [
            'Kig væk, når den anden taster bruger-ID, pinkode eller adgangskode.',
            'Brug aldrig den andens koder.',
            'Brug ikke MitID app, kodeviser eller kodeoplæser for den anden.',
          ],
        },
        'Man kan ikke få fuldmagt til en andens MitID. Kan den anden ikke selv bruge MitID, skal den anden ikke have det. Så kan I bruge et brev.',
        { note: 'Ringer du til MitID-supporten for en anden, skal I være sammen. Den anden skal selv kunne sige sit bruger-ID.' },
      ],
    },
    'mitid-block': {
      title: 'Spær dit MitID',
      about: 'Du tror, at en anden kan bruge dit MitID.',
      body: [
        'Er din mobil væk? Har du sagt en kode til en, du ikke kender? Så spær dit MitID nu. Du kan gøre det når som helst.',
        {
          steps: [
            'Gå til mitid.dk, og vælg at spærre. Eller ring til MitID-supporten.',
            'Ring også til din bank, hvis en anden kan have set din konto.',
            'Log ind igen, når du har fået nye koder.',
            'Se efter under Mine fuldmagter. Slet det, du ikke kender.',
          ],
        },
        'Din Digital Post bliver ikke spærret. Du kan bare ikke logge ind, før du har nye koder.',
        { note: 'Du skal sige det med det samme, hvis du tror, at en anden bruger dit MitID.' },
      ],
    },
    request: {
      title: 'Anmod om fuldmagt',
      about: 'Du vil hjælpe en anden.',
      body: [
        'Bruger I begge to MitID og Digital Post, så gør sådan:',
        {
          steps: [
            'Log ind med dit eget MitID.',
            'Vælg Anmod om fuldmagt.',
            'Skriv navn og CPR-nummer på den, du vil hjælpe.',
            'Vælg, hvad du skal hjælpe med. Du kan vælge flere ting. Til hjælp fra kommunen vælger du Social- og sundhedsportal.',
            'Vælg den sidste dag, og send.',
            'Den anden får besked i Digital Post og skal svare ja.',
          ],
        },
        'Når den anden har sagt ja, gælder fuldmagten med det samme. I får begge to en kvittering i Digital Post. Siger den anden nej, får du det også at vide.',
        { note: 'Brug altid dit eget MitID, når du hjælper. Brug aldrig den andens.' },
      ],
    },
    'request-letter': {
      title: 'Hjælp en, der ikke er digital',
      about: 'Den anden har ikke MitID eller har svært ved det.',
      body: [
        'Den anden behøver ikke MitID. Du spørger på nettet, og den anden svarer med et brev.',
        {
          steps: [
            'Log ind med dit eget MitID, og vælg Anmod om fuldmagt.',
            'Vælg hvem, hvad og hvor længe.',
            'Sæt kryds ved, at brevet skal sendes med post.',
            'Brevet kommer til den adresse, hvor den anden bor ifølge CPR.',
            'Den anden skriver under i hånden og skriver dato på.',
            'En af jer sender eller afleverer alle sider til borgerservice. En kopi er fint.',
            'Borgerservice ser på brevet. Siger de ja, får du en kvittering i Digital Post. Den anden får den med posten.',
          ],
        },
        'I kan sende brevet i Digital Post, med posten eller gå ind med det. Det går hurtigst i Digital Post. Tag billeder af alle sider.',
        'Spørg borgerservice, hvor lang tid det tager.',
      ],
    },
    guardian: {
      title: 'Du er værge',
      about: 'Du er værge for den, du vil hjælpe.',
      body: [
        'Du kan kun bede om digital fuldmagt, hvis du er værge for alt. Det vil sige både det personlige og pengene. Du kan kun bede om den til dig selv.',
        {
          steps: [
            'Log ind med dit eget MitID, og vælg Anmod om fuldmagt.',
            'Vælg hvem, hvad og hvor længe.',
            'Sæt kryds ved, at brevet skal sendes med post.',
            'Brevet kommer hjem til den, du er værge for. Sørg for, at du får det.',
            'Skriv selv under. Du gør det for den anden.',
            'Send alle sider af brevet til borgerservice. Send også en kopi af det papir, der viser, at du er værge (værgebeskikkelsen).',
          ],
        },
        'Er du kun værge for noget? Så spørg den myndighed, som du vil have fuldmagt hos.',
        {
          note: 'Er du ikke længere værge, skal du selv slette fuldmagten. Det gælder også, hvis den anden bliver rask. Du sletter den under Mine fuldmagter.',
        },
      ],
    },
    future: {
      title: 'Fremtidsfuldmagt',
      about: 'En fuldmagt, der først gælder, når man selv ikke kan mere.',
      body: [
        'Med en fremtidsfuldmagt bestemmer man i god tid, hvem der skal hjælpe, hvis man bliver syg. Man skal lave den, mens man kan forstå, hvad den betyder.',
        'Den gælder først, når den er sat i kraft. Det søger du om hos Familieretshuset.',
        { heading: 'Når den er sat i kraft' },
        'Gælder den for alt, både det personlige og pengene? Så kan du bede om digital fuldmagt.',
        {
          steps: [
            'Log ind med dit eget MitID, og vælg Anmod om fuldmagt.',
            'Vælg hvem, hvad og hvor længe.',
            'Sæt kryds ved, at brevet skal sendes med post.',
            'Brevet kommer hjem til den, du vil hjælpe.',
            'Skriv selv under. Du gør det for den anden.',
            'Send alle sider af brevet til borgerservice. Send også en kopi af din fremtidsfuldmagt og af attesten fra Personbogen.',
          ],
        },
        'Gælder den kun for noget? Så spørg den myndighed, som du vil have fuldmagt hos.',
      ],
    },
    general: {
      title: 'Generalfuldmagt',
      about: 'Du har en fuldmagt på papir, der gælder for alt.',
      body: [
        'Du kan bruge den til at bede om digital fuldmagt. Den skal gælde for alt, både det personlige og pengene. Der må ikke stå noget, du ikke må.',
        'Brug helst den blanket, der ligger på domstol.dk. Har I skrevet den selv, skal én advokat eller to vidner have skrevet under. De siger god for navn og dato. De siger også god for, at den anden kunne forstå, hvad det betød.',
        {
          steps: [
            'Log ind med dit eget MitID, og vælg Anmod om fuldmagt.',
            'Vælg hvem, hvad og hvor længe.',
            'Sæt kryds ved, at brevet skal sendes med post.',
            'Brevet kommer hjem til den, du vil hjælpe.',
            'Skriv selv under. Du gør det for den anden.',
            'Send alle sider af brevet til borgerservice. Send også en kopi af din generalfuldmagt.',
          ],
        },
        'Gælder den kun for noget? Så spørg den myndighed, som du vil have fuldmagt hos.',
        { note: 'Gælder den ikke længere, skal du selv slette den digitale fuldmagt under Mine fuldmagter.' },
      ],
    },
    answer: {
      title: 'Godkend eller afvis',
      about: 'En anden vil hjælpe dig og har bedt om fuldmagt.',
      body: [
        {
          steps: [
            'Åbn beskeden i Digital Post, og følg linket.',
            'Log ind med dit eget MitID.',
            'Vælg Mine fuldmagter.',
            'Se, hvem der spørger, og hvad de vil have lov til.',
            'Vælg Godkend eller afvis.',
          ],
        },
        'Siger du ja, gælder fuldmagten med det samme. Siger du nej, får den anden det at vide. Du behøver ikke sige hvorfor.',
        { note: 'Kender du ikke den, der spørger, så afvis. Er du i tvivl, så ring først.' },
      ],
    },
    'answer-letter': {
      title: 'Svar på et brev',
      about: 'Du har fået et brev, fordi en anden vil hjælpe dig.',
      body: [
        {
          steps: [
            'Læs hele brevet. Se, hvem der spørger, og hvad de vil have lov til.',
            'Vil du sige ja, så skriv under i hånden.',
            'Skriv dato ved dit navn.',
            'Send eller aflever alle sider til borgerservice i din kommune. En kopi er fint.',
          ],
        },
        { heading: 'Send det i Digital Post' },
        'Det går hurtigst. Den, der vil hjælpe dig, kan gøre det for dig.',
        {
          steps: [
            'Tag billeder af alle sider.',
            'Log på Digital Post, og vælg Skriv ny post.',
            'Vælg Kommuner under Vælg myndighed.',
            'Vælg den kommune, hvor du bor.',
            'Skriv Digital Fuldmagt og dit navn i emnet.',
            'Sæt alle billeder ind, og vælg Send.',
          ],
        },
        'Borgerservice ser efter tre ting: Er alle sider med? Har du skrevet under? Står der en dato?',
        { note: 'Vil du ikke have hjælp fra den, der spørger, så lad være med at skrive under. Så sker der ikke noget.' },
      ],
    },
    give: {
      title: 'Giv fuldmagt',
      about: 'En anden skal hjælpe dig.',
      body: [
        'Bruger I begge to MitID og Digital Post, så gør sådan:',
        {
          steps: [
            'Log ind med dit eget MitID.',
            'Vælg Giv fuldmagt.',
            'Skriv navn og CPR-nummer på den, der skal hjælpe dig.',
            'Vælg, hvad den anden må. Du kan vælge flere ting. Til hjælp fra kommunen vælger du Social- og sundhedsportal.',
            'Vælg den sidste dag, og giv fuldmagten.',
          ],
        },
        'Den gælder med det samme. Den anden får en besked i Digital Post. Der står, hvad det er, og hvornår det slutter. Den anden skal ikke gøre noget.',
        { note: 'Du kan altid slette fuldmagten igen. Det gør du under Mine fuldmagter.' },
      ],
    },
    'give-without': {
      title: 'Få hjælp uden MitID',
      about: 'Du bruger ikke MitID og vil have hjælp af en anden.',
      body: [
        'Du kan godt give fuldmagt uden MitID. Der er to måder.',
        {
          list: [
            'Bed den, der skal hjælpe dig, om at spørge på nettet. Så får du et brev. Du skriver under og sender det til borgerservice.',
            'Få hjælp i borgerservice. Tjek, om du skal bestille tid.',
          ],
        },
        'Den, der skal hjælpe dig, skal selv have MitID og Digital Post.',
        { note: 'Lad ikke en anden bruge dit MitID. Det må ingen. En fuldmagt er den rigtige vej.' },
      ],
    },
    use: {
      title: 'Brug din fuldmagt',
      about: 'Du har fået fuldmagt og vil i gang.',
      body: [
        {
          steps: [
            'Se i din kvittering, hvad du har fået fuldmagt til.',
            'Log ind dér, hvor du skal hjælpe. Brug dit eget MitID.',
            'Vælg, hvem du handler for: dig selv eller den, du hjælper.',
            'Gør det, du skal.',
            'Vælg dig selv igen, når du er færdig.',
          ],
        },
        'Nogle steder vælger du personen med det samme. Andre steder vælger du først, når du har fundet det, du skal gøre.',
        'Du må kun gøre det, du har fået fuldmagt til. Er du i tvivl, så spørg den myndighed, hvor du er logget ind.',
      ],
    },
    change: {
      title: 'Ret eller slet en fuldmagt',
      about: 'Fuldmagten skal ændres eller stoppe.',
      body: [
        'Man kan ikke rette i en fuldmagt. Man sletter den gamle og laver en ny. Vil du bare stoppe den, så slet den.',
        {
          steps: [
            'Log ind med dit eget MitID.',
            'Vælg Mine fuldmagter.',
            'Find fuldmagten, og vælg at slette den.',
            'Lav en ny, hvis der stadig er brug for hjælp.',
          ],
        },
        'I kan begge to slette den: både den, der hjælper, og den, der får hjælp.',
        'Har du ikke MitID, eller er det svært? Så ring til borgerservice. De kan slette den for dig. Tjek, om du skal bestille tid.',
        { note: 'Tror du, at der er en fejl i fuldmagten, så ring til Digital Fuldmagt-supporten.' },
      ],
    },
    extend: {
      title: 'Forlæng en fuldmagt',
      about: 'Fuldmagten slutter snart eller er lige sluttet.',
      body: [
        'I får begge en besked 21 dage før den sidste dag. Den kommer i Digital Post eller med posten.',
        {
          list: [
            'Før den sidste dag: Lav en ny fuldmagt. Så er der ingen dage uden.',
            'Fra den sidste dag og 14 dage frem: Den, der hjælper, kan vælge Anmod forlængelse under Mine fuldmagter. Den anden skal sige ja.',
            'Senere: Lav en ny fuldmagt.',
          ],
        },
        { note: 'Når den sidste dag er gået, gælder fuldmagten ikke. Den gælder først igen, når den anden har sagt ja.' },
        'Du vælger selv, hvor længe en fuldmagt skal gælde. Vælg gerne lang tid. Vælger du ingen dag, gælder den i to måneder. Den stopper også, hvis en af jer dør.',
      ],
    },
    rights: {
      title: 'Dine rettigheder, når du ikke er digital',
      about: 'Du kan få hjælp fra det offentlige uden at være på nettet.',
      body: [
        'Det offentlige skal hjælpe dig, også når du ikke kan bruge nettet. Det er din ret.',
        {
          list: [
            'Er du fritaget for Digital Post, så sig det. Så skal de tilbyde dig en anden vej.',
            'Er du ikke fritaget, kan du stadig bede om en anden vej. Sig, hvorfor du ikke kan bruge nettet.',
            'Du kan spørge i borgerservice om en blanket på papir.',
            'Du kan ringe til din læge eller til sygehuset og høre om dine svar.',
          ],
        },
        'Du kan også få hjælp af en, du stoler på. Det kræver ikke, at du selv har MitID.',
      ],
    },
    exempt: {
      title: 'Bliv fri for Digital Post',
      about: 'Du vil have dine breve på papir.',
      body: [
        'Du får Digital Post, når du fylder 15 år. Breve i Digital Post gælder lige så meget som breve på papir. Kan du ikke bruge Digital Post, kan du søge om at blive fritaget.',
        { heading: 'Du kan søge, hvis bare ét af det her passer' },
        {
          list: [
            'Du har ikke en computer med net hjemme.',
            'Du har et handicap eller en sygdom, som gør det svært.',
            'Du står som udrejst af Danmark.',
            'Du har ikke et hjem.',
            'Du har svært ved sproget.',
            'Du har svært ved at få MitID.',
          ],
        },
        {
          steps: [
            'Tjek, om du skal bestille tid i borgerservice.',
            'Tag gyldigt ID med, fx pas, kørekort eller sundhedskort.',
            'Udfyld blanketten på stedet. Du får svar med det samme.',
          ],
        },
        'Får du ja, bliver dine breve sendt med posten. Det gælder også dem, du ikke har læst. Det gælder, til du selv beder om andet. Får du nej, kan du rette din blanket eller søge igen.',
        { note: 'Ikke alle følger med af sig selv, fx private firmaer. Spørg dem, du får post fra.' },
      ],
    },
    desk: {
      title: 'Tag det her med til borgerservice',
      about: 'Så behøver du kun at gå én gang.',
      body: [
        'Tjek først, om du skal bestille tid. Tag altid gyldigt ID med, fx pas, kørekort eller sundhedskort.',
        { heading: 'Et brev om fuldmagt' },
        {
          list: [
            'Alle sider af brevet. En kopi er fint.',
            'Navn skrevet i hånden, og en dato.',
            'Er du værge: en kopi af værgebeskikkelsen.',
            'Har du en fremtidsfuldmagt: en kopi af den og af attesten fra Personbogen.',
            'Har du en generalfuldmagt: en kopi af den.',
          ],
        },
        { heading: 'Andet' },
        {
          list: [
            'Fri for Digital Post: Blanketten kan du få på stedet.',
            'Sagen er afvist: Tag brevet med. Spørg, hvad der mangler.',
            'Det tager lang tid: Spørg, hvor langt de er nået.',
          ],
        },
        { note: 'Du må gerne tage en med, som du stoler på.' },
      ],
    },
    'little-danish': {
      title: 'Hvis du kun kan lidt dansk',
      about: 'Du kan få hjælp på papir og hos borgerservice.',
      body: [
        'Du behøver ikke klare det på nettet. Du kan bede om et brev på papir. Du kan tage en med, der kan hjælpe med sproget.',
        'Har du svært ved dansk, kan du søge om at få dine breve på papir. Det gør du i borgerservice.',
        'Denne hjælp kan læses på dansk, engelsk og arabisk, hvis siden er lavet til det.',
        { note: 'Skriv ikke under på noget, du ikke forstår. Spørg først.' },
      ],
    },
    abroad: {
      title: 'Hvis du bor i udlandet',
      about: 'Du bor i et andet land og har brug for hjælp i Danmark.',
      body: [
        'Bor du i et andet land, skal du ikke have MitID og Digital Post. Det gælder også, hvis du arbejder i Danmark. Men du må gerne.',
        'Har du MitID, kan du give og få fuldmagt som alle andre.',
        {
          list: [
            'Vil du have MitID? Læs på mitid.dk, hvordan du får det, når du bor uden for Danmark.',
            'Er du udrejst, kan du blive fri for Digital Post.',
            'Ringer du fra et andet land, så tast +45 foran nummeret.',
          ],
        },
        'En, der bor i Danmark, kan hjælpe dig. I kan også bruge et brev. Det bliver sendt til den adresse, der står i CPR. Spørg i borgerservice, hvis du ikke har en.',
      ],
    },
    what: {
      title: 'Hvad er en digital fuldmagt?',
      about: 'Hvad den giver lov til, og hvad den ikke gør.',
      body: [
        'Med en digital fuldmagt kan en hjælpe en anden over for det offentlige. Man kan fx melde flytning eller se et prøvesvar for den anden.',
        {
          list: ['Fuldmagtsgiver er den, der giver fuldmagten og får hjælp.', 'Fuldmagtshaver er den, der får fuldmagten og hjælper.'],
        },
        { heading: 'To slags' },
        {
          list: ['Må handle: Man må se og gøre ting for den anden.', 'Må se: Man må kun se eller få at vide.'],
        },
        'En fuldmagt gælder ofte kun én ting. Må du se på nettet, må du ikke også ringe. Du kan godt vælge flere ting på én gang. Så bliver de til én fuldmagt med én sidste dag.',
        'Log ind, og se på listen, om det, du skal bruge, er med.',
      ],
    },
    'who-may': {
      title: 'Hvem kan give og få fuldmagt?',
      about: 'Hvad I hver især skal kunne.',
      body: [
        { heading: 'Den, der hjælper' },
        { list: ['er fyldt 15 år', 'har MitID og kan bruge det', 'bruger Digital Post'] },
        { heading: 'Den, der får hjælp' },
        { list: ['er fyldt 15 år', 'forstår, hvad fuldmagten betyder', 'kan skrive under, med MitID eller i hånden'] },
        'Den, der får hjælp, behøver altså ikke MitID. I kan vælge så mange hjælpere, som I vil. Det kan være familie, en ven eller en anden, man stoler på.',
        'Forstår den anden ikke, hvad det betyder? Så kan du kun hjælpe som værge, eller med en fremtidsfuldmagt eller en generalfuldmagt.',
        'Passer det ikke på jer? Så spørg den myndighed, som I vil have fuldmagt hos.',
      ],
    },
    own: {
      title: 'Lav jeres egen fuldmagt',
      about: 'Når en digital fuldmagt ikke passer.',
      body: [
        'Måske skal du kun hjælpe på en bestemt dag. Eller kun med lidt af det, der står på listen. Så kan I selv skrive en fuldmagt.',
        {
          steps: [
            'Skriv, hvem der giver fuldmagt, og hvem der får den.',
            'Skriv, hvad den gælder for, og hvor længe.',
            'Den, der giver den, skriver under og sætter dato på.',
            'Send den til den myndighed, som det handler om. Den kan ikke laves digitalt.',
          ],
        },
        { heading: 'Noget skal man selv' },
        'Myndigheden kan sige, at man selv skal møde op. Det sker, hvis det er vigtigt for sagen. Det sker også, hvis loven siger det. Man kan fx ikke give en anden fuldmagt til at hente sit pas.',
      ],
    },
    others: {
      title: 'Skat, banker og andre',
      about: 'Ikke alle bruger Digital Fuldmagt.',
      body: [
        'Mange i det offentlige bruger Digital Fuldmagt, men ikke alle. Nogle har deres egen måde at give fuldmagt på.',
        {
          list: [
            'Skat: Skattestyrelsen har sin egen løsning til det meste. Læs om den på skat.dk.',
            'Banker og andre firmaer: Spørg dem selv. Digital Fuldmagt gælder kun for det offentlige.',
            'Finder du ikke det, du søger, på listen? Så spørg den myndighed, som det handler om.',
          ],
        },
      ],
    },
    post: {
      title: 'Læs en andens Digital Post',
      about: 'Det er ikke en fuldmagt. Det er noget for sig.',
      body: [
        'Har den anden Digital Post, kan du få lov til at læse den. Det hedder læseadgang. I dag kan man også få lov til at skrive (skriveadgang).',
        {
          steps: [
            'Log ind i din egen Digital Post på borger.dk.',
            'Bed om læseadgang hos den, du hjælper.',
            'Den anden siger ja i sin Digital Post.',
          ],
        },
        'Den anden kan også selv give dig adgang. Borgerservice kan hjælpe jer. Tjek, om I skal bestille tid.',
      ],
    },
  },
  links: {
    start: 'Gå til Digital Fuldmagt på borger.dk',
    mitid: 'Gå til mitid.dk',
    selfService: 'Gå til Digital Fuldmagt på borger.dk',
    digitalPost: 'Gå til Digital Post på borger.dk',
    borgerservice: 'Find borgerservice',
    booking: 'Bestil tid i borgerservice',
    digitalHelp: 'Læs om at hjælpe digitalt på borger.dk',
    familieretshuset: 'Gå til Familieretshuset',
    domstol: 'Gå til domstol.dk',
  },
  phones: {
    support: 'Digital Fuldmagt-supporten',
    mitid: 'MitID-supporten',
    post: 'Digital Post-supporten',
    borgerservice: 'Borgerservice',
  },
  seeAlso: 'Læs også',
};
