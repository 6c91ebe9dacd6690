import './copies.css';
import { assertNever } from '../../../shared/assertNever.ts';
import type { Moment } from '../../../shared/draftCopies.ts';
import { changedText } from '../../text/changedText.ts';
import { copiesText, reasonText } from '../../text/copies.ts';
import { commonText } from '../../text/shell.ts';
import { Button } from '../../ui/Button.tsx';
import type { Moments } from './useMoments.ts';

export interface MomentTableProps {
  readonly state: Moments;
  readonly now: number;
  readonly onPick: (moment: Moment) => void;
  readonly onRetry: () => void;
}

function Row({ moment, now, onPick }: { readonly moment: Moment } & Pick<MomentTableProps, 'now' | 'onPick'>) {
  const time = changedText(moment.at, now);
  return (
    <tr>
      <th scope="row">{time}</th>
      <td>{reasonText(moment.reason)}</td>
      <td className="momentCount">{copiesText.drafts(moment.drafts)}</td>
      <td>
        <Button variant="quiet" aria-label={copiesText.restoreToNamed(time)} onPress={() => onPick(moment)}>
          {copiesText.restoreTo}
        </Button>
      </td>
    </tr>
  );
}

/** Every moment that drafts can be taken back to, the newest first. */
export function MomentTable({ state, now, onPick, onRetry }: MomentTableProps) {
  const { at, reason, drafts, restore } = copiesText.columns;
  switch (state.kind) {
    case 'reading':
      return (
        <p className="copiesNote" role="status">
          {copiesText.reading}
        </p>
      );
    case 'failed':
      return (
        <div className="copiesFault" role="alert">
          <p>{copiesText.momentsFailed}</p>
          <Button onPress={onRetry}>{commonText.retry}</Button>
        </div>
      );
    case 'read':
      if (state.moments.length === 0) return <p className="copiesNote">{copiesText.noLast}</p>;
      return (
        <table className="momentTable">
          <thead>
            <tr>
              <th scope="col">{at}</th>
              <th scope="col">{reason}</th>
              <th scope="col" className="momentCount">
                {drafts}
              </th>
              <th scope="col">
                <span className="visuallyHidden">{restore}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {state.moments.map((moment) => (
              <Row key={`${moment.at} ${moment.reason}`} moment={moment} now={now} onPick={onPick} />
            ))}
          </tbody>
        </table>
      );
    default:
      return assertNever(state);
  }
}
