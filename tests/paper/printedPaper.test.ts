/**
 * Our pages as Chromium prints them, beside the same drafts' workbooks as LibreOffice prints them: two programs that know
 * nothing of each other, and two ways from the sheet to the paper.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../electron/cli/pdf/findChromium.ts';
import { startPdfBrowser } from '../../electron/cli/pdf/pdfBrowser.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { forms } from '../../shared/forms/index.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { paperForm } from '../../shared/paper/paperForm.ts';
import { paperHtml } from '../../shared/paper/paperHtml.ts';
import type { PaperCell } from '../../shared/paper/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { layout } from '../../shared/sheet/layout.ts';
import { exportWorkbook } from '../../shared/xlsx/export/exportWorkbook.ts';
import { formOf } from '../helpers/formOf.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { convert, inTemporaryFolder } from '../helpers/libreOffice.ts';
import { longDraft } from '../helpers/longDraft.ts';
import {
  type PdfFont,
  type PdfPage,
  type PdfWord,
  pdfBookmarks,
  pdfFonts,
  pdfLanguage,
  pdfPages,
  pdfTitle,
} from '../helpers/pdfFacts.ts';

interface Case {
  readonly name: string;
  readonly form: FormDefinition;
  readonly draft: Draft;
}

const cases: readonly Case[] = [
  ...goldenDrafts.map(({ name, draft }) => ({ name, form: formOf(draft.form), draft })),
  ...forms.map((form) => ({ name: `${form.name}, 30 indicators`, form, draft: longDraft(form, 30) })),
  ...forms.slice(0, 1).map((form) => ({ name: `${form.name}, 200 indicators`, form, draft: longDraft(form, 200) })),
];

const sheets = cases.map(({ form, draft }) => layout(form, draft, scoreDraft(form, draft), 'paper'));
const document = {
  title: '绩效表格 <2022> & 其他',
  forms: sheets.map((sheet, index) => paperForm(sheet, cases[index]?.name ?? '')),
};
const html = paperHtml(document);

interface Printed {
  readonly ours: readonly PdfPage[];
  readonly offices: readonly (readonly PdfPage[])[];
  readonly fonts: readonly PdfFont[];
  readonly title: string;
  readonly language: string;
  readonly bookmarks: readonly (readonly [title: string, page: number])[];
  readonly overflows: readonly string[];
}

/** Every cell whose lines are taller or wider than it is, as Chromium lays them out for print. */
async function overflowsIn(program: string): Promise<readonly string[]> {
  const browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--font-render-hinting=none'],
  });
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    await page.emulateMedia({ media: 'print' });
    return await page.evaluate(() => {
      const range = globalThis.document.createRange();
      return [...globalThis.document.querySelectorAll('.cell')].flatMap((cell) => {
        range.selectNodeContents(cell);
        const rects = [...range.getClientRects()];
        const box = cell.getBoundingClientRect();
        const lines = new Set(rects.map(({ top }) => Math.round(top))).size;
        const height = lines * Number.parseFloat(getComputedStyle(cell).lineHeight);
        const left = Math.min(...rects.map((rect) => rect.left));
        const right = Math.max(...rects.map((rect) => rect.right));
        const hair = 0.1;
        const fits = height <= box.height + hair && left >= box.left - hair && right <= box.right + hair;
        return fits ? [] : [`${cell.textContent}: ${lines} lines in ${box.width} × ${box.height}`];
      });
    });
  } finally {
    await browser.close();
  }
}

async function printOurs(program: string, path: string): Promise<Uint8Array> {
  const browser = await startPdfBrowser(program);
  try {
    const bytes = await browser.print(html);
    await writeFile(path, bytes);
    return bytes;
  } finally {
    await browser.close();
  }
}

async function printAll(folder: string): Promise<Printed> {
  const found = await findChromium();
  if (found.kind !== 'found') throw new Error('no Chromium; install it: apt-get install chromium');
  const files = cases.map((_, index) => `book${index}.xlsx`);
  for (const [index, { form, draft }] of cases.entries()) {
    await writeFile(join(folder, files[index] ?? ''), await exportWorkbook(form, draft));
  }
  const path = join(folder, 'ours.pdf');
  const bytes = await printOurs(found.path, path);
  return {
    ours: await pdfPages(path),
    offices: await Promise.all((await convert(folder, files, 'pdf')).map(pdfPages)),
    fonts: await pdfFonts(path),
    title: await pdfTitle(path),
    language: pdfLanguage(bytes),
    bookmarks: pdfBookmarks(bytes),
    overflows: await overflowsIn(found.path),
  };
}

let printed: Printed;

beforeAll(async () => {
  printed = await inTemporaryFolder(printAll);
}, 300_000);

/** The page on which each form begins, from 0. */
const firstPages = document.forms.map((_, index) =>
  document.forms.slice(0, index).reduce((sum, { pages }) => sum + pages.length, 0),
);

/** All characters in one order, so that texts can be compared however they are broken into lines. */
const sorted = (words: readonly PdfWord[]): string => [...words.map(({ text }) => text).join('')].toSorted().join('');

/** Words that stand on a page only once. */
function single(words: readonly PdfWord[]): ReadonlyMap<string, PdfWord> {
  const counts = new Map<string, number>();
  for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map(words.filter(({ text }) => counts.get(text) === 1).map((word) => [word.text, word]));
}

interface Pair {
  readonly text: string;
  /** the word's places in our file and in the other, from the top */
  readonly here: number;
  readonly there: number;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/**
 * Words more than two points off the place that the others let expect, by the line of least squares through all. LibreOffice
 * shrinks a sheet by up to three percent more, because its columns are a hair wider.
 */
function displaced(pairs: readonly Pair[]): readonly string[] {
  const [middle, middleThere] = [mean(pairs.map(({ here }) => here)), mean(pairs.map(({ there }) => there))];
  const joint = mean(pairs.map(({ here, there }) => (here - middle) * (there - middleThere)));
  const slope = joint / mean(pairs.map(({ here }) => (here - middle) ** 2));
  expect(slope).toBeGreaterThan(0.965);
  expect(slope).toBeLessThan(1.005);
  return pairs
    .filter(({ here, there }) => !(Math.abs(middleThere + slope * (here - middle) - there) <= 2))
    .map(({ text }) => text);
}

/** Texts of a page that stand there once, on one line, in letters of the usual size, in both files. */
function pairsOf(ours: PdfPage, office: PdfPage, cells: readonly PaperCell[]): readonly Pair[] {
  const there = single(office.words);
  const usual = Math.min(...[...there.values()].map(({ height }) => height));
  return [...single(ours.words).values()].flatMap(({ text, y }): readonly Pair[] => {
    const other = there.get(text);
    // a word may also be a line of a longer text, which is broken otherwise in another typeface
    const holders = cells.filter((cell) => cell.text.includes(text));
    const isWhole = holders.length === 1 && holders[0]?.text === text;
    return other !== undefined && isWhole && other.height < usual * 1.1 ? [{ text, here: y, there: other.y }] : [];
  });
}

describe.each(cases.map(({ name }, index) => ({ name, index })))('$name', ({ index }) => {
  const paper = document.forms[index];
  const first = firstPages[index] ?? 0;
  const ours = (): readonly PdfPage[] => printed.ours.slice(first, first + (paper?.pages.length ?? 0));
  const office = (): readonly PdfPage[] => printed.offices[index] ?? [];

  it('has as many pages as the workbook, A4 as the form turns it', () => {
    expect(office()).toHaveLength(ours().length);
    for (const [at, { width, height }] of ours().entries()) {
      expect(Math.abs(width - (office()[at]?.width ?? 0))).toBeLessThan(1);
      expect(Math.abs(height - (office()[at]?.height ?? 0))).toBeLessThan(1);
    }
  });

  it('has the same text on each page', () => {
    for (const [at, { words }] of ours().entries()) expect(sorted(words)).toBe(sorted(office()[at]?.words ?? []));
  });

  it('has its rows in the same places', () => {
    for (const [at, page] of ours().entries()) {
      const other = office()[at];
      if (other === undefined) throw new Error('a page is missing');
      const pairs = pairsOf(page, other, paper?.pages[at]?.cells ?? []);
      expect(pairs.length).toBeGreaterThan(3);
      expect(displaced(pairs)).toEqual([]);
    }
  });
});

describe('the file', () => {
  it('has no page beside those of the forms', () => {
    expect(printed.ours).toHaveLength(document.forms.reduce((sum, { pages }) => sum + pages.length, 0));
  });

  it('has no text that is wider or taller than its cell', () => {
    expect(printed.overflows).toEqual([]);
  });

  it('carries its typefaces, readable as text', () => {
    expect(printed.fonts.length).toBeGreaterThan(0);
    expect(printed.fonts.filter(({ isEmbedded, isReadable }) => !(isEmbedded && isReadable))).toEqual([]);
  });

  it('has a title and a language', () => {
    expect([printed.title, printed.language]).toEqual([document.title, 'zh-CN']);
  });

  it('has a bookmark for each form at its first page, real names by the name of the project', () => {
    expect(printed.bookmarks.map(([, page]) => page)).toEqual(firstPages);
    const names = goldenDrafts.map(({ name }) => name);
    expect(printed.bookmarks.slice(0, names.length).map(([title]) => title)).toEqual(names);
  });
});
