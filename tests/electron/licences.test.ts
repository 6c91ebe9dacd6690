import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shippedPackages } from '../tools/licences.mjs';

const text = readFileSync(new URL('../../assets/third-party-licences.txt', import.meta.url), 'utf8');

it.each(shippedPackages())('the licence of $name $version ships with the program', ({ name, version }) => {
  expect(text).toContain(`\n${name} ${version}: `);
});
