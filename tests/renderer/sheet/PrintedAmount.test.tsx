import { describe, expect, it } from 'vitest';
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
});
