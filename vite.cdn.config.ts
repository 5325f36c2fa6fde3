import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

/** The most that the first load may weigh, in bytes of brotli: what comes before the help button is painted. */
const MOST = 9 * 1024;

type Chunk = Rolldown.OutputChunk;

/** The files that a portal puts on its page by one script, with nothing to build: `dist/cdn/fuldmagt.js`, and beside it what that fetches on demand. */
export default defineConfig({
  publicDir: false,
  plugins: [policyOfOurOwn(), lightFirst(), integrity()],
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    sourcemap: true,
    minify: 'oxc',
    lib: { entry: { fuldmagt: 'src/loader.ts' }, formats: ['es'] },
    rolldownOptions: {
      // With the group below: all that the first load needs is in fuldmagt.js itself, and chunks take from it what they share with it. Otherwise Lit
      // becomes a chunk of its own: one more round trip before anything is seen.
      preserveEntrySignatures: 'allow-extension',
      output: {
        // For a library Vite leaves white space in, so that bundlers may read its marks. Nothing is bundled after this.
        minify: true,
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: { groups: [{ name: 'fuldmagt', tags: ['$initial'] }] },
      },
    },
  },
});

/**
 * Names Lit's Trusted Types policy after us.
 *
 * A page may list the policies it lets in, and lets each in once: a second `lit-html` would stop at load. Should Lit ever write this differently, the build stops.
 */
function policyOfOurOwn(): Plugin {
  return {
    name: 'policy-of-our-own',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return undefined;
      return { code: code.replace(/createPolicy\((["'])lit-html\1/, 'createPolicy("fuldmagt-lit"'), map: null };
    },
    generateBundle(_, bundle) {
      const code = chunksOf(bundle).map(chunk => chunk.code);
      const made = code.flatMap(text => text.match(/createPolicy\([^,]*/g) ?? []);
      if (made.length !== 1 || !made[0]?.includes('fuldmagt-lit'))
        this.error(`One policy, named fuldmagt-lit, was to be made in all files together; found: ${made.join(', ') || 'none'}.`);
    },
  };
}

/** Sees that the first load holds what it should, in the right order, and is no heavier than promised. Prints its weight. */
function lightFirst(): Plugin {
  return {
    name: 'light-first',
    generateBundle(_, bundle) {
      const [entry] = chunksOf(bundle).filter(chunk => chunk.isEntry);
      if (!entry) return this.error('There is no fuldmagt.js.');
      const first = withImports(entry, bundle);
      const modules = first.flatMap(chunk => chunk.moduleIds);
      const place = (path: RegExp) => modules.findIndex(id => path.test(id));
      if (place(/src\/define\/fuldmagt-help-button\.ts$/) < 0) this.error('The help button is not in the first load.');
      if (place(/node_modules\/zod\//) >= 0) this.error('zod is in the first load.');
      const guard = entry.moduleIds.findIndex(id => id.endsWith('src/before-lit.ts'));
      const lit = entry.moduleIds.findIndex(id => /node_modules\/(lit|lit-html|lit-element|@lit)\//.test(id));
      if (guard < 0 || lit < 0 || guard > lit) this.error('src/before-lit.ts does not come before Lit.');
      return undefined;
    },
    writeBundle({ dir = '' }, bundle) {
      const [entry] = chunksOf(bundle).filter(chunk => chunk.isEntry);
      if (!entry) return;
      const files = withImports(entry, bundle).map(({ fileName }) => ({
        fileName,
        bytes: brotliCompressSync(readFileSync(join(dir, fileName))).length,
      }));
      const sum = files.reduce((total, { bytes }) => total + bytes, 0);
      const parts = files.length > 1 ? ` (${files.map(({ fileName, bytes }) => `${fileName} ${bytes}`).join(', ')})` : '';
      console.log(`\nFirst load of the help button: ${sum} bytes of brotli, of at most ${MOST}${parts}.`);
      if (sum > MOST) this.error(`The first load is ${sum - MOST} bytes too heavy.`);
    },
  };
}

/** Writes `sri.json`: for each file the value of `integrity` by which a page can be sure that it got that very file. */
function integrity(): Plugin {
  return {
    name: 'integrity',
    writeBundle({ dir = '' }, bundle) {
      const hashes = chunksOf(bundle)
        .map(({ fileName }) => [
          fileName,
          `sha384-${createHash('sha384')
            .update(readFileSync(join(dir, fileName)))
            .digest('base64')}`,
        ])
        .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
      writeFileSync(join(dir, 'sri.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
    },
  };
}

const chunksOf = (bundle: Rolldown.OutputBundle): Chunk[] => Object.values(bundle).filter(file => file.type === 'chunk');

/** A chunk, and all that must arrive before it runs. */
const withImports = (chunk: Chunk, bundle: Rolldown.OutputBundle, seen = new Set<Chunk>()): Chunk[] => {
  seen.add(chunk);
  for (const name of chunk.imports) {
    const next = bundle[name];
    if (next?.type === 'chunk' && !seen.has(next)) withImports(next, bundle, seen);
  }
  return [...seen];
};
