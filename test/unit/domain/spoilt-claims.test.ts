import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPrivilegeList } from '../../../src/domain/privileges.js';
import { namespace } from '../../support/claims/claims.js';
import { examine } from '../../support/claims/examine.js';

test('5,000 spoilt claims: refused by a code or read as another strict parser reads them, and nothing is granted that does not stand there', t => {
  const said = (['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map(level => t.mock.method(console, level, () => undefined));
  const { read, granted, refused } = examine(5_000, 1);
  assert.equal(said.flatMap(({ mock }) => mock.calls).length, 0);
  // Enough of each kind, or the spoiling tells nothing.
  assert.ok(read > 500 && granted > 400);
  for (const code of ['not-xml', 'not-base64', 'not-utf8', 'doctype-not-allowed', 'unknown-namespace', 'wrong-root'])
    assert.ok((refused[code] ?? 0) > 5, code);
});

/** What takes a parser longer than it should, where it goes back and forth: so many times. */
const slow: readonly (readonly [string, (times: number) => string])[] = [
  ['elements within elements', times => '<a>'.repeat(times)],
  ['elements that each declare a prefix', times => Array.from({ length: times }, (_, at) => `<a xmlns:p${at}="u">`).join('')],
  ['attributes', times => `<a ${Array.from({ length: times }, (_, at) => `a${at}=""`).join(' ')}`],
  ['blanks in a tag', times => `<a${' '.repeat(times)}`],
  ['blanks between attributes', times => `<a b=""${' '.repeat(times)}c`],
  ['quotes', times => `<a b=${'"'.repeat(times)}`],
  ['beginnings of comments', times => '<!-- -->'.repeat(times) + '<!--'],
  ['ampersands', times => '&amp;'.repeat(times)],
  ['a very long number', times => `&#${'0'.repeat(times)}97;`],
  ['a very long name', times => `<${'a'.repeat(times)}`],
  ['colons', times => `<${'a:'.repeat(times)}`],
  ['an attribute without an end', times => `<a b="${'x'.repeat(times)}`],
  ['an attribute of characters outside the first plane', times => `<a b="${'𐀀'.repeat(times)}`],
  ['brackets', times => ']'.repeat(times)],
  ['marked text', times => '<![CDATA[]]>'.repeat(times)],
  ['privileges', times => `<PrivilegeGroup>${'<Privilege>a</Privilege>'.repeat(times)}</PrivilegeGroup>`],
];

for (const [what, text] of slow) {
  test(`twice as much of it takes no more than some twice as long: ${what}`, () => {
    const once = (times: number) => {
      const claim = `<b:PrivilegeList xmlns:b="${namespace}">${text(times)}`;
      const began = process.cpuUsage();
      assert.throws(() => readPrivilegeList(claim, { maxBytes: 64 * 1024 * 1024 }), { code: 'not-xml' });
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    };
    once(1_000);
    // Sixteen times as much: sixteen times as long in a straight line, and 256 times where each looks at all before. In between lies the machine.
    const [short, long] = [Math.min(once(4_000), once(4_000), once(4_000)), Math.min(once(64_000), once(64_000))];
    assert.ok(long < 400 || long < short * 100, `${Math.round(short)} ms, and then ${Math.round(long)} ms`);
  });
}
