import { assertNever } from '../../shared/assertNever.ts';
import type { EditorSession } from '../session/EditorContext.tsx';
import type { Autosave, SaveState } from '../store/autosave.ts';
import { saveText } from '../text/editor.ts';
import type { ToastRequest } from '../ui/toasts.tsx';

function outcome(state: SaveState): ToastRequest {
  switch (state.kind) {
    case 'saved':
      return state.where === 'store'
        ? { text: saveText.savedNow, tone: 'success' }
        : { text: saveText.savedNowInJournal, tone: 'info' };
    case 'failed':
      return { text: `${saveText.failed}：${state.text}`, tone: 'error' };
    case 'pending':
    case 'saving':
      return { text: saveText.saving, tone: 'info' };
    default:
      return assertNever(state);
  }
}

/** Saves all that is typed and says how it went, by what the store answered; a save after it takes the message's place. */
export function createSaveNow(
  { store, notices }: Pick<EditorSession, 'store' | 'notices'>,
  autosave: Pick<Autosave, 'flush'>,
): () => Promise<void> {
  let takeBack: (() => void) | null = null;
  return async () => {
    store.commitName();
    let state = await autosave.flush();
    // somebody types on meanwhile
    if (state.kind === 'pending' || state.kind === 'saving') state = await autosave.flush();
    takeBack?.();
    // nothing is called saved that was typed after it
    takeBack = state.kind === 'saved' ? notices.sayUntilChange(outcome(state)) : notices.say(outcome(state));
  };
}
