/** Checks 4 and 7: figures that a file states against the exact ones. */
import { decimal } from '../../number/decimal.ts';
import { parseNumber } from '../../number/parseNumber.ts';
import type { ComputedFigure } from '../../sheet/types.ts';
import type { Fault, FormContext } from '../types.ts';
import { isBlank, quote } from '../words.ts';

/** Whether a stated figure says the computed one, however it is written (94.480, ９４．４８, 81.84%). */
function agrees(stated: string, computed: string | null): boolean {
  const parsed = parseNumber(stated);
  return parsed.kind === 'number' && computed !== null && parsed.value.equals(decimal(computed));
}

interface Stated {
  readonly text: string | undefined;
  readonly computed: string | null;
  readonly figure: ComputedFigure;
  readonly path: Fault['path'];
  readonly place: string;
  readonly column: string;
  /** `%` for a rate */
  readonly unit: string;
}

function compare({ text, computed, figure, path, place, column, unit }: Stated): readonly Fault[] {
  if (text === undefined || isBlank(text) || agrees(text, computed)) return [];
  const right =
    computed === null
      ? '现有数据算不出这个数，请补全数据'
      : `准确的数是 ${computed}${unit}，请以准确的数为准或核对数据`;
  const message = `${place}的${column}写的是${quote(text)}，${right}。`;
  return [{ path, figure, place, column, message, mend: { kind: 'takeComputed', figure } }];
}

const totalPlace = '总分';

export function statedTotal({ draft, totals, words, form }: FormContext): readonly Fault[] {
  const [first] = draft.indicators;
  const at = (column: string): Fault['path'] =>
    first === undefined ? { kind: 'field', field: form.nameField } : { kind: 'indicator', id: first.id, column };
  const found = { place: totalPlace, unit: '' };
  return [
    ...compare({
      ...found,
      text: draft.printed?.total,
      computed: totals.total,
      figure: { kind: 'totalScore' },
      path: at('score'),
      column: words.column('score'),
    }),
    ...compare({
      ...found,
      text: draft.printed?.weightTotal,
      computed: totals.weightTotal,
      figure: { kind: 'weightTotal' },
      path: at('weight'),
      column: words.column('weight'),
    }),
  ];
}

export function statedRate({ form, draft, totals, words }: FormContext): readonly Fault[] {
  const rates = form.fundingRows.flatMap(({ key, label }) => {
    const rate = totals.rates[key];
    return compare({
      text: rate === undefined ? undefined : draft.printed?.rates[key],
      computed: rate?.kind === 'rate' ? rate.percent : null,
      figure: { kind: 'rate', row: key },
      path: { kind: 'funding', row: key, column: 'executed' },
      place: label,
      column: words.funding('executionRate'),
      unit: '%',
    });
  });
  const budget = compare({
    text: form.scoring.budget === null ? undefined : draft.printed?.budgetScore,
    computed: totals.budgetScore,
    figure: { kind: 'budgetScore' },
    path: { kind: 'field', field: 'budgetWeight' },
    place: words.totalRow?.label ?? '',
    column: words.funding('score'),
    unit: '',
  });
  return [...rates, ...budget];
}
