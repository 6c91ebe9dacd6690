/**
 * The printed forms as people know them: labels and places, written down from the paper and not from the program's own
 * definitions, so that the tests notice when those drift.
 */

/** `key` is the one in a draft's JSON, `label` the official word and so part of the input's accessible name. */
export interface Labelled {
  readonly key: string;
  readonly label: string;
  /** as printed, where more stands on the paper than the label */
  readonly printed?: string;
}

export interface OfficialForm {
  /** how lists and menus call it */
  readonly listed: string;
  readonly title: string;
  readonly kind: 'project' | 'policy';
  /** heading above the indicator table, where the form prints one */
  readonly band: string;
  readonly fields: readonly Labelled[];
  readonly fundingRows: readonly Labelled[];
  readonly amounts: readonly Labelled[];
  /** rate column of the funding block */
  readonly rate: string;
  /** funding rows that print a rate */
  readonly ratedRows: readonly string[];
  readonly level1: string;
  readonly level2: string;
  /** columns of the indicator table after the levels, in printed order */
  readonly columns: readonly Labelled[];
  /** second levels of a fresh draft, in order */
  readonly usual: readonly (readonly [level1: string, level2: string])[];
}

const usual: OfficialForm['usual'] = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['产出指标', '成本指标'],
  ['效益指标', '经济效益指标'],
  ['效益指标', '社会效益指标'],
  ['效益指标', '生态效益指标'],
  ['效益指标', '可持续影响指标'],
  ['满意度指标', '服务对象满意度指标'],
];

const shanghaiProject: OfficialForm = {
  listed: '财政项目支出绩效自评表（上海）',
  title: '财政项目支出绩效自评表',
  kind: 'project',
  band: '',
  fields: [
    { key: 'projectName', label: '项目名称' },
    { key: 'department', label: '主管部门' },
    { key: 'implementingUnit', label: '实施单位' },
    { key: 'expectedGoal', label: '预期目标' },
    { key: 'actualResult', label: '实际完成情况' },
  ],
  fundingRows: [
    { key: 'total', label: '年度资金总额' },
    { key: 'currentAppropriation', label: '当年财政拨款', printed: '其中：当年财政拨款' },
    { key: 'carriedOver', label: '上年结转资金' },
    { key: 'other', label: '其他资金' },
  ],
  amounts: [
    { key: 'initialBudget', label: '年初预算数' },
    { key: 'annualBudget', label: '全年预算数' },
    { key: 'executed', label: '全年执行数' },
  ],
  rate: '执行率',
  ratedRows: ['年度资金总额'],
  level1: '一级指标',
  level2: '二级指标',
  columns: [
    { key: 'level3', label: '三级指标' },
    { key: 'target', label: '年度指标值' },
    { key: 'actual', label: '实际完成值' },
    { key: 'weight', label: '分值' },
    { key: 'score', label: '得分' },
    { key: 'deviationReason', label: '偏差原因分析及改进措施' },
  ],
  usual,
};

function policy(listed: string, band: string, levels: readonly [string, string], target: string): OfficialForm {
  return {
    listed,
    title: '政策绩效自我评价表',
    kind: 'policy',
    band,
    fields: [
      { key: 'policyName', label: '政策名称' },
      { key: 'selfEvalStart', label: '自评开始时间' },
      { key: 'selfEvalEnd', label: '自评结束时间' },
      { key: 'expectedGoal', label: '年初设定目标' },
      { key: 'actualResult', label: '全年实际完成情况' },
    ],
    fundingRows: [
      { key: 'total', label: '年度资金总额' },
      { key: 'centralSubsidy', label: '中央补助', printed: '其中：中央补助' },
      { key: 'municipalSubsidy', label: '市级补助' },
      { key: 'districtSubsidy', label: '区级补助' },
    ],
    amounts: [
      { key: 'annualBudget', label: '全年预算数（元）' },
      { key: 'executed', label: '跟踪执行数（元）' },
    ],
    rate: '执行率（%）',
    ratedRows: ['年度资金总额', '中央补助', '市级补助', '区级补助'],
    level1: levels[0],
    level2: levels[1],
    columns: [
      { key: 'level3', label: '三级指标' },
      { key: 'target', label: target },
      { key: 'actual', label: '全年完成值' },
      { key: 'deviationReason', label: '原因分析' },
      { key: 'improvement', label: '改进措施' },
      { key: 'score', label: '自评分' },
    ],
    usual,
  };
}

const officialForms: Readonly<Record<string, OfficialForm>> = {
  'shanghai-project': shanghaiProject,
  'shanghai-policy': policy(
    '政策绩效自我评价表（上海）',
    '绩效目标完成情况',
    ['一级指标', '二级指标'],
    '年度绩效目标值',
  ),
  'shanghai-policy-b': policy(
    '政策绩效自我评价表（上海，一级目标）',
    '指标完成情况',
    ['一级目标', '二级目标'],
    '年度指标值',
  ),
};

export function officialForm(id: string): OfficialForm {
  const form = officialForms[id];
  if (form === undefined) throw new Error(`no paper is known for ${id}`);
  return form;
}
