/** `ziping summary` and `ziping memo`: many forms in one table, and what a reviewer would send back of each. */
import { findForm } from '../../shared/forms/index.ts';
import type { MoneyUnit } from '../../shared/number/parseMoney.ts';
import { foundIn } from '../../shared/summary/foundIn.ts';
import { type ListRequest, listSheets } from '../../shared/summary/listSheets.ts';
import type { MemoForm } from '../../shared/summary/memoSheet.ts';
import { summarize } from '../../shared/summary/summarize.ts';
import { type Grouping, groupings, type Summary } from '../../shared/summary/types.ts';
import { programName } from '../../shared/xlsx/export/exportWorkbook.ts';
import { writeWorkbook } from '../../shared/xlsx/package/write/writeWorkbook.ts';
import { errorCode } from '../fileFault.ts';
import { type CliIo, type Command, done, misused, unusable } from './command.ts';
import { writeFaultText } from './fileFaultText.ts';
import { loadDrafts } from './loadDrafts.ts';

interface FormsRead {
  readonly forms: readonly MemoForm[];
  /** whether every file could be read whole */
  readonly isComplete: boolean;
}

/** Of each draft only its line and its findings stay in memory. */
async function readForms(paths: readonly string[], io: CliIo): Promise<FormsRead> {
  const forms: MemoForm[] = [];
  let isComplete = true;
  for (const path of paths) {
    const { drafts, faults } = await loadDrafts(path, io);
    for (const fault of faults) io.stderr(fault);
    isComplete &&= faults.length === 0;
    for (const draft of drafts) {
      const form = findForm(draft.form);
      if (form !== undefined) forms.push(foundIn(form, draft));
    }
  }
  return { forms, isComplete };
}

/** Whether the workbook was written; never over another file. */
async function writeList(path: string, request: ListRequest, io: CliIo): Promise<boolean> {
  try {
    const { title, sheets } = listSheets(request);
    const bytes = await writeWorkbook(sheets, { title, description: '', creator: programName });
    await io.fs.writeNewFile(path, bytes);
    return true;
  } catch (error) {
    const isTaken = errorCode(error) === 'EEXIST';
    io.stderr(isTaken ? `${path}：已有同名文件，没有覆盖，请换一个文件名。` : writeFaultText(path, error));
    return false;
  }
}

/** Other programs read it: its names stay. */
function summaryJson({ options, groups, all, leftOut }: Summary): object {
  return {
    unit: options.unit,
    group: options.groupBy,
    groups: groups.map(({ label, entries, sums }) => ({
      label,
      forms: entries.map(({ line, amounts }) => ({
        ...{ name: line.name, department: line.department, unit: line.implementingUnit },
        ...{ form: line.form, year: line.year, ...amounts, rate: line.rate, score: line.score, grade: line.grade },
        ...{ ...line.counts, reasons: line.reasons },
      })),
      sums,
    })),
    sums: all,
    leftOut,
  };
}

interface SummaryArgs {
  readonly groupBy: Grouping;
  readonly unit: MoneyUnit;
  readonly isJson: boolean;
  readonly paths: readonly string[];
}

/** Null where the arguments can't be understood. */
function parseArgs(args: readonly string[]): SummaryArgs | null {
  const paths: string[] = [];
  let groupBy: Grouping = 'none';
  let unit: MoneyUnit = '元';
  let isJson = false;
  for (let place = 0; place < args.length; place += 1) {
    const arg = args[place] ?? '';
    const value = args[place + 1] ?? '';
    if (arg === '--json') isJson = true;
    else if (arg === '--group') {
      const found = groupings.find((each) => each === value);
      if (found === undefined) return null;
      groupBy = found;
      place += 1;
    } else if (arg === '--unit') {
      if (value !== '元' && value !== '万元') return null;
      unit = value;
      place += 1;
    } else if (arg.startsWith('--')) return null;
    else paths.push(arg);
  }
  return paths.length < 2 ? null : { groupBy, unit, isJson, paths };
}

/** The files to read, and the last, which is to be written. */
const partPaths = (paths: readonly string[]) => ({ sources: paths.slice(0, -1), target: paths.at(-1) ?? '' });

export const summaryCommand: Command = {
  name: 'summary',
  usage: '[--group department|grade|form] [--unit 元|万元] [--json] FILE.xlsx|DRAFTS.json… OUT.xlsx',
  summary: '把多份表汇总成一张汇总表（.xlsx），可按主管部门、等级或表格分组；--json 另把各项数字输出给其他程序',
  run: async (args, io) => {
    const parsed = parseArgs(args);
    if (parsed === null) return misused(summaryCommand, io);
    const { sources, target } = partPaths(parsed.paths);
    const { forms, isComplete } = await readForms(sources, io);
    if (forms.length === 0) return unusable;
    const lines = forms.map(({ line }) => line);
    const options = { groupBy: parsed.groupBy, unit: parsed.unit };
    const isWritten = await writeList(target, { kind: 'summary', lines, options }, io);
    const json = () => JSON.stringify(summaryJson(summarize(lines, options)), null, 2);
    if (isWritten) io.stdout(parsed.isJson ? json() : target);
    return isWritten && isComplete ? done : unusable;
  },
};

export const memoCommand: Command = {
  name: 'memo',
  usage: 'FILE.xlsx|DRAFTS.json… OUT.xlsx',
  summary: '把每份表的自查结果写成审核意见（.xlsx），每份表另起一页，可打印退回',
  run: async (args, io) => {
    if (args.length < 2 || args.some((arg) => arg.startsWith('--'))) return misused(memoCommand, io);
    const { sources, target } = partPaths(args);
    const { forms, isComplete } = await readForms(sources, io);
    if (forms.length === 0) return unusable;
    const isWritten = await writeList(target, { kind: 'memo', forms }, io);
    if (isWritten) io.stdout(target);
    return isWritten && isComplete ? done : unusable;
  },
};
