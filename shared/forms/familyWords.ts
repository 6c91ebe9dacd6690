/** Words of the whole family of forms, for reading files whose own form is not among the known ones. */
import type { ColumnRole } from './roles.ts';
import type { FormPurpose } from './types.ts';

/** What a title says its form is for; the first that fits counts. */
export const purposeWords: readonly (readonly [FormPurpose, RegExp])[] = [
  ['monitoring', /监控|监测/],
  ['goal', /绩效目标|目标(?:申报|批复)/],
  ['selfEvaluation', /自评|自我评价|评价表/],
];

/** What a form of a purpose is called in sentences. */
export const purposeNames: Readonly<Record<FormPurpose, string>> = {
  goal: '绩效目标表',
  monitoring: '绩效运行监控表',
  selfEvaluation: '绩效自评表',
};

/** Headers of columns that many forms have and some put into the target's own cell. */
export const sharedHeaders: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  direction: ['指标性质', '指标方向', '指标符号', '计算符号', '性质'],
  measureUnit: ['度量单位', '计量单位', '单位'],
};
