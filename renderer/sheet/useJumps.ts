import { type RefObject, useEffect } from 'react';
import type { EditorSession } from '../session/EditorContext.tsx';
import { figureMark } from '../session/review/placeKey.ts';
import { enterField } from './fieldElement.ts';
import { revealCell } from './revealCell.ts';

/** Takes the cursor to the cell of a finding: to the figure that is wrong if it is drawn, else to its input. */
export function useJumps(
  { review, fields }: EditorSession,
  enter: (name: string) => void,
  sheet: RefObject<HTMLElement | null>,
): void {
  useEffect(
    () =>
      review.jumps.listen(({ path, figure, look }) => {
        const place = figure === undefined || figure.kind === 'rate' ? null : figureMark(figure);
        const shown = place === null ? null : sheet.current?.querySelector(`[data-place="${CSS.escape(place)}"]`);
        const name = fields.nameAt(path);
        if (look === true) {
          const cell = name === undefined ? undefined : fields.cellOf(name);
          if (cell !== undefined) revealCell(sheet.current, cell);
        } else if (shown instanceof HTMLInputElement) enterField(shown);
        else if (name !== undefined) enter(name);
      }),
    [review, fields, enter, sheet],
  );
}
