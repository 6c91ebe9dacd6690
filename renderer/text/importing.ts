import type { Confidence, DoubtKind } from '../../shared/xlsx/read/types.ts';

const confidences: Readonly<Record<Confidence, string>> = { high: '高', medium: '中', low: '低' };

const confidenceNotes: Readonly<Record<Confidence, string>> = {
  high: '表名和栏目都找到了，没有推测和缺漏。',
  medium: '有推测、缺少或没有读入的内容，请看过疑点再导入。',
  low: '表名、指标表头或多数栏目没有找到，请逐项核对再导入。',
};

const doubtKinds: Readonly<Record<DoubtKind, string>> = {
  guessed: '推测',
  filled: '补全',
  converted: '换算',
  rounded: '取舍',
  skipped: '未读入',
  extraColumn: '多余列',
  missing: '缺少',
  conflict: '冲突',
  formula: '公式',
  hidden: '隐藏',
  struck: '删除线',
  comment: '批注',
};

/** Words of the import window. */
export const importingText = {
  title: '导入表格',
  fileList: '文件和表格',
  readerFailed: (detail: string) =>
    `读取文件时出错，没有导入，请重试；如果再次出错，请把这段文字告诉维护人员：${detail || '读取程序停止'}`,
  readerSilent: '读取程序没有启动，没有导入，请关闭其他程序后重试。',
  waiting: '等待读取',
  reading: '正在读取…',
  cancelledFile: '已取消，没有读取。',
  refusedFile: (text: string) => `没有读入：${text}`,
  noForms: '文件里没有草稿。',
  progress: (done: number, all: number) => `已读取 ${done} / ${all} 个文件`,
  stopReading: '停止读取',
  stopFile: '取消读取这个文件',
  confidence: (confidence: Confidence) => `把握：${confidences[confidence]}`,
  confidenceNote: (confidence: Confidence) => confidenceNotes[confidence],
  doubtCount: (count: number) => `${count} 处疑点`,
  totalsOff: (count: number) => `${count} 个合计不符`,
  draftFile: '草稿文件',
  untitled: '（没有名称）',
  summary: {
    form: '表格',
    year: '年度',
    rows: '指标',
    rowCount: (count: number) => `${count} 行`,
    total: '总分',
    place: '位置',
    labels: (found: number, of: number) => `找到 ${found} / ${of} 个栏目`,
    none: '—',
  },
  choice: {
    label: '如何处理这张表',
    new: '作为新草稿导入',
    compare: '与已有草稿比较',
    skip: '不导入',
    noDrafts: '没有同一种表格的草稿可以比较。',
    draft: '与哪一份草稿比较',
    twin: (title: string) => `草稿里已有同名同年度的“${title}”。`,
    compareTwin: '与它比较',
    changedAt: (time: string) => `${time} 修改`,
  },
  will: {
    new: '新草稿',
    skip: '不导入',
    compare: (chosen: number) => (chosen === 0 ? '比较，未选差异' : `接受 ${chosen} 处差异`),
  },
  tabs: {
    label: '读取结果',
    doubts: (count: number) => `疑点（${count}）`,
    noTotals: '合计核对（没有）',
    totalsAgree: '合计核对（相符）',
    totalsOff: (count: number) => `合计核对（${count} 个不符）`,
    content: '读出的内容',
    differences: '差异',
    differenceCount: (count: number) => `差异（${count}）`,
  },
  doubts: {
    none: '没有疑点：每一格都照原样读出。',
    kind: (kind: DoubtKind) => doubtKinds[kind],
    columns: { kind: '类别', place: '单元格', text: '说明' },
    whole: '整张表',
    otherSheets: '这个文件里还有：',
  },
  totals: {
    none: '文件里没有印出执行率、得分合计等计算结果。',
    columns: { label: '项目', printed: '文件中印的', exact: '按读出内容计算', place: '单元格', verdict: '核对' },
    agrees: '相符',
    differs: '不符',
    notComputable: '算不出',
    note: '导入后一律按计算结果显示；不符的由“检查”提示。',
  },
  groups: {
    fields: '基本信息和总体目标',
    year: '年度',
    funding: '资金',
    row: (ordinal: number, name: string) => (name === '' ? `指标第 ${ordinal} 行` : `指标第 ${ordinal} 行 ${name}`),
  },
  content: {
    columns: { label: '栏目', value: '读出的内容', place: '来源单元格' },
    empty: '（空白）',
    noCell: '不来自单元格',
    doubted: (count: number) => `这一格有 ${count} 处疑点`,
  },
  differences: {
    loading: '正在比较…',
    none: '内容完全一致，没有差异。',
    all: '全选',
    allOf: (chosen: number, of: number) => `已选 ${chosen} / ${of} 处差异，导入后替换草稿中的内容`,
    columns: { take: '接受', place: '位置', current: '草稿中现有', imported: '文件中' },
    take: (place: string) => `接受${place}`,
    empty: '（空白）',
    inRow: (ordinal: number, name: string, column: string) =>
      name === '' ? `第 ${ordinal} 行 ${column}` : `第 ${ordinal} 行“${name}” ${column}`,
    weightOf: (level1: string) => `${level1} 一级权重`,
    newRow: (name: string) => `新增一行“${name}”`,
    goneRow: (ordinal: number, name: string) => `删除第 ${ordinal} 行“${name}”`,
    noRowHere: '草稿中没有这一行',
    noRowThere: '文件中没有这一行，接受后从草稿中删除',
    otherForm: (title: string) => `草稿“${title}”用的是另一种表格，不能比较。`,
    changedSince: (title: string) => `草稿“${title}”刚才有改动，没有接受差异，请重新比较后再试。`,
    beingEdited: (title: string) => `草稿“${title}”正在编辑，没有接受差异，请先返回草稿列表并关闭其他窗口中的它。`,
    unreadable: (title: string) => `草稿“${title}”本程序读不了，不能比较。`,
    missing: '这份草稿已不在列表中，请换一份比较。',
    copyTitle: (title: string) => `${title} 导入前`,
  },
  footer: {
    cancel: '取消',
    nothingStored: '点“导入”之前，什么都不会保存。',
    chooseDifferences: '有表格选了比较，但还没有勾选差异；没有勾选的不会改动。',
    import: (created: number, changed: number) => {
      const parts = [
        ...(created > 0 ? [`${created} 份新草稿`] : []),
        ...(changed > 0 ? [`${changed} 份草稿的差异`] : []),
      ];
      return parts.length === 0 ? '导入' : `导入 ${parts.join('、')}`;
    },
  },
  outcome: {
    created: (count: number, title: string) => (count === 1 ? `已导入“${title}”。` : `已导入 ${count} 份草稿。`),
    open: '打开',
    takenOver: (count: number, title: string) => `已在草稿“${title}”中接受 ${count} 处差异。`,
    takenOverMany: (drafts: number, count: number) => `已在 ${drafts} 份草稿中接受 ${count} 处差异。`,
    problem: (title: string, text: string) => `“${title}”没有导入：${text}`,
    undo: '撤销',
    undone: (count: number) => (count === 1 ? '已撤销这次导入。' : `已撤销这次导入的 ${count} 项。`),
    undoBusy: (title: string) => `草稿“${title}”正在编辑，还没有撤销，请先返回草稿列表，再从“最近导入”撤销。`,
    besides: (title: string) =>
      `草稿“${title}”在导入后又有改动，为免丢失没有覆盖；导入前的内容已恢复为“${title} 导入前”。`,
    copyGone: (title: string) => `草稿“${title}”导入前的内容已清除，不能再撤销，草稿没有改动。`,
  },
  recent: {
    button: (count: number) => `最近导入（${count}）`,
    title: '最近导入',
    body: '导入的内容 30 天内可以在这里撤销；撤销后，新草稿移到“最近删除”，改动过的草稿恢复原样。',
    none: '没有可以撤销的导入。',
    undo: '撤销导入',
    undoNamed: (what: string) => `撤销导入：${what}`,
    from: (names: readonly string[]) =>
      names.length > 2 ? `${names.slice(0, 2).join('、')} 等 ${names.length} 个文件` : names.join('、'),
  },
} as const;
