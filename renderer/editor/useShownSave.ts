import { useState, useSyncExternalStore } from 'react';
import type { Autosave, SaveState } from '../store/autosave.ts';

export interface ShownSave {
  readonly state: SaveState;
  /** the failure that stands; it stays while the next attempt is under way, which nothing has proved yet */
  readonly failure: Extract<SaveState, { readonly kind: 'failed' }> | null;
}

function standing(state: SaveState, before: ShownSave['failure']): ShownSave['failure'] {
  if (state.kind === 'failed') return state;
  return state.kind === 'saving' ? before : null;
}

/** Where the last change stands, as the page shows it. */
export function useShownSave(autosave: Pick<Autosave, 'state' | 'subscribe'>): ShownSave {
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  const [before, setBefore] = useState<ShownSave['failure']>(null);
  const failure = standing(state, before);
  if (failure !== before) setBefore(failure);
  return { state, failure };
}
