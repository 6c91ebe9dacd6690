/** What a summary and a memo need of many files, read and checked in threads. */
import type { Draft } from '../../shared/draft/types.ts';
import type { MemoForm } from '../../shared/summary/memoSheet.ts';
import type { CliIo } from './command.ts';
import { type Crew, withCrew } from './crew.ts';
import { inOrder } from './inOrder.ts';
import { draftExtensions, inputFiles, workbookExtensions } from './inputFiles.ts';
import { ownFaultText } from './ownFaultText.ts';
import { createProgress } from './progress.ts';
import { endedText, type FileRead, readMany } from './readMany.ts';

export interface FormsFound {
  readonly forms: readonly MemoForm[];
  /** whether every file could be read whole */
  readonly isComplete: boolean;
}

/** One Chinese line where the draft could not be looked at. */
async function findIn(draft: Draft, path: string, crew: Crew): Promise<MemoForm | string> {
  const outcome = await crew.run({ kind: 'find', draft });
  if (outcome.kind === 'failed') return `${path}：${ownFaultText(outcome.error)}`;
  if (outcome.kind === 'stopped' || outcome.reply.kind !== 'found') {
    return `${path}：检查用时过长或占用内存过多，没有检查完，请单独检查这一份。`;
  }
  return outcome.reply.form;
}

interface FileFound extends Omit<FileRead, 'drafts'> {
  readonly forms: readonly MemoForm[];
}

/** Never rejects. */
async function findInFile({ path, drafts, faults, doubts }: FileRead, crew: Crew): Promise<FileFound> {
  const found = await Promise.all(drafts.map((draft) => findIn(draft, path, crew)));
  const said = found.filter((each) => typeof each === 'string');
  return { path, doubts, faults: [...faults, ...said], forms: found.filter((each) => typeof each !== 'string') };
}

/**
 * Of each form only its line and its findings stay in memory. Faults and doubts are said as they come.
 *
 * @param isJson whether lines of progress go to stderr
 */
export function findInAll(sources: readonly string[], isJson: boolean, io: CliIo): Promise<FormsFound> {
  return withCrew(io.signal, async (crew) => {
    const input = await inputFiles(sources, [...draftExtensions, ...workbookExtensions], io);
    for (const fault of input.faults) io.stderr(fault);
    const progress = createProgress(isJson ? io.stderr : null);
    progress.expect(input.paths.length);
    const forms: MemoForm[] = [];
    let unread = input.faults.length;
    const find = (file: FileRead) => findInFile(file, crew);
    for await (const file of inOrder(readMany(input.paths, crew, io), crew.width, find)) {
      if (io.signal?.aborted === true) break;
      for (const line of [...file.doubts, ...file.faults]) io.stderr(line);
      unread += file.faults.length;
      forms.push(...file.forms);
      progress.step(file.path);
    }
    const isEnded = io.signal?.aborted === true;
    if (isEnded) io.stderr(endedText('没有写文件。'));
    progress.end({ forms: forms.length, unread, ended: isEnded });
    return { forms, isComplete: !isEnded && unread === 0 };
  });
}
