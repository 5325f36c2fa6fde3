import { base64, cprScope, fmk, legacyNamespace, minlog, namespace, nexus, xmlOf } from './claims.js';

/** The CPR numbers in the claims that are spoilt. None of them may be seen again. */
export const numbers = ['2512484916', '1111111118', '1412741273', '0201919990'] as const;

/** Random numbers from a seed: the same seed, the same claims. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return below => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const narrowed = { 'urn:dk:kombit:KLE': '25.*' };

/** Claims as they should be, in the forms that are met. */
const sound: readonly string[] = [
  xmlOf([{ scope: numbers[0], privileges: [nexus] }]),
  xmlOf([
    { scope: numbers[0], privileges: [fmk, minlog] },
    { scope: numbers[1], privileges: [fmk, nexus] },
    { scope: numbers[0], privileges: [nexus] },
    { scope: 'urn:dk:gov:saml:cvrNumberIdentifier:12345678', privileges: ['urn:dk:some_domain:myPrivilege1A'], constraints: narrowed },
  ]),
  xmlOf(
    [
      { scope: numbers[2], privileges: [nexus], constraints: narrowed },
      { scope: numbers[2], privileges: [nexus] },
      { scope: numbers[3], privileges: [nexus], constraints: { ...narrowed, 'urn:dk:kombit:sensitivity': '3' } },
    ],
    { prefix: '' },
  ),
  xmlOf([{ scope: numbers[3], privileges: [nexus] }], { namespace: legacyNamespace }),
  `<bpp:PrivilegeList xmlns:bpp='${namespace}' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <!-- two of them -->
  <PrivilegeGroup Scope='${cprScope(numbers[1])}'>
    <Privilege><![CDATA[${nexus}]]></Privilege>
    <Constraint Name="urn:dk:kombit:orgUnit">&#x31;&amp;2</Constraint>
  </PrivilegeGroup>
  <PrivilegeGroup  Scope="${cprScope(numbers[0])}" ><Privilege>
      ${nexus}
    </Privilege><Privilege/></PrivilegeGroup>
</bpp:PrivilegeList>`,
];

/** Pieces that a parser stumbles over. */
const pieces: readonly string[] = [
  '<!-- x -->',
  '<!--',
  '-->',
  '--',
  '<![CDATA[',
  ']]>',
  '<![CDATA[ ]]>',
  '<?a b?>',
  '<?xml version="1.0"?>',
  '<?XML?>',
  '?>',
  '<!DOCTYPE a>',
  '<!ENTITY a "b">',
  '&amp;',
  '&lt;',
  '&#50;',
  '&#x32;',
  '&#0;',
  '&#xD800;',
  '&#1114112;',
  '&a;',
  '&',
  '<',
  '>',
  '"',
  "'",
  '/',
  '/>',
  ':',
  '=',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '\u00a0',
  '\u2028',
  '\u0000',
  '\u0085',
  '\u200d',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '𐀀',
  '٢',
  '２',
  'æ',
  'xml:',
  'bpp:',
  'xmlns:',
  ' xmlns=""',
  ' xmlns="urn:other"',
  ` xmlns="${namespace}"`,
  ' xmlns:bpp="urn:other"',
  ' xmlns:bpp=""',
  ' xmlns:a="urn:a" a:Scope="urn:x:1"',
  ` Scope="${cprScope(numbers[0])}"`,
  ' Scope=""',
  ' Name="urn:dk:kombit:KLE"',
  '<Constraint Name="urn:dk:kombit:KLE">25.*</Constraint>',
  '<Constraint/>',
  '<a:Constraint xmlns:a="urn:a"/>',
  '<Privilege/>',
  `<Privilege>${nexus}</Privilege>`,
  '<Privilege>',
  '</Privilege>',
  `<PrivilegeGroup Scope="${cprScope(numbers[1])}">`,
  '<PrivilegeGroup>',
  '</PrivilegeGroup>',
  ' x="1" x="2"',
  `<x><PrivilegeGroup Scope="${cprScope(numbers[1])}"><Privilege>${nexus}</Privilege></PrivilegeGroup></x>`,
  `<PrivilegeGroup Scope="${cprScope(numbers[1])}"><x><Privilege>${nexus}</Privilege></x></PrivilegeGroup>`,
  '<PrivilegeList>',
  '</bpp:PrivilegeList>',
  '<a/>',
  '<a>',
  '</a>',
  'cprNumberIdentifier',
  '1',
];

/** A claim in which something is not as it should be: its text, and what a login would bring. */
export interface Mutant {
  readonly text: string;
  readonly claim: string | readonly string[];
}

/** A sound claim, spoilt in up to four places, and handed over in one of the ways in which claims come. */
export function mutant(random: (below: number) => number): Mutant {
  const pick = <T>(among: readonly T[]): T => among[random(among.length)] as T;
  let text = pick(sound);
  for (let times = random(3) > 0 ? 1 : 1 + random(4); times > 0; times -= 1) text = spoilt(text, random, pick);
  const way = random(5);
  if (way === 0) return { text, claim: text };
  // Bytes hold no halves of characters: what was one is written as U+FFFD.
  text = Buffer.from(text, 'utf8').toString('utf8');
  switch (way) {
    case 1:
      return { text, claim: (base64(text).match(/.{1,76}/g) ?? []).join(pick(['\n', '\r\n', ' '])) };
    case 2:
      return { text, claim: [Buffer.from(text, 'utf8').toString('base64url')] };
    case 3: {
      // The letters of the base64 themselves are spoilt: what is in it is whatever comes out.
      const letters = spoilt(base64(text), random, pick);
      return { text: fromBase64(letters), claim: letters };
    }
    default:
      return { text, claim: base64(text) };
  }
}

/** What is in base64, as far as another decoder than ours can tell. */
const fromBase64 = (letters: string): string =>
  letters.trimStart().startsWith('<') ? letters : Buffer.from(letters, 'base64').toString('utf8');

function spoilt(text: string, random: (below: number) => number, pick: <T>(among: readonly T[]) => T): string {
  const [from, other] = [random(text.length + 1), random(text.length + 1)];
  const to = Math.min(text.length, from + random(60));
  const [before, within, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (random(11)) {
    case 0:
      return before + after;
    case 1:
      return before + within + within + after;
    case 2:
      return text.slice(0, other) + within + text.slice(other);
    case 3:
      return before + pick(pieces) + after;
    case 4:
      return before + text.slice(from, from + 1).toUpperCase() + text.slice(from + 1);
    case 5:
      return text.replaceAll(
        pick(['"', "'", 'bpp', 'Privilege', 'Constraint', 'Scope', '<', '/', ':', ' ']),
        pick(['"', "'", '', ' ', 'x']),
      );
    case 6: {
      // Right behind a mark, where it does most.
      const places = [...text.matchAll(/[<>"'/ =:]/g)].map(({ index }) => index + 1);
      const place = places.length > 0 ? pick(places) : 0;
      return text.slice(0, place) + pick(pieces) + text.slice(place);
    }
    case 7:
    case 8: {
      // Where a whole piece can stand between two others.
      const places = [...text.matchAll(/></g)].map(({ index }) => index + 1);
      const place = places.length > 0 ? pick(places) : 0;
      return text.slice(0, place) + pick(pieces) + text.slice(place);
    }
    default:
      return before + pick(pieces) + within + after;
  }
}
