/**
 * Pages as a document that any Chromium prints: texts in boxes at exact places, lines as one drawing a page. It has no
 * script and no style attribute, so that it may also be shown under the page's strict rules.
 */
import { paperSize } from '../sheet/paginate.ts';
import { sheetFont } from '../sheet/styles.ts';
import { lineHeight } from '../sheet/textHeight.ts';
import { type CellClasses, cellClasses } from './cellClasses.ts';
import { gridLines, printPoints } from './gridLines.ts';
import { headingCell } from './heading.ts';
import type { PaperCell, PaperDocument, PaperForm, PaperPage } from './types.ts';

/** The typeface of official forms by its names on Windows, then what Kylin, UOS and Debian have in its place. */
const fonts = [
  sheetFont,
  'SimSun',
  'NSimSun',
  'Noto Serif CJK SC',
  'Source Han Serif SC',
  'AR PL UMing CN',
  'WenQuanYi Zen Hei',
  'Noto Sans CJK SC',
];

const orientations = ['landscape', 'portrait'] as const;

/** A box a little lower than the paper: rounded up, it would take a second page. */
const spare = 1;

const pageRules = orientations.flatMap((orientation) => {
  const { width, height } = paperSize(orientation);
  return [
    `@page ${orientation}{size:A4 ${orientation};margin:0}`,
    `.${orientation}{page:${orientation};width:${printPoints(width)}pt;height:${printPoints(height - spare)}pt}`,
  ];
});

// Without geometricPrecision the letters are as wide as whole pixels of a screen, and lines end elsewhere on paper.
const fixedRules = [
  'html{color-scheme:light;background:#fff;color:#000}',
  'body{margin:0}',
  `.page{position:relative;overflow:hidden;break-after:page;break-inside:avoid;background:#fff;color:#000;font-family:${fonts.map((font) => `"${font}"`).join(',')},serif;line-height:${lineHeight};text-rendering:geometricPrecision;font-variant-ligatures:none;text-spacing-trim:space-all;text-autospace:no-autospace;-webkit-print-color-adjust:exact;print-color-adjust:exact}`,
  ...pageRules,
  '.page>*{position:absolute;margin:0;box-sizing:border-box}',
  '.cell{display:flex;align-items:center;font-weight:normal;white-space:pre-wrap;overflow-wrap:anywhere}',
  '.lines{left:0;top:0;width:100%;height:100%;fill:none;stroke:#000;stroke-width:.6}',
  '.footer{left:0;width:100%;text-align:center;font-size:10pt}',
  '@media screen{html{background:#d9dbde}body{display:flex;flex-direction:column;align-items:center;gap:12pt;padding:12pt}.page{flex:none;box-shadow:0 1px 4px #0005}.lines{shape-rendering:crispEdges}}',
];

const footerClass = (page: PaperPage): string => `f${printPoints(page.footerBottom).replace('.', '_')}`;

function footerRules({ forms }: PaperDocument): readonly string[] {
  const pages = forms.flatMap((form) => form.pages);
  const rules = pages.map(
    (page) => `.${footerClass(page)}{bottom:${printPoints(Math.max(0, page.footerBottom - spare))}pt}`,
  );
  return [...new Set(rules)];
}

const styleText = (document: PaperDocument, classes: CellClasses): string =>
  [...fixedRules, ...footerRules(document), classes.rules].join('\n');

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

function drawing({ orientation, cells }: PaperPage): string {
  const path = gridLines(cells);
  const { width, height } = paperSize(orientation);
  const box = `0 0 ${printPoints(width)} ${printPoints(height - spare)}`;
  return path === '' ? '' : `<svg class="lines" viewBox="${box}" aria-hidden="true"><path d="${path}"/></svg>\n`;
}

function pageText(page: PaperPage, heading: PaperCell | null, classes: CellClasses): string {
  const texts = page.cells
    .filter(({ text }) => text !== '')
    .map((cell) => {
      const tag = cell === heading ? 'h1' : 'div';
      return `<${tag} class="cell ${classes.of(cell)}">${escapeHtml(cell.text)}</${tag}>\n`;
    });
  const footer = `<div class="footer ${footerClass(page)}">${escapeHtml(page.footer)}</div>\n`;
  return `<div class="page ${page.orientation}">\n${drawing(page)}${texts.join('')}${footer}</div>\n`;
}

function formText(form: PaperForm, classes: CellClasses): string {
  const heading = headingCell(form);
  return form.pages.map((page) => pageText(page, heading, classes)).join('');
}

const bodyText = ({ forms }: PaperDocument, classes: CellClasses): string =>
  forms.map((form) => formText(form, classes)).join('');

/** The style sheet of a document: A4 for each page in its own orientation; on a screen white sheets on grey. */
export function paperStyle(document: PaperDocument): string {
  return styleText(document, cellClasses(document));
}

/** What stands in the body of a document: one element of the class `page` for each. */
export function paperBody(document: PaperDocument): string {
  return bodyText(document, cellClasses(document));
}

/** The language of the texts, for the document's root. */
export const paperLanguage = 'zh-CN';

/** The whole document with its style sheet. */
export function paperHtml(document: PaperDocument): string {
  const classes = cellClasses(document);
  return `<!doctype html>
<html lang="${paperLanguage}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(document.title)}</title>
<style>
${styleText(document, classes)}
</style>
</head>
<body>
${bodyText(document, classes)}</body>
</html>
`;
}
