/** Checks 4 and 7: figures that a file states against the exact ones. */
import { figureKey } from '../../draft/path.ts';
import type { DraftPath } from '../../draft/types.ts';
import type { TableIndex } from '../../forms/indexForm.ts';
import type { ColumnRole } from '../../forms/roles.ts';
import type { Figure } from '../../forms/types.ts';
import { decimal } from '../../number/decimal.ts';
import { foldTight } from '../../number/normalizeText.ts';
import { parseNumber } from '../../number/parseNumber.ts';
import { amountPath } from '../money.ts';
import type { Fault, FormContext } from '../types.ts';
import { isBlank, labelOf, quote } from '../words.ts';

/** Whether a stated figure says the computed one, however it is written (94.480, ９４．４８, 94.48分, 81.84%). */
function agrees(stated: string, computed: string | null): boolean {
  const tight = foldTight(stated);
  if (tight === computed) return true;
  const parsed = parseNumber(tight.replace(/分$/, ''));
  return (
    parsed.kind === 'number' && computed !== null && /^-?\d/.test(computed) && parsed.value.equals(decimal(computed))
  );
}

interface Stated {
  readonly figure: Figure;
  readonly computed: string | null;
  readonly path: DraftPath;
  readonly subject: string;
  readonly column: string;
  /** `%` for a rate */
  readonly unit: string;
}

function compare({ draft }: FormContext, { figure, computed, path, subject, column, unit }: Stated): readonly Fault[] {
  const text = draft.stated[figureKey(figure)];
  if (isBlank(text) || text === undefined || agrees(text, computed)) return [];
  const right =
    computed === null
      ? '现有数据算不出这个数，请补全数据'
      : `准确的数是 ${computed}${unit}，请以准确的数为准或核对数据`;
  const message = `${subject}的${column}写的是${quote(text)}，${right}。`;
  return [{ path, figure, subject, column, message, mend: { kind: 'takeComputed', figure } }];
}

const grade: Figure = { kind: 'grade' };

export function statedTotal(context: FormContext): readonly Fault[] {
  const { index, totals, tables } = context;
  const scored = tables.find(({ table }) => table.scored !== null);
  const [first] = scored?.rows ?? [];
  /** The first cell that adds to the figure, and the word for it. */
  const under = (role: ColumnRole, otherwise: string): Pick<Stated, 'path' | 'column' | 'subject' | 'unit'> => {
    const column = scored?.table.byRole(role);
    const path: DraftPath =
      first === undefined || scored === undefined || column === undefined || column.per !== undefined
        ? { kind: 'value', value: index.name.key }
        : { kind: 'cell', table: scored.table.key, row: first.row.id, column: column.key };
    return { path, column: column?.label ?? otherwise, subject: '总分', unit: '' };
  };
  return [
    ...compare(context, { ...under('score', '得分'), computed: totals.total, figure: { kind: 'totalScore' } }),
    ...compare(context, { ...under('weight', '分值'), computed: totals.weightTotal, figure: { kind: 'weightTotal' } }),
    ...compare(context, { ...under('score', '得分'), column: '等级', computed: totals.grade, figure: grade }).map(
      // the total has the same cell, and is set aside by itself
      (fault): Fault => ({ ...fault, knownBy: figureKey(grade) }),
    ),
  ];
}

/** Where the score of a rate comes from: its weight, or the amount where the form gives the weight. */
function rateScorePath(table: TableIndex, row: string): DraftPath {
  const weight = table.ratePart?.weight.kind === 'cell' ? table.byRole('weight')?.key : undefined;
  return amountPath(table, row, weight ?? table.definition.rate?.executed ?? '');
}

export function statedRate(table: TableIndex, context: FormContext): readonly Fault[] {
  const { totals } = context;
  return table.fixedRows.flatMap(({ key, label }) => {
    const figure = { kind: 'rate', table: table.key, row: key } as const;
    const rate = totals.rates[figureKey(figure)];
    if (rate === undefined) return [];
    const ofRate = compare(context, {
      figure,
      computed: rate.kind === 'rate' ? rate.percent : null,
      path: amountPath(table, key, table.definition.rate?.executed ?? ''),
      subject: label,
      column: labelOf(table, 'rate'),
      unit: '%',
    });
    if (table.ratePart?.row !== key) return ofRate;
    const ofScore = compare(context, {
      figure: { kind: 'rateScore' },
      computed: totals.rateScore,
      path: rateScorePath(table, key),
      subject: label,
      column: labelOf(table, 'score'),
      unit: '',
    });
    return [...ofRate, ...ofScore];
  });
}
