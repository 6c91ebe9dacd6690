import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logFolder, longestLog, openLog } from '../../../electron/copies/log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = () => Date.UTC(2026, 10, 25, 6, 3, 22);
const entry = { level: 'warning', event: 'backup.failed', detail: 'diskFull 3' } as const;

describe('the log', () => {
  it('is empty before its first line', () => {
    expect(openLog(folder, now).read()).toBe('');
  });

  it('tells time, level, event and detail, also to a later start', () => {
    openLog(folder, now).write(entry);
    expect(openLog(folder, now).read()).toBe('2026-11-25T06:03:22.000Z warning backup.failed diskFull 3\n');
  });

  it('keeps the newest lines in two files, however much is written', () => {
    const log = openLog(folder, now);
    for (let n = 0; n < 3000; n += 1) log.write({ ...entry, detail: `${n} ${'x'.repeat(290)}` });
    const names = readdirSync(join(folder, logFolder));
    expect(names).toHaveLength(2);
    for (const name of names) expect(statSync(join(folder, logFolder, name)).size).toBeLessThanOrEqual(longestLog);
    const numbers = log
      .read()
      .trimEnd()
      .split('\n')
      .map((line) => Number(line.split(' ')[3]));
    expect(numbers.at(-1)).toBe(2999);
    expect(numbers).toEqual(numbers.map((_, index) => 3000 - numbers.length + index));
    expect(log.read().length).toBeGreaterThan(longestLog);
  });

  it('that can not be written stops nothing', () => {
    writeFileSync(join(folder, logFolder), 'a file in place of the folder');
    const log = openLog(folder, now);
    log.write(entry);
    expect(log.read()).toBe('');
  });
});
