import type { Channel, Kind, Power } from '../power.shape.js';

/** A region with a power of its own on the list. */
export type Region = 'nordjylland' | 'midtjylland';

/** One row of the printed list, without its words: these stand beside it, a file for each language. */
export interface Entry {
  readonly id: string;
  /** Printed a second time, under another heading: the very same power as the one named here (R047). */
  readonly sameAs?: string;
  readonly category: string;
  readonly reach: Power['reach'];
  /** What a pair is about: the two powers of one subject differ in kind alone (R045). */
  readonly subject?: string;
  /** Absent where the source does not say. */
  readonly kind?: Kind;
  readonly channel?: Channel;
  /** The address of the service, as printed. Absent where none is. */
  readonly service?: string;
  /** For somebody's trade: of no use to most who come to a care portal (R052). */
  readonly professional?: true;
  /** On the national list, but of use in one region only (R053). */
  readonly region?: Region;
  /** Those that are easily taken for this one (R048, R051). */
  readonly related?: readonly string[];
}

const rows = [
  { id: 'skat-kopi-skattekonto', category: 'tax', reach: 'national', channel: 'letters' },
  { id: 'cpr-adressebeskyttelse', category: 'housing', reach: 'national', channel: 'self-service', service: 'borger.dk' },
  { id: 'boligstoette', category: 'housing', reach: 'national', channel: 'self-service', service: 'boligstoette.dk' },
  { id: 'flytning-boern-breve', category: 'housing', reach: 'national', channel: 'self-service', service: 'borger.dk' },
  { id: 'byg-og-miljoe', category: 'housing', reach: 'national', channel: 'self-service', service: 'bygogmiljoe.dk' },
  { id: 'flytning-udland', category: 'housing', reach: 'national', channel: 'self-service', service: 'borger.dk' },
  { id: 'huslejenaevn', category: 'housing', reach: 'national', channel: 'self-service', service: 'huslejenaevn.dk' },
  { id: 'flytning-danmark', category: 'housing', reach: 'national', channel: 'self-service', service: 'borger.dk' },
  { id: 'indflytning-bekraeft', category: 'housing', reach: 'national', channel: 'self-service', service: 'borger.dk' },
  { id: 'cpr-bopaelsattest', category: 'housing', reach: 'national', channel: 'self-service', service: 'borger.dk' },
  { id: 'antal-personer-paa-adresse', category: 'housing', reach: 'national', channel: 'self-service', service: 'borger.dk' },
  { id: 'optagelse', category: 'education', reach: 'national', channel: 'self-service', service: 'optagelse.dk' },
  { id: 'cpr-kreditvarsel', category: 'internet', reach: 'national', channel: 'self-service', service: 'kreditadvarsel.cpr.dk' },
  {
    id: 'cpr-adressebeskyttelse-samfund',
    sameAs: 'cpr-adressebeskyttelse',
    category: 'society',
    reach: 'national',
    channel: 'self-service',
    service: 'borger.dk',
  },
  { id: 'cpr-personattester', category: 'society', reach: 'national', channel: 'self-service', service: 'registerindsigt.cpr.dk' },
  {
    id: 'familieretshuset-foraeldremyndighed',
    category: 'society',
    reach: 'national',
    channel: 'self-service',
    service: 'familieretshuset.dk',
  },
  { id: 'udbetaling-danmark-familieydelser', category: 'society', reach: 'national', channel: 'self-service', service: 'borger.dk' },
  { id: 'forsvarets-dag', category: 'society', reach: 'national', channel: 'self-service', service: 'borger.dk' },
  {
    id: 'cpr-kreditvarsel-samfund',
    sameAs: 'cpr-kreditvarsel',
    category: 'society',
    reach: 'national',
    channel: 'self-service',
    service: 'kreditadvarsel.cpr.dk',
  },
  {
    id: 'cpr-bopaelsattest-samfund',
    sameAs: 'cpr-bopaelsattest',
    category: 'society',
    reach: 'national',
    channel: 'self-service',
    service: 'borger.dk',
  },
  { id: 'miljoestyrelsen-mab', category: 'society', reach: 'national', channel: 'self-service', service: 'mab.mst.dk', professional: true },
  { id: 'cpr-registerindsigt', category: 'society', reach: 'national', channel: 'self-service', service: 'registerindsigt.cpr.dk' },
  { id: 'personregister-indsigt', category: 'society', reach: 'national', channel: 'self-service', service: 'attestbestilling.cpr.dk' },
  { id: 'digital-skrotning', category: 'society', reach: 'national', channel: 'self-service', service: 'digitalskrotning.dk' },
  {
    id: 'fmk-vaccinationer-registrere',
    category: 'health',
    reach: 'national',
    channel: 'self-service',
    service: 'fmk-online.dk',
    related: ['fmk-vaccinationer-se'],
  },
  {
    id: 'fmk-vaccinationer-se',
    category: 'health',
    reach: 'national',
    channel: 'self-service',
    service: 'fmk-online.dk',
    related: ['fmk-vaccinationer-registrere'],
  },
  {
    id: 'fmk-min-log',
    category: 'health',
    reach: 'national',
    channel: 'self-service',
    service: 'fmk-online.dk',
    related: ['sundhed-min-log'],
  },
  {
    id: 'fmk-medicin-handle',
    category: 'health',
    reach: 'national',
    kind: 'handle',
    channel: 'self-service',
    service: 'fmk-online.dk',
    related: ['fmk-medicin-laese'],
  },
  {
    id: 'fmk-medicin-laese',
    category: 'health',
    reach: 'national',
    kind: 'indsigt',
    channel: 'self-service',
    service: 'fmk-online.dk',
    related: ['fmk-medicin-handle'],
  },
  { id: 'sundhedskort-laegevalg', category: 'health', reach: 'national', channel: 'self-service', service: 'borger.dk' },
  {
    id: 'mineaftaler-nordjylland',
    category: 'health',
    reach: 'national',
    channel: 'self-service',
    service: 'booking.rn.dk',
    region: 'nordjylland',
  },
  {
    id: 'mineaftaler-midtjylland',
    category: 'health',
    reach: 'national',
    channel: 'self-service',
    service: 'booking.rm.dk',
    region: 'midtjylland',
  },
  { id: 'mit-sygefravaer', category: 'health', reach: 'national', channel: 'self-service', service: 'mitsygefravaer.dk' },
  {
    id: 'kommunens-social-og-sundhedsportal',
    category: 'health',
    reach: 'national',
    channel: 'self-service',
    related: ['kom-social-og-sundhedsportal'],
  },
  { id: 'sundhedsjournal-aftaler', category: 'health', reach: 'national', channel: 'self-service', service: 'sundhed.dk' },
  { id: 'sundhed-diagnoseoversigt', category: 'health', reach: 'national', channel: 'self-service', service: 'sundhed.dk' },
  { id: 'sundhed-billedbeskrivelser', category: 'health', reach: 'national', channel: 'self-service', service: 'sundhed.dk' },
  { id: 'sundhed-journal-sygehus', category: 'health', reach: 'national', channel: 'self-service', service: 'sundhed.dk' },
  { id: 'sundhed-laboratoriesvar', category: 'health', reach: 'national', channel: 'self-service', service: 'sundhed.dk' },
  {
    id: 'sundhed-min-log',
    category: 'health',
    reach: 'national',
    channel: 'self-service',
    service: 'sundhed.dk',
    related: ['fmk-min-log'],
  },
  { id: 'sundhed-forloebsplan', category: 'health', reach: 'national', channel: 'self-service', service: 'sundhed.dk' },
  { id: 'sundhed-stamkort', category: 'health', reach: 'national', channel: 'self-service', service: 'sundhed.dk' },
  { id: 'vacciner-booking', category: 'health', reach: 'national', channel: 'self-service', service: 'vacciner.dk' },
  { id: 'koeretoejer-kopi', category: 'vehicles', reach: 'national', channel: 'letters' },
  { id: 'atp', category: 'money', reach: 'national', channel: 'self-service-and-phone', service: 'borger.dk/atp' },
  {
    id: 'din-pension-selvbetjening',
    category: 'money',
    reach: 'national',
    channel: 'self-service',
    service: 'borger.dk',
    related: ['din-pension-telefon'],
  },
  { id: 'din-pension-telefon', category: 'money', reach: 'national', channel: 'phone', related: ['din-pension-selvbetjening'] },
  { id: 'su', category: 'money', reach: 'national', channel: 'self-service', service: 'min.su.dk', related: ['su-laan'] },
  { id: 'su-laan', category: 'money', reach: 'national', channel: 'self-service', service: 'min.su.dk', related: ['su'] },
  { id: 'ungdomskort', category: 'money', reach: 'national', channel: 'self-service', service: 'ungdomskort.dk' },
  { id: 'kommunernes-ydelsessystem', category: 'money', reach: 'national', channel: 'self-service', service: 'borger.dk' },
  { id: 'vetstat-besaetningsejer', category: 'other', reach: 'national', channel: 'self-service', professional: true },
  { id: 'vetstat-dyrlaege', category: 'other', reach: 'national', channel: 'self-service', professional: true },
  {
    id: 'kom-uddannelsesvejledning-indsigt',
    category: 'education',
    reach: 'municipal',
    subject: 'uddannelsesvejledning',
    kind: 'indsigt',
    channel: 'self-service',
  },
  {
    id: 'kom-uddannelsesvejledning-handle',
    category: 'education',
    reach: 'municipal',
    subject: 'uddannelsesvejledning',
    kind: 'handle',
    channel: 'self-service',
  },
  {
    id: 'kom-beskyttet-beskaeftigelse-indsigt',
    category: 'care',
    reach: 'municipal',
    subject: 'beskyttet-beskaeftigelse',
    kind: 'indsigt',
    channel: 'self-service',
  },
  {
    id: 'kom-beskyttet-beskaeftigelse-handle',
    category: 'care',
    reach: 'municipal',
    subject: 'beskyttet-beskaeftigelse',
    kind: 'handle',
    channel: 'self-service',
  },
  {
    id: 'kom-hjaelpemidler-indsigt',
    category: 'care',
    reach: 'municipal',
    subject: 'hjaelpemidler',
    kind: 'indsigt',
    channel: 'self-service',
  },
  {
    id: 'kom-hjaelpemidler-handle',
    category: 'care',
    reach: 'municipal',
    subject: 'hjaelpemidler',
    kind: 'handle',
    channel: 'self-service',
  },
  {
    id: 'kom-pasning-naertstaaende-indsigt',
    category: 'care',
    reach: 'municipal',
    subject: 'pasning-naertstaaende',
    kind: 'indsigt',
    channel: 'self-service',
  },
  {
    id: 'kom-pasning-naertstaaende-handle',
    category: 'care',
    reach: 'municipal',
    subject: 'pasning-naertstaaende',
    kind: 'handle',
    channel: 'self-service',
  },
  { id: 'kom-befordring-indsigt', category: 'health', reach: 'municipal', subject: 'befordring', kind: 'indsigt', channel: 'self-service' },
  { id: 'kom-befordring-handle', category: 'health', reach: 'municipal', subject: 'befordring', kind: 'handle', channel: 'self-service' },
  { id: 'kom-tandpleje-indsigt', category: 'health', reach: 'municipal', subject: 'tandpleje', kind: 'indsigt', channel: 'self-service' },
  { id: 'kom-tandpleje-handle', category: 'health', reach: 'municipal', subject: 'tandpleje', kind: 'handle', channel: 'self-service' },
  {
    id: 'kom-social-og-sundhedsportal',
    category: 'health',
    reach: 'municipal',
    channel: 'self-service',
    related: ['kommunens-social-og-sundhedsportal'],
  },
  {
    id: 'kom-sundhedsplejerske-indsigt',
    category: 'health',
    reach: 'municipal',
    subject: 'sundhedsplejerske',
    kind: 'indsigt',
    channel: 'self-service',
  },
  {
    id: 'kom-sundhedsplejerske-handle',
    category: 'health',
    reach: 'municipal',
    subject: 'sundhedsplejerske',
    kind: 'handle',
    channel: 'self-service',
  },
  {
    id: 'kom-opkraevning-indsigt',
    category: 'benefits',
    reach: 'municipal',
    subject: 'opkraevning',
    kind: 'indsigt',
    channel: 'self-service',
  },
  {
    id: 'kom-opkraevning-handle',
    category: 'benefits',
    reach: 'municipal',
    subject: 'opkraevning',
    kind: 'handle',
    channel: 'self-service',
  },
] as const satisfies readonly Entry[];

type Row = (typeof rows)[number];

/** The id of a power that the list has, once for each: one printed twice goes by its first id. */
export type KnownPower = Exclude<Row, { readonly sameAs: string }>['id'];

/** A heading of the list. The national and the municipal part share two of them. */
export type Category = Row['category'];

/** What a pair of powers is about. */
export type Subject = Extract<Row, { readonly subject: string }>['subject'];

/** The printed list, in its own order: 53 national rows, then 17 that only some municipalities offer (R040, R042). Three are printed twice (R047). */
export const entries: readonly Entry[] = rows;
