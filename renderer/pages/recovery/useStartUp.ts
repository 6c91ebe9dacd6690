import { useEffect, useRef, useState } from 'react';
import type { StartUp } from '../../store/startUp.ts';

/** Starts what keeps the drafts; `onProgress` tells of drafts restored so far, of all that are to be. Never rejects. */
export type Start = (onProgress: (done: number, all: number) => void) => Promise<StartUp>;

export type Starting =
  /** `progress` is null as long as nothing is restored */
  { readonly kind: 'checking'; readonly progress: { readonly done: number; readonly all: number } | null } | StartUp;

/** Starts once, and again by `run`: with what a start-up offers as the next thing to do. */
export function useStartUp(start: Start): {
  readonly state: Starting;
  readonly run: (next: () => Promise<StartUp>) => void;
} {
  const [state, setState] = useState<Starting>({ kind: 'checking', progress: null });
  const isStarted = useRef(false);
  const run = (next: () => Promise<StartUp>) => {
    setState({ kind: 'checking', progress: null });
    void next().then(setState);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page starts once, whatever is drawn meanwhile
  useEffect(() => {
    if (isStarted.current) return;
    isStarted.current = true;
    run(() => start((done, all) => setState({ kind: 'checking', progress: { done, all } })));
  }, []);
  return { state, run };
}
