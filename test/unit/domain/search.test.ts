import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf, search, slips, wordsOf } from '../../../src/domain/search.js';

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
