/**
 * Filling in any form as a clerk does who has last year's table open in a spreadsheet: the indicators are pasted as one
 * block, everything else is written into its own blank.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { groupKey } from '../../../shared/draft/groups.ts';
import { tableOf, valueAt } from '../../../shared/draft/path.ts';
import type { Draft, Row } from '../../../shared/draft/types.ts';
import { indexForm, type TableIndex } from '../../../shared/forms/indexForm.ts';
import type { ColumnDefinition, FormDefinition } from '../../../shared/forms/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { layout } from '../../../shared/sheet/layout.ts';
import { sheetOf } from './editorPage.ts';

export interface Filled {
  /** accessible name of the input */
  readonly name: string;
  readonly text: string;
  readonly isChoice: boolean;
}

/** Every input of the sheet of a finished draft, in the order in which it stands there. */
export function inputsOf(form: FormDefinition, draft: Draft): readonly Filled[] {
  const { cells } = layout(form, draft, scoreDraft(form, draft), 'screen');
  return cells.flatMap(({ use }) =>
    use.kind === 'input'
      ? [{ name: use.name, text: valueAt(draft, use.path), isChoice: use.choice !== undefined }]
      : [],
  );
}

/** An input or a list of the sheet by its accessible name. */
export const inputOf = (page: Page, name: string): Locator => sheetOf(page).locator(`[aria-label="${name}"]`);

/** Amounts and short texts come key by key, what is long in one piece, choices from their list. */
async function write(page: Page, { name, text, isChoice }: Filled): Promise<void> {
  const input = inputOf(page, name);
  if (isChoice) {
    await input.selectOption(text);
    return;
  }
  if (text.length > 12) return input.fill(text);
  await input.focus();
  if ((await page.locator(':focus').inputValue()) === text) return;
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  if (text === '') await page.keyboard.press('Delete');
  else await page.keyboard.type(text);
}

const namesDownTo = (table: TableIndex, row: Row, depth: number): string =>
  groupKey(table.levelKeys.slice(0, depth).map((key) => row[key] ?? ''));

/** A square of the copied block: what is merged over several rows is there once, with blanks below. */
function copied(table: TableIndex, draft: Draft, column: ColumnDefinition, row: Row, above: Row | undefined): string {
  const level = table.levelKeys.indexOf(column.key);
  const depth = column.per ?? (level === -1 ? null : level + 1);
  if (depth === null) return row[column.key] ?? '';
  const group = namesDownTo(table, row, depth);
  if (above !== undefined && namesDownTo(table, above, depth) === group) return '';
  return column.per === undefined
    ? (row[column.key] ?? '')
    : (tableOf(draft, table.key).groups[group]?.[column.key] ?? '');
}

function copiedBlock(table: TableIndex, draft: Draft): string {
  const { rows } = tableOf(draft, table.key);
  const lines = rows.map((row, index) =>
    table.columns.map((column) => copied(table, draft, column, row, rows[index - 1])).join('\t'),
  );
  return lines.join('\n');
}

/** Puts a text into the clipboard's place and pastes it where the focus is. */
async function paste(input: Locator, text: string): Promise<void> {
  await input.focus();
  await input.evaluate((element, source) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', source);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Pastes the rows of a table over those that a new draft begins with, and takes away what is left of these. */
async function pasteRows(page: Page, table: TableIndex, draft: Draft): Promise<void> {
  const [first] = table.columns;
  const name = table.byRole('indicator');
  if (first === undefined || name === undefined) throw new Error(`${table.key} names no rows`);
  await paste(inputOf(page, `第1行 ${first.label}`), copiedBlock(table, draft));
  const { length } = tableOf(draft, table.key).rows;
  const last = tableOf(draft, table.key).rows.at(-1);
  await expect(inputOf(page, `第${length}行 ${name.label}`)).toHaveValue(last?.[name.key] ?? '');
  const names = sheetOf(page).locator(`[aria-label$="行 ${name.label}"]`);
  for (let count = await names.count(); count > length; count -= 1) {
    await inputOf(page, `第${count}行 ${name.label}`).focus();
    await page.keyboard.press('ControlOrMeta+Shift+Backspace');
    await expect(names).toHaveCount(count - 1);
  }
}

/** Fills in a new draft of a form, whose sheet is open, until it says all that the finished one says. */
export async function fillIn(page: Page, form: FormDefinition, draft: Draft): Promise<void> {
  for (const table of indexForm(form).tables.filter(({ isFree }) => isFree)) await pasteRows(page, table, draft);
  for (const filled of inputsOf(form, draft)) {
    if (!filled.name.startsWith('第')) await write(page, filled);
  }
}

/** The texts of all inputs and lists of the sheet, by name. */
export function writtenTexts(page: Page): Promise<Readonly<Record<string, string>>> {
  return sheetOf(page).evaluate((grid) => {
    const inputs = [...grid.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('.cellInput')];
    return Object.fromEntries(inputs.map((input) => [input.getAttribute('aria-label') ?? '', input.value]));
  });
}
