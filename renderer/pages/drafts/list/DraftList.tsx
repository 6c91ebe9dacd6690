import { type RefObject, useEffect, useMemo, useState } from 'react';
import { assertNever } from '../../../../shared/assertNever.ts';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { homeText } from '../../../text/home.ts';
import { manyText } from '../../../text/many.ts';
import { Button } from '../../../ui/Button.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { FilterBar } from '../filter/FilterBar.tsx';
import { filterDrafts, isFiltering, noFilters } from '../filter/filters.ts';
import { keepSettings, type ListSettings, readSettings } from '../filter/listSettings.ts';
import { ManyBar, type ManyBarProps } from '../many/ManyBar.tsx';
import { type Looking, useSearch } from '../search/useSearch.ts';
import { DraftGrid, type DraftGridProps } from './DraftGrid.tsx';
import { sortDrafts } from './listDrafts.ts';
import { groupByProject, lineOf } from './listLines.ts';
import { useSelection } from './useSelection.ts';

/** From this many drafts on, looking through them is slower than typing. */
const searchFrom = 9;

export interface DraftListProps
  extends Pick<DraftGridProps, 'onOpen' | 'onAction' | 'now'>,
    Pick<ManyBarProps, 'onMany'> {
  readonly drafts: readonly DraftSummary[];
  /** false while there are more than are read so far */
  readonly isWhole: boolean;
  /** gets the drafts that are selected */
  readonly selected: RefObject<readonly DraftSummary[]>;
}

function countText(found: number, count: number): string {
  return found === count ? homeText.count(count) : homeText.found(found, count);
}

function lookingText(looking: Looking): string | null {
  switch (looking.kind) {
    case 'none':
    case 'done':
      return null;
    case 'reading':
      return looking.all === 0 ? homeText.looking : homeText.lookingAt(looking.done, looking.all);
    case 'failed':
      return homeText.lookFailed;
    default:
      return assertNever(looking);
  }
}

/** Everything about the list that a clerk sets, kept for the next time. */
function useSettings(): readonly [ListSettings, (change: Partial<ListSettings>) => void] {
  const [settings, setSettings] = useState(readSettings);
  const change = (part: Partial<ListSettings>) => {
    const next = { ...settings, ...part };
    setSettings(next);
    keepSettings(next);
  };
  return [settings, change];
}

/** The drafts with their number, a search and filters once there are many, what can be done to several, and the lines. */
export function DraftList({ drafts, isWhole, selected, onMany, ...rest }: DraftListProps) {
  const [{ sorting, filters, byProject }, change] = useSettings();
  const [query, setQuery] = useState('');
  const isLong = drafts.length >= searchFrom;
  const search = useSearch(drafts, isLong ? query : '');
  const sorted = useMemo(() => sortDrafts(drafts, sorting), [drafts, sorting]);
  const { found } = search;
  const shown = useMemo(() => {
    const kept = isLong ? filterDrafts(sorted, filters) : sorted;
    return found === null ? kept : kept.filter(({ id }) => found.has(id));
  }, [sorted, filters, isLong, found]);
  const lines = useMemo(() => (byProject ? groupByProject(shown) : shown.map(lineOf)), [shown, byProject]);
  const selection = useSelection(lines);
  useEffect(() => {
    selected.current = selection.drafts;
    return () => {
      selected.current = [];
    };
  }, [selected, selection.drafts]);
  const looking = lookingText(search.looking);
  return (
    <>
      <div className="homeTitleBar">
        <h1>{homeText.title}</h1>
        <span className="homeCount" role="status">
          {isWhole && countText(shown.length, drafts.length)}
        </span>
        {looking !== null && <span className="homeLooking">{looking}</span>}
        {isLong && <SearchField label={homeText.search} onChange={setQuery} />}
      </div>
      <div className="homeTools">
        {selection.drafts.length > 0 ? (
          <ManyBar drafts={selection.drafts} onMany={onMany} onClear={selection.clear} />
        ) : (
          <>
            <FilterBar
              drafts={drafts}
              filters={filters}
              byProject={byProject}
              isLong={isLong}
              onFilter={(next) => change({ filters: next })}
              onByProject={(next) => change({ byProject: next })}
            />
            {isWhole && shown.length > 1 && (
              <Button variant="quiet" onPress={() => onMany('export', shown)}>
                {manyText.exportShown}
              </Button>
            )}
          </>
        )}
      </div>
      {lines.length === 0 ? (
        <div className="pageNote">
          <p>{query.trim() === '' ? homeText.allFiltered : homeText.nothingFound}</p>
          {isFiltering(filters) && (
            <Button onPress={() => change({ filters: noFilters })}>{homeText.clearFilters}</Button>
          )}
        </div>
      ) : (
        <DraftGrid
          lines={lines}
          byProject={byProject}
          hits={search.hits}
          selection={selection}
          sorting={sorting}
          onSort={(next) => change({ sorting: next })}
          onRemoveMany={(many) => onMany('remove', many)}
          {...rest}
        />
      )}
    </>
  );
}
