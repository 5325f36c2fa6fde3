import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { entryOf, powerIn, titlesIn } from '../../../src/domain/catalogue.js';
import { entries } from '../../../src/domain/catalogue/entries.js';
import {
  coverage,
  coverages,
  coverageTogether,
  lookalikeOf,
  lookalikes,
  openers,
  type Coverable,
  type Coverage,
  type Lookalike,
} from '../../../src/domain/coverage.js';
import { Channel, Kind, type Power } from '../../../src/domain/power.shape.js';

const elsewhere = ['call', 'meet', 'digital-post', 'receive-letters'] as const;

/** What can be said of each power of the list, read from the printed words by hand. */
const said: readonly {
  readonly rule: string;
  readonly told: string;
  readonly covers: readonly Coverage[];
  readonly leaves: readonly Coverage[];
  readonly of: readonly string[];
}[] = [
  {
    rule: 'R020',
    told: 'may see and act in the self-service, and do nothing else',
    covers: ['see-online', 'act-online'],
    leaves: elsewhere,
    of: [
      'fmk-medicin-handle',
      'kom-uddannelsesvejledning-handle',
      'kom-beskyttet-beskaeftigelse-handle',
      'kom-hjaelpemidler-handle',
      'kom-pasning-naertstaaende-handle',
      'kom-befordring-handle',
      'kom-tandpleje-handle',
      'kom-sundhedsplejerske-handle',
      'kom-opkraevning-handle',
    ],
  },
  {
    rule: 'R022',
    told: 'may see in the self-service, and not act there, nor do anything else',
    covers: ['see-online'],
    leaves: ['act-online', ...elsewhere],
    of: [
      'fmk-medicin-laese',
      'kom-uddannelsesvejledning-indsigt',
      'kom-beskyttet-beskaeftigelse-indsigt',
      'kom-hjaelpemidler-indsigt',
      'kom-pasning-naertstaaende-indsigt',
      'kom-befordring-indsigt',
      'kom-tandpleje-indsigt',
      'kom-sundhedsplejerske-indsigt',
      'kom-opkraevning-indsigt',
    ],
  },
  {
    rule: 'R024, R028',
    told: 'names no kind, but its title says to see, and no more',
    covers: ['see-online'],
    leaves: ['act-online', ...elsewhere],
    of: [
      'antal-personer-paa-adresse',
      'fmk-vaccinationer-se',
      'fmk-min-log',
      'sundhedsjournal-aftaler',
      'sundhed-diagnoseoversigt',
      'sundhed-billedbeskrivelser',
      'sundhed-journal-sygehus',
      'sundhed-laboratoriesvar',
      'sundhed-min-log',
      'sundhed-forloebsplan',
    ],
  },
  {
    rule: 'R024, R028',
    told: 'names no kind, but its title says to see and to act',
    covers: ['see-online', 'act-online'],
    leaves: elsewhere,
    of: [
      'huslejenaevn',
      'fmk-vaccinationer-registrere',
      'sundhedskort-laegevalg',
      'mineaftaler-nordjylland',
      'mineaftaler-midtjylland',
      'sundhed-stamkort',
      'din-pension-selvbetjening',
      'su',
      'vetstat-besaetningsejer',
      'vetstat-dyrlaege',
    ],
  },
  {
    rule: 'R024, R028',
    told: 'names no kind, but its title says to act; whether it lets one see, nobody has said',
    covers: ['act-online'],
    leaves: elsewhere,
    of: [
      'cpr-adressebeskyttelse',
      'cpr-adressebeskyttelse-samfund',
      'boligstoette',
      'flytning-boern-breve',
      'byg-og-miljoe',
      'flytning-udland',
      'flytning-danmark',
      'indflytning-bekraeft',
      'cpr-bopaelsattest',
      'cpr-bopaelsattest-samfund',
      'optagelse',
      'cpr-kreditvarsel',
      'cpr-kreditvarsel-samfund',
      'cpr-personattester',
      'familieretshuset-foraeldremyndighed',
      'udbetaling-danmark-familieydelser',
      'forsvarets-dag',
      'cpr-registerindsigt',
      'personregister-indsigt',
      'digital-skrotning',
      'vacciner-booking',
      'su-laan',
      'ungdomskort',
    ],
  },
  {
    rule: 'R024',
    told: 'names no kind, and its title does not say: the self-service can be used, and nothing else',
    covers: ['use-online'],
    leaves: elsewhere,
    of: ['miljoestyrelsen-mab', 'mit-sygefravaer', 'kommunens-social-og-sundhedsportal', 'kom-social-og-sundhedsportal'],
  },
  {
    rule: 'R049',
    told: 'sends copies, and opens no self-service and no phone',
    covers: ['receive-letters'],
    leaves: ['use-online', 'call', 'meet', 'digital-post'],
    of: ['skat-kopi-skattekonto', 'koeretoejer-kopi'],
  },
  {
    rule: 'R049',
    told: 'is for the phone, and opens no self-service',
    covers: ['call'],
    leaves: ['use-online', 'meet', 'digital-post', 'receive-letters'],
    of: ['din-pension-telefon'],
  },
  {
    rule: 'R049',
    told: 'is for the self-service and for being in touch, also by phone; in which other ways, nobody has said',
    covers: ['see-online', 'act-online', 'call'],
    leaves: ['receive-letters'],
    of: ['atp'],
  },
  {
    rule: 'R049',
    told: 'is for the self-service and for being in touch; that this is by phone, nobody has said',
    covers: ['see-online', 'act-online'],
    leaves: ['call', 'meet', 'receive-letters'],
    of: ['kommunernes-ydelsessystem'],
  },
];

test('R018, R025: something is said of each of the 70, and once', () => {
  assert.deepEqual(said.flatMap(({ of }) => of).sort(), entries.map(({ id }) => id).sort());
});

const danish = await titlesIn('da');

for (const { rule, told, covers, leaves, of } of said) {
  for (const id of of) {
    test(`${rule}: ${id} ${told}`, () => {
      assert.deepEqual(coverage(powerIn(entryOf(id), danish)), { covers, leaves });
    });
    test(`R018: of ${id} it is the same whichever row was asked`, () => {
      assert.deepEqual(coverage(entries.find(entry => entry.id === id) as Coverable), { covers, leaves });
    });
  }
}

test('R022, R024: whose title is only to see begins with that word, and whose title is to act does not', () => {
  const titleOf = (id: string) => powerIn(entryOf(id), danish).title;
  for (const { covers, of } of said) {
    for (const id of of) {
      if (entryOf(id).kind || !covers.some(key => /-online$/.test(key))) continue;
      const [sees, acts] = [covers.includes('see-online'), covers.includes('act-online')];
      if (sees && !acts) assert.match(titleOf(id), /^(Se|Læse|Få oplyst)\b/, id);
      if (!sees && acts) assert.doesNotMatch(titleOf(id), /\bse\b/i, id);
      if (sees && acts) assert.match(titleOf(id), /\bse\b/i, id);
      if (!sees && !acts) assert.match(titleOf(id), /^Anvende|^Social- og sundhedsportal$/, id);
    }
  }
});

// Powers that a backend made up itself: only what follows from the two axes.
for (const [rule, channel, kind, covers, leaves] of [
  ['R020', 'self-service', 'handle', ['see-online', 'act-online'], elsewhere],
  ['R022', 'self-service', 'indsigt', ['see-online'], ['act-online', ...elsewhere]],
  ['R024', 'self-service', undefined, ['use-online'], elsewhere],
  ['R021', 'phone', 'handle', ['call', 'decide-by-phone'], ['use-online', 'meet', 'digital-post', 'receive-letters']],
  ['R023', 'phone', 'indsigt', ['call'], ['use-online', 'decide-by-phone', 'meet', 'digital-post', 'receive-letters']],
  ['R024', 'phone', undefined, ['call'], ['use-online', 'meet', 'digital-post', 'receive-letters']],
  [
    'R020, R021',
    'self-service-and-phone',
    'handle',
    ['see-online', 'act-online', 'call', 'decide-by-phone'],
    ['meet', 'digital-post', 'receive-letters'],
  ],
  [
    'R022, R023',
    'self-service-and-phone',
    'indsigt',
    ['see-online', 'call'],
    ['act-online', 'decide-by-phone', 'meet', 'digital-post', 'receive-letters'],
  ],
  ['R024', 'self-service-and-phone', undefined, ['use-online', 'call'], ['meet', 'digital-post', 'receive-letters']],
  ['R021', 'contact', 'handle', ['call', 'decide-by-phone', 'meet', 'digital-post'], ['use-online', 'receive-letters']],
  ['R023', 'contact', 'indsigt', ['call', 'meet', 'digital-post'], ['use-online', 'decide-by-phone', 'receive-letters']],
  ['R024', 'contact', undefined, ['call', 'meet', 'digital-post'], ['use-online', 'receive-letters']],
  ['R049', 'letters', 'handle', ['receive-letters'], ['use-online', 'call', 'meet', 'digital-post']],
  ['R049', 'letters', 'indsigt', ['receive-letters'], ['use-online', 'call', 'meet', 'digital-post']],
  ['R049', 'letters', undefined, ['receive-letters'], ['use-online', 'call', 'meet', 'digital-post']],
  ['R024', undefined, 'handle', [], []],
  ['R024, R028', undefined, 'indsigt', [], ['act-online', 'decide-by-phone']],
  ['R024', undefined, undefined, [], []],
] as const satisfies readonly (readonly [string, Channel | undefined, Kind | undefined, readonly Coverage[], readonly Coverage[]])[]) {
  test(`${rule}: a power that nobody knows, by ${channel ?? 'some channel'} and of ${kind ? `the kind ${kind}` : 'no kind'}, covers ${covers.join(', ') || 'nothing that is certain'}`, () => {
    for (const id of ['something-new', 'constructor', 'toString']) assert.deepEqual(coverage({ id, channel, kind }), { covers, leaves });
  });
}

test('R019: there are two kinds, and a backend can name no third', () => {
  assert.deepEqual(Kind.options, ['handle', 'indsigt']);
  assert.equal(Kind.safeParse('læse').success, false);
});

test('R017: to see, to act, and to be in contact are told apart: each can be had without the two others', () => {
  const online = coverage({ id: 'something-new', channel: 'self-service', kind: 'indsigt' });
  const contact = coverage({ id: 'something-new', channel: 'contact', kind: 'indsigt' });
  assert.ok(online.covers.includes('see-online') && online.leaves.includes('act-online') && online.leaves.includes('call'));
  assert.ok(contact.covers.includes('call') && contact.leaves.includes('use-online') && contact.leaves.includes('decide-by-phone'));
  assert.deepEqual(coverage({ id: 'optagelse', channel: 'self-service' }).covers, ['act-online']);
});

test('R021, R023: every way in which somebody can be helped is opened by some channel', () => {
  const opened = Channel.options.flatMap(channel => Kind.options.flatMap(kind => coverage({ id: 'something-new', channel, kind }).covers));
  assert.deepEqual(
    coverages.filter(key => key !== 'use-online' && !opened.includes(key)),
    [],
  );
});

test('R024: what a backend says of a power that we know goes before the words of its title', () => {
  assert.deepEqual(coverage({ id: 'mit-sygefravaer', channel: 'self-service', kind: 'indsigt' }).leaves, ['act-online', ...elsewhere]);
  assert.deepEqual(coverage({ id: 'fmk-min-log', channel: 'phone' }).covers, ['call']);
  assert.deepEqual(coverage({ id: 'fmk-min-log' }), { covers: [], leaves: ['act-online'] });
});

const power = (id: string): Coverable => entryOf(id);

for (const [rule, told, ids, covers, leaves, partly] of [
  [
    'R018',
    'Din Pension online and by phone',
    ['din-pension-selvbetjening', 'din-pension-telefon'],
    ['see-online', 'act-online', 'call'],
    ['meet', 'digital-post', 'receive-letters'],
    ['see-online', 'act-online', 'call'],
  ],
  [
    'R045',
    'both of a pair',
    ['kom-hjaelpemidler-indsigt', 'kom-hjaelpemidler-handle'],
    ['see-online', 'act-online'],
    elsewhere,
    ['act-online'],
  ],
  ['R048', 'two Min Log', ['fmk-min-log', 'sundhed-min-log'], ['see-online'], ['act-online', ...elsewhere], []],
  [
    'R024',
    'one that sees and one that does not say',
    ['sundhed-laboratoriesvar', 'mit-sygefravaer'],
    ['use-online', 'see-online'],
    elsewhere,
    [],
  ],
  [
    'R024',
    'one that sees and one that acts',
    ['sundhed-laboratoriesvar', 'flytning-danmark'],
    ['see-online', 'act-online'],
    elsewhere,
    ['act-online'],
  ],
  [
    'R049',
    'letters and phone',
    ['skat-kopi-skattekonto', 'din-pension-telefon'],
    ['call', 'receive-letters'],
    ['use-online', 'meet', 'digital-post'],
    ['call', 'receive-letters'],
  ],
  [
    'R024',
    'one of which nobody has said whether it opens Digital Post',
    ['kommunernes-ydelsessystem', 'su'],
    ['see-online', 'act-online'],
    ['call', 'meet', 'receive-letters'],
    [],
  ],
  ['R014', 'one alone', ['su-laan'], ['act-online'], elsewhere, []],
  ['R028', 'none', [], [], [], []],
] as const) {
  test(`${rule}: together, ${told}: ${covers.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(coverageTogether(ids.map(power)), { covers, leaves, partly });
    assert.deepEqual(coverageTogether(ids.map(power).reverse()), { covers, leaves, partly }, 'the order does not matter');
    assert.deepEqual(coverageTogether([...ids, ...ids].map(power)), { covers, leaves, partly }, 'nor does saying it twice');
  });
}

const anyPower: fc.Arbitrary<Coverable> = fc.oneof(
  fc.constantFrom(...entries),
  fc.record({
    id: fc.constant('something-new'),
    kind: fc.constantFrom<Kind | undefined>('handle', 'indsigt', undefined),
    channel: fc.constantFrom<Channel | undefined>(...Channel.options, undefined),
  }),
);

test('R028: nothing is both covered and left, whatever is chosen, and each is told once and in order', () => {
  fc.assert(
    fc.property(fc.array(anyPower, { maxLength: 6 }), powers => {
      const { covers, leaves, partly } = coverageTogether(powers);
      assert.deepEqual([...covers, ...leaves].sort(), [...new Set([...covers, ...leaves])].sort());
      for (const list of [covers, leaves, partly])
        assert.deepEqual(
          list,
          coverages.filter(key => list.includes(key)),
        );
      assert.ok(partly.every(key => covers.includes(key)));
    }),
  );
});

test('R028: one power more never takes away what is covered, and never adds to what is left', () => {
  const whole = (keys: readonly Coverage[]) =>
    new Set<Coverage>([
      ...keys,
      ...(keys.includes('use-online') ? (['see-online', 'act-online'] as const) : []),
      ...(keys.includes('call') ? (['decide-by-phone'] as const) : []),
    ]);
  fc.assert(
    fc.property(fc.array(anyPower, { minLength: 1, maxLength: 5 }), anyPower, (powers, another) => {
      const [before, after] = [coverageTogether(powers), coverageTogether([...powers, another])];
      assert.ok(before.covers.every(key => after.covers.includes(key)));
      assert.ok(after.leaves.every(key => whole(before.leaves).has(key)));
    }),
  );
});

test('R048, R051: the look-alikes are those that point to each other in the list', () => {
  for (const { id, related = [] } of entries) {
    const group = lookalikeOf(id);
    assert.deepEqual(group ? lookalikes[group].filter(other => other !== id) : [], [...related], id);
  }
  assert.equal(Object.values(lookalikes).flat().length, 12);
});

for (const [id, group] of [
  ['fmk-vaccinationer-se', 'vaccinations'],
  ['sundhed-min-log', 'min-log'],
  ['fmk-medicin-laese', 'medicines'],
  ['su', 'student-grants'],
  ['din-pension-telefon', 'pension'],
  ['kom-social-og-sundhedsportal', 'portal'],
  ['optagelse', undefined],
  ['something-new', undefined],
] as const satisfies readonly (readonly [string, Lookalike | undefined])[]) {
  test(`R048, R051: ${id} is ${group ? `one of ${group}` : 'like no other'}`, () => assert.equal(lookalikeOf(id), group));
}

test('R018: what one still cannot do is opened by a power on offer here, about the very subject where there is one, and never by one that is held', () => {
  const power = (id: string, kind: Power['kind'], more: Partial<Power> = {}): Power => ({
    ...{
      id: id as Power['id'],
      title: id,
      lang: 'da',
      category: 'Pleje',
      reach: 'municipal',
      where: 'here',
      channel: 'self-service',
      kind,
    },
    ...more,
  });
  const held = power('a-indsigt', 'indsigt', { subject: 'a' });
  const twin = power('a-handle', 'handle', { subject: 'a' });
  const near = power('b-handle', 'handle', { subject: 'b' });
  const ids = (offered: readonly Power[]) => openers('act-online', [held], offered).map(({ id }) => id);
  assert.deepEqual(ids([held, near, twin]), ['a-handle']);
  assert.deepEqual(ids([held, near]), ['b-handle']);
  assert.deepEqual(openers('act-online', [held, twin], [twin, near]), [near]);
  assert.deepEqual(ids([power('c-handle', 'handle', { category: 'Bolig' }), power('d-handle', 'handle', { where: 'elsewhere' })]), []);
  assert.deepEqual(openers('call', [held], [twin]), []);
});
