import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { uniqueNames } from '../../../shared/zip/uniqueNames.ts';
import { writeZip, type ZipMoment } from '../../../shared/zip/writeZip.ts';

const at: ZipMoment = { year: 2026, month: 11, day: 28, hours: 17, minutes: 45, seconds: 30 };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What another reader than ours sees: each name, date, and content as text; `bad` where a checksum is wrong. */
const script = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    print(json.dumps({'bad': z.testzip(), 'entries': [[i.filename, list(i.date_time), z.read(i).decode()] for i in z.infolist()]}))
`;

test('another program reads the names, the time and the contents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-zip-'));
  const path = join(folder, '导出.zip');
  const entries = [
    { name: '财政项目支出绩效自评表_2022_科普专项.xlsx', bytes: bytes('甲') },
    { name: 'empty.xlsx', bytes: bytes('') },
    { name: 'b（2）.xlsx', bytes: bytes('x'.repeat(70_000)) },
  ];
  writeFileSync(path, writeZip(entries, at));
  const { stdout, stderr } = spawnSync('python3', ['-c', script, path], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(stderr).toBe('');
  const time = [2026, 11, 28, 17, 45, 30];
  expect(JSON.parse(stdout)).toEqual({
    bad: null,
    entries: [
      ['财政项目支出绩效自评表_2022_科普专项.xlsx', time, '甲'],
      ['empty.xlsx', time, ''],
      ['b（2）.xlsx', time, 'x'.repeat(70_000)],
    ],
  });
});

test('a ZIP of nothing is one', () => {
  expect(unzipSync(writeZip([], at))).toEqual({});
});

test('more files than the format counts are refused', () => {
  const entries = Array.from({ length: 65_536 }, (_, index) => ({ name: String(index), bytes: bytes('') }));
  expect(() => writeZip(entries, at)).toThrow(RangeError);
});

test('whatever is put in comes out', () => {
  const entry = fc.record({ name: fc.stringMatching(/^[a-z一-十]{1,8}$/), bytes: fc.uint8Array({ maxLength: 300 }) });
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 8 }), (entries) => {
      const read = unzipSync(writeZip(entries, at));
      expect(Object.entries(read).map(([name, content]) => [name, [...content]])).toEqual(
        entries.map(({ name, bytes: content }) => [name, [...content]]),
      );
    }),
  );
});

test.each([
  { names: ['a.xlsx', 'b.xlsx'], unique: ['a.xlsx', 'b.xlsx'] },
  { names: ['表.xlsx', '表.xlsx', '表.xlsx'], unique: ['表.xlsx', '表（2）.xlsx', '表（3）.xlsx'] },
  { names: ['A.xlsx', 'a.xlsx'], unique: ['A.xlsx', 'a（2）.xlsx'] },
  { names: ['a.xlsx', 'a（2）.xlsx', 'a.xlsx'], unique: ['a.xlsx', 'a（2）.xlsx', 'a（3）.xlsx'] },
  { names: ['甲', '甲'], unique: ['甲', '甲（2）'] },
])('$names become $unique', ({ names, unique }) => {
  expect(uniqueNames(names)).toEqual(unique);
});
