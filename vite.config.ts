import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** Every `.ts` file in a folder, and in those below it. */
const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(file => file.endsWith('.ts'))
        .map(file => `${folder}/${file}`)
    : [];

/** What a portal installs with us, or brings. */
const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
const packages = Object.keys({ ...dependencies, ...peerDependencies });

/** Puts the fonts of letters into a folder of what is built: they are read as files, so that no bundler finds them by itself. */
export const fontsIn = (folder: string): Plugin => ({
  name: 'fonts-of-letters',
  generateBundle() {
    const from = 'src/server/letter/fonts';
    for (const name of readdirSync(from))
      this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source: readFileSync(`${from}/${name}`) });
  },
});

/** The npm package: one file out for each file in, with dependencies left as imports. Types are written afterwards, by tsc. */
export default defineConfig({
  publicDir: false,
  plugins: [fontsIn('server/letter/fonts')],
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: {
      // What package.json exports. What these import comes out too.
      entry: [
        'src/index.ts',
        'src/define.ts',
        'src/loader.ts',
        'src/cli/fuldmagt-claim.ts',
        ...filesIn('src/define'),
        ...['http', 'memory', 'link-out', 'nemlogin', 'combine'].map(name => `src/adapters/${name}.ts`),
        ...['domain', 'contract', 'server', 'testing'].map(room => `src/${room}/index.ts`),
        ...['handler', 'login'].map(name => `src/server/${name}.ts`),
        ...filesIn('src/locale'),
      ],
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^node:/, ...packages.map(name => new RegExp(`^${name}($|/)`))],
      output: {
        // Not chunks: an app that asks for a context's key alone would get an element, and Lit, with it.
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The bundler's own helpers come under names with '@' and ':' in them, which not every server will serve.
        entryFileNames: ({ name }) =>
          name.includes('oxc-project') ? 'internal/decorate.js' : name.includes('rolldown/runtime') ? 'internal/runtime.js' : '[name].js',
      },
    },
  },
});
