import './templates.css';
import { useEffect, useState } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { attempt } from '../session/attempt.ts';
import { type NamedRecord, observeTemplates } from '../store/namedRecords.ts';
import { storeErrorText } from '../store/storeFault.ts';
import { commonText } from '../text/shell.ts';
import { templatesText } from '../text/templates.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { showToast } from '../ui/toasts.tsx';
import { type Begun, beginDraft } from './beginDraft.ts';
import { TemplateList } from './TemplateList.tsx';
import { TemplateUse } from './TemplateUse.tsx';
import { UnplacedDialog } from './UnplacedDialog.tsx';

type Templates =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly templates: readonly NamedRecord[] }
  | { readonly kind: 'failed'; readonly text: string };

function useTemplates(): Templates {
  const [state, setState] = useState<Templates>({ kind: 'loading' });
  useEffect(
    () =>
      observeTemplates(
        (templates) => setState({ kind: 'ready', templates }),
        (error) => setState({ kind: 'failed', text: storeErrorText(error) }),
      ),
    [],
  );
  return state;
}

export interface TemplatesDialogProps {
  /** milliseconds since 1970 */
  readonly now: number;
  readonly onOpen: (draftId: string) => void;
  readonly onClose: () => void;
}

/** The templates of this computer: to begin a draft with, to rename, to delete. */
export function TemplatesDialog({ now, onOpen, onClose }: TemplatesDialogProps) {
  const state = useTemplates();
  const [pickedId, setPicked] = useState<string | null>(null);
  const [made, setMade] = useState<Extract<Begun, { readonly kind: 'made' }> | null>(null);
  const [isMaking, setMaking] = useState(false);
  if (made !== null) {
    return <UnplacedDialog unplaced={made.unplaced} onOpen={() => onOpen(made.draftId)} onClose={onClose} />;
  }

  const begin = (id: string, form: FormDefinition, year: string) => {
    if (isMaking) return;
    setMaking(true);
    void attempt(async () => {
      const begun = await beginDraft(id, form, year, Date.now());
      if (begun.kind === 'refused') showToast({ text: begun.text, tone: 'error' });
      else if (begun.unplaced.length === 0) onOpen(begun.draftId);
      else setMade(begun);
    }).finally(() => setMaking(false));
  };

  function body() {
    switch (state.kind) {
      case 'loading':
        return <p role="status">{templatesText.loading}</p>;
      case 'failed':
        return <p role="alert">{templatesText.failed(state.text)}</p>;
      case 'ready': {
        const { templates } = state;
        if (templates.length === 0) return <p>{templatesText.none}</p>;
        const picked = templates.find(({ id }) => id === pickedId) ?? templates[0];
        return (
          <div className="templates">
            <TemplateList templates={templates} picked={picked?.id ?? null} now={now} onPick={setPicked} />
            {picked !== undefined && <TemplateUse key={picked.id} template={picked} now={now} onBegin={begin} />}
          </div>
        );
      }
      default:
        return assertNever(state);
    }
  }

  return (
    <Dialog
      title={templatesText.title}
      isOpen
      onClose={onClose}
      size="large"
      actions={<Button onPress={onClose}>{commonText.close}</Button>}
    >
      {body()}
    </Dialog>
  );
}
