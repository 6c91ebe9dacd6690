import { draftExtension, type FileKind } from '../../shared/desktop.ts';

interface FileType {
  readonly name: string;
  readonly mime: string;
  readonly extensions: readonly `.${string}`[];
  /** further files to offer when one is opened; the import says of the last how to save them as .xlsx */
  readonly alsoOpens?: readonly `.${string}`[];
}

export const fileTypes: Readonly<Record<FileKind, FileType>> = {
  workbook: {
    name: '工作簿',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['.xlsx'],
    alsoOpens: ['.xlsm', '.xls', '.et', '.csv'],
  },
  drafts: { name: '绩效自评草稿', mime: 'application/json', extensions: [draftExtension, '.json'] },
  text: { name: '文本', mime: 'text/plain', extensions: ['.txt'] },
  archive: { name: 'ZIP 压缩文件', mime: 'application/zip', extensions: ['.zip'] },
  pdf: { name: 'PDF 文件', mime: 'application/pdf', extensions: ['.pdf'] },
  image: { name: 'PNG 图片', mime: 'image/png', extensions: ['.png'] },
};
