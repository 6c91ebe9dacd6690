/** `npm run -s ziping -- COMMAND`: the command line, on plain Node. */
import { mkdir, readFile } from 'node:fs/promises';
import { runCli } from './cli/runCli.ts';
import { writeNewFile } from './cli/writeNewFile.ts';

const { exitCode } = await runCli(process.argv.slice(2), {
  stdout: (line) => process.stdout.write(`${line}\n`),
  stderr: (line) => process.stderr.write(`${line}\n`),
  fs: {
    readFile,
    makeFolder: (path) => mkdir(path, { recursive: true }),
    writeNewFile: (path, bytes) => writeNewFile(path, bytes),
  },
});
process.exitCode = exitCode;
