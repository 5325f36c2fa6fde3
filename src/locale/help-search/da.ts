import type { HelpSearchWords } from './search-words.js';

/** What the search of the help says, and by which words things are found: here, old words may stand (R270). */
export const da: HelpSearchWords = {
  found: count => (count === 1 ? '1 emne fundet' : `${count} emner fundet`),
  none: 'Vi fandt ikke noget.',
  noneAbout: 'Prøv med et andet ord, eller vælg her:',
  old: {
    mitid: 'NemID og nøglekort findes ikke mere. I dag bruger du MitID.',
    post: 'I dag hedder det Digital Post. Du kan læse din post på borger.dk, i Digital Post-appen, i e-Boks eller i mit.dk.',
    guardian: 'I dag siger man, at man får en værge.',
  },
  skip: 'jeg du vi man mig min mit mine dig din dit dine den det de en et ens og eller at er har kan skal vil må hvordan hvad hvem hvor hvorfor hvornår til fra for på i af om med når hvis ikke være have få får gør gøre kunne skulle ville',
  words: {
    mitid: 'login log ind bestille oprette adgang kode app bruger-id',
    'mitid-help': 'hjælpe koder kodeord adgangskode pinkode kodeviser kodeoplæser chip glemt bruger-id virker mor far ældre',
    'mitid-block': 'spærre spær spærring stjålet tabt mistet svindel svindler snyd hacket misbrug mistanke mobil væk fremmed opkald sms',
    request:
      'ansøge søge bede spørge anmodning ansøgning hjælpe pårørende mor far datter søn ægtefælle nabo ven sygehus prøvesvar sundhedsportal social kommune',
    'request-letter': 'brev papir post underskrift underskrive ikke digital uden anmodningsbrev papirblanket scanne svært ældre',
    guardian: 'værgemål værgebeskikkelse værgen dement demens handicap barn voksen',
    future: 'fremtid dement demens alzheimers syg sygdom sætte i kraft personbogen personbogsattest familieretshuset notar plejehjem',
    general: 'general blanket domstolsstyrelsen domstol advokat vidner vitterlighedsvidner fuld papir',
    answer: 'godkende afvise anmodning svare ja nej besked ukendt fremmed',
    'answer-letter': 'brev underskrive skrive under sende aflevere returnere scanne billeder dato emnefelt',
    give: 'give oprette lave fuldmagtsgiver hjælper datter søn ægtefælle pårørende sundhedsportal social kommune',
    'give-without': 'uden ikke digital gammel ældre svært papir borgerservice hjælp',
    use: 'bruge handle på vegne af skifte person vælge kvittering anvende logge',
    change: 'ændre rette slette tilbagekalde stoppe fjerne annullere opsige fortryde fejl forkert',
    extend: 'forlænge forlængelse forlæng udløb udløber udløbet slutter dato længere gyldig periode varighed død dødsfald',
    rights: 'ret rettighed undtaget undtagelse alternativ ikke digital papir ældre handicap klage',
    exempt: 'fritagelse fritaget fritage undtaget brevpost papir blanket hjemløs udrejst computer internet ansøgning',
    desk: 'huskeliste medbringe papirer legitimation pas kørekort sundhedskort bestille tid kommune møde op ventetid afvist afslag',
    'little-danish': 'sprog engelsk arabisk tyrkisk farsi somali udlænding flygtning tolk oversættelse english',
    abroad: 'udland grænsependler pendler ambassade rejse flyttet udrejst sverige tyskland norge',
    what: 'betyder forklaring fuldmagtshaver fuldmagtsgiver handlefuldmagt indsigtsfuldmagt læse handle se forskel digital fuldmagt',
    'who-may': 'krav alder 15 år regler pårørende familie ven kan må hvem dement',
    own: 'selvlavet egen skrive papir tidspunkt omfang pas lov grænser selv møde bestemt dag',
    others: 'skat skattestyrelsen bank forsikring pension firma virksomhed privat realkredit',
    post: 'læseadgang skriveadgang læse breve postkasse beskeder digitalpost adgang mail',
    way: 'vej vejledning spørgsmål guide hjælp mig situation',
    contacts:
      'ring ringe telefon nummer telefonnummer kontakt support åbningstid åbningstider åben åbent lukket borgerservice adresse bestille tid chat',
  },
};
