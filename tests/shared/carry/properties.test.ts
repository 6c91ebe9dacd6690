import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver } from '../../../shared/carry/carryOver.ts';
import { saysSomething } from '../../../shared/carry/carryText.ts';
import { sourceTexts } from '../../../shared/carry/sourceTexts.ts';
import type { CarriedDraft, CarryKind } from '../../../shared/carry/types.ts';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import { blankDraft } from '../../../shared/draft/newDraft.ts';
import { pathKey } from '../../../shared/draft/path.ts';
import { restoreDraft } from '../../../shared/draft/restoreDraft.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import { forms } from '../../../shared/forms/index.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { draftOf } from '../../helpers/carryDrafts.ts';
import { carryForms } from '../../helpers/carryForms.ts';

const known: readonly FormDefinition[] = [...forms, ...carryForms];

interface Case {
  readonly from: FormDefinition;
  readonly to: FormDefinition;
  readonly what: CarryKind;
  readonly draft: Draft;
}

/** A failing case names its forms instead of printing them. */
const named = (form: FormDefinition): FormDefinition =>
  Object.defineProperty(form, fc.toStringMethod, { configurable: true, value: () => form.id });

const cases: fc.Arbitrary<Case> = fc
  .record({
    from: fc.constantFrom(...known).map(named),
    to: fc.constantFrom(...known).map(named),
    what: fc.constantFrom<CarryKind>('nextYear', 'nextForm', 'otherForm'),
  })
  .chain((way) => draftOf(way.from).map((draft) => ({ ...way, draft })));

const carried = ({ draft, from, to, what }: Case): CarriedDraft => carryOver(draft, from, to, what);

interface Cell {
  readonly path: DraftPath;
  readonly text: string;
}

/** Every cell of a draft, names of groups at each of their rows. */
function cellsOf(form: FormDefinition, draft: Draft): readonly Cell[] {
  const values = Object.entries(draft.values).map(([value, text]): Cell => ({ path: { kind: 'value', value }, text }));
  const tables = Object.entries(draft.tables).flatMap(([table, { rows, groups }]): readonly Cell[] => [
    ...rows.flatMap(({ id, ...texts }) =>
      Object.entries(texts).map(([column, text]): Cell => {
        const isLevel = indexForm(form).table(table)?.levelKeys.includes(column);
        return { path: { kind: isLevel ? 'groupName' : 'cell', table, row: id, column }, text };
      }),
    ),
    ...Object.entries(groups).flatMap(([group, texts]) =>
      Object.entries(texts).map(([column, text]): Cell => ({ path: { kind: 'group', table, group, column }, text })),
    ),
  ]);
  return [{ path: { kind: 'year' }, text: draft.year }, ...values, ...tables];
}

/** Texts of the rows that say anything, spaces alone as nothing. */
function filledRows(draft: Draft, table: string): readonly Readonly<Record<string, string>>[] {
  return (draft.tables[table]?.rows ?? [])
    .map(({ id: _, ...texts }) =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim() === '' ? '' : text])),
    )
    .filter((texts) => Object.values(texts).some((text) => text !== ''));
}

const tight = (text: string): string => text.replace(/\s+/g, '');

describe('every draft carried into every form', () => {
  it('says all of the old one, or lists what it does not say', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { draft, unplaced, converted } = carried(each);
        const said = [
          ...cellsOf(each.to, draft).map(({ text }) => text),
          ...Object.values(draft.carriedOver?.earlier ?? {}),
        ];
        const listed = new Map([
          ...unplaced.map(({ path, text }) => [path, text] as const),
          ...converted.map(({ from, before }) => [from, before] as const),
        ]);
        const lost = sourceTexts(each.from, each.draft).filter(({ key, text }) => {
          const isThere = said.some((other) => tight(other).includes(tight(text)));
          return !isThere && listed.get(key) !== text && listed.get(key)?.trim() !== text.trim();
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads every text of the old one', () => {
    fc.assert(
      fc.property(cases, ({ from, draft }) => {
        const names = new Set(sourceTexts(from, draft).map(({ key }) => key));
        const missed = cellsOf(from, draft).filter(
          ({ path, text }) => path.kind !== 'groupName' && saysSomething(text) && !names.has(pathKey(path)),
        );
        expect(missed).toEqual([]);
      }),
    );
  });

  it('is the same after a round trip through its own JSON', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { draft } = carried(each);
        const json: unknown = JSON.parse(JSON.stringify(draftToJson(draft, each.to)));
        expect(restoreDraft(json, [each.to])).toEqual({ kind: 'restored', draft });
      }),
      { numRuns: 500 },
    );
  });

  it('marks all that came from the old one, and nothing else', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { draft } = carried(each);
        const own = new Set(cellsOf(each.to, blankDraft(each.to)).map(({ path, text }) => `${pathKey(path)} ${text}`));
        const kept = draft.carriedOver?.kept ?? {};
        const cells = cellsOf(each.to, draft).filter(({ text }) => text.trim() !== '');
        const hasRows = indexForm(each.from).freeTables.some(({ key }) => filledRows(each.draft, key).length > 0);
        const unmarked = cells.filter(({ path, text }) => {
          const isUsual = path.kind === 'groupName' && !hasRows;
          return (
            kept[pathKey(path)] !== text && !own.has(`${pathKey(path)} ${text}`) && path.kind !== 'year' && !isUsual
          );
        });
        expect(unmarked).toEqual([]);
        const texts = new Map(cells.map(({ path, text }) => [pathKey(path), text]));
        expect(Object.entries(kept).filter(([key, text]) => texts.get(key) !== text)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('shows an old text only beside a blank', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { draft } = carried(each);
        const texts = new Map(cellsOf(each.to, draft).map(({ path, text }) => [pathKey(path), text]));
        const wrong = Object.keys(draft.carriedOver?.earlier ?? {}).filter((key) => texts.get(key) !== '');
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('keeps everything in the same form', () => {
    fc.assert(
      fc.property(cases, ({ from, draft }) => {
        const { draft: same, unplaced } = carryOver(draft, from, from, 'otherForm', { newId: (n) => `new-${n}` });
        expect(unplaced).toEqual([]);
        for (const { key } of indexForm(from).freeTables) {
          const before = filledRows(draft, key);
          expect(before.length === 0 ? [] : filledRows(same, key)).toEqual(before);
        }
      }),
    );
  });
});

describe('a draft of the next year', () => {
  it('has no amount, actual, score or reason of the old year', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...known.map(named)).chain((from) => draftOf(from).map((draft) => ({ from, draft }))),
        ({ from, draft }) => {
          const next = carryOver(draft, from, from, 'nextYear').draft;
          const fresh = [
            'actual',
            'score',
            'reason',
            'improvement',
            'executed',
            'annualBudget',
            'initialBudget',
          ] as const;
          const texts = indexForm(from).tables.flatMap((table) =>
            fresh.flatMap((role) => {
              const column = table.byRole(role);
              const rows = next.tables[table.key]?.rows ?? [];
              return column === undefined ? [] : rows.map((row) => row[column.key] ?? '');
            }),
          );
          expect(texts.filter((text) => text !== '')).toEqual([]);
        },
      ),
    );
  });
});
