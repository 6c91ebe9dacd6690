import { type RefObject, useEffect } from 'react';
import type { EditorStore } from '../editor/editorStore.ts';

/** 撤销 and 重做 of the system's own menus go through the draft's log too, because there is only one. */
export function useHistoryInput(store: EditorStore, sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const travel = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      if (event.inputType === 'historyUndo') store.undo();
      else store.redo();
    };
    element.addEventListener('beforeinput', travel);
    return () => element.removeEventListener('beforeinput', travel);
  }, [store, sheet]);
}
