import { useMemo, useState } from 'react';
import type { DraftSummary } from '../../store/drafts.ts';
import { homeText } from '../../text/home.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { DraftsTable, type DraftsTableProps } from './DraftsTable.tsx';
import { filterDrafts, type Sorting, sortDrafts, usualSorting } from './listDrafts.ts';

/** From this many drafts on, looking through them is slower than typing. */
const searchFrom = 9;

export type DraftListProps = Pick<DraftsTableProps, 'drafts' | 'onOpen' | 'onAction' | 'now'>;

function countText(found: readonly DraftSummary[], drafts: readonly DraftSummary[]): string {
  return found.length === drafts.length ? homeText.count(drafts.length) : homeText.found(found.length, drafts.length);
}

/** The drafts with their number, a search once there are many, and the table. */
export function DraftList({ drafts, ...rest }: DraftListProps) {
  const [sorting, setSorting] = useState<Sorting>(usualSorting);
  const [query, setQuery] = useState('');
  const searchable = drafts.length >= searchFrom;
  const found = useMemo(
    () => sortDrafts(searchable ? filterDrafts(drafts, query) : drafts, sorting),
    [drafts, query, searchable, sorting],
  );
  return (
    <>
      <div className="homeTitleBar">
        <h1>{homeText.title}</h1>
        <span className="homeCount" role="status">
          {countText(found, drafts)}
        </span>
        {searchable && <SearchField label={homeText.search} onChange={setQuery} />}
      </div>
      {found.length === 0 ? (
        <p className="pageNote">{homeText.nothingFound}</p>
      ) : (
        <DraftsTable drafts={found} sorting={sorting} onSort={setSorting} {...rest} />
      )}
    </>
  );
}
