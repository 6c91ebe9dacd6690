/** The editor as a clerk uses it: blanks by their official labels, the totals as they stand on the screen. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Draft } from '../../../shared/draft/types.ts';
import { type Blank, blanksOf, levelBlanks } from './blanks.ts';
import { level1Of, level2Of, rowsOf } from './draftTexts.ts';
import type { OfficialForm } from './officialForms.ts';

/** The sheet itself, by its name: the list of drafts is a grid too, and may still be on the screen. */
export function sheetOf(page: Page): Locator {
  return page.getByRole('grid', { name: /（填报区）$/ });
}

/** An input of the sheet by its accessible name. */
export function cell(page: Page, name: string): Locator {
  return sheetOf(page).getByRole('textbox', { name, exact: true });
}

/** Types a text in place of what is there, key by key; what is too long for that comes in one piece. */
export async function typeInto(page: Page, { name, text, long }: Blank): Promise<void> {
  const input = cell(page, name);
  if (long) return input.fill(text);
  await input.focus();
  // The input has the cursor now: the rest needs no further search through hundreds of names.
  // Whatever is there is marked as in any text: the cell may be edited already, or be one that the form states.
  if ((await page.locator(':focus').inputValue()) !== '') {
    await page.keyboard.press('F2');
    await page.keyboard.press('ControlOrMeta+a');
  }
  if (text === '') await page.keyboard.press('Delete');
  else await page.keyboard.type(text);
}

export async function type(page: Page, name: string, text: string): Promise<void> {
  await typeInto(page, { name, text, long: false });
}

/** Adds and removes rows by the keyboard until the table has the groups of the draft. */
export async function shapeRows(page: Page, form: OfficialForm, draft: Draft): Promise<void> {
  const names = form.usual.map((pair) => pair.join('/'));
  const wanted = rowsOf(draft).map((row) => `${level1Of(row)}/${level2Of(row)}`);
  for (const [index, name] of wanted.entries()) {
    if (name === wanted[index - 1]) {
      await cell(page, `第${index}行 三级指标`).focus();
      await page.keyboard.press('ControlOrMeta+Shift+Equal');
      names.splice(index, 0, name);
    }
    while (names[index] !== name && names.length > index) {
      await cell(page, `第${index + 1}行 三级指标`).focus();
      await page.keyboard.press('ControlOrMeta+Shift+Backspace');
      names.splice(index, 1);
    }
    await expect(cell(page, `第${index + 1}行 三级指标`)).toBeVisible();
  }
  for (let row = names.length; row > wanted.length; row -= 1) {
    await cell(page, `第${row}行 三级指标`).focus();
    await page.keyboard.press('ControlOrMeta+Shift+Backspace');
  }
  await expect(page.getByRole('textbox', { name: /^第\d+行 三级指标$/ })).toHaveCount(wanted.length);
}

/** The texts of all inputs of the sheet, by name. */
export function shownTexts(page: Page): Promise<Readonly<Record<string, string>>> {
  return sheetOf(page).evaluate((grid) => {
    const inputs = [...grid.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
    return Object.fromEntries(inputs.map((input) => [input.getAttribute('aria-label') ?? '', input.value]));
  });
}

/** Every text of the draft stands in the blank of its name, and the groups are merged as the form prints them. */
export async function expectTexts(page: Page, form: OfficialForm, draft: Draft): Promise<void> {
  await expect(sheetOf(page)).toBeVisible();
  const shown = await shownTexts(page);
  const expected = [...blanksOf(form, draft), ...levelBlanks(form, draft)].map(({ name, text }) => [name, text]);
  const found = expected.map(([name = '']) => [name, shown[name]]);
  expect(found).toEqual(expected);
  const levels = Object.keys(shown).filter((name) => name.endsWith(form.level1) || name.endsWith(form.level2));
  expect(levels.length).toBe(levelBlanks(form, draft).length);
}

export interface ShownTotals {
  readonly total: string;
  /** empty as long as a score is missing */
  readonly grade: string;
  readonly unscored: string;
  readonly weightTotal: string;
  readonly rate: string;
  /** empty where the rate earns nothing */
  readonly rateScore: string;
  /** level-1 groups, in order */
  readonly level1: Readonly<Record<string, { readonly weight: string; readonly score: string }>>;
}

/** The totals beside the sheet, as they are on the screen at this moment. */
export function shownTotals(page: Page): Promise<ShownTotals> {
  return page.getByRole('complementary', { name: '实时得分' }).evaluate((panel) => {
    const figure = (name: string) => panel.querySelector(`[data-figure="${name}"]`)?.textContent ?? '';
    const groups = [...panel.querySelectorAll<HTMLTableRowElement>('tr.totalsOuter')].map((row) => {
      const [weight, score] = [...row.querySelectorAll('td')].map((each) => each.textContent);
      return [row.querySelector('th')?.firstChild?.textContent ?? '', { weight: weight ?? '', score: score ?? '' }];
    });
    return {
      total: figure('total'),
      grade: figure('grade'),
      unscored: figure('unscored'),
      weightTotal: figure('weightTotal'),
      rate: figure('rate'),
      rateScore: figure('rateScore'),
      level1: Object.fromEntries(groups),
    };
  });
}

/** Everything typed so far is in the database. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
}
