/** Moves made a draft: each cell is filled once, and what no move took along is found. */
import { setValue } from '../draft/edit.ts';
import { pathKey } from '../draft/path.ts';
import type { CarriedOver, Draft, DraftPath } from '../draft/types.ts';
import type { FormDefinition } from '../forms/types.ts';
import type { SourceText } from './sourceTexts.ts';
import type { Converted, Move } from './types.ts';

export interface Settled {
  readonly draft: Draft;
  /** the moves that found their cell free */
  readonly moves: readonly Move[];
}

/** Names of groups are rows' own texts here: a group is renamed row by row. */
function put(form: FormDefinition, draft: Draft, path: DraftPath, text: string): Draft {
  return setValue(form, draft, path.kind === 'groupName' ? { ...path, kind: 'cell' } : path, text);
}

const said = ({ caption, text }: Move): string => (caption === undefined ? text : `${caption}：${text}`);

/** @param from how the clerk knows the old draft */
export function settle(form: FormDefinition, blank: Draft, all: readonly Move[], from: string): Settled {
  const [kept, earlier, filled] = [new Map<string, string>(), new Map<string, string>(), new Set<string>()];
  const moves: Move[] = [];
  let draft = blank;
  for (const move of all) {
    const key = pathKey(move.to);
    if (move.as === 'shown' || filled.has(key)) continue;
    draft = put(form, draft, move.to, move.text);
    filled.add(key);
    if (move.as === 'typed') kept.set(key, move.text);
    moves.push(move);
  }
  for (const move of all) {
    const key = pathKey(move.to);
    if (move.as !== 'shown' || filled.has(key)) continue;
    const before = earlier.get(key);
    earlier.set(key, before === undefined ? said(move) : `${before}\n${said(move)}`);
    moves.push(move);
  }
  const carriedOver: CarriedOver = { from, kept: Object.fromEntries(kept), earlier: Object.fromEntries(earlier) };
  return { draft: { ...draft, carriedOver }, moves };
}

/** What stands in the new draft otherwise than it stood in the old one. */
export function convertedIn(texts: readonly SourceText[], moves: readonly Move[]): readonly Converted[] {
  return texts.flatMap(({ key, label, text }): readonly Converted[] => {
    const own = moves.filter(({ as, from }) => as !== 'shown' && from.some((path) => pathKey(path) === key));
    const [first] = own;
    const after = own.map((move) => move.text).join(' ');
    const isWhole = first?.change === 'layout' ? after.includes(text) : after === text;
    if (first?.change === undefined || isWhole) return [];
    return [{ kind: first.change, from: key, to: pathKey(first.to), label, before: text, after }];
  });
}
