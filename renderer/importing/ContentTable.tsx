import { importingText } from '../text/importing.ts';
import { IconWarning } from '../ui/icons.tsx';
import type { ContentGroup, ContentRow } from './contentGroups.ts';
import { isShown, PlaceButton, type SourcePlaces } from './PlaceButton.tsx';

const { content: words } = importingText;

interface RowProps {
  readonly row: ContentRow;
  readonly places: SourcePlaces | null;
  readonly isFirst: boolean;
}

function Row({ row, places, isFirst }: RowProps) {
  const { label, value, source, doubts } = row;
  return (
    <tr {...(source !== null && isShown(places, source.address) && { 'aria-current': true })}>
      <th scope="row">{label}</th>
      <td className={value === '' ? 'importValue importValue-empty' : 'importValue'}>
        {value === '' ? words.empty : value}
        {doubts.length > 0 && (
          <span className="importDoubted" title={doubts.map(({ text }) => text).join('\n')}>
            <IconWarning />
            {words.doubted(doubts.length)}
          </span>
        )}
      </td>
      <td className="importPlace">
        {source === null ? words.noCell : <PlaceButton address={source.address} places={places} isFirst={isFirst} />}
      </td>
    </tr>
  );
}

export interface ContentTableProps {
  readonly groups: readonly ContentGroup[];
  readonly places: SourcePlaces | null;
}

/** Every value that was read, beside the cell it was read from. */
export function ContentTable({ groups, places }: ContentTableProps) {
  const first = groups.flatMap(({ rows }) => rows).find(({ source }) => source !== null);
  return (
    <table className="importTable importContent">
      <thead>
        <tr>
          <th className="importCol-label">{words.columns.label}</th>
          <th>{words.columns.value}</th>
          <th className="importCol-place">{words.columns.place}</th>
        </tr>
      </thead>
      {groups.map(({ key, title, rows }) => (
        <tbody key={key}>
          <tr className="importGroup">
            <th colSpan={3} scope="rowgroup">
              {title}
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.key} row={row} places={places} isFirst={row === first} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
