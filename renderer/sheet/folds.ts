/** Which parts of a form are folded on this computer; remembered form by form. */
export interface Folds {
  /** keys of folded parts; the same object until they change */
  readonly getSnapshot: () => ReadonlySet<string>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (keys: Iterable<string>, isFolded: boolean) => void;
}

const nameOf = (form: string) => `ziping.folded.${form}`;

/** What can't be remembered is no fault of the clerk's: the form then opens whole. */
function remembered(form: string): ReadonlySet<string> {
  try {
    return new Set((localStorage.getItem(nameOf(form)) ?? '').split(',').filter((key) => key !== ''));
  } catch {
    return new Set();
  }
}

function remember(form: string, keys: ReadonlySet<string>): void {
  try {
    localStorage.setItem(nameOf(form), [...keys].join(','));
  } catch {
    // full or forbidden: it holds for this window
  }
}

function createFolds(form: string): Folds {
  const listeners = new Set<() => void>();
  let folded = remembered(form);
  return {
    getSnapshot: () => folded,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(keys, isFolded) {
      const next = new Set(folded);
      for (const key of keys) {
        if (isFolded) next.add(key);
        else next.delete(key);
      }
      if (next.size === folded.size && [...next].every((key) => folded.has(key))) return;
      folded = next;
      remember(form, folded);
      for (const listener of [...listeners]) listener();
    },
  };
}

const known = new Map<string, Folds>();

/** The one store of a form's folds, for the sheet and for the bar above it. */
export function foldsOf(form: string): Folds {
  const before = known.get(form);
  if (before !== undefined) return before;
  const folds = createFolds(form);
  known.set(form, folds);
  return folds;
}
