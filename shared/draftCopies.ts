/**
 * The contract of the copies that stand outside the page's store, so that a store that vanishes takes nothing along:
 *
 * - the journal: one file a draft, its newest state, in the program's own folder;
 * - the backups: older states of every draft and whole sets of them, in a folder that the user sees;
 * - the marker: how many drafts the store held, and of which revision.
 *
 * The desktop shell and the browser shell keep them in files, a page without a shell in the browser's private file
 * system; all three through the same modules of `shared/copies`. Times are milliseconds since 1970.
 */
import type { FileFault } from './desktop.ts';

/** How far a draft is: nothing filled in, something missing, something wrong, nothing left to do. */
export type DraftState = 'blank' | 'filling' | 'faulty' | 'complete';

/** What a record is where it is no draft of the list: rows to begin a form with, or a named state of another draft. */
export const recordKinds = ['template', 'version'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What lists show of a draft; kept apart from its content so that a list of hundreds reads no contents. */
export interface DraftRow {
  readonly id: string;
  /** name given by the user in place of the one in the form; empty for none */
  readonly givenTitle: string;
  /** the form's own name field */
  readonly formTitle: string;
  /** id of the form definition */
  readonly form: string;
  readonly year: string;
  /** plain decimal text; null while there is no score */
  readonly total: string | null;
  readonly state: DraftState;
  /** errors of a faulty draft; 0 for any other */
  readonly errors: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** one more at every change of the row or its content: of two copies the one with the higher revision is newer */
  readonly revision: number;
  /** absent while the draft is not deleted; an index skips rows without it */
  readonly deletedAt?: number;
  /** days of use counted when it was deleted (`Marker.useDays`); absent while it is not deleted */
  readonly deletedOn?: number;
  /** absent for a draft of the list */
  readonly kind?: RecordKind;
  /** of a version: id of the draft whose state it is */
  readonly of?: string;
}

/** A draft whole, as the store has it and as a copy holds it. */
export interface DraftRecord {
  readonly row: DraftRow;
  /** interchange JSON, as `draftToJson` makes it; read with `restoreDraft` only */
  readonly json: unknown;
}

/** What a copy's file name tells, without reading it. */
export interface CopyEntry {
  readonly id: string;
  readonly revision: number;
  /** the first 16 hexadecimal digits of the record's hash */
  readonly hash: string;
}

/** What the store held when it was last known to be well. */
export interface Marker {
  /** made once with the store; a store with another one, or none, is not the one that was left */
  readonly storeId: string;
  /** drafts in the list, and in 最近删除 */
  readonly drafts: number;
  readonly deleted: number;
  /** templates and named versions, deleted ones too; absent in a marker of a program that knew none */
  readonly others?: number;
  /** sum of the revisions of all rows: it only grows while nothing is removed for good */
  readonly revision: number;
  /** version of the store's schema and of the program that wrote this */
  readonly schema: number;
  readonly appVersion: string;
  /** days on which the program was used, each counted once; and the last of them, `YYYY-MM-DD` by the local clock */
  readonly useDays: number;
  readonly lastDay: string;
  readonly at: number;
}

export type MarkerRead =
  | { readonly kind: 'read'; readonly marker: Marker }
  /** the first start */
  | { readonly kind: 'none' }
  /** there, but not whole: something was kept here once */
  | { readonly kind: 'damaged' };

/** Everything outside the store, as a start-up finds it. */
export interface CopiesState {
  readonly marker: MarkerRead;
  /** the newest journal file of each draft; deleted drafts are among them */
  readonly journal: readonly CopyEntry[];
  /** the newest version of each draft in the backups; empty where the folder can't be read */
  readonly backups: readonly CopyEntry[];
  readonly folder: BackupFolder;
  readonly appVersion: string;
}

/** The folder of the backups. */
export interface BackupFolder {
  /** as the user knows it; empty in a browser without a shell */
  readonly path: string;
  /** why nothing can be kept there now; null where it can */
  readonly fault: FileFault | null;
}

export interface KeepRequest {
  readonly records: readonly DraftRecord[];
  /** the draft is left or was not only typed in: a version is kept whatever the time since the last one */
  readonly settled: boolean;
}

/** Whether a copy was written and read back. */
export type Kept = { readonly kind: 'kept' } | { readonly kind: 'failed'; readonly fault: FileFault };

export interface KeepResult {
  /** of all the records; `failed` where any of them failed, with the first fault */
  readonly journal: Kept;
  readonly backup: Kept;
}

/** The newest copy of a draft that is whole. */
export type CopyRead =
  | {
      readonly kind: 'read';
      readonly record: DraftRecord;
      readonly from: 'journal' | 'backup';
      readonly damaged: number;
    }
  /** no copy of it can be read; `damaged` counts those that were there */
  | { readonly kind: 'lost'; readonly id: string; readonly damaged: number };

export const setReasons = ['upgrade', 'newVersion', 'import', 'restore', 'bulkDelete', 'byHand'] as const;

/** What a whole set of copies is made before. */
export type SetReason = (typeof setReasons)[number];

/** Why a moment was kept: a whole set, or the newest versions of an hour or a day. */
export type MomentReason = SetReason | 'hour' | 'day';

/** A moment to which drafts can be taken back. */
export interface Moment {
  readonly at: number;
  readonly reason: MomentReason;
  /** drafts in it */
  readonly drafts: number;
}

/** Records of a moment in batches; what is damaged is counted and left out. */
export interface MomentPage {
  readonly records: readonly DraftRecord[];
  readonly damaged: number;
  /** ask with it for the next batch; null after the last */
  readonly next: string | null;
}

export interface MomentRequest {
  readonly at: number;
  readonly reason: MomentReason;
  readonly from: string | null;
}

/** A record of the store that can't be read; kept as it was found. */
export interface QuarantineItem {
  readonly id: string;
  /** the damaged record as JSON text, as far as it can be told */
  readonly text: string;
}

/**
 * What the page asks of whatever holds the copies. Calls reject only where the copies can't be reached at all; what
 * went wrong with a file is in the answer.
 */
export interface Copies {
  readonly open: () => Promise<CopiesState>;
  /** Writes records to the journal, reads them back, and keeps versions of them in the backups as the rules say. */
  readonly keep: (request: KeepRequest) => Promise<KeepResult>;
  /** The newest whole copy of each. */
  readonly read: (ids: readonly string[]) => Promise<readonly CopyRead[]>;
  /**
   * Reads the newest journal file of each; those of which it is missing or damaged are to be kept again. What is damaged
   * is set aside.
   */
  readonly verify: (ids: readonly string[]) => Promise<readonly string[]>;
  /** Removes what was deleted for good, in the journal and the backups. */
  readonly forget: (ids: readonly string[]) => Promise<Kept>;
  readonly mark: (marker: Marker) => Promise<Kept>;
  /** Makes a whole set of what the journal holds. */
  readonly takeSet: (reason: SetReason) => Promise<Kept>;
  /** The newest first. */
  readonly moments: () => Promise<readonly Moment[]>;
  readonly readMoment: (request: MomentRequest) => Promise<MomentPage>;
  readonly quarantine: (items: readonly QuarantineItem[]) => Promise<Kept>;
  /** Bytes free where the copies are; null where that can't be told. */
  readonly freeSpace: () => Promise<number | null>;
}

/** A call of `Copies` as it crosses a border: `{ call: 'keep', argument: … }`. */
export type CopiesCall = keyof Copies;

export const copiesCalls: Readonly<Record<CopiesCall, true>> = {
  open: true,
  keep: true,
  read: true,
  verify: true,
  forget: true,
  mark: true,
  takeSet: true,
  moments: true,
  readMoment: true,
  quarantine: true,
  freeSpace: true,
};
