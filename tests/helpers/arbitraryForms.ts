/**
 * Random valid definitions: one to three tables with free rows, up to two with fixed ones, every way to name, group, weigh
 * and score, every kind of value, any order and any spans.
 */
import fc from 'fast-check';
import { usualChecks } from '../../shared/forms/common.ts';
import type { RatePart, ScoringRules } from '../../shared/forms/scoringRules.ts';
import type {
  FormDefinition,
  PlacedCell,
  RowDefinition,
  SectionDefinition,
  Side,
  Span,
  TableDefinition,
  ValueDefinition,
} from '../../shared/forms/types.ts';
import { fixedTable, freeTable, rounding, type UnplacedTable } from './arbitraryTables.ts';
import { type ValueLook, valueLook, valueRows, values } from './arbitraryValues.ts';
import { isHeadless, placeTable, spansFrom, type TableLook, tableLook } from './placeTables.ts';
import { scoringOf } from './scoringOf.ts';

/** How a section is drawn. */
interface SectionLook {
  readonly side: 'none' | 'narrow' | 'wide' | 'continued';
  readonly table: TableLook;
}

interface Drawn {
  readonly tables: readonly UnplacedTable[];
  readonly values: readonly ValueDefinition[];
  readonly valueLooks: readonly ValueLook[];
  readonly looks: readonly SectionLook[];
  /** values of each section of values */
  readonly chunks: readonly number[];
  readonly year: 'title' | 'subtitle' | 'value';
  readonly moneyUnits: FormDefinition['moneyUnits'];
  readonly spare: number;
  readonly orientation: 'landscape' | 'portrait';
  readonly isScored: boolean;
  readonly base: RatePart['base'];
  readonly rounding: RatePart['rounding'];
  readonly hasGrades: boolean;
  readonly widths: readonly number[];
}

const sideWidth = { none: 0, narrow: 1, wide: 2, continued: 0 } as const;

/** The side of a section, and the first column of the grid that it leaves free; `above` is the side label so far. */
function sideOf(look: SectionLook, above: Span | null): { readonly side?: Side; readonly at: Span | null } {
  if (look.side === 'continued' && above !== null) return { side: 'continued', at: above };
  const width = sideWidth[look.side];
  if (width === 0) return { at: null };
  const at: Span = [1, width];
  return { side: { text: '绩效（{moneyUnit}）', at }, at };
}

/** A block of the sheet, which becomes a section once it is known what stands beside it. */
type Block = { readonly table: number } | { readonly values: readonly number[] };

function blocksOf({ tables, values: all, chunks }: Drawn): readonly Block[] {
  const blocks: Block[] = [];
  let next = 0;
  for (const [index] of tables.entries()) {
    const count = chunks[index] ?? 0;
    const own = Array.from({ length: Math.min(count, all.length - next) }, (_, at) => next + at);
    next += own.length;
    if (own.length > 0) blocks.push({ values: own });
    blocks.push({ table: index });
  }
  const rest = Array.from({ length: all.length - next }, (_, at) => next + at);
  return rest.length > 0 ? [...blocks, { values: rest }] : blocks;
}

interface Placed {
  readonly tables: readonly TableDefinition[];
  readonly sections: readonly SectionDefinition[];
}

function place(drawn: Drawn, last: number): Placed {
  const tables: TableDefinition[] = [];
  const sections: SectionDefinition[] = [];
  let above: Span | null = null;
  for (const [index, block] of blocksOf(drawn).entries()) {
    const look = drawn.looks[index % drawn.looks.length];
    if (look === undefined) continue;
    const { side, at } = sideOf(look, above);
    const first = at === null ? 1 : at[1] + 1;
    above = at;
    if ('table' in block) {
      const source = drawn.tables[block.table];
      if (source === undefined) continue;
      const table = placeTable(source, look.table, `t${block.table + 1}`, first, last);
      tables.push(table);
      const headless = isHeadless(table, look.table) && { headless: true as const };
      sections.push({ kind: 'table', table: table.key, ...(side !== undefined && { side }), ...headless });
    } else {
      const rows = block.values.flatMap((each) => {
        const value = drawn.values[each];
        return value === undefined ? [] : valueRows(value, drawn.valueLooks[each] ?? 'beside', [first, last]);
      });
      sections.push({ kind: 'rows', ...(side !== undefined && { side }), rows });
    }
  }
  return { tables, sections };
}

function headRows(year: Drawn['year'], last: number): readonly RowDefinition[] {
  const cell = (source: PlacedCell['source'], style: PlacedCell['style']): RowDefinition => ({
    cells: [{ at: [1, last], source, style }],
  });
  if (year === 'title') return [cell({ kind: 'year', text: '{year}年度{title}' }, 'title')];
  const title = cell({ kind: 'text', text: '{title}' }, 'title');
  return year === 'value' ? [title] : [title, cell({ kind: 'year', text: '（{year}年度，{moneyUnit}）' }, 'subtitle')];
}

/** The total under its column where the form has one, and notes and signatures. */
function footRows(
  scoring: ScoringRules | null,
  tables: readonly TableDefinition[],
  last: number,
): readonly RowDefinition[] {
  const [labelAt, totalAt, gradeAt] = spansFrom(1, last, 3, [0, 1, 2]);
  const scored = tables.find(({ key }) => scoring?.rows.some(({ table }) => table === key));
  const score = scored?.columns.find(({ role }) => role === 'score');
  const figure = (at: PlacedCell['at'], kind: 'totalScore' | 'grade'): PlacedCell => ({
    at,
    source: { kind: 'figure', figure: { kind } },
    style: 'number',
  });
  /** words beside the score's column, where the grid has room */
  const wordsAt = (column: Span): Span | null => {
    if (column[0] > 1) return [1, column[0] - 1];
    return column[1] < last ? [column[1] + 1, last] : null;
  };
  const sumAt = score === undefined ? null : wordsAt(score.at);
  const graded = scoring !== null && scoring.grades.length > 0;
  return [
    ...(scored !== undefined && score !== undefined && sumAt !== null
      ? [
          {
            cells: [
              { at: sumAt, source: { kind: 'text', text: '合计得分' }, style: 'label' } as const,
              figure({ table: scored.key, column: score.key }, 'totalScore'),
            ],
          },
        ]
      : []),
    ...(labelAt && totalAt && gradeAt && graded
      ? [
          {
            cells: [
              { at: labelAt, source: { kind: 'text', text: '总分' }, style: 'label' } as const,
              figure(totalAt, 'totalScore'),
              figure(gradeAt, 'grade'),
            ],
          },
        ]
      : []),
    { cells: [{ at: [1, last], source: { kind: 'text', text: '注：本表由项目单位填写。' }, style: 'note' }] },
  ];
}

/** Only one table's rate earns points, and only in a form that scores at all; others lose what they would earn. */
function withoutIdleScores(drawn: Drawn): Drawn {
  const first = drawn.tables.findIndex(({ rateWeight }) => rateWeight !== undefined);
  const tables = drawn.tables.map((table, index): UnplacedTable => {
    if (table.rows.kind === 'free' || (drawn.isScored && index === first)) return table;
    const { rateWeight: _, ...idle } = table;
    const columns = idle.columns.filter(({ role }) => role !== 'score');
    return { ...idle, columns: columns.length > 0 ? columns : [{ label: '说明', kind: 'text' }] };
  });
  return { ...drawn, tables };
}

function build(source: Drawn): FormDefinition {
  const drawn = withoutIdleScores(source);
  const last = Math.max(4, ...drawn.tables.map(({ columns }) => columns.length + 2)) + drawn.spare;
  const { tables, sections } = place(drawn, last);
  const scoring = drawn.isScored ? scoringOf(drawn.tables, tables, drawn) : null;
  const dated = drawn.values.find(({ kind }) => kind === 'month' || kind === 'date');
  const year = dated === undefined && drawn.year === 'value' ? 'subtitle' : drawn.year;
  return {
    id: 'made-up',
    title: '项目支出绩效表',
    name: '项目支出绩效表（自定义）',
    purpose: scoring === null ? 'monitoring' : 'selfEvaluation',
    moneyUnits: drawn.moneyUnits,
    year: year === 'value' && dated !== undefined ? { kind: 'value', value: dated.key } : { kind: 'printed' },
    values: drawn.values,
    tables,
    widths: Array.from({ length: last }, (_, index) => drawn.widths[index % drawn.widths.length] ?? 8),
    sections: [
      { kind: 'rows', rows: headRows(year, last) },
      ...sections,
      { kind: 'rows', rows: footRows(scoring, tables, last) },
    ],
    scoring,
    checks: usualChecks,
    page: {
      orientation: drawn.orientation,
      margins: { left: 0.4, right: 0.4, top: 0.55, bottom: 0.65, header: 0.3, footer: 0.3 },
    },
  };
}

const tables = fc
  .tuple(fc.array(freeTable, { minLength: 1, maxLength: 3 }), fc.array(fixedTable, { maxLength: 2 }))
  .chain(([free, fixed]) => fc.shuffledSubarray([...free, ...fixed], { minLength: free.length + fixed.length }));

const sectionLook: fc.Arbitrary<SectionLook> = fc.record({
  side: fc.constantFrom('none', 'narrow', 'wide', 'continued'),
  table: tableLook,
});

export const arbitraryForm: fc.Arbitrary<FormDefinition> = fc
  .record({
    tables,
    values,
    valueLooks: fc.array(valueLook, { minLength: 4, maxLength: 24 }),
    looks: fc.array(sectionLook, { minLength: 2, maxLength: 9 }),
    chunks: fc.array(fc.nat(6), { minLength: 5, maxLength: 5 }),
    year: fc.constantFrom('title' as const, 'subtitle' as const, 'value' as const),
    moneyUnits: fc.constantFrom<FormDefinition['moneyUnits']>(['元'], ['万元'], ['元', '万元'], ['万元', '元']),
    spare: fc.nat(4),
    orientation: fc.constantFrom('landscape' as const, 'portrait' as const),
    isScored: fc.constantFrom(true, true, true, false),
    base: fc.constantFrom('shown' as const, 'raw' as const),
    rounding,
    hasGrades: fc.boolean(),
    widths: fc.array(
      fc.integer({ min: 12, max: 60 }).map((halves) => halves / 2),
      { minLength: 3, maxLength: 9 },
    ),
  })
  .map(build);
