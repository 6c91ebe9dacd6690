import './page.css';
import { assertNever } from '../../shared/assertNever.ts';
import { findForm } from '../../shared/forms/index.ts';
import { Editor } from '../editor/Editor.tsx';
import { editorText, missingText } from '../text/editor.ts';
import { Button } from '../ui/Button.tsx';
import { useLoadedDraft } from './useLoadedDraft.ts';

export interface EditorPageProps {
  readonly draftId: string;
  readonly onBack: () => void;
}

interface MessageProps {
  readonly title: string;
  readonly text: string;
  readonly note?: string;
  readonly onBack: () => void;
  readonly onRetry?: () => void;
}

function Message({ title, text, note, onBack, onRetry }: MessageProps) {
  return (
    <main className="pageMessage">
      <h1>{title}</h1>
      <p>{text}</p>
      {note !== undefined && <p>{note}</p>}
      <div>
        {onRetry !== undefined && (
          <Button variant="primary" onPress={onRetry}>
            {missingText.retry}
          </Button>
        )}
        <Button variant={onRetry === undefined ? 'primary' : 'quiet'} onPress={onBack}>
          {editorText.back}
        </Button>
      </div>
    </main>
  );
}

/** A draft open for filling in. What can't be opened is said in a sentence and left as it is. */
export function EditorPage({ draftId, onBack }: EditorPageProps) {
  const { state, retry } = useLoadedDraft(draftId);
  switch (state.kind) {
    case 'loading':
      return <p className="pageNote">{editorText.loading}</p>;
    case 'missing':
      return <Message {...missingText.missing} onBack={onBack} />;
    case 'refused':
      return <Message {...missingText.refused} text={state.text} note={missingText.refused.kept} onBack={onBack} />;
    case 'failed':
      return <Message {...missingText.failed} note={state.text} onBack={onBack} onRetry={retry} />;
    case 'loaded': {
      const form = findForm(state.draft.form);
      if (form === undefined) throw new TypeError(`restored draft of an unknown form: ${state.draft.form}`);
      return <Editor key={draftId} draftId={draftId} form={form} loaded={state} onBack={onBack} />;
    }
    default:
      return assertNever(state);
  }
}
