/**
 * The cells against a plain array of arrays: whatever is typed, filled, cleared, moved, inserted, removed, pasted, undone
 * and redone, in whatever order and over reloads that keep the undo log, the draft says what the array says.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHistory, writeHistory } from '../../../../renderer/session/draft/historyLog.ts';
import { runRowCommand } from '../../../../renderer/session/draft/rowActions.ts';
import { type CellChange, changed } from '../../../../renderer/sheet/cells/cellEdits.ts';
import { pasteBlock } from '../../../../renderer/sheet/clipboard/pasteBlock.ts';
import { draftToJson } from '../../../../shared/draft/draftJson.ts';
import { restoreDraft } from '../../../../shared/draft/restoreDraft.ts';
import { inputCells } from '../../../../shared/sheet/cellMoves.ts';
import { fiveRowDraft, projectForm, rowsOf, storeOf } from '../../session/sampleDraft.ts';

const columns = ['level1', 'level2', 'level3', 'target', 'actual', 'weight', 'score', 'deviationReason'] as const;
/** A row's texts, and last its id: two rows that say the same are still two. */
type Grid = readonly (readonly string[])[];

const gridOf = (draft: Parameters<typeof rowsOf>[0]): Grid =>
  rowsOf(draft).map((row) => [...columns.map((column) => row[column] ?? ''), row.id]);

type Step =
  | { readonly kind: 'type'; readonly row: number; readonly column: number; readonly text: string }
  | {
      readonly kind: 'fill';
      readonly from: number;
      readonly rows: number;
      readonly column: number;
      readonly text: string;
    }
  | {
      readonly kind: 'paste';
      readonly row: number;
      readonly column: number;
      readonly block: readonly (readonly string[])[];
    }
  | { readonly kind: 'insert' | 'remove' | 'moveUp' | 'moveDown'; readonly row: number }
  | { readonly kind: 'undo' | 'redo' | 'reload' };

const row = fc.nat({ max: 11 });
const column = fc.integer({ min: 2, max: columns.length - 1 });
const text = fc.constantFrom('', '甲', '≥95%', '2.5', '已完成', '0');
/** Never wider than what is left of the table: what falls off its edge is tried elsewhere. */
const paste = column.chain((at) => {
  const line = (width: number) => fc.array(text, { minLength: width, maxLength: width });
  const block = fc
    .integer({ min: 1, max: columns.length - at })
    .chain((width) => fc.array(line(width), { minLength: 1, maxLength: 4 }));
  return fc.record({ kind: fc.constant('paste' as const), row, column: fc.constant(at), block });
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('type' as const), row, column, text }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('fill' as const),
      from: row,
      rows: fc.integer({ min: 1, max: 4 }),
      column,
      text,
    }),
  },
  { weight: 4, arbitrary: paste },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('insert' as const, 'remove' as const, 'moveUp' as const, 'moveDown' as const),
      row,
    }),
  },
  { weight: 5, arbitrary: fc.constantFrom<Step>({ kind: 'undo' }, { kind: 'redo' }, { kind: 'reload' }) },
);

const sameGroup = (a: readonly string[], b: readonly string[]) => a[0] === b[0] && a[1] === b[1];

/** A blank row in the groups of another. */
const blankIn = (at: readonly string[], id: string) => [
  ...columns.map((_, index) => (index < 2 ? (at[index] ?? '') : '')),
  id,
];

/** What a step does to the array; `newId` names the rows which it adds, one after the other. */
function expected(grid: Grid, step: Step, newId: () => string): Grid {
  switch (step.kind) {
    case 'type': {
      const at = grid[step.row];
      return at === undefined ? grid : grid.with(step.row, at.with(step.column, step.text));
    }
    case 'fill':
      return grid.map((each, at) =>
        at >= step.from && at < step.from + step.rows ? each.with(step.column, step.text) : each,
      );
    case 'insert': {
      const at = grid[step.row];
      if (at === undefined) return grid;
      return grid.toSpliced(step.row + 1, 0, blankIn(at, newId()));
    }
    case 'paste': {
      if (grid[step.row] === undefined) return grid;
      const grown = [...grid];
      while (grown.length < step.row + step.block.length) grown.push(blankIn(grown.at(-1) ?? [], newId()));
      return grown.map((each, at) =>
        (step.block[at - step.row] ?? []).reduce(
          (cells, pasted, index) => cells.with(step.column + index, pasted),
          each,
        ),
      );
    }
    case 'remove':
      return grid.toSpliced(step.row, 1);
    case 'moveUp':
    case 'moveDown': {
      const other = step.kind === 'moveUp' ? step.row - 1 : step.row + 1;
      const [at, beside] = [grid[step.row], grid[other]];
      if (at === undefined || beside === undefined) return grid;
      if (sameGroup(at, beside)) return grid.with(step.row, beside).with(other, at);
      return grid.with(step.row, [...beside.slice(0, 2), ...at.slice(2)]);
    }
    default:
      return grid;
  }
}

const sameGrid = (a: Grid, b: Grid) => JSON.stringify(a) === JSON.stringify(b);

const runs = Number(process.env['MODEL_RUNS'] ?? 300);
const seed = Number(process.env['MODEL_SEED'] ?? 2026);

test(`the cells say what a plain table says, in ${runs} random sequences`, () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      let ids = 0;
      let foreseen = 0;
      const nextId = () => {
        ids += 1;
        return `new-${ids}`;
      };
      const foresee = () => {
        foreseen += 1;
        return `new-${foreseen}`;
      };
      let { store } = storeOf(fiveRowDraft());
      let past: Grid[] = [];
      let future: Grid[] = [];
      let grid = gridOf(store.getSnapshot().draft);
      const edits: { [Kind in Step['kind']]: (step: Extract<Step, { readonly kind: Kind }>) => void } = {
        type: ({ row: at, column: index, text: typed }) => {
          const target = rowsOf(store.getSnapshot().draft)[at];
          if (target !== undefined) {
            store.apply((draft) => {
              const path = { kind: 'cell', table: 'indicators', row: target.id, column: columns[index] ?? '' } as const;
              const cell = inputCells(store.getSnapshot().model).find(
                ({ use }) => use.path.kind === 'cell' && use.path.row === path.row && use.path.column === path.column,
              );
              return {
                draft: cell === undefined ? draft : changed(projectForm, draft, [{ cell, text: typed }]),
                focus: path,
              };
            });
          }
        },
        fill: ({ from, rows, column: index, text: typed }) => {
          const key = columns[index] ?? '';
          store.apply((draft) => {
            const wanted = new Set(
              rowsOf(draft)
                .slice(from, from + rows)
                .map(({ id }) => id),
            );
            const changes = inputCells(store.getSnapshot().model).flatMap((cell): readonly CellChange[] => {
              const { path } = cell.use;
              return path.kind === 'cell' && path.column === key && wanted.has(path.row) ? [{ cell, text: typed }] : [];
            });
            return { draft: changed(projectForm, draft, changes), focus: null };
          });
        },
        insert: ({ row: at }) => command('insert', at),
        remove: ({ row: at }) => command('remove', at),
        moveUp: ({ row: at }) => command('moveUp', at),
        moveDown: ({ row: at }) => command('moveDown', at),
        undo: () => store.undo(),
        redo: () => store.redo(),
        paste: ({ row: at, column: index, block }) => {
          const target = rowsOf(store.getSnapshot().draft)[at];
          if (target === undefined) return;
          const place = { table: 'indicators', row: target.id, column: columns[index] ?? '' };
          store.apply((draft) => ({ draft: pasteBlock(projectForm, draft, place, block, nextId).draft, focus: null }));
        },
        reload: () => {
          const { draft } = store.getSnapshot();
          const log: unknown = JSON.parse(JSON.stringify(writeHistory(store.getHistory(), draft)));
          const restored = restoreDraft(JSON.parse(JSON.stringify(draftToJson(draft))));
          if (restored.kind !== 'restored') throw new Error('not restored');
          store = storeOf(restored.draft, projectForm, readHistory([log], restored.draft)).store;
        },
      };
      function command(action: 'insert' | 'remove' | 'moveUp' | 'moveDown', at: number): void {
        const target = rowsOf(store.getSnapshot().draft)[at];
        if (target === undefined) return;
        const place = { table: 'indicators', row: target.id, column: 'level3' };
        const newId = action === 'insert' ? nextId() : '';
        store.apply((draft) =>
          runRowCommand(projectForm, draft, { action, scope: 'row', table: 'indicators', place, newId }),
        );
      }
      for (const each of steps) {
        if (each.kind === 'undo') {
          const before = past.at(-1);
          if (before !== undefined) {
            future = [grid, ...future];
            past = past.slice(0, -1);
            grid = before;
          }
        } else if (each.kind === 'redo') {
          const [after, ...rest] = future;
          if (after !== undefined) {
            past = [...past, grid];
            future = rest;
            grid = after;
          }
        } else if (each.kind !== 'reload') {
          const next = expected(grid, each, foresee);
          // a change that changes nothing is no step
          if (!sameGrid(next, grid)) {
            past = [...past, grid];
            future = [];
            grid = next;
          }
        }
        (edits[each.kind] as (step: Step) => void)(each);
        expect(gridOf(store.getSnapshot().draft)).toEqual(grid);
      }
    }),
    { numRuns: runs, seed },
  );
}, 3_600_000);
