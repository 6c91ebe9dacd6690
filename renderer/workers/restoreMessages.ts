import type { BackupHeader } from '../../shared/backup/format.ts';
import type { RestoreMode, Standing } from '../../shared/backup/planRestore.ts';
import type { Survey } from '../../shared/backup/surveyBackup.ts';
import type { CollectedBackup } from '../store/collectBackup.ts';
import type { RestoreResult } from '../store/restoreBackup.ts';
import type { StoreFault } from '../store/storeFault.ts';

/** What the page asks of the worker of backups: to make one, or to look at one and then to restore it. */
export type BackupRequest =
  | { readonly kind: 'collect'; readonly header: Omit<BackupHeader, 'drafts'> }
  | { readonly kind: 'survey'; readonly bytes: Uint8Array }
  /** after a survey, whose file the worker has kept */
  | { readonly kind: 'restore'; readonly mode: RestoreMode; readonly now: number }
  /** of the restore that runs; its answer says whether that came in time */
  | { readonly kind: 'cancel' };

/** A draft of the backup as the user is shown it. */
export interface OfferedDraft {
  readonly id: string;
  readonly title: string;
  readonly standing: Standing;
  /** false of a template or a named version: it is restored too, and not counted as a draft */
  readonly isDraft: boolean;
}

/** What the user decides by. */
export interface BackupPreview extends Pick<Survey, 'header' | 'damaged' | 'ending'> {
  readonly drafts: readonly OfferedDraft[];
  /** drafts in the list of this computer that the backup hasn't */
  readonly onlyHere: number;
  /** drafts of this computer, deleted ones too: something to keep before a restore */
  readonly here: number;
}

export type BackupReply =
  /** of what was asked last; `all` may be 0 at first */
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'collected'; readonly backup: CollectedBackup }
  | { readonly kind: 'refused'; readonly refusal: 'notBackup' | 'newer' | 'nothingWhole' }
  | { readonly kind: 'surveyed'; readonly preview: BackupPreview }
  | { readonly kind: 'ended'; readonly result: RestoreResult }
  /** nothing was changed */
  | { readonly kind: 'failed'; readonly fault: StoreFault };
