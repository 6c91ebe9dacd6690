/** What a cell of the official sheet gives back for a typed text, when a reader looks at the cell alone. */
import type { ColumnDefinition, FormDefinition, Typed, ValueDefinition } from '../../forms/types.ts';
import { formatDecimal, formatThousands } from '../../number/decimal.ts';
import type { MoneyUnit } from '../../number/parseMoney.ts';
import { parseNumber } from '../../number/parseNumber.ts';
import { moneyContent, moneyDigits, numberContent, printContent } from '../../sheet/content.ts';
import { printableText } from '../../sheet/printableText.ts';
import type { CellContent } from '../../sheet/types.ts';
import { isDash } from './isDash.ts';

const contentText = (content: CellContent): string => (content.kind === 'text' ? content.text : content.value);

/** White space alone is nothing. */
export function shownForm(typed: string): string {
  const text = printableText(typed);
  return text.trim() === '' ? '' : text;
}

/** What a cell of figures gives back. */
function figureForm(typed: string): string {
  const text = shownForm(contentText(numberContent(typed)));
  return isDash(text) ? '' : text;
}

/** What a cell of an amount gives back. */
function amountForm(typed: string, unit: MoneyUnit): string {
  const text = shownForm(contentText(moneyContent(typed, unit)));
  return isDash(text) ? '' : text;
}

/** Boxes show which option is chosen, not the blanks around its word. */
function choiceForm(typed: string, { choice }: Typed): string {
  const chosen = typed.trim();
  return choice?.print === 'boxes' && choice.options.includes(chosen) ? chosen : shownForm(typed);
}

/** What a cell of a kind gives back. */
function kindForm(typed: string, what: Typed, unit: MoneyUnit): string {
  switch (what.kind) {
    case 'money':
      return amountForm(typed, unit);
    case 'number':
      return figureForm(typed);
    case 'choice':
      return choiceForm(typed, what);
    default:
      return shownForm(typed);
  }
}

/** What a cell of a column gives back: a dash that stands for a blank says nothing. */
export function columnForm(typed: string, column: ColumnDefinition, unit: MoneyUnit): string {
  const text = kindForm(typed, column, unit);
  return column.blank !== undefined && isDash(text) ? '' : text;
}

/** An amount as the program prints it among words, 1,873.66, says no more than 1873.66; any other text stays as it is. */
export function amountAlone(text: string): string {
  const parsed = parseNumber(text);
  if (parsed.kind !== 'number' || parsed.percent) return text;
  const plain = formatDecimal(parsed.value);
  return text === formatThousands(parsed.value, moneyDigits(plain)) ? plain : text;
}

/** What a cell gives back that holds a value of one kind among fixed words, without the blanks around it. */
function inlineForm(typed: string, value: ValueDefinition, unit: MoneyUnit): string {
  if (value.kind === 'money') return amountAlone(shownForm(printContent(moneyContent(typed, unit))).trim());
  if (value.kind === 'number') return shownForm(printContent(numberContent(typed))).trim();
  return kindForm(typed, value, unit).trim();
}

/** @param isInline whether fixed words stand around the value in its cell */
export function valueForm(typed: string, value: ValueDefinition, unit: MoneyUnit, isInline: boolean): string {
  return isInline ? inlineForm(typed, value, unit) : kindForm(typed, value, unit);
}

/** Keys of the values that stand among fixed words in their cell. */
export function inlineValues(form: Pick<FormDefinition, 'sections'>): ReadonlySet<string> {
  const rows = form.sections.flatMap((section) => (section.kind === 'rows' ? section.rows : []));
  const sources = rows.flatMap(({ cells }) => cells.map(({ source }) => source));
  return new Set(
    sources.flatMap((source) => (source.kind === 'value' && source.text !== undefined ? [source.value] : [])),
  );
}
