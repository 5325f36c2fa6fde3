import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeUrl } from '../../../src/contract/safe-url.js';

const base = 'https://kommune.example/borger/side?id=1';
const hosts = ['borger.dk', 'mitid.dk'];

for (const [address, expected] of [
  ['https://www.borger.dk/', 'https://www.borger.dk/'],
  ['http://localhost:8080/api', 'http://localhost:8080/api'],
  ['HTTPS://WWW.BORGER.DK/Hjælp', 'https://www.borger.dk/Hj%C3%A6lp'],
  ['  https://www.borger.dk/  ', 'https://www.borger.dk/'],
  ['https://www.bor\nger.dk/', 'https://www.borger.dk/'],
  ['https://rødgrød.dk/', 'https://xn--rdgrd-vuad.dk/'],
  ['https://www.borger.dk/?a=b&c=d#e', 'https://www.borger.dk/?a=b&c=d#e'],
  ['https://[::1]/', 'https://[::1]/'],
] as const) {
  test(`${JSON.stringify(address)} is followed`, () => assert.equal(safeUrl(address), expected));
}

for (const address of [
  '',
  ' ',
  'www.borger.dk',
  '/side',
  '//borger.dk',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript://borger.dk/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox',
  'blob:https://www.borger.dk/1234',
  'filesystem:https://www.borger.dk/temporary/x',
  'file:///etc/passwd',
  'ftp://borger.dk/',
  'mailto:karen@strandby.example',
  'tel:70101881',
  'about:blank',
  'view-source:https://www.borger.dk/',
  'ws://borger.dk/',
  'https://',
  'https://user@www.borger.dk/',
  'https://user:pass@www.borger.dk/',
  'https://:pass@www.borger.dk/',
  'https://www.borger.dk:99999/',
  'https://www.bor ger.dk/',
  'https://%00/',
]) {
  test(`${JSON.stringify(address)} is not followed`, () => assert.equal(safeUrl(address), undefined));
}

for (const [address, expected] of [
  ['/post', 'https://kommune.example/post'],
  ['post', 'https://kommune.example/borger/post'],
  ['//borger.dk/x', 'https://borger.dk/x'],
  ['?a', 'https://kommune.example/borger/side?a'],
  ['https://borger.dk/', 'https://borger.dk/'],
  ['javascript:alert(1)', undefined],
  ['data:,x', undefined],
  ['\\\\borger.dk\\x', 'https://borger.dk/x'],
] as const) {
  test(`on a page, ${JSON.stringify(address)} is ${expected ?? 'not followed'}`, () => assert.equal(safeUrl(address, { base }), expected));
}

for (const [address, expected] of [
  ['https://borger.dk/', true],
  ['https://www.borger.dk/', true],
  ['https://a.b.borger.dk/', true],
  ['https://BORGER.dk/', true],
  ['https://borger.dk:8443/', true],
  ['https://ｂｏｒｇｅｒ．ｄｋ/', true],
  ['http://mitid.dk/', true],
  ['https://borger.dk\\@phisher.example/', true],
  ['https://borger.dk./', false],
  ['https://notborger.dk/', false],
  ['https://borger.dk.phisher.example/', false],
  ['https://borger-dk.example/', false],
  ['https://dk/', false],
  ['https://phisher.example/borger.dk', false],
  ['https://phisher.example/?borger.dk', false],
  ['https://phisher.example#borger.dk', false],
  ['https://phisher.example\\.borger.dk', false],
  ['https://borger.dk@phisher.example/', false],
  ['https://b\u043erger.dk/', false],
  ['https://xn--brger-jua.dk/', false],
  ['https://borger\u200b.dk.example/', false],
  ['https://127.0.0.1/', false],
  ['/side', false],
] as const) {
  test(`where borger.dk and mitid.dk are allowed, ${JSON.stringify(address)} is ${expected ? '' : 'not '}followed`, () => {
    const followed = safeUrl(address, { base, hosts });
    assert.equal(followed !== undefined, expected);
    if (followed) assert.match(new URL(followed).hostname, /^(.*\.)?(borger|mitid)\.dk$/);
  });
}

test('a host is allowed in whatever case it is written', () => {
  assert.equal(safeUrl('https://www.borger.dk/', { hosts: ['Borger.DK'] }), 'https://www.borger.dk/');
});

test('where no host is allowed none is, and nothing is no host', () => {
  for (const hosts of [[], [''], ['', '']]) {
    for (const address of ['https://borger.dk/', 'https://borger.dk./', base]) assert.equal(safeUrl(address, { hosts }), undefined);
  }
});
