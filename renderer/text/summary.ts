/** Words of the summary of many forms and of the memo. */
import type { Grouping } from '../../shared/summary/types.ts';

export const summaryText = {
  titles: { summary: '汇总表', memo: '审核意见', figures: '分析' },
  title: '汇总和审核意见',
  reading: '正在读取草稿',
  at: (done: number, all: number) => `已读取 ${done} 份，共 ${all} 份`,
  nothing: '没有可以汇总的草稿。',
  notRead: (count: number) => `${count} 份草稿没有读出，不在表内`,
  views: '内容',
  groupBy: '分组',
  unit: '金额单位',
  groupings: { none: '不分组', department: '按主管部门', grade: '按等级', form: '按表格' } satisfies Record<
    Grouping,
    string
  >,
  noFigures: '所选的表没有这项数据。',
  onlyFirst: (shown: number, all: number) => `只列出前 ${shown} 行，共 ${all} 行。`,
  tables: {
    bands: { title: '得分分布（得分填齐的表）', headers: ['得分段', '份数', '占比'] },
    rated: { title: '执行率和得分（得分填齐的表）', headers: ['名称', '执行率', '得分'] },
    levels: { title: '一级指标得分（得分填齐的表）', headers: ['一级指标', '份数', '分值合计', '得分合计', '得分率'] },
    findings: { title: '最常见的问题', headers: ['问题', '条数', '涉及份数'] },
    years: {
      title: '同一项目与上一年相比',
      headers: ['名称', '年度', '上年得分', '本年得分', '得分增减', '上年执行率', '本年执行率', '执行率增减（百分点）'],
    },
  },
  picture: '图片',
  pieces: '份',
  ratedAxes: ['执行率（%）', '得分'],
  yearLabels: ['上年得分', '本年得分'],
  /** what a picture shows, for whoever does not see it */
  pictureName: (title: string, figures: readonly string[], all: number) =>
    `图：${title}。${figures.join('，')}${all > figures.length ? `，等 ${all} 项，见数据表` : ''}`,
  savePicture: '存为图片',
  pictureSaved: (title: string) => `已把“${title}”存为图片。`,
  pictureFailed: '图没有画出来，数据仍在表里；请关闭这个窗口再打开一次。',
  pictureUnsaved: '图片没有生成，没有写入任何文件；请再点一次“存为图片”。',
  allRows: (count: number) => `数据表（${count} 行）`,
  exportOf: { summary: '导出汇总表', memo: '导出审核意见' },
  print: '打印或导出 PDF',
  exporting: '正在生成工作簿',
  subtotal: (count: number) => `小计（${count} 份）`,
  total: (count: number) => `合计（${count} 份）`,
  more: (count: number) => `再显示 ${count} 行`,
  moreForms: (count: number) => `再显示 ${count} 份`,
  table: '汇总表，点列标题可以排序',
  memos: (forms: number, clean: number) =>
    clean === 0 ? `${forms} 份表` : `${forms} 份表，其中 ${clean} 份没有发现问题`,
  unnamed: '（未命名）',
  counts: (errors: number, warnings: number, hints: number) =>
    `错误 ${errors} 条，警告 ${warnings} 条，提示 ${hints} 条`,
  clean: '没有发现问题',
  ignored: (reason: string) => (reason === '' ? '（填报人已忽略）' : `（填报人已忽略，理由：${reason}）`),
} as const;
