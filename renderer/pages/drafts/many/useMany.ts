import { useEffect, useRef, useState } from 'react';
import type { SaveResult } from '../../../../shared/desktop.ts';
import type { CreateWorkbookWorker } from '../../../exporting/buildWorkbook.ts';
import { sayOutcome } from '../../../exporting/sayOutcome.ts';
import { useHost } from '../../../host/HostProvider.tsx';
import { attempt } from '../../../session/attempt.ts';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { deleteDrafts, undeleteDrafts } from '../../../store/manyDrafts.ts';
import { exportingText } from '../../../text/exporting.ts';
import { saveFaultText } from '../../../text/files.ts';
import { rowText } from '../../../text/home.ts';
import { manyText } from '../../../text/many.ts';
import { showToast } from '../../../ui/toasts.tsx';
import { backupName } from '../backupDrafts.ts';
import { useRowActions } from '../useRowActions.ts';
import { carryMany } from './carryMany.ts';
import { buildWorkbooks, type Workbooks, zipOf } from './exportMany.ts';
import type { ManyAction } from './ManyBar.tsx';
import type { ManyState, ReportPart } from './ManyDialogs.tsx';
import { type ManyRun, type ReadMany, readMany } from './readMany.ts';

/** What is done in the background; the pages to print have a window of their own. */
export type ManyWork = Exclude<ManyAction, 'print'>;

export interface Many {
  readonly state: ManyState;
  readonly start: (action: ManyWork, drafts: readonly DraftSummary[]) => void;
  readonly cancel: () => void;
  readonly close: () => void;
}

const part = (heading: string, lines: readonly string[]): readonly ReportPart[] =>
  lines.length === 0 ? [] : [{ heading, lines }];

const failures = (failed: readonly { readonly title: string; readonly text: string }[]) =>
  failed.map(({ title, text }) => manyText.line(title, text));

async function removeMany(drafts: readonly DraftSummary[]): Promise<void> {
  const ids = await deleteDrafts(
    drafts.map(({ id }) => id),
    Date.now(),
  );
  const onPress = () => void attempt(() => undeleteDrafts(ids));
  showToast({ text: manyText.removed(ids.length), tone: 'info', action: { label: rowText.undo, onPress } });
}

/** What is done to several drafts, one such thing at a time; says how far it is and how it ended. */
export function useMany(createWorker?: CreateWorkbookWorker): Many {
  const host = useHost();
  const { backup } = useRowActions();
  const [state, setState] = useState<ManyState>({ kind: 'idle' });
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);

  const idle = () => setState({ kind: 'idle' });

  /** A run of its own, with its window. */
  function begin(title: string, all: number): ManyRun {
    abort.current = new AbortController();
    setState({ kind: 'running', title, done: 0, all, name: '' });
    return {
      signal: abort.current.signal,
      onStep: (done, name) => setState({ kind: 'running', title, done, all, name }),
    };
  }

  function sayWritten(result: SaveResult, written: Workbooks, { read, failed }: ReadMany): void {
    idle();
    if (result.kind === 'cancelled') showToast({ text: exportingText.cancelled, tone: 'info' });
    if (result.kind === 'failed') showToast({ text: saveFaultText(result.fault, result.path), tone: 'error' });
    if (result.kind !== 'saved') return;
    const faulty = read.filter(({ errors }) => errors > 0);
    const parts = [
      ...part(manyText.notWritten, failures([...failed, ...written.failed])),
      ...part(
        manyText.withErrors,
        faulty.map(({ title, errors }) => manyText.errorsIn(title, errors)),
      ),
    ];
    const text = manyText.written(written.files.length, result.path);
    sayOutcome(host, { kind: 'saved', path: result.path, text });
    if (parts.length > 0) setState({ kind: 'report', title: text, parts });
  }

  async function writeMany(found: ReadMany): Promise<void> {
    const run = begin(manyText.exporting, found.read.length);
    const written = await buildWorkbooks(found.read, run, createWorker);
    if (written === null) {
      idle();
      showToast({ text: exportingText.cancelled, tone: 'info' });
      return;
    }
    if (written.files.length === 0) {
      const parts = part(manyText.notWritten, failures([...found.failed, ...written.failed]));
      setState({ kind: 'report', title: manyText.nothingWritten, parts });
      return;
    }
    idle();
    const { name, bytes } = zipOf(written.files, Date.now());
    sayWritten(await host.saveFile({ suggestedName: name, kind: 'archive', bytes }), written, found);
  }

  async function exportMany(drafts: readonly DraftSummary[]): Promise<void> {
    const run = begin(manyText.checking, drafts.length);
    const found = await readMany(drafts, run);
    if (run.signal.aborted) {
      idle();
      return;
    }
    const faulty = found.read.filter(({ errors }) => errors > 0);
    if (faulty.length === 0) {
      await writeMany(found);
      return;
    }
    const errors = faulty.reduce((sum, each) => sum + each.errors, 0);
    const onGoOn = () => void attempt(() => writeMany(found));
    setState({
      kind: 'asking',
      title: manyText.askTitle(faulty.length, errors),
      text: manyText.askText(faulty.map(({ title }) => title)),
      onGoOn,
    });
  }

  async function carry(drafts: readonly DraftSummary[]): Promise<void> {
    const { made, failed, unplaced } = await carryMany(drafts, Date.now(), begin(manyText.carrying, drafts.length));
    idle();
    const text = manyText.carried(made.length);
    const parts = [
      ...part(manyText.notCarried, failures(failed)),
      ...part(
        manyText.unplaced,
        unplaced.map(({ title, count }) => manyText.unplacedIn(title, count)),
      ),
    ];
    const onPress = () => void attempt(async () => void (await deleteDrafts(made, Date.now())));
    if (made.length > 0) showToast({ text, tone: 'success', action: { label: rowText.undo, onPress } });
    if (parts.length > 0) setState({ kind: 'report', title: text, parts });
  }

  const work: Readonly<Record<ManyWork, (drafts: readonly DraftSummary[]) => Promise<void>>> = {
    export: exportMany,
    nextYear: carry,
    save: async (drafts) => backup(drafts, backupName(Date.now())),
    remove: removeMany,
  };

  return {
    state,
    start: (action, drafts) =>
      void attempt(async () => {
        try {
          await work[action](drafts);
        } catch (error) {
          idle();
          throw error;
        }
      }),
    cancel: () => abort.current.abort(),
    close: idle,
  };
}
