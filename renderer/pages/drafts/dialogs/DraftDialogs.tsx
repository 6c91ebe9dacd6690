import { lazy, Suspense, useRef } from 'react';
import { assertNever } from '../../../../shared/assertNever.ts';
import type { Draft } from '../../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../../shared/forms/types.ts';
import { attempt } from '../../../session/attempt.ts';
import { createDraft, renameDraft, undeleteDraft } from '../../../store/drafts.ts';
import type { DeletedSummary, DraftSummary } from '../../../store/listedDrafts.ts';
import { TemplatesDialog } from '../../../templates/TemplatesDialog.tsx';
import { rowText } from '../../../text/home.ts';
import { showToast } from '../../../ui/toasts.tsx';
import { CopiesDialog } from '../../copies/CopiesDialog.tsx';
import type { SummaryViewKind } from '../../summary/SummaryView.tsx';
import { shownTitle } from '../list/listDrafts.ts';
import { CarryDialog, type CarryDialogProps } from './CarryDialog.tsx';
import { DeletedDialog } from './DeletedDialog.tsx';
import { DraftHistory } from './DraftHistory.tsx';
import { NewDraftDialog } from './NewDraftDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';

/** The preview of the printed pages comes when it is wanted. */
const DraftsPrint = lazy(async () => ({ default: (await import('../../../printing/DraftsPrint.tsx')).DraftsPrint }));

/** The window in front of the list, at most one. */
export type OpenDialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'new'; readonly form: FormDefinition }
  | { readonly kind: 'rename'; readonly draft: DraftSummary }
  | { readonly kind: 'carry'; readonly draft: DraftSummary; readonly what: CarryDialogProps['what'] }
  | { readonly kind: 'print'; readonly drafts: readonly DraftSummary[] }
  | { readonly kind: 'history'; readonly draft: DraftSummary }
  | { readonly kind: 'summary'; readonly view: SummaryViewKind; readonly drafts: readonly DraftSummary[] }
  | { readonly kind: 'templates' }
  | { readonly kind: 'copies' }
  | { readonly kind: 'deleted' };

const SummaryWindow = lazy(async () => ({ default: (await import('../../summary/SummaryWindow.tsx')).SummaryWindow }));

export interface DraftDialogsProps {
  readonly dialog: OpenDialog;
  readonly deleted: readonly DeletedSummary[];
  readonly now: number;
  readonly onOpen: (draftId: string) => void;
  /** saves all drafts in one file; null where there are none */
  readonly onBackupAll: (() => void) | null;
  /** lets the user pick such a file */
  readonly onRestoreFile: () => void;
  readonly onClose: () => void;
}

/** Self-evaluations are filled in for the year that has passed, goals and their monitoring for the year that is. */
function usualYear({ purpose }: FormDefinition, now: number): string {
  return String(new Date(now).getFullYear() - (purpose === 'selfEvaluation' ? 1 : 0));
}

export function DraftDialogs({ dialog, deleted, now, onOpen, onBackupAll, onRestoreFile, onClose }: DraftDialogsProps) {
  const creating = useRef(false);
  const create = async (draft: Draft) => {
    // a double click makes one draft; after it the page goes away
    if (creating.current) return;
    creating.current = true;
    let isMade = false;
    await attempt(async () => {
      onOpen(await createDraft(draft, Date.now()));
      isMade = true;
    });
    creating.current = isMade;
  };
  switch (dialog.kind) {
    case 'none':
      return null;
    case 'new': {
      const year = usualYear(dialog.form, now);
      return (
        <NewDraftDialog form={dialog.form} year={year} onCreate={(draft) => void create(draft)} onCancel={onClose} />
      );
    }
    case 'rename': {
      const rename = (title: string) => {
        onClose();
        // left as it was, the name goes on following the form's
        if (title !== dialog.draft.title) void attempt(() => renameDraft(dialog.draft.id, title));
      };
      return <RenameDialog draft={dialog.draft} onRename={rename} onCancel={onClose} />;
    }
    case 'carry': {
      const { draft, what } = dialog;
      return <CarryDialog draft={draft} what={what} now={now} onOpen={onOpen} onClose={onClose} />;
    }
    case 'print': {
      const named = dialog.drafts.map((draft) => ({ id: draft.id, title: shownTitle(draft) }));
      return <DraftsPrint drafts={named} onClose={onClose} />;
    }
    case 'history':
      return <DraftHistory draft={dialog.draft} onClose={onClose} />;
    case 'summary':
      return (
        <Suspense>
          <SummaryWindow drafts={dialog.drafts} view={dialog.view} onClose={onClose} />
        </Suspense>
      );
    case 'templates':
      return <TemplatesDialog now={now} onOpen={onOpen} onClose={onClose} />;
    case 'copies': {
      const restoreFile = () => {
        onClose();
        onRestoreFile();
      };
      return <CopiesDialog now={now} onBackupAll={onBackupAll} onRestoreFile={restoreFile} onClose={onClose} />;
    }
    case 'deleted': {
      const restore = (draft: DeletedSummary) =>
        void attempt(async () => {
          await undeleteDraft(draft.id);
          showToast({ text: rowText.restored(shownTitle(draft)), tone: 'success' });
        });
      return <DeletedDialog drafts={deleted} now={now} onRestore={restore} onClose={onClose} />;
    }
    default:
      return assertNever(dialog);
  }
}
