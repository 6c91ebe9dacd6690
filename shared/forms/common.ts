/** Data that several forms share: usual groups and points, limits of the checks, the page. */
import type { CheckLimits } from './checkLimits.ts';
import type { Division, GradeBorder, ScoringRules, SuggestionRules } from './scoringRules.ts';
import type { PageSetup, UsualGroup } from './types.ts';

const level2 = {
  产出指标: ['数量指标', '质量指标', '时效指标', '成本指标'],
  效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  满意度指标: ['服务对象满意度指标'],
} as const;

const named = (names: readonly string[]): readonly UsualGroup[] => names.map((name) => ({ name }));

/** 产出, 效益, 满意度 with their usual second levels. */
export const usualGroups: readonly UsualGroup[] = Object.entries(level2).map(([name, names]) => ({
  name,
  groups: named(names),
}));

/** The points that a form gives to 产出, 效益 and 满意度. */
export function usualDivision(output: string, benefit: string, satisfaction: string): Division {
  return [
    { names: ['产出指标'], weight: output },
    { names: ['效益指标'], weight: benefit },
    { names: ['满意度指标'], weight: satisfaction },
  ];
}

/** Since 2021: 成本 is a first level of its own and no second one. */
export const costGroups: readonly UsualGroup[] = [
  { name: '成本指标', groups: named(['经济成本指标', '社会成本指标', '生态环境成本指标']) },
  { name: '产出指标', groups: named(['数量指标', '质量指标', '时效指标']) },
  { name: '效益指标', groups: named(['经济效益指标', '社会效益指标', '生态效益指标']) },
  { name: '满意度指标', groups: named(['服务对象满意度指标']) },
];

/** The points of forms with 成本 as a first level, and of the same forms where a project names none. */
export const costDivisions: readonly Division[] = [
  [{ names: ['成本指标'], weight: '20' }, ...usualDivision('40', '20', '10')],
  usualDivision('50', '30', '10'),
];

/** The usual groups under names that say their points: 产出指标（50分）. */
export function groupsWithPoints(division: Division): readonly UsualGroup[] {
  return usualGroups.map((group) => {
    const points = division.find(({ names }) => names.length === 1 && names[0] === group.name)?.weight;
    return points === undefined ? group : { ...group, name: `${group.name}（${points}分）` };
  });
}

/** ≥ 90 优, ≥ 80 良, ≥ 60 中, else 差. */
export const usualGrades: readonly GradeBorder[] = [
  { from: '90', name: '优' },
  { from: '80', name: '良' },
  { from: '60', name: '中' },
  { from: '0', name: '差' },
];

export const usualSuggestion: SuggestionRules = { reverse: 'ratio', tiers: '80/60', step: '0.01' };

/**
 * As the nation scores: 10 points for the rate of the money's total row, taken from the raw quotient, and weights typed
 * at each indicator.
 */
export function nationalScoring(divisions: readonly Division[]): ScoringRules {
  return {
    rate: {
      table: 'funding',
      row: 'total',
      weight: { kind: 'cell', usual: '10' },
      base: 'raw',
      rounding: { mode: 'halfUp', digits: 2 },
    },
    rows: [{ table: 'indicators', weights: { kind: 'row', divisions } }],
    weightTotal: '100',
    grades: usualGrades,
    suggestion: usualSuggestion,
  };
}

export const usualChecks: CheckLimits = {
  overFulfilment: '30',
  lowRate: '90',
  veryLowRate: '80',
  spendingWords: [
    '执行率',
    '预算执行',
    '结余',
    '节约',
    '节余',
    '核减',
    '调减',
    '未执行',
    '未支付',
    '未支出',
    '未拨付',
    '次年支付',
  ],
  spendingGap: '5',
  heavyWeight: '30',
  lightWeight: '1',
  allHundredShare: '50',
  allHundredFrom: 4,
  unitMix: { from: '5000', to: '20000' },
  partialWords: ['部分', '未完成', '尚未', '未能', '未达', '进行中', '推进中', '延期', '推迟', '暂缓'],
  rejectedCharacters: ['*', '_', '＊', '＿'],
  instructionWords: [
    ...['请填写', '请输入', '请在此', '此处填', '填写说明', '填报说明', '填表说明', '（示例', '(示例', '示例：'],
    ...['××', 'XX'],
  ],
};

const margins = { left: 0.4, right: 0.4, top: 0.55, bottom: 0.65, header: 0.3, footer: 0.3 } as const;

export const landscapePage: PageSetup = { orientation: 'landscape', margins };

export const portraitPage: PageSetup = { orientation: 'portrait', margins };
