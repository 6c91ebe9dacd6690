/** Forms that a reviewer would accept as they are, and small changes to them. */

import { runChecks } from '../../../shared/checks/runChecks.ts';
import type { Finding } from '../../../shared/checks/types.ts';
import { setValue } from '../../../shared/draft/edit.ts';
import { newDraft, newIndicator } from '../../../shared/draft/newDraft.ts';
import { pathKey } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath, Indicator } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { formOf } from './statedGolden.ts';

export const project = formOf('shanghai-project');
export const national = formOf('national-project');
export const policy = formOf('shanghai-policy');

const goals = {
  expectedGoal: '2025年完成全部科普活动和培训，群众满意。',
  actualResult: '2025年按计划完成科普活动和培训，群众满意度较高。',
};

type Line = readonly [level1: string, level2: string, level3: string, target: string, actual: string, points: string];

const projectLines: readonly Line[] = [
  ['产出指标', '数量指标', '举办科普活动', '≥20场', '21场', '20'],
  ['产出指标', '质量指标', '活动验收合格率', '≥95%', '98%', '15'],
  ['产出指标', '时效指标', '平均响应时间', '≤48小时', '40小时', '15'],
  ['效益指标', '社会效益指标', '受益群众', '≥2600人次', '2700人次', '30'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '95%', '10'],
];

const policyLines: readonly Line[] = [
  ['产出指标', '数量指标', '扶持企业', '≥20家', '21家', '20'],
  ['产出指标', '质量指标', '审核合规率', '≥95%', '98%', '15'],
  ['效益指标', '经济效益指标', '新增就业', '≥200人', '210人', '45'],
  ['满意度指标', '服务对象满意度指标', '企业满意度', '≥90%', '95%', '20'],
];

function rows(form: FormDefinition, lines: readonly Line[]): readonly Indicator[] {
  return lines.map(([level1, level2, level3, target, actual, points], index) => ({
    ...newIndicator(form, `r${index + 1}`, level1, level2),
    ...(form.scoring.weights === 'indicator' && { weight: points }),
    level3,
    target,
    actual,
    score: points,
  }));
}

const projectFunding = {
  total: { initialBudget: '250000', annualBudget: '250000', executed: '245000' },
  currentAppropriation: { initialBudget: '200000', annualBudget: '200000', executed: '195000' },
  carriedOver: { initialBudget: '50000', annualBudget: '50000', executed: '50000' },
  other: { initialBudget: '0', annualBudget: '0', executed: '' },
};

function projectDraft(form: FormDefinition): Draft {
  const fields = { projectName: '科普专项', department: '区科委', implementingUnit: '区科普中心', budgetWeight: '10' };
  return {
    ...newDraft(form, '2025'),
    fields: { ...fields, ...goals },
    funding: projectFunding,
    indicators: rows(form, projectLines),
  };
}

export const cleanProject = projectDraft(project);
export const cleanNational = projectDraft(national);

export const cleanPolicy: Draft = {
  ...newDraft(policy, ''),
  fields: { policyName: '小巨人扶持办法', selfEvalStart: '2025-01', selfEvalEnd: '2025-12', ...goals },
  funding: {
    total: { annualBudget: '800000', executed: '790000' },
    centralSubsidy: { annualBudget: '0', executed: '0' },
    municipalSubsidy: { annualBudget: '', executed: '' },
    districtSubsidy: { annualBudget: '800000', executed: '790000' },
  },
  indicators: rows(policy, policyLines),
};

/** A path as `pathKey` prints it, back as a path; for tables. */
export function pathOf(key: string): DraftPath {
  const [kind, first = '', second = ''] = key.split('/');
  switch (kind) {
    case 'year':
      return { kind };
    case 'field':
      return { kind, field: first };
    case 'funding':
      return { kind, row: first, column: second };
    case 'level1Weight':
      return { kind, level1: first };
    case 'indicator':
      return { kind, id: first, column: second };
    case 'level':
      return { kind, id: first, level: second === 'level1' ? 'level1' : 'level2' };
    default:
      throw new Error(`no path: ${key}`);
  }
}

export type Change = Readonly<Record<string, string>>;

/** Values put at paths, one after the other. A whole row can be named by its columns: `indicator/r1`. */
export function changed(draft: Draft, change: Change): Draft {
  return Object.entries(change).reduce((next, [key, text]) => setValue(next, pathOf(key), text), draft);
}

export function find(form: FormDefinition, draft: Draft): readonly Finding[] {
  return runChecks(form, draft, scoreDraft(form, draft));
}

/** What one check has found, as `E funding/total/executed`. */
export function found(form: FormDefinition, draft: Draft, number: number): readonly string[] {
  return find(form, draft)
    .filter((finding) => finding.number === number)
    .map((finding) => `${finding.level} ${pathKey(finding.path)}`);
}
