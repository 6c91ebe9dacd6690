/** Words of what is done to several drafts at once. */

export const manyText = {
  label: '对所选草稿的操作',
  selected: (count: number) => `已选 ${count} 份`,
  export: '导出所选',
  exportShown: '批量导出…',
  summary: '汇总',
  memo: '审核意见',
  nextYear: '结转所选',
  save: '存为草稿文件',
  remove: '删除所选',
  clear: '取消选择',
  carrying: '正在结转到新年度',
  at: (done: number, all: number) => `已完成 ${done} 份，共 ${all} 份`,
  carried: (count: number) => `已生成 ${count} 份新年度的草稿。`,
  notCarried: '没有结转的草稿',
  unplaced: '有内容没有带过去，仍在原草稿里',
  unplacedIn: (title: string, count: number) => `${title}：${count} 处`,
  removed: (count: number) => `已删除 ${count} 份草稿，30 个使用日内可以在“最近删除”中恢复。`,
  line: (title: string, text: string) => `${title}：${text}`,
  gone: '草稿已不在列表中，可能已在另一个窗口删除。',
  unknownForm: '本程序不认识这种表格。',
} as const;
