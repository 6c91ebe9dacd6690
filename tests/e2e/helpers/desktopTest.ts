/** Tests on the built page with the real preload script and the real main process, and a real folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import {
  createElectronStandIn,
  type ElectronStandIn,
  pageOrigin,
  startBuiltMain,
} from '../../helpers/electronStandIn.ts';
import { expectClean, type Watched, watch } from './guard.ts';

interface DesktopFixtures {
  /** a fresh folder for documents and user data, removed after the test */
  readonly folder: string;
  readonly standIn: ElectronStandIn;
  /** watches the whole test, which fails if anything left the page or went wrong in it */
  readonly watched: Watched;
}

export const desktopTest = base.extend<DesktopFixtures>({
  // Playwright reads the fixtures a fixture needs from its destructured parameter.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ziping-desktop-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  },
  watched: [
    async ({ context }, use) => {
      const watched = watch(context, pageOrigin);
      await use(watched);
      expectClean(watched);
    },
    { auto: true },
  ],
  standIn: async ({ folder, page }, use) => {
    const standIn = createElectronStandIn(folder);
    startBuiltMain(standIn);
    await standIn.openPage(page);
    await use(standIn);
  },
});
