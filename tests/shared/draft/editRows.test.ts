import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renameGroup, setValue, withTable } from '../../../shared/draft/edit.ts';
import { insertGroup, insertRow, moveGroup, moveRow, removeRows } from '../../../shared/draft/editRows.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { pathKey, tableOf, valueAt } from '../../../shared/draft/path.ts';
import type { Draft, Row, TableData } from '../../../shared/draft/types.ts';
import { shanghaiPolicy } from '../../../shared/forms/shanghaiPolicy.ts';
import { shanghaiProject as form } from '../../../shared/forms/shanghaiProject.ts';
import { arbitraryDraft, pathsOf } from '../../helpers/arbitraryDrafts.ts';
import { formOf, indicatorsOf } from '../../helpers/formOf.ts';

const indicators = indicatorsOf(form);

/** A draft whose rows are written `level1/level2/id`. */
function table(...rows: readonly string[]): Draft {
  const filled = rows.map((row): Row => {
    const [level1 = '', level2 = '', id = ''] = row.split('/');
    return { id, level1, level2, level3: '', target: '', actual: '', score: '' };
  });
  return withTable(newDraft(form, '2025'), indicators.key, { rows: filled, groups: {} });
}

const rowsOf = (draft: Draft): readonly Row[] => tableOf(draft, indicators.key).rows;

const show = (draft: Draft) => rowsOf(draft).map((row) => `${row['level1']}/${row['level2']}/${row.id}`);

const start = table('A/a/1', 'A/a/2', 'A/b/3', 'B/c/4');

describe('inserting', () => {
  it('puts a blank row below its neighbour, in its group', () => {
    const draft = insertRow(start, indicators, '1', 'n');
    expect(show(draft)).toEqual(['A/a/1', 'A/a/n', 'A/a/2', 'A/b/3', 'B/c/4']);
    expect(rowsOf(draft)[1]?.['weight']).toBe('');
  });

  it('puts a row at the end when there is no neighbour', () => {
    expect(show(insertRow(table(), indicators, null, 'n'))).toEqual(['//n']);
  });

  it('puts a level-2 group below the group of the row, inside its level 1', () => {
    expect(show(insertGroup(start, indicators, '1', 2, 'x', 'n'))).toEqual([
      'A/a/1',
      'A/a/2',
      'A/x/n',
      'A/b/3',
      'B/c/4',
    ]);
  });

  it('puts a level-1 group below the whole level-1 group of the row', () => {
    expect(show(insertGroup(start, indicators, '1', 1, 'X', 'n'))).toEqual([
      'A/a/1',
      'A/a/2',
      'A/b/3',
      'X//n',
      'B/c/4',
    ]);
  });
});

describe('removing', () => {
  it('takes the rows out', () => {
    expect(show(removeRows(start, indicators.key, ['1', '3']))).toEqual(['A/a/2', 'B/c/4']);
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
    expect(show(moveRow(start, indicators, id, direction))).toEqual(rows);
  });
});

describe('moving a group', () => {
  it.each([
    ['a level-2 group down', '1', 2, 'down', ['A/b/3', 'A/a/1', 'A/a/2', 'B/c/4']],
    ['a level-2 group never leaves its level 1', '3', 2, 'down', ['A/a/1', 'A/a/2', 'A/b/3', 'B/c/4']],
    ['a level-1 group up', '4', 1, 'up', ['B/c/4', 'A/a/1', 'A/a/2', 'A/b/3']],
    ['a level-1 group up from the top stays', '2', 1, 'up', ['A/a/1', 'A/a/2', 'A/b/3', 'B/c/4']],
  ] as const)('%s', (_, id, level, direction, rows) => {
    expect(show(moveGroup(start, indicators, id, level, direction))).toEqual(rows);
  });
});

describe('renaming a group', () => {
  const renamed = (draft: Draft, row: string, column: string, name: string, of = form): Draft =>
    renameGroup(of, draft, { kind: 'groupName', table: indicators.key, row, column }, name);

  const weights = (texts: Readonly<Record<string, string>>): TableData['groups'] =>
    Object.fromEntries(Object.entries(texts).map(([name, level1Weight]) => [name, { level1Weight }]));

  const groupsOf = (draft: Draft): TableData['groups'] => tableOf(draft, indicators.key).groups;

  const weighed = (draft: Draft, texts: Readonly<Record<string, string>>): Draft =>
    withTable(draft, indicators.key, { rows: rowsOf(draft), groups: weights(texts) });

  it('renames every row of the merged cell and no other', () => {
    expect(show(renamed(start, '2', 'level1', 'Z'))).toEqual(['Z/a/1', 'Z/a/2', 'Z/b/3', 'B/c/4']);
    expect(show(renamed(start, '2', 'level2', 'z'))).toEqual(['A/z/1', 'A/z/2', 'A/b/3', 'B/c/4']);
  });

  it('takes the level-1 weight along', () => {
    const draft = newDraft(shanghaiPolicy, '');
    const id = rowsOf(draft)[0]?.id ?? '';
    expect(groupsOf(renamed(draft, id, 'level1', '成本指标', shanghaiPolicy))).toEqual(
      weights({ 效益指标: '45', 满意度指标: '20', 成本指标: '35' }),
    );
  });

  it('leaves the weight where rows of the old name remain', () => {
    const draft = weighed(table('A/a/1', 'B/b/2', 'A/c/3'), { A: '60', B: '40' });
    expect(groupsOf(renamed(draft, '1', 'level1', 'C'))).toEqual(weights({ A: '60', B: '40' }));
  });

  it('leaves the weight of a name that has one', () => {
    const draft = weighed(table('A/a/1', 'B/b/2'), { A: '60', B: '40' });
    expect(groupsOf(renamed(draft, '1', 'level1', 'B'))).toEqual(weights({ A: '60', B: '40' }));
  });
});

describe('every edit', () => {
  it('is read back at the path where it was put, and changes nothing in place', () => {
    fc.assert(
      fc.property(arbitraryDraft(), fc.string(), fc.nat(), (draft, text, pick) => {
        const all = pathsOf(formOf(draft.form), draft);
        const path = all[pick % all.length] ?? { kind: 'year' };
        const before = structuredClone(draft);
        expect(valueAt(setValue(formOf(draft.form), draft, path, text), path)).toBe(text);
        expect(draft).toEqual(before);
      }),
    );
  });

  it('has a path key of its own', () => {
    fc.assert(
      fc.property(arbitraryDraft(), (draft) => {
        const keys = [...new Set(pathsOf(formOf(draft.form), draft).map((path) => JSON.stringify(path)))];
        expect(new Set(keys.map((key) => pathKey(JSON.parse(key)))).size).toBe(keys.length);
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
          const id = rowsOf(draft)[pick % Math.max(rowsOf(draft).length, 1)]?.id ?? '';
          const moved = group
            ? moveGroup(draft, indicators, id, 1, direction)
            : moveRow(draft, indicators, id, direction);
          const ids = (each: Draft) =>
            rowsOf(each)
              .map((row) => row.id)
              .sort();
          expect(ids(moved)).toEqual(ids(draft));
        },
      ),
    );
  });
});
