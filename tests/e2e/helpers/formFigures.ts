/**
 * What each form shows of a finished draft, worked out by hand from the texts of the draft. The drafts of the newer
 * forms are those in fixtures/drafts; the older forms have a small one without faults.
 *
 * Money of the stored drafts: 391.18 of 402.36 is 97.2213… %, printed 97.22 %; a tenth of the raw rate is 9.7221… →
 * 9.72, a fifth 19.4442… → 19.44. 4624.26 of 4753.66 is 97.2778… %, printed 97.28 %, and earns 9.7277… → 9.73.
 */
import type { Draft } from '../../../shared/draft/types.ts';
import { storedDrafts } from '../../helpers/storedDrafts.ts';
import { cleanNational, cleanPolicy, cleanProject } from '../../shared/checks/cleanDrafts.ts';

type Points = readonly [weight: string, score: string];

/** Beside the sheet of a form that gives points. */
export interface ScoredFigures {
  readonly total: string;
  readonly weightTotal: string;
  /** of the money's total row, as printed there */
  readonly rate: string;
  /** empty where the rate earns nothing */
  readonly rateScore: string;
  readonly groups: Readonly<Record<string, Points>>;
}

export interface FormCase {
  /** as the menu of new drafts lists it */
  readonly listed: string;
  readonly draft: Draft;
  /** null where the form gives no points */
  readonly scored: ScoredFigures | null;
  /** beside the sheet of a form that gives no points; empty where it prints no rate */
  readonly rate: string;
  /** what is counted beside the sheet, none of it an error */
  readonly findings: readonly string[];
}

function stored(form: string): Draft {
  const draft = storedDrafts.find((each) => each.form === form);
  if (draft === undefined) throw new Error(`no stored draft of ${form}`);
  return draft;
}

const unscored = { scored: null, findings: [] } as const;

/** A date can't be computed with: its row asks for a tier, which is still to be chosen. */
const tierAsked = ['待填 1 处'] as const;

/** 245000 of 250000 is 98 %: 9.8 of 10. Rows 20 + 15 + 15, 30 and 10 make 90, with the rate 99.8. */
const small: ScoredFigures = {
  total: '99.8',
  weightTotal: '100',
  rate: '98.00%',
  rateScore: '9.8',
  groups: { 产出指标: ['50', '50'], 效益指标: ['30', '30'], 满意度指标: ['10', '10'] },
};

/** 790000 of 800000 is 98.75 % → 99 % and earns nothing. Rows 20 + 15, 45 and 20 make 100. */
const policy: ScoredFigures = {
  total: '100',
  weightTotal: '100',
  rate: '99%',
  rateScore: '',
  groups: { 产出指标: ['35', '35'], 效益指标: ['45', '45'], 满意度指标: ['20', '20'] },
};

/** Rows 10 + 5 + 5 = 20, 15 + 9.5 + 10 + 5 = 39.5, 15 + 5 = 20 and 10 make 89.5, with the rate's 9.72 99.22. */
const withCost: ScoredFigures = {
  total: '99.22',
  weightTotal: '100',
  rate: '97.22%',
  rateScore: '9.72',
  groups: { 成本指标: ['20', '20'], 产出指标: ['40', '39.5'], 效益指标: ['20', '20'], 满意度指标: ['10', '10'] },
};

/** Rows 15 + 9.5 + 10 + 10 + 5 = 49.5, 15 + 15 = 30 and 10 make 89.5, with the rate's 9.72 99.22. */
const withoutCost: ScoredFigures = {
  ...withCost,
  groups: { 产出指标: ['50', '49.5'], 效益指标: ['30', '30'], 满意度指标: ['10', '10'] },
};

/** The same groups under names that say their points. */
const withPoints: ScoredFigures = {
  ...withoutCost,
  groups: { '产出指标（50分）': ['50', '49.5'], '效益指标（30分）': ['30', '30'], '满意度指标（10分）': ['10', '10'] },
};

/**
 * Rows 10 + 7.6 + 8 + 8 + 6 = 39.6, 15 + 15 = 30 and 10 make 79.6, with the rate's 19.44 99.04. The form gives 40 points
 * to 效益 and 满意度 together, so neither has a weight of its own.
 */
const hubei: ScoredFigures = {
  total: '99.04',
  weightTotal: '100',
  rate: '97.22%',
  rateScore: '19.44',
  groups: { 产出指标: ['40', '39.6'], 效益指标: ['—', '30'], 满意度指标: ['—', '10'] },
};

const scored = (listed: string, draft: Draft, figures: ScoredFigures, findings: readonly string[] = []): FormCase => ({
  listed,
  draft,
  scored: figures,
  rate: '',
  findings,
});

export const formCases: readonly FormCase[] = [
  scored('财政项目支出绩效自评表（上海）', cleanProject, small),
  scored('政策绩效自我评价表（上海）', cleanPolicy, policy),
  scored('政策绩效自我评价表（上海，一级目标）', { ...cleanPolicy, form: 'shanghai-policy-b' }, policy),
  scored('项目支出绩效自评表（全国）', cleanNational, small),
  scored('项目支出绩效自评表（全国，成本为一级指标）', stored('national-2021'), withCost, tierAsked),
  scored('项目支出绩效自评表（云南，公开14表）', stored('yunnan-project'), withoutCost, tierAsked),
  scored('部门预算项目支出绩效自评表（四川）', stored('sichuan-project'), withCost, tierAsked),
  scored('项目自评表（湖北）', stored('hubei-project'), hubei),
  scored('绩效目标自评表（转移支付、衔接资金）', stored('transfer-payment'), withPoints, tierAsked),
  // 9.73 + 89.5
  scored(
    '部门整体支出绩效自评表（湖南）',
    stored('hunan-department'),
    { ...withPoints, total: '99.23', rate: '97.28%', rateScore: '9.73' },
    tierAsked,
  ),
  { listed: '财政项目支出绩效目标申报表（上海）', draft: stored('shanghai-goal'), rate: '', ...unscored },
  // 1932755.4 of 3865000 is 50.0066… %
  { listed: '项目支出绩效运行监控表（上海）', draft: stored('shanghai-monitoring'), rate: '50.01%', ...unscored },
];
