/** The words on the buttons and fields of a page, as they stand there, so that what is said of them is always so. */
export interface Labels {
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

/** What is said in a bubble: the same whatever the page calls its buttons, or with their names in it. */
export type Say = string | ((labels: Labels) => string);

const found: Say = ({ goOn, another }) => `Personen er fundet. Tryk på »${goOn}«. Er det den forkerte, så tryk på »${another}«.`;
const howLong: Say = ({ goOn }) => `Vælg den sidste dag, eller lad datoen stå. Fuldmagten slutter af sig selv. Tryk så på »${goOn}«.`;
const who: Say = ({ goOn }) => `Skriv navnet og CPR-nummeret, som de står her. Tryk så på »${goOn}«.`;

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
      'asking-who': who,
      who: found,
      what: (({ goOn }) =>
        `Vælg det, du skal hjælpe med. Du kan vælge flere ting. I en fuldmagt er der kun det, der står her. Tryk så på »${goOn}«.`) as Say,
      'how-long': howLong,
      check: (({ send }) => `Se efter, om alt er rigtigt. Der er ikke sendt noget endnu. Tryk så på »${send}«.`) as Say,
      receipt: 'Sådan ser det ud, når du har anmodet. Fuldmagten gælder ikke endnu: Den anden skal godkende den først.' as Say,
    },
    give: {
      'asking-who': who,
      who: found,
      what: (({ goOn }) =>
        `Vælg det, du vil have hjælp til. Den, der hjælper dig, kan kun gøre det, du vælger her. Tryk så på »${goOn}«.`) as Say,
      'how-long': howLong,
      check: (({ send }) => `Se efter, om alt er rigtigt. Fuldmagten gælder, så snart du trykker på »${send}«.`) as Say,
      receipt: 'Fuldmagten gælder nu. Den anden skal ikke godkende den, men får besked.' as Say,
    },
  },

  /** By which way round it is, and by page of the list, as the other person sees it. `after`: when something has been decided. */
  list: {
    request: {
      list: {
        before: (({ answer }) => `Her er alle dine fuldmagter. Øverst står det, du skal svare på. Tryk på »${answer}«.`) as Say,
        after: 'Du har svaret. Her kan du altid se, hvem der har fuldmagt, og slette en fuldmagt igen.' as Say,
      },
      detail: {
        before: (({ answer }) => `Her står alt om anmodningen. Tryk på »${answer}«, når du vil svare.`) as Say,
        after: (({ toList }) => `Her står alt om fuldmagten, og hvad der er sket. Tryk på »${toList}«, når du har set det.`) as Say,
      },
      answer: {
        before: (({ approve, reject }) =>
          `Læs, hvem der spørger, hvad det gælder, og hvor længe. Vælg så »${approve}« eller »${reject}«. Du må også vente.`) as Say,
      },
      delete: { after: (({ remove }) => `Du sletter hele fuldmagten, når du trykker på »${remove}«. I øvelsen må du gerne prøve.`) as Say },
      done: {
        approve: 'Du har godkendt. Fuldmagten gælder nu, og I får begge besked.' as Say,
        reject: 'Du har sagt nej. Den anden får besked, og der er ingen fuldmagt.' as Say,
        delete: 'Fuldmagten er slettet. Den kan ikke bruges mere.' as Say,
      },
    },
    give: {
      list: {
        before: (({ see }) => `Her er fuldmagten, du har fået. Tryk på »${see}«, så kan du læse alt om den.`) as Say,
        after: 'Her kan du altid se dine fuldmagter, og slette en, du ikke vil have.' as Say,
      },
      detail: {
        before: (({ toList }) =>
          `Her står, hvad du kan hjælpe med, og hvor længe. Du bruger altid dit eget MitID. Tryk på »${toList}«, når du har set det.`) as Say,
        after: (({ toList }) => `Her står alt om fuldmagten, og hvad der er sket. Tryk på »${toList}«, når du har set det.`) as Say,
      },
      delete: {
        before: (({ remove }) => `Du kan slette en fuldmagt, du ikke vil have. Tryk på »${remove}«, hvis du vil prøve.`) as Say,
        after: (({ remove }) => `Du kan slette en fuldmagt, du ikke vil have. Tryk på »${remove}«, hvis du vil prøve.`) as Say,
      },
      extend: {
        before: (({ extend }) =>
          `Det er den sidste dag. Du kan bede om mere tid med »${extend}«. Den anden skal godkende det først.`) as Say,
        after: (({ extend }) =>
          `Det er den sidste dag. Du kan bede om mere tid med »${extend}«. Den anden skal godkende det først.`) as Say,
      },
      done: {
        delete: 'Fuldmagten er slettet. Den kan ikke bruges mere.' as Say,
        'request-extension': 'Du har bedt om mere tid. Den anden skal godkende det.' as Say,
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
