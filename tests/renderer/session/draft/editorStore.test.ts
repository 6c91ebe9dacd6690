import { describe, expect, it, vi } from 'vitest';
import { withRows } from '../../../../shared/draft/edit.ts';
import { insertRow, moveRow, removeRows } from '../../../../shared/draft/editRows.ts';
import { rowOf } from '../../../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../../../shared/draft/types.ts';
import { indicatorsOf } from '../../../helpers/formOf.ts';
import {
  cellText,
  fiveRowDraft,
  groupWeights,
  idsOf,
  namesOf,
  policyForm,
  projectForm,
  storeOf,
  typed,
  withGroupWeights,
} from '../sampleDraft.ts';

const score = (id: string): DraftPath => ({ kind: 'cell', table: 'indicators', row: id, column: 'score' });
const level = (id: string, of: 'level1' | 'level2'): DraftPath => ({
  kind: 'groupName',
  table: 'indicators',
  row: id,
  column: of,
});
const weightOfRate: DraftPath = { kind: 'cell', table: 'funding', row: 'total', column: 'weight' };

const indicators = indicatorsOf(projectForm);

describe('typing', () => {
  it('has the totals of the new text before the listener is called', () => {
    const { store } = storeOf(fiveRowDraft());
    const seen: (string | null)[] = [];
    store.subscribe(() => seen.push(store.getSnapshot().totals.total));
    store.type(score('a'), '1.25');
    expect(seen).toEqual(['48.75']);
  });

  it('lays the sheet out once for the opened draft and never because of a text', () => {
    const { store } = storeOf(fiveRowDraft());
    const { model } = store.getSnapshot();
    store.type(score('a'), '1');
    store.type({ kind: 'value', value: 'projectName' }, '项目');
    store.type({ kind: 'cell', table: 'funding', row: 'total', column: 'executed' }, '5');
    expect(store.getSnapshot().model).toBe(model);
  });

  it('tells nobody about a text that is there already', () => {
    const { store } = storeOf(fiveRowDraft());
    const listener = vi.fn();
    store.subscribe(listener);
    store.type(score('a'), '2.5');
    expect(listener).not.toHaveBeenCalled();
  });

  it('takes an emptied cell that the draft did not state as a change', () => {
    const { store } = storeOf(withRows(fiveRowDraft(), 'funding', [{ id: 'total' }]));
    expect(store.getSnapshot().totals.rateWeight).toBe('10');
    store.type(weightOfRate, '');
    expect(rowOf(store.getSnapshot().draft, 'funding', 'total')?.['weight']).toBe('');
    expect(store.getSnapshot().totals.rateWeight).toBeNull();
  });
});

describe('a level name', () => {
  it('passes through a neighbour’s name without swallowing it', () => {
    const { store } = storeOf(fiveRowDraft());
    const { model } = store.getSnapshot();
    store.type(level('a', 'level2'), '质量指标');
    store.type(level('a', 'level2'), '质量指标（一）');
    expect(store.getSnapshot().model).toBe(model);
    store.commitName();
    expect(namesOf(store.getSnapshot().draft, 'level2').slice(0, 3)).toEqual([
      '质量指标（一）',
      '质量指标（一）',
      '质量指标',
    ]);
  });

  it('is in the draft that is saved while it is being typed', () => {
    const { store } = storeOf(fiveRowDraft());
    store.type(level('a', 'level1'), '产出');
    expect(namesOf(store.getSnapshot().draft, 'level1').slice(0, 4)).toEqual(['产出', '产出', '产出', '效益指标']);
  });

  it('merges with a neighbour of the same name when it is committed', () => {
    const { store } = storeOf(fiveRowDraft());
    store.type(level('a', 'level2'), '质量指标');
    expect(store.commitName()).toEqual({ kind: 'renamed' });
    const merged = store
      .getSnapshot()
      .model.cells.find(({ use }) => use.kind === 'input' && use.name === '第1行 二级指标');
    expect(merged?.rowSpan).toBe(3);
  });

  it('left blank for a group of rows goes back to the old name', () => {
    const { store } = storeOf(fiveRowDraft());
    store.type(level('a', 'level2'), '');
    expect(namesOf(store.getSnapshot().draft, 'level2')[0]).toBe('数量指标');
    expect(store.commitName()).toEqual({ kind: 'kept', name: '数量指标' });
  });

  it('may be blank for a row that stands alone', () => {
    const { store } = storeOf(fiveRowDraft());
    store.type(level('c', 'level2'), '');
    expect(store.commitName()).toEqual({ kind: 'renamed' });
    expect(namesOf(store.getSnapshot().draft, 'level2')[2]).toBe('');
  });

  it('takes its weight along, through every letter', () => {
    const weights = { 产出指标: '35', 效益指标: '45', 满意度指标: '20' };
    const draft = withGroupWeights(fiveRowDraft(policyForm), weights);
    const { store } = storeOf(draft, policyForm);
    for (const text of ['产出', '效益指标', '效益指标二']) store.type(level('a', 'level1'), text);
    store.commitName();
    expect(groupWeights(store.getSnapshot().draft)).toEqual({ 效益指标: '45', 满意度指标: '20', 效益指标二: '35' });
    expect(store.getSnapshot().totals.weightTotal).toBe('100');
  });

  it('is committed by the next text in another cell', () => {
    const { store } = storeOf(fiveRowDraft());
    const { model } = store.getSnapshot();
    store.type(level('a', 'level2'), '质量指标');
    store.type(score('d'), '29');
    expect(store.getSnapshot().model).not.toBe(model);
    expect(store.getSnapshot().totals.total).toBe('49');
  });
});

describe('undo and redo', () => {
  it('take typing in one cell back as one step, and further typing after a pause as another', () => {
    const { store, clock } = storeOf(fiveRowDraft());
    store.type(score('a'), '1');
    clock.ms += 100;
    store.type(score('a'), '1.');
    clock.ms += 900;
    store.type(score('a'), '1.5');
    store.undo();
    expect(store.getSnapshot().draft.tables['indicators']?.rows[0]?.['score']).toBe('1.');
    store.undo();
    expect(store.getSnapshot().draft).toEqual(fiveRowDraft());
    expect(store.getSnapshot().canUndo).toBe(false);
    store.redo();
    store.redo();
    expect(store.getSnapshot().draft.tables['indicators']?.rows[0]?.['score']).toBe('1.5');
    expect(store.getSnapshot().canRedo).toBe(false);
  });

  it('come back to what was typed just before it was taken away or replaced', () => {
    const actual: DraftPath = { kind: 'cell', table: 'indicators', row: 'a', column: 'actual' };
    for (const after of ['', '别的文字']) {
      const { store, clock } = storeOf(fiveRowDraft());
      for (const text of ['完', '完成', after]) {
        store.type(actual, text);
        clock.ms += 100;
      }
      store.undo();
      expect(store.getSnapshot().draft.tables['indicators']?.rows[0]?.['actual']).toBe('完成');
      store.undo();
      expect(store.getSnapshot().draft).toEqual(fiveRowDraft());
    }
  });

  it('take a slip of the finger and its mending back as one step', () => {
    const { store } = storeOf(fiveRowDraft());
    for (const text of ['2.', '2', '2.6']) store.type(score('a'), text);
    store.undo();
    expect(store.getSnapshot().draft).toEqual(fiveRowDraft());
  });

  it('bring the name of an emptied group back, and nothing else', () => {
    const { store } = storeOf(fiveRowDraft());
    store.type(score('a'), '1');
    store.type(level('a', 'level2'), '');
    store.undo();
    expect(store.getSnapshot().draft.tables['indicators']?.rows[0]?.['score']).toBe('1');
    expect(namesOf(store.getSnapshot().draft, 'level2')[0]).toBe('数量指标');
    expect(store.takeFocus()).toEqual(level('a', 'level2'));
    store.undo();
    expect(store.getSnapshot().draft).toEqual(fiveRowDraft());
  });

  it('keep cells apart', () => {
    const { store } = storeOf(fiveRowDraft());
    store.type(score('a'), '1');
    store.type(score('b'), '1');
    store.undo();
    const { draft } = store.getSnapshot();
    expect([cellText(draft, 'score', 'a'), cellText(draft, 'score', 'b')]).toEqual(['1', '2.5']);
  });

  it('bring rows back and the cursor to the cell of the change', () => {
    const { store } = storeOf(fiveRowDraft());
    store.apply((draft) => ({ draft: removeRows(draft, 'indicators', ['b']), focus: score('c'), origin: score('b') }));
    expect(store.takeFocus()).toEqual(score('c'));
    expect(store.takeFocus()).toBeNull();
    expect(idsOf(store.getSnapshot().draft)).toBe('acde');
    store.undo();
    expect(idsOf(store.getSnapshot().draft)).toBe('abcde');
    expect(store.takeFocus()).toEqual(score('b'));
    store.redo();
    expect(store.takeFocus()).toEqual(score('c'));
  });

  it('take back a level name that was still being typed', () => {
    const { store } = storeOf(fiveRowDraft());
    store.type(level('a', 'level2'), '别的');
    expect(store.getSnapshot().canUndo).toBe(true);
    store.undo();
    expect(store.getSnapshot().draft).toEqual(fiveRowDraft());
  });

  it('forget what was undone once something new is typed', () => {
    const { store } = storeOf(fiveRowDraft());
    store.type(score('a'), '1');
    store.undo();
    store.type(score('b'), '1');
    expect(store.getSnapshot().canRedo).toBe(false);
  });
});

describe('the sheet', () => {
  const modelAfter = (edit: (draft: Draft) => Draft) => {
    const { store } = storeOf(fiveRowDraft());
    const { model } = store.getSnapshot();
    store.apply((draft) => ({ draft: edit(draft), focus: null }));
    return { store, model, after: store.getSnapshot().model };
  };

  it.each<[string, (draft: Draft) => Draft]>([
    ['a mended score', (draft) => typed(draft, score('a'), '1')],
    ['a tier', (draft) => typed(draft, { kind: 'cell', table: 'indicators', row: 'a', column: 'tier' }, '达成')],
    ['a choice of rules', (draft) => ({ ...draft, options: { step: '0.5' } })],
    [
      'a finding set aside',
      (draft) => ({ ...draft, ignoredFindings: [{ check: 'leftover', path: 'year', reason: '已核对' }] }),
    ],
  ])('stays through %s, its undo and its redo', (_what, edit) => {
    const { store, model, after } = modelAfter(edit);
    expect(after).toBe(model);
    expect(store.getSnapshot().draft).toEqual(edit(fiveRowDraft()));
    store.undo();
    expect(store.getSnapshot().draft).toEqual(fiveRowDraft());
    store.redo();
    expect(store.getSnapshot().model).toBe(model);
  });

  it('is another with a row more, and again with its undo', () => {
    const { store, model, after } = modelAfter((draft) => insertRow(draft, indicators, 'a', 'x'));
    expect(after).not.toBe(model);
    expect(after.rows.length).toBe(model.rows.length + 1);
    store.undo();
    expect(store.getSnapshot().model.rows.length).toBe(model.rows.length);
  });

  it('is measured against the draft that it was laid out for, not against the last one', () => {
    const { store } = storeOf(fiveRowDraft());
    store.type(level('a', 'level2'), '质量指标');
    const { model } = store.getSnapshot();
    store.type(level('a', 'level2'), '数量指标');
    store.commitName();
    expect(store.getSnapshot().model).toBe(model);
    store.type(level('a', 'level2'), '质量指标');
    store.apply((draft) => ({ draft: typed(draft, score('a'), '1'), focus: null }));
    expect(store.getSnapshot().model).not.toBe(model);
  });

  it('counts what did not come from the input being typed in', () => {
    const { store } = storeOf(fiveRowDraft());
    store.type(score('a'), '1');
    expect(store.getSnapshot().edits).toBe(0);
    store.apply((draft) => ({ draft: typed(draft, score('a'), '2'), focus: null }));
    store.undo();
    expect(store.getSnapshot().edits).toBe(2);
  });
});

describe('an edit', () => {
  it('commits a name that is being typed, then works on the merged rows', () => {
    const { store } = storeOf(fiveRowDraft());
    store.type(level('a', 'level2'), '质量指标');
    store.apply((draft) => ({ draft: moveRow(draft, indicators, 'b', 'down'), focus: score('b') }));
    expect(idsOf(store.getSnapshot().draft)).toBe('acbde');
  });

  it('that changes nothing tells nobody', () => {
    const { store } = storeOf(fiveRowDraft());
    const listener = vi.fn();
    store.subscribe(listener);
    store.apply((draft) => ({ draft: moveRow(draft, indicators, 'a', 'up'), focus: null }));
    expect(listener).not.toHaveBeenCalled();
    expect(store.getSnapshot().canUndo).toBe(false);
  });
});
