import { useEffect } from 'react';
import { type PageCommand, pageCommandOf } from './draft/pageShortcuts.ts';
import { isKeyTaken } from './keyTaken.ts';

export type PageActions = Readonly<Record<Exclude<PageCommand, 'nothing'>, () => void>>;

/**
 * Keys of the whole page. What the browser would do with them, bookmarks or a print of the screen, is of no use to
 * anybody here: it is refused also where the page has nothing to do.
 *
 * @param actions the same object for the life of the editor
 */
export function useEditorKeys(actions: PageActions): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = pageCommandOf(event);
      if (command === undefined) return;
      const isTaken = isKeyTaken(event);
      event.preventDefault();
      if (!isTaken && command !== 'nothing') actions[command]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [actions]);
}
