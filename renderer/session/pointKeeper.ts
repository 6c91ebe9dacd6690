/** Keeps earlier states of the open draft: now and then while it changes, before what changes much of it, on leaving. */
import type { PointReason } from '../../shared/compare/keptPoints.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { keepPoint } from '../store/points.ts';
import type { EditorStore } from './draft/editorStore.ts';
import type { EditorSession } from './EditorContext.tsx';

export interface PointKeeper {
  /** Keeps the draft as it stands now, before it is changed. Never rejects; nobody has to wait for it. */
  readonly before: (reason: Exclude<PointReason, 'automatic'>) => Promise<void>;
  /** The same, stored once nobody waits for the page, or when the draft is left. */
  readonly soon: (reason: Exclude<PointReason, 'automatic'>) => void;
  /** Follows the draft from now on. Returns how to keep what is left and stop. */
  readonly follow: () => () => void;
}

export interface PointKeeperOptions {
  /** milliseconds between two automatic points while the draft changes */
  readonly every?: number;
  readonly now?: () => number;
  /** runs work when nobody waits for the page */
  readonly later?: (work: () => void) => void;
  readonly keep?: typeof keepPoint;
}

const tenMinutes = 10 * 60 * 1000;

/** Milliseconds after a keystroke in which the page has done what the clerk waits for. */
const pause = 2_000;

export function keepPointsOf(
  store: Pick<EditorStore, 'getSnapshot' | 'subscribe'>,
  draftId: string,
  {
    every = tenMinutes,
    now = Date.now,
    later = (work) => void setTimeout(work, pause),
    keep = keepPoint,
  }: PointKeeperOptions = {},
): PointKeeper {
  let kept: Draft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const opened = store.getSnapshot().draft;
  const openedAt = now();
  let waiting: (readonly [draft: Draft, reason: PointReason, at: number])[] = [];

  /** Before any later state: points are in the order in which they are kept. */
  function keepWaiting(): void {
    for (const [draft, reason, at] of waiting) void keep(draftId, draft, reason, at);
    waiting = [];
  }

  function wait(draft: Draft, reason: PointReason, at: number): void {
    kept = draft;
    waiting.push([draft, reason, at]);
    later(keepWaiting);
  }

  async function put(draft: Draft, reason: PointReason): Promise<void> {
    keepWaiting();
    kept = draft;
    await keep(draftId, draft, reason, now());
  }

  function tick(): void {
    timer = undefined;
    later(() => {
      const { draft } = store.getSnapshot();
      // it may have been left meanwhile
      if (draft !== kept) void put(draft, 'automatic');
    });
  }

  function changed(): void {
    const { draft } = store.getSnapshot();
    if (draft === (kept ?? opened)) return;
    // what it was before the first change; costs nothing where it is kept already
    if (kept === null) wait(opened, 'automatic', openedAt);
    timer ??= setTimeout(tick, every);
  }

  return {
    before: (reason) => put(store.getSnapshot().draft, reason),
    soon: (reason) => wait(store.getSnapshot().draft, reason, now()),
    follow() {
      const stop = store.subscribe(changed);
      return () => {
        stop();
        clearTimeout(timer);
        timer = undefined;
        const { draft } = store.getSnapshot();
        keepWaiting();
        if (kept !== null && draft !== kept) void put(draft, 'automatic');
      };
    },
  };
}

/** A session that keeps earlier states of the stored draft that it is of. */
export function withPoints(session: EditorSession, draftId: string): EditorSession & { readonly points: PointKeeper } {
  return { ...session, points: keepPointsOf(session.store, draftId) };
}
