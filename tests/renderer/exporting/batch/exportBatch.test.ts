import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { type BatchEnv, exportBatch } from '../../../../renderer/exporting/batch/exportBatch.ts';
import { laneCount } from '../../../../renderer/exporting/batch/lane.ts';
import { folderPlace, zipPlace } from '../../../../renderer/exporting/batch/places.ts';
import type {
  BatchAnswer,
  BatchQuestion,
  BatchReport,
  Destination,
  ItemOutcome,
} from '../../../../renderer/exporting/batch/types.ts';
import type { ExportFolder } from '../../../../renderer/host/types.ts';
import { StoreError } from '../../../../renderer/store/storeFault.ts';
import type { BatchReply } from '../../../../renderer/workers/batchMessages.ts';
import type { SaveRequest, SaveResult } from '../../../../shared/desktop.ts';
import { createNameGiver } from '../../../../shared/zip/uniqueNames.ts';
import { batchWorkers, items, load, made, memoryFolder, wishOf } from './standIns.ts';

interface Setting extends Partial<BatchEnv> {
  readonly answer?: Parameters<typeof batchWorkers>[0];
  readonly answers?: readonly BatchAnswer[];
  readonly saves?: readonly SaveResult[];
}

function setting({ answer = (_, count) => made(count), answers = [], saves = [], ...more }: Setting = {}) {
  const workers = batchWorkers(answer);
  const asked: BatchQuestion[] = [];
  const steps: string[] = [];
  const saved: SaveRequest[] = [];
  const control = new AbortController();
  const ask = async (question: BatchQuestion): Promise<BatchAnswer> => {
    asked.push(question);
    return answers[asked.length - 1] ?? 'cancel';
  };
  const env: BatchEnv = {
    load,
    giveName: createNameGiver(),
    ask,
    onStep: (done, title) => steps.push(`${done} ${title}`),
    signal: control.signal,
    host: {
      printPdf: null,
      saveFile: async (request) => {
        saved.push(request);
        return saves[saved.length - 1] ?? { kind: 'saved', path: `/家/${request.suggestedName}` };
      },
    },
    onSaving: vi.fn(),
    processors: 2,
    now: new Date(2026, 10, 28, 9, 5).getTime(),
    createWorker: workers.create,
    ...more,
  };
  const into = (folder: ExportFolder): Destination => ({
    kind: 'folder',
    folder,
    place: folderPlace(folder, 'workbook', ask),
  });
  return { env, workers, asked, steps, saved, control, into };
}

const kinds = ({ outcomes }: BatchReport) => outcomes.map(({ kind }) => kind);
const textOf = (outcome: ItemOutcome | undefined) => (outcome?.kind === 'failed' ? outcome.text : '');
const nameOf = (id: number) => `财政项目支出绩效自评表_2022_${id}.xlsx`;

describe('lanes', () => {
  it.each([
    [100, 1, 2],
    [100, 2, 2],
    [100, 3, 3],
    [100, 16, 4],
    [1, 8, 1],
    [0, 8, 1],
  ])('of %i drafts on %i processors are %i', (count, processors, lanes) => {
    expect(laneCount(count, processors)).toBe(lanes);
  });
});

describe('a workbook each, into a folder', () => {
  it('all are written under names of their own, by two workers that are gone afterwards', async () => {
    const { env, workers, into, steps } = setting();
    const folder = memoryFolder();
    const report = await exportBatch(wishOf(50), into(folder), env);
    expect(kinds(report)).toEqual(Array.from({ length: 50 }, () => 'written'));
    expect([...folder.files.keys()].toSorted()).toEqual(
      items(50)
        .map(({ number }) => nameOf(number))
        .toSorted(),
    );
    expect([workers.made(), workers.ended()]).toEqual([2, 2]);
    expect(steps.at(-1)).toMatch(/^50 第/);
    expect(new Set(steps.map((step) => step.split(' ')[1])).size).toBe(50);
    expect(report.saved).toEqual({ kind: 'folder', folder });
  });

  it('no more drafts are loaded than are being written', async () => {
    let [inHand, most] = [0, 0];
    const { env, into } = setting({
      load: (id) => {
        inHand += 1;
        most = Math.max(most, inHand);
        return load(id);
      },
    });
    const folder = memoryFolder();
    const write: ExportFolder['write'] = async (file) => {
      const result = await folder.write(file);
      inHand -= 1;
      return result;
    };
    await exportBatch(wishOf(20), into({ ...folder, write }), env);
    expect(most).toBeLessThanOrEqual(3);
  });

  it('two of one name are numbered in the order of the list, however fast each is', async () => {
    const { env, into } = setting({
      load: () => load('同名'),
      answer: async (_, count) => {
        for (let turn = 0; turn < (count % 3) * 5; turn += 1) await Promise.resolve();
        return made(count);
      },
    });
    const { outcomes } = await exportBatch(wishOf(3), into(memoryFolder()), env);
    expect(outcomes.map((outcome) => (outcome.kind === 'written' ? outcome.fileName : ''))).toEqual([
      '财政项目支出绩效自评表_2022_同名.xlsx',
      '财政项目支出绩效自评表_2022_同名（2）.xlsx',
      '财政项目支出绩效自评表_2022_同名（3）.xlsx',
    ]);
  });

  it.each([
    ['replace', ['old', 'new', 'new', 'new']],
    ['number', ['old', 'old', 'old', 'new', 'new', 'new']],
  ] as const)('files that are there are asked about once: %s', async (word, expected) => {
    const { env, into, asked } = setting({ answers: [word], answer: () => made(9) });
    const old = Uint8Array.of(1);
    const folder = memoryFolder(new Map([1, 2, 99].map((id) => [nameOf(id), old])));
    const report = await exportBatch(wishOf(3), into(folder), env);
    expect(kinds(report)).toEqual(['written', 'written', 'written']);
    expect(asked).toHaveLength(1);
    const left = [...folder.files.values()].map((bytes) => (bytes === old ? 'old' : 'new'));
    expect(left.toSorted()).toEqual(expected.toSorted());
  });

  it('cancelled at the question about files, nothing of what is there is touched', async () => {
    const { env, into, control } = setting({ answers: ['cancel'] });
    const old = Uint8Array.of(7);
    const folder = memoryFolder(new Map([[nameOf(1), old]]));
    const report = exportBatch(wishOf(2), into(folder), env);
    control.abort();
    expect(kinds(await report)).toEqual(['left', 'left']);
    expect([...folder.files]).toEqual([[nameOf(1), old]]);
  });

  it('cancelled at the question and then gone on with, it is asked again', async () => {
    const { env, into, asked } = setting({ answers: ['cancel', 'number'] });
    const folder = memoryFolder(new Map([[nameOf(1), Uint8Array.of(7)]]));
    const destination = into(folder);
    const first = await exportBatch(wishOf(1), destination, env);
    expect(kinds(first)).toEqual(['left']);
    const again = await exportBatch(wishOf(1, { items: first.outcomes.map(({ item }) => item) }), destination, env);
    expect(kinds(again)).toEqual(['written']);
    expect([asked.length, folder.files.size]).toEqual([2, 2]);
  });

  it('cancelled halfway, what is written is whole and the rest is told as left', async () => {
    const folder = memoryFolder();
    const { env, into, control, workers } = setting({
      answer: (_, count) => {
        if (count === 20) control.abort();
        return made(count);
      },
    });
    const report = await exportBatch(wishOf(50), into(folder), env);
    const written = report.outcomes.filter(({ kind }) => kind === 'written');
    expect(report.wasCancelled).toBe(true);
    expect(written.length).toBe(folder.files.size);
    expect(folder.files.size).toBeGreaterThanOrEqual(18);
    expect(report.outcomes.filter(({ kind }) => kind === 'left')).toHaveLength(50 - written.length);
    expect(workers.ended()).toBe(workers.made());
  });

  it('one that is open elsewhere is named and hinders no other', async () => {
    const { env, into } = setting();
    const folder = memoryFolder(new Map(), (name) => (name === nameOf(3) ? 'inUse' : null));
    const report = await exportBatch(wishOf(6), into(folder), env);
    expect(kinds(report).filter((kind) => kind === 'written')).toHaveLength(5);
    expect(textOf(report.outcomes[2])).toMatch(/正在 Excel 或 WPS 中打开/);
  });

  it.each([
    ['diskFull', /^磁盘已满/],
    ['notFound', /^找不到文件夹/],
    ['readOnly', /^文件夹只读/],
  ] as const)('where the place says %s three times, the others are not tried', async (fault, text) => {
    const { env, into, workers } = setting();
    let writes = 0;
    const folder = memoryFolder(new Map(), () => {
      writes += 1;
      return writes > 10 ? fault : null;
    });
    const report = await exportBatch(wishOf(50), into(folder), env);
    expect(folder.files.size).toBe(10);
    expect(kinds(report).filter((kind) => kind === 'failed')).toHaveLength(40);
    expect(textOf(report.outcomes[10])).toMatch(text);
    expect(textOf(report.outcomes[49])).toMatch(/^没有轮到/);
    expect(workers.requests.length).toBeLessThan(20);
  });

  it('one fault of the place and then none is told for that file alone', async () => {
    const { env, into } = setting();
    const folder = memoryFolder(new Map(), (name) => (name === nameOf(5) ? 'notFound' : null));
    const report = await exportBatch(wishOf(20), into(folder), env);
    expect(folder.files.size).toBe(19);
    expect(report.outcomes[4]?.kind).toBe('failed');
  });

  it('the failed are tried again under the names that they were to have', async () => {
    const { env, into } = setting({ load: () => load('同名') });
    let isLocked = true;
    const folder = memoryFolder(new Map(), (name) => (isLocked && name.includes('（2）') ? 'inUse' : null));
    const destination = into(folder);
    const first = await exportBatch(wishOf(3), destination, env);
    isLocked = false;
    const again = first.outcomes.flatMap(({ kind, item }) => (kind === 'failed' ? [item] : []));
    const second = await exportBatch(wishOf(3, { items: again }), destination, env);
    expect(kinds(second)).toEqual(['written']);
    expect([...folder.files.keys()].toSorted()).toEqual(
      ['同名.xlsx', '同名（2）.xlsx', '同名（3）.xlsx'].map((name) => `财政项目支出绩效自评表_2022_${name}`),
    );
  });
});

describe('what ends a draft alone', () => {
  it.each<[string, BatchReply | null, RegExp]>([
    ['a text that fits no cell', { kind: 'textTooLong', cell: 'B7' }, /B7/],
    ['a form that nobody knows', { kind: 'unknownForm' }, /不认识/],
    ['a mistake of ours', { kind: 'broken', detail: 'TypeError: x' }, /TypeError: x/],
    ['a worker that is gone', null, /gone/],
  ])('%s', async (_what, reply, text) => {
    const { env, into, workers } = setting({ answer: (_, count) => (count === 1 ? reply : made(count)) });
    const report = await exportBatch(wishOf(6), into(memoryFolder()), env);
    expect(kinds(report).filter((kind) => kind === 'written')).toHaveLength(5);
    expect(report.outcomes.map(textOf).join('')).toMatch(text);
    expect(workers.made()).toBe(reply === null ? 3 : 2);
  });

  it('that it is gone, refused, or that the store does not answer', async () => {
    const { env, into } = setting({
      load: async (id) => {
        if (id === '1') return { kind: 'missing' };
        if (id === '2') return { kind: 'refused', text: '版本太新。', title: '' };
        if (id === '3') throw new StoreError({ kind: 'diskFull' });
        return load(id);
      },
    });
    const { outcomes } = await exportBatch(wishOf(4), into(memoryFolder()), env);
    expect(outcomes.map(textOf)).toEqual([
      expect.stringContaining('已不在列表中'),
      '版本太新。',
      expect.stringContaining('磁盘'),
      '',
    ]);
  });
});

describe('drafts with open errors', () => {
  const faulty: Setting['answer'] = (request, count) => {
    const rule = 'rule' in request ? request.rule : 'export';
    const name = 'draft' in request ? Object.values(request.draft.values).join() : '';
    const errors = /\b[24]\b/.test(name) ? 3 : 0;
    return errors > 0 && rule === 'stop' ? { kind: 'faulty', errors } : made(count, errors);
  };

  it.each([
    ['export', ['written', 'written', 'written', 'written', 'written']],
    ['skip', ['written', 'skipped', 'written', 'skipped', 'written']],
  ] as const)('are asked about once: %s', async (word, expected) => {
    const { env, into, asked } = setting({ answer: faulty, answers: [word] });
    const report = await exportBatch(wishOf(5), into(memoryFolder()), env);
    expect(kinds(report)).toEqual(expected);
    expect(asked).toEqual([{ kind: 'errors', title: '第2份', errors: 3 }]);
    expect(report.outcomes[3]).toMatchObject({ errors: 3 });
  });

  it.each([
    ['export', 'written'],
    ['skip', 'skipped'],
  ] as const)('are not asked about where it was said before: %s', async (word, expected) => {
    const { env, into, asked } = setting({ answer: faulty });
    const report = await exportBatch(wishOf(5, { faulty: word }), into(memoryFolder()), env);
    expect(kinds(report)[1]).toBe(expected);
    expect(asked).toEqual([]);
  });
});

describe('one file of all', () => {
  it('a ZIP has a workbook each and says how many and when', async () => {
    const { env, saved } = setting({ load: () => load('同名') });
    const report = await exportBatch(wishOf(3), { kind: 'zip' }, env);
    expect(saved.map(({ suggestedName, kind }) => [suggestedName, kind])).toEqual([
      ['绩效自评表 3 份 2026-11-28.zip', 'archive'],
    ]);
    expect(Object.keys(unzipSync(saved[0]?.bytes ?? new Uint8Array()))).toHaveLength(3);
    expect(report.saved).toEqual({ kind: 'file', path: '/家/绩效自评表 3 份 2026-11-28.zip' });
  });

  it('a workbook takes the sheets one after another in one worker', async () => {
    const { env, saved, workers } = setting({
      answer: (request) => (request.kind === 'sheet' ? { kind: 'added', errors: 0 } : made(7)),
    });
    const report = await exportBatch(wishOf(3), { kind: 'book' }, env);
    expect(workers.requests.map(({ kind }) => kind)).toEqual(['sheet', 'sheet', 'sheet', 'book']);
    expect([workers.made(), workers.ended()]).toEqual([1, 1]);
    expect(saved[0]).toMatchObject({ suggestedName: '绩效自评表 3 份 2026-11-28.xlsx', kind: 'workbook' });
    expect(kinds(report)).toEqual(['written', 'written', 'written']);
  });

  it('a worker that is gone takes all sheets along: nothing is saved, and each draft says so', async () => {
    const { env, saved } = setting({ answer: (_, count) => (count === 1 ? null : { kind: 'added', errors: 0 }) });
    const report = await exportBatch(wishOf(3), { kind: 'book' }, env);
    expect(kinds(report)).toEqual(['failed', 'failed', 'failed']);
    expect(saved).toEqual([]);
    expect(report.saved).toEqual({ kind: 'nothing', text: null });
  });

  it.each(['zip', 'book'] as const)('cancelled while it is made, no %s is written', async (kind) => {
    const { env, saved, control } = setting({
      answer: (request, count) => {
        if (count === 1) control.abort();
        return request.kind === 'sheet' ? { kind: 'added', errors: 0 } : made(count);
      },
    });
    const report = await exportBatch(wishOf(9), { kind }, env);
    expect(saved).toEqual([]);
    expect([report.wasCancelled, report.saved]).toEqual([true, { kind: 'nothing', text: null }]);
    expect(kinds(report)).not.toContain('written');
  });

  it('cancelled where the place is asked for, nothing counts as written', async () => {
    const { env } = setting({ saves: [{ kind: 'cancelled' }] });
    const report = await exportBatch(wishOf(3), { kind: 'zip' }, env);
    expect(kinds(report)).toEqual(['left', 'left', 'left']);
  });

  it('that can not be saved says why, and is saved elsewhere without being made again', async () => {
    const { env, workers, saved } = setting({ saves: [{ kind: 'failed', fault: 'diskFull', path: '/满/表.zip' }] });
    const report = await exportBatch(wishOf(3), { kind: 'zip' }, env);
    if (report.saved.kind !== 'unsaved') throw new Error(report.saved.kind);
    expect(report.saved.text).toMatch(/磁盘已满/);
    const again = await report.saved.saveAgain();
    expect(again.saved.kind).toBe('file');
    expect(kinds(again)).toEqual(['written', 'written', 'written']);
    expect([workers.requests.length, saved.length]).toEqual([3, 2]);
  });

  it('a ZIP takes no more than its most, and says so of the others', async () => {
    const place = zipPlace({ year: 2026, month: 1, day: 1, hours: 0, minutes: 0, seconds: 0 }, 2000);
    expect(await place.put('甲.xlsx', new Uint8Array(800))).toEqual({ kind: 'written', fileName: '甲.xlsx' });
    expect(await place.put('乙.xlsx', new Uint8Array(900))).toMatchObject({ kind: 'failed', isOfPlace: true });
    expect(place.bytes().length).toBeLessThanOrEqual(2000);
  });
});
