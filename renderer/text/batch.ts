import { assertNever } from '../../shared/assertNever.ts';
import type { FileFault, FileKind } from '../../shared/desktop.ts';
import type { NameToken } from '../../shared/xlsx/export/namePattern.ts';
import { exportingText } from './exporting.ts';

/** Words of the batch export. */

const tokens: Readonly<Record<NameToken, string>> = {
  number: '序号',
  year: '年度',
  department: '主管部门',
  name: '项目名称',
  form: '表名',
};

const formats = {
  workbook: { label: 'Excel 工作簿', note: '可以继续修改。' },
  pdf: { label: 'PDF', note: '按正式表格分页，用于打印、盖章和存档。' },
} as const;

type Format = keyof typeof formats;

const shapes = {
  workbook: {
    folder: { label: '每份一个工作簿，放进文件夹', note: '边生成边写入；中途取消时，已写入的都是完整的文件。' },
    book: { label: '一个工作簿，每份一张工作表', note: '工作表以项目名称命名，最多 100 份。' },
    zip: { label: '一个 ZIP 压缩文件', note: '每份一个工作簿，全部完成后一次保存，最大 200 MB（约一万份）。' },
  },
  pdf: {
    folder: { label: '每份一个 PDF，放进文件夹', note: '边生成边写入；中途取消时，已写入的都是完整的文件。' },
    book: { label: '一个 PDF，每份一个书签', note: '各份按列表顺序排在一起，最多 300 份。' },
    zip: { label: '一个 ZIP 压缩文件', note: '每份一个 PDF，全部完成后一次保存，最大 200 MB（约五百份）。' },
  },
} as const;

export const batchText = {
  title: (count: number) => `批量导出 ${count} 份`,
  shape: '导出为',
  format: '文件格式',
  formatOf: (format: Format) => formats[format],
  noPdf: '批量生成 PDF 请用桌面版；在浏览器里，请选中草稿点“打印所选”，在打印窗口的“目标打印机”中选“另存为 PDF”。',
  shapeOf: (format: Format, shape: keyof (typeof shapes)[Format]) => shapes[format][shape],
  noFolder: '这个浏览器不能写入文件夹，请导出为一个工作簿或 ZIP。',
  tooMany: (format: Format, count: number, most: number) =>
    `一个${format === 'pdf' ? ' PDF ' : '工作簿'}最多放 ${most} 份，现在选了 ${count} 份。`,
  pattern: '文件名',
  patternNote: '点选组成文件名的部分，按点选的先后排列。',
  token: (token: NameToken) => tokens[token],
  example: (name: string) => `例如：${name}`,
  faulty: (count: number) => `其中 ${count} 份没有填完或有错误`,
  exportFaulty: '仍然导出',
  skipFaulty: '跳过，不导出',
  start: '导出',
  startFolder: '选择文件夹并导出',
  running: '正在批量导出',
  saving: '请选择保存位置',
  askErrors: '有草稿没有填完或有错误',
  askErrorsText: (title: string, errors: number) =>
    `“${title}”有 ${errors} 处待填或错误，可能被退回。这份和其余有错误的草稿怎么办？`,
  askExisting: '文件夹里已有同名文件',
  askExistingText: (name: string) =>
    `“${name}”已经存在。替换后原来的内容无法恢复；保留则新文件加编号，两份都在。其余同名文件也照此办理。`,
  replace: '全部替换',
  number: '保留原文件，新文件加编号',
  cancel: '取消导出',
  bookTitle: '绩效自评表',
  composing: (format: Format) => `正在合成一个${format === 'pdf' ? ' PDF' : '工作簿'}…`,
  wholeName: (count: number, date: string) => `绩效自评表 ${count} 份 ${date}`,
  bookFull: (format: Format) =>
    `没有导出：一个${format === 'pdf' ? ' PDF ' : '工作簿'}放不下更多，请另外导出，或改为放进文件夹。`,
  notMade: (format: Format, detail: string) =>
    format === 'pdf'
      ? `PDF 没有生成，请重试；如果再次出错，请把这段文字告诉维护人员：${detail}`
      : exportingText.buildFailed(detail),
  zipFull: '没有导出：一个 ZIP 最大 200 MB，请另外导出，或改为放进文件夹。',
  notTried: (fault: string) => `没有轮到就停下了。${fault}`,
  counts: (written: number, skipped: number, failed: number) =>
    [
      written > 0 ? `已导出 ${written} 份` : '没有写入文件',
      skipped > 0 && `跳过 ${skipped} 份`,
      failed > 0 && `失败 ${failed} 份`,
    ]
      .filter(Boolean)
      .join('，'),
  cancelled: (counts: string) => `已取消：${counts}`,
  where: (path: string) => `保存在：${path}`,
  cancelledFolder: '已取消，已经写入的文件都是完整的，其余的没有写入。',
  failedPart: (count: number) => `没有导出的 ${count} 份`,
  skippedPart: (count: number) => `没有填完或有错误而跳过的 ${count} 份`,
  leftPart: (count: number) => `取消后没有轮到的 ${count} 份`,
  faultyPart: (count: number) => `已导出，但没有填完或有错误的 ${count} 份`,
  writtenPart: (count: number) => `已写入的 ${count} 份`,
  errorsIn: (title: string, errors: number) => `${title}：${errors} 处`,
  reason: (title: string, text: string) => `${title}：${text}`,
  more: (count: number) => `……还有 ${count} 份`,
  retry: (count: number) => `重试失败的 ${count} 份`,
  goOn: (count: number) => `继续导出其余 ${count} 份`,
  otherFolder: '换一个文件夹…',
  openFolder: '打开文件夹',
  folderFailed: '这个文件夹用不了，请换一个再试。',
} as const;

/** Why a file of a batch is not in its folder and what to do, in one sentence. What had its name before is intact. */
export function placeFaultText(fault: FileFault, fileName: string, kind: FileKind): string {
  switch (fault) {
    case 'inUse':
      return `“${fileName}”正在${kind === 'pdf' ? '别的程序' : ' Excel 或 WPS '}中打开，请关闭它后重试。`;
    case 'diskFull':
      return '磁盘已满，请清理空间后重试，或换一个文件夹。';
    case 'readOnly':
      return '文件夹只读或没有写入权限，请换一个文件夹。';
    case 'notFound':
      return '找不到文件夹，U 盘可能已拔出，请插好后重试，或换一个文件夹。';
    case 'tooLarge':
      return `“${fileName}”太大，这个磁盘放不下，请换一个文件夹。`;
    case 'unknown':
      return `“${fileName}”没有写成，请重试，或换一个文件夹。`;
    default:
      return assertNever(fault);
  }
}
