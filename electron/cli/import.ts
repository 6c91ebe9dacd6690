/** `ziping import FILE.xlsx…`: the drafts of official workbooks as JSON, with every doubt on stderr. */
import { draftsFormat, printDraftFile } from '../../shared/draft/draftFile.ts';
import { draftToJson, draftVersion } from '../../shared/draft/draftJson.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import { type CliIo, type Command, type CommandResult, done, misused, unusable } from './command.ts';
import { type Crew, withCrew } from './crew.ts';
import { inputFiles, workbookExtensions } from './inputFiles.ts';
import { createListPrinter, type ListPrinter } from './jsonList.ts';
import { createProgress } from './progress.ts';
import { endedText, readMany } from './readMany.ts';

/** Prints one draft as it is and several as a list, without keeping them. */
function createDraftPrinter(print: (line: string) => void) {
  let first: Draft | null = null;
  let list: ListPrinter | null = null;
  const addTo = (printer: ListPrinter, draft: Draft): void => printer.add(draftToJson(draft, findForm(draft.form)));
  return {
    add: (draft: Draft): void => {
      if (list === null && first === null) {
        first = draft;
        return;
      }
      if (list === null) {
        list = createListPrinter({ format: draftsFormat, version: draftVersion, drafts: [] }, print);
        if (first !== null) addTo(list, first);
      }
      addTo(list, draft);
    },
    end: (): void => {
      if (list !== null) list.end();
      else if (first !== null) print(printDraftFile([first]).trimEnd());
    },
  };
}

async function importAll(paths: readonly string[], isJson: boolean, crew: Crew, io: CliIo): Promise<CommandResult> {
  const input = await inputFiles(paths, workbookExtensions, io);
  for (const fault of input.faults) io.stderr(fault);
  const printer = createDraftPrinter(io.stdout);
  const progress = createProgress(isJson ? io.stderr : null);
  progress.expect(input.paths.length);
  let [files, drafts, unread] = [0, 0, input.faults.length];
  for await (const file of readMany(input.paths, crew, io)) {
    for (const line of [...file.doubts, ...file.faults]) io.stderr(line);
    file.drafts.forEach(printer.add);
    progress.step(file.path);
    files += 1;
    drafts += file.drafts.length;
    unread += file.faults.length;
  }
  printer.end();
  const isEnded = io.signal?.aborted === true;
  if (isEnded) io.stderr(endedText(`读了 ${files} 个文件，其余没有读。`));
  const result = isEnded || unread > 0 ? unusable : done;
  progress.end({ drafts, unread, ended: isEnded, exitCode: result.exitCode });
  return result;
}

export const importCommand: Command = {
  name: 'import',
  usage: '[--json] FILE.xlsx|FOLDER…',
  summary:
    '读取正式表格（.xlsx、.xlsm，文件夹连同子文件夹），把草稿以 JSON 输出，拿不准的地方逐条列在标准错误输出；--json 在那里另报进度',
  run: async (args, io) => {
    const isJson = args.includes('--json');
    const paths = args.filter((arg) => arg !== '--json');
    if (paths.length === 0 || paths.some((path) => path.startsWith('--'))) return misused(importCommand, io);
    return withCrew(io.signal, (crew) => importAll(paths, isJson, crew, io));
  },
};
