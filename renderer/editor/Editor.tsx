import './editor.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Draft } from '../../shared/draft/types.ts';
import { indexForm } from '../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { TierMenu } from '../checks/TierMenu.tsx';
import { ExportButton } from '../exporting/ExportButton.tsx';
import { FindBar } from '../find/FindBar.tsx';
import { createFinder } from '../find/finder.ts';
import { useHost } from '../host/HostProvider.tsx';
import { TotalsPanel } from '../panels/TotalsPanel.tsx';
import type { History } from '../session/draft/history.ts';
import { createPlaceStore } from '../session/draft/placeStore.ts';
import { EditorProvider, useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { keepHistoryOf } from '../session/keepHistory.ts';
import { withPoints } from '../session/pointKeeper.ts';
import { createSession, saveChanges, saveUnder } from '../session/session.ts';
import { rememberCell } from '../session/startCell.ts';
import { useCheckKeys } from '../session/useCheckKeys.ts';
import { type PageActions, useEditorKeys } from '../session/useEditorKeys.ts';
import { useHistoryKeys } from '../session/useHistoryKeys.ts';
import { usePrintRequests } from '../session/usePrintRequests.ts';
import { OfferList } from '../sheet/offers/OfferList.tsx';
import { Sheet } from '../sheet/Sheet.tsx';
import { flushOnLeave } from '../store/flushOnLeave.ts';
import { editorText } from '../text/editor.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { IconBack } from '../ui/icons.tsx';
import { calmSave } from './calmSave.ts';
import { SaveBadge } from './SaveBadge.tsx';
import { SaveFailure } from './SaveFailure.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { ShownSave } from './ShownSave.tsx';
import { createSaveNow } from './saveNow.ts';
import { Toolbar } from './Toolbar.tsx';
import { useDraftTools } from './useDraftTools.tsx';

const nameIn = (form: FormDefinition, draft: Draft) => (draft.values[indexForm(form).name.key] ?? '').trim();

/** The name given in the list, else the one in the form as it is typed. */
function Title({ given }: { readonly given: string }) {
  const { form } = useEditor().store;
  const typed = useEditorValue(({ draft }) => nameIn(form, draft));
  const title = given || typed || editorText.untitled;
  return (
    <div className="editorTitle">
      <h1 title={title}>{title}</h1>
      <p>{form.name}</p>
    </div>
  );
}

export interface EditorProps {
  readonly draftId: string;
  readonly form: FormDefinition;
  /** `title` as the list shows it: the name given there, else the one in the form */
  readonly loaded: {
    readonly draft: Draft;
    readonly title: string;
    readonly updatedAt: number;
    /** the undo log that ends at the draft */
    readonly history?: History;
  };
  readonly onBack: () => void;
}

/** The form being filled in: the bar, the sheet, the totals beside it. */
export function Editor({ draftId, form, loaded, onBack }: EditorProps) {
  const host = useHost();
  const [session] = useState(() => withPoints(createSession(draftId, form, loaded.draft, loaded.history), draftId));
  const [{ autosave, keep }] = useState(() => saveUnder(draftId, loaded.updatedAt, session));
  const [calm] = useState(() => calmSave(autosave));
  const [history] = useState(() => keepHistoryOf(session, draftId, autosave));
  const [places] = useState(createPlaceStore);
  const [finder] = useState(() => createFinder(session));
  const startPrint = useRef<(() => void) | null>(null);
  const [given] = useState(() => (loaded.title === nameIn(form, loaded.draft) ? '' : loaded.title));
  const [helpOpen, setHelpOpen] = useState(false);

  useEffect(() => {
    const stops = [
      saveChanges(session, autosave),
      flushOnLeave(autosave, host.kind, () => {
        keep();
        history.keep();
      }),
      rememberCell(draftId, session.cells),
      session.points.follow(),
      () => autosave.dispose(),
      history.dispose,
      session.notices.closeAll,
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [draftId, session, autosave, history, keep, host]);

  useHistoryKeys(session.store);
  useCheckKeys(session);
  const pageActions = useMemo((): PageActions => {
    const saveNow = createSaveNow(session, autosave);
    return {
      save: () => void saveNow(),
      print: () => startPrint.current?.(),
      find: () => finder.open('find'),
      replace: () => finder.open('replace'),
      findNext: () => finder.step(1, finder.howToGo()),
      findPrevious: () => finder.step(-1, finder.howToGo()),
    };
  }, [session, autosave, finder]);
  useEditorKeys(pageActions);

  const { tools, window, print } = useDraftTools(session, draftId, given);
  startPrint.current = print;
  usePrintRequests(print);
  const getDraft = () => session.store.getSnapshot().draft;
  const settle = async () => {
    session.store.commitName();
    await autosave.flush();
    await history.write();
  };

  return (
    <EditorProvider session={session}>
      <div className="editor">
        <header className="editorTop">
          <div className="editorBar">
            <IconButton label={editorText.back} icon={<IconBack />} onPress={() => void settle().then(onBack)} />
            <Title given={given} />
            <Toolbar places={places} onShortcuts={() => setHelpOpen(true)} extras={tools} />
            <ShownSave autosave={calm}>{(save) => <SaveBadge {...save} />}</ShownSave>
            <ExportButton
              form={form}
              getDraft={getDraft}
              beforeExport={settle}
              onReview={() => session.review.view.set({ tab: 'checks' })}
            />
          </div>
          <ShownSave autosave={calm}>
            {({ failure }) => (
              <SaveFailure
                failure={failure}
                onRetry={() => void settle()}
                getDraft={() => ({ draft: getDraft(), title: given || nameIn(form, getDraft()) })}
              />
            )}
          </ShownSave>
          <FindBar finder={finder} />
        </header>
        <Sheet places={places} />
        <OfferList />
        <TotalsPanel />
        <TierMenu />
        {window}
        <ShortcutsDialog isOpen={helpOpen} onClose={() => setHelpOpen(false)} />
      </div>
    </EditorProvider>
  );
}
