/** What stands between the start of the page and its first list of drafts: nothing blank is shown by mistake. */
import { HeldElsewhereError } from '../../shared/copies/heldElsewhere.ts';
import { countUse } from '../../shared/copies/useDays.ts';
import type { FileFault } from '../../shared/desktop.ts';
import type { BackupFolder, Copies, CopiesState, DraftRow } from '../../shared/draftCopies.ts';
import { startUpText } from '../text/store.ts';
import { copyBeforeUpgrade } from './beforeUpgrade.ts';
import { changeCopyHealth } from './copyHealth.ts';
import { closeDatabase, database, openDatabase } from './database.ts';
import { lookThrough, scanEarly } from './earlyScan.ts';
import { flushCopies, keepCopies, reportChanged, stopKeeping, takeSet } from './keepCopies.ts';
import { noteOpenedFolder } from './openedFolder.ts';
import { repairStore } from './repairStore.ts';
import type { StoreScan } from './scanStore.ts';
import { noteStartRows } from './startRows.ts';
import { type StoreFault, storeFault } from './storeFault.ts';
import { expectNoStore, expectStore } from './vanishedStore.ts';

/** Why the list can't be shown as if all were well. */
export type StartUpProblem =
  /** the store can't be opened; `fault` says why. What the copies hold is safe */
  | { readonly kind: 'cannotOpen'; readonly fault: StoreFault }
  /** the store was written by a newer program; nothing was touched */
  | { readonly kind: 'newerData' }
  /** another browser is at work with the same copies; nothing was opened here */
  | { readonly kind: 'heldElsewhere' }
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
  /** the store is well and its copies are kept from here on; the list is not shown yet */
  readonly onReady?: () => Promise<void>;
  /** for the log: fixed words and counts */
  readonly onFound?: (event: string, detail: string) => void;
}

/** What the user has said to go on with. */
interface Accepted {
  readonly copiesUnreadable?: true;
  readonly notBackedUp?: true;
  readonly lost?: true;
}

/** Of what a start-up has found so far, for the recovery window. */
interface Start {
  readonly copies: Copies | null;
  readonly deps: StartUpDeps;
  readonly accepted: Accepted;
  readonly state: CopiesState | null;
}

function recovery(start: Start, problem: StartUpProblem, accept: Accepted | null): StartUp {
  const { copies, deps, accepted, state } = start;
  deps.onFound?.(`store.${problem.kind}`, 'fault' in problem ? JSON.stringify(problem.fault) : '');
  return {
    kind: 'recovery',
    problem,
    copies: new Set([...(state?.journal ?? []), ...(state?.backups ?? [])].map(({ id }) => id)).size,
    folder: state?.folder ?? null,
    retry: () => begin(copies, deps, accepted),
    goOn: accept === null ? null : () => begin(copies, deps, { ...accepted, ...accept }),
  };
}

/** Templates and named versions come back without a word: they belong to drafts, or wait in a window of their own. */
const isListed = ({ deletedAt, kind }: DraftRow) => deletedAt === undefined && kind === undefined;

const latest = (rows: readonly DraftRow[]) => rows.reduce((time, { updatedAt }) => Math.max(time, updatedAt), 0);

/** What the store's counter of days goes on from, whichever of its copies is left. */
function daysSoFar({ store, rows }: Pick<StoreScan, 'store' | 'rows'>, state: CopiesState | null) {
  const marker = state?.marker.kind === 'read' ? state.marker.marker : null;
  const deletedOn = rows.reduce((days, row) => Math.max(days, row.deletedOn ?? 0), 0);
  return {
    useDays: Math.max(store?.useDays ?? 0, marker?.useDays ?? 0, deletedOn),
    lastDay: store?.lastDay || marker?.lastDay || '',
  };
}

/** The store is whole from here on: what it lacks now was never there, or the user was told. */
async function settle({ deps, state }: Start, scan: StoreScan, restored: readonly DraftRow[]): Promise<void> {
  const rows = [...scan.rows, ...restored];
  const { store } = scan;
  const days = countUse(daysSoFar({ store, rows }, state), deps.dayOf(deps.now()));
  // Another start of the same day: a write would only be waited for.
  if (store !== null && store.useDays === days.useDays && store.lastDay === days.lastDay) return;
  await database().meta.put({ key: 'store', storeId: store?.storeId ?? deps.newId(), ...days });
}

/** What can be done while the user is at work already. */
async function afterwards(isNewVersion: boolean): Promise<void> {
  await flushCopies();
  if (isNewVersion) await takeSet('newVersion');
}

function saidOf(restored: readonly DraftRow[], deps: StartUpDeps): string | null {
  const live = restored.filter(isListed);
  return live.length === 0 ? null : startUpText.restored(live.length, deps.timeText(latest(live)));
}

async function withStore(start: Start, unreadable: string | null, early: StoreScan | null): Promise<StartUp> {
  const { copies, deps, accepted, state } = start;
  const look = await lookThrough(state, early);
  const { scan } = look;
  if (unreadable !== null && scan.store === null && accepted.copiesUnreadable === undefined) {
    return recovery(start, { kind: 'copiesUnreadable', detail: unreadable }, { copiesUnreadable: true });
  }
  const repaired = await repairStore(start, look);
  const isLost = repaired.lost > 0 && accepted.lost === undefined;
  await settle(start, scan, repaired.rows);
  if (isLost) {
    const problem = {
      kind: 'lost',
      drafts: repaired.lost,
      restored: repaired.rows.filter(({ kind }) => kind === undefined).length,
    } as const;
    return recovery(start, problem, { lost: true });
  }
  if (copies !== null) {
    const appVersion = state?.appVersion ?? '';
    keepCopies(copies, { appVersion, now: deps.now });
    reportChanged(repaired.copy, true);
    const marker = state?.marker.kind === 'read' ? state.marker.marker : null;
    void afterwards(marker !== null && state !== null && marker.appVersion !== state.appVersion);
  }
  deps.onFound?.('store.opened', `drafts ${scan.rows.length}, restored ${repaired.rows.length}`);
  // Without copies a new store is all that could go on.
  if (copies !== null) expectStore();
  if (repaired.rows.length === 0) noteStartRows(scan.rows);
  await deps.onReady?.();
  const said = saidOf(repaired.rows, deps);
  return { kind: 'ready', said: said ?? (unreadable === null ? null : startUpText.copiesUnreadable) };
}

type Opened = { readonly state: CopiesState | null; readonly unreadable: string | null } | 'heldElsewhere';

async function openCopies(copies: Copies | null): Promise<Opened> {
  try {
    if (copies === null) return { state: null, unreadable: null };
    const state = await copies.open();
    noteOpenedFolder(copies, state.folder);
    return { state, unreadable: null };
  } catch (error) {
    if (error instanceof HeldElsewhereError) return 'heldElsewhere';
    changeCopyHealth({ journal: { kind: 'failed', fault: 'unknown' }, backup: { kind: 'failed', fault: 'unknown' } });
    return { state: null, unreadable: String(error) };
  }
}

async function begin(copies: Copies | null, deps: StartUpDeps, accepted: Accepted): Promise<StartUp> {
  stopKeeping();
  expectNoStore();
  const looking = copies === null ? null : scanEarly(copies);
  const opened = await openCopies(copies);
  const early = (await looking?.take()) ?? null;
  if (opened === 'heldElsewhere') {
    closeDatabase();
    return recovery({ copies, deps, accepted, state: null }, { kind: 'heldElsewhere' }, null);
  }
  const { state, unreadable } = opened;
  const start = { copies, deps, accepted, state };
  try {
    if (copies !== null && accepted.notBackedUp === undefined) {
      const saved = await copyBeforeUpgrade(copies);
      if (saved.kind === 'failed') {
        return recovery(start, { kind: 'notBackedUp', fault: saved.fault }, { notBackedUp: true });
      }
    }
    await openDatabase();
    return await withStore(start, unreadable, early);
  } catch (error) {
    const fault = storeFault(error);
    return recovery(start, fault.kind === 'newerData' ? { kind: fault.kind } : { kind: 'cannotOpen', fault }, null);
  }
}

/**
 * Opens copies and store, restores what the store lost, and says so in a sentence. From then on the copies are kept.
 * Never rejects.
 */
export function startUp(copies: Copies | null, deps: StartUpDeps): Promise<StartUp> {
  return begin(copies, deps, {});
}
