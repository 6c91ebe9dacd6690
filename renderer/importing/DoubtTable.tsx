import type { Doubt } from '../../shared/xlsx/import/types.ts';
import { importingText } from '../text/importing.ts';
import { isShown, PlaceButton, type SourcePlaces } from './PlaceButton.tsx';

const { doubts: words } = importingText;

export interface DoubtTableProps {
  readonly doubts: readonly Doubt[];
  readonly places: SourcePlaces | null;
}

/** Every doubt of one form, from the top of the sheet down. */
export function DoubtTable({ doubts, places }: DoubtTableProps) {
  if (doubts.length === 0) return <p className="importNote">{words.none}</p>;
  const first = doubts.findIndex(({ address }) => address !== '');
  return (
    <table className="importTable">
      <thead>
        <tr>
          <th className="importCol-kind">{words.columns.kind}</th>
          <th className="importCol-place">{words.columns.place}</th>
          <th>{words.columns.text}</th>
        </tr>
      </thead>
      <tbody>
        {doubts.map(({ kind, address, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <tr key={index} {...(isShown(places, address) && { 'aria-current': true })}>
            <td>{words.kind(kind)}</td>
            <td className="importPlace">
              {address === '' ? (
                words.whole
              ) : (
                <PlaceButton address={address} places={places} isFirst={index === first} />
              )}
            </td>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
