/** Drafts written down in a few lines, for tests of whole forms. */
import { blankDraft, newRow } from '../../shared/draft/newDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { indexForm } from '../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';

type Texts = Readonly<Record<string, string>>;

export interface Filled {
  readonly year?: string;
  readonly moneyUnit?: string;
  readonly values?: Texts;
  /** texts of fixed rows of the money, by row */
  readonly money?: Readonly<Record<string, Texts>>;
  /** rows of the indicators, with the ids a, b, c … */
  readonly rows?: readonly Texts[];
  readonly groups?: Readonly<Record<string, Texts>>;
}

const ids = 'abcdefghijklmnopqrstuvwxyz';

export function filledDraft(form: FormDefinition, filled: Filled): Draft {
  const blank = blankDraft(form);
  const { money, indicators } = indexForm(form);
  const own = (key: string | undefined) => blank.tables[key ?? ''] ?? { rows: [], groups: {} };
  const rows = (filled.rows ?? []).map((texts, index) => {
    const id = ids[index] ?? `r${index}`;
    return indicators === undefined ? { ...texts, id } : { ...newRow(indicators, id), ...texts, id };
  });
  return {
    ...blank,
    year: filled.year ?? '',
    moneyUnit: filled.moneyUnit ?? '',
    values: { ...blank.values, ...filled.values },
    tables: {
      ...blank.tables,
      ...(money !== undefined && {
        [money.key]: {
          ...own(money.key),
          rows: own(money.key).rows.map((row) => ({ ...row, ...filled.money?.[row.id], id: row.id })),
        },
      }),
      ...(indicators !== undefined && { [indicators.key]: { rows, groups: filled.groups ?? {} } }),
    },
  };
}
