import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertUnit } from '../../../../shared/draft/convertUnit.ts';
import { setValue, withRows } from '../../../../shared/draft/edit.ts';
import { moneyUnitOf } from '../../../../shared/draft/moneyUnit.ts';
import { newDraft } from '../../../../shared/draft/newDraft.ts';
import { pathKey, tableOf } from '../../../../shared/draft/path.ts';
import type { Draft, Row } from '../../../../shared/draft/types.ts';
import { forms } from '../../../../shared/forms/index.ts';
import { indexForm } from '../../../../shared/forms/indexForm.ts';
import { compareDrafts, type Difference, takeOver } from '../../../../shared/xlsx/import/compareDrafts.ts';
import { arbitraryDraft } from '../../../helpers/arbitraryDrafts.ts';
import { formOf } from '../../../helpers/formOf.ts';
import { goldenDrafts } from '../../../helpers/goldenDrafts.ts';

function goldenDraft(): Draft {
  const draft = goldenDrafts[2]?.draft;
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

const golden = goldenDraft();
const project = formOf(golden.form);
const rowsOf = (draft: Draft): readonly Row[] => tableOf(draft, 'indicators').rows;
const [first = { id: '' }, second = { id: '' }, third = { id: '' }] = rowsOf(golden);

function differences(current: Draft, imported: Draft): readonly Difference[] {
  const result = compareDrafts(formOf(current.form), current, imported);
  if (result.kind === 'otherForm') throw new Error('other form');
  return result.differences;
}

/** As an import gives it: other ids. */
function imported(draft: Draft, rows: readonly Row[] = rowsOf(draft)): Draft {
  const renamed = rows.map((row, index): Row => ({ ...row, id: `row-${index + 1}` }));
  return withRows(draft, 'indicators', renamed);
}

function edited(draft: Draft, index: number, change: Readonly<Record<string, string>>): readonly Row[] {
  return rowsOf(draft).map((row, at): Row => (at === index ? { ...row, ...change, id: row.id } : row));
}

const filled = (texts: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(texts)
    .filter(([, text]) => text !== '')
    .toSorted();

/** Texts of a draft by their places; rows that the form prints have their names, others none and no order. */
function texts(draft: Draft): unknown {
  const tables = indexForm(formOf(draft.form)).tables.map(({ key, isFree }) => {
    const { rows, groups } = tableOf(draft, key);
    const named = rows.map(({ id, ...row }) => JSON.stringify([isFree ? '' : id, filled(row)])).toSorted();
    const inGroups = Object.entries(groups).flatMap(([group, own]) => filled(own).map((text) => [group, ...text]));
    return { key, rows: named, groups: inGroups.toSorted() };
  });
  return { year: draft.year, values: filled(draft.values), tables };
}

describe('comparing drafts', () => {
  it('finds nothing between a draft and its copy with other ids', () => {
    expect(differences(golden, imported(golden))).toEqual([]);
  });

  it('refuses drafts of two forms', () => {
    expect(compareDrafts(project, golden, { ...golden, form: 'national-project' })).toEqual({ kind: 'otherForm' });
  });

  it('compares amounts in the unit of the draft that is there', () => {
    const form = formOf('national-project');
    const path = { kind: 'cell', table: 'funding', row: 'total', column: 'executed' } as const;
    const current = setValue(form, newDraft(form, '2023'), path, '1.5');
    const other = (text: string): Draft => setValue(form, { ...newDraft(form, '2023'), moneyUnit: '元' }, path, text);
    expect(differences(current, imported(other('15000')))).toEqual([]);
    expect(differences(current, imported(other('16000')))).toMatchObject([{ current: '1.5', imported: '1.6' }]);
  });

  it('names each value with both texts', () => {
    const money = tableOf(golden, 'funding').rows;
    const spent = money.map((row): Row => (row.id === 'total' ? { ...row, executed: '1' } : row));
    const rows = edited(golden, 1, { actual: '96%', score: '14' });
    const other: Draft = { ...withRows(imported(golden, rows), 'funding', spent), year: '2023' };
    expect(
      differences(golden, other).map(
        (each) => each.kind === 'value' && [pathKey(each.path), each.current, each.imported],
      ),
    ).toEqual([
      ['year', '2022', '2023'],
      ['cell/funding/total/executed', '400947074.63', '1'],
      [`cell/indicators/${second.id}/actual`, '>=95%', '96%'],
      [`cell/indicators/${second.id}/score`, '15', '14'],
    ]);
  });

  it('finds rows again by their names wherever they stand', () => {
    expect(differences(golden, imported(golden, rowsOf(golden).toReversed()))).toEqual([]);
  });

  it('takes a row of another name at the same place for the same row', () => {
    const found = differences(golden, imported(golden, edited(golden, 2, { level3: '平均修复时间' })));
    expect(found).toMatchObject([{ kind: 'value', imported: '平均修复时间' }]);
  });

  it('pairs rows of one name in their order', () => {
    const twins = withRows(golden, 'indicators', [
      { ...first, id: 'a', score: '1' },
      { ...first, id: 'b', score: '2' },
    ]);
    expect(differences(twins, imported(twins))).toEqual([]);
  });

  it('tells new rows and gone rows', () => {
    const own = rowsOf(golden);
    const rows = [...own.slice(0, 3), { ...first, level3: '新增的一项' }, ...own.slice(3, 5)];
    expect(differences(golden, imported(golden, rows))).toMatchObject([
      { kind: 'newRow', after: third.id },
      { kind: 'goneRow', id: own[5]?.id },
    ]);
  });
});

describe('taking over', () => {
  it('changes only what was chosen', () => {
    const found = differences(golden, imported(golden, edited(golden, 1, { actual: '96%', score: '14' })));
    const taken = takeOver(project, golden, found.slice(0, 1));
    expect(rowsOf(taken)[1]).toEqual({ ...second, actual: '96%' });
    expect(takeOver(project, golden, [])).toEqual(golden);
  });

  it('puts new rows behind the rows they follow, in their order, under ids of their own', () => {
    const extra = ['甲', '乙'].map((level3): Row => ({ ...first, level3, id: first.id }));
    const rows = [...rowsOf(golden).slice(0, 2), ...extra, ...rowsOf(golden).slice(2)];
    const taken = takeOver(project, golden, differences(golden, imported(golden, rows)));
    expect(rowsOf(taken).map((row) => row['level3'])).toEqual(rows.map((row) => row['level3']));
    expect(new Set(rowsOf(taken).map((row) => row.id)).size).toBe(rows.length);
  });

  it('of everything makes the imported draft, save for the order of rows', () => {
    const pairs = fc.constantFrom(...forms).chain((form) => fc.tuple(arbitraryDraft([form]), arbitraryDraft([form])));
    fc.assert(
      fc.property(pairs, ([current, other]) => {
        const form = formOf(current.form);
        const taken = takeOver(form, current, differences(current, other));
        expect(texts(taken)).toEqual(texts(convertUnit(form, other, moneyUnitOf(form, current))));
        for (const { rows } of Object.values(taken.tables)) {
          expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
