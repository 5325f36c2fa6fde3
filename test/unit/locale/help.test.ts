import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { doors, topics, type TopicId, type TopicRow } from '../../../src/domain/topics.js';
import { helpContactsWords } from '../../../src/locale/help-contacts/index.js';
import { helpPanelWords } from '../../../src/locale/help-panel/index.js';
import { helpSearchWords } from '../../../src/locale/help-search/index.js';
import { oldWords, type Today } from '../../../src/locale/help-search/old-words.js';
import { helpTopicsWords } from '../../../src/locale/help-topics/index.js';
import { textsIn } from '../../support/running-texts.js';
import { rules } from '../../rules/rules.js';
import { sourcesIn } from '../../support/sources.js';

const said = (topic: TopicId): string => [...textsIn(helpTopicsWords.da.topics[topic])].map(({ text }) => text).join('\n');

/** What the sources say, and where in the help it is read. */
const told: readonly (readonly [rules: string, topic: TopicId, ...says: RegExp[]])[] = [
  ['R001', 'what', /Fuldmagtshaver er den, der får fuldmagten og hjælper/],
  ['R002', 'what', /Fuldmagtsgiver er den, der giver fuldmagten og får hjælp/],
  ['R005', 'who-may', /familie, en ven eller en anden, man stoler på/, /værge/],
  ['R010', 'others', /kun for det offentlige/],
  ['R012', 'what', /melde flytning/, /prøvesvar/],
  ['R013', 'what', /vælge flere ting på én gang/],
  ['R014', 'what', /én fuldmagt med én sidste dag/],
  ['R016', 'what', /Log ind, og se på listen/],
  ['R018', 'what', /kun én ting/, /må du ikke også ringe/],
  ['R019', 'what', /Må handle/, /Må se/],
  ['R028', 'use', /kun gøre det, du har fået fuldmagt til/],
  ['R029', 'what', /kan en hjælpe en anden over for det offentlige/],
  [
    'R030',
    'others',
    /men ikke alle/,
    /deres egen måde/,
    /til det meste/,
    /på listen.*spørg den myndighed/,
    /Banker og andre firmaer: Spørg dem selv/,
  ],
  ['R060', 'who-may', /så mange hjælpere, som I vil/],
  ['R061', 'who-may', /er fyldt 15 år/, /har MitID/, /Digital Post/],
  ['R062', 'who-may', /forstår, hvad fuldmagten betyder/, /med MitID eller i hånden/],
  ['R063', 'who-may', /spørg den myndighed/],
  ['R064', 'who-may', /behøver altså ikke MitID/],
  ['R066', 'give-without', /spørge på nettet/, /borgerservice/],
  ['R067', 'who-may', /værge.*fremtidsfuldmagt.*generalfuldmagt/],
  ['R071', 'extend', /Vælg gerne lang tid/],
  ['R072', 'extend', /to måneder/],
  ['R075', 'extend', /Lav en ny fuldmagt/, /14 dage frem/, /Anmod forlængelse/],
  ['R079', 'extend', /21 dage/],
  ['R080', 'extend', /gælder fuldmagten ikke/],
  ['R095', 'request', /gælder fuldmagten med det samme/, /kvittering/],
  ['R097', 'request', /Siger den anden nej, får du det også at vide/],
  ['R098', 'answer', /Godkend eller afvis/],
  ['R102', 'request-letter', /Sæt kryds ved, at brevet skal sendes med post/],
  ['R103', 'request-letter', /ifølge CPR/],
  ['R104', 'answer-letter', /skriv under i hånden/, /dato/],
  ['R105', 'answer-letter', /Send eller aflever alle sider/],
  ['R107', 'answer-letter', /Skriv ny post/, /Kommuner/, /Digital Fuldmagt og dit navn/],
  ['R109', 'answer-letter', /alle sider med.*skrevet under.*en dato/],
  ['R112', 'answer-letter', /En kopi er fint/],
  ['R114', 'request-letter', /hvor lang tid det tager/],
  ['R120', 'guardian', /værge for alt.*både det personlige og pengene/],
  ['R121', 'guardian', /til dig selv/],
  ['R123', 'guardian', /Sørg for, at du får det/, /alle sider af brevet/, /værgebeskikkelse/],
  ['R126', 'guardian', /skal du selv slette fuldmagten/],
  ['R127', 'guardian', /kun værge for noget.*spørg den myndighed/],
  ['R130', 'future', /bestemmer man i god tid/],
  ['R131', 'future', /mens man kan forstå/],
  ['R132', 'future', /Familieretshuset/],
  ['R135', 'future', /kopi af din fremtidsfuldmagt og af attesten fra Personbogen/],
  ['R141', 'general', /domstol\.dk/],
  ['R142', 'general', /én advokat eller to vidner/],
  ['R148', 'general', /selv slette den digitale fuldmagt/],
  ['R160', 'give', /Giv fuldmagt/],
  ['R163', 'give', /hvad det er, og hvornår det slutter/],
  ['R164', 'give', /gælder med det samme/, /skal ikke gøre noget/],
  ['R170', 'use', /dit eget MitID/],
  ['R175', 'use', /Andre steder vælger du først/, /dig selv eller den, du hjælper/],
  ['R176', 'use', /spørg den myndighed/],
  ['R183', 'change', /sletter den gamle og laver en ny/],
  ['R184', 'change', /ring til borgerservice/],
  ['R185', 'change', /begge to slette den/],
  ['R190', 'own', /bestemt dag/, /lidt af det/],
  ['R191', 'own', /Send den til den myndighed/, /kan ikke laves digitalt/],
  ['R192', 'own', /selv skal møde op/, /hente sit pas/],
  ['R211', 'desk', /hvad der mangler/, /hvor langt de er nået/],
  ['R214', 'mitid-help', /skal I være sammen/, /sige sit bruger-ID/],
  ['R231', 'mitid', /mitid\.dk/],
  ['R233', 'who-may', /stoler på/],
  ['R234', 'mitid', /Du logger ind med MitID/],
  ['R235', 'request', /Vælg Anmod om fuldmagt/],
  ['R235', 'give', /Vælg Giv fuldmagt/],
  ['R180, R235', 'answer', /Vælg Mine fuldmagter/],
  ['R237', 'request', /Social- og sundhedsportal/],
  ['R240', 'mitid-help', /må gerne hjælpe/, /personligt/],
  ['R241', 'mitid-help', /Kig væk/, /Brug aldrig den andens koder/, /kodeviser eller kodeoplæser/],
  ['R242', 'mitid-help', /bruge et brev/, /ikke få fuldmagt til en andens MitID/, /skal den anden ikke have det/],
  ['R243', 'post', /ikke en fuldmagt/, /læseadgang/, /skriveadgang/, /siger ja/],
  ['R244', 'post', /selv give dig adgang/],
  ['R245', 'post', /Har den anden Digital Post/],
  ['R250', 'rights', /skal hjælpe dig/],
  ['R251', 'rights', /fritaget for Digital Post/],
  ['R252', 'rights', /Så skal de tilbyde dig en anden vej/],
  ['R253', 'rights', /ikke fritaget.*anden vej/],
  ['R254', 'exempt', /fylder 15 år/],
  ['R255', 'exempt', /bare ét af det her/],
  ['R256', 'exempt', /computer med net/, /handicap/, /udrejst/, /ikke et hjem/, /sproget/, /svært ved at få MitID/],
  ['R257', 'exempt', /gyldigt ID/, /svar med det samme/, /søge igen/],
  ['R258', 'exempt', /sendt med posten/, /ikke har læst/, /til du selv beder om andet/],
  ['R259', 'exempt', /Ikke alle følger med/],
  ['R260', 'exempt', /lige så meget som breve på papir/],
  ['R271', 'mitid', /lad ikke andre bruge dit/],
  ['R272', 'mitid', /mitid\.dk/],
  ['R274', 'mitid-block', /når som helst/, /Digital Post bliver ikke spærret/, /sige det med det samme/],
  ['R278', 'abroad', /skal du ikke have MitID og Digital Post/, /arbejder i Danmark/],
  ['R278', 'little-danish', /på papir/],
  ['R280', 'rights', /blanket på papir/, /ringe til din læge/],
];

for (const [names, topic, ...says] of told) {
  test(`${names} is told in ‘${helpTopicsWords.da.topics[topic].title}’`, () => {
    for (const rule of names.split(', '))
      assert.ok(
        (topics as readonly TopicRow[]).some(row => row.topic === topic && row.rules.includes(rule)),
        `${topic} names ${rule}`,
      );
    for (const pattern of says) assert.match(said(topic), pattern);
  });
}

test('R255, R256: six grounds for exemption stand in a list', () => {
  const list = helpTopicsWords.da.topics.exempt.body.find(piece => typeof piece === 'object' && 'list' in piece);
  assert.equal(typeof list === 'object' && 'list' in list && list.list.length, 6);
});

test('R210, R211, R212: the case is borgerservice’s, the screen is the support’s, and what a mandate allows is the authority’s', () => {
  const { support, borgerservice, authority } = helpContactsWords.da;
  assert.match(`${support.who}: ${support.about}`, /^Digital Fuldmagt-supporten: Skærmen.*finder en fuldmagt.*forkert/);
  assert.match(`${borgerservice.who}: ${borgerservice.about}`, /^Borgerservice i kommunen: Din sag.*ventetid.*afvist/);
  assert.match(`${authority.who}: ${authority.about}`, /^Myndigheden: Det, fuldmagten giver lov til: Spørg dér/);
});

test('R016, R219: where borgerservice is to be visited, it is said to check whether one must book a time', () => {
  for (const topic of ['mitid', 'give-without', 'change', 'exempt', 'desk', 'post'] as const)
    assert.match(said(topic), /Tjek(?: først)?, om (?:du|I) skal bestille tid/, topic);
});

for (const door of doors) {
  for (const lang of ['da', 'en', 'ar']) {
    test(`R238: on the door ‘${door}’ stands what stands behind it, in ${lang}`, async () => {
      const panel = lang === 'da' ? helpPanelWords.da : await helpPanelWords.others[lang]?.();
      const words = lang === 'da' ? helpTopicsWords.da : await helpTopicsWords.others[lang]?.();
      const { title, about } = words?.topics[door] ?? {};
      assert.deepEqual(panel?.doors[door], { title, about });
    });
  }
}

// What is gone

/** Written so that this file does not find itself. */
const gone = new RegExp(['nem-?id', 'nøgle(?:kort|app|viser)', 'e-?boks', 'nem-?konto-?id'].join('|'), 'iu');
/** The numbers of supports that are no more (R218). */
const oldNumbers = /72\s?24\s?70\s?50|45\s?72\s?24/;

const everything = ['src', 'stories'].flatMap(sourcesIn);

test('R270, R218: nothing that a citizen can see has a word or a number that is gone: every language, the portal’s words, messages and letters', () => {
  assert.ok(everything.length > 200);
  assert.deepEqual(
    everything
      .filter(({ file, text }) => !file.startsWith('src/locale/help-search/') && (gone.test(text) || oldNumbers.test(text)))
      .map(({ file }) => file),
    [],
  );
});

test('R270: in the words of the search, what is gone stands in the words that are looked for and in the lines that answer them, and nowhere else', async () => {
  const files = readdirSync(new URL('../../../src/locale/help-search/', import.meta.url));
  assert.deepEqual(files.sort(), ['ar.ts', 'da.ts', 'en.ts', 'index.ts', 'old-words.ts', 'search-words.ts']);
  for (const words of [helpSearchWords.da, ...(await Promise.all(Object.values(helpSearchWords.others).map(load => load())))]) {
    for (const { way, text } of textsIn(words)) if (!way.startsWith('old.')) assert.doesNotMatch(text, gone, way);
    assert.deepEqual(Object.keys(words.old).sort(), Object.keys(oldWords).sort());
  }
  assert.match(helpSearchWords.da.old.mitid, gone);
});

test('R270: every line that answers an old word says today’s', async () => {
  const today: Readonly<Record<Today, RegExp>> = { mitid: /MitID/, post: /Digital Post/, guardian: /værge/ };
  for (const words of [helpSearchWords.da, ...(await Promise.all(Object.values(helpSearchWords.others).map(load => load())))])
    for (const [old, line] of Object.entries(words.old)) assert.match(line, today[old as Today], line);
});

test('every rule that is for people to read in the help is named by a topic', () => {
  const named = new Set((topics as readonly TopicRow[]).flatMap(({ rules }) => rules));
  const missing = rules.filter(({ rule }) => /^R(?:24|25|19)\d$/.test(rule) && !named.has(rule)).map(({ rule }) => rule);
  assert.deepEqual(missing, []);
});
