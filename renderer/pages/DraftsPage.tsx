import './page.css';
import './draftsPage.css';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { useHost } from '../host/HostProvider.tsx';
import { usePrintRequests } from '../session/usePrintRequests.ts';
import { purgeDeleted } from '../store/drafts.ts';
import type { DraftSummary } from '../store/listedDrafts.ts';
import { homeText } from '../text/home.ts';
import { appName } from '../text/shell.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.tsx';
import { BackUpWindow } from './backup/BackUpWindow.tsx';
import { useBackUpAll } from './backup/useBackUpAll.ts';
import { useOpenBackup } from './backup/useOpenBackup.ts';
import { draftFileName } from './drafts/backupDrafts.ts';
import { DraftsBody, type DraftsBodyProps } from './drafts/DraftsBody.tsx';
import type { OpenDialog } from './drafts/dialogs/DraftDialogs.tsx';
import { HomeFoot } from './drafts/HomeFoot.tsx';
import type { DraftMenuAction } from './drafts/list/DraftMenu.tsx';
import { useDraftList } from './drafts/list/useDraftList.ts';
import { useMany } from './drafts/many/useMany.ts';
import { NewDraftMenu } from './drafts/NewDraftMenu.tsx';
import { importFolder, useImport } from './drafts/useImport.ts';
import { useNow } from './drafts/useNow.ts';
import { useRowActions } from './drafts/useRowActions.ts';
import { useHomeKeys } from './useHomeKeys.ts';

/** The windows in front of the list come with the first that is opened. */
const DraftDialogs = lazy(async () => ({ default: (await import('./drafts/dialogs/DraftDialogs.tsx')).DraftDialogs }));
const BatchExport = lazy(async () => ({ default: (await import('./drafts/many/BatchExport.tsx')).BatchExport }));
const ManyDialogs = lazy(async () => ({ default: (await import('./drafts/many/ManyDialogs.tsx')).ManyDialogs }));

export interface DraftsPageProps {
  readonly onOpen: (draftId: string) => void;
}

/** Home: every draft of this computer, and the ways to a new one. */
export function DraftsPage({ onOpen }: DraftsPageProps) {
  const host = useHost();
  const now = useNow();
  const { list, deleted, retry } = useDraftList();
  const { remove, duplicate, backup } = useRowActions();
  const [dialog, setDialog] = useState<OpenDialog>({ kind: 'none' });
  const takeFiles = useImport(onOpen);
  const many = useMany();
  const [exported, setExported] = useState<readonly DraftSummary[]>([]);
  const backUp = useBackUpAll();
  const openBackup = useOpenBackup(takeFiles);
  const openFiles = () => void host.openFiles(['workbook', 'drafts']).then(takeFiles);
  const selected = useRef<readonly DraftSummary[]>([]);
  const print = (wanted: readonly DraftSummary[]) => {
    if (wanted.length > 0) setDialog({ kind: 'print', drafts: wanted });
    else showToast({ text: homeText.printWhat, tone: 'info' });
  };
  const printSelected = () => print(selected.current);
  useHomeKeys({ open: openFiles, print: printSelected });
  usePrintRequests(printSelected);
  const pickForm = (form: FormDefinition) => setDialog({ kind: 'new', form });
  const drafts = list.kind === 'ready' ? list.drafts : [];
  const actions: Readonly<Record<DraftMenuAction, (draft: DraftSummary) => void>> = {
    open: (draft) => onOpen(draft.id),
    rename: (draft) => setDialog({ kind: 'rename', draft }),
    duplicate,
    nextYear: (draft) => setDialog({ kind: 'carry', draft, what: 'nextYear' }),
    nextForm: (draft) => setDialog({ kind: 'carry', draft, what: 'nextForm' }),
    print: (draft) => print([draft]),
    history: (draft) => setDialog({ kind: 'history', draft }),
    save: (draft) => backup([draft], draftFileName(draft)),
    remove,
  };

  const startMany: DraftsBodyProps['onMany'] = (action, some) => {
    if (action === 'export') setExported(some);
    else if (action === 'summary' || action === 'memo') setDialog({ kind: 'summary', view: action, drafts: some });
    else if (action === 'print') print(some);
    else many.start(action, some);
  };

  useEffect(() => {
    // What fails here fails for the list too, which says so.
    purgeDeleted().catch(() => undefined);
  }, []);

  return (
    <div className="home">
      <header className="homeBar">
        <span className="homeName">{appName}</span>
        <Button variant="quiet" onPress={openFiles}>
          {homeText.importDrafts}
        </Button>
        <Button variant="quiet" onPress={() => void importFolder(host)}>
          {homeText.importFolder}
        </Button>
        <NewDraftMenu onPick={pickForm} onTemplate={() => setDialog({ kind: 'templates' })} />
      </header>
      <main className="homeMain">
        <div className="homePaper">
          <DraftsBody
            list={list}
            onRetry={retry}
            onPick={pickForm}
            onImport={openFiles}
            onRestore={openBackup}
            onOpen={onOpen}
            onAction={(action, draft) => actions[action](draft)}
            onMany={startMany}
            selected={selected}
            now={now}
          />
        </div>
        <HomeFoot
          draftCount={drafts.length}
          deletedCount={deleted.length}
          now={now}
          onBackup={backUp.start}
          onSummary={() => startMany('summary', drafts)}
          onShowCopies={() => setDialog({ kind: 'copies' })}
          onShowDeleted={() => setDialog({ kind: 'deleted' })}
        />
      </main>
      {backUp.progress !== null && <BackUpWindow progress={backUp.progress} onCancel={backUp.cancel} />}
      <Suspense>
        <ManyDialogs state={many.state} onCancel={many.cancel} onClose={many.close} />
        {exported.length > 0 && <BatchExport drafts={exported} onClose={() => setExported([])} />}
      </Suspense>
      {dialog.kind !== 'none' && (
        <Suspense>
          <DraftDialogs
            dialog={dialog}
            deleted={deleted}
            now={now}
            onOpen={onOpen}
            onBackupAll={drafts.length > 0 ? backUp.start : null}
            onRestoreFile={openBackup}
            onClose={() => setDialog({ kind: 'none' })}
          />
        </Suspense>
      )}
    </div>
  );
}
