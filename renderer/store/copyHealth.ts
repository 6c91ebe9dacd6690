/** How the copies outside the store are, and whether the store itself is believed: for banners, and for every save. */
import type { Kept } from '../../shared/draftCopies.ts';

/**
 * After a failed write the store is `suspect` until the next start: the browser may throw all of it away then, however
 * well it answers now.
 */
export type Trust = 'trusted' | 'suspect';

/** `low`: time to make room. `critical`: the next write may fail. */
export type Space = 'enough' | 'low' | 'critical';

export interface CopyHealth {
  /** of the last attempt */
  readonly journal: Kept;
  readonly backup: Kept;
  readonly space: Space;
  readonly trust: Trust;
}

const megabyte = 1024 * 1024;

/** @param free bytes; null where that can't be told */
export function spaceOf(free: number | null): Space {
  if (free === null || free >= 200 * megabyte) return 'enough';
  return free >= 50 * megabyte ? 'low' : 'critical';
}

const well: CopyHealth = { journal: { kind: 'kept' }, backup: { kind: 'kept' }, space: 'enough', trust: 'trusted' };

let health = well;
const listeners = new Set<() => void>();

const isSame = (first: Kept, second: Kept) =>
  first.kind === second.kind && (first.kind === 'kept' || second.kind === 'kept' || first.fault === second.fault);

/** The same object while nothing changes: fits `useSyncExternalStore`. */
export function copyHealth(): CopyHealth {
  return health;
}

export function subscribeCopyHealth(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function changeCopyHealth(change: Partial<CopyHealth>): void {
  const next = { ...health, ...change };
  const unchanged =
    isSame(next.journal, health.journal) &&
    isSame(next.backup, health.backup) &&
    next.space === health.space &&
    next.trust === health.trust;
  if (unchanged) return;
  health = next;
  for (const listener of listeners) listener();
}

/** As at a start of the program. */
export function resetCopyHealth(): void {
  changeCopyHealth(well);
}
