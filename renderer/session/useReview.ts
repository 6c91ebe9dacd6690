import { useSyncExternalStore } from 'react';
import { useEditor } from './EditorContext.tsx';
import type { ChecksViewState } from './review/checksView.ts';
import type { ChecksSnapshot } from './review/liveChecks.ts';

/** A slice of the findings; a text, a number or a part of the snapshot itself, never an object made on the spot. */
export function useChecks<Value>(select: (snapshot: ChecksSnapshot) => Value): Value {
  const { checks } = useEditor().review;
  return useSyncExternalStore(checks.subscribe, () => select(checks.getSnapshot()));
}

export function useChecksView<Value>(select: (state: ChecksViewState) => Value): Value {
  const { view } = useEditor().review;
  return useSyncExternalStore(view.subscribe, () => select(view.getSnapshot()));
}
