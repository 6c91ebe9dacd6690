/** Forms that a reviewer would accept as they are, and small changes to them. */

import { runChecks } from '../../../shared/checks/runChecks.ts';
import type { Finding } from '../../../shared/checks/types.ts';
import { setValue, withRows } from '../../../shared/draft/edit.ts';
import { newDraft, newRow } from '../../../shared/draft/newDraft.ts';
import { pathKey, tableOf } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath, Row } from '../../../shared/draft/types.ts';
import { indexForm, type TableIndex } from '../../../shared/forms/indexForm.ts';
import type { FormDefinition, TableDefinition } from '../../../shared/forms/types.ts';
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

/** The table of indicators. */
export const indicatorsKey = 'indicators';

export function indicatorsOf(form: FormDefinition): TableIndex {
  const table = indexForm(form).table(indicatorsKey);
  if (table === undefined) throw new Error(`${form.id} has no indicators`);
  return table;
}

function rows(form: FormDefinition, lines: readonly Line[]): readonly Row[] {
  const table = indicatorsOf(form);
  return lines.map(([level1, level2, level3, target, actual, points], index) => ({
    ...newRow(table, `r${index + 1}`, { level1, level2, level3, target, actual, score: points }),
    ...(table.weights?.kind === 'row' && { weight: points }),
  }));
}

/** A draft with other rows of indicators. */
export function withIndicators(draft: Draft, change: (rows: readonly Row[]) => readonly Row[]): Draft {
  return withRows(draft, indicatorsKey, change(tableOf(draft, indicatorsKey).rows));
}

type Amounts = Readonly<Record<string, Readonly<Record<string, string>>>>;

function withAmounts(draft: Draft, amounts: Amounts): Draft {
  const before = tableOf(draft, 'funding').rows;
  return withRows(
    draft,
    'funding',
    before.map((row) => ({ ...row, ...amounts[row.id] })),
  );
}

const projectFunding: Amounts = {
  total: { initialBudget: '250000', annualBudget: '250000', executed: '245000' },
  currentAppropriation: { initialBudget: '200000', annualBudget: '200000', executed: '195000' },
  carriedOver: { initialBudget: '50000', annualBudget: '50000', executed: '50000' },
  other: { initialBudget: '0', annualBudget: '0', executed: '' },
};

function projectDraft(form: FormDefinition): Draft {
  const names = { projectName: '科普专项', department: '区科委', implementingUnit: '区科普中心' };
  const draft = withAmounts({ ...newDraft(form, '2025'), values: { ...names, ...goals } }, projectFunding);
  return withIndicators(draft, () => rows(form, projectLines));
}

export const cleanProject = projectDraft(project);
export const cleanNational = projectDraft(national);

const policyFunding: Amounts = {
  total: { annualBudget: '800000', executed: '790000' },
  centralSubsidy: { annualBudget: '0', executed: '0' },
  municipalSubsidy: { annualBudget: '', executed: '' },
  districtSubsidy: { annualBudget: '800000', executed: '790000' },
};

const policyValues = { policyName: '小巨人扶持办法', selfEvalStart: '2025-01', selfEvalEnd: '2025-12', ...goals };

export const cleanPolicy: Draft = withIndicators(
  withAmounts({ ...newDraft(policy, ''), values: policyValues }, policyFunding),
  () => rows(policy, policyLines),
);

/** A form with another definition of one table. */
export function withTable(
  form: FormDefinition,
  key: string,
  change: (table: TableDefinition) => TableDefinition,
): FormDefinition {
  return { ...form, tables: form.tables.map((table) => (table.key === key ? change(table) : table)) };
}

/** A path as `pathKey` prints it, back as a path; for tables. */
export function pathOf(key: string): DraftPath {
  const [kind, first = '', ...rest] = key.split('/');
  const column = rest.at(-1) ?? '';
  const middle = rest.slice(0, -1).join('/');
  switch (kind) {
    case 'year':
      return { kind };
    case 'value':
      return { kind, value: first };
    case 'group':
      return { kind, table: first, group: middle, column };
    case 'cell':
    case 'groupName':
      return { kind, table: first, row: middle, column };
    default:
      throw new Error(`no path: ${key}`);
  }
}

export type Change = Readonly<Record<string, string>>;

/** Texts put at paths of a draft of a form, one after the other. */
export function changedIn(form: FormDefinition, draft: Draft, change: Change): Draft {
  return Object.entries(change).reduce((next, [key, text]) => setValue(form, next, pathOf(key), text), draft);
}

/** The same in a draft of one of the forms above. */
export function changed(draft: Draft, change: Change): Draft {
  return changedIn(formOf(draft.form), draft, change);
}

export function find(form: FormDefinition, draft: Draft): readonly Finding[] {
  return runChecks(form, draft, scoreDraft(form, draft));
}

/** What one check has found, as `E cell/funding/total/executed`. */
export function found(form: FormDefinition, draft: Draft, number: number): readonly string[] {
  return find(form, draft)
    .filter((finding) => finding.number === number)
    .map((finding) => `${finding.severity} ${pathKey(finding.path)}`);
}
