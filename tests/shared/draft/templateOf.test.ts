import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { rowOf, tableOf } from '../../../shared/draft/path.ts';
import { templateOf, templateParts, usualParts } from '../../../shared/draft/templateOf.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { forms } from '../../../shared/forms/index.ts';
import { indexForm, type TableIndex } from '../../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { formOf } from '../../helpers/formOf.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const all = new Set(templateParts);

/** Every cell, value and group of a new draft holds its own key. */
function full(form: FormDefinition): Draft {
  const blank = newDraft(form, '2025');
  const fill = (table: TableIndex) => {
    const { rows } = tableOf(blank, table.key);
    const filled = rows.map((row) => {
      const columns = table.rowColumns.filter(({ key }) => row[key] !== undefined);
      return { ...row, ...Object.fromEntries(columns.map(({ key }) => [key, `${key}!`])) };
    });
    return {
      rows: filled,
      groups: { 产出指标: Object.fromEntries(table.groupColumns.map(({ key }) => [key, `${key}!`])) },
    };
  };
  return {
    ...blank,
    values: Object.fromEntries(form.values.map(({ key }) => [key, `${key}!`])),
    tables: Object.fromEntries(indexForm(form).tables.map((table) => [table.key, fill(table)])),
    ignoredFindings: [{ check: '1', path: 'year', reason: '已说明' }],
    stated: { total: '99' },
  };
}

const mustGo = ['score', 'actual', 'interimActual', 'forecastActual', 'possibility', 'reason', 'improvement'] as const;

describe.each(forms.map((form) => [form.name, form] as const))('a template of %s', (_, form) => {
  const draft = full(form);
  const template = templateOf(form, draft, all);

  it('tells nothing of one year: no figures reached, scores, reasons, amounts', () => {
    expect(template).toMatchObject({ year: '', ignoredFindings: [], stated: {} });
    for (const table of indexForm(form).tables) {
      const keys = [...mustGo.flatMap((role) => table.byRole(role)?.key ?? []), ...table.amounts.map(({ key }) => key)];
      for (const row of tableOf(template, table.key).rows) {
        for (const key of keys) expect([key, row[key] ?? '']).toEqual([key, '']);
      }
    }
    for (const { key, role } of form.values) {
      if (role === 'achievedGoal' || role === 'reason' || role === 'conclusion') expect(template.values[key]).toBe('');
    }
  });

  it('keeps the rows with their names and targets, in their order', () => {
    for (const table of indexForm(form).freeTables) {
      const [before, after] = [tableOf(draft, table.key).rows, tableOf(template, table.key).rows];
      const kept = [
        ...table.levelKeys,
        ...(['indicator', 'target', 'weight'] as const).flatMap((role) => {
          const column = table.byRole(role);
          return column === undefined || column.per !== undefined ? [] : [column.key];
        }),
      ];
      const shown = (rows: typeof before) => rows.map((row) => kept.map((key) => row[key] ?? ''));
      expect(shown(after)).toEqual(shown(before));
    }
  });

  it('keeps names alone where nothing else is wanted', () => {
    const bare = templateOf(form, draft, new Set());
    for (const table of indexForm(form).freeTables) {
      const columns = (['target', 'direction', 'measureUnit', 'weight'] as const).flatMap(
        (role) => table.byRole(role) ?? [],
      );
      for (const row of tableOf(bare, table.key).rows) for (const { key } of columns) expect(row[key] ?? '').toBe('');
      expect(tableOf(bare, table.key).groups).toEqual({});
    }
    expect(Object.values(bare.values).every((text) => text === '')).toBe(true);
  });
});

it('keeps the goals only where they are asked for', () => {
  const form = formOf('shanghai-project');
  const draft = full(form);
  expect(templateOf(form, draft, usualParts).values).toMatchObject({ department: 'department!', expectedGoal: '' });
  expect(templateOf(form, draft, all).values).toMatchObject({ expectedGoal: 'expectedGoal!', projectName: '' });
});

it.each(goldenDrafts.map(({ name, draft }) => [name, draft] as const))(
  'takes every indicator of %s along',
  (_, draft) => {
    const form = formOf(draft.form);
    const template = templateOf(form, draft, usualParts);
    for (const { key } of indexForm(form).freeTables) {
      expect(tableOf(template, key).rows.map(({ id }) => id)).toEqual(tableOf(draft, key).rows.map(({ id }) => id));
      for (const row of tableOf(draft, key).rows) {
        const own = rowOf(template, key, row.id);
        expect([own?.['level3'], own?.['target']]).toEqual([row['level3'], row['target']]);
      }
    }
  },
);
