import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { places } from './helpers/places.ts';
import { themes } from './helpers/themes.ts';

for (const { name, open } of places) {
  test(`${name}: nothing serious keeps anybody out, in any theme`, async ({ page }) => {
    await open(page);
    for (const theme of themes) {
      await test.step(theme.name, async () => {
        await page.emulateMedia(theme.media);
        // transitions over, so that colours are the ones that stay
        await page.waitForTimeout(400);
        await expectAccessible(page);
      });
    }
  });
}
