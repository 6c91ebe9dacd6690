import { describe, expect, it } from 'vitest';
import { verticalNeighbour } from '../../../renderer/sheet/navigation.ts';
import { fiveRowDraft, storeOf } from '../session/sampleDraft.ts';

const { model } = storeOf(fiveRowDraft()).store.getSnapshot();

function named(name: string) {
  const cell = model.cells.find(({ use }) => use.kind === 'input' && use.name === name);
  if (cell === undefined) throw new Error(`no ${name}`);
  return cell;
}

function next(from: string, direction: 'up' | 'down') {
  const cell = verticalNeighbour(model, named(from), direction);
  return cell?.use.kind === 'input' ? cell.use.name : null;
}

describe('verticalNeighbour', () => {
  it.each([
    ['第1行 得分', 'down', '第2行 得分'],
    ['第2行 得分', 'up', '第1行 得分'],
    ['第1行 二级指标', 'down', '第3行 二级指标'],
    ['年度资金总额 全年执行数', 'down', '当年财政拨款 全年执行数'],
    ['其他资金 年初预算数', 'down', '预期目标'],
    ['第5行 得分', 'down', null],
    ['项目名称', 'up', '年度'],
  ] as const)('of %s %s is %s', (from, direction, to) => {
    expect(next(from, direction)).toBe(to);
  });
});
