/** The words on the buttons of a page, as they stand there. A bubble names them in braces, so that what is said of them is always so. */
export interface Labels {
  readonly begin: string;
  readonly goOn: string;
  readonly another: string;
  readonly send: string;
  readonly answer: string;
  readonly approve: string;
  readonly reject: string;
  readonly see: string;
  readonly toList: string;
  readonly remove: string;
  readonly extend: string;
}

const begin = 'Her står, hvad der sker, og hvad du skal bruge. I øvelsen står det hele i taleboblen. Tryk på »{begin}«.';
const found = 'Personen er fundet. Tryk på »{goOn}«. Er det den forkerte, så tryk på »{another}«.';
const howLong = 'Vælg den sidste dag, eller lad datoen stå. Fuldmagten slutter af sig selv. Tryk så på »{goOn}«.';
const who = 'Skriv navnet og CPR-nummeret, som de står her. Tryk så på »{goOn}«.';

/** What practice says: the ribbon, the made-up login, a speech bubble for each page of the wizard and of the list, and the end (R200-R202). */
export const da = {
  ribbon: { now: 'Øvelse: intet bliver sendt', over: 'Øvelsen er slut: intet blev sendt' },
  again: 'Begynd forfra',
  close: 'Luk øvelsen',
  bubble: 'Hjælp til øvelsen',
  you: (name: string) => `Du er nu ${name}.`,
  write: 'Skriv det her:',

  choose: {
    title: 'Hvad vil du øve dig i?',
    text: 'Du prøver det hele, fra du logger ind, til fuldmagten gælder. Taleboblerne siger, hvad du skal gøre. Du kan lukke øvelsen, når du vil.',
    request: 'At anmode om fuldmagt',
    requestMeans: 'Du skal hjælpe en anden.',
    give: 'At give fuldmagt',
    giveMeans: 'En anden skal hjælpe dig.',
  },

  login: {
    title: 'Log ind i øvelsen',
    /** Before the first person, and before the other one. */
    say: {
      first: 'Rigtigt logger man ind med sit eget MitID. Her skriver du et bruger-ID og en PIN-kode, som vi har fundet på.',
      second: 'Nu ser du det fra den andens side. Rigtigt sidder den anden ved sin egen skærm og logger ind med sit eget MitID.',
    },
    id: 'Bruger-ID',
    pin: 'PIN-kode',
    logIn: 'Log ind',
    never: 'Skriv aldrig dit eget bruger-ID eller din egen PIN-kode i en øvelse.',
    wrongId: (id: string) => `Skriv ${id}. Det står i taleboblen.`,
    wrongPin: (pin: string) => `Skriv ${pin}. Det står i taleboblen.`,
  },

  /** By which way round it is, and by page of the wizard. */
  wizard: {
    request: {
      begin,
      'asking-who': who,
      who: found,
      what: 'Vælg det, du skal hjælpe med. Du kan vælge flere ting. I en fuldmagt er der kun det, der står her. Tryk så på »{goOn}«.',
      'how-long': howLong,
      check: 'Se efter, om alt er rigtigt. Der er ikke sendt noget endnu. Tryk så på »{send}«.',
      receipt: 'Sådan ser det ud, når du har anmodet. Fuldmagten gælder ikke endnu: Den anden skal godkende den først.',
    },
    give: {
      begin,
      'asking-who': who,
      who: found,
      what: 'Vælg det, du vil have hjælp til. Den, der hjælper dig, kan kun gøre det, du vælger her. Tryk så på »{goOn}«.',
      'how-long': howLong,
      check: 'Se efter, om alt er rigtigt. Fuldmagten gælder, så snart du trykker på »{send}«.',
      receipt: 'Fuldmagten gælder nu. Den anden skal ikke godkende den, men får besked.',
    },
  },

  /** By which way round it is, and by page of the list, as the other person sees it. `after`: when something has been decided. */
  list: {
    request: {
      list: {
        before: 'Her er alle dine fuldmagter. Øverst står det, du skal svare på. Tryk på »{answer}«.',
        after: 'Du har svaret. Her kan du altid se, hvem der har fuldmagt, og slette en fuldmagt igen.',
      },
      detail: {
        before: 'Her står alt om anmodningen. Tryk på »{answer}«, når du vil svare.',
        after: 'Her står alt om fuldmagten, og hvad der er sket. Tryk på »{toList}«, når du har set det.',
      },
      answer: {
        before: 'Læs, hvem der spørger, hvad det gælder, og hvor længe. Vælg så »{approve}« eller »{reject}«. Du må også vente.',
      },
      delete: { after: 'Du sletter hele fuldmagten, når du trykker på »{remove}«. I øvelsen må du gerne prøve.' },
      done: {
        approve: 'Du har godkendt. Fuldmagten gælder nu, og I får begge besked.',
        reject: 'Du har sagt nej. Den anden får besked, og der er ingen fuldmagt.',
        delete: 'Fuldmagten er slettet. Den kan ikke bruges mere.',
      },
    },
    give: {
      list: {
        before: 'Her er fuldmagten, du har fået. Tryk på »{see}«, så kan du læse alt om den.',
        after: 'Her kan du altid se dine fuldmagter, og slette en, du ikke vil have.',
      },
      detail: {
        before: 'Her står, hvad du kan hjælpe med, og hvor længe. Du bruger altid dit eget MitID. Tryk på »{toList}«, når du har set det.',
        after: 'Her står alt om fuldmagten, og hvad der er sket. Tryk på »{toList}«, når du har set det.',
      },
      delete: {
        before: 'Du kan slette en fuldmagt, du ikke vil have. Tryk på »{remove}«, hvis du vil prøve.',
        after: 'Du kan slette en fuldmagt, du ikke vil have. Tryk på »{remove}«, hvis du vil prøve.',
      },
      extend: {
        before: 'Det er den sidste dag. Du kan bede om mere tid med »{extend}«. Den anden skal godkende det først.',
        after: 'Det er den sidste dag. Du kan bede om mere tid med »{extend}«. Den anden skal godkende det først.',
      },
      done: {
        delete: 'Fuldmagten er slettet. Den kan ikke bruges mere.',
        'request-extension': 'Du har bedt om mere tid. Den anden skal godkende det.',
      },
    },
  },

  /** What one can press in the bubble when one page is done. */
  onward: { other: 'Se det fra den andens side', end: 'Gør øvelsen færdig' },

  /** What is said when something leads out of practice. */
  aside: {
    link: 'I øvelsen fører links ingen steder hen.',
    open: 'Det kan du øve dig i bagefter.',
  },

  end: {
    title: 'Godt klaret! Nu har du prøvet det.',
    learnt: {
      request: [
        'Du svarer på tre ting: hvem, hvad og hvor længe.',
        'Den anden logger ind med sit eget MitID og svarer selv.',
        'Fuldmagten gælder først, når den er godkendt.',
        'I kan begge slette den igen.',
      ],
      give: [
        'Du svarer på tre ting: hvem, hvad og hvor længe.',
        'Fuldmagten gælder med det samme.',
        'Den anden handler med sit eget MitID, aldrig med dit.',
        'I kan begge slette den igen.',
      ],
    },
    nextTitle: 'Nu kan du gøre det rigtigt',
    next: {
      request: 'Hav dit eget MitID klar. Hav også den andens navn og CPR-nummer klar.',
      give: 'Hav dit eget MitID klar. Hav også navn og CPR-nummer på den, der skal hjælpe dig.',
    },
    start: 'Begynd rigtigt her',
    toSelfService: 'Begynd rigtigt på borger.dk',
    other: { request: 'Øv dig i at give fuldmagt', give: 'Øv dig i at anmode om fuldmagt' },
  },
};
