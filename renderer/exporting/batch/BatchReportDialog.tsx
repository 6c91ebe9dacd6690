import { useHost } from '../../host/HostProvider.tsx';
import { batchText } from '../../text/batch.ts';
import { exportingText } from '../../text/exporting.ts';
import { commonText } from '../../text/shell.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { reportOf } from './reportLines.ts';
import type { BatchReport, BatchSaved } from './types.ts';

export interface BatchReportDialogProps {
  readonly report: BatchReport;
  /** tries again what failed or had no turn; `elsewhere` in another folder */
  readonly onRetry: (elsewhere: boolean) => void;
  readonly onSaveAgain: (save: () => Promise<BatchReport>) => void;
  readonly onClose: () => void;
}

/** Lines that are worth reading; thousands would only keep the page busy. */
const mostLines = 200;

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="batchLines">
      {lines.slice(0, mostLines).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two drafts may share name and fate, and the list never changes
        <li key={index}>{line}</li>
      ))}
      {lines.length > mostLines && <li>{batchText.more(lines.length - mostLines)}</li>}
    </ul>
  );
}

/** The way to what was written, where the host can show it. */
function useOpener(saved: BatchSaved): { readonly label: string; readonly open: () => void } | null {
  const { revealFile } = useHost();
  const say = (isShown: boolean): void => {
    if (!isShown) showToast({ text: exportingText.revealFailed, tone: 'error' });
  };
  if (saved.kind === 'folder' && saved.folder.open !== null) {
    const { open } = saved.folder;
    return { label: batchText.openFolder, open: () => void open().then(say) };
  }
  if (saved.kind === 'file' && revealFile !== null) {
    const { path } = saved;
    return { label: exportingText.reveal, open: () => void revealFile(path).then(say, () => say(false)) };
  }
  return null;
}

/** What was written, skipped and not written, each with its reason, and what can be done now. */
export function BatchReportDialog({ report, onRetry, onSaveAgain, onClose }: BatchReportDialogProps) {
  const { saved } = report;
  const opener = useOpener(saved);
  const { title, notes, parts, written, retry } = reportOf(report);
  return (
    <Dialog
      title={title}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          {opener !== null && <Button onPress={opener.open}>{opener.label}</Button>}
          {retry !== null && saved.kind === 'folder' && (
            <Button onPress={() => onRetry(true)}>{batchText.otherFolder}</Button>
          )}
          {retry !== null && <Button onPress={() => onRetry(false)}>{retry}</Button>}
          {saved.kind === 'unsaved' && (
            <Button onPress={() => onSaveAgain(saved.saveAgain)}>{exportingText.saveElsewhere}</Button>
          )}
          <Button variant="primary" onPress={onClose} autoFocus>
            {commonText.close}
          </Button>
        </>
      }
    >
      {notes.map((note) => (
        <p key={note} className="batchPath">
          {note}
        </p>
      ))}
      {parts.map(({ heading, lines }) => (
        <section key={heading} className="batchPart">
          <h3>{heading}</h3>
          <Lines lines={lines} />
        </section>
      ))}
      {written.length > 0 && (
        <details className="batchPart">
          <summary>{batchText.writtenPart(written.length)}</summary>
          <Lines lines={written} />
        </details>
      )}
    </Dialog>
  );
}
