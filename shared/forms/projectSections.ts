/** Sections of the project form, which the Shanghai and the national form share in order and spans. */
import type { FundingRowDefinition, SectionDefinition } from './types.ts';

export const projectFundingRows: readonly FundingRowDefinition[] = [
  { key: 'total', label: '年度资金总额', isTotal: true, rate: true },
  {
    key: 'currentAppropriation',
    label: '当年财政拨款',
    printed: '其中：当年财政拨款',
    aliases: ['本年财政拨款', '财政拨款'],
    rate: false,
  },
  { key: 'carriedOver', label: '上年结转资金', aliases: ['上年结转'], rate: false },
  { key: 'other', label: '其他资金', aliases: ['其它资金'], rate: false },
];

/** @param title as printed. @param moneyLabel the side label with the money unit, for example 项目资金（元） */
export function projectSections(title: string, moneyLabel: string): readonly SectionDefinition[] {
  return [
    {
      kind: 'rows',
      rows: [
        { cells: [{ at: [1, 9], source: { kind: 'label', text: title }, style: 'title' }], minHeight: 30 },
        { cells: [{ at: [1, 9], source: { kind: 'year' }, style: 'subtitle' }] },
        {
          cells: [
            { at: [1, 3], source: { kind: 'label', text: '项目名称' }, style: 'label' },
            { at: [4, 9], source: { kind: 'field', field: 'projectName' }, style: 'centered' },
          ],
        },
        {
          cells: [
            { at: [1, 3], source: { kind: 'label', text: '主管部门' }, style: 'label' },
            { at: [4, 5], source: { kind: 'field', field: 'department' }, style: 'centered' },
            { at: [6, 7], source: { kind: 'label', text: '实施单位' }, style: 'label' },
            { at: [8, 9], source: { kind: 'field', field: 'implementingUnit' }, style: 'centered' },
          ],
        },
      ],
    },
    {
      kind: 'funding',
      side: { text: moneyLabel, at: [1, 1] },
      columns: [
        { key: 'label', label: '', at: [2, 3] },
        { key: 'initialBudget', label: '年初预算数', at: [4, 4] },
        { key: 'annualBudget', label: '全年预算数', at: [5, 5] },
        { key: 'executed', label: '全年执行数', at: [6, 6] },
        { key: 'weight', label: '分值', at: [7, 7] },
        { key: 'executionRate', label: '执行率', at: [8, 8] },
        { key: 'score', label: '得分', at: [9, 9] },
      ],
    },
    {
      kind: 'rows',
      side: { text: '年度总体目标', at: [1, 1] },
      rows: [
        {
          cells: [
            { at: [2, 5], source: { kind: 'label', text: '预期目标' }, style: 'label' },
            { at: [6, 9], source: { kind: 'label', text: '实际完成情况' }, style: 'label' },
          ],
        },
        {
          cells: [
            { at: [2, 5], source: { kind: 'field', field: 'expectedGoal' }, style: 'text' },
            { at: [6, 9], source: { kind: 'field', field: 'actualResult' }, style: 'text' },
          ],
          minHeight: 56,
        },
      ],
    },
    {
      kind: 'indicators',
      side: { text: '绩效指标', at: [1, 1] },
      columns: [
        { key: 'level1', label: '一级指标', at: [2, 2], align: 'center', required: true, limit: 30 },
        { key: 'level2', label: '二级指标', at: [3, 3], align: 'center', required: true, limit: 30 },
        { key: 'level3', label: '三级指标', at: [4, 4], align: 'left', required: true, limit: 100 },
        {
          key: 'target',
          label: '年度指标值',
          aliases: ['年度绩效目标值', '指标值'],
          at: [5, 5],
          align: 'center',
          required: true,
          limit: 200,
        },
        {
          key: 'actual',
          label: '实际完成值',
          aliases: ['全年完成值', '实际值', '完成值'],
          at: [6, 6],
          align: 'center',
          required: true,
          limit: 200,
        },
        { key: 'weight', label: '分值', aliases: ['权重'], at: [7, 7], align: 'center', required: true },
        { key: 'score', label: '得分', aliases: ['自评得分', '自评分'], at: [8, 8], align: 'center', required: true },
        {
          key: 'deviationReason',
          label: '偏差原因分析及改进措施',
          aliases: ['偏差原因分析', '偏差原因及改进措施', '未完成原因和改进措施'],
          at: [9, 9],
          align: 'left',
          required: false,
          limit: 500,
        },
      ],
    },
    {
      kind: 'rows',
      rows: [
        {
          cells: [
            { at: [1, 6], source: { kind: 'label', text: '总分' }, style: 'label' },
            { at: [7, 7], source: { kind: 'weightTotal' }, style: 'number' },
            { at: [8, 8], source: { kind: 'totalScore' }, style: 'number' },
            { at: [9, 9], source: { kind: 'blank' }, style: 'text' },
          ],
        },
      ],
    },
  ];
}

/**
 * Widths in characters: together one A4 page across at full size. Each is chosen so that a line holds the same number of
 * Chinese characters in every spreadsheet program: 4, 5, 7, 15, 9, 9 and 14 where text stands.
 */
export const projectColumns: readonly number[] = [8.6, 11.3, 14.5, 29.6, 18.3, 18.3, 7.8, 10, 28];
