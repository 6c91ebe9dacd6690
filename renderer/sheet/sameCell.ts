import { pathKey } from '../../shared/draft/path.ts';
import type { CellUse, SheetCell } from '../../shared/sheet/types.ts';

function sameUse(a: CellUse, b: CellUse): boolean {
  if (a === b) return true;
  if (a.kind === 'input' && b.kind === 'input') {
    return (
      (a.path === b.path || pathKey(a.path) === pathKey(b.path)) &&
      a.name === b.name &&
      a.input === b.input &&
      // a form's lists never change
      a.around?.join() === b.around?.join()
    );
  }
  if (a.kind === 'computed' && b.kind === 'computed') {
    return a.name === b.name && JSON.stringify(a.figure) === JSON.stringify(b.figure);
  }
  return a.kind === b.kind;
}

/** Whether a cell of a new layout is drawn as before. What is typed or computed doesn't count: it keeps itself current. */
export function sameCell(a: SheetCell, b: SheetCell): boolean {
  if (a === b) return true;
  const samePlace =
    a.row === b.row && a.column === b.column && a.rowSpan === b.rowSpan && a.columnSpan === b.columnSpan;
  if (!samePlace || a.style !== b.style || !sameUse(a.use, b.use)) return false;
  const live = a.use.kind === 'input' || a.use.kind === 'computed';
  return live || JSON.stringify(a.content) === JSON.stringify(b.content);
}
