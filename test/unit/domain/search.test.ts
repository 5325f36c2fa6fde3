import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf, search, slips, wordsOf, type Findable } from '../../../src/domain/search.js';

const index = indexOf([
  {
    id: 'guardian',
    title: 'Du er værge',
    words: 'værgemål værgebeskikkelse',
    about: 'For en anden.',
    text: 'Skriv under, og send en kopi.',
  },
  { id: 'post', title: 'Læs en andens Digital Post', words: 'læseadgang', about: 'Det er ikke en fuldmagt.', text: 'Den anden siger ja.' },
  {
    id: 'future',
    title: 'Fremtidsfuldmagt',
    words: 'dement sygdom',
    about: 'Når man ikke kan mere.',
    text: 'Familieretshuset sætter den i kraft.',
  },
  { id: 'extend', title: 'Forlæng en fuldmagt', words: 'udløb', about: 'Fuldmagten slutter snart.', text: 'Fra den sidste dag.' },
  { id: 'hours', title: 'Ring til os', words: 'åbningstider nummer', about: 'Hvornår vi har åbent.', text: '' },
  { id: 'arabic', title: 'الحصول على توكيل', words: 'الوصاية إلغاء', about: 'للمساعدة', text: '' },
]);
const skip = new Set(wordsOf('hvordan jeg en min til'));

for (const [typed, first, why] of [
  ['værge', 'guardian', 'as it is written'],
  ['VÆRGE', 'guardian', 'in capitals'],
  ['vaerge', 'guardian', 'without æ'],
  ['varge', 'guardian', 'with another letter in its place'],
  ['verge', 'guardian', 'as it sounds'],
  ['værg', 'guardian', 'not written out'],
  ['vræge', 'guardian', 'with two letters the wrong way round'],
  ['aabningstider', 'hours', 'with aa for å'],
  ['abningstider', 'hours', 'with a for å'],
  ['a\u030Abningstider', 'hours', 'with the ring as a mark of its own'],
  ['foerlaeng', 'extend', 'with a slip, and without æ'],
  ['digitalpost', 'post', 'two words in one'],
  ['læse adgang', 'post', 'one word in two'],
  ['post digital', 'post', 'in another order'],
  ['fremtid', 'future', 'half of a compound'],
  ['tidsfuld', 'future', 'the middle of a compound'],
  ['fremtisfuldmgt', 'future', 'with two slips'],
  ['hvordan forlænger jeg min fuldmagt', 'extend', 'in a whole sentence'],
  ['familieretshuset', 'future', 'a word from the text'],
  ['توكيل', 'arabic', 'in Arabic'],
  ['التوكيل', 'arabic', 'in Arabic, with the article'],
  ['وصاية', 'arabic', 'in Arabic, without the article'],
  ['الغاء', 'arabic', 'in Arabic, with a plain alif'],
  ['تَوْكِيل', 'arabic', 'in Arabic, with its vowels'],
] as const) {
  test(`‘${typed}’ finds ${first}: ${why}`, () => assert.equal(search(index, typed, skip)[0], first));
}

test('what nobody has written is not found', () => assert.deepEqual(search(index, 'xyzzyplugh', skip), []));
test('nothing typed finds nothing', () => {
  for (const typed of ['', '   ', '.,-!']) assert.deepEqual(search(index, typed, skip), [], typed);
});
test('words that say nothing are looked for where there is nothing else', () =>
  assert.deepEqual(search(index, 'en', skip).slice(0, 1), ['post']));
test('all words are to fit, and where nothing fits them all, what fits some of them does', () => {
  assert.deepEqual(search(index, 'fuldmagt forlæng', skip), ['extend']);
  assert.equal(search(index, 'værge xyzzyplugh', skip)[0], 'guardian');
});
test('three letters are forgiven nothing, and a long text nothing either', () => {
  assert.deepEqual(search(index, 'rig', skip), []);
  assert.deepEqual(search(index, 'kapi', skip), []);
});

for (const [typed, word, most, are] of [
  ['nemid', 'nemid', 1, 0],
  ['nemd', 'nemid', 1, 1],
  ['neimd', 'nemid', 1, 1],
  ['nemmid', 'nemid', 1, 1],
  ['namad', 'nemid', 2, 2],
  ['x', 'nemid', 1, 2],
] as const)
  test(`there are ${are} slips in ‘${typed}’ for ‘${word}’, or more than ${most}`, () => assert.equal(slips(typed, word, most), are));

/** What is found among a few things, each with the fields that are given. */
const among = (things: Readonly<Record<string, Partial<Findable>>>, typed: string, ...skip: string[]) =>
  search(
    indexOf(Object.entries(things).map(([id, thing]) => ({ id, title: '', words: '', about: '', text: '', ...thing }))),
    typed,
    new Set(skip),
  );

for (const [why, things, typed, expected, ...skip] of [
  [
    'a title counts more than other words, these more than the sentence, and a text so little that it is in the way',
    { text: { text: 'kasse' }, about: { about: 'kasse' }, words: { words: 'kasse' }, title: { title: 'kasse' } },
    'kasse',
    ['title', 'words', 'about'],
  ],
  ['a text is found next to a sentence', { text: { text: 'kasse' }, about: { about: 'kasse' } }, 'kasse', ['about', 'text']],
  [
    'a whole word comes before a beginning, that before a middle, that before one slip, that before two',
    {
      two: { title: 'foldmakt' },
      one: { title: 'foldmagt' },
      middle: { title: 'fremtidsfuldmagten' },
      start: { title: 'fuldmagten' },
      exact: { title: 'fuldmagt' },
    },
    'fuldmagt',
    ['exact', 'start', 'middle', 'one', 'two'],
  ],
  ['a slip is forgiven in the other words', { a: { words: 'kesse' } }, 'kasse', ['a']],
  ['a slip is forgiven in the sentence', { a: { about: 'kesse' } }, 'kasse', ['a']],
  ['a slip is not forgiven in the text', { a: { text: 'kesse' } }, 'kasse', []],
  ['one letter is a word, and no beginning', { a: { title: 'k' }, b: { title: 'kasse' } }, 'k', ['a']],
  ['two letters are a beginning', { a: { text: 'kasse' } }, 'ka', ['a']],
  ['four letters are a middle', { a: { text: 'trekasser' } }, 'kass', ['a']],
  ['three letters are no middle', { a: { title: 'trekasser' } }, 'kas', []],
  ['three letters are forgiven nothing', { a: { title: 'kus' } }, 'kas', []],
  ['four letters are forgiven one slip', { a: { title: 'kuse' } }, 'kase', ['a']],
  ['four letters are forgiven no two', { a: { title: 'kusi' } }, 'kase', []],
  ['a word may be shorter by what is forgiven', { a: { title: 'kas' } }, 'kase', ['a']],
  ['five letters are forgiven no two', { a: { title: 'kusso' } }, 'kasse', []],
  ['six letters are forgiven two', { a: { title: 'kussor' } }, 'kasser', ['a']],
  ['six letters are forgiven no three', { a: { title: 'kuspor' } }, 'kasser', []],
  ['a longer word ends with ours', { a: { title: 'fuldmagt' } }, 'husfuldmagt', ['a']],
  ['a longer word begins with ours', { a: { title: 'fuldmagt' } }, 'fuldmagtshaver', ['a']],
  ['a longer word has ours in the middle, which is too far away', { a: { title: 'fuldmagt' } }, 'husfuldmagthus', []],
  ['a longer word holds one of four letters', { a: { title: 'post' } }, 'digitalpost', ['a']],
  ['a longer word does not hold one of three letters', { a: { title: 'bil' } }, 'bilforsikring', []],
  ['two short words are found as one', { a: { title: 'op by' } }, 'opby', ['a']],
  ['no word makes a pair with itself', { a: { title: 'op by' } }, 'byby', []],
  ['two words typed are meant as one', { a: { title: 'opby' }, b: { title: 'by' } }, 'op by', ['a']],
  ['the last two of three words are meant as one', { a: { title: 'ny opby' }, b: { title: 'by' } }, 'ny op by', ['a']],
  ['words count by their mean', { b: { title: 'op', words: 'by' }, a: { title: 'opby' } }, 'op by', ['a', 'b']],
  [
    'what fits all words comes alone, however well another fits one',
    { b: { title: 'ged' }, a: { about: 'ged kasse' } },
    'ged kasse',
    ['a'],
  ],
  ['where nothing fits all words, what fits one is found', { a: { title: 'ged' }, b: { title: 'hest' } }, 'ged xyzzy', ['a']],
  [
    'words that say nothing are passed over',
    { b: { about: 'hvordan kasse' }, a: { title: 'kasse' } },
    'hvordan kasse',
    ['a', 'b'],
    'hvordan',
  ],
  [
    'what fits just as well as 0.35 of the best is kept',
    { b: { about: 'kasse', title: 'fuldmagt' }, a: { title: 'kasse husfuldmagt' } },
    'kasse husfuldmagt',
    ['a', 'b'],
  ],
] as readonly (readonly [string, Readonly<Record<string, Partial<Findable>>>, string, readonly string[], ...string[]])[])
  test(`${why}: ‘${typed}’`, () => assert.deepEqual(among(things, typed, ...skip), expected));

for (const [text, expected, why] of [
  ['Øl, å; ÆG', ['oel', 'aa', 'aeg'], 'as one without a Danish keyboard writes'],
  ['على', ['علي'], 'the dotless ya'],
  ['الوصاية والوصاية بالوصاية لالوصاية كالوصاية للوصاية', Array<string>(6).fill('وصايه'), 'without the article, whatever stands before it'],
  ['دالوصاية', ['دالوصايه'], 'no other letter stands before an article'],
  ['رسالتنا', ['رسالتنا'], 'no article in the middle'],
  ['الأب', ['الاب'], 'a short word keeps it'],
] as const)
  test(`words are compared ${why}: ‘${text}’`, () => assert.deepEqual(wordsOf(text), expected));

for (const [typed, word, most, are] of [
  ['ab', 'ba', 2, 1],
  ['xab', 'xba', 2, 1],
  ['abx', 'bax', 2, 1],
  ['xba', 'yab', 3, 2],
  ['ab', 'ca', 2, 2],
  ['ab', 'bc', 2, 2],
  ['ca', 'abc', 3, 3],
  ['', 'a', 1, 1],
  ['', 'ab', 2, 2],
  ['ab', '', 2, 2],
  ['abc', '', 2, 3],
  ['a', 'abcd', 2, 3],
  ['ab', 'abcd', 1, 2],
  ['ab', 'abcd', 2, 2],
] as const)
  test(`between ‘${typed}’ and ‘${word}’ are ${are} slips, where ${most} are asked for`, () => assert.equal(slips(typed, word, most), are));
