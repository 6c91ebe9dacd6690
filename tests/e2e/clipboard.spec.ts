/** The real clipboard of the browser: what is copied comes back, what a spreadsheet gave goes in. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from './helpers/browserTest.ts';
import { cell } from './helpers/editorPage.ts';
import { createDraft, openHome } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';

const form = officialForm('shanghai-project');

const payloads: Readonly<Record<string, { readonly html: string; readonly text: string }>> = JSON.parse(
  readFileSync(new URL('../fixtures/clipboard/payloads.json', import.meta.url), 'utf8'),
);

/** As another program puts it there: the browser's own writing would make the markup safe first. */
async function put(page: Page, text: string, html: string | null): Promise<void> {
  await page.evaluate(
    ([plain, markup]) => {
      const fill = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/plain', plain ?? '');
        if (typeof markup === 'string') event.clipboardData?.setData('text/html', markup);
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      document.addEventListener('copy', fill, { capture: true, once: true });
      document.execCommand('copy');
    },
    [text, html],
  );
}

async function pasteAt(page: Page, name: string, text: string, html: string | null = null): Promise<void> {
  await cell(page, name).click();
  await put(page, text, html);
  await page.keyboard.press('ControlOrMeta+v');
}

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openHome(page);
  await createDraft(page, form.listed, '2022');
});

test('rows, amounts, merged names and goals that LibreOffice copied go into their cells', async ({ page }) => {
  const { money, rows, merged, goals } = payloads;
  if (money === undefined || rows === undefined || merged === undefined || goals === undefined) throw new Error('none');
  await pasteAt(page, '年度资金总额 年初预算数', money.text, money.html);
  await expect(cell(page, '年度资金总额 全年执行数')).toHaveValue('15276100.5');
  await pasteAt(page, '预期目标', goals.text, goals.html);
  await expect(cell(page, '预期目标')).toHaveValue('完成年度任务，\n建成三个中心。');
  await expect(cell(page, '实际完成情况')).toHaveValue('全部完成。');
  await pasteAt(page, '第1行 三级指标', rows.text, rows.html);
  await expect(cell(page, '第2行 三级指标')).toHaveValue('参训人次\n（线下）');
  await expect(cell(page, '第3行 三级指标')).toHaveValue('=4场');
  await expect(cell(page, '第3行 分值')).toHaveValue('5');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(page, '第3行 三级指标')).toHaveValue('');
});

test('a range that is copied comes back elsewhere, and a paste over typed text asks first', async ({ page }) => {
  const { rows } = payloads;
  if (rows === undefined) throw new Error('none');
  await pasteAt(page, '第1行 三级指标', rows.text, rows.html);
  for (const key of ['Shift+ArrowDown', 'Shift+ArrowRight', 'ControlOrMeta+c']) await page.keyboard.press(key);
  await cell(page, '第4行 三级指标').click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(cell(page, '第5行 三级指标')).toHaveValue('参训人次\n（线下）');
  await expect(cell(page, '第5行 年度指标值')).toHaveValue('>=3000人次');
  await expect(cell(page, '第5行 实际完成值')).toHaveValue('');

  await cell(page, '第2行 三级指标').click();
  await page.keyboard.press('ControlOrMeta+v');
  const question = page.getByRole('alertdialog', { name: /^粘贴会改掉 \d+ 格已填的内容$/ });
  await expect(question).toBeVisible();
  await expect(question).toContainText('第2行 三级指标');
  await page.screenshot({ path: 'tests/.results/paste-question.png' });
  await question.getByRole('button', { name: '取消' }).click();
  await expect(cell(page, '第2行 三级指标')).toHaveValue('参训人次\n（线下）');
  await expect(cell(page, '第2行 三级指标')).toBeFocused();
});

test('two lines of a notepad stay in the cell that takes them; two figures never become one', async ({ page }) => {
  await pasteAt(page, '第1行 偏差原因分析及改进措施', '一是疫情影响。\r\n二是招标推迟。');
  await expect(cell(page, '第1行 偏差原因分析及改进措施')).toHaveValue('一是疫情影响。\n二是招标推迟。');
  await expect(cell(page, '第2行 偏差原因分析及改进措施')).toHaveValue('');
  await pasteAt(page, '当年财政拨款 年初预算数', '16173800\t17556000');
  await expect(cell(page, '当年财政拨款 年初预算数')).toHaveValue('16173800');
  await expect(cell(page, '当年财政拨款 全年预算数')).toHaveValue('17556000');
  await pasteAt(page, '其他资金 年初预算数', '16173800 17556000');
  await expect(cell(page, '其他资金 年初预算数')).toHaveAttribute('aria-invalid', 'true');
});
