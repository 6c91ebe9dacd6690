import { landscapePage, projectFields, usualChecks, usualLevel1, usualSuggestion } from './common.ts';
import { projectColumns, projectFundingRows, projectSections } from './projectSections.ts';
import type { FormDefinition } from './types.ts';

/** 财政项目支出绩效自评表, Shanghai: amounts in 元, the rate rounded up, the budget score taken from the printed rate. */
export const shanghaiProject: FormDefinition = {
  id: 'shanghai-project',
  title: '财政项目支出绩效自评表',
  name: '财政项目支出绩效自评表（上海）',
  moneyUnit: '元',
  nameField: 'projectName',
  yearSource: { kind: 'printed' },
  fields: projectFields,
  fundingRows: projectFundingRows,
  columns: projectColumns,
  sections: projectSections('财政项目支出绩效自评表', '项目资金（元）'),
  scoring: {
    rate: { mode: 'up', digits: 2 },
    budget: { weight: '10', base: 'printed', rounding: { mode: 'halfUp', digits: 2 } },
    weights: 'indicator',
    level1: usualLevel1('50', '30', '10'),
    suggestion: usualSuggestion,
  },
  checks: usualChecks,
  page: landscapePage,
};
