import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setValue, withRows } from '../../../shared/draft/edit.ts';
import { newRow } from '../../../shared/draft/newDraft.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { layout } from '../../../shared/sheet/layout.ts';
import { createLayoutMemory } from '../../../shared/sheet/layoutMemory.ts';
import type { LayoutTarget } from '../../../shared/sheet/types.ts';
import { formOf } from '../../helpers/formOf.ts';
import { longDraft } from '../../helpers/longDraft.ts';

/** One change of a draft; numbers choose among what there is. */
interface Change {
  readonly kind: 'text' | 'name' | 'insert' | 'remove' | 'move' | 'unit' | 'undo';
  readonly at: number;
  readonly column: number;
  readonly text: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('text', 'text', 'name', 'insert', 'remove', 'move', 'unit', 'undo'),
  at: fc.nat(20),
  column: fc.nat(20),
  text: fc.oneof(fc.constantFrom('', '产出指标', '12.5', '长'.repeat(60), '一\n二'), fc.string({ maxLength: 8 })),
});

function changed(form: FormDefinition, draft: Draft, { kind, at, column, text }: Change, step: number): Draft {
  const [table] = indexForm(form).freeTables;
  if (table === undefined) throw new Error('no table with free rows');
  const { rows } = tableOf(draft, table.key);
  const place = rows.length === 0 ? 0 : at % rows.length;
  const row = rows[place];
  const columns = kind === 'name' ? table.levels : table.rowColumns;
  const key = columns[column % columns.length]?.key;
  if (kind === 'insert') return withRows(draft, table.key, rows.toSpliced(place, 0, newRow(table, `new-${step}`)));
  if (kind === 'unit') return { ...draft, moneyUnit: at % 2 === 0 ? '元' : '万元' };
  if (row === undefined || key === undefined || kind === 'undo') return draft;
  if (kind === 'remove') return withRows(draft, table.key, rows.toSpliced(place, 1));
  if (kind === 'move') return withRows(draft, table.key, rows.toSpliced(place, 1).toSpliced(column, 0, row));
  const path = { kind: kind === 'name' ? 'groupName' : 'cell', table: table.key, row: row.id, column: key } as const;
  return setValue(form, draft, path, text);
}

it.each(['shanghai-project', 'hubei-project', 'national-2021'])(
  'a sheet of %s laid out with what was remembered is the sheet laid out anew, whatever was edited before',
  (id) => {
    const form = formOf(id);
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.constantFrom<LayoutTarget>('screen', 'paper'),
        (changes, target) => {
          const memory = createLayoutMemory();
          const drafts = [longDraft(form, 6)];
          changes.forEach((each, step) => {
            const draft =
              each.kind === 'undo'
                ? drafts[each.at % drafts.length]
                : changed(form, drafts.at(-1) ?? longDraft(form, 6), each, step);
            if (draft === undefined) return;
            drafts.push(draft);
            const totals = scoreDraft(form, draft);
            expect(layout(form, draft, totals, target, memory)).toEqual(layout(form, draft, totals, target));
          });
        },
      ),
      { numRuns: 350 },
    );
  },
);
