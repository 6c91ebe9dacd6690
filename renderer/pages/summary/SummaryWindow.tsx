import './summary.css';
import { useEffect, useRef, useState } from 'react';
import { assertNever } from '../../../shared/assertNever.ts';
import type { DraftSummary } from '../../store/listedDrafts.ts';
import { storeErrorText } from '../../store/storeFault.ts';
import { commonText } from '../../text/shell.ts';
import { summaryText } from '../../text/summary.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { type CreateSummaryWorker, type FormsRead, readForms } from './readForms.ts';
import { SummaryView, type SummaryViewKind } from './SummaryView.tsx';

export interface SummaryWindowProps {
  readonly drafts: readonly DraftSummary[];
  /** what is shown first */
  readonly view: SummaryViewKind;
  readonly onClose: () => void;
  /** tests give a worker of their own */
  readonly createWorker?: CreateSummaryWorker;
}

type Reading =
  | { readonly kind: 'reading'; readonly done: number; readonly name: string }
  | { readonly kind: 'read'; readonly found: FormsRead };

/** Reads the drafts once; closed meanwhile, it ends and leaves nothing. */
function useForms({ drafts, onClose, createWorker }: SummaryWindowProps): Reading {
  const [reading, setReading] = useState<Reading>({ kind: 'reading', done: 0, name: '' });
  const fixed = useRef({ drafts, onClose, createWorker });
  useEffect(() => {
    const abort = new AbortController();
    const { drafts: all, onClose: close, createWorker: create } = fixed.current;
    const onStep = (done: number, name: string) => setReading({ kind: 'reading', done, name });
    readForms(all, { onStep, signal: abort.signal }, create).then(
      (found) => {
        if (found !== null && !abort.signal.aborted) setReading({ kind: 'read', found });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        showToast({ text: storeErrorText(error), tone: 'error' });
        close();
      },
    );
    return () => abort.abort();
  }, []);
  return reading;
}

/** 汇总 and 审核意见 of the drafts it is given: read first, then shown, exported as wanted. Changes no draft. */
export function SummaryWindow(props: SummaryWindowProps) {
  const { drafts, view, onClose } = props;
  const reading = useForms(props);
  switch (reading.kind) {
    case 'reading':
      return (
        <Dialog
          title={summaryText.reading}
          size="small"
          isOpen
          onClose={onClose}
          actions={<Button onPress={onClose}>{commonText.cancel}</Button>}
        >
          <Progress
            value={reading.done}
            most={Math.max(1, drafts.length)}
            label={summaryText.at(reading.done, drafts.length)}
          />
          <p className="summaryReading">{reading.name}</p>
        </Dialog>
      );
    case 'read':
      return <SummaryView found={reading.found} first={view} onClose={onClose} />;
    default:
      return assertNever(reading);
  }
}
