import './recovery.css';
import { useState } from 'react';
import { useHost } from '../../host/HostProvider.tsx';
import type { StartUp } from '../../store/startUp.ts';
import { recoveryText, safeText } from '../../text/recovery.ts';
import { Button } from '../../ui/Button.tsx';
import { IconCheck, IconWarning } from '../../ui/icons.tsx';
import { changeBackupFolder, openBackupFolder } from '../copies/useBackupFolder.ts';
import { canRestore, isShut, needsRebuild, problemDetail, problemWords } from './problemWords.ts';
import { type Recovery, type RecoveryDialog, RecoveryDialogs } from './RecoveryDialogs.tsx';
import { SaveCopiesButton } from './SaveCopiesButton.tsx';
import { useRestoreFile } from './useRestoreFile.ts';

export interface RecoveryPageProps {
  readonly startUp: Recovery;
  /** goes on with what the start-up offers */
  readonly onRun: (next: () => Promise<StartUp>) => void;
}

/** The ways on, the one that helps most first. */
function Actions({
  startUp: { problem, copies: found, retry, goOn },
  onRun,
  onAsk,
}: RecoveryPageProps & { readonly onAsk: (dialog: RecoveryDialog) => void }) {
  const { copies, discardStore } = useHost();
  const isRebuilt = discardStore !== null && needsRebuild(problem);
  const isChosen = copies !== null && canRestore(problem);
  const isTaken = !isRebuilt && found > 0 && copies !== null && isShut(problem);
  const isRetried = !isRebuilt && !isChosen && !isTaken;
  return (
    <div className="recoveryActions">
      {isRebuilt && (
        <Button variant="primary" autoFocus onPress={() => onAsk('rebuild')}>
          {recoveryText.rebuild}
        </Button>
      )}
      {isChosen && (
        <Button variant="primary" autoFocus onPress={() => onAsk('choose')}>
          {recoveryText.choose}
        </Button>
      )}
      {copies !== null && found > 0 && <SaveCopiesButton copies={copies} isPrimary={isTaken} />}
      <Button variant={isRetried ? 'primary' : 'plain'} autoFocus={isRetried} onPress={() => onRun(retry)}>
        {recoveryText.retry}
      </Button>
      {goOn !== null && <Button onPress={() => onAsk('goOn')}>{recoveryText.goOn}</Button>}
    </div>
  );
}

/** Other ways to the drafts, and what helps to find the cause. */
function Tools({ startUp, onRun, onAsk }: RecoveryPageProps & { readonly onAsk: (dialog: RecoveryDialog) => void }) {
  const host = useHost();
  const restoreFile = useRestoreFile(() => onRun(startUp.retry));
  const change = async () => {
    if ((await changeBackupFolder(host)) !== null) onRun(startUp.retry);
  };
  return (
    <div className="recoveryTools">
      {canRestore(startUp.problem) && (
        <Button variant="quiet" onPress={restoreFile}>
          {recoveryText.restoreFile}
        </Button>
      )}
      {host.backupFolder !== null && (
        <Button variant="quiet" onPress={() => void openBackupFolder(host)}>
          {recoveryText.openFolder}
        </Button>
      )}
      {host.backupFolder !== null && startUp.problem.kind === 'notBackedUp' && (
        <Button variant="quiet" onPress={() => void change()}>
          {recoveryText.changeFolder}
        </Button>
      )}
      <Button variant="quiet" onPress={() => onAsk('log')}>
        {recoveryText.log}
      </Button>
    </div>
  );
}

/** Shown in place of a list that can't be believed: the cause, what is safe, and the ways back. */
export function RecoveryPage({ startUp, onRun }: RecoveryPageProps) {
  const [dialog, setDialog] = useState<RecoveryDialog | null>(null);
  const { problem, copies, folder } = startUp;
  const { discardStore } = useHost();
  const { title, body } = problemWords(problem, discardStore !== null);
  const detail = problemDetail(problem);
  // Of copies that serve another browser nothing is known here, not even that there are none.
  const isLookedAt = problem.kind !== 'heldElsewhere';
  return (
    <main className="pageMessage recovery" aria-labelledby="recovery-title">
      <h1 id="recovery-title">{title}</h1>
      <p>{body}</p>
      {isLookedAt && (
        <p className={copies > 0 ? 'recoverySafe' : 'recoverySafe recoverySafe-none'}>
          {copies > 0 ? <IconCheck /> : <IconWarning />}
          {safeText(copies, folder)}
        </p>
      )}
      {detail !== null && <p className="pageDetail">{recoveryText.detail(detail)}</p>}
      <Actions startUp={startUp} onRun={onRun} onAsk={setDialog} />
      <Tools startUp={startUp} onRun={onRun} onAsk={setDialog} />
      <RecoveryDialogs dialog={dialog} startUp={startUp} onRun={onRun} onClose={() => setDialog(null)} />
    </main>
  );
}
