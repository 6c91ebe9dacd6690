/** Words of carrying a draft over: into the next year, into another form, and of what came that way. */
import type { CarryKind } from '../../shared/carry/types.ts';

export const carryText = {
  nextYear: '结转到新年度…',
  nextForm: '由此生成…',
  nextYearTitle: (title: string) => `把“${title}”结转到新年度`,
  nextFormTitle: (title: string) => `由“${title}”生成`,
  year: '新年度',
  yearNote: '名称、指标和目标值沿用，金额、完成值和得分留空；原草稿不变。',
  yearFault: '请填四位数的年份，例如 2025。',
  forms: '生成哪一种表',
  formsNote: '能对应的内容沿用过去，其余留空；原草稿不变。',
  kind: (what: CarryKind) => (what === 'nextForm' ? '同一年度的下一张表' : '同类的另一种表'),
  create: '生成',
  madeTitle: '已生成新草稿',
  unplaced: (count: number) => `有 ${count} 处内容在新表中没有位置，没有带过去，仍在原草稿里：`,
  unplacedLine: (label: string, why: string) => `${label}（${why}）`,
  converted: (count: number) => `有 ${count} 处内容换了写法，请核对`,
  convertedLine: (label: string, before: string, after: string) => `${label}：${before} → ${after}`,
  open: '打开新草稿',
} as const;

export const keptText = {
  line: (count: number, from: string) =>
    `本表有 ${count} 处沿用自 ${from}，请核对：改动后自动取消标记，不用改的可在格内按 F9 确认。`,
  confirmAll: '全部确认',
  mark: (from: string) => `沿用自 ${from}，请核对`,
  earlier: (when: string, text: string) => `${when}：${text}`,
  lastYear: '上年',
  otherYear: (year: string) => `${year}年`,
  otherForm: '原表',
} as const;
