import { expect, test } from 'vitest';
import { differenceRows } from '../../../renderer/importing/differenceRows.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { compareDrafts } from '../../../shared/xlsx/import/compareDrafts.ts';
import { rowsOf, typed, withIndicators } from '../session/sampleDraft.ts';
import { formOf, golden } from './sampleFiles.ts';

function rows(current: Draft, imported: Draft) {
  const result = compareDrafts(formOf(current), current, imported);
  if (result.kind !== 'compared') throw new Error(result.kind);
  return differenceRows(formOf(current), current, result.differences);
}

const first = (draft: Draft) => {
  const [row] = rowsOf(draft);
  if (row === undefined) throw new Error('no rows');
  return row;
};

const project = golden(0);
const policy = golden(5);

test.each([
  { path: { kind: 'year' }, draft: project, place: '年度' },
  { path: { kind: 'value', value: 'implementingUnit' }, draft: project, place: '实施单位' },
  {
    path: { kind: 'cell', table: 'funding', row: 'total', column: 'weight' },
    draft: project,
    place: '年度资金总额 分值',
  },
  {
    path: { kind: 'cell', table: 'funding', row: 'carriedOver', column: 'executed' },
    draft: project,
    place: '上年结转资金 全年执行数',
  },
  {
    path: { kind: 'cell', table: 'indicators', row: first(project).id, column: 'deviationReason' },
    draft: project,
    place: `第 1 行“${first(project)['level3']}” 偏差原因分析及改进措施`,
  },
  {
    path: { kind: 'group', table: 'indicators', group: '产出指标', column: 'level1Weight' },
    draft: policy,
    place: '产出指标 一级权重',
  },
] as const)('a difference is named as the form prints it: $place', ({ path, draft, place }) => {
  expect(rows(draft, typed(draft, path, '新'))).toMatchObject([{ place, imported: '新' }]);
});

test('a row that only the file has is shown with all its values, and said to be new', () => {
  const added = { ...first(project), id: 'x', level3: '全新指标', target: '≥9场' };
  const [row, ...others] = rows(project, withIndicators(project, [...rowsOf(project), added]));
  expect(others).toEqual([]);
  expect(row).toMatchObject({ place: '新增一行“全新指标”', none: { side: 'current' } });
  expect(row?.imported).toContain('三级指标：全新指标；年度指标值：≥9场');
});

test('a row that the file lacks is named as what would be deleted', () => {
  const last = rowsOf(project).length;
  const name = rowsOf(project).at(-1)?.['level3'];
  const [row, ...others] = rows(project, withIndicators(project, rowsOf(project).slice(0, -1)));
  expect(others).toEqual([]);
  expect(row).toMatchObject({ place: `删除第 ${last} 行“${name}”`, none: { side: 'imported' } });
  expect(row?.current).toContain(`三级指标：${name}`);
});

test('keys of a comparison are all different', () => {
  const changed = golden(1);
  const found = rows(project, { ...changed, form: project.form });
  expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
  expect(found.length).toBeGreaterThan(5);
});
