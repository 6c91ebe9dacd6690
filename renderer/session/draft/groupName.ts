/**
 * The name of a group while it is being typed.
 *
 * The rows must not be merged anew at every letter, or a name that passes through its neighbour's name would swallow the
 * neighbour. So the name is kept apart, always applied to the draft as it was when the typing began, and merged when
 * the clerk leaves the cell.
 */
import { groupIds, levelKeysOf, setValue } from '../../../shared/draft/edit.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';

export type GroupNamePath = Extract<DraftPath, { kind: 'groupName' }>;

export interface PendingName {
  readonly path: GroupNamePath;
  readonly text: string;
}

/** Without a name the rows of a group would fall apart; a row that stands alone may lose its name. */
export function losesGroup(form: FormDefinition, draft: Draft, { path, text }: PendingName): boolean {
  if (text.trim() !== '') return false;
  const level = levelKeysOf(form, path.table).indexOf(path.column) + 1;
  return groupIds(form, draft, path.table, level, path.row).length > 1;
}

/** The draft with the name as far as it is typed. A group of several rows keeps its old name while the cell is blank. */
export function withPendingName(form: FormDefinition, base: Draft, pending: PendingName | null): Draft {
  if (pending === null || losesGroup(form, base, pending)) return base;
  return setValue(form, base, pending.path, pending.text);
}
