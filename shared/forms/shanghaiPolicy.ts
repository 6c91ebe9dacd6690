import { policyForm } from './policyForm.ts';

export const shanghaiPolicy = policyForm('shanghai-policy', '政策绩效自我评价表（上海）', {
  indicatorsBand: '绩效目标完成情况',
  level1: '一级指标',
  level2: '二级指标',
  target: '年度绩效目标值',
});
