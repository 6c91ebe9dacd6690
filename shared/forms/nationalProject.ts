import { landscapePage, nationalScoring, usualChecks, usualDivision } from './common.ts';
import { projectSections, projectTables, projectWidths } from './projectSections.ts';
import type { FormDefinition } from './types.ts';
import { projectValues } from './usualValues.ts';

/**
 * 项目支出绩效自评表, annex 1 of 财预〔2020〕10号: amounts in 万元, or in 元 where the receiver asks for it; the rate half up, the budget
 * score from the raw rate.
 */
export const nationalProject: FormDefinition = {
  id: 'national-project',
  title: '项目支出绩效自评表',
  name: '项目支出绩效自评表（全国）',
  purpose: 'selfEvaluation',
  moneyUnits: ['万元', '元'],
  year: { kind: 'printed' },
  values: projectValues,
  tables: projectTables({ mode: 'halfUp', digits: 2 }),
  widths: projectWidths,
  sections: projectSections,
  scoring: nationalScoring([usualDivision('50', '30', '10')]),
  checks: usualChecks,
  page: landscapePage,
};
