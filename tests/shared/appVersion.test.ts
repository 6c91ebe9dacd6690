import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { appVersion } from '../../shared/appVersion.ts';

test('the version in the program is that of its package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(appVersion).toBe(version);
});
