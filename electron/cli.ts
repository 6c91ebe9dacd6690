/** `npm run -s ziping -- COMMAND`: the command line, on plain Node. */
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import type { FolderEntry } from './cli/command.ts';
import { runCli } from './cli/runCli.ts';
import { writeNewFile } from './cli/writeNewFile.ts';

async function listFolder(path: string): Promise<readonly FolderEntry[] | null> {
  // what isn't there is said by whoever reads it
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return null;
  const entries = await readdir(path, { withFileTypes: true });
  return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
}

/** Ctrl+C lets the command end by itself; pressed once more, it ends at once. */
const ending = new AbortController();
process.once('SIGINT', () => ending.abort());
process.once('SIGTERM', () => ending.abort());

const { exitCode } = await runCli(process.argv.slice(2), {
  stdout: (line) => process.stdout.write(`${line}\n`),
  stderr: (line) => process.stderr.write(`${line}\n`),
  fs: {
    readFile,
    listFolder,
    makeFolder: (path) => mkdir(path, { recursive: true }),
    writeNewFile: (path, bytes) => writeNewFile(path, bytes),
  },
  signal: ending.signal,
});
process.exitCode = exitCode;
