/** Everything the program says is Chinese. Only names of keys, programs and files, and the user's own text, may be Latin. */
import { expect, type Page } from '@playwright/test';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { test } from './helpers/browserTest.ts';
import { places } from './helpers/places.ts';

const allowed = new Set(
  'Excel WPS PDF XLSX xlsx ZIP MB ziping JSON Ctrl Alt Shift Tab Enter Esc Backspace Delete Home End PageUp PageDown A D F H P R S V Z Y U'.split(
    ' ',
  ),
);

/** What the user typed, at any depth of the golden forms. */
const usersOwn = JSON.stringify(goldenDrafts.map(({ json }) => json));

/** Texts that can be seen, and those that are read out: names, hints, placeholders. */
function saidTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder !== null && holder.closest('script, style') === null) texts.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('*')) {
      for (const name of [
        'aria-label',
        'aria-description',
        'aria-roledescription',
        'aria-valuetext',
        'title',
        'placeholder',
        'alt',
      ]) {
        const text = element.getAttribute(name);
        if (text !== null) texts.push(text);
      }
    }
    return texts;
  });
}

const foreign = (text: string): readonly string[] =>
  (text.match(/[A-Za-z]+\d*/g) ?? []).filter((word) => !allowed.has(word.replace(/\d+$/, '')));

for (const { name, open } of places) {
  test(`${name}: every word is Chinese`, async ({ page }) => {
    await open(page);
    const texts = await saidTexts(page);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((text) => foreign(text).length > 0 && !usersOwn.includes(text.trim()))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^zh/);
  });
}

test('the rule notices an English word', () => {
  expect(foreign('Save 保存')).toEqual(['Save']);
  expect(foreign('按 Ctrl+Enter 导出 Excel 表')).toEqual([]);
});
