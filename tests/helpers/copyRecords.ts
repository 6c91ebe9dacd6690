/** Records and places for tests of the copies. */
import fc from 'fast-check';
import { type CopiesPlace, createCopies } from '../../shared/copies/createCopies.ts';
import type { Copies, DraftRecord, DraftRow, Marker } from '../../shared/draftCopies.ts';
import { type MemoryFiles, memoryFiles, StepCounter } from './memoryFiles.ts';

/** 25 November 2026, 14:03:22 in China. */
export const noon = 1_795_586_602_000;

export function rowOf(id: string, revision: number, more: Partial<DraftRow> = {}): DraftRow {
  return {
    ...{ id, revision, givenTitle: '', formTitle: '社保卡管理专项经费', form: 'shanghai-project', year: '2022' },
    ...{ total: '95.5', state: 'filling', errors: 0, createdAt: noon, updatedAt: noon + revision },
    ...more,
  };
}

/** Any text, halves of characters and control characters among it. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.nat({ max: 0xffff }), { maxLength: 100 })
  .map((codes) => String.fromCharCode(...codes));

/** A record whose content tells its revision. */
export function recordOf(id: string, revision: number, text = '一'): DraftRecord {
  return { row: rowOf(id, revision), json: { format: 'ziping-draft', version: 2, values: { text, revision } } };
}

export const marker: Marker = {
  ...{ storeId: 'store-1', drafts: 2, deleted: 1, revision: 9, schema: 30, appVersion: '0.1.0' },
  ...{ useDays: 3, lastDay: '2026-11-25', at: noon },
};

/** A machine whose program can be started anew over the same files, with a clock that is set by hand. */
export interface Machine {
  readonly counter: StepCounter;
  readonly data: MemoryFiles;
  readonly backups: MemoryFiles;
  readonly clock: { now: number };
  readonly start: () => Copies;
}

export function machine(more: Partial<CopiesPlace> = {}): Machine {
  const counter = new StepCounter();
  const [data, backups] = [memoryFiles(counter), memoryFiles(counter)];
  const clock = { now: noon };
  const start = (): Copies =>
    createCopies({
      journalFiles: data,
      backupFiles: backups,
      folder: '文档/绩效自评备份',
      now: () => clock.now,
      localOffset: () => 480,
      appVersion: '0.1.0',
      freeSpace: async () => 1_000_000_000,
      ...more,
    });
  return { counter, data, backups, clock, start };
}
