/** Whether the built program is older than its sources. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a complete build leaves. */
export const builtFiles = [
  'dist/electron/main.cjs',
  'dist/electron/preload.cjs',
  'dist/electron/browserShell.cjs',
  'dist/renderer/index.html',
];

const sources = ['electron', 'renderer', 'shared', 'package.json', 'package-lock.json'];

/** The time of the last change at a path, in milliseconds; undefined if nothing is there. @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

/**
 * The newest change of a file or of anything in a folder, and of the folders themselves: a deleted file counts too.
 *
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const own = changedAt(path) ?? 0;
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return own;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), own);
}

/** @param {string} root the project's folder */
export function needsBuild(root) {
  const built = builtFiles.map((file) => changedAt(join(root, file)));
  if (built.includes(undefined)) return true;
  const oldest = Math.min(...built.map((time) => time ?? 0));
  return sources.some((source) => newestIn(join(root, source)) > oldest);
}
