import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DraftPath } from '../../shared/draft/types.ts';
import type { FieldElement } from '../session/draft/fieldBinding.ts';
import { placeOfCell } from '../session/draft/placeStore.ts';
import type { RowPlace } from '../session/draft/rowPlace.ts';
import type { EditorSession } from '../session/EditorContext.tsx';
import { type CellCursor, createCellCursor } from './cells/cellCursor.ts';
import { enterField, findField } from './fieldElement.ts';

/** The same object for the life of the sheet. */
export interface SheetCursor {
  /** goes into an input, wherever it stands */
  readonly enter: (name: string) => void;
  /** the cursor came into an input */
  readonly came: (element: FieldElement) => void;
  /** the cursor went out of the sheet */
  readonly left: () => void;
  /** the cell that it is in */
  readonly cells: CellCursor;
  /** lets go of the input that was kept, because its part of the sheet is folded away */
  readonly forget: () => void;
}

export interface SheetFocus {
  /** name of the input that is drawn wherever it stands, because the cursor is in it or about to be */
  readonly kept: string | null;
  readonly cursor: SheetCursor;
}

/** Where the cursor is, by what the cell holds and by where it stands: a new name of a group changes the paths of its texts. */
interface Inside {
  readonly path: DraftPath;
  readonly place: RowPlace | null;
}

/**
 * Keeps the cursor where the clerk works: after an edit it is in the cell that the edit names, and an input that a merge
 * or a new name took away hands it to the cell that stands there now.
 *
 * @param edits the store's count of them
 */
export function useSheetFocus(session: EditorSession, edits: number, sheet: RefObject<HTMLElement | null>): SheetFocus {
  const { store, fields } = session;
  const [cells] = useState(() => createCellCursor(session));
  const drawn = useRef(store.getSnapshot().model);
  const [kept, setKept] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const inside = useRef<Inside | null>(null);

  const enter = useCallback(
    (name: string) => {
      const element = sheet.current === null ? null : findField(sheet.current, name);
      if (element !== null) enterField(element);
      else {
        wanted.current = name;
        setKept(name);
      }
    },
    [sheet],
  );

  const came = useCallback(
    (element: FieldElement) => {
      const { name } = element;
      cells.came(element);
      const cell = fields.cellOf(name);
      const place = cell === undefined ? null : placeOfCell(store.getSnapshot().model, cell);
      inside.current = cell?.use.kind === 'input' ? { path: cell.use.path, place } : null;
      setKept(name);
    },
    [store, fields, cells],
  );

  const left = useCallback(() => {
    inside.current = null;
    cells.left();
  }, [cells]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after every edit, whatever it changed
  useLayoutEffect(() => {
    const lost = document.activeElement === document.body ? inside.current : null;
    const path = store.takeFocus() ?? lost?.path;
    const name = path === undefined ? undefined : fields.nameAt(path);
    const over = lost?.place ? fields.nameOver(lost.place) : undefined;
    if (name !== undefined) enter(name);
    else if (over !== undefined) enter(over);
    const { model } = store.getSnapshot();
    cells.follow(model !== drawn.current);
    drawn.current = model;
  }, [edits, store, fields, enter, cells]);

  useLayoutEffect(() => {
    const name = wanted.current;
    if (name === null || kept !== name) return;
    wanted.current = null;
    enter(name);
  }, [kept, enter]);

  const forget = useCallback(() => setKept(null), []);
  const cursor = useMemo(() => ({ enter, came, left, forget, cells }), [enter, came, left, forget, cells]);
  return { kept, cursor };
}
