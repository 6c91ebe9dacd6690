/** `ziping summary` and `ziping memo`: many forms in one table, and what a reviewer would send back of each. */
import type { MoneyUnit } from '../../shared/number/parseMoney.ts';
import { type ListRequest, listSheets } from '../../shared/summary/listSheets.ts';
import type { MemoForm } from '../../shared/summary/memoSheet.ts';
import { summarize } from '../../shared/summary/summarize.ts';
import { type Grouping, groupings, type Summary } from '../../shared/summary/types.ts';
import { programName } from '../../shared/xlsx/export/exportWorkbook.ts';
import { writeWorkbook } from '../../shared/xlsx/package/write/writeWorkbook.ts';
import { errorCode } from '../fileFault.ts';
import { type CliIo, type Command, type CommandResult, done, misused, unusable } from './command.ts';
import { writeFaultText } from './fileFaultText.ts';
import { findInAll } from './findInAll.ts';

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

interface ListArgs {
  /** the files to read, and the last, which is to be written */
  readonly paths: readonly string[];
  readonly isJson: boolean;
  /** what is asked for of the forms that were read */
  readonly requestOf: (forms: readonly MemoForm[]) => ListRequest;
  /** the last words of a command that went well */
  readonly sayWritten: (forms: readonly MemoForm[], target: string) => string;
}

async function writeOf({ paths, isJson, requestOf, sayWritten }: ListArgs, io: CliIo): Promise<CommandResult> {
  const [sources, target] = [paths.slice(0, -1), paths.at(-1) ?? ''];
  const { forms, isComplete } = await findInAll(sources, isJson, io);
  // stopped, or nothing was found: both were said
  if (forms.length === 0 || io.signal?.aborted === true) return unusable;
  const isWritten = await writeList(target, requestOf(forms), io);
  if (isWritten) io.stdout(sayWritten(forms, target));
  return isWritten && isComplete ? done : unusable;
}

export const summaryCommand: Command = {
  name: 'summary',
  usage: '[--group department|grade|form] [--unit 元|万元] [--json] FILE.xlsx|DRAFTS.json|FOLDER… OUT.xlsx',
  summary:
    '把多份表（文件夹连同子文件夹）汇总成一张汇总表（.xlsx），可按主管部门、等级或表格分组；--json 另把各项数字输出给其他程序',
  run: async (args, io) => {
    const parsed = parseArgs(args);
    if (parsed === null) return misused(summaryCommand, io);
    const { groupBy, unit, isJson, paths } = parsed;
    const options = { groupBy, unit };
    const linesOf = (forms: readonly MemoForm[]) => forms.map(({ line }) => line);
    const json = (forms: readonly MemoForm[]) =>
      JSON.stringify(summaryJson(summarize(linesOf(forms), options)), null, 2);
    const requestOf = (forms: readonly MemoForm[]): ListRequest => ({
      kind: 'summary',
      lines: linesOf(forms),
      options,
    });
    const sayWritten = (forms: readonly MemoForm[], target: string) => (isJson ? json(forms) : target);
    return writeOf({ paths, isJson, requestOf, sayWritten }, io);
  },
};

export const memoCommand: Command = {
  name: 'memo',
  usage: '[--json] FILE.xlsx|DRAFTS.json|FOLDER… OUT.xlsx',
  summary: '把每份表（文件夹连同子文件夹）的自查结果写成审核意见（.xlsx），每份表另起一页，可打印退回',
  run: async (args, io) => {
    const isJson = args.includes('--json');
    const paths = args.filter((arg) => arg !== '--json');
    if (paths.length < 2 || paths.some((path) => path.startsWith('--'))) return misused(memoCommand, io);
    return writeOf(
      { paths, isJson, requestOf: (forms) => ({ kind: 'memo', forms }), sayWritten: (_forms, target) => target },
      io,
    );
  },
};
