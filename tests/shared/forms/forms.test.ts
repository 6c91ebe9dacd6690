import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forms } from '../../../shared/forms/index.ts';
import type { FormDefinition, SectionDefinition, Span } from '../../../shared/forms/types.ts';
import { decimal, formatDecimal, sum } from '../../../shared/number/decimal.ts';

const root = new URL('../../..', import.meta.url).pathname;

/** Every printed line of a section as the spans of its cells, the side label's included. */
function lines(section: SectionDefinition): readonly (readonly Span[])[] {
  const side = section.side === undefined ? [] : [section.side.at];
  const rows = section.kind === 'rows' ? section.rows.map((row) => row.cells) : [section.columns];
  return rows.map((cells) => [...side, ...cells.map((cell) => cell.at)]);
}

/** The grid columns that spans cover, in order. */
const covered = (spans: readonly Span[]): readonly number[] =>
  spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));

const fieldsUsed = (form: FormDefinition): readonly string[] =>
  form.sections.flatMap((section) =>
    section.kind === 'rows'
      ? section.rows.flatMap((row) =>
          row.cells.flatMap(({ source }) => (source.kind === 'field' ? [source.field] : [])),
        )
      : [],
  );

describe.each(forms)('form $id', (form) => {
  it('covers the grid on every line, each column once', () => {
    const all = form.columns.map((_, index) => index + 1);
    for (const line of form.sections.flatMap(lines)) expect(covered(line)).toEqual(all);
  });

  it('prints each of its fields once, and its name field among them', () => {
    expect([...fieldsUsed(form)].sort()).toEqual(form.fields.map((field) => field.key).sort());
    expect(fieldsUsed(form)).toContain(form.nameField);
  });

  it('has one funding block with one total row, and one indicator table', () => {
    expect(form.sections.map(({ kind }) => kind).filter((kind) => kind !== 'rows')).toEqual(['funding', 'indicators']);
    expect(form.fundingRows.filter((row) => row.isTotal)).toHaveLength(1);
  });

  it('has weights that make 100', () => {
    const weights = form.scoring.level1.map(({ weight }) => decimal(weight));
    const budget = form.scoring.budget === null ? null : decimal(form.scoring.budget.weight);
    const all = sum([...weights, budget]);
    expect(all === null ? '' : formatDecimal(all)).toBe('100');
  });
});

it('form ids are those that stored drafts hold', () => {
  expect(forms.map(({ id }) => id)).toEqual([
    'shanghai-project',
    'shanghai-policy',
    'shanghai-policy-b',
    'national-project',
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
