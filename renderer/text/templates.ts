import type { TemplatePart } from '../../shared/draft/templateOf.ts';

const parts: Readonly<Record<TemplatePart, string>> = {
  targets: '年度指标值、指标性质和度量单位',
  weights: '分值（权重）',
  departments: '主管部门、实施单位、填表人和电话',
  goals: '年度总体目标（预期目标）',
};

/** Words of templates. */
export const templatesText = {
  save: '存为模板',
  saveTitle: '存为模板',
  saveBody: '模板保留各级指标的名称，用它新建表格时不必再逐行填写。得分、实际完成情况、偏差原因和金额不会放进模板。',
  name: '模板名称',
  nameFault: '请填写模板名称。',
  keep: '同时保留',
  part: (part: TemplatePart) => parts[part],
  saveDone: '存为模板',
  saved: (name: string) => `已存为模板“${name}”，在草稿列表点“新建”，选“从模板新建”即可使用。`,
  fromTemplate: '从模板新建…',
  title: '从模板新建',
  loading: '正在读取模板…',
  failed: (text: string) => `模板读不出来。${text}`,
  none: '还没有模板。打开一份填好的草稿，点上方的“存为模板”，以后新建同类表格就不必重填指标。',
  listLabel: '模板',
  unnamed: '未命名模板',
  madeAt: (form: string, time: string) => `${form}，${time} 存入`,
  form: '用于哪种表格',
  year: '年度',
  yearFault: '请填四位数的年份，例如 2024。',
  create: '新建',
  rename: '重命名',
  renameDone: '保存名称',
  remove: '删除模板',
  removed: (name: string) => `已删除模板“${name}”，用它建好的草稿不受影响。`,
  undo: '撤销',
  toFile: '存为文件…',
  fileName: (name: string) => `模板 ${name}`,
  fileSaved: (path: string) => `模板已保存到 ${path}，在别的电脑上点“导入草稿或表格”即可使用。`,
  imported: (names: readonly string[]) =>
    `已导入模板${names.map((name) => `“${name}”`).join('、')}，点“新建”，选“从模板新建”即可使用。`,
  gone: '这个模板已经删除，请选择别的模板。',
  madeTitle: '已新建，有内容放不进新表',
  unplaced: (count: number) => `模板中有 ${count} 处内容在新表里没有位置，没有带过去：`,
  unplacedLine: (label: string, text: string, why: string) => `${label}“${text}”：${why}。`,
  open: '打开草稿',
} as const;
