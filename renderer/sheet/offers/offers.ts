/** Common indicators offered for the name of a row while it is typed, never on mere arrival. */
import type { KeyboardEvent } from 'react';
import { type CellPath, isIndicatorCell, levelsAround, withOffer } from '../../../shared/draft/takeOffer.ts';
import type { CommonIndicator } from '../../../shared/forms/commonIndicators.ts';
import { offersFor } from '../../../shared/forms/offers.ts';
import type { FieldElement } from '../../session/draft/fieldBinding.ts';
import type { EditorSession } from '../../session/EditorContext.tsx';
import { fieldElement } from '../fieldElement.ts';

export interface OpenOffers {
  /** of the input that they stand under */
  readonly name: string;
  readonly path: CellPath;
  readonly items: readonly CommonIndicator[];
  /** index of the one that Enter takes; null while none is chosen */
  readonly active: number | null;
}

/** Fits `useSyncExternalStore`; null while nothing is offered. */
export interface Offers {
  readonly getSnapshot: () => OpenOffers | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** An input's text changed under the clerk's hands. */
  readonly typed: (target: EventTarget | null) => void;
  /** True where the key was for the list. */
  readonly pressKey: (event: KeyboardEvent) => boolean;
  readonly take: (index: number) => void;
  readonly close: () => void;
}

interface At {
  readonly element: FieldElement;
  readonly path: CellPath;
}

/** Most entries that are shown: more is no help while typing. */
const mostShown = 40;

function createOffers({ store, fields }: EditorSession): Offers {
  const listeners = new Set<() => void>();
  let open: OpenOffers | null = null;

  function become(next: OpenOffers | null): void {
    if (next === open) return;
    open = next;
    for (const listener of [...listeners]) listener();
  }

  /** The cell of a name that an event came from; null where it came from elsewhere. */
  function placeOf(target: EventTarget | null): At | null {
    const element = fieldElement(target);
    const use = element === null ? undefined : fields.cellOf(element.name)?.use;
    if (element === null || use?.kind !== 'input' || !isIndicatorCell(store.form, use.path)) return null;
    return { element, path: use.path };
  }

  function offer({ element, path }: At): void {
    const text = element.value;
    const levels = levelsAround(store.form, store.getSnapshot().draft, path);
    const items = text.trim() === '' ? [] : offersFor(levels, text).slice(0, mostShown);
    if (items.length === 0) become(null);
    else become({ name: element.name, path, items, active: null });
  }

  function take(index: number): void {
    const chosen = open?.items[index];
    if (open === null || chosen === undefined) return;
    const { path } = open;
    become(null);
    store.apply((draft) => ({ draft: withOffer(store.form, draft, path, chosen), focus: path }));
  }

  function step(by: number): boolean {
    if (open === null) return false;
    const { length } = open.items;
    const from = open.active ?? (by > 0 ? -1 : length);
    become({ ...open, active: (from + by + length) % length });
    return true;
  }

  function pressOpen({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    if (open === null || ctrlKey || altKey || metaKey || shiftKey) return false;
    if (key === 'ArrowDown' || key === 'ArrowUp') return step(key === 'ArrowDown' ? 1 : -1);
    if (key === 'Escape') {
      become(null);
      return true;
    }
    if (key === 'Enter' && open.active !== null) {
      take(open.active);
      return true;
    }
    // the cursor goes elsewhere
    if (key === 'Enter' || key === 'Tab') become(null);
    return false;
  }

  return {
    getSnapshot: () => open,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    typed(target) {
      const at = placeOf(target);
      if (at === null) become(null);
      else offer(at);
    },
    pressKey(event) {
      if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return false;
      if (placeOf(event.target) === null || !pressOpen(event)) return false;
      event.preventDefault();
      return true;
    },
    take,
    close: () => become(null),
  };
}

const known = new WeakMap<EditorSession, Offers>();

/** The offers of an open draft: the sheet tells them what is typed, the list beside it shows them. */
export function offersOf(session: EditorSession): Offers {
  const own = known.get(session) ?? createOffers(session);
  known.set(session, own);
  return own;
}
