import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { type BatchEnv, exportBatch } from '../../../../renderer/exporting/batch/exportBatch.ts';
import { laneCount } from '../../../../renderer/exporting/batch/lane.ts';
import { folderPlace } from '../../../../renderer/exporting/batch/places.ts';
import type { BatchAnswer, BatchReport } from '../../../../renderer/exporting/batch/types.ts';
import type { MakePdf } from '../../../../renderer/host/types.ts';
import type { SaveRequest } from '../../../../shared/desktop.ts';
import { createNameGiver } from '../../../../shared/zip/uniqueNames.ts';
import { batchWorkers, load, memoryFolder, wishOf } from './standIns.ts';

/** A worker whose pages are the title of what was asked for. @param pdf of the host; usually the pages as bytes */
function setting(pdf?: MakePdf, answers: readonly BatchAnswer[] = []) {
  const workers = batchWorkers((request) =>
    request.kind === 'morePages'
      ? { kind: 'added', errors: 0 }
      : { kind: 'pages', html: `<p>${request.title}`, errors: request.title === '第2份' ? 3 : 0 },
  );
  const printed: string[] = [];
  const saved: SaveRequest[] = [];
  const control = new AbortController();
  const ask = vi.fn(async (): Promise<BatchAnswer> => answers[ask.mock.calls.length - 1] ?? 'cancel');
  const printPdf: MakePdf = (html, signal) => {
    printed.push(html);
    return pdf === undefined
      ? Promise.resolve({ kind: 'printed', bytes: new TextEncoder().encode(html) })
      : pdf(html, signal);
  };
  const env: BatchEnv = {
    load,
    giveName: createNameGiver(),
    ask,
    onStep: () => undefined,
    signal: control.signal,
    host: {
      printPdf,
      saveFile: async (request) => {
        saved.push(request);
        return { kind: 'saved', path: `/家/${request.suggestedName}` };
      },
    },
    onSaving: vi.fn(),
    processors: 8,
    now: new Date(2026, 10, 28, 9, 5).getTime(),
    createWorker: workers.create,
  };
  const files = new Map<string, Uint8Array>();
  const folder = memoryFolder(files);
  const destination = { kind: 'folder', folder, place: folderPlace(folder, 'pdf', ask) } as const;
  return { env, workers, printed, saved, control, files, destination, ask };
}

const pdfWish = (count: number) => wishOf(count, { format: 'pdf' });
const kinds = ({ outcomes }: BatchReport) => outcomes.map(({ kind }) => kind);
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const nameOf = (id: number) => `财政项目支出绩效自评表_2022_${id}.pdf`;

it.each([
  [100, 1, 3],
  [100, 16, 3],
  [1, 8, 1],
])('lanes of %i PDFs on %i processors are %i', (count, processors, lanes) => {
  expect(laneCount(count, processors, 'pdf')).toBe(lanes);
});

describe('a PDF each, into a folder', () => {
  it('has the pages of its draft under its name, and tells its open errors', async () => {
    const { env, workers, files, destination } = setting();
    const report = await exportBatch(pdfWish(5), destination, env);
    expect(kinds(report)).toEqual(['written', 'written', 'written', 'written', 'written']);
    expect([...files.keys()].toSorted()).toEqual([1, 2, 3, 4, 5].map(nameOf));
    expect(textOf(files.get(nameOf(4)))).toBe('<p>第4份');
    expect(report.outcomes[1]).toMatchObject({ errors: 3 });
    expect([workers.made(), workers.ended()]).toEqual([3, 3]);
    expect(new Set(workers.requests.map(({ kind }) => kind))).toEqual(new Set(['pages']));
  });

  it('asks once about files that are there, and prints none of them again for that', async () => {
    const { env, files, destination, printed, ask } = setting(undefined, ['number']);
    for (const id of [1, 2, 3]) files.set(nameOf(id), Uint8Array.of(id));
    const report = await exportBatch(pdfWish(3), destination, env);
    expect(kinds(report)).toEqual(['written', 'written', 'written']);
    expect([ask.mock.calls.length, printed.length, files.size]).toEqual([1, 3, 6]);
  });

  it('one that can not be printed is named with its reason, and hinders no other', async () => {
    const { env, files, destination } = setting(async (html) =>
      html.includes('第2份')
        ? { kind: 'unprinted', detail: 'page gone: oom' }
        : { kind: 'printed', bytes: Uint8Array.of(1) },
    );
    const report = await exportBatch(pdfWish(3), destination, env);
    expect(kinds(report)).toEqual(['written', 'failed', 'written']);
    expect(report.outcomes[1]).toMatchObject({ text: expect.stringMatching(/^PDF 没有生成.*page gone: oom$/) });
    expect(files.size).toBe(2);
  });

  it('cancelled while it prints, the host is told, whole files stay and the rest is left', async () => {
    const ended: string[] = [];
    const { env, files, destination, control } = setting(
      (html, signal) =>
        new Promise((resolve) => {
          if (html.includes('第1份')) {
            resolve({ kind: 'printed', bytes: Uint8Array.of(1) });
            return;
          }
          signal?.addEventListener('abort', () => {
            ended.push(html);
            resolve({ kind: 'cancelled' });
          });
          if (html.includes('第4份')) control.abort();
        }),
    );
    const report = await exportBatch(pdfWish(9), destination, env);
    expect(report.wasCancelled).toBe(true);
    expect(kinds(report).filter((kind) => kind === 'written')).toHaveLength(1);
    expect(kinds(report).filter((kind) => kind === 'left')).toHaveLength(8);
    expect([...files.keys()]).toEqual([nameOf(1)]);
    expect(ended.length).toBeGreaterThanOrEqual(2);
  });
});

describe('one file of all', () => {
  it('is one PDF with the drafts one after another', async () => {
    const { env, workers, printed, saved } = setting();
    const onStep = vi.fn();
    const report = await exportBatch(pdfWish(3), { kind: 'book' }, { ...env, onStep });
    expect(onStep).toHaveBeenLastCalledWith(3, '正在合成一个 PDF…');
    expect(workers.requests.map(({ kind }) => kind)).toEqual(['morePages', 'morePages', 'morePages', 'document']);
    expect(printed).toEqual(['<p>绩效自评表']);
    expect(saved).toMatchObject([{ suggestedName: '绩效自评表 3 份 2026-11-28.pdf', kind: 'pdf' }]);
    expect(kinds(report)).toEqual(['written', 'written', 'written']);
  });

  it('that can not be printed is said, and nothing is saved', async () => {
    const { env, saved } = setting(async () => ({ kind: 'unprinted', detail: 'no memory' }));
    const report = await exportBatch(pdfWish(3), { kind: 'book' }, env);
    expect(report.saved).toEqual({ kind: 'nothing', text: expect.stringMatching(/^PDF 没有生成.*no memory$/) });
    expect([kinds(report), saved]).toEqual([['left', 'left', 'left'], []]);
  });

  it('is one ZIP with a PDF each', async () => {
    const { env, saved } = setting();
    await exportBatch(pdfWish(3), { kind: 'zip' }, env);
    expect(saved).toMatchObject([{ suggestedName: '绩效自评表 3 份 2026-11-28.zip', kind: 'archive' }]);
    expect(Object.keys(unzipSync(saved[0]?.bytes ?? new Uint8Array())).toSorted()).toEqual([1, 2, 3].map(nameOf));
  });
});
