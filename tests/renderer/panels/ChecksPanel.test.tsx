import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { TierMenu } from '../../../renderer/checks/TierMenu.tsx';
import { EditorProvider, type EditorSession } from '../../../renderer/session/EditorContext.tsx';
import { useCheckKeys } from '../../../renderer/session/useCheckKeys.ts';
import { clearToasts } from '../../../renderer/ui/toasts.tsx';
import { ignoreFinding } from '../../../shared/checks/ignored.ts';
import { pathKey } from '../../../shared/draft/path.ts';
import type { Draft, Row } from '../../../shared/draft/types.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { blankRow, cellText, fiveRowDraft, policyForm, rowsOf, withIndicators } from '../session/sampleDraft.ts';
import { field, figure, focused, press, renderEditor, type } from '../sheet/renderEditor.tsx';

afterEach(() => {
  act(clearToasts);
});

const row = (change: Readonly<Record<string, string>>): Row => ({
  ...blankRow,
  level1: '产出指标',
  level2: '数量指标',
  weight: '10',
  ...change,
});

/** a: unmet, full marks; b: a suggestion for a blank; c: typed otherwise; d: words; e: a copied sign. */
const faulty: Draft = withIndicators(fiveRowDraft(), [
  row({ id: 'a', level3: '甲', target: '>=10场', actual: '5场', score: '10', deviationReason: '疫情' }),
  row({ id: 'b', level3: '乙', target: '>=10场', actual: '8场', score: '' }),
  row({ id: 'c', level3: '丙', target: '>=10场', actual: '12场', score: '9', deviationReason: '扣分' }),
  row({ id: 'd', level3: '丁', target: '完成', actual: '基本完成', score: '10' }),
  row({ id: 'e', level3: '戊', target: '≥95%', actual: '≥95%', score: '10' }),
]);

function Keys({ session }: { readonly session: EditorSession }) {
  useCheckKeys(session);
  return (
    <EditorProvider session={session}>
      <TierMenu />
    </EditorProvider>
  );
}

function show(draft: Draft = faulty, form?: Parameters<typeof renderEditor>[1]) {
  const rendered = renderEditor(draft, form);
  render(<Keys session={rendered.session} />);
  const draftNow = () => rendered.session.store.getSnapshot().draft;
  const value = (id: string, column: string) => cellText(draftNow(), column, id);
  return { ...rendered, draftNow, value };
}

const openPanel = () => fireEvent.click(screen.getByRole('button', { name: /^自查：/ }));
const aidIn = (name: string) => field(name).parentElement?.querySelector('.scoreAid')?.textContent ?? null;
const saidAt = (name: string) =>
  (field(name).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');
const listed = () => screen.getByRole('region', { name: '自查结果' });

describe('a suggested score', () => {
  it('stands beside a score that is blank or another, and nowhere else', () => {
    show();
    expect([1, 2, 3, 5].map((n) => aidIn(`第${n}行 得分`))).toEqual(['建议 5', '建议 8', '建议 10', null]);
    type('第2行 得分', '8.0');
    expect(aidIn('第2行 得分')).toBeNull();
    type('第2行 得分', '8.5');
    expect(aidIn('第2行 得分')).toBe('建议 8');
    expect(saidAt('第2行 得分')).toContain('建议 8');
  });

  it('is taken over with F9 in its cell, as one step', () => {
    const { session, value } = show();
    press('第2行 得分', 'F9');
    expect([value('b', 'score'), field('第2行 得分').value, focused()]).toEqual(['8', '8', '第2行 得分']);
    act(() => session.store.undo());
    expect(value('b', 'score')).toBe('');
  });

  it('is taken over with a click', () => {
    const { value } = show();
    fireEvent.click(screen.getByRole('button', { name: '建议 10' }));
    expect(value('c', 'score')).toBe('10');
  });

  it('fills all blank scores at once, in one step, and nothing that was typed', () => {
    const { session, draftNow, value } = show();
    openPanel();
    fireEvent.click(screen.getByRole('button', { name: '填入建议分' }));
    expect(rowsOf(draftNow()).map((each) => each['score'])).toEqual(['10', '8', '9', '10', '10']);
    expect(screen.getByText('已填入 1 个建议分，已填的得分没有改动。')).toBeTruthy();
    act(() => session.store.undo());
    expect(value('b', 'score')).toBe('');
    act(() => session.store.redo());
    fireEvent.click(screen.getByRole('button', { name: '填入建议分' }));
    expect(screen.getByText(/没有可以填入的建议分/)).toBeTruthy();
  });

  it('follows the rules that are chosen, which are kept with the draft and can be taken back', async () => {
    const { session, draftNow } = show();
    type('第2行 实际完成值', '7.86场');
    expect(aidIn('第2行 得分')).toBe('建议 7.86');
    openPanel();
    fireEvent.click(screen.getByRole('button', { name: '评分规则' }));
    fireEvent.click(await screen.findByRole('radio', { name: /^0.5 分/ }));
    expect([draftNow().options, aidIn('第2行 得分')]).toEqual([{ step: '0.5' }, '建议 8']);
    fireEvent.click(screen.getByRole('radio', { name: /^0.01 分/ }));
    expect(draftNow().options).toEqual({});
    act(() => session.store.undo());
    expect(draftNow().options).toEqual({ step: '0.5' });
  });

  it('is no number and has no rules where the form prints no weight at an indicator', () => {
    show({ ...faulty, form: policyForm.id }, policyForm);
    expect(aidIn('第2行 自评分')).toBeNull();
    openPanel();
    expect(screen.queryByRole('button', { name: '评分规则' })).toBeNull();
  });
});

describe('a target in words', () => {
  it('has its tier picked with the keyboard, each with its band', async () => {
    const { value } = show();
    press('第4行 得分', 'F9');
    const menu = await screen.findByRole('menu', { name: '完成档次' });
    const items = within(menu).getAllByRole('menuitemradio');
    expect(items.map((item) => item.textContent)).toEqual([
      '达成8～10 分',
      '部分达成6～8 分（不含 8）',
      '未达成0～6 分（不含 6）',
    ]);
    const [, second] = items;
    if (second === undefined) throw new Error('no second tier');
    fireEvent.keyDown(second, { key: 'Enter' });
    fireEvent.keyUp(second, { key: 'Enter' });
    await waitFor(() => expect(value('d', 'tier')).toBe('部分达成'));
    expect(value('d', 'score')).toBe('10');
    expect(aidIn('第4行 得分')).toBe('部分达成');
    await waitFor(() => expect(focused()).toBe('第4行 得分'));
  });
});

describe('marks', () => {
  it('say at the cell what was found, by an icon and a description', () => {
    show();
    expect(saidAt('第1行 得分')).toMatch(/^错误：第1行“甲”的实际完成值“5场”没有达到年度指标值“>=10场”/);
    expect(field('第1行 得分').parentElement?.querySelector('.cellMark.severity-E svg')).not.toBeNull();
    type('第1行 得分', '5');
    expect(field('第1行 得分').hasAttribute('aria-describedby')).toBe(false);
    expect(field('第1行 得分').parentElement?.querySelector('.cellMark')).toBeNull();
  });

  it('quote what is being typed without drawing the sheet', () => {
    const { renders } = show();
    for (const text of ['甲乙', '甲乙丙']) type('第1行 三级指标', text);
    expect(renders).toEqual({ sheet: 0, panel: 0 });
    expect(saidAt('第1行 得分')).toContain('第1行“甲乙丙”');
  });

  it('stand at a computed figure that is wrong', () => {
    show({ ...faulty, stated: { totalScore: '98.5' } });
    expect(saidAt('总分 得分')).toMatch(/^错误：总分的得分写的是“98.5”/);
    press('总分 得分', 'F9');
    expect(field('总分 得分').hasAttribute('aria-describedby')).toBe(false);
  });

  it('leave a wrong figure to its own sentence', () => {
    show();
    type('第1行 得分', '11');
    expect(saidAt('第1行 得分')).toContain('得分 11 高于分值 10');
    expect(field('第1行 得分').parentElement?.querySelector('.cellMark')).toBeNull();
  });
});

describe('the list', () => {
  it('counts by severity and what is to be filled in apart, opens from the count, lists by severity or by subject', () => {
    const { session } = show();
    const { counts } = session.review.checks.getSnapshot();
    const button = screen.getByRole('button', { name: /^自查：/ });
    expect(button.textContent).toBe(`自查：错误 ${counts.E}警告 ${counts.W}待填 ${counts.todo} 处`);
    openPanel();
    const headings = () =>
      within(listed())
        .getAllByRole('heading')
        .map(({ textContent }) => textContent);
    expect(headings()).toEqual([`错误 ${counts.E}`, `警告 ${counts.W}`, `待填 ${counts.todo}`]);
    fireEvent.click(screen.getByRole('button', { name: '按位置' }));
    expect(headings().at(0)).toMatch(/^第1行“甲”/);
    expect(headings().at(-1)).toBe(`待填 ${counts.todo}`);
    expect(figure('total')).toBe('39');
  });

  it('leads to the cell of a finding', () => {
    show();
    openPanel();
    fireEvent.click(within(listed()).getByRole('button', { name: /第1行“甲”的实际完成值/ }));
    expect(focused()).toBe('第1行 得分');
  });

  it('mends where the mend is certain', () => {
    const { value } = show();
    openPanel();
    fireEvent.click(screen.getByRole('button', { name: '去掉符号' }));
    expect([value('e', 'actual'), field('第5行 实际完成值').value, focused()]).toEqual([
      '95%',
      '95%',
      '第5行 实际完成值',
    ]);
  });

  it('says that nothing was found', () => {
    const [clean] = goldenDrafts;
    if (clean === undefined) throw new Error('no golden draft');
    const { session } = show(clean.draft);
    const { open } = session.review.checks.getSnapshot().findings;
    act(() =>
      session.store.apply((draft) => ({
        draft: open.reduce((before, finding) => ignoreFinding(before, finding, '已确认'), draft),
        focus: null,
      })),
    );
    openPanel();
    expect(screen.getByText(/表中没有需要处理的问题/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^自查：\s*没有发现问题$/ })).toBeTruthy();
  });
});

describe('F8', () => {
  const walk = (shiftKey = false) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'F8', shiftKey });
  const paths = (session: EditorSession) => session.review.checks.getSnapshot().findings.open;

  it('walks through every finding, errors first, and around; Shift+F8 walks back', () => {
    const { session } = show();
    const seen = paths(session).map(() => {
      walk();
      return focused();
    });
    expect(seen.slice(0, 2)).toEqual(['第1行 得分', '第2行 偏差原因分析及改进措施']);
    // what is only to be filled in comes last
    expect(seen.slice(-session.review.checks.getSnapshot().counts.todo)[0]).toBe('项目名称');
    expect(seen).toContain('第5行 实际完成值');
    walk();
    expect(focused()).toBe(seen[0]);
    walk(true);
    expect(focused()).toBe(seen.at(-1));
    expect(document.querySelectorAll('.finding[aria-current]').length).toBe(1);
  });

  it('is not held up by a message, but by a window in front', async () => {
    const { session } = show();
    act(() => session.notices.say({ text: '一条消息', tone: 'info' }));
    await screen.findByText('一条消息');
    walk();
    expect(focused()).toBe('第1行 得分');
    openPanel();
    fireEvent.click(screen.getByRole('button', { name: '评分规则' }));
    await screen.findByRole('dialog', { name: '评分规则' });
    walk();
    expect(focused()).not.toBe('第2行 偏差原因分析及改进措施');
  });

  it('goes on from the cell the clerk is in', () => {
    show();
    openPanel();
    fireEvent.click(screen.getByRole('button', { name: '按位置' }));
    field('第3行 得分').focus();
    walk();
    expect(focused()).toBe('第5行 实际完成值');
  });

  it('brings cells of a long sheet into view', () => {
    const rows = Array.from({ length: 300 }, (_, index) =>
      row({ id: `r${index}`, level3: `指标${index}`, target: '1场', actual: '1场', score: index === 250 ? '9' : '10' }),
    );
    const { session } = show(withIndicators(faulty, rows));
    const far = paths(session).find(({ path }) => pathKey(path) === 'cell/indicators/r250/deviationReason');
    if (far === undefined) throw new Error('nothing found in row 251');
    expect(document.querySelector('[aria-label="第251行 偏差原因分析及改进措施"]')).toBeNull();
    act(() => session.review.jumps.to(far));
    expect(focused()).toBe('第251行 偏差原因分析及改进措施');
  });
});

describe('ignoring', () => {
  it('takes a reason in the line, keeps it in the draft, lists it, and can be taken back', () => {
    const { draftNow, session } = show();
    const before = session.review.checks.getSnapshot().findings.open.length;
    openPanel();
    const item = within(listed())
      .getByRole('button', { name: /第1行“甲”的实际完成值/ })
      .closest('li');
    if (item === null) throw new Error('no item');
    fireEvent.click(within(item).getByRole('button', { name: '忽略' }));
    const reason = within(item).getByRole('textbox', { name: '忽略的理由' });
    expect(document.activeElement).toBe(reason);
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(within(item).getByRole('button', { name: '确认忽略' }));
    expect(within(item).getByRole('alert').textContent).toMatch(/请写明理由/);
    expect(draftNow().ignoredFindings).toEqual([]);
    fireEvent.change(reason, { target: { value: ' 已与主管部门确认 ' } });
    fireEvent.click(within(item).getByRole('button', { name: '确认忽略' }));
    expect(draftNow().ignoredFindings).toEqual([
      { check: 'unmetFullMarks', path: 'cell/indicators/a/score', reason: '已与主管部门确认' },
    ]);
    expect(session.review.checks.getSnapshot().findings.open.length).toBe(before - 1);
    fireEvent.click(screen.getByText('已忽略 1'));
    expect(screen.getByText('理由：已与主管部门确认')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '恢复' }));
    expect(draftNow().ignoredFindings).toEqual([]);
  });

  it('is given up with Escape, and the cursor is where it was', () => {
    const { draftNow } = show();
    openPanel();
    const [opener] = within(listed()).getAllByRole('button', { name: '忽略' });
    if (opener === undefined) throw new Error('nothing to set aside');
    fireEvent.click(opener);
    fireEvent.keyDown(screen.getByRole('textbox', { name: '忽略的理由' }), { key: 'Escape' });
    expect(screen.queryByRole('textbox', { name: '忽略的理由' })).toBeNull();
    expect([document.activeElement, draftNow().ignoredFindings]).toEqual([opener, []]);
  });
});

it('has no fault for assistive technology', async () => {
  show();
  openPanel();
  const { violations } = await axe.run(document.body, {
    // The page around, and its colours, are looked at in the browser.
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
