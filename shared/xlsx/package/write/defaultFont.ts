import type { Workbook } from 'exceljs';

/**
 * The workbook's default font, in which column widths are counted. ExcelJS has Calibri fixed; where Calibri is missing
 * (domestic Linux, LibreOffice) columns come out a third wider and the page is shrunk. Arial has a stand-in of equal
 * widths everywhere, and at 9.5 points its digits are 7 pixels wide, as `columnWidth.ts` counts.
 */
const defaultFont = '<font><sz val="9.5"/><color theme="1"/><name val="Arial"/><family val="2"/></font>';

const fixedFont = /<font>(?:(?!<\/font>).)*<name val="Calibri"\/><\/font>/;

/** What ExcelJS calls to add the styles to the file; not part of its typings. */
interface StylesWriter {
  addStyles: (
    zip: { append: (xml: string, entry: { readonly name: string }) => void },
    model: { readonly styles: { readonly xml: string } },
  ) => Promise<void>;
}

/** Makes a workbook write our default font. Throws while writing if ExcelJS should ever write styles otherwise. */
export function setDefaultFont(workbook: Workbook): void {
  const writer: StylesWriter = {
    addStyles: async (zip, { styles: { xml } }) => {
      if (!fixedFont.test(xml)) throw new Error('the default font is not where it is expected in styles.xml');
      zip.append(xml.replace(fixedFont, defaultFont), { name: 'xl/styles.xml' });
    },
  };
  Object.assign(workbook.xlsx, writer);
}
