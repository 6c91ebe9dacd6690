import { describe, expect, it } from 'vitest';
import { gridLines } from '../../../shared/paper/gridLines.ts';
import { headingCell } from '../../../shared/paper/heading.ts';
import { paperBody, paperHtml, paperStyle } from '../../../shared/paper/paperHtml.ts';
import type { PaperCell, PaperDocument, PaperForm } from '../../../shared/paper/types.ts';

const plain: PaperCell = {
  ...{ left: 10, top: 20, width: 30, height: 10, size: 10, inset: 1.5, indent: 0, text: '' },
  ...{ bold: false, horizontal: 'center', wrap: true, border: true },
};

const cell = (text: string, other: Partial<PaperCell> = {}): PaperCell => ({ ...plain, text, ...other });

const formOf = (title: string, ...cells: readonly PaperCell[]): PaperForm => ({
  title,
  pages: [{ orientation: 'landscape', cells, footer: '-1-', footerBottom: 20 }],
});

const documentOf = (...forms: readonly PaperForm[]): PaperDocument => ({ title: '标题', forms });

describe('lines', () => {
  it('are drawn once where cells meet, and on from cell to cell', () => {
    const path = gridLines([
      cell('a'),
      cell('b', { left: 40 }),
      cell('c', { top: 30 }),
      cell('d', { left: 40, top: 30 }),
    ]);
    expect(path).toBe('M10 20H70M10 30H70M10 40H70M10 20V40M40 20V40M70 20V40');
  });

  it('leave out the inside of a merged cell', () => {
    const path = gridLines([cell('a', { width: 60 }), cell('c', { top: 30 }), cell('d', { left: 40, top: 30 })]);
    expect(path).toContain('M40 30V40');
    expect(path).not.toContain('M40 20');
  });

  it('are none around a cell without a border', () => {
    expect(gridLines([cell('a', { border: false })])).toBe('');
  });

  it('are the same for places that differ by less than paper shows', () => {
    expect(gridLines([cell('a', { width: 30.0001 }), cell('b', { left: 40.0003 })])).toBe(
      'M10 20H70M10 30H70M10 20V30M40 20V30M70 20V30',
    );
  });
});

describe('the heading of a form, which becomes its bookmark', () => {
  it('is the cell that says the title and least else', () => {
    const named = cell('社保卡 专项');
    expect(headingCell(formOf('社保卡专项', cell('自评表', { size: 18 }), cell('做好社保卡专项工作'), named))).toBe(
      named,
    );
  });

  it('is the one in the largest letters where none says it', () => {
    const large = cell('自评表', { size: 18 });
    expect(headingCell(formOf('未命名', cell('项目名称'), large, cell('')))).toBe(large);
    expect(headingCell(formOf(' ', cell('项目名称'), large))).toBe(large);
  });

  it('is none on an empty page', () => {
    expect(headingCell(formOf('甲', cell('')))).toBeNull();
  });
});

describe('the document', () => {
  it('has one page element for each page, one heading for each form, and no text for a blank', () => {
    const body = paperBody(documentOf(formOf('甲', cell('甲'), cell('')), formOf('乙', cell('乙'), cell('丙'))));
    expect(body.match(/class="page /g)).toHaveLength(2);
    expect([...body.matchAll(/<h1[^>]*>(.*?)<\/h1>/g)].map(([, text]) => text)).toEqual(['甲', '乙']);
    expect(body.match(/class="cell /g)).toHaveLength(3);
  });

  it('carries any text, tags and quotes too', () => {
    const html = paperHtml({ title: '<b>&"', forms: [formOf('x', cell('</style><script>1 && "2"</script>\n第二行'))] });
    expect(html).toContain('<title>&lt;b&gt;&amp;&quot;</title>');
    expect(html).toContain('&lt;/style&gt;&lt;script&gt;1 &amp;&amp; &quot;2&quot;&lt;/script&gt;\n第二行');
    expect(html).not.toContain('<script');
  });

  it('has a language and neither a script, a style attribute nor an address', () => {
    const html = paperHtml(documentOf(formOf('甲', cell('甲', { wrap: false, bold: true, horizontal: 'right' }))));
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).not.toMatch(/ style=|<script|https?:|url\(|@import/);
  });

  it('says each place and look once, and every class that a cell has', () => {
    const document = documentOf(formOf('甲', cell('甲'), cell('乙'), cell('丙', { left: 40, horizontal: 'left' })));
    const style = paperStyle(document);
    const classes = [...paperBody(document).matchAll(/class="cell ([^"]*)"/g)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(new Set(classes).size).toBe(5);
    for (const name of classes) expect(style.split(`.${name}{`)).toHaveLength(2);
  });

  it('names the paper of each orientation', () => {
    const style = paperStyle(documentOf());
    expect(style).toContain('@page landscape{size:A4 landscape;margin:0}');
    expect(style).toContain('@page portrait{size:A4 portrait;margin:0}');
  });
});
