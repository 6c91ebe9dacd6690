/** What stands between the start of the page and its first list of drafts: nothing blank is shown by mistake. */
import type { FileFault } from '../../shared/desktop.ts';
import type { BackupFolder, Copies } from '../../shared/draftCopies.ts';
import type { StoreFault } from './storeFault.ts';

/** Why the list can't be shown as if all were well. */
export type StartUpProblem =
  /** the store can't be opened; `fault` says why. What the copies hold is safe */
  | { readonly kind: 'cannotOpen'; readonly fault: StoreFault }
  /** the store was written by a newer program; nothing was touched */
  | { readonly kind: 'newerData' }
  /** the store is empty, and whether it ever held something can't be read */
  | { readonly kind: 'copiesUnreadable'; readonly detail: string }
  /** an older store is to be brought into a new shape, and no copy of it could be made before */
  | { readonly kind: 'notBackedUp'; readonly fault: FileFault }
  /** all that was found is back in the list, but `drafts` more stood there once */
  | { readonly kind: 'lost'; readonly drafts: number; readonly restored: number };

export type StartUp =
  /** `said`: what happened to the drafts, in a sentence for the user; null where nothing did */
  | { readonly kind: 'ready'; readonly said: string | null }
  | {
      readonly kind: 'recovery';
      readonly problem: StartUpProblem;
      /** drafts of which the journal or the backups hold a copy */
      readonly copies: number;
      /** where older copies are; null where that isn't known */
      readonly folder: BackupFolder | null;
      /** Starts once more. */
      readonly retry: () => Promise<StartUp>;
      /** Goes on with what is there, though the problem stands; null where there is nothing to go on with. */
      readonly goOn: (() => Promise<StartUp>) | null;
    };

export interface StartUpDeps {
  /** milliseconds since 1970 */
  readonly now: () => number;
  /** the date of a moment by the local clock, `YYYY-MM-DD`, and its time for the user, `14:03` or with its date */
  readonly dayOf: (at: number) => string;
  readonly timeText: (at: number) => string;
  readonly newId: () => string;
  /** drafts restored so far, of all that are to be */
  readonly onProgress?: (done: number, all: number) => void;
}

/** Opens copies and store, restores what the store lost, and says so. Never rejects. */
export type StartsUp = (copies: Copies | null, deps: StartUpDeps) => Promise<StartUp>;
