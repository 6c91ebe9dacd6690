import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fiveRowDraft, groupWeights, namesOf, policyForm, withGroupWeights } from '../session/sampleDraft.ts';
import { field, focused, renderEditor, type } from './renderEditor.tsx';

const textIn = (name: string) => field(name).value;

describe('a level name', () => {
  it('merges rows when the cell is left, and the cursor stays where it went', async () => {
    const { session } = renderEditor(fiveRowDraft());
    const name = field('第1行 二级指标');
    name.focus();
    type('第1行 二级指标', '质量指标');
    expect(screen.getByLabelText('第3行 二级指标')).toBeTruthy();
    field('第3行 得分').focus();
    await waitFor(() => expect(screen.queryByLabelText('第3行 二级指标')).toBeNull());
    expect(focused()).toBe('第3行 得分');
    expect(namesOf(session.store.getSnapshot().draft, 'level2').slice(0, 3)).toEqual([
      '质量指标',
      '质量指标',
      '质量指标',
    ]);
  });

  it('hands the cursor to the merged cell when it went into the one that is gone', async () => {
    renderEditor(fiveRowDraft());
    field('第1行 二级指标').focus();
    type('第1行 二级指标', '质量指标');
    field('第3行 二级指标').focus();
    await waitFor(() => expect(screen.queryByLabelText('第3行 二级指标')).toBeNull());
    expect(focused()).toBe('第1行 二级指标');
  });

  it('leaves the cursor in the weight that it gives its name to', async () => {
    const { session } = renderEditor(withGroupWeights(fiveRowDraft(policyForm), { 产出指标: '35' }), policyForm);
    field('第1行 一级指标').focus();
    type('第1行 一级指标', '产出');
    field('产出指标 一级权重').focus();
    await waitFor(() => expect(screen.queryByLabelText('产出指标 一级权重')).toBeNull());
    expect(focused()).toBe('产出 一级权重');
    type('产出 一级权重', '40');
    expect(groupWeights(session.store.getSnapshot().draft)).toEqual({ 产出: '40' });
  });

  it('left blank comes back with a word', async () => {
    renderEditor(fiveRowDraft());
    field('第1行 二级指标').focus();
    type('第1行 二级指标', '');
    field('第1行 得分').focus();
    expect(await screen.findByText('二级指标名称不能为空，已恢复为“数量指标”。')).toBeTruthy();
    expect(textIn('第1行 二级指标')).toBe('数量指标');
  });
});
