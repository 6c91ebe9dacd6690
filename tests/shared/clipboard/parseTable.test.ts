import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../../shared/clipboard/parseTable.ts';
import { linesAsCells, readClipboard, repeated } from '../../../shared/clipboard/readClipboard.ts';

interface Payload {
  readonly html: string;
  readonly text: string;
}

/** As LibreOffice itself gave them: `tests/fixtures/clipboard/build.py`. */
const payloads: Readonly<Record<string, Payload>> = JSON.parse(
  readFileSync(new URL('../../fixtures/clipboard/payloads.json', import.meta.url), 'utf8'),
);

function payload(name: string): Payload {
  const found = payloads[name];
  if (found === undefined) throw new Error(`no payload ${name}`);
  return found;
}

/** After what Excel writes: styles in the head, classes, spans, blanks that it marks, the fragment's marks. */
const excel = `Version:1.0\r\nStartHTML:0000000105\r\n<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\.";} td {padding:0px;} .xl65 {mso-number-format:"\\@";}--></style>
<!--[if gte mso 9]><xml><x:ExcelWorkbook></x:ExcelWorkbook></xml><![endif]--></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=256 style='border-collapse:collapse'>
<!--StartFragment-->
 <col width=64 span=3 style='width:48pt'>
 <tr height=19 style='height:14.25pt'>
  <td rowspan=2 height=38 class=xl65 width=64>产出指标</td>
  <td class=xl65 width=64>&gt;=150场</td>
  <td align=right x:num="16173800.5">16,173,800.50</td>
 </tr>
 <tr height=19>
  <td class=xl65>两行<br>
    字<span style='mso-spacerun:yes'>&nbsp; </span></td>
  <td></td>
 </tr>
<!--EndFragment-->
</table></body></html>`;

/** After what WPS writes: the same family, with its own program's mark and a font in each cell. */
const wps = `<html xmlns:et="urn:schemas-microsoft-com:office:spreadsheet"><head><meta name="Generator" content="WPS Office ET"/><style>.et2{mso-number-format:"General";}</style></head>
<body><!--StartFragment--><table width="240" border="0" style='width:180.00pt;border-collapse:collapse;'>
<col width="80" span="2"/><tr height="24"><td class="et2" colspan="2" height="24"><font class="font0">满意度指标</font></td><td class="et2" x:num>95</td></tr>
<tr><td>≧90％</td><td x:str>=4场</td><td></td></tr></table><!--EndFragment--></body></html>`;

describe('a table of the clipboard', () => {
  it.each([
    [
      'Excel',
      excel,
      [
        ['产出指标', '>=150场', '16,173,800.50'],
        ['', '两行\n字', ''],
      ],
    ],
    [
      'WPS',
      wps,
      [
        ['满意度指标', '', '95'],
        ['≧90％', '=4场', ''],
      ],
    ],
    [
      'a page',
      '<p>见下表</p><TABLE><TBODY><TR><TH>名称</TH><TH>数</TH></TR><TR><TD><p>甲</p><p>乙</p></TD><TD><b>1</b>&#48;&#x30;</TD></TR></TBODY></TABLE><table><tr><td>别的</td></tr></table>',
      [
        ['名称', '数'],
        ['甲\n乙', '100'],
      ],
    ],
    [
      'a script in it',
      '<table><tr><td>a<script>alert("<td>b</td>")</script></td><td onclick="x">c</td></tr></table>',
      [['a', 'c']],
    ],
    [
      'a table within',
      '<table><tr><td>a<table><tr><td>x</td></tr></table>b</td><td>c</td></tr></table>',
      [['axb', 'c']],
    ],
    [
      'rows of other lengths',
      '<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
    [
      'nothing closed',
      '<table><tr><td>a<td>b<tr><td>c',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
  ])('of %s is read', (_name, html, block) => {
    expect(parseTable(html)).toEqual(block);
  });

  it('leaves out columns that are only the rest of cells merged across', () => {
    const row = '<tr><td colspan=2>100</td><td>90</td><td colspan=3>x</td></tr>';
    expect(parseTable(`<table>${row}${row}</table>`)).toEqual([
      ['100', '90', 'x'],
      ['100', '90', 'x'],
    ]);
  });

  it.each(['', '<p>没有表</p>', '<table></table>', '<table><tr></tr></table>'])(
    'that holds no cell is none',
    (html) => {
      expect(parseTable(html)).toBeNull();
    },
  );

  it('never fails and never grows beyond its bounds, whatever the markup', () => {
    const piece = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td rowspan=9999 colspan=9999>',
      '<td>',
      '</td>',
      '<br>',
      'x',
      '&nbsp;',
      '<!--',
      '-->',
      '<',
      '"',
      "'",
      '>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const block = parseTable(pieces.join(''));
        if (block === null) return;
        expect(block.length).toBeLessThanOrEqual(5001);
        expect(new Set(block.map((row) => row.length)).size).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what LibreOffice copies', () => {
  it.each([
    ['money', [['16173800', '16173800', '15276100.5']]],
    ['goals', [['完成年度任务，\n建成三个中心。', '全部完成。']]],
    [
      'rows',
      [
        ['培训场次', '>=150场', '160场', '2.5'],
        ['参训人次\n（线下）', '>=3000人次', '3100 人次', '2.5'],
        ['=4场', '1-2次', '说“好”的"多"', '5'],
      ],
    ],
    [
      'merged',
      [
        ['产出指标', '数量指标', '培训场次', '>=150场'],
        ['', '', '参训人次', '>=3000人次'],
        ['', '质量指标', '合格率', '>=95%'],
      ],
    ],
  ])('%s: its markup and its plain text say the same cells', (name, block) => {
    const { html, text } = payload(name);
    expect(parseTable(html)).toEqual(block);
    expect(readClipboard(html, text)).toEqual({ kind: 'cells', block });
    // the plain text has lost the line breaks within its cells
    const joined = block.map((row) => row.map((each) => each.replaceAll('\n', ' ')));
    expect(readClipboard('', text)).toEqual({ kind: 'cells', block: joined });
  });
});

describe('the clipboard', () => {
  it.each([
    ['', '一\r\n二\r\n', { kind: 'text', text: '一\n二' }],
    ['<p>一</p><p>二</p>', '一\n二', { kind: 'text', text: '一\n二' }],
    ['', '1\t2', { kind: 'cells', block: [['1', '2']] }],
    ['<table><tr><td>词</td></tr></table>', '词\r\n', { kind: 'cells', block: [['词']] }],
    ['<table><tr><td>a</td><td>b</td></tr></table>', '', { kind: 'cells', block: [['a', 'b']] }],
    ['', '', { kind: 'nothing' }],
    ['', '\r\n', { kind: 'nothing' }],
    ['', '1\t2\n'.repeat(5001), { kind: 'tooLarge' }],
    ['', '\t'.repeat(200), { kind: 'tooLarge' }],
  ])('%#', (html, text, reading) => {
    expect(readClipboard(html, text)).toEqual(reading);
  });

  it('gives lines as a column, and a block as often as what is selected is a multiple of it', () => {
    expect(linesAsCells('1\n\n 2 \n')).toEqual([['1'], ['2']]);
    expect(repeated([['a', 'b']], 2, 4)).toEqual([
      ['a', 'b', 'a', 'b'],
      ['a', 'b', 'a', 'b'],
    ]);
    expect(repeated([['a', 'b']], 2, 3)).toEqual([['a', 'b']]);
  });
});
