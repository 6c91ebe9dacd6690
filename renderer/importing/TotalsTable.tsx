import type { PrintedTotal } from '../../shared/xlsx/import/types.ts';
import { importingText } from '../text/importing.ts';
import { IconCheck, IconWarning } from '../ui/icons.tsx';
import { isShown, PlaceButton, type SourcePlaces } from './PlaceButton.tsx';

const { totals: words } = importingText;

interface RowProps {
  readonly total: PrintedTotal;
  readonly places: SourcePlaces | null;
  readonly isFirst: boolean;
}

function Row({ total, places, isFirst }: RowProps) {
  const { label, printed, exact, agrees, address } = total;
  return (
    <tr className={agrees ? '' : 'importRow-differs'} {...(isShown(places, address) && { 'aria-current': true })}>
      <td>{label}</td>
      <td className="importFigure">{printed}</td>
      <td className="importFigure">{exact ?? words.notComputable}</td>
      <td className={agrees ? 'importAgrees' : 'importDiffers'}>
        {agrees ? <IconCheck /> : <IconWarning />}
        {agrees ? words.agrees : words.differs}
      </td>
      <td className="importPlace">
        <PlaceButton address={address} places={places} isFirst={isFirst} />
      </td>
    </tr>
  );
}

export interface TotalsTableProps {
  readonly printed: readonly PrintedTotal[];
  readonly places: SourcePlaces | null;
}

/** The computed figures that the file prints, beside the exact ones. */
export function TotalsTable({ printed, places }: TotalsTableProps) {
  if (printed.length === 0) return <p className="importNote">{words.none}</p>;
  return (
    <>
      <table className="importTable">
        <thead>
          <tr>
            <th>{words.columns.label}</th>
            <th className="importFigure">{words.columns.printed}</th>
            <th className="importFigure">{words.columns.exact}</th>
            <th className="importCol-verdict">{words.columns.verdict}</th>
            <th className="importCol-place">{words.columns.place}</th>
          </tr>
        </thead>
        <tbody>
          {printed.map((total, index) => (
            <Row key={`${total.sheet}!${total.address}`} total={total} places={places} isFirst={index === 0} />
          ))}
        </tbody>
      </table>
      {printed.some(({ agrees }) => !agrees) && <p className="importNote">{words.note}</p>}
    </>
  );
}
