/** The keys of the editor: one table for the keyboard, the menus and the help. */
import { editorText } from '../../text/editor.ts';
import type { RowAction } from './rowActions.ts';

export type EditorCommand = RowAction | 'undo' | 'redo' | 'newline' | CheckCommand;

/** Answered anywhere in the editor, not by the sheet alone. */
export type CheckCommand = 'nextFinding' | 'previousFinding' | 'mendCell';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

interface Shortcut {
  readonly command: EditorCommand;
  /** as the clerk would press it */
  readonly printed: string;
  readonly keys: readonly string[];
  readonly ctrl?: true;
  readonly shift?: true;
  readonly alt?: true;
}

/**
 * None of them is taken by Chinese input methods (Ctrl+Space, Shift, Ctrl+Shift alone, Ctrl+.) or by Chromium for
 * something a clerk needs.
 */
const shortcuts: readonly Shortcut[] = [
  { command: 'insert', printed: 'Ctrl+Enter', keys: ['Enter'], ctrl: true },
  { command: 'moveUp', printed: 'Alt+↑', keys: ['ArrowUp'], alt: true },
  { command: 'moveDown', printed: 'Alt+↓', keys: ['ArrowDown'], alt: true },
  { command: 'remove', printed: 'Ctrl+Shift+Backspace', keys: ['Backspace', 'Delete'], ctrl: true, shift: true },
  { command: 'undo', printed: 'Ctrl+Z', keys: ['z', 'Z'], ctrl: true },
  { command: 'redo', printed: 'Ctrl+Y', keys: ['y', 'Y'], ctrl: true },
  { command: 'redo', printed: 'Ctrl+Shift+Z', keys: ['z', 'Z'], ctrl: true, shift: true },
  { command: 'newline', printed: 'Alt+Enter', keys: ['Enter'], alt: true },
  { command: 'nextFinding', printed: 'F8', keys: ['F8'] },
  { command: 'previousFinding', printed: 'Shift+F8', keys: ['F8'], shift: true },
  { command: 'mendCell', printed: 'F9', keys: ['F9'] },
];

/** The command of a key press; on a Mac the command key does what Ctrl does elsewhere. */
export function commandOf(press: KeyPress): EditorCommand | undefined {
  return shortcuts.find(
    ({ keys, ctrl = false, shift = false, alt = false }) =>
      keys.includes(press.key) &&
      (press.ctrlKey || press.metaKey) === ctrl &&
      press.shiftKey === shift &&
      press.altKey === alt,
  )?.command;
}

/** The first key of a command, as printed. */
export function shortcutOf(command: EditorCommand): string {
  return shortcuts.find((each) => each.command === command)?.printed ?? '';
}

/** Lines of the help, keys and what they do. */
export const shortcutHelp: readonly (readonly [keys: string, does: string])[] = [
  ['Tab / Shift+Tab', '到右边（左边）的下一个空格'],
  ['Enter / Shift+Enter', '到同一列的下一行（上一行）；在目标、完成情况等长文本中为换行'],
  ['Alt+Enter', '在单元格内换行'],
  ['↑ / ↓', '在数字格中上下移动'],
  [shortcutOf('insert'), '在下方插入一行；光标在各级名称格时插入一组'],
  [`${shortcutOf('moveUp')} / ${shortcutOf('moveDown')}`, '上移、下移本行；光标在各级名称格时移动整组'],
  [shortcutOf('remove'), '删除本行；光标在各级名称格时删除整组'],
  [`${shortcutOf('undo')} / ${shortcutOf('redo')}`, `${editorText.undo}、${editorText.redo}`],
  [`${shortcutOf('nextFinding')} / ${shortcutOf('previousFinding')}`, '到下一条（上一条）自查问题所在的格子'],
  [shortcutOf('mendCell'), '在得分格采用建议分或选择完成档次；在有把握修正的格子直接修正；在沿用的格子确认已核对'],
  ['Ctrl+V', '粘贴从 Excel、WPS 复制的一块单元格'],
];
