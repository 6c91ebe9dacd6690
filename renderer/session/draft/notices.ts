/** Messages of an open draft. They go when it is closed, so that none of them acts on a draft that is no longer there. */
import { showToast, type ToastRequest } from '../../ui/toasts.tsx';
import type { EditorStore } from './editorStore.ts';

export interface Notices {
  /** Says something that no change of the draft makes untrue. Returns how to take it back. */
  readonly say: (request: ToastRequest) => () => void;
  /**
   * Says what is true of the draft as it is now, such as its last change, which an action may take back. It goes once
   * that is undone, or another change is the last.
   */
  readonly sayUntilChange: (request: ToastRequest) => () => void;
  readonly closeAll: () => void;
}

export function createNotices(store: EditorStore): Notices {
  const closes = new Set<() => void>();
  const say = (request: ToastRequest): (() => void) => {
    const close = showToast(request);
    closes.add(close);
    return close;
  };
  return {
    say,
    sayUntilChange(request) {
      const close = say(request);
      const { draft } = store.getSnapshot();
      const stop = store.subscribe(() => {
        if (store.getSnapshot().draft === draft) return;
        stop();
        close();
      });
      return () => {
        stop();
        close();
      };
    },
    closeAll() {
      for (const close of closes) close();
      closes.clear();
    },
  };
}
