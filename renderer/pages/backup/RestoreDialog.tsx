import './restore.css';
import { type ReactNode, useEffect, useState } from 'react';
import { assertNever } from '../../../shared/assertNever.ts';
import type { OpenedFile } from '../../../shared/desktop.ts';
import { storeFaultText } from '../../store/storeFault.ts';
import { restoreText } from '../../text/backup.ts';
import { commonText } from '../../text/shell.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { BackupProgress } from './BackupProgress.tsx';
import { canRestore } from './previewLines.ts';
import { RestorePreview } from './RestorePreview.tsx';
import type { RestoreState } from './restoreRun.ts';
import { type Restore, useRestore } from './useRestore.ts';

export interface RestoreDialogProps {
  readonly file: OpenedFile;
  readonly onClose: () => void;
}

/** Says how a restore ended; null while it has not. */
function endOf(state: RestoreState): (() => void) | null {
  switch (state.kind) {
    case 'restored': {
      const { changes, damaged, unproven } = state;
      return () => {
        const { added, updated, removed } = changes;
        showToast({ text: restoreText.done(added, updated, removed), tone: 'success' });
        if (unproven !== null) {
          showToast({ text: restoreText.unproven(storeFaultText(unproven)), tone: 'error' });
        }
        if (damaged > 0) showToast({ text: restoreText.damagedLeft(damaged), tone: 'error' });
      };
    }
    case 'cancelled':
      return () => showToast({ text: restoreText.cancelled, tone: 'info' });
    default:
      return null;
  }
}

function progressOf(state: Extract<RestoreState, { readonly kind: 'writing' }>): string {
  return state.all > 0 && state.done === state.all
    ? restoreText.committing
    : restoreText.writing(state.done, state.all);
}

interface Face {
  readonly body: ReactNode;
  readonly actions: ReactNode;
}

interface FaceParts extends RestoreDialogProps {
  readonly restore: Restore;
  readonly onReplace: () => void;
}

function readyFace(
  { preview, problem }: Extract<RestoreState, { readonly kind: 'ready' }>,
  { file, restore, onReplace, onClose }: FaceParts,
): Face {
  const can = canRestore(preview);
  return {
    body: (
      <>
        {problem !== null && (
          <p className="restoreProblem" role="alert">
            {problem}
          </p>
        )}
        <RestorePreview fileName={file.name} preview={preview} now={Date.now()} />
      </>
    ),
    actions: (
      <>
        <Button onPress={onClose} autoFocus={!can.merge}>
          {restoreText.cancel}
        </Button>
        {preview.here > 0 && (
          <Button isDisabled={!can.replace} onPress={onReplace}>
            {restoreText.replace}
          </Button>
        )}
        <Button variant="primary" isDisabled={!can.merge} autoFocus={can.merge} onPress={() => restore.start('merge')}>
          {preview.here > 0 ? restoreText.merge : restoreText.restore}
        </Button>
      </>
    ),
  };
}

function faceOf(state: RestoreState, parts: FaceParts): Face {
  const { restore, onClose } = parts;
  const closing = <Button onPress={onClose}>{restoreText.cancel}</Button>;
  switch (state.kind) {
    case 'surveying':
      return { body: <BackupProgress fraction={state.fraction} text={restoreText.surveying} />, actions: closing };
    case 'refused':
      return {
        body: <p role="alert">{state.text}</p>,
        actions: (
          <Button onPress={onClose} autoFocus>
            {commonText.close}
          </Button>
        ),
      };
    case 'ready':
      return readyFace(state, parts);
    case 'notKept':
      return {
        body: <p role="alert">{restoreText.notKept}</p>,
        actions: (
          <>
            {closing}
            <Button variant="danger" onPress={() => restore.start(state.mode, true)}>
              {restoreText.withoutSet}
            </Button>
            <Button variant="primary" autoFocus onPress={() => restore.start(state.mode)}>
              {restoreText.retry}
            </Button>
          </>
        ),
      };
    case 'keeping':
      return { body: <BackupProgress fraction={0} text={restoreText.keeping} />, actions: null };
    case 'writing':
      return {
        body: <BackupProgress fraction={state.done / Math.max(1, state.all)} text={progressOf(state)} />,
        actions: <Button onPress={restore.cancel}>{restoreText.cancel}</Button>,
      };
    case 'restored':
    case 'cancelled':
      return { body: null, actions: null };
    default:
      return assertNever(state);
  }
}

/** A backup beside what is here, and the ways to bring it in. */
export function RestoreDialog({ file, onClose }: RestoreDialogProps) {
  const restore = useRestore(file);
  const { state } = restore;
  const [asksReplace, setAsksReplace] = useState(false);
  const face = faceOf(state, { file, restore, onClose, onReplace: () => setAsksReplace(true) });

  useEffect(() => {
    const say = endOf(state);
    if (say === null) return;
    say();
    onClose();
  }, [state, onClose]);

  const close = () => {
    // What is being written can only be asked to stop; its end closes the window.
    if (state.kind === 'writing') restore.cancel();
    else if (state.kind !== 'keeping') onClose();
  };
  return (
    <>
      <Dialog title={restoreText.title} isOpen onClose={close} size="large" actions={face.actions}>
        {face.body}
      </Dialog>
      <ConfirmDialog
        title={restoreText.replaceTitle}
        text={restoreText.replaceBody(state.kind === 'ready' ? state.preview.onlyHere : 0)}
        confirmLabel={restoreText.replace}
        isOpen={asksReplace}
        isDanger
        onConfirm={() => {
          setAsksReplace(false);
          restore.start('replace');
        }}
        onCancel={() => setAsksReplace(false)}
      />
    </>
  );
}
