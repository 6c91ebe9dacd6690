/** What the reader needs of a workbook's styles: each style's number format and whether its text is crossed out. */
import { builtInFormat, type NumberFormat, parseNumberFormat } from './numberFormat.ts';
import { scanXml } from './scanXml.ts';

export interface CellLook {
  readonly format: NumberFormat;
  readonly struck: boolean;
}

export interface Styles {
  /** the look of a cell by its style number; the plain look for one that isn't there */
  look(style: string | undefined): CellLook;
}

const plainLook: CellLook = { format: [{ kind: 'general' }], struck: false };

/** `<strike/>` is true, `<strike val="0"/>` is not. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false';
}

interface RawStyles {
  readonly codes: Map<string, string>;
  readonly struckFonts: boolean[];
  readonly cells: { readonly format: string; readonly font: number }[];
}

function scanStyles(xml: string): RawStyles {
  const raw: RawStyles = { codes: new Map(), struckFonts: [], cells: [] };
  const path: string[] = [];
  scanXml(xml, {
    open: (element) => {
      const parent = path.at(-1);
      path.push(element.name);
      if (element.name === 'numFmt' && parent === 'numFmts') {
        raw.codes.set(element.attribute('numFmtId') ?? '', element.attribute('formatCode') ?? '');
      } else if (element.name === 'font' && parent === 'fonts') raw.struckFonts.push(false);
      else if (element.name === 'strike' && path.at(-3) === 'fonts') {
        raw.struckFonts.splice(-1, 1, isOn(element.attribute('val')));
      } else if (element.name === 'xf' && parent === 'cellXfs') {
        raw.cells.push({
          format: element.attribute('numFmtId') ?? '0',
          font: Number(element.attribute('fontId') ?? '0'),
        });
      }
    },
    close: () => path.pop(),
    text: () => undefined,
  });
  return raw;
}

export function readStyles(xml: string | null): Styles {
  const raw = xml === null ? null : scanStyles(xml);
  const known = new Map<string, NumberFormat>();
  const formatOf = (id: string): NumberFormat => {
    const found = known.get(id) ?? parseNumberFormat(raw?.codes.get(id) ?? builtInFormat(Number(id)));
    known.set(id, found);
    return found;
  };
  return {
    look: (style) => {
      const cell = raw?.cells[Number(style ?? '0')];
      if (raw === null || cell === undefined) return plainLook;
      return { format: formatOf(cell.format), struck: raw.struckFonts[cell.font] ?? false };
    },
  };
}
