import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { test } from 'node:test';
import ts from 'typescript';
import { comesAlong, filesIn, isFile, namesIn, nodesIn, source, sourcesIn, templatesIn, type Source } from '../support/sources.js';

/** The floors of the house, from the ground up. Rooms on one floor stand side by side. */
const floors: readonly (readonly string[])[] = [
  ['before-lit'],
  ['domain', 'locale', 'theme'],
  ['contract'],
  ['registry'],
  ['adapters', 'server'],
  ['context'],
  ['testing'],
  ['controllers'],
  ['elements'],
  ['define', 'index'],
  ['loader'],
  ['cli'],
];

const roomOf = (file: string): string => file.split('/')[1]?.replace(/\.ts$/, '') ?? '';
const floorOf = (file: string): number => floors.findIndex(rooms => rooms.includes(roomOf(file)));

const house = sourcesIn('src');
const rooms = [...new Set(house.map(({ file }) => roomOf(file)))];

/** What is wrong in some files, a line each. An empty list is what one wants. */
const nothing = (wrong: readonly string[]) => assert.deepEqual(wrong, []);
const each = (sources: readonly Source[], wrongIn: (source: Source) => readonly string[]) =>
  nothing(sources.flatMap(source => wrongIn(source).map(wrong => `${source.file}: ${wrong}`)));

test('every room is on a floor', () => nothing(rooms.filter(room => !floors.flat().includes(room))));

for (const room of rooms) {
  const here = house.filter(({ file }) => roomOf(file) === room);

  test(`${room} sees downwards, and never upwards`, () =>
    each(here, ({ file, imports }) =>
      imports.filter(({ file: to }) => to && floorOf(to) > floorOf(file)).map(({ from }) => `${from} is above`),
    ));

  test(`${room} looks into no other room on its own floor, but for what things are called there`, () =>
    each(here, ({ file, imports }) =>
      imports
        .filter(({ file: to, how }) => to && how !== 'types' && floorOf(to) === floorOf(file) && roomOf(to) !== roomOf(file))
        .map(({ from }) => `${from} is next door`),
    ));
}

test('every import of a file leads to one, by the name that it has when it is built', () =>
  each(house, ({ imports }) =>
    imports.filter(({ from, file }) => from.startsWith('.') && !(from.endsWith('.js') && file && isFile(file))).map(({ from }) => from),
  ));

test('no two files load each other', () => {
  const circles = house.flatMap(({ file, imports }) =>
    imports.filter(({ file: to, how }) => to && how === 'now' && comesAlong(to).has(file)).map(({ from }) => `${file}: ${from}`),
  );
  nothing(circles);
});

// Light first

const entries = [
  ...filesIn('src/define'),
  'src/define.ts',
  'src/loader.ts',
  'src/index.ts',
  ...filesIn('src/elements'),
  ...filesIn('src/controllers'),
].filter(isFile);

test('there are entries, one for each of the six elements', () => {
  for (const tag of ['provider', 'help-button', 'request-wizard', 'mandate-list', 'on-behalf-switcher', 'acting-banner']) {
    assert.ok(entries.includes(`src/define/fuldmagt-${tag}.ts`), tag);
  }
});

for (const entry of entries) {
  test(`${entry} brings no schema along`, () => {
    const heavy = [...comesAlong(entry)].filter(([what]) => /^zod\b|\.shape\.ts$/.test(what));
    nothing(heavy.map(([, way]) => way.join(' > ')));
  });
}

test('the walk finds a schema where there is one', () => {
  for (const file of ['src/contract/operations.ts', 'src/adapters/http.ts', 'src/server/index.ts']) {
    const all = [...comesAlong(file).keys()];
    assert.ok(all.includes('zod/mini') && all.includes('src/domain/mandate.shape.ts'), file);
  }
});

test('what comes along with the help button is little: Lit, and nothing of the backend', () => {
  const all = [...comesAlong('src/define/fuldmagt-help-button.ts').keys()];
  nothing(all.filter(what => /^src\/(contract|registry|adapters|server|testing)\//.test(what)));
});

for (const entry of entries.filter(entry => entry.startsWith('src/define/') || entry === 'src/loader.ts')) {
  test(`${entry} brings no adapter along, no made-up world, and no language but Danish`, () => {
    const all = [...comesAlong(entry)].filter(([what]) =>
      /^src\/(adapters|server|testing)\/|^src\/locale\/.*\/(?!da|index)[a-z]{2}\.ts$|titles\.[a-z]{2}\.ts$/.test(what),
    );
    nothing(all.map(([, way]) => way.join(' > ')));
  });
}

// The ground floor

const domain = house.filter(({ file }) => file.startsWith('src/domain/'));
const outside =
  'document window navigator location history localStorage sessionStorage customElements HTMLElement Element Event fetch XMLHttpRequest WebSocket setTimeout setInterval queueMicrotask requestAnimationFrame performance crypto process console globalThis'.split(
    ' ',
  );

test('the domain knows no screen, no network, no timer, and nothing of where it runs', () =>
  each(domain, ({ tree }) => {
    const used = namesIn(tree);
    return outside.filter(name => used.has(name));
  }));

test('the domain knows no clock: today is an argument', () =>
  each(domain, ({ tree }) =>
    [...nodesIn(tree)]
      .filter(
        node =>
          (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) ||
          /^(Date\.now|Math\.random|Date)\(\)?/.test(ts.isCallExpression(node) ? node.getText() : ''),
      )
      .map(node => node.getText()),
  ));

test('the domain needs nothing from outside but zod, and that in its shapes alone', () =>
  each(domain, ({ file, imports }) =>
    imports.filter(({ from }) => !from.startsWith('.') && !(from === 'zod/mini' && file.endsWith('.shape.ts'))).map(({ from }) => from),
  ));

test('a shape is taken from its file where it is said, and its rules take only the type of it', () =>
  each(
    domain.filter(({ file }) => !file.endsWith('.shape.ts')),
    ({ imports }) => imports.filter(({ from, how }) => from.endsWith('.shape.js') && how !== 'types').map(({ from }) => from),
  ));

// What a page lets in

const inBrowsers = house.filter(({ file }) => !['server', 'cli'].includes(roomOf(file)));

test('what runs in a browser needs Lit, its context, zod/mini, and nothing else', () =>
  each(inBrowsers, ({ imports }) =>
    imports
      .filter(({ from }) => !from.startsWith('.') && !/^(lit(\/.*)?|@lit\/(context|reactive-element)|zod\/mini)$/.test(from))
      .map(({ from }) => from),
  ));

test('nothing of Node is outside the server and the command line', () =>
  each(inBrowsers, ({ imports, tree }) => {
    const used = namesIn(tree);
    return [
      ...imports.filter(({ from }) => from.startsWith('node:') || builtinModules.includes(from)).map(({ from }) => from),
      ...['process', 'Buffer', 'require', '__dirname', '__filename', 'setImmediate'].filter(name => used.has(name)),
    ];
  }));

test('nothing is used that the oldest browsers do not have, or have only over HTTPS', () =>
  // The one adapter that is for servers: its handles are signed.
  each(
    inBrowsers.filter(({ file }) => file !== 'src/adapters/nemlogin.ts'),
    ({ tree }) =>
      [...nodesIn(tree)]
        .filter(ts.isPropertyAccessExpression)
        .map(node => node.getText())
        .filter(text =>
          /^(AbortSignal\.(any|timeout)|Promise\.(withResolvers|try)|Array\.fromAsync|(Object|Map)\.groupBy|URL\.(canParse|parse))$|\.(randomUUID|isWellFormed|toWellFormed|requestIdleCallback)$|^crypto\.subtle/.test(
            text,
          ),
        ),
  ));

test('no text becomes a part of the page, and no style is written into it', () => {
  const banned = [
    'styleMap',
    'unsafeHTML',
    'unsafeSVG',
    'unsafeMathML',
    'unsafeStatic',
    'innerHTML',
    'outerHTML',
    'srcdoc',
    'insertAdjacentHTML',
    'setHTMLUnsafe',
    'createContextualFragment',
    'eval',
    'Function',
    'cssText',
  ];
  each(house, ({ tree }) =>
    [...nodesIn(tree)]
      .filter(ts.isIdentifier)
      .map(({ text }) => text)
      .filter(name => banned.includes(name)),
  );
});

test('no template has a style, a style sheet, a script or a handler in it', () =>
  each(house, ({ tree }) => templatesIn(tree, 'html').filter(text => /\sstyle=|<style|<script|\s\.?on[a-z]+=|javascript:/i.test(text))));

const sheets = house.flatMap(({ file, tree }) => templatesIn(tree, 'css').map(text => ({ file, text })));
const inSheets = (pattern: RegExp) =>
  nothing(sheets.flatMap(({ file, text }) => (text.match(pattern) ?? []).map(found => `${file}: ${found.trim()}`)));

test('there are style sheets', () => assert.ok(sheets.length > 5));
test('no size is in rem: on many a page that is ten pixels', () => inSheets(/[^;{]*\d(\.\d+)?rem\b/g));
test('styles say inline and block, never left and right', () =>
  inSheets(
    /(^|[\s;{-])(left|right)\s*:[^;]*|\b(margin|padding|border|(?<!-)inset|scroll-margin)-(left|right|top|bottom)[^;]*|(text-align|float|clear)\s*:\s*(left|right)|border-(top|bottom)-(left|right)-radius/gm,
  ));
test('no rule stands inside another: the oldest browsers would leave it out', () => inSheets(/(?:^|[{};])\s*&[^;{}]*\{/gm));
test('no style sheet fetches anything', () => inSheets(/@import|url\((?!["']?data:)[^)]*\)/g));
test('light-dark() is used where the browser has it, and there only', () => {
  for (const { file, text } of sheets) assert.ok(!/light-dark\(/.test(text.replace(/@supports[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '')), file);
});

// What a citizen reads, and what is left for later

// Written so that this file does not find itself.
const ofYesterday = new RegExp(['nem-?id', 'nøgle(?:kort|viser)', 'e-?boks'].join('|'), 'i');
const forLater = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'coming' + ' soon', 'not ' + 'implemented'].join('|'));

test('R270: a citizen reads no word that is gone, but in the line that answers a search for it', () =>
  each(
    [...sourcesIn('src/locale'), ...sourcesIn('src/elements'), ...sourcesIn('src/testing'), ...sourcesIn('stories')].filter(
      ({ file }) => !file.startsWith('src/locale/help-search/'),
    ),
    ({ text }) => text.match(ofYesterday) ?? [],
  ));

test('nothing is left for later', () => {
  each(
    [
      ...house,
      ...sourcesIn('stories'),
      ...filesIn('test')
        .filter(file => !file.startsWith('test/bench/'))
        .map(source),
    ],
    ({ text }) => text.match(forLater) ?? [],
  );
});

test('no test is run alone', () => {
  const alone = /\b(?:test|it|describe)\.only\(|\bonly: true/;
  each(
    filesIn('test')
      .filter(file => file.endsWith('.test.ts') && !file.startsWith('test/bench/') && file !== 'test/unit/house.test.ts')
      .map(source),
    ({ text }) => text.match(alone) ?? [],
  );
});

// Without a browser

const faces = [
  'index',
  'define',
  'loader',
  'domain/index',
  'contract/index',
  'testing/index',
  'server/index',
  'locale/room',
  ...filesIn('src/adapters').map(file => file.slice(4, -3)),
  ...filesIn('src/define').map(file => file.slice(4, -3)),
];

for (const face of faces) {
  test(`${face} can be imported where there is no browser, and says nothing`, async t => {
    const said = (['log', 'warn', 'error', 'info', 'debug'] as const).map(level => t.mock.method(console, level, () => undefined));
    await import(`../../src/${face}.js`);
    nothing(said.flatMap(({ mock }) => mock.calls.map(({ arguments: words }) => words.join(' '))));
    assert.equal(typeof document, 'undefined');
  });
}
