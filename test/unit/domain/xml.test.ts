import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readXml, trimXml, type XmlNode } from '../../../src/domain/xml.js';

/* XML 1.0 and its namespaces, a row for each thing that a document may hold and each that it may not. Against another parser it is held in spoilt-claims.test.ts. */

/** A node in one line: `{namespace}name key="value" 'text' (children)`. What is empty is left out. */
const line = ({ namespace, local, attributes, text, children }: XmlNode): string =>
  [
    `${namespace && `{${namespace}}`}${local}`,
    ...[...attributes].map(([key, value]) => `${key}=${JSON.stringify(value)}`),
    ...(text && [JSON.stringify(text).replace(/^"|"$/g, "'")]),
    ...(children.length > 0 ? [`(${children.map(line).join(', ')})`] : []),
  ].join(' ');

const xml = 'http://www.w3.org/XML/1998/namespace';
const xmlns = 'http://www.w3.org/2000/xmlns/';

describe('A document is read', () => {
  for (const [why, text, read] of [
    ['with one empty element', '<a/>', 'a'],
    ['with a start and an end', '<a></a>', 'a'],
    ['with a blank in its tags', '<a ></a \n>', 'a'],
    ['with blanks before the end of an empty tag', '<a \t/>', 'a'],
    ['with attributes in both kinds of quotes, and a blank at each equals sign', `<a b="1" c = '2'\td\n=\n"3"/>`, 'a b="1" c="2" d="3"'],
    ['with an attribute, and a blank after it', '<a b="1" ></a>', 'a b="1"'],
    ['with an empty attribute', '<a b=""/>', 'a b=""'],
    ['with the other quote in an attribute', `<a b="'" c='"'/>`, `a b="'" c="\\""`],
    ['with > in an attribute', '<a b=">"/>', 'a b=">"'],
    ['with lines and tabs in an attribute, which are blanks there', '<a b="1\n2\t3"/>', 'a b="1 2 3"'],
    ['with numbers for them, which are what they say', '<a b="1&#10;2&#x9;3"/>', 'a b="1\\n2\\t3"'],
    ['with nothing but one in an attribute', '<a b="\n" c="\t"/>', 'a b=" " c=" "'],
    ['with an attribute that ends in one', '<a b="1\n"/>', 'a b="1 "'],
    ['with text', '<a>b</a>', `a 'b'`],
    ['with text around a child', '<a>b<c/>d</a>', `a 'bd' (c)`],
    ['with lines and tabs in its text', '<a>\n\tb</a>', `a '\\n\\tb'`],
    ['with the ends of lines of any kind, which are one', '<a>b\r\nc\rd\r\r\ne</a>', `a 'b\\nc\\nd\\n\\ne'`],
    ['with ends of lines in a tag', '<a\r\nb="1\r\n2"\r/>', 'a b="1 2"'],
    ['with children in their order', '<a><b/><c><d/></c><b/></a>', 'a (b, c (d), b)'],
    ['with the five references', '<a b="&lt;&gt;">&amp;&apos;&quot;</a>', `a b="<>" '&'\\"'`],
    ['with characters by number', '<a>&#65;&#x42;&#x1F600;&#x10ffff;&#x9;</a>', `a 'AB\u{1f600}\u{10ffff}\\t'`],
    ['with a reference that, followed, looks like one', '<a>&amp;lt;</a>', `a '&lt;'`],
    ['with > in its text, and ]] without >', '<a>></a>', `a '>'`],
    ['with ]] and > apart', '<a>]] > ]]</a>', `a ']] > ]]'`],
    ['with a section as it stands', '<a>b<![CDATA[<&]]]>c</a>', `a 'b<&]c'`],
    ['with an empty section', '<a><![CDATA[]]></a>', 'a'],
    ['with a comment in a text, which leaves no gap', '<a>b<!-- c - d -->e</a>', `a 'be'`],
    ['with an empty comment', '<a><!----></a>', 'a'],
    ['with comments, instructions and blanks around the root', ' \n<!-- b --><?c?>\t<a/>\n<!-- d --> <?e f?>\n', 'a'],
    ['with instructions in it', '<a>b<?c?>d<?e f > ?>g<?h ?></a>', `a 'bdg'`],
    ['with an instruction that begins with xml', '<a><?xml-stylesheet b?></a>', 'a'],
    ['with a declaration', '<?xml version="1.0"?><a/>', 'a'],
    ['with all that it may declare', `<?xml version='1.1' encoding="UTF-8" standalone='yes' ?>\n<a/>`, 'a'],
    ['with what it declares in the other quotes', `<?xml version = "1.0" encoding='x' standalone="no"?><a/>`, 'a'],
    ['with names of all that a name may hold', '<æ_.-1·><_/></æ_.-1·>', 'æ_.-1· (_)'],
    ['with plain names of all that they may hold', '<A_b.c-9><_Z:q xmlns:_Z="u"/></A_b.c-9>', 'A_b.c-9 ({u}q)'],
    ['with names that go on in other letters', '<aæ bø="1"><c:då xmlns:c="u"/></aæ>', 'aæ bø="1" ({u}då)'],
    ['with names that begin with a letter of a second kind, and far ones', '<\u{10000}/>', '\u{10000}'],
    ['with one name before the end of the tag, an equals sign, or a slash', '<a><b/><c d="1"/></a>', 'a (b, c d="1")'],
    ['with a namespace', '<a xmlns="u"><b/></a>', '{u}a ({u}b)'],
    ['with a namespace that ends with its element', '<a><b xmlns="u"/><b/></a>', 'a ({u}b, b)'],
    ['with one inside another', '<a xmlns="u"><b xmlns="v"><c/></b><d/></a>', '{u}a ({v}b ({v}c), {u}d)'],
    ['with none again inside one', '<a xmlns="u"><b xmlns=""/></a>', '{u}a (b)'],
    ['with a prefix', '<p:a xmlns:p="u"><p:b/><c/></p:a>', '{u}a ({u}b, c)'],
    ['with a prefix that means something else inside', '<p:a xmlns:p="u"><p:b xmlns:p="v"/><p:c/></p:a>', '{u}a ({v}b, {u}c)'],
    ['with a prefix that is declared after it is used', '<p:a q:b="1" xmlns:q="v" xmlns:p="u" c="2"/>', '{u}a c="2"'],
    ['with two prefixes for one namespace', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:c="2"/>', 'a'],
    ['with one name under two namespaces', '<a xmlns:p="u" xmlns:q="v" b="0" p:b="1" q:b="2"/>', 'a b="0"'],
    ['with attributes under a prefix, of which nobody wants to know', '<a xmlns:p="u" p:b="1" c="2" xml:lang="da"/>', 'a c="2"'],
    ['with the prefix that all documents have', '<xml:a/>', `{${xml}}a`],
    ['with that prefix declared as what it is', `<xml:a xmlns:xml="${xml}"/>`, `{${xml}}a`],
    ['with attributes whose names begin like a declaration', '<a xmlnsp="1" xmln="2"/>', 'a xmlnsp="1" xmln="2"'],
    ['with an attribute xmlns beside others, which is no attribute', '<a b="1" xmlns="u"/>', '{u}a b="1"'],
    ['with the names of those namespaces in other attributes', `<a xmlns="u" b="${xml}" c="${xmlns}"/>`, `{u}a b="${xml}" c="${xmlns}"`],
    ['with the last characters that there may be', '<a>\ud7ff\ue000\ufffd\u{10ffff}\u0020</a>', `a '\ud7ff\ue000\ufffd\u{10ffff} '`],
    ['with whole pairs of halves', '<a>\ud83d\ude00</a>', `a '\u{1f600}'`],
  ] as const)
    test(why, () => {
      const root = readXml(text);
      assert.equal(root && line(root), read);
    });
});

describe('What is no document is none:', () => {
  for (const [why, text] of [
    ['nothing', ''],
    ['blanks', ' \n\t'],
    ['text', 'a'],
    ['a comment alone', '<!-- a -->'],
    ['a declaration alone', '<?xml version="1.0"?>'],
    ['an element that does not end', '<a>'],
    ['a child that does not end', '<a><b></a>'],
    ['an end without a beginning', '</a>'],
    ['a second end', '<a/></a>'],
    ['an end of another name', '<a></b>'],
    ['an end of a longer name', '<a></ab>'],
    ['an end of a shorter name', '<ab></a>'],
    ['an end with a blank before its name', '<a></ a>'],
    ['an end with something after its name', '<a></a b>'],
    ['ends in the wrong order', '<a><b></a></b>'],
    ['a second root', '<a/><b/>'],
    ['text before the root', 'b<a/>'],
    ['text after it', '<a/>b'],
    ['a reference after it', '<a/>&amp;'],
    ['a section outside of it', '<a/><![CDATA[b]]>'],
    ['a blank of another kind after it', '<a/>\u00a0'],
    ['a tag that does not end', '<a'],
    ['a tag that ends in its slash', '<a/'],
    ['a slash with a blank after it', '<a/ >'],
    ['a slash too many', '<a//>'],
    ['a blank before the name', '< a/>'],
    ['no name', '<>'],
    ['a name that begins with a digit', '<1/>'],
    ['a name that begins with a dash', '<-a/>'],
    ['a name with what names do not have', '<a$/>'],
    ['a name with two colons', '<a:b:c xmlns:a="u"/>'],
    ['a name that ends in a colon', '<a: xmlns:a="u"/>'],
    ['a name that begins with one', '<:a/>'],
    ['a name whose second part begins with a digit', '<a:1 xmlns:a="u"/>'],
    ['an attribute without a value', '<a b/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute whose quote does not end', '<a b="1/>'],
    ['an attribute that ends in the other quote', `<a b="1'/>`],
    ['two attributes without a blank', '<a b="1"c="2"/>'],
    ['one attribute twice', '<a b="1" b="2"/>'],
    ['one attribute twice, under two prefixes of one namespace', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'],
    ['< in an attribute', '<a b="<"/>'],
    ['an attribute whose name is a number', '<a 1="2"/>'],
    ['a reference that is none', '<a>&b;</a>'],
    ['a reference that does not end', '<a>&amp</a>'],
    ['a reference without a name', '<a>&;</a>'],
    ['an ampersand', '<a>b & c</a>'],
    ['an ampersand in an attribute', '<a b="&"/>'],
    ['a name from another language', '<a>&nbsp;</a>'],
    ['a number that is none', '<a>&#b;</a>'],
    ['a number without digits', '<a>&#;</a>'],
    ['a number for nothing', '<a>&#0;</a>'],
    ['a number for a control character', '<a>&#x1f;</a>'],
    ['a number for half a character', '<a>&#xd800;</a>'],
    ['a number beyond all characters', '<a>&#x110000;</a>'],
    ['a number beyond all numbers', `<a>&#${'9'.repeat(400)};</a>`],
    ['a capital X in a number', '<a>&#X41;</a>'],
    [']]> in a text', '<a>]]></a>'],
    ['a section that does not end', '<a><![CDATA[b]]</a>'],
    ['a section in small letters', '<a><![cdata[b]]></a>'],
    ['a comment that does not end', '<a><!-- b</a>'],
    ['a comment with -- in it', '<a><!-- b -- c --></a>'],
    ['a comment that ends in three', '<a><!-- b ---></a>'],
    ['a comment that is not begun', '<a><!- b --></a>'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['a document type with an entity', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['a document type inside', '<a><!DOCTYPE a></a>'],
    ['an instruction without a name', '<a><? b?></a>'],
    ['an instruction that does not end', '<a><?b c</a>'],
    ['an instruction whose name ends in nothing', '<a><?b</a>'],
    ['an instruction with no blank after its name', '<a><?b$c?></a>'],
    ['an instruction that ends at once in >', '<a><?b></a>'],
    ['a declaration that is not at the beginning', ' <?xml version="1.0"?><a/>'],
    ['a declaration inside', '<a><?xml version="1.0"?></a>'],
    ['a declaration in capitals', '<?XML version="1.0"?><a/>'],
    ['a second declaration', '<?xml version="1.0"?><?xml version="1.0"?><a/>'],
    ['a declaration without a version', '<?xml encoding="UTF-8"?><a/>'],
    ['a declaration of another version', '<?xml version="2.0"?><a/>'],
    ['a declaration in another order', '<?xml version="1.0" standalone="yes" encoding="UTF-8"?><a/>'],
    ['a declaration that is neither yes nor no', '<?xml version="1.0" standalone="maybe"?><a/>'],
    ['a declaration with two kinds of quotes', `<?xml version="1.0'?><a/>`],
    ['a prefix that nobody has declared', '<p:a/>'],
    ['an attribute with one', '<a p:b="1"/>'],
    ['a prefix that has ended', '<a><b xmlns:p="u"/><p:c/></a>'],
    ['a prefix that has ended with an empty element around', '<a><b xmlns:p="u"></b><c p:d="1"/></a>'],
    ['a prefix for nothing', '<a xmlns:p=""/>'],
    ['the prefix of all documents for something else', '<a xmlns:xml="u"/>'],
    ['another prefix for what that one stands for', `<a xmlns:p="${xml}"/>`],
    ['no prefix for it', `<a xmlns="${xml}"/>`],
    ['the prefix of declarations, declared', `<a xmlns:xmlns="u"/>`],
    ['another prefix for what that one stands for, too', `<a xmlns:p="${xmlns}"/>`],
    ['no prefix for that', `<a xmlns="${xmlns}"/>`],
    ['an element under the prefix of declarations', '<xmlns:a/>'],
    ['a control character', '<a>\u0001</a>'],
    ['a control character in an attribute', '<a b="\u001f"/>'],
    ['a character that is none', '<a>\ufffe</a>'],
    ['half a character', '<a>\ud83d</a>'],
    ['the other half', '<a>\ude00</a>'],
    ['two halves in the wrong order', '<a>\ude00\ud83d</a>'],
  ] as const)
    test(why, () => assert.equal(readXml(text), undefined));
});

test('a fault of ours is told, and is not taken for a fault of the document', () => {
  assert.throws(() => readXml(undefined as unknown as string), TypeError);
});

test('a deep document is read as any other', () => {
  const deep = 50_000;
  let node = readXml('<a>'.repeat(deep) + '</a>'.repeat(deep));
  let levels = 0;
  for (; node; node = node.children[0]) levels += 1;
  assert.equal(levels, deep);
});

for (const [text, trimmed] of [
  ['', ''],
  [' \t\r\n', ''],
  ['a', 'a'],
  [' \t\r\na b\n\r\t ', 'a b'],
  ['\u00a0a\u00a0', '\u00a0a\u00a0'],
] as const)
  test(`${JSON.stringify(text)} without white space is ${JSON.stringify(trimmed)}`, () => assert.equal(trimXml(text), trimmed));
