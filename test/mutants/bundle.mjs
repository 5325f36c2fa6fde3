import { build } from 'esbuild';

/*
 * Makes one script of each file of tests and all that it tests, beside it. Such a script can be loaded again and again in one process, which is what a
 * change in a table costs: it shows only where the table is made anew.
 */
await build({
  entryPoints: (process.env.MUTANTS_TESTS ?? '').split(' '),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  tsconfig: 'tsconfig.node.json',
  packages: 'external',
  // Never comes to be loaded: only what is kept in memory is tested.
  external: ['*/server/index.js'],
  alias: { 'node:test': './test/mutants/node-test.mjs' },
  outdir: '.',
  outbase: '.',
  outExtension: { '.js': '.mjs' },
  logLevel: 'error',
});
