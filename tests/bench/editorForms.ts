/** The forms that the bench of the editor opens, and what it pastes into them. */
import { withRows } from '../../shared/draft/edit.ts';
import { tableOf } from '../../shared/draft/path.ts';
import type { Draft, Row } from '../../shared/draft/types.ts';
import { indexForm, type TableIndex } from '../../shared/forms/indexForm.ts';
import type { ColumnRole } from '../../shared/forms/roles.ts';
import { formOf } from '../helpers/formOf.ts';

export const form = formOf('shanghai-project');

/** index of the first of the rows that are pasted into */
export const pastedAt = 3;
const pastedRows = 60;

function withIndicators(draft: Draft, change: (row: Row, index: number, table: TableIndex) => Row): Draft {
  const { indicators } = indexForm(form);
  if (indicators === undefined) throw new Error('no indicators');
  const rows = tableOf(draft, indicators.key).rows.map((row, index) => change(row, index, indicators));
  return withRows(draft, indicators.key, rows);
}

/** The second row, of which F9 knows the score: the target is reached, and less than full marks are given. */
export function withSuggestion(draft: Draft): Draft {
  const texts: Readonly<Partial<Record<ColumnRole, string>>> = { target: '≥150场', actual: '160场', score: '0.5' };
  return withIndicators(draft, (row, index, { columns }) => {
    if (index !== 1) return row;
    const reached = columns.flatMap(({ key, role }) => {
      const text = role === undefined ? undefined : texts[role];
      return text === undefined ? [] : [[key, text] as const];
    });
    return { ...row, ...Object.fromEntries(reached) };
  });
}

/** The rows that are pasted into say nothing but the names of their groups. */
export function withBlankRows(draft: Draft): Draft {
  return withIndicators(draft, (row, index, { columns, levelKeys }) => {
    if (index < pastedAt || index >= pastedAt + pastedRows) return row;
    const own = columns.filter(({ key }) => !levelKeys.includes(key));
    return { ...row, ...Object.fromEntries(own.map(({ key }) => [key, ''])) };
  });
}

/** As a spreadsheet copies it: 60 lines of an indicator's name and what stands to the right of it. */
export const pasted = Array.from({ length: pastedRows }, (_, row) =>
  [`粘贴的指标${row}`, '≥10场', '12场', '0.75', '0.5', '', '', ''].join('\t'),
).join('\n');
