/** Where the Electron runtime is on this machine, if it is there at all. */
import { join } from 'node:path';

/**
 * @typedef {{ readonly exists: (path: string) => boolean, readonly readText: (path: string) => string | undefined }} Files
 * @typedef {Readonly<Record<string, string | undefined>>} Env
 */

/** The program's file inside Electron's folder. @param {string} platform */
export function binaryName(platform) {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/**
 * The path of the runtime, or undefined. `ELECTRON_OVERRIDE_DIST_PATH` names the folder of an unpacked Electron and
 * wins; else the one that the package `electron` unpacked beside itself. The package is not imported for this: its
 * entry would start a download.
 *
 * @param {string} electronPackage the folder node_modules/electron
 * @param {string} platform as `process.platform`
 * @param {Env} env
 * @param {Files} files
 * @returns {string | undefined}
 */
export function findElectron(electronPackage, platform, env, files) {
  const given = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given !== undefined && given !== '') {
    const path = join(given, binaryName(platform));
    return files.exists(path) ? path : undefined;
  }
  const named = files.readText(join(electronPackage, 'path.txt'))?.trim();
  if (named === undefined || named === '') return undefined;
  const path = join(electronPackage, 'dist', named);
  return files.exists(path) ? path : undefined;
}

/**
 * Whether a download may be tried: not when the user forbade it, not when the folder was named by hand, and not where
 * the package itself is missing.
 *
 * @param {string} electronPackage
 * @param {Env} env
 * @param {Files} files
 */
export function mayInstall(electronPackage, env, files) {
  const named = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const forbidden = env['ZIPING_NO_DOWNLOAD'] === '1' || (named !== undefined && named !== '');
  return !forbidden && files.exists(join(electronPackage, 'install.js'));
}
