/**
 * Reads a workbook from its XML, without the library that wrote it, so that a test sees what a spreadsheet program
 * will see. For trusted files of our own only.
 */
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

export type RawValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** the digits as they stand in the file */
  | { readonly kind: 'number'; readonly digits: string };

export interface RawStyle {
  readonly font: { readonly name: string; readonly size: number; readonly bold: boolean };
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly numberFormat: string;
  /** line style of each side; empty where there is none */
  readonly borders: Readonly<Record<'left' | 'right' | 'top' | 'bottom', string>>;
}

export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly value: RawValue;
  readonly hasFormula: boolean;
  readonly style: RawStyle;
}

export interface RawMerge {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface RawSheet {
  readonly name: string;
  readonly cells: readonly RawCell[];
  readonly merges: readonly RawMerge[];
  /** widths in characters, one for each column */
  readonly columns: readonly number[];
  /** heights in points, one for each row */
  readonly rowHeights: readonly number[];
  readonly paperSize: string;
  readonly orientation: string;
  readonly fitToPage: boolean;
  readonly fitToWidth: string;
  readonly fitToHeight: string;
  readonly horizontalCentered: boolean;
  /** inches */
  readonly margins: Readonly<Record<string, number>>;
  readonly footer: string;
  /** rows after which a page begins */
  readonly rowBreaks: readonly number[];
  readonly printArea: string;
  readonly printTitles: string;
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  readonly defaultFont: RawStyle['font'];
  readonly properties: Readonly<Record<string, string>>;
  /** names of the parts in the file */
  readonly parts: readonly string[];
}

/** An element with its attributes, text and children, in document order. */
interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
});

type ParsedNode = Readonly<Record<string, unknown>>;

function toNode(parsed: ParsedNode): Node {
  const name = Object.keys(parsed).find((key) => key !== ':@') ?? '';
  if (name === '#text') return { name, attributes: {}, children: [], text: String(parsed[name]) };
  const children = (parsed[name] as readonly ParsedNode[]).map(toNode);
  const text = children.map((child) => child.text).join('');
  return { name, attributes: (parsed[':@'] as Node['attributes'] | undefined) ?? {}, children, text };
}

function parseRoot(xml: string): Node {
  const root = (parser.parse(xml) as readonly ParsedNode[]).map(toNode).find(({ name }) => name !== '?xml');
  if (root === undefined) throw new Error('no element in the part');
  return root;
}

const child = (node: Node | undefined, ...path: readonly string[]): Node | undefined =>
  path.reduce<Node | undefined>((at, name) => at?.children.find((each) => each.name === name), node);

const all = (node: Node | undefined, name: string): readonly Node[] =>
  node?.children.filter((each) => each.name === name) ?? [];

/** `_x005F_` is how the file format writes an underscore that would begin an escape. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function place(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

function toMerge(reference: string): RawMerge {
  const [first = '', last = first] = reference.split(':');
  const from = place(first);
  const to = place(last);
  return { ...from, rowSpan: to.row - from.row + 1, columnSpan: to.column - from.column + 1 };
}

function toFont(node: Node | undefined): RawStyle['font'] {
  return {
    name: child(node, 'name')?.attributes['val'] ?? '',
    size: Number(child(node, 'sz')?.attributes['val']),
    bold: child(node, 'b') !== undefined,
  };
}

const builtInFormats: Readonly<Record<string, string>> = {
  '0': 'General',
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '49': '@',
};

function readStyles(root: Node): { readonly styles: readonly RawStyle[]; readonly fonts: readonly RawStyle['font'][] } {
  const fonts = all(child(root, 'fonts'), 'font').map(toFont);
  const borders = all(child(root, 'borders'), 'border');
  const formats = new Map(
    all(child(root, 'numFmts'), 'numFmt').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode']]),
  );
  const styles = all(child(root, 'cellXfs'), 'xf').map((xf): RawStyle => {
    const alignment = child(xf, 'alignment')?.attributes ?? {};
    const border = borders[Number(xf.attributes['borderId'])];
    const side = (name: string): string => child(border, name)?.attributes['style'] ?? '';
    const format = xf.attributes['numFmtId'] ?? '0';
    return {
      font: fonts[Number(xf.attributes['fontId'])] ?? toFont(undefined),
      horizontal: alignment['horizontal'] ?? '',
      vertical: alignment['vertical'] ?? '',
      wrap: alignment['wrapText'] === '1',
      shrink: alignment['shrinkToFit'] === '1',
      numberFormat: formats.get(format) ?? builtInFormats[format] ?? '',
      borders: { left: side('left'), right: side('right'), top: side('top'), bottom: side('bottom') },
    };
  });
  return { styles, fonts };
}

function toValue(cell: Node, strings: readonly string[]): RawValue {
  const digits = child(cell, 'v')?.text;
  if (digits === undefined) return { kind: 'blank' };
  if (cell.attributes['t'] === 's') return { kind: 'text', text: strings[Number(digits)] ?? '' };
  if (cell.attributes['t'] === undefined || cell.attributes['t'] === 'n') return { kind: 'number', digits };
  throw new Error(`a cell of an unexpected type: ${cell.attributes['t']}`);
}

interface SheetEntry {
  readonly name: string;
  readonly printArea: string;
  readonly printTitles: string;
}

function readSheet(root: Node, entry: SheetEntry, strings: readonly string[], styles: readonly RawStyle[]): RawSheet {
  const rows = all(child(root, 'sheetData'), 'row');
  const setup = child(root, 'pageSetup')?.attributes ?? {};
  const margins = child(root, 'pageMargins')?.attributes ?? {};
  return {
    ...entry,
    cells: rows.flatMap((row) =>
      all(row, 'c').map((cell) => {
        const style = styles[Number(cell.attributes['s'] ?? '0')];
        if (style === undefined) throw new Error(`a cell without style: ${cell.attributes['r']}`);
        const hasFormula = child(cell, 'f') !== undefined;
        return { ...place(cell.attributes['r'] ?? ''), value: toValue(cell, strings), hasFormula, style };
      }),
    ),
    merges: all(child(root, 'mergeCells'), 'mergeCell').map(({ attributes }) => toMerge(attributes['ref'] ?? '')),
    columns: all(child(root, 'cols'), 'col').flatMap(({ attributes }) =>
      Array.from({ length: Number(attributes['max']) - Number(attributes['min']) + 1 }, () =>
        Number(attributes['width']),
      ),
    ),
    rowHeights: rows.map(({ attributes }) =>
      Number(attributes['customHeight'] === '1' ? attributes['ht'] : Number.NaN),
    ),
    paperSize: setup['paperSize'] ?? '',
    orientation: setup['orientation'] ?? '',
    fitToPage: child(root, 'sheetPr', 'pageSetUpPr')?.attributes['fitToPage'] === '1',
    fitToWidth: setup['fitToWidth'] ?? '',
    fitToHeight: setup['fitToHeight'] ?? '',
    horizontalCentered: child(root, 'printOptions')?.attributes['horizontalCentered'] === '1',
    margins: Object.fromEntries(Object.entries(margins).map(([side, inches]) => [side, Number(inches)])),
    footer: child(root, 'headerFooter', 'oddFooter')?.text ?? '',
    rowBreaks: all(child(root, 'rowBreaks'), 'brk').map(({ attributes }) => Number(attributes['id'])),
  };
}

export function readRawWorkbook(bytes: Uint8Array): RawWorkbook {
  const files = unzipSync(bytes);
  const part = (name: string): Node => {
    const file = files[name];
    if (file === undefined) throw new Error(`no part ${name}`);
    return parseRoot(strFromU8(file));
  };
  const book = part('xl/workbook.xml');
  const names = all(child(book, 'definedNames'), 'definedName');
  const hasStrings = files['xl/sharedStrings.xml'] !== undefined;
  const strings = (hasStrings ? all(part('xl/sharedStrings.xml'), 'si') : []).map((item) => unescaped(item.text));
  const { styles, fonts } = readStyles(part('xl/styles.xml'));
  const sheets = all(child(book, 'sheets'), 'sheet').map(({ attributes }, index) => {
    const defined = (name: string): string =>
      names.find((each) => each.attributes['name'] === name && each.attributes['localSheetId'] === String(index))
        ?.text ?? '';
    const entry = {
      name: attributes['name'] ?? '',
      printArea: defined('_xlnm.Print_Area'),
      printTitles: defined('_xlnm.Print_Titles'),
    };
    return readSheet(part(`xl/worksheets/sheet${index + 1}.xml`), entry, strings, styles);
  });
  const [defaultFont] = fonts;
  if (defaultFont === undefined) throw new Error('no font in the workbook');
  const properties = Object.fromEntries(
    part('docProps/core.xml').children.map(({ name, text }) => [name.replace(/^.*:/, ''), text]),
  );
  return { sheets, defaultFont, properties, parts: Object.keys(files) };
}
