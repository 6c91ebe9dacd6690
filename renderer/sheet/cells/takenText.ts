import type { InputCell } from '../../../shared/sheet/cellMoves.ts';

/** Whether a cell takes texts of several lines. */
export const takesLines = ({ use }: InputCell): boolean =>
  use.input === 'text' || use.input === 'longText' || use.input === 'groupName';

/**
 * A text as a cell takes it; null where it takes none. A list takes what it offers. Neither tab nor line break enters
 * what stands on one line: they become blanks, which no figure has between its digits.
 */
export function takenText(cell: InputCell, text: string): string | null {
  const { choice } = cell.use;
  if (choice !== undefined) {
    const chosen = text.trim();
    return chosen === '' || choice.options.includes(chosen) ? chosen : null;
  }
  const lines = text.replace(/\r\n?/g, '\n');
  return takesLines(cell) ? lines : lines.replace(/[\t\n]+/g, ' ').trim();
}
