/** `ziping import FILE.xlsx…`: the drafts of official workbooks as JSON, with every doubt on stderr. */
import { printDraftFile } from '../../shared/draft/draftFile.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { type Command, done, misused, unusable } from './command.ts';
import { loadWorkbook } from './loadWorkbook.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE.xlsx…',
  summary: '读取正式表格（.xlsx、.xlsm），把草稿以 JSON 输出，拿不准的地方逐条列在标准错误输出',
  run: async (args, io) => {
    if (args.length === 0 || args.some((path) => path.startsWith('--'))) return misused(importCommand, io);
    const drafts: Draft[] = [];
    let complete = true;
    for (const path of args) {
      const read = await loadWorkbook(path, io);
      for (const fault of read.faults) io.stderr(fault);
      drafts.push(...read.drafts);
      complete &&= read.faults.length === 0;
    }
    if (drafts.length > 0) io.stdout(printDraftFile(drafts).trimEnd());
    return complete ? done : unusable;
  },
};
