import { act, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { mendCell } from '../../../renderer/session/walk.ts';
import { carryOver } from '../../../shared/carry/carryOver.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { layout } from '../../../shared/sheet/layout.ts';
import { formOf } from '../../helpers/formOf.ts';
import { cellText, fiveRowDraft, idsOf, projectForm, typed } from '../session/sampleDraft.ts';
import { field, focused, renderEditor, type } from './renderEditor.tsx';

const old = [
  ['projectName', '科普专项'],
  ['actualResult', '去年做完了'],
].reduce<Draft>((draft, [value = '', text = '']) => typed(draft, { kind: 'value', value }, text), fiveRowDraft());

const ids = 'abcde';
const next = carryOver(old, projectForm, projectForm, 'nextYear', { newId: (n) => ids[n - 1] ?? '' }).draft;

const saidAt = (name: string) =>
  (field(name).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');
const markAt = (name: string) => field(name).parentElement?.querySelector('.cellKept');
const earlierAt = (name: string) => field(name).parentElement?.querySelector('.cellEarlier')?.textContent ?? null;
const line = () => document.querySelector('.carriedLine')?.textContent ?? null;
const countIn = (text: string | null) => Number(/有 (\d+) 处/.exec(text ?? '')?.[1] ?? 0);

function show(draft = next) {
  const { session } = renderEditor(draft);
  return { session, store: session.store, draftNow: () => session.store.getSnapshot().draft };
}

describe('what was carried over', () => {
  it('has a quiet mark at each cell, and is counted above the sheet', () => {
    show();
    expect(saidAt('项目名称')).toContain('沿用自 2022年度 财政项目支出绩效自评表，请核对');
    expect(markAt('项目名称')?.getAttribute('title')).toContain('请核对');
    expect(markAt('第1行 三级指标')).not.toBeNull();
    expect(markAt('主管部门')).toBeNull();
    expect(line()).toContain('沿用自 2022年度 财政项目支出绩效自评表');
    expect(document.querySelectorAll('.cellKept')).toHaveLength(countIn(line()));
  });

  it('loses its mark when it is changed, and gets it back with what it said', () => {
    const { store } = show();
    const before = countIn(line());
    type('项目名称', '科普专项二期');
    expect([markAt('项目名称'), countIn(line())]).toEqual([null, before - 1]);
    act(() => store.undo());
    expect([markAt('项目名称') === null, countIn(line())]).toEqual([false, before]);
  });

  it('is confirmed cell by cell with F9, a group’s name for all its rows', () => {
    const { session, draftNow } = show();
    const before = countIn(line());
    act(() => mendCell(session, field('第1行 一级指标')));
    expect([markAt('第1行 一级指标'), countIn(line()), focused()]).toEqual([null, before - 1, '第1行 一级指标']);
    expect(idsOf(draftNow())).toBe('abcde');
  });

  it('is confirmed all at once, as one step', () => {
    const { store, draftNow } = show();
    const before = line();
    fireEvent.click(screen.getByRole('button', { name: '全部确认' }));
    expect([line(), document.querySelectorAll('.cellKept').length]).toEqual([null, 0]);
    expect(cellText(draftNow(), 'level3')).toBe('指标a');
    act(() => store.undo());
    expect(line()).toBe(before);
  });

  it('says nothing of a draft that is not carried over', () => {
    show(fiveRowDraft());
    expect([line(), document.querySelectorAll('.cellKept, .cellEarlier').length]).toEqual([null, 0]);
  });
});

describe('what the other draft said', () => {
  it('stands in a blank until something is typed there, and never on paper', () => {
    show();
    expect([earlierAt('第1行 得分'), earlierAt('实际完成情况')]).toEqual(['上年：2.5', '上年：去年做完了']);
    expect(saidAt('第1行 得分')).toContain('上年：2.5');
    type('第1行 得分', '2');
    expect(earlierAt('第1行 得分')).toBeNull();
    const paper = layout(projectForm, next, scoreDraft(projectForm, next), 'paper');
    expect(JSON.stringify(paper.cells)).not.toContain('去年做完了');
  });

  it.each([
    ['2022年度 表', '2023', '上年：旧'],
    ['2020年度 表', '2023', '2020年：旧'],
    ['2023年度 表', '2023', '原表：旧'],
    ['表', '2023', '原表：旧'],
  ])('from %s in a draft of %s reads %s', (from, year, said) => {
    const earlier = { 'value/department': '旧' };
    show({ ...fiveRowDraft(), year, carriedOver: { from, kept: {}, earlier } });
    expect(earlierAt('主管部门')).toBe(said);
  });
});

it('a draft made of another form is marked like one of another year', () => {
  const to = formOf('national-project');
  const { draft } = carryOver(old, projectForm, to, 'otherForm', { newId: (n) => ids[n - 1] ?? '' });
  renderEditor(draft, to);
  expect(markAt('项目名称')?.getAttribute('title')).toBe('沿用自 2022年度 财政项目支出绩效自评表，请核对');
});

it('has no fault for assistive technology', async () => {
  show();
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});
