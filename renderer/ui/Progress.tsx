import './progress.css';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { Label } from 'react-aria-components/TextField';

export interface ProgressProps {
  readonly value: number;
  /** what `value` is when all is done; 100 where it isn't said */
  readonly most?: number;
  /** says in words how far it is */
  readonly label: string;
}

/** How far a work has come, in words and as a bar. */
export function Progress({ value, most = 100, label }: ProgressProps) {
  return (
    <ProgressBar className="progress" value={value} maxValue={most} valueLabel={label}>
      {({ percentage = 0, valueText }) => (
        <>
          <Label className="progressLabel">{valueText}</Label>
          <div className="progressTrack">
            <div className="progressFill" style={{ width: `${percentage}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
