import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Settings } from '../../../../src/context/settings.js';
import { topics } from '../../../../src/domain/topics.js';
import type { Page } from '../../../../src/elements/help-button/pages/page.js';
import { find } from '../../../../src/elements/help-button/pages/results.js';
import { nationalContacts } from '../../../../src/locale/contacts.js';
import { helpTopicsWords } from '../../../../src/locale/help-topics/index.js';
import { helpContactsWords } from '../../../../src/locale/help-contacts/index.js';
import { helpPanelWords } from '../../../../src/locale/help-panel/index.js';
import { helpSearchWords } from '../../../../src/locale/help-search/index.js';
import type { Room } from '../../../../src/locale/room.js';

const rooms = [helpTopicsWords, helpContactsWords, helpPanelWords, helpSearchWords] as const;

/** A page of the help in a language, as far as a search looks at it. */
const pageIn = async (lang: string, settings: Settings = {}): Promise<Page> => {
  const words = new Map<string, unknown>();
  for (const room of rooms) words.set(room.name, lang === 'da' ? room.da : await room.others[lang]?.());
  const language = { lang, words: ({ name }: Room<unknown>) => words.get(name) } as unknown as Page['language'];
  return {
    language,
    settings,
    contacts: nationalContacts,
    now: new Date(0),
    startUrl: undefined,
    turns: { go() {}, back() {}, restart() {}, home() {} },
  };
};
const nameOf = ({ place }: ReturnType<typeof find>['doors'][number]): string => (place.at === 'topic' ? place.topic : place.at);
const found = (page: Page, typed: string): string[] => find(page, typed).doors.map(nameOf);

const danish = await pageIn('da');

for (const [typed, first] of [
  ['mitid', 'mitid'],
  ['glemt adgangskode', 'mitid-help'],
  ['spærre', 'mitid-block'],
  ['snydt', 'mitid-block'],
  ['værgebeskikkelse', 'guardian'],
  ['demens', 'guardian'],
  ['fremtidsfuldmagt', 'future'],
  ['generel fuldmagt', 'general'],
  ['slette', 'change'],
  ['tilbagekald', 'change'],
  ['forlængelse', 'extend'],
  ['udløbet', 'extend'],
  ['fritaget', 'exempt'],
  ['læseadgang', 'post'],
  ['skat', 'others'],
  ['bank', 'others'],
  ['pas', 'desk'],
  ['åbningstid', 'contacts'],
  ['telefonnummer', 'contacts'],
  ['engelsk', 'little-danish'],
  ['udlandet', 'abroad'],
  ['underskrive brev', 'answer-letter'],
  ['krav til alder', 'who-may'],
  ['spørgsmål', 'way'],
] as const) {
  test(`who types ‘${typed}’ finds ${first} first`, () => assert.equal(found(danish, typed)[0], first));
}

for (const [typed, today, first] of [
  ['NemID', 'mitid', 'mitid'],
  ['nemid', 'mitid', 'mitid'],
  ['nem id', 'mitid', 'mitid'],
  ['nem-id', 'mitid', 'mitid'],
  ['neimd', 'mitid', 'mitid'],
  ['nøglekort', 'mitid', 'mitid'],
  ['noglekort', 'mitid', 'mitid'],
  ['e-boks', 'post', 'post'],
  ['eboks', 'post', 'post'],
  ['umyndiggjort', 'guardian', 'guardian'],
] as const) {
  test(`R270: the old word ‘${typed}’ is answered with today’s, and finds ${first}`, () => {
    const { old, doors } = find(danish, typed);
    assert.deepEqual(old, [today]);
    assert.ok(doors.slice(0, 2).map(nameOf).includes(first), doors.map(nameOf).join());
  });
}

test('R270: today’s words are answered with no line about old ones', () => {
  for (const typed of ['mitid', 'digital post', 'værge', 'mit', 'nem', 'boks']) assert.deepEqual(find(danish, typed).old, [], typed);
});

test('an old word among others is read as today’s', () => {
  const { old, doors } = find(danish, 'spærre mit nemid');
  assert.deepEqual([old, doors.map(nameOf)[0]], [['mitid'], 'mitid-block']);
});

for (const { topic } of topics) {
  for (const lang of ['da', 'en', 'ar']) {
    test(`${topic} is found by its title in ${lang}`, async () => {
      const page = await pageIn(lang);
      const words = lang === 'da' ? helpTopicsWords.da : await helpTopicsWords.others[lang]?.();
      assert.ok(
        found(page, words?.topics[topic].title ?? '')
          .slice(0, 2)
          .includes(topic),
      );
    });
  }
}

for (const [lang, typed, first] of [
  ['ar', 'وصاية', 'guardian'],
  ['ar', 'الوصاية', 'guardian'],
  ['ar', 'تمديد', 'extend'],
  ['ar', 'ضرائب', 'others'],
  ['ar', 'هاتف', 'contacts'],
  ['ar', 'værge', 'guardian'],
  ['ar', 'nemid', 'mitid'],
  ['en', 'guardian', 'guardian'],
  ['en', 'exemption', 'exempt'],
  ['en', 'forlæng', 'extend'],
  ['en', 'opening hours', 'contacts'],
  ['en', 'phone', 'contacts'],
] as const) {
  test(`in ${lang}, who types ‘${typed}’ finds ${first} first: Danish words count too`, async () =>
    assert.equal(found(await pageIn(lang), typed)[0], first));
}

test('a topic that the portal hides is not found, and one that it adds is', async () => {
  const topicsOf: Settings['topics'] = {
    hide: ['guardian'],
    add: { da: [{ topic: 'strandby', title: 'Hjælp i Strandby', body: ['Kom forbi i caféen.'], words: 'kaffe' }] },
  };
  const page = await pageIn('da', { topics: topicsOf });
  assert.ok(!found(page, 'værge').includes('guardian'));
  for (const typed of ['strandby', 'kaffe', 'caféen', 'cafeen']) assert.deepEqual(found(page, typed), ['strandby'], typed);
});

test('what is nowhere is not found', () => assert.deepEqual(find(danish, 'xyzzyplugh'), { old: [], doors: [] }));
