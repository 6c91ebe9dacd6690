/** Copying and cutting what is selected. */
import type { ClipboardEvent } from 'react';
import { printRange } from '../../../shared/clipboard/printRange.ts';
import { rowOf, valueAt } from '../../../shared/draft/path.ts';
import { rangeOfCell } from '../../../shared/sheet/cellRange.ts';
import { computedContent, printContent } from '../../../shared/sheet/content.ts';
import type { SheetCell } from '../../../shared/sheet/types.ts';
import type { EditorSession } from '../../session/EditorContext.tsx';
import { cellText } from '../../text/cells.ts';
import { clearing } from '../cells/cellEdits.ts';
import { change } from '../cells/commands.ts';
import type { SheetKeys } from '../cells/keys.ts';

/** What a cell says now: as typed, not as printed. */
function textNow({ store }: EditorSession): (cell: SheetCell) => string {
  const { draft, totals } = store.getSnapshot();
  return ({ use, content }) => {
    if (use.kind === 'computed') return printContent(computedContent(store.form, totals, use.figure));
    if (use.kind !== 'input') return printContent(content);
    const { path } = use;
    // a cell that the draft doesn't state shows the form's own value
    if (path.kind === 'cell' && rowOf(draft, path.table, path.row)?.[path.column] === undefined) {
      return printContent(content);
    }
    return valueAt(draft, path);
  };
}

/** False where the browser copies by itself: letters marked in a text that is being edited. */
function copyRange(event: ClipboardEvent, { session, cursor }: SheetKeys): boolean {
  const at = cursor.at();
  const selection = session.cells.getSnapshot();
  if (at === null || selection === null || event.target !== at.element || selection.mode === 'editing') return false;
  session.store.commitName();
  const { text, html } = printRange(session.store.getSnapshot().model, selection.range, textNow(session));
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData('text/html', html);
  event.preventDefault();
  return true;
}

export function copyFrom(event: ClipboardEvent, keys: SheetKeys): void {
  copyRange(event, keys);
}

export function cutFrom(event: ClipboardEvent, keys: SheetKeys): void {
  const at = keys.cursor.at();
  if (!copyRange(event, keys) || at === null) return;
  const { model } = keys.session.store.getSnapshot();
  const range = keys.session.cells.getSnapshot()?.range ?? rangeOfCell(at.cell);
  change(keys, at, clearing(model, range), cellText.cleared);
  keys.cursor.select(range);
}
