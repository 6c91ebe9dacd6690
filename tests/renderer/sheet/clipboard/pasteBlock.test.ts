import { describe, expect, it } from 'vitest';
import { pasteBlock } from '../../../../renderer/sheet/clipboard/pasteBlock.ts';
import { newDraft } from '../../../../shared/draft/newDraft.ts';
import { tableOf } from '../../../../shared/draft/path.ts';
import type { Draft } from '../../../../shared/draft/types.ts';
import { twoTablesForm } from '../../../helpers/madeUpPageForms.ts';
import {
  fiveRowDraft,
  groupWeights,
  idsOf,
  namesOf,
  policyForm,
  projectForm,
  rowsOf,
} from '../../session/sampleDraft.ts';

function ids() {
  let count = 0;
  return () => `n${++count}`;
}

const at = (row: string, column: string) => ({ table: 'indicators', row, column });

describe('pasteBlock', () => {
  it('fills cells to the right and down from the cursor', () => {
    const { draft, added, cut } = pasteBlock(
      projectForm,
      fiveRowDraft(),
      at('b', 'target'),
      [
        ['>=5', '6'],
        ['≥7', ''],
      ],
      ids(),
    );
    expect(rowsOf(draft).map((row) => [row['target'], row['actual']])).toEqual([
      ['', ''],
      ['>=5', '6'],
      ['≥7', ''],
      ['', ''],
      ['', ''],
    ]);
    expect({ added, cut }).toEqual({ added: 0, cut: false });
  });

  it('empties a cell with a blank, as spreadsheets do', () => {
    const { draft } = pasteBlock(projectForm, fiveRowDraft(), at('a', 'score'), [[''], ['1']], ids());
    expect(rowsOf(draft).map((row) => row['score'])).toEqual(['', '1', '5', '30', '10']);
  });

  it('adds rows of the last group when the block is longer than the table', () => {
    const { draft, added } = pasteBlock(
      projectForm,
      fiveRowDraft(),
      at('e', 'level3'),
      [['一'], ['二'], ['三']],
      ids(),
    );
    expect(idsOf(draft)).toBe('abcden1n2');
    expect(added).toBe(2);
    expect(namesOf(draft, 'level1').slice(-3)).toEqual(['满意度指标', '满意度指标', '满意度指标']);
    expect(
      rowsOf(draft)
        .slice(-3)
        .map((row) => row['level3']),
    ).toEqual(['一', '二', '三']);
  });

  it('reads the blanks below a merged level name as that name', () => {
    const block = [
      ['效益指标', '社会效益指标', '甲'],
      ['', '', '乙'],
      ['', '生态效益指标', '丙'],
    ];
    const { draft } = pasteBlock(projectForm, fiveRowDraft(), at('a', 'level1'), block, ids());
    expect(namesOf(draft, 'level1').slice(0, 3)).toEqual(['效益指标', '效益指标', '效益指标']);
    expect(namesOf(draft, 'level2').slice(0, 3)).toEqual(['社会效益指标', '社会效益指标', '生态效益指标']);
  });

  it('puts a merged level-1 weight at its group', () => {
    const block = [
      ['产出指标', '40'],
      ['', ''],
    ];
    const { draft } = pasteBlock(policyForm, fiveRowDraft(policyForm), at('a', 'level1'), block, ids());
    expect(groupWeights(draft)['产出指标']).toBe('40');
    expect(rowsOf(draft).every((row) => row['level1Weight'] === undefined)).toBe(true);
  });

  it('says that columns fell off the right edge', () => {
    expect(pasteBlock(projectForm, fiveRowDraft(), at('a', 'score'), [['1', '因', '多']], ids()).cut).toBe(true);
  });
});

describe('pasteBlock into other tables', () => {
  const deep = newDraft(twoTablesForm, '2022');
  const rows = (draft: Draft, table: string) => tableOf(draft, table).rows;

  it('reads merged names of three levels, the innermost too', () => {
    const block = [
      ['产出', '数量', '场次', '讲座'],
      ['', '', '', '展览'],
      ['', '质量', '合格率', '抽检'],
    ];
    const { draft } = pasteBlock(twoTablesForm, deep, { table: 'shen', row: 'row-1', column: 'l1' }, block, ids());
    expect(
      rows(draft, 'shen')
        .slice(0, 3)
        .map(({ l1, l2, l3, name }) => [l1, l2, l3, name]),
    ).toEqual([
      ['产出', '数量', '场次', '讲座'],
      ['产出', '数量', '场次', '展览'],
      ['产出', '质量', '合格率', '抽检'],
    ]);
  });

  it('adds rows to a table without levels, and leaves the other table alone', () => {
    const at2 = { table: 'jia', row: 'row-1', column: 'name' };
    const { draft, added } = pasteBlock(twoTablesForm, deep, at2, [['一'], ['二'], ['三']], ids());
    expect([added, rows(draft, 'jia').map(({ name }) => name)]).toEqual([2, ['一', '二', '三']]);
    expect(rows(draft, 'shen')).toBe(rows(deep, 'shen'));
  });

  it('fills fixed rows, passes over what the form prints or computes, and says which rows are too many', () => {
    const block = [
      ['100', '90', '10', '90.00%', '9'],
      ['100', '90', '—', '', ''],
      ['0', '0', '—', '', ''],
      ['0', '0', '—', '', ''],
      ['合计', '', '', '', ''],
    ];
    const start = { table: 'funding', row: 'total', column: 'annualBudget' };
    const { draft, cut, cutRows, added } = pasteBlock(projectForm, fiveRowDraft(), start, block, ids());
    const [total, first] = rows(draft, 'funding');
    expect(total).toEqual({ id: 'total', initialBudget: '', annualBudget: '100', executed: '90', weight: '10' });
    expect(first).toEqual({ id: 'currentAppropriation', initialBudget: '', annualBudget: '100', executed: '90' });
    expect(rows(draft, 'funding')).toHaveLength(4);
    expect({ cut, cutRows, added }).toEqual({ cut: false, cutRows: true, added: 0 });
  });

  it('knows a block copied from the form itself, whose merged cells have blanks behind them', () => {
    const start = { table: 'funding', row: 'total', column: 'annualBudget' };
    const paste = (block: readonly (readonly string[])[]) => {
      const pasted = pasteBlock(policyForm, fiveRowDraft(policyForm), start, block, ids());
      const [total] = rows(pasted.draft, 'funding');
      return [total?.['annualBudget'], total?.['executed'], pasted.cut];
    };
    expect(paste([['100', '', '90', '', '90%', '', '']])).toEqual(['100', '90', false]);
    expect(paste([['100', '90', '90%']])).toEqual(['100', '90', false]);
    expect(paste([['100', '90', '90%', '多']])).toEqual(['100', '90', true]);
  });
});
