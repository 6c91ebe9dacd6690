import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LaterFile } from '../../../../renderer/host/types.ts';
import { createManySession, formLines, type ManySession } from '../../../../renderer/importing/many/manySession.ts';
import { type ManyWorker, poolSize } from '../../../../renderer/importing/many/readPool.ts';
import { createDraft } from '../../../../renderer/store/drafts.ts';
import { briefContent } from '../../../../renderer/workers/briefContent.ts';
import type { BriefReply, ImportRequest } from '../../../../renderer/workers/importMessages.ts';
import { readContent } from '../../../../renderer/workers/readContent.ts';
import type { Draft } from '../../../../shared/draft/types.ts';
import { fakeWorker } from '../../fakeWorker.ts';
import { typed } from '../../session/sampleDraft.ts';
import { freshDatabase } from '../../store/freshDatabase.ts';
import { draftsFile, golden, opened } from '../sampleFiles.ts';

vi.setConfig({ testTimeout: 30_000 });

const named = (name: string): Draft => typed(golden(0), { kind: 'value', value: 'projectName' }, name);

/** Files loaded at this moment, and the most there were. */
let loading = { now: 0, most: 0 };

const later = (name: string, draft: Draft): LaterFile => ({
  name,
  load: async () => {
    loading = { now: loading.now + 1, most: Math.max(loading.most, loading.now + 1) };
    await Promise.resolve();
    loading = { ...loading, now: loading.now - 1 };
    return opened(draftsFile(name, draft));
  },
});

/** A worker that really reads; a file named `挂起` is never answered. */
function readingWorker(): ManyWorker {
  const worker = fakeWorker<ImportRequest, BriefReply>();
  worker.postMessage = ({ name, bytes }) => {
    queueMicrotask(() => worker.reply({ kind: 'started' }));
    if (name === '挂起') return;
    void readContent(name, bytes).then((content) => worker.reply({ kind: 'done', content: briefContent(content) }));
  };
  return worker;
}

let session: ManySession;

beforeEach(async () => {
  await freshDatabase();
  loading = { now: 0, most: 0 };
  session = createManySession({ createWorker: readingWorker, size: 3 });
});
afterEach(() => session.close());

const isReady = () => vi.waitFor(() => expect(session.state().phase).toBe('ready'), { timeout: 20_000 });

test('reads with several workers, loads one file after another, and keeps the order of the files', async () => {
  const files = Array.from({ length: 12 }, (_, n) => later(`${n}.ziping`, named(`项目${n}`)));
  session.add({ files, isCut: false });
  await isReady();
  expect(formLines(session.state().lines).map(({ fileName }) => fileName)).toEqual(files.map(({ name }) => name));
  expect(session.state()).toMatchObject({ all: 12, done: 12, reading: [] });
  expect(loading.most).toBe(1);
});

test('stopped, what was read is there and the rest is said not to be; nothing hangs', async () => {
  const files = [later('甲.ziping', named('甲')), ...Array.from({ length: 3 }, () => later('挂起', named('乙')))];
  session.add({ files: [...files, later('丙.ziping', named('丙'))], isCut: false });
  await vi.waitFor(() => expect(session.state().reading).toEqual(['挂起', '挂起', '挂起']));
  session.stop();
  await isReady();
  expect(session.state().lines.map(({ kind }) => kind)).toEqual(['form', 'fault', 'fault', 'fault', 'fault']);
});

test('new drafts and an update are stored together', async () => {
  const id = await createDraft(named('甲'), 1);
  const other = typed(named('甲'), { kind: 'value', value: 'department' }, '另一部门');
  session.add({ files: [later('甲.ziping', other), later('乙.ziping', named('乙'))], isCut: false });
  await isReady();
  const [line] = session.state().lines;
  expect(session.state().standings.get(line?.id ?? '')).toEqual({ kind: 'exists', draftId: id, title: '甲' });
  session.choose([line?.id ?? ''], 'update');
  const stored = await session.store(5);
  expect(stored).toMatchObject([
    { kind: 'created', title: '乙' },
    { kind: 'takenOver', draftId: id, title: '甲', count: 1 },
  ]);
});

test.each([
  [1, 2],
  [2, 2],
  [4, 3],
  [32, 4],
])('with %i processors, %i workers read', (processors, workers) => {
  expect(poolSize(processors)).toBe(workers);
});
