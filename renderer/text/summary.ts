/** Words of the summary of many forms and of the memo. */
import type { Grouping } from '../../shared/summary/types.ts';

export const summaryText = {
  titles: { summary: '汇总表', memo: '审核意见' },
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
  exportOf: { summary: '导出汇总表', memo: '导出审核意见' },
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
