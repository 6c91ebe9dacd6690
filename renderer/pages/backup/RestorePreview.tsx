import './restore.css';
import { restoreText } from '../../text/backup.ts';
import { changedText } from '../../text/changedText.ts';
import { homeText } from '../../text/home.ts';
import type { BackupPreview } from '../../workers/restoreMessages.ts';
import { previewLines, standings } from './previewLines.ts';

export interface RestorePreviewProps {
  readonly fileName: string;
  readonly preview: BackupPreview;
  readonly now: number;
}

/** Names that are listed: nobody reads further, and ten thousand would take seconds to lay out. */
const shownNames = 200;

function Names({ drafts }: Pick<BackupPreview, 'drafts'>) {
  const ordered = standings.flatMap((standing) => drafts.filter((draft) => draft.standing === standing));
  const rest = ordered.length - shownNames;
  return (
    <details className="restoreNames">
      <summary>{restoreText.names}</summary>
      <ul>
        {ordered.slice(0, shownNames).map(({ id, title, standing }) => (
          <li key={id}>
            {restoreText.nameLine(title === '' ? homeText.untitled : title, restoreText.counts[standing])}
          </li>
        ))}
        {rest > 0 && <li>{restoreText.moreNames(rest)}</li>}
      </ul>
    </details>
  );
}

/** What a backup holds beside what is here, and what either way of restoring makes of it. */
export function RestorePreview({ fileName, preview, now }: RestorePreviewProps) {
  const { header, drafts, ending } = preview;
  const { columns } = restoreText;
  const others = drafts.filter(({ isDraft }) => !isDraft).length;
  return (
    <>
      <p className="restoreFile">{restoreText.file(fileName)}</p>
      <p>
        {header === null || header.at === 0
          ? restoreText.madeUnknown(drafts.length - others)
          : restoreText.made(changedText(header.at, now), header.drafts - others)}
      </p>
      {ending !== 'whole' && (
        <p className="restoreWarning">{ending === 'cut' ? restoreText.cut : restoreText.changed}</p>
      )}
      <table className="restoreTable" aria-label={restoreText.countsLabel}>
        <thead>
          <tr>
            <th scope="col">{columns.standing}</th>
            <th scope="col">{columns.count}</th>
            <th scope="col">{columns.merge}</th>
            <th scope="col">{columns.replace}</th>
          </tr>
        </thead>
        <tbody>
          {previewLines(preview).map(({ label, count, merge, replace }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{count}</td>
              <td>{merge}</td>
              <td>{replace}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {drafts.length > 0 && <Names drafts={drafts} />}
    </>
  );
}
