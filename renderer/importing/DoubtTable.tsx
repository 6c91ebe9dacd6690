import type { Doubt } from '../../shared/xlsx/read/types.ts';
import { importingText } from '../text/importing.ts';

const { doubts: words } = importingText;

/** Every doubt of one form, from the top of the sheet down. */
export function DoubtTable({ doubts }: { readonly doubts: readonly Doubt[] }) {
  if (doubts.length === 0) return <p className="importNote">{words.none}</p>;
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
        {doubts.map(({ kind, sheet, address, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <tr key={index}>
            <td>{words.kind(kind)}</td>
            <td className="importPlace">{address === '' ? words.whole : `${sheet}!${address}`}</td>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
