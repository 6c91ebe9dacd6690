import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { nextYear } from '../../../../../renderer/pages/drafts/carryDraft.ts';
import { CarryDialog, type CarryDialogProps } from '../../../../../renderer/pages/drafts/dialogs/CarryDialog.tsx';
import { createDraft, loadDraft } from '../../../../../renderer/store/drafts.ts';
import { type DraftSummary, observeDrafts } from '../../../../../renderer/store/listedDrafts.ts';
import { Toasts } from '../../../../../renderer/ui/toasts.tsx';
import type { Draft } from '../../../../../shared/draft/types.ts';
import { goldenDrafts } from '../../../../helpers/goldenDrafts.ts';
import { fiveRowDraft, rowsOf, typed, withIndicators } from '../../../session/sampleDraft.ts';
import { freshDatabase } from '../../../store/freshDatabase.ts';

beforeEach(freshDatabase);

const [golden] = goldenDrafts;
if (golden === undefined) throw new Error('no golden draft');
const now = Date.UTC(2025, 5, 1);

const listed = () => new Promise<readonly DraftSummary[]>((resolve, reject) => observeDrafts(resolve, reject));

async function show(draft: Draft, what: CarryDialogProps['what']) {
  const id = await createDraft(draft, now);
  const [summary] = await listed();
  if (summary === undefined) throw new Error('nothing stored');
  const onOpen = vi.fn();
  render(
    <>
      <CarryDialog draft={summary} what={what} now={now} onOpen={onOpen} onClose={() => undefined} />
      <Toasts />
    </>,
  );
  const made = async () => {
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
    const loaded = await loadDraft(onOpen.mock.calls[0]?.[0] ?? '');
    if (loaded.kind !== 'loaded') throw new Error(loaded.kind);
    return loaded.draft;
  };
  return { id, onOpen, made, user: userEvent.setup() };
}

test('into the next year: the year after is proposed, the new draft opens, the old one stays as it was', async () => {
  const { id, made, user } = await show(golden.draft, 'nextYear');
  const field = screen.getByLabelText<HTMLInputElement>('新年度');
  expect(field.value).toBe('2023');
  await user.clear(field);
  await user.type(field, '２０２４{Enter}');
  const draft = await made();
  expect(draft).toMatchObject({ form: golden.draft.form, year: '2024' });
  expect(rowsOf(draft).map(({ level3 }) => level3)).toEqual(rowsOf(golden.draft).map(({ level3 }) => level3));
  expect(new Set(rowsOf(draft).map((row) => row.id)).size).toBe(rowsOf(golden.draft).length);
  expect(rowsOf(draft).every(({ score }) => score === '')).toBe(true);
  expect(await loadDraft(id)).toMatchObject({ draft: golden.draft, revision: 1 });
});

test('a year that is none is refused with a word, and nothing is made', async () => {
  const { onOpen, user } = await show(golden.draft, 'nextYear');
  await user.clear(screen.getByLabelText('新年度'));
  await user.type(screen.getByLabelText('新年度'), '明年{Enter}');
  expect(await screen.findByText(/请填四位数的年份/)).toBeTruthy();
  expect([onOpen.mock.calls.length, (await listed()).length]).toEqual([0, 1]);
});

test('from a form: the forms that can be made are offered, the likest first, and what finds no place is listed', async () => {
  const rows = rowsOf(fiveRowDraft()).map((row) => ({ ...row, 指标性质: row.id === 'a' ? '定量' : '' }));
  const draft = typed(withIndicators(fiveRowDraft(), rows), { kind: 'value', value: 'projectName' }, '科普专项');
  const { onOpen, made, user } = await show(draft, 'nextForm');
  const choices = screen.getAllByRole('radio');
  expect(choices.length).toBeGreaterThan(1);
  expect(within(choices[0]?.closest('label') as HTMLElement).getByText(/项目支出绩效自评表/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '生成' }));
  const dialog = await screen.findByRole('dialog', { name: '已生成新草稿' });
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(expect.arrayContaining([expect.stringContaining('定量')]));
  expect(onOpen).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole('button', { name: '打开新草稿' }));
  expect((await made()).form).not.toBe(draft.form);
  expect(await listed()).toHaveLength(2);
});

test.each([
  ['2022', '2023'],
  ['', '2025'],
  ['二〇二二', '2025'],
])('after the year %j comes %s', (year, next) => {
  expect(nextYear(year, now)).toBe(next);
});
