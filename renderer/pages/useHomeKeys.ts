import { useEffect, useRef } from 'react';
import { pageCommandOf } from '../session/draft/pageShortcuts.ts';
import { isKeyTaken } from '../session/keyTaken.ts';

export interface HomeKeys {
  readonly open: () => void;
  readonly print: () => void;
}

/** Ctrl+O imports, Ctrl+P prints what is selected; what the browser would do with them and their kin is of no use here. */
export function useHomeKeys(keys: HomeKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = pageCommandOf(event);
      if (command !== 'nothing' && command !== 'save' && command !== 'print') return;
      const isTaken = isKeyTaken(event);
      event.preventDefault();
      if (isTaken) return;
      if (command === 'print') latest.current.print();
      else if (!event.shiftKey && event.key.toLowerCase() === 'o') latest.current.open();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
