import { assertNever } from '../assertNever.ts';
import type { DraftRow } from '../draftCopies.ts';
import { type BackupDraft, isNewer } from './surveyBackup.ts';

/**
 * A draft of a backup beside the one of that id on this computer:
 *
 * - `new`: there is none here;
 * - `newer`, `older`: by revision, then by time; one that is deleted in the backup alone is always older;
 * - `same`: the same state;
 * - `deleted`: here it is among the deleted ones, in the backup it is not.
 */
export type Standing = 'new' | 'newer' | 'older' | 'same' | 'deleted';

export interface ComparedDraft extends BackupDraft {
  readonly standing: Standing;
  /** null where there is none here */
  readonly here: DraftRow | null;
}

/** `merge`: the newer state of each draft; `replace`: the list becomes what it was in the backup. */
export type RestoreMode = 'merge' | 'replace';

/** What is written. Drafts never vanish: those that leave the list go to the deleted ones. */
export interface RestorePlan {
  /** rows as they will be, each with where its content stands in the file */
  readonly put: readonly BackupDraft[];
  /** rows whose content stays as it is here */
  readonly rows: readonly DraftRow[];
  readonly changes: ListChanges;
}

/** Whether a record is a draft of the list, or was: templates and named versions are carried along unsaid. */
export const isDraft = ({ kind }: Pick<DraftRow, 'kind'>): boolean => kind === undefined;

/** What becomes of the list: drafts that come to it, that change on it, that leave it for the deleted ones. */
export interface ListChanges {
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
}

/** The day and the time of a restore, as deletions are counted. */
export interface RestoreTime {
  readonly now: number;
  readonly useDays: number;
}

function standingOf(row: DraftRow, here: DraftRow | null): Standing {
  if (here === null) return 'new';
  const isListed = here.deletedAt === undefined;
  if (isListed !== (row.deletedAt === undefined)) return isListed ? 'older' : 'deleted';
  if (isNewer(row, here)) return 'newer';
  return isNewer(here, row) ? 'older' : 'same';
}

/** @param here every row of this computer, deleted ones too */
export function compareBackup(drafts: readonly BackupDraft[], here: readonly DraftRow[]): readonly ComparedDraft[] {
  const byId = new Map(here.map((row) => [row.id, row]));
  return drafts.map((draft) => {
    const own = byId.get(draft.row.id) ?? null;
    return { ...draft, here: own, standing: standingOf(draft.row, own) };
  });
}

function withoutDeletion({ deletedAt: _at, deletedOn: _on, ...row }: DraftRow): DraftRow {
  return row;
}

/** Days of use are counted by each computer for itself, so that a deletion counts from now. */
function deleted(row: DraftRow, { now, useDays }: RestoreTime): DraftRow {
  return { ...row, deletedAt: now, deletedOn: useDays };
}

/** The row of the backup, counted as newer than what is here: or its copies would take its place again. */
function arriving({ row, here }: ComparedDraft, time: RestoreTime): DraftRow {
  const revision = here === null || row.revision > here.revision ? row.revision : here.revision + 1;
  return row.deletedAt === undefined ? { ...row, revision } : { ...deleted(row, time), revision };
}

const arrived = (draft: ComparedDraft, time: RestoreTime): BackupDraft => ({
  place: draft.place,
  row: arriving(draft, time),
});

type Step = { readonly put?: BackupDraft; readonly row?: DraftRow };

function mergeStep(draft: ComparedDraft, time: RestoreTime): Step {
  const { standing, here, row } = draft;
  switch (standing) {
    case 'new':
    case 'newer':
      return { put: arrived(draft, time) };
    case 'deleted':
      if (here === null || isNewer(row, here)) return { put: arrived(draft, time) };
      return { row: { ...withoutDeletion(here), revision: here.revision + 1 } };
    case 'older':
    case 'same':
      return {};
    default:
      return assertNever(standing);
  }
}

function replaceStep(draft: ComparedDraft, time: RestoreTime): Step {
  return draft.standing === 'same' ? {} : { put: arrived(draft, time) };
}

function changesOf(here: readonly DraftRow[], rows: readonly DraftRow[]): ListChanges {
  const listed = new Set(here.filter(({ deletedAt }) => deletedAt === undefined).map(({ id }) => id));
  const count = (wasListed: boolean, isListed: boolean): number =>
    rows.filter((row) => isDraft(row) && listed.has(row.id) === wasListed && (row.deletedAt === undefined) === isListed)
      .length;
  return { added: count(false, true), updated: count(true, true), removed: count(true, false) };
}

/** What a restore writes. @param here every row of this computer, deleted ones too */
export function planRestore(
  drafts: readonly BackupDraft[],
  here: readonly DraftRow[],
  mode: RestoreMode,
  time: RestoreTime,
): RestorePlan {
  const compared = compareBackup(drafts, here);
  const steps = compared.map((draft) => (mode === 'merge' ? mergeStep(draft, time) : replaceStep(draft, time)));
  const kept = new Set(drafts.map(({ row }) => row.id));
  // Templates and versions are on no list that could be what it was: they stay.
  const leaving = here.filter(
    (row) => mode === 'replace' && isDraft(row) && !kept.has(row.id) && row.deletedAt === undefined,
  );
  const put = steps.flatMap((step) => step.put ?? []);
  const rows = [
    ...steps.flatMap((step) => step.row ?? []),
    ...leaving.map((row) => ({ ...deleted(row, time), revision: row.revision + 1 })),
  ];
  return { put, rows, changes: changesOf(here, [...put.map(({ row }) => row), ...rows]) };
}
