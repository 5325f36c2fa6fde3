import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  byHeading,
  catalogueIn,
  entryOf,
  knownPowers,
  onOffer,
  pairOf,
  powerIn,
  socialAndHealthPortal,
  titlesIn,
  type Offering,
} from '../../../src/domain/catalogue.js';
import { entries, type Entry } from '../../../src/domain/catalogue/entries.js';
import { Power } from '../../../src/domain/power.shape.js';

const languages = ['da', 'en', 'ar'] as const;
const danish = await titlesIn('da');

/** The list as it is printed, row by row. */
const printed = readFileSync(new URL('printed-list.md', import.meta.url), 'utf8')
  .split('\n# ')
  .slice(1)
  .flatMap((part, index) => {
    const reach = index === 0 ? 'national' : 'municipal';
    return part
      .split('\n## ')
      .slice(1)
      .flatMap(section => {
        const [category = '', ...lines] = section.split('\n').filter(Boolean);
        return lines.map(line => ({ reach, category, title: line.replace('- ', '') }));
      });
  });

test('R040, R042: the list is the printed one, word for word and in its order', () => {
  const ours = entries.map(entry => ({
    reach: entry.reach,
    category: Object.entries(danish.categories).find(([id]) => id === entry.category)?.[1],
    title: powerIn(entry, danish).title,
  }));
  assert.deepEqual(ours, printed);
});

for (const [count, of, rows] of [
  [70, 'rows', entries],
  [53, 'national rows', entries.filter(({ reach }) => reach === 'national')],
  [50, 'national powers', knownPowers.filter(({ reach }) => reach === 'national')],
  [17, 'municipal powers', knownPowers.filter(({ reach }) => reach === 'municipal')],
  [9, 'to act', entries.filter(({ kind }) => kind === 'handle')],
  [9, 'to see', entries.filter(({ kind }) => kind === 'indsigt')],
  [52, 'whose kind the source does not say', entries.filter(({ kind }) => !kind)],
  [3, 'for somebody’s trade (R052)', entries.filter(({ professional }) => professional)],
  [2, 'of use in one region (R053)', entries.filter(({ region }) => region)],
] as const) {
  test(`R027, R040, R042: ${count} ${of}`, () => assert.equal(rows.length, count));
}

test('R040, R042: each id is one row', () => assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length));

for (const lang of languages) {
  const titles = await titlesIn(lang);
  const powers = await catalogueIn(lang);

  test(`${lang}: every power has its title, every heading and every subject its words`, () => {
    for (const words of [titles.powers, titles.categories, titles.subjects]) {
      for (const [id, word] of Object.entries(words)) {
        assert.notEqual(word, id);
        assert.equal(word, word.trim().replace(/\s+/g, ' '), 'no blanks that do not show');
        assert.notEqual(word, '');
      }
    }
    assert.deepEqual(Object.keys(titles.powers).sort(), knownPowers.map(({ id }) => id).sort());
    assert.deepEqual(Object.keys(titles.categories).sort(), [...new Set(entries.map(({ category }) => category))].sort());
    assert.deepEqual(Object.keys(titles.subjects).sort(), [...new Set(entries.flatMap(({ subject }) => subject ?? []))].sort());
  });

  test(`${lang}: every power is whole, and says which language it is in`, () => {
    for (const power of powers) assert.deepEqual(Power.parse(power), power);
    assert.deepEqual([...new Set(powers.map(power => power.lang))], [lang]);
  });

  test(`${lang}: no two powers are called the same (R048)`, () => {
    assert.equal(new Set(powers.map(({ title }) => title)).size, powers.length);
    assert.equal(new Set(Object.values(titles.categories)).size, Object.keys(titles.categories).length);
  });

  test(`${lang}: a title that names its service in Danish names it here too (R048, R054)`, () => {
    for (const { service, title } of powers)
      if (service) assert.match(title.toLowerCase(), new RegExp(`[( ]${service.replaceAll('.', '\\.')}\\)$`));
  });

  test(`R050, ${lang}: the exceptions stand in the titles, uncut`, () => {
    const but = { da: /, men ikke /, en: / but not /, ar: /، .*دون / }[lang];
    for (const id of ['su', 'su-laan']) assert.match(powerIn(entryOf(id), titles).title, but);
    for (const { title } of powers) assert.doesNotMatch(title, /…|\.\.\.$/);
  });

  test(`R045, ${lang}: the two of a pair carry the words of their subject, and begin with them`, () => {
    for (const { subject, title, kind } of powers.filter(power => power.subject)) {
      assert.ok(subject && title.startsWith(subject));
      assert.ok(kind);
    }
    assert.equal(new Set(powers.flatMap(({ subject }) => subject ?? [])).size, 8);
  });
}

test('R048: in English and in Arabic the words are not the Danish ones', async () => {
  const [english, arabic] = [await titlesIn('en'), await titlesIn('ar')];
  for (const [id, title] of Object.entries(danish.powers)) {
    assert.ok(!Object.values(english.powers).includes(title), `${id} in English`);
  }
  for (const words of [arabic.powers, arabic.categories, arabic.subjects])
    for (const word of Object.values(words)) assert.match(word, /^\p{Script=Arabic}/u);
});

for (const [asked, answered] of [
  ['da', 'da'],
  ['da-DK', 'da'],
  ['en-GB', 'en'],
  ['EN', 'en'],
  ['ar-EG', 'ar'],
  ['kl', 'da'],
  ['dan', 'da'],
  ['', 'da'],
  ['constructor', 'da'],
] as const) {
  test(`asked for '${asked}', the titles are in '${answered}', and say so`, async () => {
    assert.equal((await titlesIn(asked)).lang, answered);
    assert.equal((await catalogueIn(asked, { among: [entryOf('su')] }))[0]?.lang, answered);
  });
}

test('R045: sixteen municipal powers are eight pairs; only the portal stands alone', () => {
  const municipal = entries.filter(({ reach }) => reach === 'municipal');
  const pairs = [...new Set(municipal.flatMap(({ subject }) => subject ?? []))].map(subject => pairOf(subject, entries));
  assert.equal(pairs.length, 8);
  const paired = pairs.flatMap(pair => (pair ? [pair.indsigt, pair.handle] : []));
  assert.equal(paired.length, 16);
  assert.deepEqual(
    municipal.filter(entry => !paired.includes(entry)).map(({ id }) => id),
    ['kom-social-og-sundhedsportal'],
  );
});

test('R045, R046: the printed title says the subject and the kind, with whichever dash', () => {
  const dashes = new Set<string | undefined>();
  for (const [index, { title }] of printed.entries()) {
    const [, subject, dash, kind] = /^(.+) ([-–]) (indsigt|handle)s?fuldmagt til selvbetjening$/.exec(title) ?? [];
    const entry = entries[index] as Entry;
    if (entry.reach === 'national') continue;
    const power = powerIn(entry, danish);
    assert.equal(power.subject, subject);
    assert.equal(power.kind, kind);
    if (subject) dashes.add(dash);
  }
  assert.deepEqual([...dashes].sort(), ['-', '–']);
});

test('R045: a pair is a choice, in any language, and where one of the two is not on offer there is none', async () => {
  const powers = await catalogueIn('en');
  const pair = pairOf('Assistive devices', powers);
  assert.deepEqual([pair?.indsigt.id, pair?.handle.id], ['kom-hjaelpemidler-indsigt', 'kom-hjaelpemidler-handle']);
  assert.equal(
    pairOf(
      'Assistive devices',
      powers.filter(({ id }) => id !== 'kom-hjaelpemidler-handle'),
    ),
    undefined,
  );
  assert.equal(
    pairOf(
      'Assistive devices',
      powers.filter(({ id }) => id !== 'kom-hjaelpemidler-indsigt'),
    ),
    undefined,
  );
  assert.equal(pairOf('Something else', powers), undefined);
});

for (const [id, first, headings] of [
  ['cpr-adressebeskyttelse-samfund', 'cpr-adressebeskyttelse', ['Bolig og flytning', 'Samfund og rettigheder']],
  ['cpr-kreditvarsel-samfund', 'cpr-kreditvarsel', ['Internet og sikkerhed', 'Samfund og rettigheder']],
  ['cpr-bopaelsattest-samfund', 'cpr-bopaelsattest', ['Bolig og flytning', 'Samfund og rettigheder']],
] as const) {
  test(`R047: ${id} is ${first}: one power, found under both headings`, async () => {
    assert.equal(entryOf(id).id, first);
    const repeated = entries.find(entry => entry.id === id) as Entry;
    assert.deepEqual(powerIn(repeated, danish), powerIn(entryOf(first), danish));
    const powers = await catalogueIn('da');
    assert.equal(powers.filter(power => power.id === first).length, 1);
    assert.equal(powers.filter(power => (power.id as string) === id).length, 0);
    const found = [...byHeading(powers)].filter(([, under]) => under.some(power => power.id === first)).map(([heading]) => heading);
    assert.deepEqual(found, headings);
  });
}

test('R047: no others are printed twice', () => {
  const twice = printed.filter(({ title }, index) => printed.findIndex(row => row.title === title) !== index).map(({ title }) => title);
  assert.deepEqual(
    entries.filter(({ sameAs }) => sameAs).map(entry => powerIn(entry, danish).title),
    twice,
  );
});

test('R047: those on offer come once each, in the order asked for, whichever of their rows was named', async () => {
  const repeated = entries.filter(({ sameAs }) => sameAs);
  const powers = await catalogueIn('da', { among: [entryOf('su'), ...repeated, ...repeated, entryOf('cpr-kreditvarsel')] });
  assert.deepEqual(
    powers.map(({ id }) => id),
    ['su', 'cpr-adressebeskyttelse', 'cpr-kreditvarsel', 'cpr-bopaelsattest'],
  );
});

test('R040, R042: the headings come in the order in which they are printed, and hold what they hold there', async () => {
  const headings = byHeading(await catalogueIn('da'));
  assert.deepEqual([...headings.keys()], [...new Set(printed.map(({ category }) => category))]);
  for (const [heading, under] of headings)
    assert.equal(under.length, printed.filter(({ category }) => category === heading).length, heading);
});

test('R048, R051: what is easily taken for something else points to it, and is pointed to', () => {
  const pairs = new Set<string>();
  for (const { id, related = [] } of entries) {
    for (const other of related) {
      assert.ok(
        entries.some(entry => entry.id === other && !entry.sameAs),
        `${other} exists`,
      );
      assert.ok(entryOf(other).related?.includes(id), `${other} points back to ${id}`);
      assert.notEqual(other, id);
      pairs.add([id, other].sort().join(' · '));
    }
  }
  assert.deepEqual([...pairs].sort(), [
    'din-pension-selvbetjening · din-pension-telefon',
    'fmk-medicin-handle · fmk-medicin-laese',
    'fmk-min-log · sundhed-min-log',
    'fmk-vaccinationer-registrere · fmk-vaccinationer-se',
    'kom-social-og-sundhedsportal · kommunens-social-og-sundhedsportal',
    'su · su-laan',
  ]);
});

for (const [rule, id, what] of [
  ['R049', 'din-pension-telefon', { channel: 'phone' }],
  ['R049', 'atp', { channel: 'self-service-and-phone' }],
  ['R049', 'skat-kopi-skattekonto', { channel: 'letters' }],
  ['R049', 'koeretoejer-kopi', { channel: 'letters' }],
  ['R048', 'fmk-min-log', { service: 'fmk-online.dk' }],
  ['R048', 'sundhed-min-log', { service: 'sundhed.dk' }],
  ['R048', 'fmk-medicin-handle', { kind: 'handle' }],
  ['R048', 'fmk-medicin-laese', { kind: 'indsigt' }],
  ['R052', 'vetstat-besaetningsejer', { professional: true }],
  ['R052', 'vetstat-dyrlaege', { professional: true }],
  ['R052', 'miljoestyrelsen-mab', { professional: true }],
  ['R053', 'mineaftaler-nordjylland', { region: 'nordjylland' }],
  ['R053', 'mineaftaler-midtjylland', { region: 'midtjylland' }],
  ['R054', 'sundhed-diagnoseoversigt', { service: 'sundhed.dk' }],
] as const) {
  test(`${rule}: ${id} has ${JSON.stringify(what)}`, () => assert.deepEqual({ ...entryOf(id), ...what }, entryOf(id)));
}

for (const [rule, id, service] of [
  ['R048', 'fmk-min-log', 'fmk-online.dk'],
  ['R048', 'sundhed-min-log', 'sundhed.dk'],
  ['R047', 'cpr-kreditvarsel-samfund', 'kreditadvarsel.cpr.dk'],
] as const) {
  test(`${rule}: the power ${id} says its service, ${service}`, () => assert.equal(powerIn(entryOf(id), danish).service, service));
}

for (const id of ['kom-social-og-sundhedsportal', 'din-pension-telefon']) {
  test(`R041: of ${id} the list prints no service, so nothing is said of one`, () => {
    assert.equal(entryOf(id).service, undefined);
    assert.equal('service' in powerIn(entryOf(id), danish), false);
  });
}

test('R051: the portal is known by both its names, one of each reach', () => {
  assert.deepEqual(
    socialAndHealthPortal.map(id => entryOf(id).reach),
    ['municipal', 'national'],
  );
  assert.deepEqual(
    socialAndHealthPortal.map(id => powerIn(entryOf(id), danish).title.includes('ocial- og sundhedsportal')),
    [true, true],
  );
});

/** What is on offer, by id, beside the national powers that everybody can give. */
const beside = (offering?: Offering) => {
  const plain = onOffer().map(({ id }) => id);
  const ids = onOffer(offering).map(({ id }) => id);
  return { more: ids.filter(id => !plain.includes(id)), less: plain.filter(id => !ids.includes(id)) };
};
const portals = { more: ['kom-social-og-sundhedsportal'], less: ['kommunens-social-og-sundhedsportal'] };

for (const [rule, what, offering, more, less] of [
  ['R043', 'no municipal power where nobody has said what the municipality offers', {}, [], []],
  [
    'R043',
    'those municipal powers that the giver’s municipality offers',
    { municipal: ['kom-tandpleje-handle'] },
    ['kom-tandpleje-handle'],
    [],
  ],
  ['R041', 'nothing that the list does not know', { municipal: ['something-new'] }, [], []],
  ['R043', 'nothing more for a national power that a municipality names', { municipal: ['su'] }, [], []],
  [
    'R051',
    'the municipal portal in the place of the national one',
    { municipal: ['kom-social-og-sundhedsportal'] },
    portals.more,
    portals.less,
  ],
  [
    'R052',
    'those for somebody’s trade where a portal wants them',
    { professional: true },
    ['miljoestyrelsen-mab', 'vetstat-besaetningsejer', 'vetstat-dyrlaege'],
    [],
  ],
  ['R053', 'one region’s alone', { regions: ['nordjylland'] }, [], ['mineaftaler-midtjylland']],
  ['R053', 'no region’s', { regions: [] }, [], ['mineaftaler-nordjylland', 'mineaftaler-midtjylland']],
] as const satisfies readonly (readonly [string, string, Offering, readonly string[], readonly string[]])[]) {
  test(`${rule}: on offer is ${what}`, () => assert.deepEqual(beside(offering), { more, less }));
}

test('R027, R047, R052: everybody can give the national powers, each once, but for those of a trade', () => {
  const ids = onOffer().map(({ id }) => id);
  assert.deepEqual(
    ids,
    knownPowers.filter(({ reach, professional }) => reach === 'national' && !professional).map(({ id }) => id),
  );
  assert.deepEqual([ids.length, new Set(ids).size], [47, 47]);
});

for (const [municipal, meant] of [
  [[], 'kommunens-social-og-sundhedsportal'],
  [['kom-tandpleje-handle'], 'kommunens-social-og-sundhedsportal'],
  [['kom-social-og-sundhedsportal'], 'kom-social-og-sundhedsportal'],
  [knownPowers.filter(({ reach }) => reach === 'municipal').map(({ id }) => id), 'kom-social-og-sundhedsportal'],
] as const) {
  test(`R051: of the two portals one is on offer, where the municipality offers ${municipal.length} powers: ${meant}`, () => {
    const portals = onOffer({ municipal }).filter(({ id }) => (socialAndHealthPortal as readonly string[]).includes(id));
    assert.deepEqual(
      portals.map(({ id }) => id),
      [meant],
    );
  });
}

test('nothing is held to be here unless the register says so', async () => {
  assert.deepEqual([...new Set((await catalogueIn('da')).map(({ where }) => where))], ['elsewhere']);
});

test('here is what the register honours, by either id of what is printed twice', async () => {
  const powers = await catalogueIn('da', { here: ['kom-social-og-sundhedsportal', 'cpr-bopaelsattest-samfund', 'something-new'] });
  assert.deepEqual(
    powers.filter(({ where }) => where === 'here').map(({ id }) => id),
    ['cpr-bopaelsattest', 'kom-social-og-sundhedsportal'],
  );
});

for (const id of ['something-new', 'constructor', 'toString', '__proto__']) {
  test(`R041: an id that nobody knows, ${id}, is a power by that name, among the others`, () => {
    assert.deepEqual(powerIn(entryOf(id), danish), {
      id,
      title: id,
      lang: 'da',
      category: 'Øvrige',
      reach: 'national',
      where: 'elsewhere',
    });
    assert.equal(powerIn(entryOf(id), danish, { here: [id] }).where, 'here');
  });
}

test('R041: a heading that nobody knows is a heading', () => {
  const entry: Entry = { id: 'something-new', category: 'Nyt område', reach: 'municipal', subject: 'Nyt', kind: 'handle' };
  const power = powerIn(entry, danish);
  assert.deepEqual([power.category, power.subject, power.reach], ['Nyt område', 'Nyt', 'municipal']);
  assert.deepEqual([...byHeading([power]).keys()], ['Nyt område']);
});
