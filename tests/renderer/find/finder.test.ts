import { afterEach, describe, expect, it } from 'vitest';
import { createFinder } from '../../../renderer/find/finder.ts';
import type { Jump } from '../../../renderer/session/review/jumps.ts';
import { createSession } from '../../../renderer/session/session.ts';
import { clearToasts } from '../../../renderer/ui/toasts.tsx';
import { pathKey } from '../../../shared/draft/path.ts';
import type { DraftPath } from '../../../shared/draft/types.ts';
import { inputsOf } from '../../../shared/find/inputs.ts';
import { fiveRowDraft, projectForm } from '../session/sampleDraft.ts';

afterEach(clearToasts);

const cell = (row: string, column: string): DraftPath => ({ kind: 'cell', table: 'indicators', row, column });

function opened() {
  const session = createSession('a', projectForm, fiveRowDraft());
  const jumps: Jump[] = [];
  session.review.jumps.listen((jump) => jumps.push(jump));
  const finder = createFinder(session);
  return { session, finder, jumps, at: () => finder.getSnapshot().at };
}

describe('a search', () => {
  it('stands at the first hit as soon as something is looked for, the cursor where it is', () => {
    const { finder, jumps, at } = opened();
    finder.open('find');
    finder.change({ query: '指标c' });
    expect(at()).toBe('cell/indicators/c/level3');
    expect(jumps).toEqual([{ path: cell('c', 'level3'), look: true }]);
  });

  it('goes round, both ways', () => {
    const { finder, at } = opened();
    finder.open('find');
    finder.change({ query: '指标', options: { matchCase: false, wholeCell: false, foldWidth: true } });
    const first = at();
    finder.step(-1, 'look');
    expect(at()).toBe('cell/indicators/e/level3');
    finder.step(1, 'look');
    expect(at()).toBe(first);
  });

  it('stays within the cells that were selected, until that is taken back', () => {
    const { session, finder } = opened();
    const inputs = inputsOf(session.store.getSnapshot().model);
    const [b, c] = [cell('b', 'level3'), cell('c', 'level3')].map(
      (path) => inputs.find(({ key }) => key === pathKey(path))?.cell,
    );
    if (b === undefined || c === undefined) throw new Error('no such cells');
    const range = { top: b.row, left: b.column, bottom: c.row, right: c.column };
    session.cells.set({ active: cell('b', 'level3'), range, mode: 'selected' });
    finder.open('find');
    finder.change({ query: '指标' });
    const keys = () => finder.hits().map(({ input }) => input.key);
    expect(keys()).toEqual(['cell/indicators/b/level3', 'cell/indicators/c/level3']);
    finder.change({ onlySelected: false });
    expect(keys().length).toBeGreaterThan(2);
  });

  it('of a single selected cell looks everywhere', () => {
    const { session, finder } = opened();
    session.cells.set({
      active: cell('b', 'level3'),
      range: { top: 1, left: 1, bottom: 1, right: 1 },
      mode: 'selected',
    });
    finder.open('find');
    expect(finder.getSnapshot().selected).toBeNull();
  });

  it('ends with the cursor in the hit', () => {
    const { finder, jumps } = opened();
    finder.open('find');
    finder.change({ query: '指标c' });
    finder.close();
    expect(finder.getSnapshot().shown).toBe('hidden');
    expect(jumps.at(-1)).toEqual({ path: cell('c', 'level3') });
  });

  it('asked for by F3 before anything was looked for opens the bar', () => {
    const { finder } = opened();
    finder.step(1, 'enter');
    expect(finder.getSnapshot().shown).toBe('find');
  });
});

describe('a replacement', () => {
  it('takes hit after hit, each a step', () => {
    const { session, finder, at } = opened();
    finder.open('replace');
    finder.change({ query: '2.5' });
    finder.change({ replacement: '3' });
    finder.replaceOne();
    expect(at()).toBe('cell/indicators/a/score');
    finder.replaceOne();
    const scores = () => session.store.getSnapshot().draft.tables['indicators']?.rows[0];
    expect(scores()).toMatchObject({ weight: '3', score: '3' });
    session.store.undo();
    expect(scores()).toMatchObject({ weight: '3', score: '2.5' });
  });

  it('of all is one step', () => {
    const { session, finder } = opened();
    finder.open('replace');
    finder.change({ query: '2.5' });
    finder.change({ replacement: '3' });
    finder.replaceAll();
    expect(finder.hits()).toEqual([]);
    session.store.undo();
    expect(session.store.getSnapshot()).toMatchObject({ draft: fiveRowDraft(), canUndo: false });
  });

  it('that nothing can take is no step', () => {
    const { session, finder } = opened();
    finder.open('replace');
    finder.change({ query: '数量指标' });
    finder.replaceAll();
    expect(session.store.getSnapshot().canUndo).toBe(false);
  });
});
