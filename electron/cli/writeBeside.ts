import { join } from 'node:path';
import { errorCode } from '../fileFault.ts';
import type { CliIo } from './command.ts';
import { numberedName } from './numberedName.ts';

/**
 * Writes under the proposed name, or under the first numbered one that is free. Returns the path.
 *
 * @throws what the file system says where the file can't be written
 */
export async function writeBeside(
  folder: string,
  name: string,
  bytes: Uint8Array,
  { fs }: Pick<CliIo, 'fs'>,
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, numberedName(name, number));
    try {
      await fs.writeNewFile(path, bytes);
      return path;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}
