import { earlierAt, keptAt } from '../../shared/carry/kept.ts';
import { valueAt } from '../../shared/draft/path.ts';
import type { DraftPath } from '../../shared/draft/types.ts';
import { earlierWord } from '../session/carried.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { keptText } from '../text/carry.ts';

export interface CarriedSay {
  /** the cell still says what came from another draft, or is blank where that said something */
  readonly kind: 'kept' | 'earlier';
  readonly text: string;
}

/** What is to be said at a cell of a draft that was carried over; null almost everywhere. */
export function useCarried(path: DraftPath): CarriedSay | null {
  const { form } = useEditor().store;
  const kept = useEditorValue(({ draft }) => (keptAt(draft, path) ? (draft.carriedOver?.from ?? '') : null));
  const earlier = useEditorValue(({ draft }) => {
    const text = earlierAt(draft, path);
    return text === '' || valueAt(draft, path).trim() !== '' ? '' : keptText.earlier(earlierWord(form, draft), text);
  });
  if (kept !== null) return { kind: 'kept', text: keptText.mark(kept) };
  return earlier === '' ? null : { kind: 'earlier', text: earlier };
}

/** A thin bar at a text that was taken over; small words in a blank. Screen readers hear either with the cell. */
export function CarriedMark({ id, say }: { readonly id: string; readonly say: CarriedSay }) {
  return say.kind === 'kept' ? (
    <span id={id} className="cellKept" title={say.text}>
      <span className="visuallyHidden">{say.text}</span>
    </span>
  ) : (
    <span id={id} className="cellEarlier" title={say.text}>
      {say.text}
    </span>
  );
}
