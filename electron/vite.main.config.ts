import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** The main process and the browser shell: CommonJS for Node, everything of ours inside, so that no node_modules ship. */
export default defineConfig({
  root: import.meta.dirname,
  // Vite, which builds pages, would put an empty object in place of `process.env`.
  define: { 'import.meta.dirname': '__dirname', 'process.env': 'process.env' },
  publicDir: false,
  build: {
    outDir: '../dist/electron',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      platform: 'node',
      input: { main: 'electron/main.ts', browserShell: 'electron/browserShellEntry.ts' },
      external: ['electron', /^node:/, ...builtinModules],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
    },
  },
});
