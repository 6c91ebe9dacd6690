/** Checks 5 and 23: cells that must be filled, and rows and texts that were left over. */
import type { DraftPath } from '../../draft/types.ts';
import type { AmountKey } from '../../forms/types.ts';
import { zero } from '../../number/decimal.ts';
import { parseMoney } from '../../number/parseMoney.ts';
import { cellPath, type RowFacts } from '../rowFacts.ts';
import type { Fault, FormContext, RowContext } from '../types.ts';
import { isBlank, quote } from '../words.ts';

function columnPath(facts: RowFacts, key: string): DraftPath {
  return key === 'level1' || key === 'level2' ? { kind: 'level', id: facts.row.id, level: key } : cellPath(facts, key);
}

/** Weights have a check of their own, which also says what a weight must be. */
const checkedElsewhere: ReadonlySet<string> = new Set(['weight', 'level1Weight']);

export function requiredInRow(facts: RowFacts, { words }: RowContext): readonly Fault[] {
  if (facts.isEmpty) return [];
  return words.columns
    .filter(({ key, required }) => required && !checkedElsewhere.has(key) && isBlank(facts.row[key]))
    .map(({ key, label }) => ({
      path: columnPath(facts, key),
      place: facts.name,
      column: label,
      message: `${facts.name}的${label}没有填写，请填写。`,
    }));
}

function amountFault({ form, draft, words }: FormContext, row: string, column: AmountKey): readonly Fault[] {
  const typed = draft.funding[row]?.[column] ?? '';
  const parsed = parseMoney(typed, form.moneyUnit);
  const isTotal = row === words.totalRow?.key;
  const label = words.funding(column);
  const place = words.fundingRow(row);
  const found = { path: { kind: 'funding', row, column }, place, column: label } as const;
  switch (parsed.kind) {
    case 'blank':
      if (!isTotal) return [];
      return [{ ...found, message: `${place}的${label}没有填写，请填写金额（${form.moneyUnit}），没有就填 0。` }];
    case 'invalid':
      return [
        { ...found, message: `${place}的${label}${quote(typed)}不是金额，没有计入，请只填数字（${form.moneyUnit}）。` },
      ];
    case 'number':
      if (!parsed.value.lessThan(zero)) return [];
      return [
        { ...found, message: `${place}的${label}${quote(typed)}小于 0，请填写 0 或以上的金额（${form.moneyUnit}）。` },
      ];
  }
}

function nameFault({ form, draft, words }: FormContext): readonly Fault[] {
  if (!isBlank(draft.fields[form.nameField])) return [];
  const label = words.field(form.nameField);
  const path = { kind: 'field', field: form.nameField } as const;
  return [{ path, place: label, column: label, message: `${label}没有填写，请填写。` }];
}

/** A level-1 group with nothing but names of levels has no indicator at all. */
function emptyGroups({ groups, words }: FormContext): readonly Fault[] {
  return groups.flatMap(({ name, filled, rows: own }) => {
    const [first] = own;
    if (name === '' || first === undefined || filled.length > 0) return [];
    const place = `${words.column('level1')}${quote(name)}`;
    const column = words.column('level3');
    return [
      { path: cellPath(first, 'level3'), place, column, message: `${place}下没有填写任何${column}，请至少填写一项。` },
    ];
  });
}

function noRows({ form, rows, words }: FormContext): readonly Fault[] {
  if (rows.length > 0) return [];
  const column = words.column('level3');
  const path = { kind: 'field', field: form.nameField } as const;
  return [{ path, place: words.field(form.nameField), column, message: `表中没有任何${column}，请添加指标行并填写。` }];
}

export function requiredInForm(context: FormContext): readonly Fault[] {
  const { form, words } = context;
  const amounts = form.fundingRows.flatMap(({ key }) =>
    words.amounts.flatMap((column) => amountFault(context, key, column)),
  );
  return [...nameFault(context), ...amounts, ...emptyGroups(context), ...noRows(context)];
}

function instructionIn(text: string, wordsOfInstructions: readonly string[]): string | undefined {
  return wordsOfInstructions.find((word) => text.includes(word));
}

function leftInstructions(facts: RowFacts, { form, words }: RowContext): readonly Fault[] {
  return words.columns.flatMap(({ key, label }) => {
    const word = instructionIn(facts.row[key] ?? '', form.checks.instructionWords);
    if (word === undefined) return [];
    const message = `${facts.name}的${label}里留有填表提示${quote(word)}，请换成实际内容。`;
    return [{ path: columnPath(facts, key), place: facts.name, column: label, message }];
  });
}

export function leftoverInRow(facts: RowFacts, context: RowContext): readonly Fault[] {
  if (!facts.isEmpty) return leftInstructions(facts, context);
  const column = context.words.column('level3');
  const levels = isBlank(facts.row.level1 + facts.row.level2) ? '什么都没有填写' : '只有级别名称';
  const message = `${facts.name}${levels}，请填写${column}等内容，用不到就删除这一行。`;
  return [{ path: cellPath(facts, 'level3'), place: facts.name, column, message }];
}

export function leftoverInFields({ form, draft }: FormContext): readonly Fault[] {
  return form.fields.flatMap(({ key, label }) => {
    const word = instructionIn(draft.fields[key] ?? '', form.checks.instructionWords);
    if (word === undefined) return [];
    const message = `${label}里留有填表提示${quote(word)}，请换成实际内容。`;
    return [{ path: { kind: 'field', field: key }, place: label, column: label, message }];
  });
}
