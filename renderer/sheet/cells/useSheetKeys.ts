import { type RefObject, useMemo } from 'react';
import type { EditorSession } from '../../session/EditorContext.tsx';
import { cellText } from '../../text/cells.ts';
import { pixelsPerPoint } from '../rowTracks.ts';
import type { CellCursor } from './cellCursor.ts';
import type { SheetKeys } from './keys.ts';

export interface SheetParts {
  readonly desk: RefObject<HTMLElement | null>;
  readonly sheet: RefObject<HTMLElement | null>;
  /** where screen readers are told */
  readonly status: RefObject<HTMLElement | null>;
}

/** What the keys and the mouse of the sheet act on; the same object as long as the scale is. */
export function useSheetKeys(
  session: EditorSession,
  cursor: CellCursor,
  enter: (name: string) => void,
  { desk, sheet, status }: SheetParts,
  scale: number,
): SheetKeys {
  return useMemo((): SheetKeys => {
    const announce = (text: string) => {
      if (status.current !== null) status.current.textContent = text;
    };
    return {
      session,
      cursor,
      enter,
      announce,
      reveal: (row) => {
        const cell = sheet.current?.querySelector(`[data-row="${row}"]`);
        cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      },
      desk: () => desk.current,
      pageHeight: () => (desk.current?.clientHeight ?? 0) / (pixelsPerPoint * scale),
      sayRange: ({ top, left, bottom, right }) => announce(cellText.selected(bottom - top + 1, right - left + 1)),
    };
  }, [session, cursor, enter, desk, sheet, status, scale]);
}
