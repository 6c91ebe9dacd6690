/** A whole definition and what it says of checks and page. */
import type { MoneyUnit } from '../../number/parseMoney.ts';
import type { CheckLimits } from '../checkLimits.ts';
import type { FormDefinition, FormPurpose, PageSetup } from '../types.ts';
import { object, oneKind } from './object.ts';
import { decimalText, list, number, oneOf, text, wholeNumber, words } from './plain.ts';
import type { Reader } from './reader.ts';
import { scoring } from './scoring.ts';
import { section } from './sections.ts';
import { table } from './tables.ts';
import { key, mostGridColumns, value } from './typed.ts';

const wordList = list(words, { counter: '个', noun: '词', most: 200 });

const checks: Reader<CheckLimits> = object<CheckLimits>({
  overFulfilment: decimalText,
  lowRate: decimalText,
  veryLowRate: decimalText,
  spendingWords: wordList,
  spendingGap: decimalText,
  heavyWeight: decimalText,
  lightWeight: decimalText,
  allHundredShare: decimalText,
  allHundredFrom: wholeNumber(0, 1000),
  unitMix: object<CheckLimits['unitMix']>({ from: decimalText, to: decimalText }),
  partialWords: wordList,
  rejectedCharacters: wordList,
  instructionWords: wordList,
});

/** Inches; wider ones would leave no room for rows. */
const margin = number(0, 2);

const page: Reader<PageSetup> = object<PageSetup>({
  orientation: oneOf(['landscape', 'portrait']),
  margins: object<PageSetup['margins']>({
    left: margin,
    right: margin,
    top: margin,
    bottom: margin,
    header: margin,
    footer: margin,
  }),
});

const purposes: readonly FormPurpose[] = ['goal', 'monitoring', 'selfEvaluation'];
const moneyUnits: readonly MoneyUnit[] = ['元', '万元'];

export const form: Reader<FormDefinition> = object<FormDefinition>({
  id: key,
  title: words,
  name: words,
  purpose: oneOf(purposes),
  moneyUnits: list(oneOf(moneyUnits), { counter: '个', noun: '单位', least: 1, most: 10 }),
  year: oneKind<FormDefinition['year']>({ printed: {}, value: { value: text() } }),
  values: list(value, { counter: '个', noun: '填写项', most: 200 }),
  tables: list(table, { counter: '张', noun: '表', most: 20 }),
  // a spreadsheet's column is at most 255 characters wide
  widths: list(number(1, 255), { counter: '个', noun: '列宽', least: 1, most: mostGridColumns }),
  sections: list(section, { counter: '个', noun: '版块', least: 1, most: 100 }),
  scoring,
  checks,
  page,
});
