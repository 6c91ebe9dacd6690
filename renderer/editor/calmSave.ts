import type { Autosave, SaveState } from '../store/autosave.ts';

type SaveSource = Pick<Autosave, 'state' | 'subscribe'>;

/** Milliseconds that a save stands before the page says so: while somebody types on, saves come and go several a second. */
const standsFor = 300;

const isUnderWay = ({ kind }: SaveState): boolean => kind === 'pending' || kind === 'saving';

/**
 * The states of saving without their flicker: from typed to being written nothing changes on the page, and a save is
 * said once it has stood for a moment. A failure is said at once.
 */
export function calmSave(autosave: SaveSource): SaveSource {
  const listeners = new Set<() => void>();
  let shown = autosave.state();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | null = null;

  function show(): void {
    shown = autosave.state();
    for (const listener of [...listeners]) listener();
  }

  function follow(): void {
    clearTimeout(timer);
    const state = autosave.state();
    if (state.kind === 'saved' && shown.kind !== 'saved') timer = setTimeout(show, standsFor);
    else if (!(shown.kind === 'pending' && isUnderWay(state))) show();
  }

  return {
    state: () => shown,
    subscribe(listener) {
      if (stop === null) {
        stop = autosave.subscribe(follow);
        shown = autosave.state();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        stop?.();
        stop = null;
      };
    },
  };
}
