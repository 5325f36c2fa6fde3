import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  ClaimError,
  giversIn,
  isClaimError,
  readPrivilegeList,
  type ClaimFault,
  type ClaimNote,
  type PrivilegeClaim,
  type ReadOptions,
} from '../../../src/domain/privileges.js';
import { base64, cprScope, fmk, legacyNamespace, manyGivers, minlog, namespace, nexus, xmlOf } from '../../support/claims/claims.js';

const [one, two] = ['2512484916', '1111111118'];

/** The claim of NemLog-in with one giver, as it comes. */
const delivered =
  'PD94bWwgdmVyc2lvbj0iMS4wIiBlbmNvZGluZz0iVVRGLTgiPz48YnBwOlByaXZpbGVnZUxpc3QgeG1sbnM6eHNpPSJodHRwOi8vd3d3LnczLm9yZy8yMDAxL1hNTFNjaGVtYS1pbnN0YW5jZSIgeG1sbnM6YnBwPSJodHRwOi8vZGlnc3QuZGsvb2lvc2FtbC9iYXNpY19wcml2aWxlZ2VfcHJvZmlsZSI+PFByaXZpbGVnZUdyb3VwIFNjb3BlPSJ1cm46ZGs6Z292OnNhbWw6Y3ByTnVtYmVySWRlbnRpZmllcjoyNTEyNDg0OTE2Ij48UHJpdmlsZWdlPnVybjpkazprbWQ6cG46bmV4dXNib3JnZXJwb3J0YWw6ZnVsZG1hZ3Q8L1ByaXZpbGVnZT48L1ByaXZpbGVnZUdyb3VwPjwvYnBwOlByaXZpbGVnZUxpc3Q+';

const oneGiver = xmlOf([{ scope: one, privileges: [nexus] }]);

/** A claim in short: each group as its scope and its privileges, with an exclamation mark where they may not be used. */
const inShort = (claim: PrivilegeClaim, options: ReadOptions = {}) => {
  const { groups, notes } = readPrivilegeList(claim, options);
  return {
    groups: groups.map(({ scope, privileges, granted }) => `${granted ? '' : '!'}${scope.type} ${scope.value}: ${privileges.join(' ')}`),
    notes: notes.map(({ code }) => code),
  };
};

describe('a claim is read', () => {
  const giver = `cpr ${one}: ${nexus}`;
  for (const [what, claim, groups, notes = [], options] of [
    ['as NemLog-in delivers it', delivered, [giver]],
    ['in lines of 76 letters', (delivered.match(/.{1,76}/g) ?? []).join('\n'), [giver]],
    [
      'in lines that end as those of Windows, with a blank before and after',
      ` ${(delivered.match(/.{1,64}/g) ?? []).join('\r\n')}\r\n`,
      [giver],
    ],
    ['in base64url, without padding', Buffer.from(oneGiver).toString('base64url'), [giver]],
    ['as plain XML', oneGiver, [giver]],
    ['as plain XML with a byte-order mark', `\ufeff${oneGiver}`, [giver]],
    ['in base64, with a byte-order mark inside', base64(`\ufeff${oneGiver}`), [giver]],
    ['from a list of one value', [delivered], [giver]],
    ['from several values', [delivered, base64(xmlOf([{ scope: two, privileges: [nexus] }]))], [giver, `cpr ${two}: ${nexus}`]],
    [
      'where the namespace has no prefix, and so holds of everything',
      xmlOf([{ scope: one, privileges: [nexus] }], { prefix: '' }),
      [giver],
    ],
    [
      'where the namespace is that of versions 1.0.1 and 1.1',
      xmlOf([{ scope: one, privileges: [nexus] }], { namespace: legacyNamespace }),
      [giver],
      ['legacy-namespace'],
    ],
    [
      'where nine digits stand next to a good group',
      xmlOf([
        { scope: '251248491', privileges: [nexus] },
        { scope: one, privileges: [nexus] },
      ]),
      [giver],
      ['bad-scope'],
    ],
    [
      'where the only scope is a company',
      xmlOf([{ scope: 'urn:dk:gov:saml:cvrNumberIdentifier:12345678', privileges: [nexus] }]),
      [`cvr 12345678: ${nexus}`],
    ],
    ['where the list is empty', xmlOf([]), [], ['empty']],
    ['where there is no value', [], [], ['empty']],
    ['where there is no claim at all', undefined, [], ['empty']],
    ['where the value is blank', ' \n', [], ['empty']],
    ['where one of two values is an empty list', [delivered, xmlOf([])], [giver], ['empty']],
    [
      'where the giver is the one who is logged in',
      xmlOf([
        { scope: one, privileges: [nexus] },
        { scope: two, privileges: [nexus] },
      ]),
      [`cpr ${two}: ${nexus}`],
      ['self'],
      { self: '251248-4916' },
    ],
    [
      'with several givers, one of them twice',
      xmlOf([
        { scope: one, privileges: [fmk, minlog] },
        { scope: two, privileges: [fmk] },
        { scope: one, privileges: [nexus, fmk] },
        { scope: 'urn:dk:gov:saml:cvrNumberIdentifier:12345678', privileges: ['urn:dk:a:b'], constraints: { 'urn:dk:kombit:KLE': '25.*' } },
      ]),
      [`cpr ${one}: ${fmk} ${minlog} ${nexus}`, `cpr ${two}: ${fmk}`, '!cvr 12345678: urn:dk:a:b'],
    ],
    [
      'with a giver twice, once with a constraint: it narrows that group, and no other',
      xmlOf([
        { scope: one, privileges: [nexus], constraints: { 'urn:dk:kombit:KLE': '25.*' } },
        { scope: one, privileges: [fmk] },
      ]),
      [`!${giver}`, `cpr ${one}: ${fmk}`],
    ],
    [
      'with the same constraints in another order',
      xmlOf([
        { scope: one, privileges: [nexus], constraints: { a: '1', b: '2' } },
        { scope: one, privileges: [fmk], constraints: { b: '2', a: '1' } },
        { scope: one, privileges: [minlog], constraints: { a: '2', b: '1' } },
      ]),
      [`!cpr ${one}: ${nexus} ${fmk}`, `!cpr ${one}: ${minlog}`],
    ],
    [
      'with every kind of scope',
      xmlOf([
        { scope: null, privileges: ['a'] },
        { scope: 'urn:dk:gov:saml:seNumberIdentifier:12345678', privileges: ['a'] },
        { scope: 'urn:dk:gov:saml:productionUnitIdentifier:1234567890', privileges: ['a'] },
        { scope: 'urn:dk:healthcare:saml:userAuthorization:AuthorizationCode:X:EducationCode:Y', privileges: ['a'] },
      ]),
      [
        'none : a',
        'se 12345678: a',
        'pu 1234567890: a',
        'other urn:dk:healthcare:saml:userAuthorization:AuthorizationCode:X:EducationCode:Y: a',
      ],
    ],
    ['in no namespace, where any will do', '<PrivilegeList/>', [], ['empty'], { anyNamespace: true }],
    [
      'with an empty privilege, which is left out',
      xmlOf([
        { scope: one, privileges: ['  ', nexus] },
        { scope: two, privileges: [] },
      ]),
      [giver],
      ['empty-privilege', 'empty-privilege'],
    ],
  ] as readonly (readonly [string, PrivilegeClaim, readonly string[], (readonly ClaimNote[])?, ReadOptions?])[]) {
    test(what, () => assert.deepEqual(inShort(claim, options), { groups, notes }));
  }
});

test('the CPR number of a giver need not pass the check of its last digit', () => {
  for (const number of ['2512489996', '0201919990', '6701010000', '0000000000'])
    assert.equal(readPrivilegeList(xmlOf([{ scope: number, privileges: [nexus] }])).groups[0]?.scope.value, number);
});

describe('a scope is left out, with the number of its group', () => {
  for (const scope of [
    cprScope('251248491'),
    cprScope('25124849166'),
    cprScope('251248-4916'),
    cprScope('２５１２４８４９１６'),
    cprScope('٢٥١٢٤٨٤٩١٦'),
    cprScope(`${one}\u00a0`),
    cprScope(`${one}&#10;1`),
    cprScope(''),
    'urn:dk:gov:saml:cvrNumberIdentifier:1234567',
    'urn:dk:gov:saml:productionUnitIdentifier:12345678',
    ':',
  ]) {
    test(scope, () => {
      const { groups, notes } = readPrivilegeList(
        xmlOf([
          { scope: two, privileges: [nexus] },
          { scope, privileges: [nexus] },
        ]),
      );
      assert.deepEqual(
        groups.map(({ scope }) => scope.value),
        [two],
      );
      assert.deepEqual(notes, [{ code: 'bad-scope', group: 2 }]);
    });
  }
});

describe('what is written in a group', () => {
  const inGroup = (inside: string, scope = cprScope(one)) =>
    readPrivilegeList(
      `<b:PrivilegeList xmlns:b="${namespace}"><PrivilegeGroup Scope="${scope}">${inside}</PrivilegeGroup></b:PrivilegeList>`,
      {
        privileges: [nexus],
      },
    );
  const privileges = (inside: string, scope?: string) => inGroup(inside, scope).groups.map(({ privileges }) => privileges);

  for (const [what, inside, expected] of [
    ['privileges stand in any order among constraints', `<Privilege>a</Privilege><Privilege>b</Privilege>`, [['a', 'b']]],
    ['white space around a privilege does not count', '<Privilege>\r\n\t a \n</Privilege>', [['a']]],
    ['a comment takes nothing away', '<Privilege>urn:a<!-- . -->:b</Privilege>', [['urn:a:b']]],
    ['an instruction takes nothing away', '<Privilege>urn:a<?x?>:b</Privilege>', [['urn:a:b']]],
    ['marked text is text', '<Privilege>urn:a<![CDATA[:&b]]></Privilege>', [['urn:a:&b']]],
    ['characters by number are characters', '<Privilege>&#97;&#x62;&amp;&lt;&gt;&apos;&quot;</Privilege>', [['ab&<>\'"']]],
    ['what is in a comment is not there', `<!-- <Privilege>${nexus}</Privilege> --><Privilege>a</Privilege>`, [['a']]],
    ['what is in marked text is no privilege', `<![CDATA[<Privilege>${nexus}</Privilege>]]><Privilege>a</Privilege>`, [['a']]],
    ['what is deeper is not in the group', `<x><Privilege>${nexus}</Privilege></x><Privilege>a</Privilege>`, [['a']]],
    ['a privilege with something else in it says nothing', `<Privilege>${nexus}<x/></Privilege><Privilege>a</Privilege>`, [['a']]],
    ['letters are told apart by case', `<privilege>${nexus}</privilege><Privilege>a</Privilege>`, [['a']]],
    ['an unknown thing is passed over', '<Comment>b</Comment><Privilege>a</Privilege>', [['a']]],
  ] as const) {
    test(what, () => assert.deepEqual(privileges(inside), expected));
  }

  test('a constraint of any kind, wherever it stands, keeps the group from being used', () => {
    for (const constraint of [
      '<Constraint Name="urn:dk:kombit:KLE">25.*</Constraint>',
      '<Constraint/>',
      '<Constraint Name=""></Constraint>',
      '<a:Constraint xmlns:a="urn:a" a:Name="x"/>',
      '<Constraint Name="a"><!-- --></Constraint>',
    ]) {
      for (const inside of [`${constraint}<Privilege>${nexus}</Privilege>`, `<Privilege>${nexus}</Privilege>${constraint}`]) {
        const list = inGroup(inside);
        assert.deepEqual(
          list.groups.map(({ granted, own }) => ({ granted, own })),
          [{ granted: false, own: [nexus] }],
        );
        assert.deepEqual(giversIn(list), []);
      }
    }
  });

  test('a scope is that without a prefix, and its white space does not count', () => {
    assert.deepEqual(inGroup('<Privilege>a</Privilege>', `\n ${cprScope(one)} `).groups[0]?.scope, { type: 'cpr', value: one });
    const other = `<b:PrivilegeList xmlns:b="${namespace}"><PrivilegeGroup b:Scope="${cprScope(one)}"><Privilege>a</Privilege></PrivilegeGroup></b:PrivilegeList>`;
    assert.deepEqual(readPrivilegeList(other).groups[0]?.scope, { type: 'none', value: '' });
  });
});

describe('a claim is refused', () => {
  const around = (inside: string, attributes = '') => `<b:PrivilegeList xmlns:b="${namespace}"${attributes}>${inside}</b:PrivilegeList>`;
  const invalid = Buffer.concat([Buffer.from('<a>'), Buffer.from([0xe6]), Buffer.from('</a>')]).toString('base64');
  for (const [what, claim, code, options] of [
    ['with a document type', `<!DOCTYPE x>${oneGiver.slice(38)}`, 'doctype-not-allowed'],
    ['with a document type in base64', base64(`<!DOCTYPE x [<!ENTITY a "b">]>${oneGiver.slice(38)}`), 'doctype-not-allowed'],
    ['with an entity, even in a comment', around('<!-- <!ENTITY a "b"> -->'), 'doctype-not-allowed'],
    ['that is no base64', 'privileges, please!', 'not-base64'],
    ['of which the end is missing', delivered.slice(0, -3), 'not-base64'],
    ['with padding in the middle', 'PGE=PGE=', 'not-base64'],
    ['that is JSON', '{"cpr":"2512484916"}', 'not-base64'],
    ['that is no text', 12 as unknown as string, 'not-base64'],
    ['of which a value is no text', [delivered, null] as unknown as string[], 'not-base64'],
    ['that is in another encoding', invalid, 'not-utf8'],
    ['in UTF-16', Buffer.from(`\ufeff${oneGiver}`, 'utf16le').toString('base64'), 'not-utf8'],
    ['in base64 twice', base64(delivered), 'not-xml'],
    ['that ends too early', oneGiver.slice(0, -1), 'not-xml'],
    ['with something after it', `${oneGiver}<a/>`, 'not-xml'],
    ['with text after it', `${oneGiver}x`, 'not-xml'],
    ['with an attribute twice', around('', ' a="1" a="2"'), 'not-xml'],
    ['with an attribute twice by two prefixes', around('', ' xmlns:x="u" xmlns:y="u" x:a="1" y:a="2"'), 'not-xml'],
    ['with an attribute without quotes', around('', ' a=1'), 'not-xml'],
    ['with quotes that do not match', around('', ` a="1'`), 'not-xml'],
    ['with attributes that touch', around('', ' a="1"b="2"'), 'not-xml'],
    ['with a mark in an attribute', around('', ' a="<"'), 'not-xml'],
    ['with a prefix that nobody has declared', around('<x:a/>'), 'not-xml'],
    ['with a prefix that is declared next door', around('<a xmlns:x="u"/><x:a/>'), 'not-xml'],
    ['with an entity of its own', around('&scope;'), 'not-xml'],
    ['with an ampersand alone', around('a & b'), 'not-xml'],
    ['with a character that is none', around('&#0;'), 'not-xml'],
    ['with half a character', around('&#xd800;'), 'not-xml'],
    ['with a character beyond the last', around('&#x110000;'), 'not-xml'],
    ['with two dashes in a comment', around('<!-- a -- b -->'), 'not-xml'],
    ['with the end of marked text in text', around(']]>'), 'not-xml'],
    ['with a comment without an end', around('<!-- '), 'not-xml'],
    ['with tags that cross', around('<a><b></a></b>'), 'not-xml'],
    ['with a declaration that is not at its beginning', `<!-- -->${oneGiver}`, 'not-xml'],
    ['with a root of another name', `<a xmlns="${namespace}"/>`, 'wrong-root'],
    ['in no namespace', '<PrivilegeList/>', 'unknown-namespace'],
    ['in another namespace', xmlOf([], { namespace: 'http://example.org/' }), 'unknown-namespace'],
    ['of which one value is none', [delivered, '<a/>'], 'wrong-root'],
    ['that is larger than 256 KiB', ' '.repeat(256 * 1024 + 1), 'too-large'],
    ['of which all values are larger together', [delivered, delivered], 'too-large', { maxBytes: delivered.length * 2 - 1 }],
    ['that has more bytes than letters', around('æ'.repeat(50)), 'too-large', { maxBytes: around('').length + 99 }],
  ] as readonly (readonly [string, PrivilegeClaim, ClaimFault, ReadOptions?])[]) {
    test(what, () =>
      assert.throws(
        () => readPrivilegeList(claim, options),
        (error: unknown) => error instanceof ClaimError && isClaimError(error) && error.code === code && error.message === code,
      ),
    );
  }
});

test('a claim of just the size that is allowed is read', () => {
  assert.equal(readPrivilegeList(delivered, { maxBytes: delivered.length }).groups.length, 1);
});

test('1,200 givers fit into what is allowed by default', () => {
  assert.equal(readPrivilegeList(base64(xmlOf(manyGivers(1_200)))).groups.length, 1_200);
});

test('the givers are people, by the portal’s own privileges, where nothing narrows them', () => {
  const list = readPrivilegeList(
    xmlOf([
      { scope: one, privileges: [fmk, nexus] },
      { scope: two, privileges: [fmk] },
      { scope: '1412741273', privileges: [nexus], constraints: { a: '1' } },
      { scope: 'urn:dk:gov:saml:cvrNumberIdentifier:12345678', privileges: [nexus] },
      { scope: null, privileges: [nexus] },
    ]),
    { privileges: [nexus] },
  );
  assert.deepEqual(giversIn(list), [{ cpr: one, privileges: [nexus] }]);
  assert.deepEqual(list.groups[0]?.privileges, [fmk, nexus]);
  assert.deepEqual(list.groups[1]?.own, []);
});

test('without the portal’s own privileges nobody is a giver', () => {
  assert.deepEqual(giversIn(readPrivilegeList(delivered)), []);
});

test('an error of another copy of the library is known by its code, and any other error is not', () => {
  const other = Object.assign(new Error('not-xml'), { name: 'ClaimError', code: 'not-xml' });
  assert.ok(isClaimError(other));
  for (const error of [new Error('not-xml'), Object.assign(new Error(), { name: 'ClaimError', code: 'x' }), undefined, 'not-xml'])
    assert.ok(!isClaimError(error));
});

test('an error with a code of ours and another name is none of ours', () =>
  assert.ok(!isClaimError(Object.assign(new Error('not-xml'), { code: 'not-xml' }))));

test('what is no group is none, whatever is in it', () => {
  const other = `<b:PrivilegeList xmlns:b="${namespace}"><Other Scope="${cprScope(one)}"><Privilege>${nexus}</Privilege></Other></b:PrivilegeList>`;
  assert.deepEqual(inShort(other), { groups: [], notes: ['empty'] });
});

test('a company with the number that the person logged in has is not that person', () => {
  const claim = xmlOf([{ scope: 'urn:dk:gov:saml:cvrNumberIdentifier:12345678', privileges: [nexus] }]);
  assert.deepEqual(inShort(claim, { self: '12345678' }), { groups: [`cvr 12345678: ${nexus}`], notes: [] });
});

test('an empty value is told of once', () => assert.deepEqual(inShort(''), { groups: [], notes: ['empty'] }));

test('a byte-order mark in the middle stays', () =>
  assert.deepEqual(readPrivilegeList(xmlOf([{ scope: one, privileges: ['a\ufeffb'] }])).groups[0]?.privileges, ['a\ufeffb']));

test('both letters of base64url are read', () => {
  const claim = Buffer.from(`${oneGiver}<!-- ${'?'.repeat(9)} ${'>'.repeat(9)} -->`).toString('base64url');
  assert.match(claim, /_.*-/);
  assert.deepEqual(inShort(claim), { groups: [`cpr ${one}: ${nexus}`], notes: [] });
});

test('a number is of digits from its first to its last, and a scope is read from its beginning to its end', () => {
  for (const scope of [cprScope('a512484916'), cprScope('251248491a'), '1a:b', 'a:b c'])
    assert.deepEqual(inShort(xmlOf([{ scope, privileges: [nexus] }])), { groups: [], notes: ['bad-scope'] }, scope);
  assert.deepEqual(readPrivilegeList(xmlOf([{ scope: `x${cprScope(one)}`, privileges: [nexus] }])).groups[0]?.scope, {
    type: 'other',
    value: `x${cprScope(one)}`,
  });
});

test('a constraint without a name has an empty one', () => {
  const claim = `<b:PrivilegeList xmlns:b="${namespace}"><PrivilegeGroup><Constraint>v</Constraint><Privilege>a</Privilege></PrivilegeGroup></b:PrivilegeList>`;
  assert.deepEqual(readPrivilegeList(claim).groups[0]?.constraints, [{ name: '', value: 'v' }]);
});
