import { memo } from 'react';
import { importingText } from '../text/importing.ts';
import type { SourceEntry, SourceRow } from './sourceTable.ts';

export interface SourceTableProps {
  /** letters of the columns */
  readonly columns: readonly string[];
  /** pixels of the columns where room is short */
  readonly widths: readonly number[];
  readonly rows: readonly SourceRow[];
  /** sentences in doubt, by address */
  readonly doubted: ReadonlyMap<string, readonly string[]>;
  /** address of the entry that is pointed at */
  readonly shown: string | null;
}

interface CellProps {
  readonly entry: SourceEntry;
  readonly doubts: string;
  readonly isShown: boolean;
}

function Cell({ entry, doubts, isShown }: CellProps) {
  const { address, text, rowSpan, columnSpan } = entry;
  return (
    <td
      data-address={address}
      rowSpan={rowSpan}
      colSpan={columnSpan}
      className={`sourceCell${doubts === '' ? '' : ' sourceCell-doubted'}${isShown ? ' sourceCell-shown' : ''}`}
      {...(doubts !== '' && { title: doubts })}
      {...(isShown && { 'aria-current': true })}
    >
      {text}
      {doubts !== '' && <span className="visuallyHidden">{importingText.source.doubted}</span>}
    </td>
  );
}

interface RowProps {
  readonly row: SourceRow;
  readonly doubted: SourceTableProps['doubted'];
  /** null unless it is in this row */
  readonly shown: string | null;
}

/** A form has hundreds of cells: pointing at another one draws two rows anew. */
const Row = memo(function Row({ row, doubted, shown }: RowProps) {
  return (
    <tr>
      <th scope="row">{row.number}</th>
      {row.entries.map((entry) => (
        <Cell
          key={entry.address}
          entry={entry}
          doubts={(doubted.get(entry.address) ?? []).join('\n')}
          isShown={entry.address === shown}
        />
      ))}
    </tr>
  );
});

/** A part of a sheet with its letters and numbers. */
export function SourceTable({ columns, widths, rows, doubted, shown }: SourceTableProps) {
  return (
    <table className="sourceTable">
      <thead>
        <tr>
          <td className="sourceCorner" />
          {columns.map((name, index) => (
            <th key={name} scope="col" style={{ width: `${widths[index]}px` }}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.number}
            row={row}
            doubted={doubted}
            shown={row.entries.some(({ address }) => address === shown) ? shown : null}
          />
        ))}
      </tbody>
    </table>
  );
}
