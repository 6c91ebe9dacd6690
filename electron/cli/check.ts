/** `ziping check FILE…`: what a reviewer would send back, for people and with `--json` for machines. */
import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import { type CheckedDraft, type CheckedFile, checkedJson, checkedLines } from './checkReport.ts';
import { type CliIo, type Command, type CommandResult, done, misused, unusable } from './command.ts';
import { type Crew, withCrew } from './crew.ts';
import { inOrder } from './inOrder.ts';
import { draftExtensions, inputFiles, workbookExtensions } from './inputFiles.ts';
import { createListPrinter } from './jsonList.ts';
import { ownFaultText } from './ownFaultText.ts';
import { createProgress } from './progress.ts';
import { endedText, type FileRead, readMany } from './readMany.ts';

/** A draft with its findings; one Chinese line where it could not be checked. */
async function checkDraft(draft: Draft, path: string, crew: Crew): Promise<CheckedDraft | string> {
  const form = findForm(draft.form);
  const outcome = await crew.run({ kind: 'check', draft });
  if (outcome.kind === 'failed') return `${path}：${ownFaultText(outcome.error)}`;
  if (form === undefined || outcome.kind === 'stopped' || outcome.reply.kind !== 'checked') {
    return `${path}：检查用时过长或占用内存过多，没有检查完，请单独检查这一份。`;
  }
  const { totals, findings } = outcome.reply;
  return { form, draft, totals, findings };
}

interface Checked {
  readonly file: CheckedFile;
  readonly doubts: readonly string[];
}

/** Never rejects. */
async function checkFile({ path, drafts, faults, doubts }: FileRead, crew: Crew): Promise<Checked> {
  const checked = await Promise.all(drafts.map((draft) => checkDraft(draft, path, crew)));
  const said = checked.filter((each) => typeof each === 'string');
  const whole = checked.filter((each) => typeof each !== 'string');
  return { file: { path, drafts: whole, faults: [...faults, ...said] }, doubts };
}

/** Takes the checked files one by one and forgets them. */
interface Report {
  readonly add: (file: CheckedFile) => void;
  readonly end: () => void;
}

function reportOf(isJson: boolean, io: CliIo): Report {
  if (!isJson) {
    return { add: (file) => checkedLines(file).forEach((line) => void io.stdout(line)), end: () => undefined };
  }
  const printer = createListPrinter({ files: [] }, io.stdout);
  return { add: (file) => printer.add(checkedJson(file)), end: printer.end };
}

async function checkAll(paths: readonly string[], isJson: boolean, crew: Crew, io: CliIo): Promise<CommandResult> {
  const input = await inputFiles(paths, [...draftExtensions, ...workbookExtensions], io);
  for (const fault of input.faults) io.stderr(fault);
  const report = reportOf(isJson, io);
  const progress = createProgress(isJson ? io.stderr : null);
  progress.expect(input.paths.length);
  let [files, unread, errors] = [0, input.faults.length, 0];
  const check = (read: FileRead) => checkFile(read, crew);
  for await (const { file, doubts } of inOrder(readMany(input.paths, crew, io), crew.width, check)) {
    if (io.signal?.aborted === true) break;
    for (const line of [...doubts, ...file.faults]) io.stderr(line);
    report.add(file);
    progress.step(file.path);
    files += 1;
    unread += file.faults.length;
    errors += file.drafts.flatMap(({ findings }) => findings.open).filter(({ severity }) => severity === 'E').length;
  }
  report.end();
  const isEnded = io.signal?.aborted === true;
  if (isEnded) io.stderr(endedText(`检查了 ${files} 个文件，其余没有检查。`));
  // unusable input first, because then not everything was checked; findings set aside don't count
  const result: CommandResult = isEnded || unread > 0 ? unusable : errors > 0 ? { exitCode: 1 } : done;
  progress.end({ errors, unread, ended: isEnded, exitCode: result.exitCode });
  return result;
}

export const checkCommand: Command = {
  name: 'check',
  usage: '[--json] FILE.xlsx|DRAFTS.json|FOLDER…',
  summary: '按审核要求检查草稿或表格（文件夹连同子文件夹），列出错误、警告和提示；--json 输出给其他程序',
  run: async (args, io) => {
    const isJson = args.includes('--json');
    const paths = args.filter((arg) => arg !== '--json');
    if (paths.length === 0 || paths.some((path) => path.startsWith('--'))) return misused(checkCommand, io);
    return withCrew(io.signal, (crew) => checkAll(paths, isJson, crew, io));
  },
};
