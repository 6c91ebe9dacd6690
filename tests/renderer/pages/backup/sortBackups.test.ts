import { expect, it } from 'vitest';
import { foreignFiles, sortBackups } from '../../../../renderer/pages/backup/sortBackups.ts';
import type { OpenedFile, OpenResult } from '../../../../shared/desktop.ts';
import { fileLimits } from '../../../../shared/fileLimits.ts';
import { backupBytes } from '../../../helpers/backupRecords.ts';

const file = (name: string, content: string): OpenedFile => ({ name, bytes: new TextEncoder().encode(content) });
const opened = (...files: readonly OpenedFile[]): OpenResult => ({ kind: 'opened', files, failed: [] });

const backup: OpenedFile = { name: '备份.ziping', bytes: backupBytes([]) };
const draft = file('草稿.ziping', '{"format":"ziping-draft"}');
const workbook = file('表.xlsx', 'PK\u0003\u0004');

it('tells backups by what is in them', () => {
  const renamed = { ...backup, name: '备份.json' };
  expect(sortBackups(opened(draft, renamed, workbook))).toEqual({ backups: [renamed], rest: opened(draft, workbook) });
  expect(sortBackups({ kind: 'cancelled' })).toEqual({ backups: [], rest: { kind: 'cancelled' } });
});

it('lets only a backup be larger than any form', () => {
  const huge = { name: '大.ziping', bytes: new Uint8Array(fileLimits.file + 1) };
  const large = new Uint8Array(fileLimits.file + 1);
  large.set(backup.bytes);
  expect(sortBackups(opened(huge, { name: '备份.ziping', bytes: large }))).toMatchObject({
    backups: [{ name: '备份.ziping' }],
    rest: { files: [], failed: [{ name: '大.ziping', fault: 'tooLarge' }] },
  });
});

it('names what was picked as a backup and holds no drafts', () => {
  const photo = file('照片.ziping', '\u0001\u0002');
  expect(foreignFiles(opened(backup, draft, workbook, photo))).toEqual(['表.xlsx', '照片.ziping']);
});
