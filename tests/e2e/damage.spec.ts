/**
 * Whatever happens to the files, the drafts are back at the next start, and where they come from copies the page says
 * so. Here some of each kind of damage and of each file; `npm run breaking damage` does every kind to every file.
 */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runDamage } from '../breaking/damageRun.ts';
import { type Prepared, prepare } from '../breaking/prepared.ts';
import { damageCases } from '../breaking/victims.ts';

const chosen = [
  'the profile gone',
  'the store gone',
  'all files of the store scrambled',
  'CURRENT emptied',
  'CURRENT content of another',
  'CURRENT a folder in its place',
  'MANIFEST deleted',
  'MANIFEST first byte flipped',
  'MANIFEST all scrambled',
  'MANIFEST swapped with another',
  'log cut in half',
  'log middle byte flipped',
  'log start scrambled',
  'log as it was earlier',
  'log doubled',
  'table deleted',
  'table start scrambled',
  'table zeroed',
  'table renamed',
  'LOCK garbage appended',
  'journal middle scrambled',
  'marker end scrambled',
  'the store gone, journal last byte flipped',
  'the store gone, journal deleted',
  'the store gone, marker emptied',
];

let prepared: Prepared;
test.beforeAll(async () => {
  prepared = await prepare();
});
test.afterAll(() => prepared.remove());

for (const name of chosen) {
  test(`the drafts are there after this: ${name}`, async () => {
    const damage = damageCases.find((each) => each.name === name);
    if (damage === undefined) throw new Error(`no damage ${name}`);
    const { outcome, faults, said } = await runDamage(prepared, damage, join(prepared.folder, 'copy'));
    expect(faults).toEqual([]);
    expect(['unharmed', 'restored', 'recovery'], said).toContain(outcome);
  });
}
