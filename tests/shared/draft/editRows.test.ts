import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renameGroup, setValue } from '../../../shared/draft/edit.ts';
import {
  insertGroup,
  insertIndicator,
  moveGroup,
  moveIndicator,
  removeIndicators,
  restoreIndicators,
} from '../../../shared/draft/editRows.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { pathKey, valueAt } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import { shanghaiPolicy } from '../../../shared/forms/shanghaiPolicy.ts';
import { shanghaiProject as form } from '../../../shared/forms/shanghaiProject.ts';
import { arbitraryDraft } from '../../helpers/arbitraryDrafts.ts';

/** A draft whose rows are written `level1/level2/id`. */
function table(...rows: readonly string[]): Draft {
  const indicators = rows.map((row) => {
    const [level1 = '', level2 = '', id = ''] = row.split('/');
    return { id, level1, level2, level3: '', target: '', actual: '', score: '' };
  });
  return { ...newDraft(form, '2025'), indicators };
}

const show = (draft: Draft) => draft.indicators.map((row) => `${row.level1}/${row.level2}/${row.id}`);

const start = table('A/a/1', 'A/a/2', 'A/b/3', 'B/c/4');

describe('inserting', () => {
  it('puts a blank row below its neighbour, in its group', () => {
    const draft = insertIndicator(form, start, '1', 'n');
    expect(show(draft)).toEqual(['A/a/1', 'A/a/n', 'A/a/2', 'A/b/3', 'B/c/4']);
    expect(draft.indicators[1]?.['weight']).toBe('');
  });

  it('puts a row at the end when there is no neighbour', () => {
    expect(show(insertIndicator(form, table(), null, 'n'))).toEqual(['//n']);
  });

  it('puts a level-2 group below the group of the row, inside its level 1', () => {
    expect(show(insertGroup(form, start, '1', 'level2', 'x', 'n'))).toEqual([
      'A/a/1',
      'A/a/2',
      'A/x/n',
      'A/b/3',
      'B/c/4',
    ]);
  });

  it('puts a level-1 group below the whole level-1 group of the row', () => {
    expect(show(insertGroup(form, start, '1', 'level1', 'X', 'n'))).toEqual([
      'A/a/1',
      'A/a/2',
      'A/b/3',
      'X//n',
      'B/c/4',
    ]);
  });
});

describe('removing', () => {
  it('takes the rows out, and undo puts them back where they were', () => {
    const removed = [0, 2]
      .map((at) => ({ at, row: start.indicators[at] }))
      .flatMap(({ at, row }) => (row ? [{ at, row }] : []));
    const draft = removeIndicators(start, ['1', '3']);
    expect(show(draft)).toEqual(['A/a/2', 'B/c/4']);
    expect(restoreIndicators(draft, removed)).toEqual(start);
  });
});

describe('moving a row', () => {
  it.each([
    ['up inside its group', '2', 'up', ['A/a/2', 'A/a/1', 'A/b/3', 'B/c/4']],
    ['down inside its group', '1', 'down', ['A/a/2', 'A/a/1', 'A/b/3', 'B/c/4']],
    ['down over the edge joins the next group', '2', 'down', ['A/a/1', 'A/b/2', 'A/b/3', 'B/c/4']],
    ['up over the edge joins the group above', '4', 'up', ['A/a/1', 'A/a/2', 'A/b/3', 'A/b/4']],
    ['up from the top stays', '1', 'up', ['A/a/1', 'A/a/2', 'A/b/3', 'B/c/4']],
    ['down from the bottom stays', '4', 'down', ['A/a/1', 'A/a/2', 'A/b/3', 'B/c/4']],
  ] as const)('%s', (_, id, direction, rows) => {
    expect(show(moveIndicator(start, id, direction))).toEqual(rows);
  });
});

describe('moving a group', () => {
  it.each([
    ['a level-2 group down', '1', 'level2', 'down', ['A/b/3', 'A/a/1', 'A/a/2', 'B/c/4']],
    ['a level-2 group never leaves its level 1', '3', 'level2', 'down', ['A/a/1', 'A/a/2', 'A/b/3', 'B/c/4']],
    ['a level-1 group up', '4', 'level1', 'up', ['B/c/4', 'A/a/1', 'A/a/2', 'A/b/3']],
    ['a level-1 group up from the top stays', '2', 'level1', 'up', ['A/a/1', 'A/a/2', 'A/b/3', 'B/c/4']],
  ] as const)('%s', (_, id, level, direction, rows) => {
    expect(show(moveGroup(start, id, level, direction))).toEqual(rows);
  });
});

describe('renaming a group', () => {
  it('renames every row of the merged cell and no other', () => {
    expect(show(renameGroup(start, '2', 'level1', 'Z'))).toEqual(['Z/a/1', 'Z/a/2', 'Z/b/3', 'B/c/4']);
    expect(show(renameGroup(start, '2', 'level2', 'z'))).toEqual(['A/z/1', 'A/z/2', 'A/b/3', 'B/c/4']);
  });

  it('takes the level-1 weight along', () => {
    const draft = newDraft(shanghaiPolicy, '');
    const id = draft.indicators[0]?.id ?? '';
    const renamed = renameGroup(draft, id, 'level1', '成本指标');
    expect(renamed.level1Weights).toEqual({ 效益指标: '45', 满意度指标: '20', 成本指标: '35' });
  });

  it('leaves the weight where rows of the old name remain', () => {
    const draft = { ...table('A/a/1', 'B/b/2', 'A/c/3'), level1Weights: { A: '60', B: '40' } };
    expect(renameGroup(draft, '1', 'level1', 'C').level1Weights).toEqual({ A: '60', B: '40' });
  });

  it('leaves the weight of a name that has one', () => {
    const draft = { ...table('A/a/1', 'B/b/2'), level1Weights: { A: '60', B: '40' } };
    expect(renameGroup(draft, '1', 'level1', 'B').level1Weights).toEqual({ A: '60', B: '40' });
  });
});

describe('every edit', () => {
  const paths = (draft: Draft): readonly DraftPath[] => [
    { kind: 'year' },
    { kind: 'field', field: 'projectName' },
    { kind: 'funding', row: 'total', column: 'executed' },
    { kind: 'level1Weight', level1: '产出指标' },
    ...draft.indicators.flatMap(({ id }): readonly DraftPath[] => [
      { kind: 'indicator', id, column: 'target' },
      { kind: 'level', id, level: 'level2' },
    ]),
  ];

  it('is read back at the path where it was put, and changes nothing in place', () => {
    fc.assert(
      fc.property(arbitraryDraft(), fc.string(), fc.nat(), (draft, text, pick) => {
        const all = paths(draft);
        const path = all[pick % all.length] ?? { kind: 'year' };
        const before = structuredClone(draft);
        expect(valueAt(setValue(draft, path, text), path)).toBe(text);
        expect(draft).toEqual(before);
      }),
    );
  });

  it('has a path key of its own', () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        const keys = paths(draft).map(pathKey);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('of the row order keeps every row', () => {
    fc.assert(
      fc.property(
        arbitraryDraft(),
        fc.nat(),
        fc.constantFrom('up', 'down'),
        fc.boolean(),
        (draft, pick, direction, group) => {
          const id = draft.indicators[pick % Math.max(draft.indicators.length, 1)]?.id ?? '';
          const moved = group ? moveGroup(draft, id, 'level1', direction) : moveIndicator(draft, id, direction);
          const ids = (each: Draft) => each.indicators.map((row) => row.id).sort();
          expect(ids(moved)).toEqual(ids(draft));
        },
      ),
    );
  });
});
