/** Official names of the places of a draft, as the form prints them. */
import { amountColumns } from '../../shared/draft/newDraft.ts';
import type { DraftPath, Indicator } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';

export interface LabelledPath {
  readonly label: string;
  readonly path: DraftPath;
}

const plain = (label: string) => label.replace(/\s+/g, '');

export function yearAndFields(form: FormDefinition, yearLabel: string): readonly LabelledPath[] {
  const year: LabelledPath = { label: yearLabel, path: { kind: 'year' } };
  const fields = form.fields.map(
    ({ key, label }): LabelledPath => ({ label: plain(label), path: { kind: 'field', field: key } }),
  );
  return form.yearSource.kind === 'printed' ? [year, ...fields] : fields;
}

/** Amounts row by row, and the weight of the budget part where the form has one. */
export function fundingPlaces(form: FormDefinition): readonly LabelledPath[] {
  const columns = form.sections.flatMap((section) => (section.kind === 'funding' ? section.columns : []));
  const labelOf = (key: string) => plain(columns.find((column) => column.key === key)?.label ?? key);
  const amounts = form.fundingRows.flatMap((row) =>
    amountColumns(form).map(
      (key): LabelledPath => ({
        label: `${row.label} ${labelOf(key)}`,
        path: { kind: 'funding', row: row.key, column: key },
      }),
    ),
  );
  const total = form.fundingRows.find((row) => row.isTotal);
  const weight: LabelledPath = {
    label: `${total?.label ?? ''} ${labelOf('weight')}`.trim(),
    path: { kind: 'field', field: 'budgetWeight' },
  };
  return form.scoring.budget === null ? amounts : [...amounts, weight];
}

function columnPath(row: Indicator, key: string): DraftPath {
  if (key === 'level1Weight') return { kind: 'level1Weight', level1: row.level1.trim() };
  if (key === 'level1' || key === 'level2') return { kind: 'level', id: row.id, level: key };
  return { kind: 'indicator', id: row.id, column: key };
}

/** The columns of one row in the form's order, then those that the row brought from elsewhere, under their own names. */
export function indicatorPlaces(form: FormDefinition, row: Indicator): readonly LabelledPath[] {
  const columns = form.sections.flatMap((section) => (section.kind === 'indicators' ? section.columns : []));
  const own = columns.map(({ key, label }): LabelledPath => ({ label: plain(label), path: columnPath(row, key) }));
  const further = Object.keys(row).filter((key) => key !== 'id' && columns.every((column) => column.key !== key));
  return [...own, ...further.map((key): LabelledPath => ({ label: key, path: columnPath(row, key) }))];
}
