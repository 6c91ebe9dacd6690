import '../ui/entry.css';
import { assertNever } from '../../shared/assertNever.ts';
import { versionsText } from '../text/versions.ts';
import { clockText, entryTitle, type HistoryEntry } from './historyEntries.ts';
import type { HistoryList as ListState } from './useHistoryList.ts';

export interface HistoryListProps {
  readonly state: ListState;
  /** key of the entry that is shown beside the list */
  readonly shown: string | null;
  readonly onPick: (entry: HistoryEntry) => void;
}

function Entry({ entry, shown, onPick }: Omit<HistoryListProps, 'state'> & { readonly entry: HistoryEntry }) {
  return (
    <li>
      <button
        type="button"
        className="entry historyEntry"
        aria-pressed={entry.key === shown}
        data-kind={entry.kind}
        onClick={() => onPick(entry)}
      >
        <span className="historyTime">{clockText(entry.at)}</span>
        <span>{entryTitle(entry)}</span>
      </button>
    </li>
  );
}

/** What is kept of a draft, by day, the newest first. */
export function HistoryList({ state, ...rest }: HistoryListProps) {
  switch (state.kind) {
    case 'loading':
      return <p role="status">{versionsText.loading}</p>;
    case 'failed':
      return <p role="alert">{versionsText.failed(state.text)}</p>;
    case 'ready':
      if (state.days.length === 0) return <p className="historyNote">{versionsText.none}</p>;
      return state.days.map(({ name, entries }) => (
        <section key={name} aria-label={name}>
          <h3 className="historyDay">{name}</h3>
          <ul className="historyEntries">
            {entries.map((entry) => (
              <Entry key={entry.key} entry={entry} {...rest} />
            ))}
          </ul>
        </section>
      ));
    default:
      return assertNever(state);
  }
}
