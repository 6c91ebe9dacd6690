/**
 * The workbook's default font, in which column widths are counted. ExcelJS has Calibri fixed; where Calibri is missing
 * (domestic Linux, LibreOffice) columns come out a third wider and the page is shrunk. Arial has a stand-in of equal
 * widths everywhere, and at 9.5 points its digits are 7 pixels wide, as `columnWidth.ts` counts.
 */
const defaultFont = '<font><sz val="9.5"/><color theme="1"/><name val="Arial"/><family val="2"/></font>';

const fixedFont = /<font>(?:(?!<\/font>).)*<name val="Calibri"\/><\/font>/;

/**
 * The styles of a workbook with our default font.
 *
 * @param xml of `xl/styles.xml` as ExcelJS makes it
 * @throws Error if ExcelJS should ever write styles otherwise
 */
export function withDefaultFont(xml: string): string {
  if (!fixedFont.test(xml)) throw new Error('the default font is not where it is expected in styles.xml');
  return xml.replace(fixedFont, defaultFont);
}
