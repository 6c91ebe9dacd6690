import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Hit } from '../../shared/find/inputs.ts';
import { useEditor } from '../session/EditorContext.tsx';
import { afterPaint } from '../session/review/liveChecks.ts';
import type { Finder } from './finder.ts';
import { createHitMarks } from './hitMarks.ts';

/** The hits, which follow what is typed in the sheet once that is painted. */
export function useHits(finder: Finder): readonly Hit[] {
  const { store } = useEditor();
  const subscribe = useCallback((listener: () => void) => store.subscribe(() => afterPaint(listener)), [store]);
  useSyncExternalStore(subscribe, () => store.getSnapshot().draft);
  return finder.hits();
}

/** Marks the hits in the sheet as long as the bar is there. */
export function useMarks(hits: readonly Hit[], at: string | null): void {
  const { fields } = useEditor();
  const [marks, setMarks] = useState<ReturnType<typeof createHitMarks> | null>(null);
  useEffect(() => {
    const made = createHitMarks();
    setMarks(made);
    return made.remove;
  }, []);
  useEffect(() => {
    const nameOf = ({ input }: Hit) => fields.nameAt(input.use.path);
    const names = hits.flatMap((hit) => nameOf(hit) ?? []);
    const current = hits.find(({ input }) => input.key === at);
    marks?.show(names, current === undefined ? undefined : nameOf(current));
  }, [marks, hits, at, fields]);
}
