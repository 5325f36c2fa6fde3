import { defineConfig } from 'vite';

/** The example portal's server, as one file that Node runs: `.portal/server.js`. npm packages are left as imports. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'stories/portal/server.ts',
    target: 'node20',
    outDir: '.portal',
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: '[name].js' } },
  },
});
