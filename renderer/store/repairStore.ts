import type { Copies, DraftRecord, DraftRow } from '../../shared/draftCopies.ts';
import type { Look } from './earlyScan.ts';
import type { DamagedDraft } from './scanStore.ts';
import { rebuilt, removeSetAside, setAside } from './setAside.ts';
import { putRecords, type TakenCopies, takeCopies } from './takeCopies.ts';

export interface RepairPlace {
  readonly copies: Copies | null;
  readonly deps: { readonly now: () => number; readonly onProgress?: (done: number, all: number) => void };
}

export interface Repaired {
  /** what was stored again */
  readonly rows: readonly DraftRow[];
  /** drafts that the journal lacks */
  readonly copy: readonly string[];
  /** drafts that stood here once and that nothing holds any more, at least */
  readonly lost: number;
}

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

/** What no copy replaced, but whose content can be read: with a row made anew. */
async function mend(damaged: readonly DamagedDraft[], now: number): Promise<readonly DraftRow[]> {
  const records = damaged.flatMap((each): readonly DraftRecord[] => {
    const record = rebuilt(each, now);
    return record === null ? [] : [record];
  });
  if (records.length > 0) await putRecords(records);
  return records.map(({ row }) => row);
}

/** Brings the store and its copies together: what is damaged is set aside, and the newest of each draft is stored. */
export async function repairStore({ copies, deps }: RepairPlace, { scan, plan }: Look): Promise<Repaired> {
  await setAside(scan.damaged, copies, deps.now());
  const revisions = new Map(scan.rows.map(({ id, revision }) => [id, revision]));
  const nothing: TakenCopies = { rows: [], lost: [] };
  const wanted = idsOf(plan?.restore ?? []);
  const taken =
    copies === null ? nothing : await takeCopies(copies, wanted, revisions, deps.onProgress ?? (() => undefined));
  const back = new Set(idsOf(taken.rows));
  const left = scan.damaged.filter(({ id }) => !back.has(id));
  const mended = await mend(left, deps.now());
  const mendedIds = new Set(idsOf(mended));
  await removeSetAside(left.filter(({ id }) => !mendedIds.has(id)));
  const rows = [...taken.rows, ...mended];
  const missing = Math.max(0, (plan?.missing ?? left.length) - mended.length);
  const lost = missing + taken.lost.filter((id) => !mendedIds.has(id)).length;
  // Something was kept here, and not one draft of it can be found or counted.
  const isBlank = plan?.kind === 'vanished' && scan.rows.length + rows.length === 0;
  return { rows, copy: [...(plan?.copy ?? []), ...mendedIds], lost: isBlank ? Math.max(lost, 1) : lost };
}
