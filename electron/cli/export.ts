/** `ziping export DRAFTS.json… OUT_DIR`: one official workbook for each draft. */
import { findForm } from '../../shared/forms/index.ts';
import { exportFileName } from '../../shared/xlsx/export/exportFileName.ts';
import { type CliIo, type Command, type CommandResult, done, misused, unusable } from './command.ts';
import { type Crew, withCrew } from './crew.ts';
import { type ExportItem, type ExportResult, exportOne } from './exportOne.ts';
import { writeFaultText } from './fileFaultText.ts';
import { inOrder } from './inOrder.ts';
import { draftExtensions, inputFiles } from './inputFiles.ts';
import { createProgress, type Progress } from './progress.ts';
import { endedText, readMany } from './readMany.ts';
import { createTurns } from './turns.ts';

type Fault = Extract<ExportResult, { kind: 'fault' }>;

/** The drafts of all files, one by one, each with the name of its workbook. */
async function* itemsOf(
  paths: readonly string[],
  crew: Crew,
  progress: Progress,
  io: CliIo,
): AsyncGenerator<ExportItem | Fault> {
  const turnOf = createTurns();
  for await (const { path, drafts, faults } of readMany(paths, crew, io)) {
    progress.expect(drafts.length + faults.length - 1);
    for (const text of faults) yield { kind: 'fault', name: path, text };
    for (const draft of drafts) {
      const form = findForm(draft.form);
      if (form === undefined || io.signal?.aborted === true) continue;
      const name = exportFileName(form, draft);
      yield { kind: 'draft', draft, name, turn: turnOf(name.toLowerCase()) };
    }
  }
}

/** Makes the folder once there is something to write into it; the line to say where it can't be made. */
function createFolderMaker(folder: string, { fs }: CliIo): () => Promise<string | null> {
  const make = async (): Promise<string | null> => {
    try {
      await fs.makeFolder(folder);
      return null;
    } catch (error) {
      return writeFaultText(folder, error);
    }
  };
  let made: Promise<string | null> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

interface Wanted {
  readonly sources: readonly string[];
  readonly folder: string;
  readonly isJson: boolean;
}

async function exportAll({ sources, folder, isJson }: Wanted, crew: Crew, io: CliIo): Promise<CommandResult> {
  const input = await inputFiles(sources, draftExtensions, io);
  for (const fault of input.faults) io.stderr(fault);
  const progress = createProgress(isJson ? io.stdout : null);
  progress.expect(input.paths.length);
  const makeFolder = createFolderMaker(folder, io);
  let [written, failed] = [0, input.faults.length];
  const work = async (item: ExportItem | Fault): Promise<ExportResult | { kind: 'noFolder'; text: string }> => {
    if (item.kind === 'fault') return item;
    const text = await makeFolder();
    return text === null ? exportOne(item, folder, crew, io) : { kind: 'noFolder', text };
  };
  for await (const result of inOrder(itemsOf(input.paths, crew, progress, io), crew.width, work)) {
    if (result.kind === 'ended') continue;
    if (result.kind === 'written') {
      written += 1;
      if (!isJson) io.stdout(result.path);
      progress.step(result.name, { path: result.path });
      continue;
    }
    failed += 1;
    io.stderr(result.text);
    if (result.kind === 'noFolder') break;
    progress.step(result.name, { fault: result.text });
  }
  const isEnded = io.signal?.aborted === true;
  if (isEnded) io.stderr(endedText(`写好了 ${written} 份，都是完整的，其余没有写。`));
  const exit = isEnded || failed > 0 || written === 0 ? unusable : done;
  progress.end({ written, failed, ended: isEnded, exitCode: exit.exitCode });
  return exit;
}

export const exportCommand: Command = {
  name: 'export',
  usage: '[--json] DRAFTS.json|FOLDER… OUT_DIR',
  summary: '把草稿文件（文件夹连同子文件夹）里的每份草稿导出为正式表格（.xlsx），不覆盖已有文件；--json 逐行报告进度',
  run: async (args, io) => {
    const isJson = args.includes('--json');
    const paths = args.filter((arg) => arg !== '--json');
    const [folder, sources] = [paths.at(-1), paths.slice(0, -1)];
    const isUnknown = paths.some((path) => path.startsWith('--'));
    if (folder === undefined || sources.length === 0 || isUnknown) return misused(exportCommand, io);
    return withCrew(io.signal, (crew) => exportAll({ sources, folder, isJson }, crew, io));
  },
};
