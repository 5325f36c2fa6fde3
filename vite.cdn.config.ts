import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

/** The most that the first load may weigh, in bytes of brotli: what comes before the help button is painted, with its words in Danish. */
const MOST = 7 * 1024;

/** The most that may come before a wizard is open, in Danish and over HTTP: its pages too, and all that an ordinary request shows. */
const MOST_OF_WIZARD = 60 * 1024;

type Chunk = Rolldown.OutputChunk;

const ground = new Set<string>();
const further = new Set<string>();
/** What the wizard is made of: what it has in common with every element, with the list and others, and what is its own; and what is spoken over HTTP. */
const groups = { elements: new Set<string>(), mandates: new Set<string>(), wizard: new Set<string>(), wire: new Set<string>() };

/** The files that a portal puts on its page by one script, with nothing to build: `dist/cdn/fuldmagt.js`, and beside it what that fetches on demand. */
export default defineConfig({
  publicDir: false,
  resolve: { alias: { 'zod/mini': fileURLToPath(new URL('src/contract/reading.ts', import.meta.url)) } },
  plugins: [withoutBlanks(), withoutZod(), commonGround(), helpFiles(), policyOfOurOwn(), lightFirst(), integrity()],
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
        comments: false,
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: {
          groups: [
            { name: 'fuldmagt', tags: ['$initial'], priority: 1 },
            // One file for all that the help has in common with the other elements, Lit's templates among it: fetched beside the help, not after it.
            { name: 'ground', test: id => ground.has(id) },
            // And one for what it has in common with what the others fetch later.
            { name: 'further', test: id => further.has(id) },
            // The fewer files, the smaller all of them together: what is fetched at one moment is one file, as far as nobody else has to fetch it too.
            ...Object.entries(groups).map(([name, ids]) => ({ name, test: (id: string) => ids.has(id) })),
          ],
        },
      },
    },
  },
});

/** Takes out of styles and templates what nobody sees. Every line stays where it is, so that source maps hold. */
function withoutBlanks(): Plugin {
  const shorter: Readonly<Record<string, (text: string) => string>> = {
    css: text =>
      text
        .replace(/\/\*[^]*?\*\//g, comment => comment.replace(/[^\n]/g, ''))
        .replace(/^[ \t]+|[ \t]+$/gm, '')
        // What stands in quotes stays as it is.
        .replace(/^[^'"\n]+$/gm, line => line.replace(/([:,]) +| +(?=\{)/g, '$1')),
    html: text => text.replace(/\n[ \t]+/g, '\n'),
  };
  return {
    name: 'without-blanks',
    enforce: 'post',
    transform(code, id) {
      if (!/[\\/]src[\\/].*\.ts$/.test(id)) return undefined;
      const cuts: { start: number; end: number; text: string }[] = [];
      const walk = (node: unknown): void => {
        if (Array.isArray(node)) node.forEach(walk);
        if (!isNode(node)) return;
        const shorten = node.type === 'TaggedTemplateExpression' && isNode(node.tag) ? shorter[String(node.tag.name)] : undefined;
        if (shorten)
          for (const { start, end } of (node.quasi as { quasis: { start: number; end: number }[] }).quasis)
            cuts.push({ start, end, text: shorten(code.slice(start, end)) });
        Object.values(node).forEach(walk);
      };
      walk(this.parse(code));
      const short = cuts
        .sort((a, b) => b.start - a.start)
        .reduce((so, { start, end, text }) => so.slice(0, start) + text + so.slice(end), code);
      return { code: short, map: null };
    },
  };
}

/** The wizard, and its pages. */
const wizardFiles = /src\/(define\/fuldmagt-request-wizard|elements\/request-wizard\/pages\/index)\.ts$/;

/** Lets nothing of zod in: the shapes are read by `src/contract/reading.ts`. What is written for the OpenAPI document alone is left out of them. */
function withoutZod(): Plugin {
  return {
    name: 'without-zod',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('src/contract/operations.ts')) return undefined;
      // Every line stays where it is, so that source maps hold.
      const short = code.replace(/\bsummary:\s*'(?:[^'\\]|\\.)*',/g, text => text.replace(/[^\n]/g, ''));
      if (/\bsummary: *\n? *'/.test(short)) this.error('A summary of an operation is written in a way that is not found.');
      return { code: short, map: null };
    },
    generateBundle(_, bundle) {
      if (chunksOf(bundle).some(({ moduleIds }) => moduleIds.some(id => id.includes('node_modules/zod/'))))
        this.error('There is zod in it.');
    },
  };
}

/** Finds what the help shares with other elements, and lets nothing else be fetched after it: the one helper that the bundler keeps in a file of its own is written into it. */
function commonGround(): Plugin {
  return {
    name: 'common-ground',
    buildEnd() {
      const all = [...this.getModuleIds()];
      const alongWith = (id: string, seen = new Set<string>()): Set<string> => {
        seen.add(id);
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) if (!seen.has(next)) alongWith(next, seen);
        return seen;
      };
      const along = (path: RegExp) => all.filter(id => path.test(id)).map(id => alongWith(id));
      const first = new Set(along(/src\/loader\.ts$/).flatMap(ids => [...ids]));
      const others = along(/src\/define\/fuldmagt-(?!help-button)[a-z-]+\.ts$/);
      const help = along(/src\/elements\/help-button\/(help-panel|writing|pages\/index)\.ts$/).flatMap(ids => [...ids]);
      const fetchedLater = all
        .filter(id => this.getModuleInfo(id)?.dynamicImporters.length && !id.includes('/help-button/'))
        .map(id => alongWith(id));
      for (const id of help.filter(id => !first.has(id))) {
        if (id.endsWith('/writing.ts') || others.some(ids => ids.has(id))) ground.add(id);
        else if (fetchedLater.some(ids => ids.has(id))) further.add(id);
      }
      const wizard = new Set(along(wizardFiles).flatMap(ids => [...ids]));
      const wire = new Set(along(/src\/adapters\/http\.ts$/).flatMap(ids => [...ids]));
      const everywhere = [...along(/src\/define\/fuldmagt-(provider|acting-banner|on-behalf-switcher)\.ts$/), wire];
      const list = along(/src\/(define\/fuldmagt-mandate-list|elements\/mandate-list\/[a-z-]+)\.ts$/);
      for (const id of [...wizard, ...wire].filter(id => ![first, ground, further].some(ids => ids.has(id)))) {
        if (!wizard.has(id)) groups.wire.add(id);
        else if (everywhere.some(ids => ids.has(id))) groups.elements.add(id);
        else if (list.some(ids => ids.has(id))) groups.mandates.add(id);
        else groups.wizard.add(id);
      }
    },
    renderChunk(code) {
      const helper = /^import \{ \w+ as (__exportAll) \} from "[^"]*rolldown-runtime[^"]*";$/m;
      const own =
        'all => Object.defineProperties({}, Object.fromEntries(Object.entries(all).map(([name, get]) => [name, { get, enumerable: true }])))';
      return helper.test(code) ? { code: code.replace(helper, `const $1 = ${own};`), map: null } : undefined;
    },
    generateBundle(_, bundle) {
      for (const { fileName, name, code } of chunksOf(bundle)) {
        if (name === 'rolldown-runtime') Reflect.deleteProperty(bundle, fileName);
        else if (code.includes('rolldown-runtime'))
          this.error(`${fileName} fetches the helper of the bundler, which was to be written into it.`);
      }
    },
  };
}

/** Tells the help button the files of the help, so that it can have them fetched before they are run. */
function helpFiles(): Plugin {
  return {
    name: 'help-files',
    renderChunk(code, { isEntry }, _, { chunks }) {
      if (!isEntry) return undefined;
      const files = helpAmong(Object.values(chunks)).map(({ fileName }) => `./${fileName}`);
      return { code: code.replaceAll('FULDMAGT_HELP_FILES', JSON.stringify(files)), map: null };
    },
  };
}

/** The files that the help comes in, in Danish. */
function helpAmong<One extends Rolldown.RenderedChunk>(chunks: readonly One[]): One[] {
  const found = new Set<One>();
  const take = (chunk: One | undefined): void => {
    if (!chunk || chunk.isEntry || chunk.name === 'rolldown-runtime' || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) take(chunks.find(({ fileName }) => fileName === name));
  };
  for (const file of ['help-panel', 'writing', 'pages/index']) {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some(id => id.endsWith(`/help-button/${file}.ts`)));
    if (!chunk) throw new Error(`No file holds ${file}.ts, which the help button fetches.`);
    take(chunk);
  }
  return [...found];
}

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
      const guard = entry.moduleIds.findIndex(id => id.endsWith('src/before-lit.ts'));
      const lit = entry.moduleIds.findIndex(id => /node_modules\/(lit|lit-html|lit-element|@lit)\//.test(id));
      if (guard < 0 || lit < 0 || guard > lit) this.error('src/before-lit.ts does not come before Lit.');
      return undefined;
    },
    writeBundle({ dir = '' }, bundle) {
      const [entry] = chunksOf(bundle).filter(chunk => chunk.isEntry);
      if (!entry) return;
      const weigh = (chunks: readonly Chunk[]) => {
        const files = chunks.map(({ fileName }) => ({ fileName, bytes: brotliCompressSync(readFileSync(join(dir, fileName))).length }));
        return {
          sum: files.reduce((total, { bytes }) => total + bytes, 0),
          parts: files.map(({ fileName, bytes }) => `${fileName} ${bytes}`).join(', '),
        };
      };
      const first = weigh(withImports(entry, bundle));
      const later = weigh(helpAmong(chunksOf(bundle)));
      console.log(
        `\nBefore the help button is painted, in Danish: ${first.sum} bytes of brotli, of at most ${MOST} (${first.parts}).` +
          `\nFetched when the page rests, and not where the reader saves data: ${later.sum} bytes (${later.parts}).`,
      );
      const opened = [/src\/define\/fuldmagt-provider\.ts$/, wizardFiles, /src\/adapters\/http\.ts$/];
      const needed = new Set(withImports(entry, bundle));
      for (const chunk of chunksOf(bundle))
        if (chunk.moduleIds.some(id => opened.some(file => file.test(id)))) withImports(chunk, bundle, needed);
      const wizard = weigh([...needed]);
      console.log(
        `Before the wizard is open, in Danish and over HTTP: ${wizard.sum} bytes, of at most ${MOST_OF_WIZARD} (${wizard.parts}).`,
      );
      if (wizard.sum > MOST_OF_WIZARD)
        this.error(
          `The wizard has become ${wizard.sum - MOST_OF_WIZARD} bytes too heavy. Let what came last be fetched when it is needed.`,
        );
      if (first.sum > MOST)
        this.error(
          `The help button has become ${first.sum - MOST} bytes too heavy. Somebody on an old phone with a slow line waits for every one of them: ` +
            'let what came last be fetched with the panel, or leave it out.',
        );
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

const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && 'type' in value;
