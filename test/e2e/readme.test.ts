import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { MandateBackend } from '../../src/contract/backend.js';
import { operations } from '../../src/contract/operations.js';
import type { PartyId } from '../../src/domain/party.shape.js';
import { isRefusal } from '../../src/domain/refusal.js';
import { bo, karen, testDay } from '../../src/testing/people.js';
import { world } from '../../src/testing/world.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The pieces of code in a language that the README shows. */
const pieces = (lang: string): string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${lang}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code = '']) => code);

/** The first of them. */
const shown = (lang: string): string => pieces(lang)[0] ?? '';

/** Where the adapter of the README would stand. It is never written there. */
const place = join(root, 'readme-adapter.ts');

test('the page of the README is five lines of tags that there are', () => {
  const page = shown('html');
  assert.equal(page.trim().split('\n').length, 5);
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as {
    modules: { declarations?: { tagName?: string }[] }[];
  };
  const known = modules.flatMap(({ declarations = [] }) => declarations.map(({ tagName }) => tagName));
  for (const [, tag] of readme.matchAll(/<(fuldmagt-[\w-]+)/g)) assert(known.includes(tag), tag);
});

test('every file that the README names is there', () => {
  const named = [...readme.matchAll(/`((?:src|stories)\/[\w./-]*)`|\]\((\S+?)\)/g)].map(([, code, link]) => code ?? link ?? '');
  assert(named.length > 4);
  assert.deepEqual(
    named.filter(path => !existsSync(join(root, path))),
    [],
  );
});

for (const [number, code] of pieces('ts').entries()) {
  test(`the code of the README compiles against the package, as strictly as can be: ${number + 1}`, () =>
    assert.deepEqual(complaints(code), []));
}

test('the adapter of the README is short', () => assert(shown('ts').trim().split('\n').length <= 24));

/** What a compiler says to some code, as strict as it can be. */
function complaints(code: string): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = path => path === place || fileExists(path);
  host.readFile = path => (path === place ? code : readFile(path));
  host.getSourceFile = (path, language, ...rest) =>
    path === place ? ts.createSourceFile(path, code, language, true) : getSourceFile(path, language, ...rest);
  const program = ts.createProgram([place], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('the adapter of the README answers what the contract asks', async () => {
  const behind = world({ mandates: [{}] }).as(bo);
  const backend = await adapterOver(async (path, body) => {
    if (path === '/portal/who-is-here') return behind.session?.({});
    if (path === '/portal/may-act-for') return (await behind.principals?.({}))?.items;
    return behind.actFor?.(body as { person: PartyId | null });
  });

  const { items, total } = operations.principals.output.parse(await backend.principals?.({ text: 'kar' }));
  assert.deepEqual([items[0]?.person.name, total], [karen.name, 1]);
  assert.equal((await backend.principals?.({ text: 'nobody' }))?.total, 0);
  assert.equal(operations.session.output.parse(await backend.session?.({})).today, testDay);
  const { acting } = operations.actFor.output.parse(await backend.actFor?.({ person: items[0]?.person.id ?? null }));
  assert.equal(acting?.person.name, karen.name);
  const handed = await backend.request?.({ giver: 'x' as PartyId, powers: [], until: testDay });
  assert(handed?.outcome === 'handed-over');
  assert.match(handed.to, /^https:\/\/www\.borger\.dk\//);
  assert.equal(backend.mandates, undefined);
});

test('the adapter of the README refuses what its portal refuses', async () => {
  for (const [status, reason] of [
    [401, 'session-expired'],
    [500, 'backend-down'],
  ] as const) {
    const backend = await adapterOver(async () => new Response('', { status }));
    await assert.rejects(
      async () => backend.session?.({}),
      (error: unknown) => isRefusal(error) && error.reason === reason,
    );
  }
});

/** The adapter as the README has it, over a portal that answers so. */
async function adapterOver(answer: (path: string, body: unknown) => Promise<unknown>): Promise<MandateBackend> {
  const portal = async (path: string, { body }: { body?: string } = {}) => {
    const answered = await answer(path, body && JSON.parse(body));
    return answered instanceof Response ? answered : Response.json(answered);
  };
  globalThis.fetch = portal as typeof fetch;
  const { outputText } = ts.transpileModule(shown('ts'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  // A module out of a text has no place that names of packages could be looked up from.
  const resolved = outputText.replace(/'(fuldmagt-widgets\/[^']+)'/g, (_, name: string) =>
    JSON.stringify(pathToFileURL(resolve(name)).href),
  );
  const { backend } = (await import(`data:text/javascript,${encodeURIComponent(resolved)}`)) as { backend: MandateBackend };
  return backend;
}

const { resolve } = createRequire(place);
