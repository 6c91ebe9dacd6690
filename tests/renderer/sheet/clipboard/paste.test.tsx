import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fiveRowDraft } from '../../session/sampleDraft.ts';
import { field, focused, press, renderEditor, type } from '../renderEditor.tsx';

const textIn = (name: string) => field(name).value;

const clipboard = (text: string, html: string) => ({
  getData: (type: string) => (type === 'text/html' ? html : text),
});

describe('pasting', () => {
  function paste(name: string, text: string, html = ''): boolean {
    const element = field(name);
    element.focus();
    return fireEvent.paste(element, { clipboardData: clipboard(text, html) });
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
    expect(screen.getByRole('button', { name: '撤销' })).toBeTruthy();
    type('第1行 得分', '1');
    await waitFor(() => expect(screen.queryByText('已粘贴 1 行 × 2 列。')).toBeNull());
  });

  it('offers nothing to take back where it said what was there already', async () => {
    const { session } = renderEditor(fiveRowDraft());
    type('第1行 得分', '1');
    const { past } = session.store.getHistory();
    paste('第1行 年度指标值', '\t\r\n');
    expect(await screen.findByText('已粘贴 1 行 × 2 列。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
    expect(session.store.getHistory().past).toEqual(past);
  });

  it('puts a single cell in place of what is selected, without the line break of the spreadsheet', () => {
    const { session } = renderEditor(fiveRowDraft());
    type('第1行 实际完成值', '旧');
    paste('第1行 实际完成值', '160场\r\n');
    expect(textIn('第1行 实际完成值')).toBe('160场');
    expect(session.cells.getSnapshot()?.mode).toBe('selected');
  });

  it('puts a text where the caret is while the cell is edited', () => {
    renderEditor(fiveRowDraft());
    type('第1行 实际完成值', '甲乙');
    press('第1行 实际完成值', 'F2');
    field('第1行 实际完成值').setSelectionRange(1, 1);
    fireEvent.paste(field('第1行 实际完成值'), { clipboardData: clipboard('中', '') });
    expect(textIn('第1行 实际完成值')).toBe('甲中乙');
  });

  it('keeps lines of a notepad in one cell where it takes them, and puts figures below each other', () => {
    renderEditor(fiveRowDraft());
    paste('第1行 偏差原因分析及改进措施', '一是疫情。\r\n二是招标。');
    expect(textIn('第1行 偏差原因分析及改进措施')).toBe('一是疫情。\n二是招标。');
    expect(textIn('第2行 偏差原因分析及改进措施')).toBe('');
    paste('预期目标', '一\r\n二\r\n');
    expect(textIn('预期目标')).toBe('一\n二');
    const amounts = ['年度资金总额 年初预算数', '当年财政拨款 年初预算数'];
    paste(amounts[0] ?? '', '1\n2', '<p>1</p><p>2</p>');
    expect(amounts.map(textIn)).toEqual(['1', '2']);
  });

  it('keeps cells of a spreadsheet apart', () => {
    renderEditor(fiveRowDraft());
    const cells = '<table><tr><td>一</td></tr><tr><td>二</td></tr></table>';
    paste('第1行 偏差原因分析及改进措施', '一\r\n二\r\n', cells);
    expect(textIn('第2行 偏差原因分析及改进措施')).toBe('二');
  });

  it('spreads a row of amounts over the block of money, and never makes one figure of two', () => {
    const { session } = renderEditor(fiveRowDraft());
    const amounts = ['年初预算数', '全年预算数', '全年执行数'].map((column) => `年度资金总额 ${column}`);
    paste(amounts[0] ?? '', '16173800\t17556000\t15276100.5\r\n');
    expect(amounts.map(textIn)).toEqual(['16173800', '17556000', '15276100.5']);
    expect(textIn('年度资金总额 分值')).toBe('10');
    act(() => session.store.undo());
    press(amounts[1] ?? '', 'F2');
    fireEvent.paste(field(amounts[1] ?? ''), { clipboardData: clipboard('1\t2', '') });
    expect(amounts.map(textIn)).toEqual(['', '1', '2']);
  });

  it('goes across the two texts of the goals', () => {
    const { session } = renderEditor(fiveRowDraft());
    paste('预期目标', '完成年度任务。\t"全部完成，\n无偏差。"\r\n');
    expect([textIn('预期目标'), textIn('实际完成情况')]).toEqual(['完成年度任务。', '全部完成，\n无偏差。']);
    act(() => session.store.undo());
    expect([textIn('预期目标'), textIn('实际完成情况')]).toEqual(['', '']);
  });

  it('fills what is selected with one text, and repeats a block in a multiple of it', () => {
    const { session } = renderEditor(fiveRowDraft());
    field('第1行 得分').focus();
    fireEvent.keyDown(field('第1行 得分'), { key: 'ArrowDown', shiftKey: true });
    fireEvent.paste(field('第1行 得分'), { clipboardData: clipboard('3', '') });
    expect([textIn('第1行 得分'), textIn('第2行 得分'), textIn('第3行 得分')]).toEqual(['3', '3', '5']);
    for (let count = 0; count < 2; count += 1) {
      fireEvent.keyDown(field('第1行 得分'), { key: 'ArrowDown', shiftKey: true });
    }
    fireEvent.paste(field('第1行 得分'), {
      clipboardData: clipboard('1\r\n2\r\n', '<table><tr><td>1</td></tr><tr><td>2</td></tr></table>'),
    });
    expect([1, 2, 3, 4].map((row) => textIn(`第${row}行 得分`))).toEqual(['1', '2', '1', '2']);
    act(() => session.store.undo());
    expect(textIn('第3行 得分')).toBe('5');
  });

  it('shows first what it would write over, and fills blanks only if that is wanted', async () => {
    renderEditor(fiveRowDraft());
    type('第1行 年度指标值', '>=1');
    paste('第1行 年度指标值', '>=5\t6\r\n');
    expect(textIn('第1行 年度指标值')).toBe('>=1');
    const dialog = await screen.findByRole('alertdialog', { name: '粘贴会改掉 1 格已填的内容' });
    expect(dialog.textContent).toContain('第1行 年度指标值>=1>=5');
    fireEvent.click(screen.getByRole('button', { name: '只填空白格' }));
    expect([textIn('第1行 年度指标值'), textIn('第1行 实际完成值')]).toEqual(['>=1', '6']);
    paste('第1行 年度指标值', '>=5\t7\r\n');
    fireEvent.click(await screen.findByRole('button', { name: '覆盖' }));
    expect([textIn('第1行 年度指标值'), textIn('第1行 实际完成值')]).toEqual(['>=5', '7']);
    paste('第1行 年度指标值', '>=8\t9\r\n');
    fireEvent.click(await screen.findByRole('button', { name: '取消' }));
    expect(textIn('第1行 年度指标值')).toBe('>=5');
  });

  it('leaves alone what the form states', async () => {
    renderEditor(fiveRowDraft());
    paste('年度资金总额 分值', '99');
    expect(textIn('年度资金总额 分值')).toBe('10');
    expect(await screen.findByText(/这一格由表样给定/)).toBeTruthy();
  });
});

describe('copying', () => {
  function copy(kind: 'copy' | 'cut', name: string): Readonly<Record<string, string>> {
    const data: Record<string, string> = {};
    fireEvent[kind](field(name), {
      clipboardData: {
        setData: (type: string, text: string) => {
          data[type] = text;
        },
      },
    });
    return data;
  }

  it('gives what is selected as tabs and as a table, cut takes it away in one step', () => {
    const { session } = renderEditor(fiveRowDraft());
    type('第1行 年度指标值', '=4场');
    type('第1行 实际完成值', '两行\n字');
    field('第1行 年度指标值').focus();
    fireEvent.keyDown(field('第1行 年度指标值'), { key: 'ArrowRight', shiftKey: true });
    const { 'text/plain': text, 'text/html': html } = copy('cut', '第1行 年度指标值');
    expect(text).toBe('=4场\t"两行\n字"\r\n');
    expect(html).toContain('mso-number-format:"\\@"');
    expect([textIn('第1行 年度指标值'), textIn('第1行 实际完成值')]).toEqual(['', '']);
    act(() => session.store.undo());
    expect([textIn('第1行 年度指标值'), textIn('第1行 实际完成值')]).toEqual(['=4场', '两行\n字']);
  });

  it('gives a cell alone as its text, and leaves letters of a text that is edited to the browser', () => {
    renderEditor(fiveRowDraft());
    type('第1行 实际完成值', '两行\n字');
    field('第1行 实际完成值').focus();
    expect(copy('copy', '第1行 实际完成值')['text/plain']).toBe('两行\n字');
    press('第1行 实际完成值', 'F2');
    expect(copy('copy', '第1行 实际完成值')).toEqual({});
  });
});
