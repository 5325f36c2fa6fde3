import { defineConfig } from 'vite';
import { fontsIn } from './vite.config.js';

/** The example portal's server, as one file that Node runs: `.portal/server.js`. npm packages are left as imports. */
export default defineConfig({
  publicDir: false,
  plugins: [fontsIn('fonts')],
  build: {
    ssr: 'stories/portal/server.ts',
    target: 'node20',
    outDir: '.portal',
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: '[name].js' } },
  },
});
