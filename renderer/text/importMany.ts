/** Names that a sentence can hold; of more, only the number is told. */
const fewNames = 3;

function namesOf(titles: readonly string[]): string {
  const shown = titles
    .slice(0, fewNames)
    .map((title) => `“${title === '' ? '未命名草稿' : title}”`)
    .join('、');
  return titles.length > fewNames ? `${shown}等 ${titles.length} 份草稿` : `草稿${shown}`;
}

/** Words of the table of many files. */
export const manyImportText = {
  title: '批量导入',
  table: '文件中的表格',
  columns: { file: '文件', sheet: '工作表', title: '名称', form: '表格', year: '年度', total: '得分', doubts: '疑点' },
  standing: '与已有草稿',
  choice: '如何处理',
  progress: (done: number, all: number) => `已读取 ${done} / ${all} 个文件`,
  reading: (names: readonly string[]) => (names.length === 0 ? '' : `正在读取：${names.join('、')}`),
  looking: '正在与已有草稿比较…',
  storing: '正在导入…',
  stop: '停止读取',
  stopped: '已停止，没有读取。',
  cut: '文件太多，只列出前面的一部分；其余的请分几个文件夹导入。',
  noForms: '文件里没有草稿。',
  summary: (forms: number, files: number, faults: number) =>
    `${files} 个文件，${forms} 张表格${faults > 0 ? `，${faults} 个没有读入` : ''}`,
  none: '—',
  untitled: '未命名草稿',
  show: (file: string) => `查看“${file}”`,
  standings: {
    new: '新的',
    same: (title: string) => `与草稿“${title}”相同`,
    exists: (title: string) => `已有草稿“${title}”，内容不同`,
    repeated: (file: string, isSame: boolean) => `与“${file}”${isSame ? '相同' : '同名同年度，内容不同'}`,
  },
  choices: { new: '新建一份', update: '更新已有的', skip: '跳过' },
  choiceOf: (title: string) => `如何处理“${title}”`,
  all: '已有的草稿全部：',
  allNote: '更新前，每份草稿先存一个版本。',
  pick: '请选择',
  cancel: '取消',
  import: (created: number, updated: number) => {
    const parts = [...(created > 0 ? [`新建 ${created} 份`] : []), ...(updated > 0 ? [`更新 ${updated} 份`] : [])];
    return parts.length === 0 ? '导入' : `导入：${parts.join('，')}`;
  },
  nothingStored: '点“导入”之前，什么都不会保存；要么全部导入，要么都不导入。',
  busy: (titles: readonly string[]) =>
    `没有导入：${namesOf(titles)}正在编辑，请先关闭其他窗口中的它，或改为跳过，再点导入。`,
  changedSince: (titles: readonly string[]) => `没有导入：${namesOf(titles)}刚才有改动，已重新比较，请看过再点导入。`,
  notStored: (text: string) => `一份也没有导入：${text}`,
  notCompared: (text: string) => `不能与已有草稿比较：${text}`,
  undoBusy: (titles: readonly string[]) =>
    `还没有撤销：${namesOf(titles)}正在编辑，请先返回草稿列表，再从“最近导入”撤销。`,
  notUndone: (text: string) => `还没有撤销：${text}`,
} as const;
