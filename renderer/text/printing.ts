/** Words of the print preview. */

/** Names that a sentence can hold; of more, only the number is told. */
const fewNames = 5;

function namesOf(titles: readonly string[]): string {
  const shown = titles
    .slice(0, fewNames)
    .map((title) => `“${title}”`)
    .join('、');
  return titles.length > fewNames ? `${shown}等 ${titles.length} 份` : shown;
}

export const printingText = {
  title: (name: string) => `打印预览：${name}`,
  many: (count: number, date: string) => `绩效自评表 ${count} 份 ${date}`,
  frame: (name: string) => `${name}（打印页面）`,
  tools: '预览',
  print: '打印',
  pdf: '导出 PDF',
  withFindings: '附自查结果表',
  previous: '上一页',
  next: '下一页',
  page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  zoom: '显示比例',
  zooms: { width: '适合宽度', page: '整页', actual: '实际大小' },
  forms: '表格',
  pagesOf: (pages: number) => `${pages} 页`,
  laying: '正在排版',
  layingAt: (done: number, all: number) => `正在排版：已完成 ${done} 份，共 ${all} 份`,
  writing: '正在生成 PDF…',
  notLaid: '下面的草稿没有打印页面：',
  line: (title: string, text: string) => `${title}：${text}`,
  nothing: '没有可以打印的页面。',
  unlaidItem: (detail: string) => `排版出错，请打开草稿核对后再试；如果再次出错，请把这段文字告诉维护人员：${detail}`,
  failed: (detail: string) =>
    `打印页面没有生成，请关闭这个窗口后重试；如果再次出错，请把这段文字告诉维护人员：${detail}`,
  tooMany: (count: number, most: number) =>
    `选了 ${count} 份草稿，一次最多预览 ${most} 份。请关闭这个窗口，分几次选择和打印。`,
  saved: (path: string) => `PDF 已保存到 ${path}`,
  cancelled: '已取消导出 PDF，没有写入文件。',
  unprinted: (detail: string) =>
    `PDF 没有生成，原来的文件没有改动。请重试，或用“打印”；如果再次出错，请把这段文字告诉维护人员：${detail}`,
  saveElsewhere: '另选位置',
  howPdf: {
    title: '导出 PDF',
    text: '浏览器里的 PDF 由打印窗口保存：请在打印窗口的“目标打印机”中选“另存为 PDF”，再点“保存”。',
    goOn: '打开打印窗口',
  },
  verbs: { print: '打印', pdf: '导出' },
  ask: {
    title: (drafts: number, errors: number) => `所选草稿中有 ${drafts} 份还有错误，共 ${errors} 处`,
    text: (titles: readonly string[], verb: string) =>
      `${namesOf(titles)}还有错误，可能被退回。可以先返回修改，也可以仍然${verb}。`,
    goOn: (verb: string) => `仍然${verb}`,
    back: '返回',
  },
} as const;

export type Zoom = keyof typeof printingText.zooms;
