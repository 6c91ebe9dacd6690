/** Words of the bar that finds and replaces in a form. */
export const findText = {
  bar: '查找和替换',
  query: '查找',
  replacement: '替换为',
  previous: '上一个（Shift+F3）',
  next: '下一个（F3）',
  replaceOne: '替换',
  replaceAll: '全部替换',
  showReplace: '替换…',
  matchCase: '区分大小写',
  wholeCell: '整格匹配',
  foldWidth: '全角半角不分',
  onlySelected: '选中范围',
  close: '关闭（Esc）',
  none: '没有找到',
  count: (at: number, all: number) => `${at}/${all}`,
  total: (all: number) => `共 ${all} 格`,
  announce: (at: number, all: number, cell: string, text: string) => `第 ${at} 个，共 ${all} 个：${cell}，${text}`,
  announceTotal: (all: number) => `${all} 个格子里找到`,
  replaced: (places: number, cells: number) =>
    places === cells ? `已替换 ${places} 处。` : `已在 ${cells} 个格子里替换 ${places} 处。`,
  refused: (cells: number) =>
    `${cells} 个格子没有替换：选项格只能换成其中的选项，分组名称不能为空，表格规定的预算分值要单独修改。`,
  nothingReplaced: '没有可以替换的内容，请核对查找的文字和选项。',
} as const;
