import './draftsTable.css';
import { useEffect, useRef } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components/Table';
import type { DraftSummary } from '../../store/drafts.ts';
import { changedText } from '../../text/changedText.ts';
import { homeText } from '../../text/home.ts';
import { IconSortDown, IconSortUp } from '../../ui/icons.tsx';
import { DraftMenu, type DraftMenuAction } from './DraftMenu.tsx';
import { formName, type SortColumn, type Sorting, shownTitle, stateText } from './listDrafts.ts';

export interface DraftsTableProps {
  readonly drafts: readonly DraftSummary[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly onOpen: (draftId: string) => void;
  readonly onAction: (action: DraftMenuAction, draft: DraftSummary) => void;
  /** milliseconds since 1970, the time that 今天 is measured from */
  readonly now: number;
}

const columns: readonly SortColumn[] = ['title', 'form', 'year', 'total', 'state', 'updatedAt'];

const isSortColumn = (key: unknown): key is SortColumn => columns.some((column) => column === key);

const keyActions: Readonly<Record<string, DraftMenuAction>> = { F2: 'rename', Delete: 'remove' };

function header(column: SortColumn) {
  return (
    <Column
      key={column}
      id={column}
      className={`draftsColumn draftsColumn-${column}`}
      allowsSorting
      isRowHeader={column === 'title'}
    >
      {({ sortDirection }) => (
        <span className="draftsColumnLabel">
          {homeText.columns[column]}
          {sortDirection !== undefined && (sortDirection === 'ascending' ? <IconSortUp /> : <IconSortDown />)}
        </span>
      )}
    </Column>
  );
}

function DraftRow({
  draft,
  onAction,
  now,
}: { readonly draft: DraftSummary } & Pick<DraftsTableProps, 'onAction' | 'now'>) {
  const title = shownTitle(draft);
  return (
    <Row id={draft.id} className="draftsRow" textValue={title}>
      <Cell className={draft.title === '' ? 'draftsCell draftsTitle draftsTitle-none' : 'draftsCell draftsTitle'}>
        {title}
      </Cell>
      <Cell className="draftsCell draftsForm">{formName(draft)}</Cell>
      <Cell className="draftsCell">{draft.year || homeText.none}</Cell>
      <Cell className="draftsCell draftsTotal">{draft.total ?? homeText.none}</Cell>
      <Cell className="draftsCell">
        <span className={`draftsState draftsState-${draft.state}`}>{stateText(draft)}</span>
      </Cell>
      <Cell className="draftsCell draftsTime">{changedText(draft.updatedAt, now)}</Cell>
      <Cell className="draftsCell draftsActions">
        <DraftMenu title={title} onAction={(action) => onAction(action, draft)} />
      </Cell>
    </Row>
  );
}

/** The list as a grid: arrow keys move, Enter or a click opens, F2 renames, Delete deletes with a way back. */
export function DraftsTable({ drafts, sorting, onSort, onOpen, onAction, now }: DraftsTableProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    const listener = (event: KeyboardEvent) => {
      const action = keyActions[event.key];
      const row = event.target instanceof Element ? event.target.closest('[role="row"][data-key]') : null;
      const draft = drafts.find(({ id }) => id === row?.getAttribute('data-key'));
      if (action === undefined || draft === undefined) return;
      event.preventDefault();
      // a key held down would go on with the row that comes up next
      if (!event.repeat) onAction(action, draft);
    };
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, [drafts, onAction]);
  return (
    <div ref={box} className="draftsTableBox">
      <Table
        className="draftsTable"
        aria-label={homeText.title}
        sortDescriptor={sorting}
        onSortChange={({ column, direction }) => {
          if (isSortColumn(column)) onSort({ column, direction });
        }}
        onRowAction={(key) => onOpen(String(key))}
      >
        <TableHeader>
          {columns.map(header)}
          <Column id="actions" className="draftsColumn draftsColumn-actions">
            <span className="visuallyHidden">{homeText.columns.actions}</span>
          </Column>
        </TableHeader>
        <TableBody>
          {drafts.map((draft) => (
            <DraftRow key={draft.id} draft={draft} onAction={onAction} now={now} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
