import { policyForm } from './policyForm.ts';

/** The variant that prints 指标完成情况, 一级目标, 二级目标. */
export const shanghaiPolicyB = policyForm('shanghai-policy-b', '政策绩效自我评价表（上海，一级目标）', {
  indicatorsBand: '指标完成情况',
  level1: '一级目标',
  level2: '二级目标',
  target: '年度指标值',
});
