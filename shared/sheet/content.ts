/** What cells show: numbers where a spreadsheet can hold them exactly, otherwise the text as typed. */
import { assertNever } from '../assertNever.ts';
import { figureKey } from '../draft/path.ts';
import { indexForm } from '../forms/indexForm.ts';
import type { ChoiceDefinition, Figure, FormDefinition } from '../forms/types.ts';
import { type Decimal, decimal, formatDecimal, formatThousands } from '../number/decimal.ts';
import { type MoneyUnit, parseMoney } from '../number/parseMoney.ts';
import { parseNumber } from '../number/parseNumber.ts';
import type { Totals } from '../scoring/types.ts';
import { printableText } from './printableText.ts';
import type { CellContent, NumberFormat } from './types.ts';

/** A spreadsheet keeps 15 significant digits; a longer number stays text rather than change its value. */
const exactDigits = 15;

export const blank: CellContent = { kind: 'text', text: '' };

export function textContent(text: string): CellContent {
  return { kind: 'text', text: printableText(text) };
}

function exactOrText(value: Decimal, format: NumberFormat, typed: string): CellContent {
  return value.precision() <= exactDigits
    ? { kind: 'number', value: formatDecimal(value), format }
    : textContent(typed);
}

/** A typed weight or score. A percent sign would change what the number says, so such a text stays as it is. */
export function numberContent(typed: string): CellContent {
  const parsed = parseNumber(typed);
  if (parsed.kind === 'number' && !parsed.percent) return exactOrText(parsed.value, { kind: 'general' }, typed);
  return textContent(typed);
}

/** A typed amount, in the draft's unit. */
export function moneyContent(typed: string, unit: MoneyUnit): CellContent {
  const parsed = parseMoney(typed, unit);
  return parsed.kind === 'number' ? exactOrText(parsed.value, { kind: 'money' }, typed) : textContent(typed);
}

const boxes = { chosen: '☑', open: '□' } as const;

/** A choice on paper: all options, each with a box (1、部门预算项目 ☑ 2、市直专项 □), or the chosen word alone. */
export function choiceContent(typed: string, { options, print }: ChoiceDefinition): CellContent {
  const chosen = typed.trim();
  // a word that is none of the options is printed as it is: boxes would swallow it
  if (print === 'word' || (chosen !== '' && !options.includes(chosen))) return textContent(typed);
  const parts = options.map(
    (option, index) => `${index + 1}、${option} ${option === chosen ? boxes.chosen : boxes.open}`,
  );
  return textContent(parts.join('　'));
}

function figureContent(value: string | null): CellContent {
  return value === null ? blank : { kind: 'number', value, format: { kind: 'general' } };
}

function rateContent(form: FormDefinition, totals: Totals, table: string, row: string): CellContent {
  const rate = totals.rates[figureKey({ kind: 'rate', table, row })];
  if (rate?.kind !== 'rate') return blank;
  const digits = indexForm(form).table(table)?.definition.rate?.rounding.digits ?? 0;
  return {
    kind: 'number',
    value: rate.percent,
    format: { kind: 'percent', digits: rate.percent === '0' ? 0 : digits },
  };
}

/** A computed figure as printed: a rate with the form's digits, 0 as 0%, blank where there is none. */
export function computedContent(form: FormDefinition, totals: Totals, figure: Figure): CellContent {
  switch (figure.kind) {
    case 'rate':
      return rateContent(form, totals, figure.table, figure.row);
    case 'rateScore':
      return figureContent(totals.rateScore);
    case 'weightTotal':
      return figureContent(totals.weightTotal);
    case 'totalScore':
      return figureContent(totals.total);
    case 'grade':
      return textContent(totals.grade ?? '');
    default:
      return assertNever(figure);
  }
}

/** Digits after the point of an amount: two, or more where it has more, so that none is hidden. */
export function moneyDigits(value: string): number {
  return Math.max(2, decimal(value).decimalPlaces());
}

/** The text that a spreadsheet prints for a cell. */
export function printContent(content: CellContent): string {
  if (content.kind === 'text') return content.text;
  const { value, format } = content;
  switch (format.kind) {
    case 'general':
      return value;
    case 'money':
      return formatThousands(decimal(value), moneyDigits(value));
    case 'percent':
      return `${decimal(value).toFixed(format.digits)}%`;
    default:
      return assertNever(format);
  }
}
