import './batch.css';
import { assertNever } from '../../../shared/assertNever.ts';
import { batchText } from '../../text/batch.ts';
import { manyText } from '../../text/many.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { BatchQuestionDialog } from './BatchQuestionDialog.tsx';
import { BatchReportDialog } from './BatchReportDialog.tsx';
import { BatchSettingsDialog } from './BatchSettingsDialog.tsx';
import type { CreateBatchWorker } from './lane.ts';
import type { BatchItem } from './types.ts';
import { useBatch } from './useBatch.ts';

export interface BatchWindowProps {
  /** in the order of the list; never empty */
  readonly items: readonly BatchItem[];
  /** how many of them are not complete, as the list knows them */
  readonly faulty: number;
  readonly onClose: () => void;
  /** tests give a worker of their own */
  readonly createWorker?: CreateBatchWorker;
}

interface RunningProps {
  readonly done: number;
  readonly all: number;
  readonly title: string;
  readonly onCancel: () => void;
}

function Running({ done, all, title, onCancel }: RunningProps) {
  return (
    <Dialog
      title={batchText.running}
      size="small"
      isOpen
      onClose={onCancel}
      actions={<Button onPress={onCancel}>{batchText.cancel}</Button>}
    >
      <Progress value={done} most={Math.max(1, all)} label={manyText.at(done, all)} />
      <p className="batchName">{title}</p>
    </Dialog>
  );
}

/** 批量导出: how, how far it is, what is to be decided, how it ended. */
export function BatchWindow({ items, faulty, onClose, createWorker }: BatchWindowProps) {
  const batch = useBatch(items, createWorker);
  const { state } = batch;
  switch (state.kind) {
    case 'setting':
      return <BatchSettingsDialog items={items} faulty={faulty} onStart={batch.start} onClose={onClose} />;
    case 'running':
      return <Running done={state.done} all={state.all} title={state.title} onCancel={batch.cancel} />;
    case 'asking':
      return <BatchQuestionDialog question={state.question} onAnswer={state.onAnswer} />;
    case 'saving':
      return null;
    case 'report':
      return (
        <BatchReportDialog
          report={state.report}
          onRetry={(elsewhere) => batch.retry(state.report, elsewhere)}
          onSaveAgain={batch.saveAgain}
          onClose={onClose}
        />
      );
    default:
      return assertNever(state);
  }
}
