import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The page. Relative addresses, because it is served at `app://ziping` and on the loopback address alike; everything in
 * files of its own, because the content security policy allows no inline script or style. Only Chinese strings of the
 * UI kit are shipped.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react(), optimizeLocales.vite({ locales: ['zh-CN'] })],
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome120',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The worker of the workbooks carries ExcelJS; it is loaded at the first export, never with the page.
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: 'es' },
});
