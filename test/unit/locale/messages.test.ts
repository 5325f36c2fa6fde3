import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Day } from '../../../src/domain/day.shape.js';
import { Check, Side } from '../../../src/domain/mandate.shape.js';
import { dayInWords } from '../../../src/locale/format.js';
import { messageWords, writeLetter, type News } from '../../../src/locale/messages/index.js';
import type { MessageKind } from '../../../src/registry/ports.js';

/** Who reads each kind of message. */
const readers: Readonly<Record<MessageKind, readonly Side[]>> = {
  request: ['giver'],
  approved: ['giver', 'holder'],
  rejected: ['holder'],
  withdrawn: ['giver'],
  given: ['holder'],
  deleted: ['giver', 'holder'],
  'extension-requested': ['giver'],
  'extension-approved': ['giver', 'holder'],
  'extension-rejected': ['holder'],
  'request-letter': ['giver'],
  'letter-approved': ['giver', 'holder'],
  'letter-declined': ['giver', 'holder'],
  'extension-letter': ['giver'],
  'extension-letter-approved': ['giver', 'holder'],
  'extension-letter-declined': ['giver', 'holder'],
  'ended-by-death': ['giver', 'holder'],
  notice: ['giver', 'holder'],
  lapsed: ['giver', 'holder'],
  expired: ['giver', 'holder'],
  'extension-lapsed': ['giver', 'holder'],
};

const news = (kind: string, reader: Side, more: Partial<News> = {}): News => ({
  kind,
  reader,
  other: 'Bo Holm',
  powers: ['Social- og sundhedsportal'],
  until: '2026-05-02' as Day,
  reference: 'F7K2-9QXM',
  ...more,
});

const languages = [
  ['da', messageWords.da],
  ...(await Promise.all(Object.entries(messageWords.others).map(async ([lang, load]) => [lang, await load()] as const))),
] as const;

for (const [lang, words] of languages) {
  for (const [kind, sides] of Object.entries(readers))
    for (const reader of sides)
      test(`${lang}: the ${reader} reads a letter of its own about ${kind}, with the name, what it is about, the day and the number`, () => {
        const { subject, body } = writeLetter(words, lang, news(kind, reader));
        assert.notEqual(subject, words.news.subject('Bo Holm'));
        assert.ok(subject.includes('Bo Holm'));
        const text = body.flat().join('\n');
        for (const part of ['Bo Holm', 'Social- og sundhedsportal', '2026', 'F7K2-9QXM'])
          assert.ok(text.includes(part), `${part}: ${text}`);
      });

  test(`${lang}: R183: a letter about a mandate that takes the place of another says so, and no other does`, () => {
    for (const [kind, sides] of Object.entries(readers))
      for (const reader of sides) {
        const [with_, without] = [true, false].map(replaces => writeLetter(words, lang, news(kind, reader, { replaces })).body.length);
        assert.equal((with_ ?? 0) - (without ?? 0), kind in words.replaces ? 1 : 0, kind);
      }
  });

  test(`${lang}: R109: a letter that borgerservice has declined says what was missing, and no other letter does`, () => {
    for (const [kind, sides] of Object.entries(readers))
      for (const reader of sides) {
        const { body } = writeLetter(words, lang, news(kind, reader, { missing: Check.options }));
        const told = body.filter(part => Array.isArray(part) && part.length === Check.options.length);
        assert.equal(told.length, kind.endsWith('letter-declined') ? 1 : 0, kind);
      }
  });

  test(`${lang}: a letter that is signed by somebody else never says that the giver has signed`, () => {
    for (const kind of ['letter-approved', 'extension-letter-approved'])
      for (const reader of readers[kind as MessageKind]) {
        const signed = (signer?: Side) => writeLetter(words, lang, news(kind, reader, { signer })).body;
        const own = words.paper.signed.giver[reader]('Bo Holm');
        assert.ok(signed('giver').includes(own), kind);
        assert.ok(!signed('holder').includes(own), kind);
        assert.ok(signed('holder').includes(words.paper.signed.holder[reader]('Bo Holm')), kind);
        assert.equal(signed().length, signed('giver').length - 1);
      }
  });

  test(`${lang}: R104, R123: the letter itself says who signs it`, () => {
    for (const kind of ['request-letter', 'extension-letter']) {
      for (const signer of Side.options)
        assert.ok(writeLetter(words, lang, news(kind, 'giver', { signer })).body.includes(words.paper.toSign[signer]('Bo Holm')));
    }
  });
}

const source = readFileSync(new URL('../../../src/locale/messages/da.ts', import.meta.url), 'utf8');

test('each kind of message names the rule that it is told by', () => {
  for (const kind of Object.keys(readers))
    assert.match(source, new RegExp(`\\/\\*\\* [^\\n]*\\b(R\\d{3}|Z\\d+)\\b[^\\n]*\\*\\/\\n  '?${kind}'?: \\{`), kind);
});

for (const [lang, words] of languages) {
  const days = { from: '2026-05-02' as Day, until: '2026-05-16' as Day };
  const [from, until] = [dayInWords(lang, days.from), dayInWords(lang, days.until)];
  const written = (kind: string, reader: Side, more: Partial<News> = {}) =>
    writeLetter(words, lang, news(kind, reader, more))
      .body.flat()
      .join('\n');

  test(`${lang}: R079: the notice says from when and until when the holder can ask for an extension, where they can`, () => {
    for (const reader of Side.options) {
      const text = written('notice', reader, { extend: days });
      assert.ok(text.includes(from) && text.includes(until), text);
      assert.ok(!written('notice', reader).includes(until), reader);
    }
  });

  test(`${lang}: R080: what has expired says until when the holder can ask for an extension, or that they have`, () => {
    for (const reader of Side.options) {
      assert.ok(written('expired', reader, { extend: days }).includes(until), reader);
      assert.ok(written('expired', reader, { asked: true }).includes(words.extend.asked[reader]('Bo Holm')), reader);
      for (const kind of Object.keys(readers).filter(kind => kind !== 'expired' && kind !== 'notice'))
        assert.equal(written(kind, reader, { extend: days, asked: true }), written(kind, reader), kind);
    }
  });

  test(`${lang}: R094: a letter has a link to the very mandate, where the portal says where that is`, () => {
    for (const kind of Object.keys(readers)) {
      const link = 'https://portal.example/mine?fuldmagt=abc';
      assert.ok(written(kind, 'giver', { link }).includes(link), kind);
      assert.ok(!written(kind, 'giver').includes('http'), kind);
    }
  });
}

test('nobody who reads of a decision by borgerservice is told that the giver has approved', () => {
  for (const kind of ['letter-approved', 'extension-letter-approved'])
    for (const reader of ['giver', 'holder'] as const)
      for (const signer of Side.options) {
        const text = writeLetter(messageWords.da, 'da', news(kind, reader, { signer }))
          .body.flat()
          .join(' ');
        assert.match(text, /Borgerservice har godkendt/);
        assert.doesNotMatch(text, /Du har godkendt|Bo Holm har godkendt/);
      }
});

test('a kind that nobody has words for is told dully and truly', () => {
  const { subject } = writeLetter(messageWords.da, 'da', news('moved-house', 'giver', { replaces: true }));
  assert.equal(subject, 'Nyt om din fuldmagt med Bo Holm');
});
