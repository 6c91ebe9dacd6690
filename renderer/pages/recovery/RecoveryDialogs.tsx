import { useState } from 'react';
import { assertNever } from '../../../shared/assertNever.ts';
import type { Copies, Moment } from '../../../shared/draftCopies.ts';
import { useHost } from '../../host/HostProvider.tsx';
import type { StartUp } from '../../store/startUp.ts';
import { goOnText, rebuildText, recoveryText } from '../../text/recovery.ts';
import { commonText } from '../../text/shell.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { LogDialog } from '../copies/LogDialog.tsx';
import { MomentDialog } from '../copies/MomentDialog.tsx';
import { MomentTable } from '../copies/MomentTable.tsx';
import { useMoments } from '../copies/useMoments.ts';
import { useNow } from '../drafts/useNow.ts';

/** The window in front of the recovery page, at most one. */
export type RecoveryDialog = 'choose' | 'rebuild' | 'goOn' | 'log';

export type Recovery = Extract<StartUp, { readonly kind: 'recovery' }>;

interface ChooseDialogProps {
  readonly copies: Copies;
  readonly onRestored: () => void;
  readonly onClose: () => void;
}

function ChooseDialog({ copies, onRestored, onClose }: ChooseDialogProps) {
  const now = useNow();
  const { state, reload } = useMoments(copies);
  const [moment, setMoment] = useState<Moment | null>(null);
  return (
    <>
      <Dialog
        title={recoveryText.chooseTitle}
        isOpen
        onClose={onClose}
        size="large"
        actions={<Button onPress={onClose}>{commonText.close}</Button>}
      >
        <MomentTable state={state} now={now} onPick={setMoment} onRetry={reload} />
      </Dialog>
      {moment !== null && (
        <MomentDialog
          copies={copies}
          moment={moment}
          now={now}
          onRestored={onRestored}
          onClose={() => setMoment(null)}
        />
      )}
    </>
  );
}

/** The shell starts the program anew; where it doesn't, that is said. */
function RebuildDialog({ copies, onClose }: { readonly copies: number; readonly onClose: () => void }) {
  const { discardStore } = useHost();
  const rebuild = () => {
    showToast({ text: rebuildText.running, tone: 'info' });
    onClose();
    discardStore?.().catch(() => showToast({ text: rebuildText.failed, tone: 'error' }));
  };
  return (
    <ConfirmDialog
      title={rebuildText.title}
      text={copies === 0 ? rebuildText.withoutCopies : rebuildText.withCopies(copies)}
      confirmLabel={rebuildText.confirm}
      isOpen
      isDanger={copies === 0}
      onConfirm={rebuild}
      onCancel={onClose}
    />
  );
}

export interface RecoveryDialogsProps {
  readonly dialog: RecoveryDialog | null;
  readonly startUp: Recovery;
  readonly onRun: (next: () => Promise<StartUp>) => void;
  readonly onClose: () => void;
}

export function RecoveryDialogs({ dialog, startUp, onRun, onClose }: RecoveryDialogsProps) {
  const host = useHost();
  switch (dialog) {
    case null:
      return null;
    case 'choose':
      // What was brought back may be all that was missing: the next start tells.
      return host.copies === null ? null : (
        <ChooseDialog copies={host.copies} onRestored={() => onRun(startUp.retry)} onClose={onClose} />
      );
    case 'rebuild':
      return <RebuildDialog copies={startUp.copies} onClose={onClose} />;
    case 'goOn':
      return (
        <ConfirmDialog
          title={goOnText.title}
          text={goOnText[startUp.problem.kind]}
          confirmLabel={goOnText.confirm}
          isOpen
          isDanger
          onConfirm={() => startUp.goOn !== null && onRun(startUp.goOn)}
          onCancel={onClose}
        />
      );
    case 'log':
      return <LogDialog onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}
