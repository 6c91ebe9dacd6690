import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Time zone and locale are pinned, so that a test means the same on every machine. */
process.env['TZ'] = 'Asia/Shanghai';
process.env['LANG'] = 'zh_CN.UTF-8';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    // Two busy cores must not fail a test that only waits for its turn.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // By itself it leaves one processor idle, which is half of a machine of two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['tests/{shared,electron,xlsx,paper,fixtures}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'page',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/helpers/pageSetup.ts'],
        },
      },
    ],
  },
});
