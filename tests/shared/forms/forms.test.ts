import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usualDivision } from '../../../shared/draft/newDraft.ts';
import { forms } from '../../../shared/forms/index.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import type { FormDefinition, SectionDefinition, Span } from '../../../shared/forms/types.ts';
import { decimal, formatDecimal, sum } from '../../../shared/number/decimal.ts';
import { spanOf } from '../../../shared/sheet/rowsSection.ts';

const root = new URL('../../..', import.meta.url).pathname;

/** The grid columns that spans cover, in order. */
const covered = (spans: readonly Span[]): readonly number[] =>
  spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** Every printed line of a section as the spans of its cells, the side label's included. */
function lines(form: FormDefinition, section: SectionDefinition): readonly (readonly Span[])[] {
  const side = section.side === undefined || section.side === 'continued' ? [] : [section.side.at];
  if (section.kind === 'table') {
    return [[...side, ...(indexForm(form).table(section.table)?.columns ?? []).map(({ at }) => at)]];
  }
  return section.rows.map((row) => [...side, ...row.cells.map(({ at }) => spanOf(form, at))]);
}

/** Forms that leave no square open. */
const gapless = forms.filter(({ id }) =>
  ['shanghai-project', 'shanghai-policy', 'shanghai-policy-b', 'national-project'].includes(id),
);

it.each(gapless)('form $id covers the grid on every line, each column once', (form) => {
  const all = form.widths.map((_, column) => column + 1);
  for (const line of form.sections.flatMap((section) => lines(form, section))) expect(covered(line)).toEqual(all);
});

describe.each(forms)('form $id', (form) => {
  const index = indexForm(form);

  it('prints its name', () => {
    const printed = form.sections.flatMap((section) =>
      section.kind === 'rows' ? section.rows.flatMap(({ cells }) => cells.map(({ source }) => source)) : [],
    );
    expect(printed).toContainEqual(expect.objectContaining({ kind: 'value', value: index.name.key }));
  });

  it('has a total among the rows of its money, and a table of indicators', () => {
    expect(index.money?.fixedRows.filter(({ role }) => role === 'total')).toEqual([index.moneyTotal]);
    expect(index.indicators?.byRole('indicator')).toBeDefined();
  });

  it('has weights that make 100', () => {
    const divisions = form.scoring?.rows.flatMap(({ weights }) => usualDivision(weights)) ?? [];
    const rate = form.scoring?.rate?.weight;
    const own = rate?.kind === 'cell' ? rate.usual : rate?.points;
    const all = sum([...divisions.map(({ weight }) => weight), ...(own === undefined ? [] : [own])].map(decimal));
    expect(all && formatDecimal(all)).toBe(form.scoring === null ? null : '100');
  });
});

it('form ids are those that stored drafts hold', () => {
  expect(forms.map(({ id }) => id)).toEqual([
    'shanghai-project',
    'shanghai-policy',
    'shanghai-policy-b',
    'national-project',
    'national-2021',
    'yunnan-project',
    'sichuan-project',
    'hubei-project',
    'transfer-payment',
    'hunan-department',
    'shanghai-goal',
    'shanghai-monitoring',
  ]);
});

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

it('nothing outside the definitions names a form', () => {
  const names = forms.flatMap(({ id, title }) => [id, title]);
  const sources = ['shared', 'renderer', 'electron'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const naming = sources
    .filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.startsWith('shared/forms/'))
    .filter((path) => names.some((name) => withoutComments(readFileSync(join(root, path), 'utf8')).includes(name)));
  expect(naming).toEqual([]);
});
