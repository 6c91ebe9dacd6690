/**
 * Reasons and improvements: two columns, one column for both, or one or two texts for the whole form. Where the other
 * form has fewer places, texts are joined line by line, those of rows behind their indicator: `活动场次：天气原因`; such
 * lines find their rows again.
 */
import { valueAt } from '../draft/path.ts';
import type { DraftPath } from '../draft/types.ts';
import type { FormIndex, TableIndex } from '../forms/indexForm.ts';
import { rowText } from '../scoring/rowTexts.ts';
import type { RowWay } from './carryFreeTable.ts';
import { isBlank } from './carryText.ts';
import { treatmentOf } from './treatment.ts';
import type { Move, Passage } from './types.ts';

export const reasonRoles = ['reason', 'improvement'] as const;
type ReasonRole = (typeof reasonRoles)[number];

interface Piece {
  readonly role: ReasonRole;
  readonly from: DraftPath;
  readonly text: string;
}

type Place = (role: ReasonRole) => DraftPath | null;

const columnPlace =
  (table: TableIndex | undefined, row: string): Place =>
  (role) => {
    const column = table?.byRole(role);
    if (table === undefined || column === undefined) return null;
    return { kind: 'cell', table: table.key, row, column: column.key };
  };

const valuePlace =
  (form: FormIndex): Place =>
  (role) => {
    const value = form.valueByRole(role);
    return value === undefined ? null : { kind: 'value', value: value.key };
  };

const hasAny = (place: Place): boolean => reasonRoles.some((role) => place(role) !== null);

function piecesAt(passage: Passage, place: Place): readonly Piece[] {
  return reasonRoles.flatMap((role) => {
    const from = place(role);
    const text = from === null ? '' : valueAt(passage.draft, from);
    return from === null || isBlank(text) ? [] : [{ role, from, text }];
  });
}

function pour({ what }: Passage, pieces: readonly Piece[], place: Place): readonly Move[] {
  const places = reasonRoles.filter((role) => place(role) !== null);
  return places.flatMap((role): readonly Move[] => {
    const own = places.length === 1 ? pieces : pieces.filter((piece) => piece.role === role);
    const to = place(role);
    if (to === null || own.length === 0) return [];
    const as = treatmentOf(what, { role, kind: 'longText' }, 'value') === 'keep' ? 'typed' : 'shown';
    return [{ as, from: own.map(({ from }) => from), to, text: own.map(({ text }) => text).join('\n') }];
  });
}

interface NamedLines {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The lines of a text by the indicator's name before them; null where a line stands before any name. */
export function linesByName(text: string, names: readonly string[]): readonly NamedLines[] | null {
  const longestFirst = names.filter((name) => !isBlank(name)).toSorted((a, b) => b.length - a.length);
  const found: { readonly name: string; readonly lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const name = longestFirst.find((each) => line.startsWith(`${each}：`));
    if (name !== undefined) found.push({ name, lines: [line.slice(name.length + 1)] });
    else if (found.length > 0) found.at(-1)?.lines.push(line);
    else return null;
  }
  return found;
}

/** One text for the whole form goes to rows only where each of its lines says whose it is. */
function toRows(
  pieces: readonly Piece[],
  rows: readonly RowWay[],
  names: readonly string[],
): ReadonlyMap<RowWay, readonly Piece[]> | null {
  const found = new Map<RowWay, Piece[]>();
  for (const piece of pieces) {
    const parts = linesByName(piece.text, names);
    if (parts === null) return null;
    for (const { name, lines } of parts) {
      const row = rows[names.indexOf(name)];
      if (row === undefined) return null;
      found.set(row, [...(found.get(row) ?? []), { ...piece, text: lines.join('\n') }]);
    }
  }
  return found;
}

/** @param rows of the indicators that the new draft has */
export function carryReasons(passage: Passage, rows: readonly RowWay[]): readonly Move[] {
  const { from, to } = passage;
  const table = from.indicators;
  const names = rows.map((row) => (table === undefined ? '' : rowText(table, row.from, 'indicator')));
  const ofRows = rows.map((row) => piecesAt(passage, columnPlace(table, row.from.id)));
  const ofForm = piecesAt(passage, valuePlace(from));
  const columns = (row: RowWay): Place => columnPlace(to.indicators, row.to);
  if (hasAny(columnPlace(to.indicators, ''))) {
    const spread = ofForm.length > 0 && !hasAny(valuePlace(to)) ? toRows(ofForm, rows, names) : null;
    const moves = rows.flatMap((row, index) =>
      pour(passage, [...(ofRows[index] ?? []), ...(spread?.get(row) ?? [])], columns(row)),
    );
    return [...moves, ...pour(passage, ofForm, valuePlace(to))];
  }
  const captioned = ofRows.flatMap((pieces, index) =>
    pieces.map((piece): Piece => {
      const name = names[index] ?? '';
      return isBlank(name) ? piece : { ...piece, text: `${name}：${piece.text}` };
    }),
  );
  return pour(passage, [...ofForm, ...captioned], valuePlace(to));
}
