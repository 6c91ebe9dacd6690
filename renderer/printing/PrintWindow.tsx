import './printWindow.css';
import { useEffect, useRef, useState } from 'react';
import { useHost } from '../host/HostProvider.tsx';
import { printingText, type Zoom } from '../text/printing.ts';
import { commonText } from '../text/shell.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FormsNav } from './FormsNav.tsx';
import { NotLaidList } from './NotLaidList.tsx';
import { PaperFrame, type PaperFrameHandle } from './PaperFrame.tsx';
import { PreviewBar } from './PreviewBar.tsx';
import { type PrintDeed, PrintQuestion, type Question, questionOf } from './PrintQuestion.tsx';
import type { CreatePaperWorker } from './press.ts';
import type { PrintJob } from './printJob.ts';
import { savePdf } from './savePdf.ts';
import { Unready } from './Unready.tsx';
import { usePreview } from './usePreview.ts';
import { usePreviewKeys } from './usePreviewKeys.ts';

export interface PrintWindowProps {
  /** the same for the life of the window */
  readonly job: PrintJob;
  readonly onClose: () => void;
  /** the clerk goes back to mend the errors of the one draft */
  readonly onReview?: () => void;
  /** tests give a worker of their own */
  readonly createWorker?: CreatePaperWorker;
}

/** Pages as the printer and the PDF get them, and the ways to both. */
export function PrintWindow({ job, onClose, onReview, createWorker }: PrintWindowProps) {
  const host = useHost();
  const { preview, withFindings, setWithFindings, html } = usePreview(job, createWorker);
  const frame = useRef<PaperFrameHandle | null>(null);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [question, setQuestion] = useState<Question>({ kind: 'none' });
  const [isWriting, setWriting] = useState(false);
  /** asked once for a window; what the answer to the question about findings makes wait for new pages */
  const asked = useRef(false);
  const waiting = useRef<PrintDeed | null>(null);
  /** of the PDF that is being made: it ends with the window */
  const writing = useRef<AbortController | null>(null);
  useEffect(() => () => writing.current?.abort(), []);
  const laid = preview.kind === 'ready' ? preview.laid : null;
  const isBusy = laid === null || isWriting;

  async function writePdf(): Promise<void> {
    setWriting(true);
    const name = (laid?.forms.length === 1 ? laid.forms[0]?.fileName : job.fileName) ?? job.title;
    writing.current = new AbortController();
    await savePdf(host, name, html, writing.current.signal);
    setWriting(false);
  }

  function go(deed: PrintDeed): void {
    setQuestion({ kind: 'none' });
    if (deed === 'print') frame.current?.print();
    else if (host.savePdf === null) setQuestion({ kind: 'howPdf' });
    else void writePdf();
  }

  function press(deed: PrintDeed): void {
    if (laid === null || isWriting) return;
    const next: Question = asked.current ? { kind: 'none' } : questionOf(laid.forms, deed);
    if (next.kind === 'none') go(deed);
    else setQuestion(next);
  }

  function goOn(deed: PrintDeed, appended: boolean): void {
    asked.current = true;
    if (appended === withFindings) {
      go(deed);
      return;
    }
    setQuestion({ kind: 'none' });
    waiting.current = deed;
    setWithFindings(appended);
  }

  function filled(): void {
    const { current: deed } = waiting;
    waiting.current = null;
    if (deed !== null) go(deed);
  }

  const show = (wanted: number) => frame.current?.show(Math.min(Math.max(wanted, 1), laid?.pages ?? 1));
  const onKeyDown = usePreviewKeys({
    isAsleep: question.kind !== 'none',
    page,
    pages: laid?.pages ?? 1,
    onPage: show,
    onPrint: () => press('print'),
    onClose,
  });
  const isOfDrafts = laid?.forms.some(({ findings }) => findings !== null) ?? false;
  return (
    <>
      <Dialog
        title={printingText.title(job.title)}
        size="wide"
        isOpen
        onClose={onClose}
        actions={
          <>
            {isWriting && (
              <span className="printNote" role="status">
                {printingText.writing}
              </span>
            )}
            <Button onPress={onClose}>{commonText.close}</Button>
            <Button isDisabled={isBusy} onPress={() => press('pdf')}>
              {printingText.pdf}
            </Button>
            <Button variant="primary" isDisabled={isBusy} onPress={() => press('print')}>
              {printingText.print}
            </Button>
          </>
        }
      >
        <div className="print">
          {laid === null ? (
            preview.kind !== 'ready' && <Unready preview={preview} all={job.items.length} />
          ) : (
            <>
              <PreviewBar
                page={page}
                pages={laid.pages}
                onPage={show}
                zoom={zoom}
                onZoom={setZoom}
                withFindings={isOfDrafts ? withFindings : null}
                onWithFindings={setWithFindings}
              />
              <NotLaidList failed={laid.failed} />
              <div className="printDesk">
                {laid.forms.length > 1 && <FormsNav forms={laid.forms} page={page} onPage={show} />}
                <PaperFrame
                  title={job.title}
                  laid={laid}
                  zoom={zoom}
                  handle={frame}
                  onPage={setPage}
                  onKeyDown={onKeyDown}
                  onFilled={filled}
                />
              </div>
            </>
          )}
        </div>
      </Dialog>
      <PrintQuestion
        question={question}
        withFindings={withFindings}
        onGoOn={goOn}
        onHowPdf={() => go('print')}
        onReview={() => {
          setQuestion({ kind: 'none' });
          onReview?.();
        }}
        onBack={() => setQuestion({ kind: 'none' })}
      />
    </>
  );
}
