import './importWindow.css';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { OpenResult } from '../../shared/desktop.ts';
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
  /** in place of the offers: these files and no others */
  readonly given?: OpenResult;
  /** something was stored */
  readonly onStored?: () => void;
  readonly onOpen: (draftId: string) => void;
  readonly onClose: () => void;
  /** tests give a worker of their own */
  readonly createWorker?: CreateImportWorker;
}

function useImportSession({ waiting, given, createWorker }: ImportWindowProps): ImportSession {
  const [session] = useState(() => createImportSession(createContentReader(createWorker)));
  useEffect(() => {
    if (given !== undefined) session.add(given);
  }, [session, given]);
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
export function ImportWindow(props: ImportWindowProps) {
  const { onOpen, onClose, onStored } = props;
  const session = useImportSession(props);
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [storing, setStoring] = useState(false);

  async function store(): Promise<void> {
    setStoring(true);
    const now = Date.now();
    const outcome = await carryOut(formsOf(state), now);
    if (outcome.stored.length > 0) onStored?.();
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
