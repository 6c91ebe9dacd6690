import { useEffect } from 'react';
import { pageCommandOf } from '../session/draft/pageShortcuts.ts';
import { isKeyTaken } from '../session/keyTaken.ts';

/** Ctrl+O imports; what the browser would do with that and its kin is of no use here. */
export function useHomeKeys(openFiles: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = pageCommandOf(event);
      if (command !== 'nothing' && command !== 'save' && command !== 'print') return;
      const isTaken = isKeyTaken(event);
      event.preventDefault();
      if (!isTaken && !event.shiftKey && event.key.toLowerCase() === 'o') openFiles();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [openFiles]);
}
