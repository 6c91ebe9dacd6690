import { expect, it } from 'vitest';
import { stackedLabel } from '../../../shared/sheet/block.ts';

it.each([
  ['绩效指标', ['绩效', '指标']],
  ['项目资金（元）', ['项目', '资金', '（元）']],
  ['预算执行情况（万元）（20分）', ['预算', '执行', '情况', '（万元）', '（20分）']],
  ['年度绩效目标1（80分）', ['年度', '绩效', '目标1', '（80分）']],
  ['总体目标12', ['总体', '目标12']],
])('%s stands in its narrow column as %j', (text, lines) => {
  expect(stackedLabel(text).split('\n')).toEqual(lines);
});
