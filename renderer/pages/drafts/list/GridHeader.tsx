import type { KeyboardEvent } from 'react';
import { homeText } from '../../../text/home.ts';
import { IconSortDown, IconSortUp } from '../../../ui/icons.tsx';
import { type SortColumn, type SortDirection, type Sorting, sortColumns } from './listDrafts.ts';
import { purposes } from './listLines.ts';

export interface GridHeaderProps {
  readonly byProject: boolean;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  /** whether all, some or none of the lines are selected */
  readonly selected: 'all' | 'some' | 'none';
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
}

const projectColumns: readonly SortColumn[] = ['title', 'year'];

function opposite(direction: SortDirection): SortDirection {
  return direction === 'ascending' ? 'descending' : 'ascending';
}

function SortHeader({
  column,
  sorting,
  onSort,
}: { readonly column: SortColumn } & Pick<GridHeaderProps, 'sorting' | 'onSort'>) {
  const own = sorting.column === column ? sorting.direction : null;
  const sort = () => onSort({ column, direction: own === null ? 'ascending' : opposite(own) });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    sort();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element can't hold a list of which only a part is drawn
    <div
      role="columnheader"
      aria-sort={own ?? 'none'}
      tabIndex={0}
      className={`draftsColumn draftsColumn-${column}`}
      onClick={sort}
      onKeyDown={onKeyDown}
    >
      {homeText.columns[column]}
      {own !== null && (own === 'ascending' ? <IconSortUp /> : <IconSortDown />)}
    </div>
  );
}

function Header({ className, children }: { readonly className: string; readonly children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: nothing is done with it
    <div role="columnheader" className={`draftsColumn ${className}`}>
      {children}
    </div>
  );
}

/** Names of the columns; one that is pressed sorts. */
export function GridHeader({ byProject, sorting, onSort, selected, onSelectAll, onClear }: GridHeaderProps) {
  const columns = byProject ? projectColumns : sortColumns;
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: its columns are focused, never the row
    <div role="row" aria-rowindex={1} className="draftsHead draftsLine">
      <Header className="draftsCheck">
        <input
          type="checkbox"
          aria-label={homeText.selectAll}
          checked={selected === 'all'}
          ref={(box) => {
            if (box !== null) box.indeterminate = selected === 'some';
          }}
          onChange={selected === 'all' ? onClear : onSelectAll}
        />
      </Header>
      {columns.map((column) => (
        <SortHeader key={column} column={column} sorting={sorting} onSort={onSort} />
      ))}
      {byProject &&
        purposes.map((purpose) => (
          <Header key={purpose} className={`draftsColumn-${purpose}`}>
            {homeText.purposes[purpose]}
          </Header>
        ))}
      {!byProject && (
        <Header className="draftsColumn-actions">
          <span className="visuallyHidden">{homeText.columns.actions}</span>
        </Header>
      )}
    </div>
  );
}
