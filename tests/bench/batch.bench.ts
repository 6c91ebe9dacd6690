/**
 * A whole department's forms of 40 rows, exported and read in the threads of the command line, beside openpyxl and
 * XlsxWriter writing the same cells, styles and merges in one process each, and ExcelJS writing the same sheet.
 * `npm run bench batch`, for more forms `BATCH=1000 npm run bench batch`; another Python by `PYTHON=…`.
 *
 * Throughput is that of two processors: what all threads together computed, halved. The clock stands beside it.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import ExcelJS from 'exceljs';
import { type Crew, openCrew, usualCrew } from '../../electron/cli/crew.ts';
import { inOrder } from '../../electron/cli/inOrder.ts';
import type { Task, TaskReply } from '../../electron/cli/tasks.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { layout } from '../../shared/sheet/layout.ts';
import type { SheetModel } from '../../shared/sheet/types.ts';
import { exportWorkbook } from '../../shared/xlsx/export/exportWorkbook.ts';
import { readWorkbook } from '../../shared/xlsx/import/readWorkbook.ts';
import { formOf } from '../helpers/formOf.ts';
import { nthDraft } from './batchDrafts.ts';
import { judge, printTable, processorTime, race } from './measure.ts';
import { writeBare, writePlain } from './peerWriters.ts';
import { pythonTimes } from './pythonPeers.ts';

const count = Number(process.env['BATCH'] ?? '200');
const cores = 2;

const limits = {
  /** ours on two processors beside one process of theirs, at least */
  openpyxl: 5,
  xlsxWriter: 0.7,
  /** an export beside ExcelJS writing the same sheet, an import beside ExcelJS that only loads, at most */
  overhead: 1.25,
  import: 1.3,
  /** heap and resident memory after 3,000 forms beside those after 100, at most */
  growth: 1.25,
};

const modelOf = (number: number): SheetModel => {
  const draft = nthDraft(number);
  const form = formOf(draft.form);
  return layout(form, draft, scoreDraft(form, draft), 'paper');
};

interface Spent {
  /** milliseconds a form */
  readonly processor: number;
  readonly clock: number;
}

/** Gives a crew tasks as the command line does; each reply is looked at and forgotten. */
async function spend(
  crew: Crew,
  from: number,
  to: number,
  taskOf: (number: number) => Task,
  look: (reply: TaskReply) => void,
): Promise<Spent> {
  async function* numbers() {
    for (let number = from; number < to; number += 1) yield number;
  }
  const [processor, clock] = [processorTime(), performance.now()];
  for await (const outcome of inOrder(numbers(), crew.width, (number) => crew.run(taskOf(number)))) {
    if (outcome.kind !== 'done') throw new Error(`a task was ${outcome.kind}`);
    look(outcome.reply);
  }
  return {
    processor: (processorTime() - processor) / (to - from),
    clock: (performance.now() - clock) / (to - from),
  };
}

const files: Uint8Array[] = [];
const keepFile = (reply: TaskReply): void => {
  if (reply.kind !== 'built') throw new Error('not built');
  if (files.length < 100) files.push(reply.bytes);
};
const isRead = (reply: TaskReply): void => {
  if (reply.kind !== 'read' || reply.result.kind !== 'read') throw new Error('not read');
};
const exportTask = (number: number): Task => ({ kind: 'export', draft: nthDraft(number) });
const readTask = (number: number): Task => {
  const bytes = files[number % files.length];
  if (bytes === undefined) throw new Error('no file');
  return { kind: 'read', bytes };
};

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Megabytes: what is in use here after tidying up, and what the whole process holds, threads included. */
function memory(): { readonly heap: number; readonly resident: number } {
  collectGarbage();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 };
}

const started = processorTime();
const crew = openCrew({ ...usualCrew, threads: cores });
// the first dozen is done here, and both threads are to have started and warmed up
await spend(crew, 0, 150, exportTask, keepFile);
const startTime = processorTime() - started;
const exported = await spend(crew, 0, count, exportTask, keepFile);
await spend(crew, 0, 100, readTask, isRead);
const read = await spend(crew, 0, count, readTask, isRead);

const python = pythonTimes(Array.from({ length: 40 }, (_, number) => modelOf(number)));

const perSecond = ({ processor, clock }: Spent): readonly string[] => [
  ((cores * 1000) / processor).toFixed(0),
  (1000 / clock).toFixed(0),
];
const single = (time: number): readonly string[] => [(1000 / time).toFixed(0), ''];
const ratio = (time: number): number => (cores * time) / exported.processor;
printTable(
  `${count} forms of 40 rows, two threads (start and warming up took ${startTime.toFixed(0)} ms of a processor)`,
  ['', 'forms a second, two processors', 'by the clock, machine shared', 'ours ÷ theirs'],
  [
    ['export in threads', ...perSecond(exported), ''],
    ['import in threads', ...perSecond(read), ''],
    ['openpyxl, one process (NaN: not installed)', ...single(python.openpyxl), ratio(python.openpyxl).toFixed(2)],
    ['XlsxWriter, one process (NaN: not installed)', ...single(python.xlsxwriter), ratio(python.xlsxwriter).toFixed(2)],
  ],
);

let turn = 0;
const nextTurn = (): number => Math.floor(turn++ / 5) % 40;
const models = Array.from({ length: 40 }, (_, number) => modelOf(number));
const drafts = Array.from({ length: 40 }, (_, number) => nthDraft(number));
const at = <Item>(items: readonly Item[]): Item => {
  const item = items[nextTurn() % items.length];
  if (item === undefined) throw new Error('nothing');
  return item;
};
const contenders = [
  {
    name: 'export: totals, layout, workbook',
    work: () => {
      const draft = at(drafts);
      return exportWorkbook(formOf(draft.form), draft);
    },
  },
  { name: 'ExcelJS writing the same sheet', work: () => writePlain(at(models)) },
  { name: 'ExcelJS writing its cells bare', work: () => writeBare(at(models)) },
  { name: 'import: read, recognise, total', work: () => readWorkbook(at(files)) },
  { name: 'ExcelJS load only', work: () => new ExcelJS.Workbook().xlsx.load(at(files).slice().buffer as ArrayBuffer) },
];
const times = await race(contenders, { warmup: 40, measured: 120 });
const [exporting = Number.NaN, plain = Number.NaN, , importing = Number.NaN, loading = Number.NaN] = times;
printTable(
  'one form of 40 rows in one thread: processor time, median of 120',
  ['', 'ms'],
  contenders.map(({ name }, index) => [name, (times[index] ?? Number.NaN).toFixed(2)]),
);
printTable(
  'ratios',
  ['', 'seen', 'limit'],
  [
    ['export ÷ ExcelJS writing the same sheet', (exporting / plain).toFixed(2), String(limits.overhead)],
    ['import ÷ ExcelJS load', (importing / loading).toFixed(2), String(limits.import)],
  ],
);

await spend(crew, 0, 100, exportTask, keepFile);
await spend(crew, 0, 100, readTask, isRead);
const few = memory();
await spend(crew, 100, 3000, exportTask, keepFile);
await spend(crew, 100, 3000, readTask, isRead);
const many = memory();
crew.close();
printTable(
  'memory in MB, after 100 and after 3,000 more forms exported and read',
  ['', '100', '3,000', 'growth'],
  [
    ['heap after tidying up', few.heap.toFixed(1), many.heap.toFixed(1), (many.heap / few.heap).toFixed(2)],
    ['whole process', few.resident.toFixed(0), many.resident.toFixed(0), (many.resident / few.resident).toFixed(2)],
    ['most at any moment', '', (process.resourceUsage().maxRSS / 1024).toFixed(0), ''],
  ],
);

// a missing Python library is no fault of the program
if (Number.isFinite(python.openpyxl)) judge('openpyxl ÷ ours', 1 / ratio(python.openpyxl), 1 / limits.openpyxl);
if (Number.isFinite(python.xlsxwriter)) judge('XlsxWriter ÷ ours', 1 / ratio(python.xlsxwriter), 1 / limits.xlsxWriter);
judge('export ÷ ExcelJS writing the same sheet', exporting / plain, limits.overhead);
judge('import ÷ ExcelJS load', importing / loading, limits.import);
judge('heap after 3,000 forms ÷ after 100', many.heap / few.heap, limits.growth);
judge('memory after 3,000 forms ÷ after 100', many.resident / few.resident, limits.growth);
