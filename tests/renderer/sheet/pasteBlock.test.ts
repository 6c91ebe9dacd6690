import { describe, expect, it } from 'vitest';
import { indicatorColumns, pasteBlock } from '../../../renderer/sheet/pasteBlock.ts';
import { fiveRowDraft, idsOf, namesOf, policyForm, projectForm } from '../session/sampleDraft.ts';

function ids() {
  let count = 0;
  return () => `n${++count}`;
}

describe('pasteBlock', () => {
  it('fills cells to the right and down from the cursor', () => {
    const { draft, added, cut } = pasteBlock(
      projectForm,
      fiveRowDraft(),
      'b',
      'target',
      [
        ['>=5', '6'],
        ['≥7', ''],
      ],
      ids(),
    );
    expect(draft.indicators.map((row) => [row.target, row.actual])).toEqual([
      ['', ''],
      ['>=5', '6'],
      ['≥7', ''],
      ['', ''],
      ['', ''],
    ]);
    expect({ added, cut }).toEqual({ added: 0, cut: false });
  });

  it('empties a cell with a blank, as spreadsheets do', () => {
    const { draft } = pasteBlock(projectForm, fiveRowDraft(), 'a', 'score', [[''], ['1']], ids());
    expect(draft.indicators.map(({ score }) => score)).toEqual(['', '1', '5', '30', '10']);
  });

  it('adds rows of the last group when the block is longer than the table', () => {
    const { draft, added } = pasteBlock(projectForm, fiveRowDraft(), 'e', 'level3', [['一'], ['二'], ['三']], ids());
    expect(idsOf(draft)).toBe('abcden1n2');
    expect(added).toBe(2);
    expect(namesOf(draft, 'level1').slice(-3)).toEqual(['满意度指标', '满意度指标', '满意度指标']);
    expect(draft.indicators.slice(-3).map(({ level3 }) => level3)).toEqual(['一', '二', '三']);
  });

  it('reads the blanks below a merged level name as that name', () => {
    const block = [
      ['效益指标', '社会效益指标', '甲'],
      ['', '', '乙'],
      ['', '生态效益指标', '丙'],
    ];
    const { draft } = pasteBlock(projectForm, fiveRowDraft(), 'a', 'level1', block, ids());
    expect(namesOf(draft, 'level1').slice(0, 3)).toEqual(['效益指标', '效益指标', '效益指标']);
    expect(namesOf(draft, 'level2').slice(0, 3)).toEqual(['社会效益指标', '社会效益指标', '生态效益指标']);
  });

  it('puts a merged level-1 weight at its group', () => {
    const block = [
      ['产出指标', '40'],
      ['', ''],
    ];
    const { draft } = pasteBlock(policyForm, fiveRowDraft(policyForm), 'a', 'level1', block, ids());
    expect(draft.level1Weights['产出指标']).toBe('40');
    expect(draft.indicators.every((row) => row['level1Weight'] === undefined)).toBe(true);
  });

  it('says that columns fell off the right edge', () => {
    expect(pasteBlock(projectForm, fiveRowDraft(), 'a', 'score', [['1', '因', '多']], ids()).cut).toBe(true);
  });

  it('knows the columns from left to right', () => {
    expect(indicatorColumns(policyForm)).toEqual([
      'level1',
      'level1Weight',
      'level2',
      'level3',
      'target',
      'actual',
      'deviationReason',
      'improvement',
      'score',
    ]);
  });
});
