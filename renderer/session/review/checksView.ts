/** What the panel 自查 shows, shared by the panel, the count above it and the keys. */
import type { RowAt } from '../draft/rowPlace.ts';
import type { Grouping, WalkPlace } from './findingGroups.ts';

export type SideTab = 'figures' | 'checks';

export interface ChecksViewState {
  readonly tab: SideTab;
  readonly grouping: Grouping;
  /** the finding visited last */
  readonly at: WalkPlace | null;
  /** the row whose tier is being picked */
  readonly tierOf: RowAt | null;
}

export interface ChecksView {
  readonly getSnapshot: () => ChecksViewState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (change: Partial<ChecksViewState>) => void;
}

export function createChecksView(): ChecksView {
  const listeners = new Set<() => void>();
  let state: ChecksViewState = { tab: 'figures', grouping: 'severity', at: null, tierOf: null };
  return {
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(change) {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
  };
}
