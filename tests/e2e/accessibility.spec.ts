import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { places } from './helpers/places.ts';

for (const { name, open } of places) {
  test(`${name}: nothing serious keeps anybody out`, async ({ page }) => {
    await open(page);
    // transitions over, so that colours are the ones that stay
    await page.waitForTimeout(400);
    await expectAccessible(page);
  });
}
