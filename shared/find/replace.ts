/** Replacing a text in blanks of a sheet, as if each of them had been typed. */
import { groupIds, levelKeysOf, setValue, withRows } from '../draft/edit.ts';
import { tableOf } from '../draft/path.ts';
import type { Draft, DraftPath } from '../draft/types.ts';
import { indexForm } from '../forms/indexForm.ts';
import type { FormDefinition } from '../forms/types.ts';
import type { Hit } from './inputs.ts';
import { createFinder, type FindOptions, withReplaced } from './matches.ts';

export interface Replaced {
  readonly draft: Draft;
  /** blanks that say something else now */
  readonly cells: number;
  /** places in their texts */
  readonly places: number;
  /** blanks that can't take the new text, as they were */
  readonly refused: number;
}

interface Edit {
  readonly path: DraftPath;
  readonly text: string;
  readonly places: number;
}

type CellPath = Extract<DraftPath, { readonly kind: 'cell' }>;
type NamePath = Extract<DraftPath, { readonly kind: 'groupName' }>;

/** The weight that the form itself gives to the rate: nobody changes it along with other texts. */
function isFormsOwn(form: FormDefinition, path: DraftPath): boolean {
  if (path.kind !== 'cell') return false;
  const table = indexForm(form).table(path.table);
  const { ratePart } = table ?? {};
  if (ratePart?.row !== path.row || ratePart.weight.kind !== 'cell') return false;
  return table?.byRole('weight')?.key === path.column;
}

/** A group of several rows falls apart without a name. */
function losesName(form: FormDefinition, draft: Draft, path: DraftPath, text: string): boolean {
  if (path.kind !== 'groupName' || text.trim() !== '') return false;
  const level = levelKeysOf(form, path.table).indexOf(path.column) + 1;
  return groupIds(form, draft, path.table, level, path.row).length > 1;
}

function isRefused(form: FormDefinition, draft: Draft, { input: { use } }: Hit, text: string): boolean {
  if (use.choice !== undefined && !use.choice.options.includes(text)) return true;
  return isFormsOwn(form, use.path) || losesName(form, draft, use.path, text);
}

/** All cells at once: one by one, each would copy its table. */
function withCells(draft: Draft, edits: readonly { readonly path: CellPath; readonly text: string }[]): Draft {
  const byRow = new Map<string, readonly (readonly [column: string, text: string])[]>();
  const keyOf = (table: string, row: string) => `${table}/${row}`;
  for (const { path, text } of edits) {
    const key = keyOf(path.table, path.row);
    byRow.set(key, [...(byRow.get(key) ?? []), [path.column, text]]);
  }
  const tables = [...new Set(edits.map(({ path }) => path.table))];
  return tables.reduce((before, table) => {
    const rows = tableOf(before, table).rows.map((row) => {
      const texts = byRow.get(keyOf(table, row.id));
      return texts === undefined ? row : { ...row, ...Object.fromEntries(texts) };
    });
    return withRows(before, table, rows);
  }, draft);
}

/**
 * All names at once: each group gets a name that nobody types before it gets its new one, or one that is renamed to
 * the old name of its neighbour would be taken for it and renamed again.
 */
function withNames(
  form: FormDefinition,
  draft: Draft,
  edits: readonly { readonly path: NamePath; readonly text: string }[],
): Draft {
  const apart = edits.reduce((before, { path }, index) => setValue(form, before, path, `\u0000${index}`), draft);
  return edits.reduce((before, { path, text }) => setValue(form, before, path, text), apart);
}

/** Names come last: texts of groups are found by the names that stand now. */
function withEdits(form: FormDefinition, draft: Draft, edits: readonly Edit[]): Draft {
  const cells = edits.flatMap(({ path, text }) => (path.kind === 'cell' ? [{ path, text }] : []));
  const names = edits.flatMap(({ path, text }) => (path.kind === 'groupName' ? [{ path, text }] : []));
  const others = edits.filter(({ path }) => path.kind !== 'cell' && path.kind !== 'groupName');
  const typed = others.reduce((before, { path, text }) => setValue(form, before, path, text), draft);
  return withNames(form, withCells(typed, cells), names);
}

/** Replaces the query wherever it stands in the hits. */
export function replaceIn(
  form: FormDefinition,
  draft: Draft,
  hits: readonly Hit[],
  query: string,
  replacement: string,
  options: FindOptions,
): Replaced {
  const find = createFinder(query, options);
  const wanted = hits.flatMap((hit) => {
    const matches = find(hit.text);
    const text = withReplaced(hit.text, matches, replacement);
    return text === hit.text ? [] : [{ hit, edit: { path: hit.input.use.path, text, places: matches.length } }];
  });
  const edits = wanted.filter(({ hit, edit }) => !isRefused(form, draft, hit, edit.text)).map(({ edit }) => edit);
  return {
    draft: edits.length === 0 ? draft : withEdits(form, draft, edits),
    cells: edits.length,
    places: edits.reduce((sum, { places }) => sum + places, 0),
    refused: wanted.length - edits.length,
  };
}
