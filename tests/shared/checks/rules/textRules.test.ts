import { describe, expect, it } from 'vitest';
import { withRows } from '../../../../shared/draft/edit.ts';
import { newDraft } from '../../../../shared/draft/newDraft.ts';
import { tableOf } from '../../../../shared/draft/path.ts';
import type { FormDefinition } from '../../../../shared/forms/types.ts';
import { goalForm, moneyReasonForm, signForm, unscoredForm } from '../../../helpers/madeUpForms.ts';
import { changed, cleanProject, found, project } from '../cleanDrafts.ts';
import { draftOf, level, linesOf, met, withColumns } from '../madeUpDrafts.ts';

describe('goals', () => {
  it('that were never typed are missing, not equal', () => {
    const form = { ...project, values: project.values.map((value) => ({ ...value, limit: 5 })) };
    expect(linesOf(form, { ...newDraft(form, '2025'), values: {} }, 21)).toEqual([
      '预期目标没有填写，请填写。',
      '实际完成情况没有填写，请填写。',
    ]);
  });

  it('of all years are held against what was achieved as well', () => {
    const result = { key: 'result', label: '完成情况', kind: 'longText', role: 'achievedGoal' } as const;
    const form: FormDefinition = { ...goalForm, values: [...goalForm.values, result] };
    const draft = (overall: string, goal: string) =>
      draftOf(form, [], { 'value/overall': overall, 'value/goal': goal, 'value/result': '建成一半。' });
    expect(linesOf(form, draft('建成一半。', '推进。'), 21)).toEqual([
      '完成情况与项目总目标的文字完全相同，请按实际完成的情况改写。',
    ]);
    expect(linesOf(form, draft('建成。', '建成 一半。'), 21)).toEqual([
      '完成情况与年度总体目标的文字完全相同，请按实际完成的情况改写。',
    ]);
    expect(linesOf(form, draft('建成。', '推进。'), 21)).toEqual([]);
  });

  it.each([
    ['2025年完成。', []],
    ['2024年完成。', ['2024']],
    ['2024年、2026年、2024年完成。', ['2024、2026']],
    ['2024-2026年完成。', []],
    ['2025-2026年完成。', []],
    ['2024-2025年完成。', []],
    ['2026-2027年完成。', ['2027']],
    ['2023年至2024年完成。', ['2024']],
    ['12024年完成。', []],
    ['2124年完成。', []],
    ['2024完成。', []],
    ['２０２４年完成。', ['2024']],
  ])('of 2025 that say %s', (text, years) => {
    expect(linesOf(project, changed(cleanProject, { 'value/expectedGoal': text }), 24)).toEqual(
      years.map((named) => `预期目标里写的是 ${named} 年，而本表是 2025 年度，请核对年份。`),
    );
  });
});

describe('texts over the limit', () => {
  it('are found in cells that the form prints, not in others', () => {
    const draft = draftOf(moneyReasonForm, [met], { 'cell/money/all/reason': '长'.repeat(21) });
    const hidden = tableOf(draft, 'money').rows.map((row) => ({ ...row, reason: '长'.repeat(21) }));
    expect(linesOf(moneyReasonForm, draft, 21)).toEqual(['总额的原因有 21 个字，超过 20 个字的限制，请精简。']);
    expect(found(moneyReasonForm, withRows(draft, 'money', hidden), 21)).toEqual([
      'W cell/money/all/reason',
      'W cell/money/fiscal/reason',
    ]);
  });

  it('are none in cells that a draft doesn’t hold', () => {
    const form = withColumns(unscoredForm, 'indicators', { actual: { limit: 5 }, target: { limit: 5 } });
    const draft = withRows(draftOf(form, []), 'indicators', [{ id: 'r1', ...level, indicator: '活动' }]);
    expect(found(form, draft, 21)).toEqual([]);
  });

  it.each([
    [5, []],
    [6, ['W cell/indicators/r1/actual']],
  ])('of 5 characters: %i', (length, expected) => {
    const form = withColumns(unscoredForm, 'indicators', { actual: { limit: 5 } });
    expect(found(form, draftOf(form, [{ ...met, actual: ` ${'𠮷'.repeat(length)} ` }]), 21)).toEqual(expected);
  });
});

describe('a column of units', () => {
  const unitless = draftOf(signForm, [
    { ...met, target: '20', direction: '≥', actual: '21', weight: '100', score: '100' },
  ]);

  it('that is required asks for itself', () => {
    const form = withColumns(signForm, 'indicators', { measureUnit: { required: true } });
    expect([found(form, unitless, 5), found(form, unitless, 12)]).toEqual([['E cell/indicators/r1/measureUnit'], []]);
    expect([found(signForm, unitless, 5), found(signForm, unitless, 12)]).toEqual([
      [],
      ['W cell/indicators/r1/measureUnit'],
    ]);
  });
});
