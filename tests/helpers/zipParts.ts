/** Workbooks of raw parts, for files that no library would write. */
import { strToU8, zipSync } from 'fflate';

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export function zipParts(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { level: 6 });
}

/** The parts of a workbook with one sheet. @param body what stands inside the worksheet element */
export function workbookParts(body: string): Parts {
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relationTypes}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationTypes}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relationTypes}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${body}</worksheet>`,
  };
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Rows of inline texts as sheet data; blank texts make no cell. */
export function sheetData(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], index: number): string =>
    row
      .map((text, column) =>
        text === ''
          ? ''
          : `<c r="${String.fromCharCode(65 + column)}${index + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
      )
      .join('');
  return `<sheetData>${rows.map((row, index) => `<row r="${index + 1}">${cells(row, index)}</row>`).join('')}</sheetData>`;
}

/** The parts with a number, shown in a format, in place of the text of one cell. */
export function withNumberCell(parts: Parts, address: string, value: string, format: string): Parts {
  const code = format.replaceAll('"', '&quot;');
  const sheet = String(parts['xl/worksheets/sheet1.xml']);
  const relations = String(parts['xl/_rels/workbook.xml.rels']);
  const toStyles = `<Relationship Id="s" Type="${relationTypes}/styles" Target="styles.xml"/></Relationships>`;
  return {
    ...parts,
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    'xl/_rels/workbook.xml.rels': relations.replace('</Relationships>', toStyles),
    'xl/worksheets/sheet1.xml': sheet.replace(
      new RegExp(`<c r="${address}" .*?</c>`),
      `<c r="${address}" s="1"><v>${value}</v></c>`,
    ),
  };
}

/** The smallest project form that is recognised. */
export const smallForm: readonly (readonly string[])[] = [
  ['财政项目支出绩效自评表'],
  ['（2022年度）'],
  ['项目名称', '小项目'],
  ['主管部门', '甲局', '实施单位', '乙中心'],
  ['项目资金（元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', '100', '100', '50', '10', '50%', '5'],
  ['当年财政拨款', '100', '100', '50', '—'],
  ['上年结转资金', '0', '0', '0', '—'],
  ['其他资金', '0', '0', '0', '—'],
  ['预期目标', '', '', '实际完成情况'],
  ['做好工作', '', '', '做好了'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '甲', '>=1', '1', '90', '90'],
  ['总分', '', '', '', '', '100', '95'],
];
