/** What is looked for in an open form: the bar shows it, the keys drive it. */
import { type Direction, findAll, nextHit } from '../../shared/find/find.ts';
import { type Hit, inputsOf } from '../../shared/find/inputs.ts';
import type { FindOptions } from '../../shared/find/matches.ts';
import { replaceIn } from '../../shared/find/replace.ts';
import type { EditorSession } from '../session/EditorContext.tsx';
import { editorText } from '../text/editor.ts';
import { findText } from '../text/find.ts';
import { activeKey, selectedKeys } from './places.ts';

export interface FinderState {
  readonly shown: 'hidden' | 'find' | 'replace';
  readonly query: string;
  readonly replacement: string;
  readonly options: FindOptions;
  /** keys of the cells that were selected when the bar was opened; null where it was one, or none */
  readonly selected: ReadonlySet<string> | null;
  /** looks at the selected cells alone */
  readonly onlySelected: boolean;
  /** key of the input where the search stands; null before the first */
  readonly at: string | null;
  /** how often the bar was asked for: its field then takes the cursor */
  readonly asked: number;
}

export interface Finder {
  readonly getSnapshot: () => FinderState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly open: (how: 'find' | 'replace') => void;
  /** Takes the bar away; the cursor goes to the hit, or back to where it was. */
  readonly close: () => void;
  readonly change: (change: Partial<Pick<FinderState, 'query' | 'replacement' | 'options' | 'onlySelected'>>) => void;
  readonly hits: () => readonly Hit[];
  /** Goes to the next hit. `look`: the cursor stays where it is. Opens the bar where nothing is looked for yet. */
  readonly step: (direction: Direction, how: 'look' | 'enter') => void;
  /** The cursor stays in the bar while it is there, and goes along from anywhere else. */
  readonly howToGo: () => 'look' | 'enter';
  /** Replaces the hit where the search stands and goes on to the next one. */
  readonly replaceOne: () => void;
  readonly replaceAll: () => void;
}

const blank: FinderState = {
  shown: 'hidden',
  query: '',
  replacement: '',
  options: { matchCase: false, wholeCell: false, foldWidth: true },
  selected: null,
  onlySelected: false,
  at: null,
  asked: 0,
};

/** Lives as long as the session. */
export function createFinder(session: EditorSession): Finder {
  const { store, review, notices } = session;
  const listeners = new Set<() => void>();
  let state = blank;
  /** key of the cell with the cursor when the bar was opened */
  let origin: string | null = null;
  let known: { readonly for: readonly unknown[]; readonly hits: readonly Hit[] } = { for: [], hits: [] };

  function set(change: Partial<FinderState>): void {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  }

  function hits(): readonly Hit[] {
    const { model, draft } = store.getSnapshot();
    const within = state.onlySelected ? state.selected : null;
    const inputs = [model, draft, state.query, state.options, within];
    if (inputs.some((each, index) => each !== known.for[index])) {
      known = { for: inputs, hits: findAll(model, draft, { ...state.options, query: state.query, within }) };
    }
    return known.hits;
  }

  const inputAt = (key: string | null) => inputsOf(store.getSnapshot().model).findIndex((each) => each.key === key);

  function goTo(hit: Hit | undefined, how: 'look' | 'enter'): void {
    set({ at: hit?.input.key ?? null });
    if (hit !== undefined) review.jumps.to({ path: hit.input.use.path, ...(how === 'look' && { look: true }) });
  }

  /** The first hit from a place on, that place included. */
  function goFrom(key: string | null): void {
    const found = hits();
    goTo(found[nextHit(found, inputAt(key) - 1, 1)], 'look');
  }

  /** @returns how many cells took the replacement */
  function replace(chosen: readonly Hit[]) {
    const [first] = chosen;
    const { draft, ...counts } = replaceIn(
      store.form,
      store.getSnapshot().draft,
      chosen,
      state.query,
      state.replacement,
      state.options,
    );
    const origin = first?.input.use.path;
    if (counts.cells > 0) store.apply(() => ({ draft, focus: null, ...(origin !== undefined && { origin }) }));
    return counts;
  }

  function open(shown: 'find' | 'replace'): void {
    const isOpen = state.shown !== 'hidden';
    const active = activeKey(session);
    if (!isOpen || active !== null) origin = active;
    const selected = isOpen ? state.selected : selectedKeys(session);
    const onlySelected = isOpen ? state.onlySelected : selected !== null;
    set({ shown, selected, onlySelected, asked: state.asked + 1, at: isOpen ? state.at : null });
    if (!isOpen && state.query !== '') goFrom(origin);
  }

  function step(direction: Direction, how: 'look' | 'enter'): void {
    if (state.query === '') {
      open('find');
      return;
    }
    store.commitName();
    const found = hits();
    const from = how === 'enter' ? (activeKey(session) ?? state.at) : (state.at ?? origin);
    const next = found[nextHit(found, inputAt(from), direction)];
    if (next === undefined && state.shown === 'hidden') notices.say({ text: findText.none, tone: 'info' });
    goTo(next, how);
  }

  return {
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    close() {
      const inputs = inputsOf(store.getSnapshot().model);
      const back = inputs.find(({ key }) => key === state.at) ?? inputs.find(({ key }) => key === origin);
      set({ shown: 'hidden', selected: null, onlySelected: false });
      if (back !== undefined) review.jumps.to({ path: back.use.path });
    },
    change(change) {
      set(change);
      if (change.replacement === undefined) goFrom(state.at ?? origin);
    },
    hits,
    step,
    howToGo: () => (document.activeElement?.closest('.findBar') ? 'look' : 'enter'),
    replaceOne() {
      store.commitName();
      const hit = hits().find(({ input }) => input.key === state.at);
      const refused = hit === undefined ? 0 : replace([hit]).refused;
      if (refused > 0) notices.say({ text: findText.refused(refused), tone: 'info' });
      step(1, 'look');
    },
    replaceAll() {
      store.commitName();
      const { cells, places, refused } = replace(hits());
      const left = refused === 0 ? '' : findText.refused(refused);
      if (cells === 0) {
        notices.say({ text: left || findText.nothingReplaced, tone: 'info' });
        return;
      }
      const action = { label: editorText.undo, onPress: () => store.undo() };
      notices.sayUntilChange({ text: findText.replaced(places, cells) + left, tone: 'success', action });
    },
  };
}
