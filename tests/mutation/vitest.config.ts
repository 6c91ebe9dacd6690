import { defineConfig } from 'vitest/config';

process.env['TZ'] = 'Asia/Shanghai';

/** The tests that mutation testing runs: those of the arithmetic and the checks, with bounded properties. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/shared/{number,scoring,checks}/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/mutation/boundedProperties.ts'],
  },
});
