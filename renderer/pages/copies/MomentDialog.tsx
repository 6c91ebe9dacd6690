import './copies.css';
import { useEffect, useState } from 'react';
import type { Copies, Moment } from '../../../shared/draftCopies.ts';
import {
  isWanted,
  type MomentMode,
  type MomentPreview,
  previewMoment,
  restoreMoment,
} from '../../store/restoreMoment.ts';
import { storeFault, storeFaultText } from '../../store/storeFault.ts';
import { changedText } from '../../text/changedText.ts';
import { momentText } from '../../text/copies.ts';
import { commonText } from '../../text/shell.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { MomentChanges } from './MomentChanges.tsx';

export interface MomentDialogProps {
  readonly copies: Copies;
  readonly moment: Moment;
  readonly now: number;
  /** the drafts are back, and it was said */
  readonly onRestored: () => void;
  readonly onClose: () => void;
}

type Looking =
  | { readonly kind: 'reading'; readonly done: number }
  | { readonly kind: 'failed' }
  | { readonly kind: 'seen'; readonly preview: MomentPreview };

function usePreview(copies: Copies, moment: Moment): Looking {
  const [state, setState] = useState<Looking>({ kind: 'reading', done: 0 });
  useEffect(() => {
    let wanted = true;
    const take = (next: Looking) => {
      if (wanted) setState(next);
    };
    previewMoment(copies, moment, (done) => take({ kind: 'reading', done })).then(
      (preview) => take({ kind: 'seen', preview }),
      () => take({ kind: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [copies, moment]);
  return state;
}

/** Says how it ended; true where the drafts are back. */
async function takeBack(copies: Copies, moment: Moment, mode: MomentMode, time: string): Promise<boolean> {
  try {
    const result = await restoreMoment(copies, moment, mode, Date.now());
    if (result.kind === 'notBackedUp') {
      showToast({ text: momentText.notBackedUp(result.fault), tone: 'error' });
      return false;
    }
    showToast({ text: momentText.restored(result.changed.length, time), tone: 'success', stays: true });
    return true;
  } catch (error) {
    const fault = storeFault(error);
    const isUnproven = fault.kind === 'unproven';
    const why = storeFaultText(fault);
    showToast({ text: isUnproven ? momentText.unproven(why) : momentText.failed(why), tone: 'error' });
    return isUnproven;
  }
}

/** Shows what going back to a moment would change, and goes back once that is wanted. */
export function MomentDialog({ copies, moment, now, onRestored, onClose }: MomentDialogProps) {
  const looking = usePreview(copies, moment);
  const [chosen, setChosen] = useState<MomentMode>('missing');
  const [isRestoring, setRestoring] = useState(false);
  const time = changedText(moment.at, now);
  const changes = looking.kind === 'seen' ? looking.preview.changes : [];
  // Where nothing is missing, there is only one thing to want.
  const mode = changes.some((change) => change.kind !== 'changed') ? chosen : 'all';
  const count = changes.filter((change) => isWanted(change, mode)).length;

  async function restore(): Promise<void> {
    setRestoring(true);
    const isDone = await takeBack(copies, moment, mode, time);
    setRestoring(false);
    if (isDone) onRestored();
  }

  return (
    <Dialog
      title={momentText.title(time)}
      isOpen
      onClose={isRestoring ? () => undefined : onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose} isDisabled={isRestoring}>
            {count === 0 ? commonText.close : commonText.cancel}
          </Button>
          {count > 0 && (
            <Button variant="primary" isDisabled={isRestoring} onPress={() => void restore()}>
              {isRestoring ? momentText.restoring : momentText.restore(count)}
            </Button>
          )}
        </>
      }
    >
      {looking.kind === 'reading' && (
        <p className="copiesNote" role="status">
          {momentText.reading(looking.done)}
        </p>
      )}
      {looking.kind === 'failed' && <p role="alert">{momentText.readFailed}</p>}
      {looking.kind === 'seen' && <MomentChanges preview={looking.preview} mode={mode} now={now} onMode={setChosen} />}
    </Dialog>
  );
}
