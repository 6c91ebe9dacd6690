/**
 * A level name while it is being typed.
 *
 * The rows must not be merged anew at every letter, or a name that passes through its neighbour's name would swallow the
 * neighbour. So the name is kept apart, always applied to the draft as it was when the typing began, and merged when
 * the clerk leaves the cell.
 */
import { groupIds, setValue } from '../../../shared/draft/edit.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';

export type LevelPath = Extract<DraftPath, { kind: 'level' }>;

export interface PendingName {
  readonly path: LevelPath;
  readonly text: string;
}

/** Without a name the rows of a group would fall apart; a row that stands alone may lose its name. */
export function losesGroup(draft: Draft, { path, text }: PendingName): boolean {
  return text.trim() === '' && groupIds(draft.indicators, path.id, path.level).length > 1;
}

/** The draft with the name as far as it is typed. A group of several rows keeps its old name while the cell is blank. */
export function withPendingName(base: Draft, pending: PendingName | null): Draft {
  if (pending === null || losesGroup(base, pending)) return base;
  return setValue(base, pending.path, pending.text);
}
