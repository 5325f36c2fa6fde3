import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { claimProgram } from '../../../src/cli/claim.js';
import { claimFaults } from '../../../src/domain/privileges.js';
import { withoutGaps } from '../../../src/domain/cpr.js';
import { base64, fmk, legacyNamespace, nexus, xmlOf } from '../../support/claims/claims.js';
import { mutant, numbers, randomFrom } from '../../support/claims/mutants.js';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuldmagt-claim-'));
});
after(() => rm(folder, { recursive: true }));

async function* piped(text: string | Uint8Array) {
  yield typeof text === 'string' ? Buffer.from(text) : text;
}

/** Runs the program, with a claim on its standard input where there is one. */
async function run(words: readonly string[], input?: string | Uint8Array) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await claimProgram(words, {
    input: piped(input ?? ''),
    interactive: input === undefined,
    say: line => out.push(line),
    complain: line => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const [karen, jens] = ['1405420018', '0504510015'];
const claim = base64(xmlOf([{ scope: karen, privileges: [nexus, fmk] }]));

/** @throws Where a number of somebody can be read. */
const blank = (text: string) => {
  for (const number of [...numbers, karen, jens, '12345678']) assert.ok(!withoutGaps(text).includes(number), 'a number was printed');
};

describe('a claim is explained', () => {
  test('from standard input, and from a file', async () => {
    const file = join(folder, 'claim.txt');
    await writeFile(file, claim);
    const [first, second, third] = [await run([], claim), await run([file]), await run(['-'], claim)];
    assert.equal(first.code, 0);
    assert.match(first.out, /^1 group, and 1 person to act for in your portal\. Numbers are not shown\.\n/);
    assert.match(
      first.out,
      /Group 1: a person, by a CPR number \(no\. 1\)\n {2}yours +urn:dk:kmd:pn:nexusborgerportal:fuldmagt\n {2}not yours +urn:dk:fmk:view\n/,
    );
    assert.match(first.out, /may act for this person/);
    assert.deepEqual([second, third], [first, first]);
  });

  test('as PowerShell writes it into a file', async () => {
    assert.equal((await run([], Buffer.from(`\ufeff${claim}\r\n`, 'utf16le'))).code, 0);
  });

  test('by the privileges of another portal', async () => {
    assert.match((await run(['--privilege', fmk], claim)).out, /not yours +urn:dk:kmd.*\n {2}yours +urn:dk:fmk:view/);
    assert.match((await run(['--privilege', 'urn:x'], claim)).out, /0 people to act for[^]*A mandate for other services/);
  });

  test('group by group, with what to do about each, and the same person by the same number', async () => {
    const { out, code } = await run(
      [],
      xmlOf([
        { scope: jens, privileges: [nexus] },
        { scope: karen, privileges: [nexus], constraints: { 'urn:dk:kombit:KLE': '25.*' } },
        { scope: karen, privileges: [fmk] },
        { scope: 'urn:dk:gov:saml:cvrNumberIdentifier:12345678', privileges: ['urn:a:b'] },
        { scope: null, privileges: ['urn:a:b'] },
        { scope: `urn:other:${karen}`, privileges: ['urn:a:b'] },
      ]),
    );
    assert.equal(code, 0);
    for (const part of [
      /6 groups, and 1 person to act for/,
      /Group 2: a person, by a CPR number \(no\. 2\)\n.*\n {2}constraint urn:dk:kombit:KLE: 25\.\*\n {2}Not used\. A constraint narrows it/,
      /Group 3: a person, by a CPR number \(no\. 2\)\n.*\n {2}A mandate for other services/,
      /Group 4: a company.*\n.*\n {2}Not used\. It is about an organisation/,
      /Group 5: nobody in particular\n.*\n {2}Not used\. It says what somebody may do, and not for whom/,
      /Group 6: something else.*\n.*\n {2}Not used\. It is about something/,
    ])
      assert.match(out, part);
    blank(out);
  });

  test('with a note on each thing that is odd', async () => {
    const odd = xmlOf(
      [
        { scope: '123', privileges: [nexus] },
        { scope: karen, privileges: [' ', nexus] },
      ],
      { namespace: legacyNamespace },
    );
    const { out } = await run([], odd);
    for (const note of ['legacy-namespace', 'bad-scope (group 1 as it stands in the claim)', 'empty-privilege (group 2'])
      assert.ok(out.includes(`Note: ${note}`), note);
    assert.match((await run([], xmlOf([]))).out, /Note: empty\n/);
  });

  test('in JSON', async () => {
    const { out } = await run(['--json'], claim);
    const told = JSON.parse(out) as { readable: boolean; people: number; groups: { verdict: string; scope: string; who: number }[] };
    assert.equal(told.readable, true);
    assert.deepEqual(
      told.groups.map(({ verdict, scope, who }) => [verdict, scope, who]),
      [['acted-for', 'cpr', 1]],
    );
    blank(out);
  });
});

describe('a claim that cannot be read', () => {
  for (const [what, input, fault, hint] of [
    ['the end is missing', claim.slice(0, -3), 'not-base64', /whole and alone/],
    ['JSON of FoxIDs', `{"cpr":"${karen}"}`, 'not-base64', /looks like JSON.*FoxIDs/],
    ['a whole token', 'eyJhbGciOi.eyJzdWIiOiIx.c2ln', 'not-base64', /whole token/],
    ['URL-encoded', claim.replaceAll('+', '%2B').replaceAll('=', '%3D') + '%3D', 'not-base64', /URL-encoded/],
    ['another encoding', Buffer.from(`<a>\xe6</a>`, 'latin1'), 'not-utf8', /UTF-8/],
    ['a document type', '<!DOCTYPE a><a/>', 'doctype-not-allowed', /attack/],
    ['cut off', xmlOf([{ scope: karen, privileges: [nexus] }]).slice(0, 200), 'not-xml', /too short/],
    ['base64 twice', base64(claim), 'not-xml', /twice/],
    ['a whole assertion', `<saml:Assertion xmlns:saml="urn:x">${karen}</saml:Assertion>`, 'wrong-root', /whole SAML answer/],
    ['another namespace', '<PrivilegeList/>', 'unknown-namespace', /--any-namespace/],
    ['too large', ' '.repeat(300_000), 'too-large', /--max-bytes/],
  ] as const) {
    test(`is told with what to do: ${what}`, async () => {
      const { code, out, err } = await run([], input);
      assert.equal(code, 1);
      assert.match(out, new RegExp(`^This claim cannot be read: ${fault}\\.\n`));
      assert.match(out, hint);
      assert.equal(err, '');
      blank(out);
      const json = JSON.parse((await run(['--json'], input)).out) as { readable: boolean; fault: { code: string } };
      assert.deepEqual([json.readable, json.fault.code], [false, fault]);
    });
  }

  test('can be read where one says so', async () => {
    assert.equal((await run(['--any-namespace'], '<PrivilegeList/>')).code, 0);
    assert.equal((await run(['--max-bytes', '400000'], ' '.repeat(300_000))).code, 0);
  });
});

describe('called wrongly', () => {
  for (const [what, words, complaint] of [
    ['with an option that there is not', ['--nonsense', karen], /no such option/],
    ['with two files', ['a', 'b'], /One claim at a time/],
    ['with a file that is not there', ['/nothing/here'], /cannot be read \(ENOENT\)/],
    ['with the claim in place of a file', [claim], /cannot be read \(\w+\)\. To hand over the claim itself, pipe it in/],
    ['with a size that is none', ['--max-bytes', 'many'], /whole number/],
    ['with nothing to read', [], /pipe the claim in/],
  ] as const) {
    test(`it says so, and ends with 2: ${what}`, async () => {
      const { code, out, err } = await run(words);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, complaint);
      assert.ok(!err.includes(claim) && !err.includes(karen));
    });
  }

  test('it helps whoever asks', async () => {
    const { code, out } = await run(['--help']);
    assert.equal(code, 0);
    for (const option of ['--privilege', '--any-namespace', '--max-bytes', '--json']) assert.ok(out.includes(option), option);
  });
});

test('whatever comes in, no number goes out, and nothing that a screen obeys', async () => {
  for (let seed = 1; seed <= 1_500; seed += 1) {
    const { claim } = mutant(randomFrom(seed));
    const { code, out, err } = await run(seed % 2 ? [] : ['--json'], typeof claim === 'string' ? claim : (claim[0] ?? ''));
    assert.ok(code !== 2, `claim ${seed}`);
    assert.equal(err, '');
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/, `claim ${seed}`);
    blank(out);
    assert.doesNotMatch(out, /\d{6,}/, `claim ${seed}`);
    if (code === 1)
      assert.ok(
        claimFaults.some(fault => out.includes(fault)),
        `claim ${seed}`,
      );
  }
});
