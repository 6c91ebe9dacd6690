import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

/** A minute's share of the whole run, with other seeds than it has; FUZZ_SECONDS makes it shorter or longer. */
const seconds = process.env['FUZZ_SECONDS'] ?? '60';

it(`reads mutated workbooks for ${seconds} seconds without a crash, a hang or more than 512 MB`, {
  timeout: (Number(seconds) + 60) * 1000,
}, async () => {
  const args = ['tsx', 'tests/fuzz/fuzzImport.ts', '1000000', seconds, '500000'];
  const { stdout } = await run('npx', args, { maxBuffer: 64 * 1024 * 1024 });
  const { report } = JSON.parse(stdout);
  expect(report.failures).toEqual([]);
  expect(report.files).toBeGreaterThan(Number(seconds));
  expect(report.read).toBeGreaterThan(report.files / 10);
});
