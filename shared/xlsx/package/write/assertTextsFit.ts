import type { SheetModel } from '../../../sheet/types.ts';
import { address } from '../read/sourceSheet.ts';
import { CellTextTooLong, cellText, maxCellText } from './cellText.ts';

/**
 * Says before anything is written that a cell can't hold its text: of several sheets the others are still good.
 *
 * @throws CellTextTooLong
 */
export function assertTextsFit({ name, cells }: SheetModel): void {
  for (const { row, column, content } of cells) {
    const isTooLong = content.kind === 'text' && cellText(content.text).length > maxCellText;
    if (isTooLong) throw new CellTextTooLong(name, address(row, column));
  }
}
