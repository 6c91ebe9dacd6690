/** Words of the checks in the editor: marks, the panel 自查, suggested scores, the question before an export. */
import type { FindingSeverity } from '../../shared/checks/types.ts';
import type { TierPoints } from '../../shared/scoring/tiers.ts';

export const severityText: Readonly<Record<FindingSeverity, string>> = { E: '错误', W: '警告', I: '提示' };

/** What is only still to be filled in; not a fault. */
export const todoText = '待填';

const wordOf = (kind: FindingSeverity | 'todo'): string => (kind === 'todo' ? todoText : severityText[kind]);

export const checksText = {
  figuresTab: '小计',
  checksTab: '自查',
  count: (severity: FindingSeverity, count: number) => `${severityText[severity]} ${count}`,
  todo: (count: number) => `${todoText} ${count} 处`,
  word: wordOf,
  none: '没有发现问题',
  noneHelp: '表中没有需要处理的问题。填写内容改动后会自动重新检查。',
  grouping: '排列方式',
  bySeverity: '按级别',
  bySubject: '按位置',
  previous: '上一条问题',
  next: '下一条问题',
  list: '自查结果',
  ignore: '忽略',
  ignored: (count: number) => `已忽略 ${count}`,
  reason: (reason: string) => `理由：${reason}`,
  restore: '恢复',
  mark: (kind: FindingSeverity | 'todo', message: string) => `${wordOf(kind)}：${message}`,
  nothingToMend: '这一格没有可以直接采用的建议。',
  noFindings: '自查没有发现问题。',
} as const;

export const suggestionText = {
  score: (score: string) => `建议 ${score}`,
  takeHint: '采用（F9）',
  fill: '填入建议分',
  fillHelp: '只填还空着的得分，已填的不会改动',
  filled: (rows: number) => `已填入 ${rows} 个建议分，已填的得分没有改动。`,
  nothingToFill: '没有可以填入的建议分：得分已填写，或指标值、完成值还不能计算。',
  pickTier: '选档次',
  tierMenu: '完成档次',
  band: ({ low, high, includesHigh }: TierPoints) => `${low}～${high} 分${includesHigh ? '' : `（不含 ${high}）`}`,
  clearTier: '不选档次',
} as const;

export const ignoreText = {
  title: '忽略这条问题',
  help: '理由随草稿保存，导出前会再列出，可以随时恢复。',
  reason: '忽略的理由',
  missing: '请写明理由，例如“已与主管部门确认”。',
  confirm: '确认忽略',
} as const;

export const rulesText = {
  title: '评分规则',
  open: '评分规则',
  help: '只影响建议分和自查，不会改动已填的得分。请按本地印发的办法选择。',
  formOwn: '本表规定',
  done: '完成',
  groups: {
    reverse: '未达标的反向指标（≤、＜）',
    tiers: '文字目标的完成档次',
    step: '建议分取整到',
  },
  choices: {
    reverse: { ratio: '分值 × 目标值 ÷ 完成值', excess: '分值 × (1 − 超出部分 ÷ 目标值)' },
    tiers: {
      '80/60': '达成 100–80%，部分达成 80–60%，未达成 60–0%',
      '80/50': '达成 100–80%，部分达成 80–50%，未达成 50–0%',
    },
    step: { '0.01': '0.01 分', '0.1': '0.1 分', '0.5': '0.5 分' },
  },
} as const;

export const confirmText = {
  title: (errors: number, todo: number) =>
    `还有 ${[...(errors > 0 ? [`${errors} 条错误没有处理`] : []), ...(todo > 0 ? [`${todo} 处待填`] : [])].join('，')}`,
  text: (verb: string) => `就这样上报，表格可能会被退回。可以先返回修改，也可以仍然${verb}。`,
  ignored: (count: number) => `已忽略的问题（${count} 条）`,
  back: '返回修改',
  goOn: (verb: string) => `仍然${verb}`,
  withFindings: '附自查结果表',
} as const;
