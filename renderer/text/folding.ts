/** Words of the parts above the indicators that fold away on the screen. */
const named = (label: string) => (label === '' ? '表头' : label);

export const foldText = {
  name: named,
  fold: (label: string) => `收起“${named(label)}”（不影响打印和导出）`,
  open: '展开',
  blank: '还没有填写',
  foldAll: '收起上部',
  openAll: '展开上部',
  hint: '收起或展开指标表以上的部分，只影响屏幕显示，不影响打印和导出',
} as const;
