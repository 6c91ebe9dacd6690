/** `ziping export DRAFTS.json OUT_DIR`: one official workbook for each draft. */
import { join } from 'node:path';
import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import { exportFileName } from '../../shared/xlsx/export/exportFileName.ts';
import { exportWorkbook } from '../../shared/xlsx/export/exportWorkbook.ts';
import { CellTextTooLong, maxCellText } from '../../shared/xlsx/package/write/cellText.ts';
import { type CliIo, type Command, done, misused, unusable } from './command.ts';
import { writeFaultText } from './fileFaultText.ts';
import { readDrafts } from './readDrafts.ts';
import { writeBeside } from './writeBeside.ts';

/** One line for a draft that is not written. */
function faultText(path: string, error: unknown): string {
  if (!(error instanceof CellTextTooLong)) return writeFaultText(path, error);
  return `${path}：表中 ${error.cell} 单元格的文字超过 ${maxCellText} 个字，Excel 放不下，请缩短后再导出。`;
}

/** Whether the draft was written. What fails is said in one line; the other drafts are still written. */
async function exportOne(draft: Draft, folder: string, io: CliIo): Promise<boolean> {
  const form = findForm(draft.form);
  if (form === undefined) return false;
  const name = exportFileName(form, draft);
  try {
    const bytes = await exportWorkbook(form, draft);
    io.stdout(await writeBeside(folder, name, bytes, io));
    return true;
  } catch (error) {
    io.stderr(faultText(join(folder, name), error));
    return false;
  }
}

async function exportAll(source: string, folder: string, io: CliIo): Promise<boolean> {
  const { drafts, faults } = await readDrafts(source, io);
  for (const fault of faults) io.stderr(fault);
  if (drafts.length === 0) return false;
  try {
    await io.fs.makeFolder(folder);
  } catch (error) {
    io.stderr(writeFaultText(folder, error));
    return false;
  }
  let complete = faults.length === 0;
  for (const draft of drafts) complete = (await exportOne(draft, folder, io)) && complete;
  return complete;
}

export const exportCommand: Command = {
  name: 'export',
  usage: 'DRAFTS.json OUT_DIR',
  summary: '把草稿文件里的每份草稿导出为正式表格（.xlsx），不覆盖已有文件',
  run: async (args, io) => {
    const [source, folder, ...rest] = args;
    if (source === undefined || folder === undefined || rest.length > 0) return misused(exportCommand, io);
    return (await exportAll(source, folder, io)) ? done : unusable;
  },
};
