const steps = {
  starting: '正在准备',
  building: '正在生成工作簿',
  saving: '请选择保存位置',
} as const;

/** Words of the export. */
export const exportingText = {
  export: '导出',
  options: '导出选项',
  plain: '导出表格',
  withFindings: '导出表格，附自查结果表',
  title: '正在导出',
  cancel: '取消导出',
  saved: (path: string) => `已保存到 ${path}`,
  cancelled: '已取消导出，没有写入文件。',
  textTooLong: (cell: string) => `没有导出：表中 ${cell} 单元格的文字超过 32767 个字，Excel 放不下，请缩短后再导出。`,
  buildFailed: (detail: string) => `工作簿没有生成，请重试；如果再次出错，请把这段文字告诉维护人员：${detail}`,
  reveal: '打开所在文件夹',
  revealFailed: '文件夹打不开，文件可能已移走。',
  saveElsewhere: '另选位置',
  step: (kind: keyof typeof steps): string => steps[kind],
} as const;
