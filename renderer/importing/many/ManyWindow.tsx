import '../importWindow.css';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { OpenResult } from '../../../shared/desktop.ts';
import { manyImportText as words } from '../../text/importMany.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { CreateImportWorker } from '../contentReader.ts';
import { ImportWindow } from '../ImportWindow.tsx';
import { takeMany } from '../offeredFiles.ts';
import { sayImported } from '../sayImported.ts';
import { LineTable } from './LineTable.tsx';
import { ManyFooter } from './ManyFooter.tsx';
import { ManyTop } from './ManyTop.tsx';
import { createManySession, formLines, lineChoice, type ManySession, type ManySessionOptions } from './manySession.ts';
import type { ManyLine } from './types.ts';

export interface ManyWindowProps {
  /** how many offers of files wait to be taken */
  readonly waiting: number;
  readonly onOpen: (draftId: string) => void;
  readonly onClose: () => void;
  /** tests give workers of their own */
  readonly options?: ManySessionOptions;
  readonly createWorker?: CreateImportWorker;
}

function useManySession(waiting: number, options: ManySessionOptions | undefined): ManySession {
  const [session] = useState(() => createManySession(options));
  useEffect(() => {
    if (waiting === 0) return;
    for (const offered of takeMany()) session.add(offered);
  }, [session, waiting]);
  useEffect(() => () => session.close(), [session]);
  return session;
}

interface Shown {
  readonly file: number;
  readonly opened: OpenResult;
}

/** Hundreds of files: what is in each, how it stands to the drafts, and one import of all that is wanted. */
export function ManyWindow({ waiting, onOpen, onClose, options, createWorker }: ManyWindowProps) {
  const session = useManySession(waiting, options);
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [shown, setShown] = useState<Shown | null>(null);

  async function store(): Promise<void> {
    const now = Date.now();
    const taken = formLines(state.lines).filter((line) => (lineChoice(state, line) ?? 'skip') !== 'skip');
    const stored = await session.store(now);
    if (stored === null) return;
    onClose();
    sayImported({ stored, problems: [] }, [...new Set(taken.map(({ fileName }) => fileName))], now, onOpen);
  }

  async function show(line: ManyLine): Promise<void> {
    const opened = await session.fileOf(line)?.load();
    if (opened !== undefined) setShown({ file: line.file, opened });
  }

  return (
    <>
      <Dialog
        title={words.title}
        isOpen
        onClose={onClose}
        size="wide"
        actions={<ManyFooter state={state} onCancel={onClose} onImport={() => void store()} />}
      >
        <div className="manyWindow">
          <ManyTop state={state} onStop={session.stop} onChoose={session.choose} />
          {state.problem !== '' && (
            <p className="manyProblem" role="alert">
              {state.problem}
            </p>
          )}
          <LineTable
            state={state}
            onChoose={(lineId, choice) => session.choose([lineId], choice)}
            onShow={(line) => void show(line)}
          />
        </div>
      </Dialog>
      {shown !== null && (
        <ImportWindow
          waiting={0}
          given={shown.opened}
          onStored={() => void session.lookAgain(shown.file)}
          onOpen={onOpen}
          onClose={() => setShown(null)}
          {...(createWorker !== undefined && { createWorker })}
        />
      )}
    </>
  );
}
