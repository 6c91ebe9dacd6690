import './importWindow.css';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { importingText } from '../text/importing.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { carryOut } from './carryOut.ts';
import { type CreateImportWorker, createContentReader } from './contentReader.ts';
import { FileList } from './FileList.tsx';
import { ImportFooter } from './ImportFooter.tsx';
import { createImportSession, type ImportSession } from './importSession.ts';
import { formsOf, isTaken } from './importState.ts';
import { takeOffered } from './offeredFiles.ts';
import { ReadingProgress } from './ReadingProgress.tsx';
import { ShownPlace } from './ShownPlace.tsx';
import { sayImported } from './sayImported.ts';
import type { FoundForm } from './types.ts';

export interface ImportWindowProps {
  /** how many offers of files wait to be taken */
  readonly waiting: number;
  readonly onOpen: (draftId: string) => void;
  readonly onClose: () => void;
  /** tests give a worker of their own */
  readonly createWorker?: CreateImportWorker;
}

function useImportSession(waiting: number, createWorker: CreateImportWorker | undefined): ImportSession {
  const [session] = useState(() => createImportSession(createContentReader(createWorker)));
  useEffect(() => {
    if (waiting === 0) return;
    for (const opened of takeOffered()) session.add(opened);
  }, [session, waiting]);
  useEffect(() => () => session.close(), [session]);
  return session;
}

/** Files of which something is taken, each once. */
function fileNamesOf(forms: readonly FoundForm[]): readonly string[] {
  return [...new Set(forms.filter(isTaken).map(({ fileName }) => fileName))];
}

/** Shows what is in the files beside where it stands, and asks what is to become of it. Stores nothing before that. */
export function ImportWindow({ waiting, onOpen, onClose, createWorker }: ImportWindowProps) {
  const session = useImportSession(waiting, createWorker);
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [storing, setStoring] = useState(false);

  async function store(): Promise<void> {
    setStoring(true);
    const now = Date.now();
    const outcome = await carryOut(formsOf(state), now);
    onClose();
    sayImported(outcome, fileNamesOf(formsOf(state)), now, onOpen);
  }

  return (
    <Dialog
      title={importingText.title}
      isOpen
      onClose={onClose}
      size="wide"
      actions={<ImportFooter state={state} isStoring={storing} onCancel={onClose} onImport={() => void store()} />}
    >
      <div className="import">
        <div className="importSide">
          <ReadingProgress files={state.files} onCancel={session.cancel} />
          <FileList state={state} onShow={session.show} />
        </div>
        <ShownPlace state={state} session={session} />
      </div>
    </Dialog>
  );
}
