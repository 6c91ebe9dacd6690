import { landscapePage, projectFields, usualChecks, usualLevel1, usualSuggestion } from './common.ts';
import { projectColumns, projectFundingRows, projectSections } from './projectSections.ts';
import type { FormDefinition } from './types.ts';

/** 项目支出绩效自评表, annex 1 of 财预〔2020〕10号: amounts in 万元, the rate half up, the budget score from the raw rate. */
export const nationalProject: FormDefinition = {
  id: 'national-project',
  title: '项目支出绩效自评表',
  name: '项目支出绩效自评表（全国）',
  moneyUnit: '万元',
  nameField: 'projectName',
  yearSource: { kind: 'printed' },
  fields: projectFields,
  fundingRows: projectFundingRows,
  columns: projectColumns,
  sections: projectSections('项目支出绩效自评表', '项目资金（万元）'),
  scoring: {
    rate: { mode: 'halfUp', digits: 2 },
    budget: { weight: '10', base: 'raw', rounding: { mode: 'halfUp', digits: 2 } },
    weights: 'indicator',
    level1: usualLevel1('50', '30', '10'),
    suggestion: usualSuggestion,
  },
  checks: usualChecks,
  page: landscapePage,
};
