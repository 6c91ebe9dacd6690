import { compareVersions, isSameVersion } from '../../shared/compare/compareVersions.ts';
import type { Draft } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { versionsText } from '../text/versions.ts';
import { type ChangeLine, changeLines } from './changeLines.ts';

/** One side of a difference: its text, or why there is none. */
function Side({ text, none }: { readonly text: string; readonly none: string | undefined }) {
  return text === '' || none !== undefined ? (
    <span className="historyEmpty">{none ?? versionsText.empty}</span>
  ) : (
    <span>{text}</span>
  );
}

function Line({ line: { place, was, now, none } }: { readonly line: ChangeLine }) {
  return (
    <tr>
      <th scope="row">{place}</th>
      <td>
        <Side text={was} none={none?.side === 'was' ? none.text : undefined} />
      </td>
      <td>
        <Side text={now} none={none?.side === 'now' ? none.text : undefined} />
      </td>
    </tr>
  );
}

export interface ChangeTableProps {
  readonly form: FormDefinition;
  readonly now: Draft;
  readonly then: Draft;
}

/** Where a draft differs from what it was, cell by cell. */
export function ChangeTable({ form, now, then }: ChangeTableProps) {
  const differences = compareVersions(form, now, then);
  if (isSameVersion(differences)) return <p className="historyNote">{versionsText.sameAsNow}</p>;
  const lines = changeLines(form, now, then, differences);
  if (lines.length === 0) return <p className="historyNote">{versionsText.settingsOnly}</p>;
  const { place, was, now: nowWord } = versionsText.columns;
  return (
    <>
      <p className="historyCount">{versionsText.differences(lines.length)}</p>
      <table className="historyChanges">
        <thead>
          <tr>
            <th scope="col">{place}</th>
            <th scope="col">{was}</th>
            <th scope="col">{nowWord}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </tbody>
      </table>
    </>
  );
}
