import { useEffect, useState } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import { exportingText } from '../text/exporting.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Progress } from '../ui/Progress.tsx';
import type { ExportStep } from './runExport.ts';

/** Milliseconds before the window appears: most exports are done by then, and a flash would only startle. */
const patience = 300;

/** Loading the writer takes about as long as writing; what is left is for the place to be picked. */
function percent(step: ExportStep): number {
  switch (step.kind) {
    case 'starting':
      return 10;
    case 'building':
      return 30 + 60 * step.fraction;
    case 'saving':
      return 90;
    default:
      return assertNever(step);
  }
}

export interface ExportProgressProps {
  readonly step: ExportStep;
  readonly onCancel: () => void;
}

/** The running export, with its way out. While the place is being picked, the system's own window is in front. */
export function ExportProgress({ step, onCancel }: ExportProgressProps) {
  const [patient, setPatient] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Dialog
      title={exportingText.title}
      size="small"
      isOpen={!patient && step.kind !== 'saving'}
      onClose={onCancel}
      actions={<Button onPress={onCancel}>{exportingText.cancel}</Button>}
    >
      <Progress value={percent(step)} label={exportingText.step(step.kind)} />
    </Dialog>
  );
}
