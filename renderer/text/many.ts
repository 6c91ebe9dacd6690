/** Words of what is done to several drafts at once. */

/** Names that a sentence can hold; of more, only the number is told. */
const fewNames = 5;

function namesOf(titles: readonly string[]): string {
  const shown = titles
    .slice(0, fewNames)
    .map((title) => `“${title}”`)
    .join('、');
  return titles.length > fewNames ? `${shown}等 ${titles.length} 份` : shown;
}

export const manyText = {
  label: '对所选草稿的操作',
  selected: (count: number) => `已选 ${count} 份`,
  export: '导出所选',
  print: '打印所选',
  nextYear: '结转所选',
  save: '存为草稿文件',
  remove: '删除所选',
  clear: '取消选择',
  checking: '正在检查所选草稿',
  exporting: '正在导出所选草稿',
  carrying: '正在结转到新年度',
  at: (done: number, all: number) => `已完成 ${done} 份，共 ${all} 份`,
  askTitle: (drafts: number, errors: number) => `所选草稿中有 ${drafts} 份还有错误，共 ${errors} 处`,
  askText: (titles: readonly string[]) => `${namesOf(titles)}还有错误，可能被退回。可以先返回修改，也可以仍然导出。`,
  goOn: '仍然导出',
  back: '返回修改',
  zipName: (count: number, date: string) => `绩效自评表 ${count} 份 ${date}`,
  written: (count: number, path: string) => `已导出 ${count} 份表格，保存到 ${path}`,
  nothingWritten: '没有导出，所选草稿都没有生成表格',
  notWritten: '没有导出的草稿',
  withErrors: '已导出，但还有错误',
  errorsIn: (title: string, count: number) => `${title}：${count} 处错误`,
  carried: (count: number) => `已生成 ${count} 份新年度的草稿。`,
  notCarried: '没有结转的草稿',
  unplaced: '有内容没有带过去，仍在原草稿里',
  unplacedIn: (title: string, count: number) => `${title}：${count} 处`,
  removed: (count: number) => `已删除 ${count} 份草稿，30 个使用日内可以在“最近删除”中恢复。`,
  line: (title: string, text: string) => `${title}：${text}`,
  gone: '草稿已不在列表中，可能已在另一个窗口删除。',
  unknownForm: '本程序不认识这种表格。',
} as const;
