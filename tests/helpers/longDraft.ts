/** Drafts with many indicators whose texts have the lengths of real forms, the same at every run. */
import { fixedRowsOf, newRow, newTable } from '../../shared/draft/newDraft.ts';
import type { Draft, Row, TableData } from '../../shared/draft/types.ts';
import { indexForm, type TableIndex } from '../../shared/forms/indexForm.ts';
import type { ColumnRole } from '../../shared/forms/roles.ts';
import type { FormDefinition, UsualGroup, ValueDefinition } from '../../shared/forms/types.ts';
import { goalText } from './goldenDrafts.ts';

const phrase = '完成全市（含各区）科技创新券、“小巨人”企业扶持与Demo展示等3类项目的申报、评审、公示和拨付工作，';
const targets = [
  '>=150场',
  '≥95%',
  '=4场',
  '5-8家',
  '26000人次',
  '不低于95%',
  '联审办审核后1个月内拨付',
  '小巨人30家，双创10家',
];

function textOf(length: number, turn: number): string {
  const start = (turn * 7) % phrase.length;
  return phrase.repeat(Math.ceil(length / phrase.length) + 1).slice(start, start + length);
}

/** Lengths from `least` to `most`, spread so that most are short, as in real forms. */
function lengthAt(index: number, least: number, most: number): number {
  const share = ((index * 37) % 101) / 100;
  return Math.round(least + (most - least) * share ** 3);
}

/** The text of an indicator in the column of a role; blank in any other. */
function rowText(index: number, role: ColumnRole | undefined): string {
  const hasReason = index % 4 === 0;
  switch (role) {
    case 'indicator':
      return textOf(lengthAt(index, 2, 100), index);
    case 'direction':
      return '≥';
    case 'target':
      return targets[index % targets.length] ?? '';
    case 'measureUnit':
      return '场';
    case 'actual':
      return index % 5 === 0 ? textOf(lengthAt(index, 3, 90), index + 3) : '160场';
    case 'weight':
      return '0.75';
    case 'score':
      return index % 3 === 0 ? '0.5' : '0.75';
    case 'reason':
      return hasReason ? textOf(lengthAt(index + 60, 4, 220), index + 5) : '';
    case 'improvement':
      return hasReason ? textOf(lengthAt(index + 20, 4, 120), index + 9) : '';
    default:
      return '';
  }
}

/** Names of the groups around a row, rows spread evenly over the usual groups of each level. */
function namesAt(groups: readonly UsualGroup[], share: number): readonly string[] {
  const place = share * groups.length;
  const group = groups[Math.floor(place)];
  return group === undefined ? [] : [group.name, ...namesAt(group.groups ?? [], place % 1)];
}

function indicatorAt(table: TableIndex, index: number, count: number): Row {
  const { rows } = table.definition;
  const names = rows.kind === 'free' ? namesAt(rows.usual, index / count) : [];
  const levels = table.levelKeys.map((key, level) => [key, names[level] ?? ''] as const);
  const texts = table.rowColumns.map(({ key, role }) => [key, rowText(index, role)] as const);
  return { ...newRow(table, ''), ...Object.fromEntries([...levels, ...texts]), id: `long-${index + 1}` };
}

function fixedRow(table: TableIndex, row: Row): Row {
  const amounts = table.amounts.filter(({ key }) => row[key] !== undefined);
  const texts = amounts.map(({ key, role }) => [key, role === 'executed' ? '1000000000' : '1234567890.12']);
  return { ...row, ...Object.fromEntries(texts) };
}

function tableData(table: TableIndex, count: number): TableData {
  const rows = table.isFree
    ? Array.from({ length: count }, (_, index) => indicatorAt(table, index, count))
    : fixedRowsOf(table).map((row) => fixedRow(table, row));
  return { rows, groups: newTable(table).groups };
}

function valueText({ kind, role, choice }: ValueDefinition): string {
  if (role === 'expectedGoal') return goalText(450);
  if (role === 'achievedGoal') return goalText(449);
  if (kind === 'month') return '2022-01';
  if (kind === 'date') return '2022-03-15';
  if (kind === 'choice') return choice?.options[0] ?? '';
  return kind === 'text' || kind === 'longText' ? textOf(40, 1) : '12';
}

/** A filled-in draft of any form with `count` rows in each free table, a name of 40 characters and goals of 450. */
export function longDraft(form: FormDefinition, count: number): Draft {
  return {
    form: form.id,
    year: form.year.kind === 'printed' ? '2022' : '',
    moneyUnit: '',
    values: Object.fromEntries(form.values.map((value) => [value.key, valueText(value)])),
    tables: Object.fromEntries(indexForm(form).tables.map((table) => [table.key, tableData(table, count)])),
    options: {},
    ignoredFindings: [],
    stated: {},
    unknown: {},
  };
}
