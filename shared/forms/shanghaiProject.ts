import { landscapePage, usualChecks, usualDivision, usualGrades, usualSuggestion } from './common.ts';
import { projectSections, projectTables, projectWidths } from './projectSections.ts';
import type { FormDefinition } from './types.ts';
import { projectValues } from './usualValues.ts';

/** 财政项目支出绩效自评表, Shanghai: amounts in 元, the rate rounded up, the budget score taken from the printed rate. */
export const shanghaiProject: FormDefinition = {
  id: 'shanghai-project',
  title: '财政项目支出绩效自评表',
  name: '财政项目支出绩效自评表（上海）',
  purpose: 'selfEvaluation',
  moneyUnits: ['元'],
  year: { kind: 'printed' },
  values: projectValues,
  tables: projectTables({ mode: 'up', digits: 2 }),
  widths: projectWidths,
  sections: projectSections,
  scoring: {
    rate: {
      table: 'funding',
      row: 'total',
      weight: { kind: 'cell', usual: '10' },
      base: 'shown',
      rounding: { mode: 'halfUp', digits: 2 },
    },
    rows: [{ table: 'indicators', weights: { kind: 'row', divisions: [usualDivision('50', '30', '10')] } }],
    weightTotal: '100',
    grades: usualGrades,
    suggestion: usualSuggestion,
  },
  checks: usualChecks,
  page: landscapePage,
};
