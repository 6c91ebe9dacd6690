import type { FormPurpose } from '../../shared/forms/types.ts';

/** Words of the first start: which form is for whom. */

export const purposeText: Readonly<Record<FormPurpose, { readonly heading: string; readonly note: string }>> = {
  selfEvaluation: { heading: '绩效自评', note: '年度结束后，由项目单位填报上一年的完成情况和得分。' },
  goal: { heading: '绩效目标', note: '编制预算时，由项目单位填报当年要达到的目标。' },
  monitoring: { heading: '绩效监控', note: '年中由项目单位填报执行进度和偏差。' },
};
