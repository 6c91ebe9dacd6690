/** What openpyxl and XlsxWriter are given to write, and what they took for it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellLooks, sheetFont } from '../../shared/sheet/styles.ts';
import type { SheetCell, SheetModel } from '../../shared/sheet/types.ts';
import { cellNumber, numberFormat } from '../../shared/xlsx/package/write/cellFormat.ts';

const python = process.env['PYTHON'] ?? '/usr/bin/python3';

function styleOf(cell: SheetCell) {
  const { size, bold, horizontal, indent, wrap, border } = cellLooks[cell.style];
  const wraps = wrap && cell.content.kind === 'text';
  const format = numberFormat(cell.content);
  return { font: sheetFont, size: cell.size ?? size, bold, horizontal, indent, wrap: wraps, border, format };
}

/** A sheet as `writePeers.py` takes it; cells of one look share one style, as the official export shares its styles. */
function plainSheet({ name, columns, rows, cells, page, repeated, pageBreaks }: SheetModel) {
  const styles = new Map<string, number>();
  const looks: ReturnType<typeof styleOf>[] = [];
  const plain = cells.map((cell) => {
    const look = styleOf(cell);
    const key = JSON.stringify(look);
    const style = styles.get(key) ?? looks.push(look) - 1;
    styles.set(key, style);
    const { content } = cell;
    const text = content.kind === 'text' && content.text !== '' ? content.text : null;
    const value = content.kind === 'number' ? cellNumber(content) : text;
    return [cell.row, cell.column, cell.rowSpan, cell.columnSpan, value, style];
  });
  return {
    ...{ name: name.slice(0, 31), columns, heights: rows.map(({ height }) => height), cells: plain, styles: looks },
    ...{ orientation: page.orientation, breaks: pageBreaks },
    repeated: repeated === null ? null : [repeated.first, repeated.last],
  };
}

export type PythonWriter = 'openpyxl' | 'xlsxwriter';

/** Milliseconds of processor time a sheet, each writer in a process of its own; not a number where it isn't installed. */
export function pythonTimes(models: readonly SheetModel[]): Readonly<Record<PythonWriter, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-bench-'));
  const file = join(folder, 'sheets.json');
  const timeOf = (writer: PythonWriter): number => {
    if (spawnSync(python, ['-c', `import ${writer}`]).status !== 0) return Number.NaN;
    return Number(execFileSync(python, ['tests/bench/writePeers.py', writer, file], { encoding: 'utf8' }));
  };
  try {
    writeFileSync(file, JSON.stringify(models.map(plainSheet)));
    return { openpyxl: timeOf('openpyxl'), xlsxwriter: timeOf('xlsxwriter') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
