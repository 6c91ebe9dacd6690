import { useEffect } from 'react';
import { commandOf } from './draft/shortcuts.ts';
import type { EditorSession } from './EditorContext.tsx';
import { isKeyTaken } from './keyTaken.ts';
import { mendCell, walk } from './walk.ts';

/** F8, Shift+F8 and F9, wherever in the editor the cursor is. */
export function useCheckKeys(session: EditorSession): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (command !== 'nextFinding' && command !== 'previousFinding' && command !== 'mendCell') return;
      if (isKeyTaken(event)) return;
      event.preventDefault();
      if (command === 'mendCell') mendCell(session, document.activeElement);
      else walk(session, command === 'nextFinding' ? 1 : -1, document.activeElement);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [session]);
}
