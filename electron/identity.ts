import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { App } from 'electron';
import { appId, userDataFolder } from '../shared/desktop.ts';

/**
 * Fixes where the drafts live before anything else touches that folder. The folder is named here and not derived from
 * the product's name, so that renaming the product can never hide the drafts. Chromium's own switch still wins, for
 * tests and for several users of one account.
 *
 * @throws the system's error where the folder can't be made
 */
export function claimIdentity(app: App): void {
  const given = app.commandLine.getSwitchValue('user-data-dir');
  const folder = resolve(given === '' ? join(app.getPath('appData'), userDataFolder) : given);
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
  app.setAppUserModelId(appId);
}
