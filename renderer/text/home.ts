import type { FormPurpose } from '../../shared/forms/types.ts';

/** Words of the list of drafts. */
export const homeText = {
  title: '草稿',
  count: (count: number) => `${count} 份`,
  found: (found: number, count: number) => `找到 ${found} 份，共 ${count} 份`,
  create: '新建',
  printWhat: '请先选择要打印的草稿：点行首的方框，或按空格键，然后再按 Ctrl+P。',
  importDrafts: '导入草稿或表格',
  importFolder: '导入文件夹',
  search: '查找名称、部门、表内文字或拼音首字母',
  nothingFound: '没有符合的草稿，请换一个词，或按 Esc 清空查找。',
  allFiltered: '没有符合所选年度、表格和状态的草稿。',
  clearFilters: '显示全部草稿',
  looking: '正在查找表内文字…',
  lookingAt: (done: number, all: number) => `正在查找表内文字…（${done}/${all}）`,
  lookFailed: '表内文字没有查成，只查了名称、表格和年度；改一个字可再试。',
  foundIn: (label: string) => `${label}：`,
  selectAll: '全选',
  loading: '正在读取草稿…',
  loadFailed: '草稿列表读不出来',
  columns: {
    title: '名称',
    form: '表格',
    year: '年度',
    total: '总分',
    state: '状态',
    updatedAt: '修改时间',
    actions: '操作',
  },
  purposes: { goal: '绩效目标', monitoring: '运行监控', selfEvaluation: '自评' },
  untitled: '未命名草稿',
  none: '—',
  kept: '草稿只保存在这台电脑上，每次输入都会自动保存。',
  keptInBrowser: '草稿只保存在这台电脑的这个浏览器里，清除浏览数据会删掉草稿，请定期备份。',
  summaryAll: '汇总全部草稿',
  backupAll: '备份全部草稿',
  deleted: (count: number) => `最近删除（${count}）`,
  drop: '松开鼠标，导入草稿或 Excel 表格',
} as const;

export const folderText = {
  unreadable: '这个文件夹读不了，请检查 U 盘或共享文件夹是否还连着，或把它复制到“文档”再试。',
  empty: (folder: string) => `“${folder}”里没有可以导入的文件（.xlsx、.xlsm、.ziping、.json），请另选一个文件夹。`,
} as const;

export const emptyText = {
  title: '还没有草稿',
  body: '选择要填报的表格开始；填写的内容会自动保存在这台电脑上，填完后导出正式的 Excel 表。',
  import: '已有 Excel 表格或 .ziping 草稿文件？可以导入，或直接拖到这个窗口里。',
  restore: '换了电脑或重装了系统？可以从整套备份里取回全部草稿。',
} as const;

export const rowText = {
  menu: (title: string) => `“${title}”的更多操作`,
  open: '打开',
  rename: '重命名…',
  duplicate: '复制一份',
  print: '打印…',
  save: '存为草稿文件…',
  remove: '删除',
  copyOf: (title: string) => `${title} 副本`,
  duplicated: (title: string) => `已复制为“${title}”。`,
  removed: (title: string) => `已删除“${title}”，30 个使用日内可以在“最近删除”中恢复。`,
  undo: '撤销',
  restored: (title: string) => `已恢复“${title}”。`,
  select: (title: string) => `选择“${title}”`,
  chip: (form: string) => `打开${form}，`,
  points: (total: string) => `${total} 分`,
  fileSaved: (path: string) => `已保存到 ${path}`,
  fileCancelled: '已取消，没有写入文件。',
  unreadable: (titles: readonly string[]) =>
    `有 ${titles.length} 份草稿本程序读不了，没有放进备份：${titles.join('、')}。`,
} as const;

export const filterText = {
  label: '筛选草稿',
  one: (label: string, value: string) => `${label}：${value}`,
  many: (label: string, count: number) => `${label}：${count} 项`,
  count: (count: number) => `${count} 份`,
  clear: '清除筛选',
  byProject: '按项目排列',
  noYear: '没有年度',
  states: { blank: '未填写', filling: '填写中', faulty: '有错误', complete: '已填完' },
} as const;

const yearNotes: Readonly<Record<FormPurpose, string>> = {
  goal: '填报哪一年的绩效目标。',
  monitoring: '监控哪一年的执行情况，通常是本年。',
  selfEvaluation: '填报哪一年的自评，通常是上一年。',
};

export const newDraftText = {
  title: (form: string) => `新建${form}`,
  year: '年度',
  yearNote: (purpose: FormPurpose) => yearNotes[purpose],
  yearFault: '请填四位数的年份，例如 2024。',
  nameNote: '可以先不填，稍后在表内填写。',
  create: '新建',
} as const;

export const renameText = {
  title: '重命名草稿',
  label: '草稿名称',
  note: '只改列表里的名称，表内填写的内容不变；留空则用表内的名称。',
  confirm: '重命名',
} as const;

export const deletedText = {
  title: '最近删除',
  body: '删除的草稿保留 30 个使用日（打开过本程序的日子才计一天），之后自动清除。',
  restore: '恢复',
  restoreNamed: (title: string) => `恢复“${title}”`,
  at: (time: string) => `${time} 删除`,
  none: '没有最近删除的草稿。',
} as const;

export const importText = {
  problem: (name: string, text: string) => `${name}：${text}`,
  otherFormat: '不是草稿文件，请选择由本程序保存的 .ziping 文件。',
} as const;
