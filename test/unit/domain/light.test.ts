import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const domain = new URL('../../../src/domain/', import.meta.url);

/** What a file brings along as it loads: static imports and re-exports, but not those of types alone, and nothing that is fetched on demand. */
const brings = (file: string): string[] =>
  [...readFileSync(new URL(file, domain), 'utf8').matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)';/gm)].map(
    ([, from = '']) => from,
  );

const reach = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const from of brings(file)) {
    if (from.startsWith('.')) reach(new URL(from.replace(/\.js$/, '.ts'), new URL(file, domain)).href.slice(domain.href.length), seen);
    else seen.add(from);
  }
  return seen;
};

test('the rules bring no schemas along, no zod, and no titles in any language', () => {
  const all = [...reach('index.ts')];
  assert.ok(all.includes('lifecycle.ts') && all.includes('catalogue/entries.ts'), 'the walk walks');
  assert.deepEqual(
    all.filter(file => /^zod|\.shape\.ts$|titles\./.test(file)),
    [],
  );
});

test('the walk finds zod where it is', () => assert.ok(reach('mandate.shape.ts').has('zod/mini')));

test('the public face holds the rules and the one error', async () => {
  const { perform, milestones, readCpr, catalogueIn, Refusal } = await import('../../../src/domain/index.js');
  for (const rule of [perform, milestones, readCpr, catalogueIn, Refusal]) assert.equal(typeof rule, 'function');
});
