import { lazy, Suspense } from 'react';
import { assertNever } from '../shared/assertNever.ts';
import { FileDrop } from './importing/FileDrop.tsx';
import { Importing } from './importing/Importing.tsx';
import { Restoring } from './pages/backup/Restoring.tsx';
import { CopyBanners } from './pages/copies/CopyBanners.tsx';
import { DraftsPage } from './pages/DraftsPage.tsx';
import { useHandedFiles, useImport } from './pages/drafts/useImport.ts';
import { ErrorBoundary } from './pages/ErrorBoundary.tsx';
import { LockedDraft } from './pages/LockedDraft.tsx';
import { StartGate } from './pages/recovery/StartGate.tsx';
import type { Start } from './pages/recovery/useStartUp.ts';
import { useGuardedRoute } from './pages/useGuardedRoute.ts';
import { openDraft, openDraftList, type Route } from './route.ts';
import { leavingText, openingText } from './text/shell.ts';
import { ConfirmDialog } from './ui/ConfirmDialog.tsx';
import { Toasts } from './ui/toasts.tsx';
import { Welcome } from './welcome/Welcome.tsx';

/** The list is there at once; the editor and what it needs come with the first draft. */
const EditorPage = lazy(async () => ({ default: (await import('./pages/EditorPage.tsx')).EditorPage }));

function Page({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'drafts':
      return <DraftsPage onOpen={openDraft} />;
    case 'editor':
      return (
        <LockedDraft key={route.draftId} draftId={route.draftId} onBack={openDraftList}>
          <Suspense fallback={<p className="pageNote">{openingText.loading}</p>}>
            <EditorPage draftId={route.draftId} onBack={openDraftList} />
          </Suspense>
        </LockedDraft>
      );
    default:
      return assertNever(route);
  }
}

/** The program once its drafts are there. */
function Frame() {
  const { route, unsaved, leaveAnyway, stay } = useGuardedRoute();
  const takeFiles = useImport(openDraft);
  useHandedFiles(openDraft);
  return (
    <>
      <div className="frame">
        <CopyBanners />
        <Welcome page={route.page} onOpen={openDraft} />
        <div className="framePage">
          <ErrorBoundary>
            <Page route={route} />
          </ErrorBoundary>
        </div>
      </div>
      <ConfirmDialog
        title={leavingText.title}
        text={unsaved ?? ''}
        confirmLabel={leavingText.leave}
        cancelLabel={leavingText.stay}
        isOpen={unsaved !== null}
        isDanger
        onConfirm={leaveAnyway}
        onCancel={stay}
      />
      <FileDrop onFiles={takeFiles} />
      <Importing onOpen={openDraft} />
    </>
  );
}

export interface AppProps {
  /** opens what keeps the drafts, before anything of them is shown */
  readonly start: Start;
}

export function App({ start }: AppProps) {
  return (
    <>
      <StartGate start={start}>
        <Frame />
      </StartGate>
      <Restoring />
      <Toasts />
    </>
  );
}
