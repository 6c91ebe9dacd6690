import { ProgressBar } from 'react-aria-components/ProgressBar';
import { Label } from 'react-aria-components/TextField';
import { importingText } from '../text/importing.ts';
import { Button } from '../ui/Button.tsx';
import { isBusy } from './importState.ts';
import type { ImportFile } from './types.ts';

export interface ReadingProgressProps {
  readonly files: readonly ImportFile[];
  readonly onCancel: (fileIds: readonly string[]) => void;
}

/** How many files are read, while some are not. */
export function ReadingProgress({ files, onCancel }: ReadingProgressProps) {
  const busy = files.filter(isBusy);
  if (busy.length === 0) return null;
  const done = files.length - busy.length;
  return (
    <div className="importProgress">
      <ProgressBar
        className="importProgressBar"
        value={done}
        maxValue={files.length}
        valueLabel={importingText.progress(done, files.length)}
      >
        {({ percentage = 0, valueText }) => (
          <>
            <Label>{valueText}</Label>
            <div className="importTrack">
              <div className="importFill" style={{ width: `${Math.max(4, percentage)}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Button onPress={() => onCancel(busy.map(({ id }) => id))}>{importingText.stopReading}</Button>
    </div>
  );
}
