import { type RefObject, useEffect } from 'react';
import type { EditorStore } from '../session/draft/editorStore.ts';
import { isTaken } from '../session/useHistoryKeys.ts';

/**
 * 撤销 and 重做 of the system's own menus go through the draft's log too, because there is only one. Once nothing is left
 * to undo where the clerk is, in a window in front, the browser goes on in the sheet behind: that is refused.
 */
export function useHistoryInput(store: EditorStore, sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const travel = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      if (!element.contains(document.activeElement) && isTaken(document.activeElement)) return;
      if (event.inputType === 'historyUndo') store.undo();
      else store.redo();
    };
    element.addEventListener('beforeinput', travel);
    return () => element.removeEventListener('beforeinput', travel);
  }, [store, sheet]);
}
