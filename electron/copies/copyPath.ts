import { join } from 'node:path';
import { CopyError } from '../../shared/copies/copyError.ts';

/** What no system takes in a name, or takes for something else: separators, streams and drives, control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[\\:*?"<>|\u0000-\u001f\u007f]/;

function isPart(part: string): boolean {
  return part !== '' && !/^\.+$/.test(part) && !forbidden.test(part);
}

/**
 * The place of a copy below a folder.
 *
 * @param path parts joined by `/`; it never leaves the folder and never is the folder itself
 * @throws CopyError for any other path
 */
export function copyPath(root: string, path: string): string {
  const parts = path.split('/');
  if (!parts.every(isPart)) throw new CopyError('unknown');
  return join(root, ...parts);
}
