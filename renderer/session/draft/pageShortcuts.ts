export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Keys that the page answers wherever the cursor is, because the browser would do something else with them. */
export type PageCommand = 'save' | 'print' | 'find' | 'replace' | 'findNext' | 'findPrevious' | 'nothing';

interface PageShortcut {
  readonly command: PageCommand;
  readonly keys: readonly string[];
  readonly ctrl?: true;
  readonly shift?: true;
}

/** F5, F11 and F12 are left to the browser; so are those that it never hands over, such as Ctrl+N in some. */
const pageShortcuts: readonly PageShortcut[] = [
  { command: 'save', keys: ['s', 'S'], ctrl: true },
  { command: 'print', keys: ['p', 'P'], ctrl: true },
  { command: 'find', keys: ['f', 'F'], ctrl: true },
  { command: 'replace', keys: ['h', 'H'], ctrl: true },
  { command: 'findNext', keys: ['F3'] },
  { command: 'findPrevious', keys: ['F3'], shift: true },
  // bookmarks, reload, search, source, downloads, open, new window; the sheet takes some of them before
  { command: 'nothing', keys: [...'dregujonDREGUJON'], ctrl: true },
  { command: 'nothing', keys: [...'dopsDOPS'], ctrl: true, shift: true },
  // walking through a page by a cursor
  { command: 'nothing', keys: ['F7'] },
];

export function pageCommandOf(press: KeyPress): PageCommand | undefined {
  if (press.altKey) return undefined;
  return pageShortcuts.find(
    ({ keys, ctrl = false, shift = false }) =>
      keys.includes(press.key) && (press.ctrlKey || press.metaKey) === ctrl && press.shiftKey === shift,
  )?.command;
}

/** Their lines of the help. */
export const pageShortcutHelp: readonly (readonly [keys: string, does: string])[] = [
  ['Ctrl+F / Ctrl+H', '查找、替换；F3、Shift+F3 到下一个、上一个'],
  ['Ctrl+S', '立即保存（平时自动保存）'],
  ['Ctrl+P', '打印预览：打印、导出 PDF'],
];
