import { useMemo, useRef, useState } from 'react';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import type { Line } from './listLines.ts';

export interface Selection {
  /** ids of the drafts that are selected and shown: what a filter hides is never acted upon */
  readonly ids: ReadonlySet<string>;
  /** the same, in the order of the list */
  readonly drafts: readonly DraftSummary[];
  /** Selects a line, or takes it out where all of it is selected; ranges begin here from now on. */
  readonly toggle: (index: number) => void;
  /** Selects all lines from the one where ranges begin to this one. */
  readonly extendTo: (index: number, from?: number) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

const none: ReadonlySet<string> = new Set();

const idsOf = (lines: readonly Line[]): readonly string[] => lines.flatMap(({ drafts }) => drafts.map(({ id }) => id));

/** Which drafts of the list are selected. */
export function useSelection(lines: readonly Line[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none);
  /** key of the line where ranges begin; the ids of the last range, which the next one replaces */
  const anchor = useRef<string | null>(null);
  const range = useRef<readonly string[]>([]);
  const drafts = useMemo(
    () => (chosen.size === 0 ? [] : lines.flatMap((line) => line.drafts.filter(({ id }) => chosen.has(id)))),
    [lines, chosen],
  );
  const ids = useMemo(() => (drafts.length === 0 ? none : new Set(drafts.map(({ id }) => id))), [drafts]);
  return {
    ids,
    drafts,
    toggle: (index) => {
      const line = lines[index];
      if (line === undefined) return;
      anchor.current = line.key;
      range.current = [];
      const own = idsOf([line]);
      const next = new Set(chosen);
      const isIn = own.every((id) => next.has(id));
      for (const id of own) isIn ? next.delete(id) : next.add(id);
      setChosen(next);
    },
    extendTo: (index, from = index) => {
      const found = lines.findIndex(({ key }) => key === anchor.current);
      const begin = found < 0 ? from : found;
      anchor.current = lines[begin]?.key ?? null;
      const within = idsOf(lines.slice(Math.min(begin, index), Math.max(begin, index) + 1));
      const before = new Set(range.current);
      setChosen(new Set([...[...chosen].filter((id) => !before.has(id)), ...within]));
      range.current = within;
    },
    selectAll: () => setChosen(new Set(idsOf(lines))),
    clear: () => {
      anchor.current = null;
      range.current = [];
      setChosen(none);
    },
  };
}
