import { lazy, Suspense } from 'react';
import { assertNever } from '../shared/assertNever.ts';
import { FileDrop } from './importing/FileDrop.tsx';
import { Importing } from './importing/Importing.tsx';
import { Restoring } from './pages/backup/Restoring.tsx';
import { DraftsPage } from './pages/DraftsPage.tsx';
import { useHandedFiles, useImport } from './pages/drafts/useImport.ts';
import { ErrorBoundary } from './pages/ErrorBoundary.tsx';
import { LockedDraft } from './pages/LockedDraft.tsx';
import { useGuardedRoute } from './pages/useGuardedRoute.ts';
import { openDraft, openDraftList, type Route } from './route.ts';
import { leavingText, openingText } from './text/shell.ts';
import { ConfirmDialog } from './ui/ConfirmDialog.tsx';
import { Toasts } from './ui/toasts.tsx';

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

export function App() {
  const { route, unsaved, leaveAnyway, stay } = useGuardedRoute();
  const takeFiles = useImport(openDraft);
  useHandedFiles(openDraft);
  return (
    <>
      <ErrorBoundary>
        <Page route={route} />
      </ErrorBoundary>
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
      <Restoring />
      <Toasts />
    </>
  );
}
