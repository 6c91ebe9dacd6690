import { defineConfig } from 'vite';

/** The preload script alone in one CommonJS file: a sandboxed preload can load no other. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    outDir: '../dist/electron',
    emptyOutDir: false,
    target: 'chrome150',
    minify: false,
    rolldownOptions: {
      platform: 'node',
      input: { preload: 'electron/preload.ts' },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});
