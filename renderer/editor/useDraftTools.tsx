import { lazy, type ReactNode, Suspense, useState } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { indexForm } from '../../shared/forms/indexForm.ts';
import type { EditorSession } from '../session/EditorContext.tsx';
import { editorText } from '../text/editor.ts';
import { templatesText } from '../text/templates.ts';
import { versionsText } from '../text/versions.ts';
import { IconHistory, IconPrint, IconTemplate } from '../ui/icons.tsx';
import type { Tool } from './ToolButton.tsx';

// what is opened once in a while isn't read before the first form is shown
const DraftPrint = lazy(async () => ({ default: (await import('../printing/DraftPrint.tsx')).DraftPrint }));
const HistoryDialog = lazy(async () => ({ default: (await import('../versions/HistoryDialog.tsx')).HistoryDialog }));
const SaveTemplateDialog = lazy(async () => ({
  default: (await import('../templates/SaveTemplateDialog.tsx')).SaveTemplateDialog,
}));

type Open =
  | { readonly kind: 'none' }
  | { readonly kind: 'print'; readonly draft: Draft }
  | { readonly kind: 'history'; readonly draft: Draft }
  | { readonly kind: 'template'; readonly draft: Draft };

/** What was there before is kept, then the earlier state comes in as one step that can be undone. */
async function restore({ store, points, notices }: EditorSession, then: Draft, time: string): Promise<void> {
  await points?.before('restore');
  store.apply(() => ({ draft: then, focus: null }));
  const action = { label: versionsText.undo, onPress: () => store.undo() };
  notices.sayUntilChange({ text: versionsText.restored(time), tone: 'success', action });
}

export interface DraftTools {
  readonly tools: readonly Tool[];
  /** the window that is open */
  readonly window: ReactNode;
  /** shows the pages as they are printed */
  readonly print: () => void;
}

/** 打印, 历史版本 and 存为模板 of the open draft. */
export function useDraftTools(session: EditorSession, draftId: string, given: string): DraftTools {
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const { store } = session;
  const close = () => setOpen({ kind: 'none' });
  const start = (kind: 'print' | 'history' | 'template') => {
    store.commitName();
    setOpen({ kind, draft: store.getSnapshot().draft });
  };
  const print = () => start('print');
  const tools: readonly Tool[] = [
    { id: 'print', label: editorText.print, icon: <IconPrint />, shortcut: 'Ctrl+P', onPress: print },
    { id: 'history', label: versionsText.tool, icon: <IconHistory />, onPress: () => start('history') },
    { id: 'template', label: templatesText.save, icon: <IconTemplate />, onPress: () => start('template') },
  ];
  return { tools, window: <Suspense>{windowOf()}</Suspense>, print };

  function windowOf(): ReactNode {
    if (open.kind === 'none') return null;
    const { draft } = open;
    const title = given || (draft.values[indexForm(store.form).name.key] ?? '').trim() || editorText.untitled;
    switch (open.kind) {
      case 'print': {
        const review = () => {
          close();
          session.review.view.set({ tab: 'checks' });
        };
        return <DraftPrint title={title} form={store.form} draft={draft} onReview={review} onClose={close} />;
      }
      case 'history': {
        const onRestore = (then: Draft, time: string) => {
          close();
          void restore(session, then, time);
        };
        return <HistoryDialog draftId={draftId} title={title} draft={draft} onRestore={onRestore} onClose={close} />;
      }
      case 'template':
        return <SaveTemplateDialog form={store.form} draft={draft} name={title} onClose={close} />;
      default:
        return assertNever(open);
    }
  }
}
