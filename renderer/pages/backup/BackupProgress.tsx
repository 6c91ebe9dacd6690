import './progress.css';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { Label } from 'react-aria-components/TextField';

export interface BackupProgressProps {
  /** from 0 to 1 */
  readonly fraction: number;
  readonly text: string;
}

/** How far a backup or a restore is. */
export function BackupProgress({ fraction, text }: BackupProgressProps) {
  return (
    <ProgressBar className="backupProgress" value={fraction * 100} valueLabel={text}>
      {({ percentage = 0, valueText }) => (
        <>
          <Label className="backupProgressLabel">{valueText}</Label>
          <div className="backupProgressTrack">
            <div className="backupProgressFill" style={{ width: `${Math.max(2, percentage)}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
