import { describe, expect, it } from 'vitest';
import { restoreDraft } from '../../../shared/draft/restoreDraft.ts';
import department from '../../fixtures/drafts/hunan-department.json' with { type: 'json' };
import { fiveRowDraft } from '../session/sampleDraft.ts';
import { field, renderEditor, type } from './renderEditor.tsx';

const cell = '年度资金总额 全年预算数';
const printed = () => field(cell).parentElement?.querySelector('.cellPrinted');

describe('an amount', () => {
  it.each([
    ['16173800', '16,173,800.00'],
    ['１２，０００．５', '12,000.50'],
    ['1.2万', '12,000.00'],
    ['', ''],
    ['12a', ''],
  ])('typed %s shows as %o once nobody types, and stays as typed in its input', (typed, shown) => {
    renderEditor(fiveRowDraft());
    type(cell, typed);
    expect(printed()?.textContent).toBe(shown);
    expect(field(cell).value).toBe(typed);
  });

  it('as printed is not read out beside the input', () => {
    renderEditor(fiveRowDraft());
    expect(printed()?.getAttribute('aria-hidden')).toBe('true');
  });

  it('between the words of its cell follows them, as on paper', () => {
    const restored = restoreDraft(department);
    if (restored.kind === 'refused') throw new Error(restored.refusal.kind);
    renderEditor(restored.draft);
    const amount = field('一般公共预算').parentElement;
    expect(amount?.className).toBe('cellAmount');
    expect(amount?.previousElementSibling?.textContent).toBe('其中：一般公共预算：');
    expect(amount?.textContent).toBe('1,873.66');
  });
});
