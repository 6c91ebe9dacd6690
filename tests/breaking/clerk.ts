/** A clerk at the page: makes drafts, opens them, writes into blanks, and sees what the page calls saved. */
import type { Page } from '@playwright/test';
import { inputOf } from '../e2e/helpers/anyForm.ts';
import { sheetOf } from '../e2e/helpers/editorPage.ts';
import { officialForm } from '../e2e/helpers/officialForms.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { isSaved, type Shown, shownNow } from './pageState.ts';
import { until } from './until.ts';

const form = officialForm('shanghai-project');
const nameBlank = '项目名称';

export const now = (): number => performance.now();

/** Waits until the page calls everything saved, or gives up. */
export function waitForSaved(page: Page, most?: number): Promise<Shown> {
  return until(() => shownNow(page), isSaved, most);
}

/** Takes down what the page calls saved at this moment; tells whether it did. */
export function note(ledger: Ledger, shown: Shown): boolean {
  if (isSaved(shown)) ledger.acknowledge(shown.texts);
  return isSaved(shown);
}

/** A new draft with a name, saved. The page must be the list, and it is again afterwards. */
export async function makeDraft(page: Page, title: string): Promise<Ledger> {
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await page.getByRole('menuitem', { name: form.listed, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `新建${form.listed}` });
  await dialog.getByLabel('年度', { exact: true }).fill('2022');
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await inputOf(page, nameBlank).fill(title);
  const { texts } = await waitForSaved(page);
  const id = /#\/draft\/([\w-]+)$/.exec(page.url())?.[1] ?? '';
  const ledger = createLedger(id, title, texts, now);
  await goHome(page, ledger);
  return ledger;
}

export async function goTo(page: Page, { title }: Pick<Ledger, 'title'>): Promise<void> {
  await page.getByRole('rowheader', { name: title, exact: true }).click();
  await sheetOf(page).waitFor();
}

type Leaving = 'left' | 'asked' | 'waiting';

/** Whether the page has gone to the list, or asks because something isn't saved. */
async function leavingNow(page: Page): Promise<Leaving> {
  if (await page.getByRole('button', { name: '留在这里', exact: true }).isVisible()) return 'asked';
  return (await sheetOf(page).isVisible()) ? 'waiting' : 'left';
}

/**
 * Back to the list. False where the page keeps the clerk, since something isn't saved. A page that lets go promises
 * that all of it is.
 */
export async function goHome(page: Page, ledger: Ledger): Promise<boolean> {
  const { texts } = await shownNow(page);
  await page.getByRole('button', { name: '返回草稿列表' }).click();
  const leaving = await until(
    () => leavingNow(page),
    (reading) => reading !== 'waiting',
  );
  if (leaving === 'left') {
    ledger.acknowledge(texts);
    return true;
  }
  if (leaving === 'asked') await page.getByRole('button', { name: '留在这里', exact: true }).click();
  return false;
}

/** Writes a text into a blank in one piece, as an input method does, in place of what is there. */
export async function write(page: Page, ledger: Ledger, name: string, text: string): Promise<void> {
  const { texts } = await shownNow(page);
  ledger.begin([], [texts, { ...texts, [name]: text }]);
  await inputOf(page, name).fill(text);
  ledger.end((await shownNow(page)).texts);
}
