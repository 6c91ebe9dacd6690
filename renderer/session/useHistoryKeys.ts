import { useEffect } from 'react';
import type { EditorStore } from './draft/editorStore.ts';
import { commandOf } from './draft/shortcuts.ts';

/** Whether keys typed there belong to somebody else: another input, a dialog, an open menu. */
export function isTaken(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, [role=dialog], [role=alertdialog], [role=menu]') !== null
  );
}

/** 撤销 and 重做 by keys also where no cell has the cursor. In the sheet it answers them itself. */
export function useHistoryKeys(store: EditorStore): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (event.defaultPrevented || isTaken(event.target) || (command !== 'undo' && command !== 'redo')) return;
      event.preventDefault();
      if (command === 'undo') store.undo();
      else store.redo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [store]);
}
