import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { CellSelectionStore } from './draft/cellSelection.ts';
import type { EditorSnapshot, EditorStore } from './draft/editorStore.ts';
import type { FieldBinding } from './draft/fieldBinding.ts';
import type { Notices } from './draft/notices.ts';
import type { PointKeeper } from './pointKeeper.ts';
import type { Review } from './review/review.ts';

/** What the parts of an open editor share. It never changes while a draft is open, so nothing draws anew because of it. */
export interface EditorSession {
  readonly store: EditorStore;
  readonly fields: FieldBinding;
  readonly cells: CellSelectionStore;
  readonly review: Review;
  readonly notices: Notices;
  /** keeps earlier states; absent where the draft is stored nowhere */
  readonly points?: PointKeeper;
  /** a new id for a row */
  readonly newId: () => string;
}

const EditorContext = createContext<EditorSession | null>(null);

export interface EditorProviderProps {
  readonly session: EditorSession;
  readonly children: ReactNode;
}

export function EditorProvider({ session, children }: EditorProviderProps) {
  return <EditorContext value={session}>{children}</EditorContext>;
}

export function useEditor(): EditorSession {
  const session = useContext(EditorContext);
  if (session === null) throw new TypeError('used outside of an editor');
  return session;
}

/**
 * A slice of the open draft. The component is drawn anew only when the slice is another value, so a slice is a text, a
 * number or a part of the snapshot itself, never an object made on the spot.
 */
export function useEditorValue<Value>(select: (snapshot: EditorSnapshot) => Value): Value {
  const { store } = useEditor();
  return useSyncExternalStore(store.subscribe, () => select(store.getSnapshot()));
}
