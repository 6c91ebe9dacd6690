/** Words of the editor: the bar above the sheet, the row tools, the marks at wrong figures, the totals beside it. */
export const editorText = {
  untitled: '未命名草稿',
  sheetLabel: (title: string) => `${title}（填报区）`,
  loading: '正在打开草稿…',
  undo: '撤销',
  redo: '重做',
  shortcuts: '快捷键',
  back: '返回草稿列表',
  rowNumber: (ordinal: number) => `第${ordinal}行`,
  noRow: (table: string) => `未选中${table}行`,
  insertRow: '插入行',
  moveUp: '上移',
  moveDown: '下移',
  removeRow: '删除行',
  rowTools: (table: string) => `${table}行`,
  groupTools: '分组',
  more: '更多',
  print: '打印',
  moneyUnit: '金额单位',
  rowMenu: (ordinal: number) => `第${ordinal}行的操作`,
} as const;

export const missingText = {
  missing: { title: '找不到这份草稿', text: '它可能已被删除。请返回草稿列表，在“最近删除”中查找或从备份恢复。' },
  refused: { title: '这份草稿打不开', kept: '原始数据仍完整保存在本机，没有改动。' },
  failed: { title: '读取草稿失败', text: '没有读到本机保存的数据。请稍后重试；如果仍然失败，请重新启动程序。' },
  retry: '重试',
} as const;

/** Entries of the row menu, with the form's own word for the groups of a level. */
export const rowMenuText = {
  insertBelow: '在下方插入一行',
  moveUp: '上移一行',
  moveDown: '下移一行',
  remove: '删除这一行',
  insertGroup: (word: string) => `在下方添加${word}`,
  moveGroupUp: (word: string) => `上移整个${word}`,
  moveGroupDown: (word: string) => `下移整个${word}`,
  removeGroup: (word: string) => `删除整个${word}`,
} as const;

const quoted = (name: string) => (name.trim() === '' ? '' : `“${shorten(name.trim())}”`);

/** A long name, cut for a line of text. */
export function shorten(name: string, most = 16): string {
  const chars = [...name];
  return chars.length > most ? `${chars.slice(0, most - 1).join('')}…` : name;
}

export const toastText = {
  removedRow: (ordinal: number, name: string) => `已删除第${ordinal}行${quoted(name)}。`,
  removedRows: (rows: number) => `已删除 ${rows} 行。`,
  removedGroup: (word: string, name: string, rows: number) => `已删除${word}${quoted(name)}，共${rows}行。`,
  nameKept: (word: string, name: string) => `${word}名称不能为空，已恢复为“${shorten(name)}”。`,
  pasted: (rows: number, columns: number) => `已粘贴 ${rows} 行 × ${columns} 列。`,
  pastedWithNewRows: (rows: number, columns: number, added: number) =>
    `已粘贴 ${rows} 行 × ${columns} 列，其中新增 ${added} 行。`,
  pasteCut: '超出表格右边的列没有粘贴。',
  pasteCutRows: '超出表格下边的行没有粘贴。',
} as const;

/** A cell in which one of a list is chosen. */
export const choiceText = {
  none: '',
  other: (text: string) => `${shorten(text)}（不在选项中）`,
} as const;

/** Marks at a typed figure: what is wrong and how to mend it. The text stays as typed. */
export const faultText = {
  money: (text: string, unit: string) => `“${shorten(text)}”不是金额，请改为数字，如 1234.56（${unit}）。`,
  number: (text: string) => `“${shorten(text)}”不是数字，请改为如 2.5 的数字。`,
  negativeMoney: '金额不能小于 0，请核对。',
  negativeScore: '得分不能小于 0，请核对。',
  percentPoints: '这里填分数，不带百分号，请核对。',
  overWeight: (score: string, weight: string) => `得分 ${score} 高于分值 ${weight}，请核对得分或分值。`,
  weightNotPositive: '分值应大于 0，请核对。',
} as const;

/** Words of the badge that says where the last change stands. */
export const saveText = {
  saved: '已保存',
  savedInJournal: '已保存到备用日志',
  journalHint:
    '本机存储刚才写入失败过，现在还不能确认它可靠。这次修改已写进备用日志，并读回核对无误，不会丢失；关闭并重新打开程序后，会自动放回草稿，恢复正常。',
  savedNow: '已保存在本机。平时会自动保存，不必按 Ctrl+S。',
  savedNowInJournal: '已保存到备用日志，并读回核对无误。本机存储暂时不可靠，重新打开程序后会自动放回草稿。',
  saving: '保存中…',
  failed: '没有保存',
  retry: '重试',
  saveElsewhere: '另存为…',
  elsewhereHint: '可以先另存到 U 盘或别处。',
  savedElsewhere: (path: string) => `已另存到 ${path}。本机仍没有保存，请先不要关闭窗口。`,
} as const;

export const totalsText = {
  title: '实时得分',
  total: '总分',
  noTotal: '—',
  unscored: (rows: number) => `还有 ${rows} 行未填得分`,
  allScored: '得分已填齐',
  weightTotal: '分值合计',
  rate: '执行率',
  rateScore: '预算得分',
  noBudget: '有支出但没有预算数，算不出执行率',
  unreadable: '金额有误，算不出执行率',
  blankRate: '待填写',
  over: '超过 100%',
  groups: '各级小计',
  weightColumn: '分值',
  scoreColumn: '得分',
  nameColumn: '指标',
  usual: (weight: string) => `应为 ${weight}`,
  unnamed: '（未命名）',
  announce: (total: string, grade: string | null, weights: string) =>
    `总分 ${total} 分，${grade === null ? '' : `等级${grade}，`}分值合计 ${weights}`,
} as const;

export const shortcutsText = {
  title: '快捷键',
  close: '关闭',
} as const;
