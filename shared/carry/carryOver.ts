/** From form to form by roles: next year's draft, the form that follows, the same in another form. */

import { moneyUnitOf } from '../draft/moneyUnit.ts';
import { blankDraft, newRow, newTable } from '../draft/newDraft.ts';
import { pathKey, tableOf } from '../draft/path.ts';
import type { Draft, Row } from '../draft/types.ts';
import { yearOf, yearText } from '../draft/yearOf.ts';
import { indexForm, type TableIndex } from '../forms/indexForm.ts';
import type { ColumnRole } from '../forms/roles.ts';
import type { FormDefinition } from '../forms/types.ts';
import type { MoneyUnit } from '../number/parseMoney.ts';
import { carryFixedTable } from './carryFixedTable.ts';
import { carryFreeTable, type RowWay, type TableWay } from './carryFreeTable.ts';
import { carryReasons, reasonRoles } from './carryReasons.ts';
import { isBlank, saysSomething } from './carryText.ts';
import { carryValues, carryYear } from './carryValues.ts';
import { pairTables } from './pairs.ts';
import { convertedIn, settle } from './settle.ts';
import { type SourceText, sourceTexts } from './sourceTexts.ts';
import type { CarriedDraft, CarryKind, CarryOptions, Move, Passage, Unplaced } from './types.ts';
import { whyUnplaced } from './whyUnplaced.ts';
import { yearsOf } from './years.ts';

/** How the clerk knows the old draft: `2023年度 财政项目支出绩效自评表`. */
export function carriedFrom(form: FormDefinition, draft: Draft): string {
  const year = yearOf(form, draft) ?? yearText(form, draft).trim();
  return year === '' ? form.title : `${year}年度 ${form.title}`;
}

/** A receiver that leaves the unit open takes the old draft's, so that no amount has to be converted. */
function unitFor(to: FormDefinition, from: MoneyUnit): MoneyUnit {
  return to.moneyUnits.includes(from) ? from : moneyUnitOf(to, { moneyUnit: '' });
}

function passageOf(
  draft: Draft,
  from: FormDefinition,
  to: FormDefinition,
  what: CarryKind,
  options: CarryOptions,
): Passage {
  const unit = moneyUnitOf(from, draft);
  return {
    what,
    draft,
    from: indexForm(from),
    to: indexForm(to),
    years: yearsOf(from, draft, what, options),
    units: { from: unit, to: unitFor(to, unit) },
  };
}

interface FreeRows {
  readonly table: TableIndex;
  /** undefined where the old form has no such table */
  readonly way: TableWay | undefined;
  /** what the new table begins with */
  readonly rows: readonly Row[];
  readonly ways: readonly RowWay[];
}

const isEmpty = ({ id: _, ...texts }: Row): boolean => Object.values(texts).every(isBlank);

const ownReasons: ReadonlySet<ColumnRole> = new Set(reasonRoles);
const nothing: ReadonlySet<ColumnRole> = new Set();

/** One new row for each old one that says anything; the form's usual rows where there is none. */
function freeRows(passage: Passage, newId: (n: number) => string): readonly FreeRows[] {
  const { draft, from, to } = passage;
  const pairs = [...pairTables(from, to)];
  let count = 0;
  const nextId = (): string => {
    count += 1;
    return newId(count);
  };
  return to.freeTables.map((table): FreeRows => {
    const source = pairs.find(([, other]) => other === table)?.[0];
    const without = table === to.indicators ? ownReasons : nothing;
    const way = source === undefined ? undefined : { from: source, to: table, without };
    const old = source === undefined ? [] : tableOf(draft, source.key).rows.filter((row) => !isEmpty(row));
    const ways = old.map((row): RowWay => ({ from: row, to: nextId() }));
    const usual = ways.length > 0 ? [] : newTable(table).rows.map((row) => ({ ...row, id: nextId() }));
    return { table, way, rows: [...ways.map((row) => newRow(table, row.to)), ...usual], ways };
  });
}

function blankFor(passage: Passage, tables: readonly FreeRows[]): Draft {
  const { draft, from, to, units } = passage;
  const blank = blankDraft(to.form);
  const isOwnUnit = units.to === moneyUnitOf(to.form, { moneyUnit: '' });
  const keepsOptions = from.form.scoring !== null && to.form.scoring !== null;
  return {
    ...blank,
    moneyUnit: isOwnUnit ? '' : units.to,
    options: keepsOptions ? draft.options : {},
    tables: {
      ...blank.tables,
      ...Object.fromEntries(tables.map(({ table, rows }) => [table.key, { rows, groups: {} }])),
    },
  };
}

function movesOf(passage: Passage, tables: readonly FreeRows[], options: CarryOptions): readonly Move[] {
  const fixed = [...pairTables(passage.from, passage.to)].filter(([from]) => !from.isFree);
  const indicators = tables.find(({ table }) => table === passage.to.indicators);
  return [
    ...carryYear(passage, options.year),
    ...carryValues(passage),
    ...fixed.flatMap(([from, to]) => carryFixedTable(passage, from, to)),
    ...tables.flatMap(({ way, ways }) => (way === undefined ? [] : carryFreeTable(passage, way, ways))),
    ...carryReasons(passage, indicators?.ways ?? []),
  ];
}

/** Reasons given for setting findings aside hold for the form that they were found in. */
function reasonsSetAside({ draft, what }: Passage): readonly Unplaced[] {
  if (what !== 'otherForm') return [];
  return draft.ignoredFindings
    .filter(({ reason }) => saysSomething(reason))
    .map(({ path, reason }) => ({ path, label: '忽略问题的理由', text: reason, why: '新表要重新检查' }));
}

function unplacedOf(passage: Passage, texts: readonly SourceText[], moves: readonly Move[]): readonly Unplaced[] {
  const taken = new Set(moves.flatMap(({ from }) => from.map(pathKey)));
  const left = texts.filter(({ key }) => !taken.has(key));
  return [
    ...left.map((text) => ({ path: text.key, label: text.label, text: text.text, why: whyUnplaced(passage, text) })),
    ...reasonsSetAside(passage),
  ];
}

/**
 * A draft carried into another form, or into the next year. What a cell means decides where its text goes; every text
 * that says something is in the new draft, beside a blank of it (`CarriedOver.earlier`), or listed as unplaced. The old
 * draft stays as it is. Never throws.
 */
export function carryOver(
  draft: Draft,
  from: FormDefinition,
  to: FormDefinition,
  what: CarryKind,
  options: CarryOptions = {},
): CarriedDraft {
  const passage = passageOf(draft, from, to, what, options);
  const tables = freeRows(passage, options.newId ?? ((n) => `row-${n}`));
  const { draft: carried, moves } = settle(
    to,
    blankFor(passage, tables),
    movesOf(passage, tables, options),
    carriedFrom(from, draft),
  );
  const texts = sourceTexts(from, draft);
  return { draft: carried, unplaced: unplacedOf(passage, texts, moves), converted: convertedIn(texts, moves) };
}
