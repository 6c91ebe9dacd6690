/** The rows that the start-up has just read, so that the first list needn't read them again. */
import type { DraftRow } from '../../shared/draftCopies.ts';

/** Milliseconds for which they count as just read: the page draws its first list at once or not at all. */
const fresh = 2_000;

let rows: readonly DraftRow[] | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Of the whole store, in any order. */
export function noteStartRows(read: readonly DraftRow[]): void {
  clearTimeout(timer);
  rows = read;
  timer = setTimeout(forgetStartRows, fresh);
}

/** Something was written since. */
export function forgetStartRows(): void {
  clearTimeout(timer);
  rows = null;
}

/** Once; null where the store has to be asked. */
export function takeStartRows(): readonly DraftRow[] | null {
  const taken = rows;
  forgetStartRows();
  return taken;
}
