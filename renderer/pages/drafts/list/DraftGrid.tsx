import './draftGrid.css';
import './narrowGrid.css';
import { useCallback, useRef, useState } from 'react';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { homeText } from '../../../text/home.ts';
import type { SearchHit } from '../../../workers/search/searchMessages.ts';
import { type DraftMenuAction, RowMenu } from './DraftMenu.tsx';
import { GridHeader } from './GridHeader.tsx';
import { GridLine } from './GridLine.tsx';
import { narrowBelow, offsetsOf } from './lineHeights.ts';
import type { Sorting } from './listDrafts.ts';
import type { Line } from './listLines.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useLineWindow } from './useLineWindow.ts';
import type { Selection } from './useSelection.ts';

export interface DraftGridProps {
  readonly lines: readonly Line[];
  readonly byProject: boolean;
  readonly hits: ReadonlyMap<string, SearchHit>;
  readonly selection: Selection;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly onOpen: (draftId: string) => void;
  readonly onAction: (action: DraftMenuAction, draft: DraftSummary) => void;
  /** Delete with several selected, or on a line of several */
  readonly onRemoveMany: (drafts: readonly DraftSummary[]) => void;
  /** milliseconds since 1970, the time that 今天 is measured from */
  readonly now: number;
}

interface OpenMenu {
  readonly draft: DraftSummary;
  readonly button: HTMLElement;
}

/** Something that may change at every drawing, as one function for good: lines that stay as they are aren't drawn anew. */
function useLatest<Args extends readonly unknown[]>(latest: (...args: Args) => void): (...args: Args) => void {
  const held = useRef(latest);
  held.current = latest;
  return useCallback((...args) => held.current(...args), []);
}

/**
 * The list as a grid of which only the lines in sight are drawn: arrow keys move, Enter or a click opens, F2 renames,
 * Delete deletes with a way back, Space, Shift and Ctrl select.
 */
export function DraftGrid(props: DraftGridProps) {
  const { lines, byProject, hits, selection, sorting, onSort, onAction, now } = props;
  const body = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const memory = useRef<{ readonly for: readonly unknown[]; readonly offsets: Float64Array } | null>(null);
  // Asked for at every look: once for the same lines and width.
  const offsetsFor = useCallback(
    (width: number) => {
      const key = [lines, hits, byProject, width];
      if (memory.current?.for.every((each, at) => each === key[at]) !== true) {
        memory.current = { for: key, offsets: offsetsOf(lines, { width, byProject }, hits) };
      }
      return memory.current?.offsets ?? new Float64Array(1);
    },
    [lines, hits, byProject],
  );
  const { from, to, width } = useLineWindow(body, offsetsFor);
  const offsets = offsetsFor(width);

  const renameLine = ({ drafts: [draft, ...others] }: Line) => {
    if (others.length === 0) onAction('rename', draft);
  };
  const removeLine = ({ drafts }: Line) => {
    const [draft, ...others] = drafts;
    const isAmongMany = selection.ids.size > 1 && selection.ids.has(draft.id);
    if (isAmongMany) props.onRemoveMany(selection.drafts);
    else if (others.length > 0) props.onRemoveMany(drafts);
    else onAction('remove', draft);
  };
  const { active, onKeyDown, onFocusLine } = useGridKeys({
    body,
    lines,
    offsets,
    selection,
    onOpen: ({ drafts: [draft] }) => props.onOpen(draft.id),
    onRename: renameLine,
    onRemove: removeLine,
  });

  const open = useLatest(props.onOpen);
  const focusLine = useLatest(onFocusLine);
  const showMenu = useLatest((draft: DraftSummary, button: HTMLElement) => setMenu({ draft, button }));
  const press = useLatest((index: number, how: 'open' | 'toggle' | 'extend') => {
    if (how === 'toggle') selection.toggle(index);
    else if (how === 'extend') selection.extendTo(index, active);
    else if (lines[index] !== undefined) props.onOpen(lines[index].drafts[0].id);
  });

  const isNarrow = width > 0 && width < narrowBelow;
  // The line with the focus stays drawn wherever the list is scrolled: the focus would fall with it.
  const end = Math.min(to, lines.length);
  const drawn = Array.from({ length: Math.max(0, end - from) }, (_, step) => from + step);
  if (active < from || active >= to) drawn.push(active);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a table element can't hold a list of which only a part is drawn */}
      <div
        role="grid"
        className={`draftsGrid${byProject ? ' draftsGrid-byProject' : ''}${isNarrow ? ' draftsGrid-narrow' : ''}`}
        aria-label={homeText.title}
        aria-rowcount={lines.length + 1}
        aria-multiselectable="true"
        onKeyDown={onKeyDown}
      >
        <GridHeader
          byProject={byProject}
          sorting={sorting}
          onSort={onSort}
          selected={extentOf(selection, lines)}
          onSelectAll={selection.selectAll}
          onClear={selection.clear}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div ref={body} role="rowgroup" className="draftsBody" style={{ height: offsets[lines.length] ?? 0 }}>
          {drawn.map((index) => {
            const line = lines[index];
            if (line === undefined) return null;
            const top = offsets[index] ?? 0;
            return (
              <GridLine
                key={line.key}
                line={line}
                index={index}
                top={top}
                height={(offsets[index + 1] ?? top) - top}
                byProject={byProject}
                hit={hits.size === 0 ? undefined : line.drafts.map(({ id }) => hits.get(id)).find(Boolean)}
                isSelected={selection.ids.size > 0 && line.drafts.every(({ id }) => selection.ids.has(id))}
                isActive={index === active}
                onPress={press}
                onFocusLine={focusLine}
                onOpen={open}
                onMenu={showMenu}
                now={now}
              />
            );
          })}
        </div>
      </div>
      {menu !== null && (
        <RowMenu
          button={menu.button}
          draft={menu.draft}
          onAction={(action) => onAction(action, menu.draft)}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}

function extentOf({ ids }: Selection, lines: readonly Line[]): 'all' | 'some' | 'none' {
  if (ids.size === 0) return 'none';
  return ids.size === lines.reduce((sum, { drafts }) => sum + drafts.length, 0) ? 'all' : 'some';
}
