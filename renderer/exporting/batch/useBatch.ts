import { useEffect, useRef, useState } from 'react';
import type { NamePattern } from '../../../shared/xlsx/export/namePattern.ts';
import { createNameGiver } from '../../../shared/zip/uniqueNames.ts';
import { useHost } from '../../host/HostProvider.tsx';
import { loadDraft } from '../../store/drafts.ts';
import { batchText } from '../../text/batch.ts';
import { showToast } from '../../ui/toasts.tsx';
import { exportBatch } from './exportBatch.ts';
import { joined, unfinished } from './followUp.ts';
import { batchFiles } from './formats.ts';
import type { CreateBatchWorker } from './lane.ts';
import { folderPlace } from './places.ts';
import type {
  BatchAnswer,
  BatchFormat,
  BatchItem,
  BatchQuestion,
  BatchReport,
  BatchShape,
  BatchWish,
  Destination,
  FaultyDrafts,
} from './types.ts';

/** What the window shows. */
export type BatchState =
  | { readonly kind: 'setting' }
  | { readonly kind: 'running'; readonly done: number; readonly all: number; readonly title: string }
  | {
      readonly kind: 'asking';
      readonly question: BatchQuestion;
      readonly onAnswer: (answer: BatchAnswer) => void;
    }
  /** the system's own window is in front */
  | { readonly kind: 'saving' }
  | { readonly kind: 'report'; readonly report: BatchReport };

export interface BatchStart {
  readonly format: BatchFormat;
  readonly shape: BatchShape;
  readonly pattern: NamePattern;
  readonly faulty: FaultyDrafts;
}

export interface Batch {
  readonly state: BatchState;
  readonly start: (how: BatchStart) => void;
  /** Exports again what failed or had no turn; `elsewhere` asks for another folder first. */
  readonly retry: (report: BatchReport, elsewhere: boolean) => void;
  readonly saveAgain: (save: () => Promise<BatchReport>) => void;
  readonly cancel: () => void;
}

/** A batch from its settings to its report; what is decided once holds for every retry. */
export function useBatch(items: readonly BatchItem[], createWorker?: CreateBatchWorker): Batch {
  const host = useHost();
  const [state, setState] = useState<BatchState>({ kind: 'setting' });
  const abort = useRef(new AbortController());
  const [giveName] = useState(createNameGiver);
  const last = useRef<{ readonly wish: BatchWish; readonly destination: Destination } | null>(null);
  const progress = useRef({ done: 0, all: 0, title: '' });
  useEffect(() => () => abort.current.abort(), []);

  /** Where it is cancelled meanwhile, the answer is to cancel. */
  function ask(question: BatchQuestion): Promise<BatchAnswer> {
    const { signal } = abort.current;
    if (signal.aborted) return Promise.resolve('cancel');
    return new Promise((resolve) => {
      const onAnswer = (answer: BatchAnswer) => {
        signal.removeEventListener('abort', cancel);
        if (answer === 'cancel') abort.current.abort();
        if (last.current !== null && (answer === 'export' || answer === 'skip')) {
          last.current = { ...last.current, wish: { ...last.current.wish, faulty: answer } };
        }
        setState({ kind: 'running', ...progress.current });
        resolve(answer);
      };
      const cancel = () => resolve('cancel');
      signal.addEventListener('abort', cancel);
      setState({ kind: 'asking', question, onAnswer });
    });
  }

  /** What goes on behind a question doesn't push it aside. */
  function onStep(done: number, all: number, title: string): void {
    progress.current = { done, all, title };
    setState((now) => (now.kind === 'asking' ? now : { kind: 'running', done, all, title }));
  }

  /** @param before what was written into the same folder already */
  async function run(wish: BatchWish, destination: Destination, before: BatchReport | null = null): Promise<void> {
    last.current = { wish, destination };
    abort.current = new AbortController();
    const { signal } = abort.current;
    const all = wish.items.length;
    onStep(0, all, '');
    const report = await exportBatch(wish, destination, {
      host,
      load: loadDraft,
      giveName,
      ask,
      onStep: (done, title) => onStep(done, all, title),
      onSaving: () => setState({ kind: 'saving' }),
      signal,
      processors: navigator.hardwareConcurrency,
      now: Date.now(),
      ...(createWorker !== undefined && { createWorker }),
    });
    setState({ kind: 'report', report: before === null ? report : joined(before, report) });
  }

  /** Null where the user cancelled, or where the folder is of no use, which is said. */
  async function chooseFolder(format: BatchFormat): Promise<Destination | null> {
    const choice = await host.chooseExportFolder?.();
    if (choice === undefined || choice.kind === 'failed') showToast({ text: batchText.folderFailed, tone: 'error' });
    if (choice?.kind !== 'chosen') return null;
    return {
      kind: 'folder',
      folder: choice.folder,
      place: folderPlace(choice.folder, batchFiles[format].kind, ask),
    };
  }

  async function begin({ format, shape, pattern, faulty }: BatchStart): Promise<void> {
    const destination = shape === 'folder' ? await chooseFolder(format) : ({ kind: shape } as const);
    if (destination === null) return;
    await run({ items, count: items.length, format, pattern, faulty }, destination);
  }

  async function again(report: BatchReport, elsewhere: boolean): Promise<void> {
    if (last.current === null) return;
    const destination = elsewhere ? await chooseFolder(last.current.wish.format) : last.current.destination;
    if (destination === null) return;
    const isSame = destination.kind === 'folder' && !elsewhere;
    await run({ ...last.current.wish, items: unfinished(report) }, destination, isSame ? report : null);
  }

  return {
    state,
    start: (how) => void begin(how),
    retry: (report, elsewhere) => void again(report, elsewhere),
    saveAgain: (save) => void save().then((report) => setState({ kind: 'report', report })),
    cancel: () => abort.current.abort(),
  };
}
