import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fiveRowDraft } from '../session/sampleDraft.ts';
import { field, focused, press, renderEditor, type } from './renderEditor.tsx';

const textIn = (name: string) => field(name).value;

describe('pasting', () => {
  function paste(name: string, text: string, html = ''): boolean {
    const element = field(name);
    element.focus();
    return fireEvent.paste(element, {
      clipboardData: { getData: (type: string) => (type === 'text/html' ? html : text) },
    });
  }

  it('puts a block into the table as one step', () => {
    const { session } = renderEditor(fiveRowDraft());
    paste('第4行 年度指标值', '>=5\t6\r\n=4场\t"两行\n字"\r\n≥7\t8\r\n');
    expect(textIn('第5行 年度指标值')).toBe('=4场');
    expect(textIn('第5行 实际完成值')).toBe('两行\n字');
    expect(textIn('第6行 实际完成值')).toBe('8');
    expect(focused()).toBe('第4行 年度指标值');
    press('第4行 年度指标值', 'z', { ctrlKey: true });
    expect(session.store.getSnapshot().draft).toEqual(fiveRowDraft());
  });

  it('offers to take it back until something else is changed', async () => {
    renderEditor(fiveRowDraft());
    paste('第1行 年度指标值', '1\t2\r\n');
    expect(await screen.findByText('已粘贴 1 行 × 2 列。')).toBeTruthy();
    type('第1行 得分', '1');
    await waitFor(() => expect(screen.queryByText('已粘贴 1 行 × 2 列。')).toBeNull());
  });

  it('puts a single cell in without the line break of the spreadsheet', () => {
    renderEditor(fiveRowDraft());
    field('第1行 实际完成值').setSelectionRange(0, 0);
    paste('第1行 实际完成值', '160场\r\n');
    expect(textIn('第1行 实际完成值')).toBe('160场');
  });

  it('leaves plain words and texts outside of the table to the browser', () => {
    renderEditor(fiveRowDraft());
    expect(paste('第1行 实际完成值', '词')).toBe(true);
    expect(paste('预期目标', '一\n二')).toBe(true);
    expect(paste('第1行 实际完成值', '一\n二')).toBe(false);
  });

  it('keeps paragraphs of a letter together, and cells of a spreadsheet apart', () => {
    renderEditor(fiveRowDraft());
    expect(paste('第1行 偏差原因分析及改进措施', '一是疫情。\n二是招标。', '<p>一是疫情。</p><p>二是招标。</p>')).toBe(
      true,
    );
    expect(textIn('第2行 偏差原因分析及改进措施')).toBe('');
    const cells = '<table><tr><td>一</td></tr><tr><td>二</td></tr></table>';
    expect(paste('第1行 偏差原因分析及改进措施', '一\r\n二\r\n', cells)).toBe(false);
    expect(textIn('第2行 偏差原因分析及改进措施')).toBe('二');
    // in a figure paragraphs would become one number
    expect(paste('第1行 得分', '1\n2', '<p>1</p><p>2</p>')).toBe(false);
    expect(textIn('第2行 得分')).toBe('2');
  });
});
