import { coverageTogether } from '../../domain/coverage.js';
import { papersFor, signerOf } from '../../domain/letter.js';
import { municipalityOf } from '../../domain/municipalities.js';
import { nationalSupportPhone } from '../../locale/contacts.js';
import { da as coverageWords } from '../../locale/coverage/da.js';
import { dayInShort, dayInWords } from '../../locale/format.js';
import { da as words } from '../../locale/letter/da.js';
import type { Correspondent, LetterContent } from '../../registry/ports.js';
import { numbersOf, type Page, type Piece, type Said } from './page.js';

/** Where letters come from, and go back to: borgerservice in the giver's municipality. */
export interface Office {
  /** What it is called, such as `Borgerservice i Strandby`. */
  readonly name: string;
  /** The lines of its address, without its name. */
  readonly address: readonly string[];
  readonly phone?: string | undefined;
  /** When it is open, in words. */
  readonly hours?: string | undefined;
  /** How one books a time, in words. */
  readonly booking?: string | undefined;
}

/** All that stands in a letter, piece by piece. */
export function compose(content: LetterContent, office: Office | undefined, svg: string): Page {
  const telling = tellingOf(content, office);
  const { asks, reference, asked, address, giver } = content;
  return {
    lang: 'da',
    title: `${words.title[asks]}, ${reference}`,
    heading: words.title[asks],
    sender: [telling.office, ...contactLines(office)],
    address: address ? [giver.name, ...address] : null,
    asked: numbersOf(asked),
    facts: [
      [words.asked, dayInShort('da', asked)],
      [words.reference, reference],
    ],
    qr: { svg, alt: words.qr(reference) },
    body: [
      ...opening(telling),
      ...people(content),
      ...powers(telling),
      ...period(telling),
      ...choice(telling),
      together(...signature(telling)),
      ...sending(telling),
      ...ways(telling),
      together(...looked(telling)),
      together(...help(office)),
    ],
    footer: `${words.reference} ${reference}`,
    page: words.page('|', '|').split('|') as unknown as Page['page'],
  };
}

/** A letter's content, with what is said of it again and again. */
interface Telling {
  readonly content: LetterContent;
  readonly giver: string;
  readonly holder: string;
  readonly signer: 'giver' | 'holder';
  /** What borgerservice is called there. */
  readonly office: string;
  readonly place: Office | undefined;
}

const tellingOf = (content: LetterContent, place: Office | undefined): Telling => {
  const municipality = municipalityOf(content.municipality);
  return {
    content,
    giver: apart(content.giver.name),
    holder: apart(content.holder.name),
    signer: signerOf(content.basis),
    office: place?.name ?? (municipality ? words.office.named(municipality.officialName) : words.office.unnamed),
    place,
  };
};

/** A text that is written from right to left, set apart by marks that nobody sees, so that the sentence around it keeps its order. */
const apart = (name: string): string => (/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(name) ? `\u2068${name}\u2069` : name);

const heading = (text: string, level: 2 | 3 = 2): Piece => ({ kind: 'heading', level, text });
const text = (...sentences: readonly string[]): Piece => ({ kind: 'text', text: sentences.join(' ') });
const together = (...pieces: readonly Piece[]): Page['body'][number] => ({ kind: 'together', pieces });
const list = (items: readonly Said[]): Piece => ({ kind: 'list', items });

const opening = ({ content: { asks, basis }, giver, holder, signer }: Telling): Piece[] => [
  text(words.dear(giver)),
  text(words.opening[asks](holder), ...(basis === 'own' ? [] : [words.authority[basis](holder)])),
  {
    kind: 'boxed',
    texts: signer === 'giver' ? [words.signs.giver] : [words.signs.holder(holder), words.seeToIt(holder)],
  },
];

const people = ({ giver, holder }: LetterContent): Piece[] => {
  const known = ({ name, born }: Correspondent) => words.born(apart(name), dayInShort('da', born));
  return [
    heading(words.people.heading),
    {
      kind: 'people',
      items: [
        [words.people.giver, known(giver)],
        [words.people.holder, known(holder)],
      ],
    },
  ];
};

const powers = ({ content: { powers }, holder }: Telling): Page['body'] => {
  const { covers, leaves, partly } = coverageTogether(powers);
  const said = coverageWords.giver;
  return [
    heading(words.powers),
    list(powers.map(({ title, lang }) => (lang === 'da' ? title : { text: apart(title), lang }))),
    ...(covers.length > 0
      ? [
          together(
            heading(words.covers(holder)),
            list(covers.map(key => `${said.covers[key](holder)}${partly.includes(key) ? ` ${coverageWords.partly}` : ''}`)),
          ),
        ]
      : []),
    together(
      heading(words.leaves(holder)),
      text(said.only(holder)),
      ...(leaves.length > 0 ? [list(leaves.map(key => said.leaves[key](holder)))] : []),
    ),
  ];
};

const period = ({ content: { asks, until } }: Telling): Piece[] => [
  heading(words.period.heading),
  text(words.period[asks](dayInWords('da', until))),
];

const choice = ({ content: { asks, basis }, holder, signer }: Telling): Piece[] => {
  const said = words.choice[signer];
  const changes = basis === 'guardianship' || basis === 'general-mandate' ? [words.choice.changes[basis](holder)] : [];
  return [heading(said.heading), text(said[asks], said.stranger(holder)), text(words.choice.end, ...changes)];
};

const signature = ({ content: { asks, until }, giver, holder, signer }: Telling): Piece[] => {
  const [signs, other] = signer === 'giver' ? [giver, holder] : [holder, giver];
  return [
    heading(words.signature.heading),
    text(words.signature[signer][asks](other, dayInWords('da', until))),
    { kind: 'fields', labels: [words.signature.name(signs), words.signature.day, words.signature.capitals] },
  ];
};

const sending = ({ content: { basis, answerBy }, holder, signer }: Telling): Page['body'] => {
  const documents = [words.sending.letter, ...papersFor(basis).map(paper => worded(words.sending.papers, paper))];
  return [
    heading(words.sending.heading),
    text(words.sending[signer](holder)),
    text(words.sending.last(dayInWords('da', answerBy)), words.sending.takes),
    together(text(words.sending.documents(documents.length)), { kind: 'ticks', items: documents }),
  ];
};

const ways = (telling: Telling): Page['body'] => [
  together(...digitally(telling)),
  together(...byPost(telling)),
  together(...inPerson(telling)),
];

const digitally = ({ content: { basis, municipality, giver }, giver: shown }: Telling): Piece[] => {
  const { heading: title, lead, scan, logIn, write, authority, subject, attach, attachAll, send, ...where } = words.digitally;
  const home = municipalityOf(municipality);
  return [
    text(words.sending.ways),
    heading(title, 3),
    text(lead),
    {
      kind: 'steps',
      items: [
        scan,
        logIn,
        write,
        authority,
        home ? where.municipality(home.officialName) : where.homeOf(shown),
        // As it is typed: nothing in it that cannot be seen.
        [subject, `Digital Fuldmagt ${giver.name}`],
        papersFor(basis).length > 0 ? attachAll : attach,
        send,
      ],
    },
  ];
};

const byPost = ({ office, place }: Telling): Piece[] => [
  heading(words.byPost.heading, 3),
  text(words.byPost.to),
  { kind: 'lines', lines: place ? [office, ...place.address] : [office] },
  ...(place ? [] : [text(words.office.lookUp)]),
];

const inPerson = ({ place }: Telling): Piece[] => [
  heading(words.inPerson.heading, 3),
  text(words.inPerson.lead, ...(place ? (place.booking ? [place.booking] : []) : [words.office.lookUpHours])),
  ...(place?.hours ? [{ kind: 'lines', lines: [place.hours] } as const] : []),
];

const looked = ({ content: { basis }, giver, holder, signer }: Telling): Piece[] => [
  heading(words.looked.heading),
  list([
    words.looked.pages,
    words.looked.signature(signer === 'giver' ? giver : holder),
    words.looked.date,
    ...papersFor(basis).map(paper => worded(words.looked.papers, paper)),
  ]),
  text(words.looked.lacking, words.looked.receipt),
];

const help = (office: Office | undefined): Piece[] => [
  heading(words.help.heading),
  text(words.help.office, ...(office?.phone ? [`${words.office.phone(office.phone)}.`] : [])),
  text(words.help.support(nationalSupportPhone), words.help.hours),
];

const contactLines = (office: Office | undefined): string[] =>
  office ? [...office.address, ...(office.phone ? [words.office.phone(office.phone)] : [])] : [];

/** The words for a paper: there are some for each that goes with a letter. */
const worded = <Key extends string>(said: Readonly<Record<Key, string>>, paper: string): string => said[paper as Key];
