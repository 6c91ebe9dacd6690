import { defineConfig } from 'vitest/config';

process.env['TZ'] = 'Asia/Shanghai';

/** The tests that mutation testing runs: those of the arithmetic, the checks and the model's parser, properties bounded. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/shared/{number,scoring,checks,forms}/**/*.test.ts'],
    // reads the sources, which hold mutants then, and knows nothing of what they do
    exclude: ['tests/shared/forms/noKeysOutside.test.ts', 'tests/shared/forms/generated.test.ts'],
    environment: 'node',
    setupFiles: ['tests/mutation/boundedProperties.ts'],
  },
});
