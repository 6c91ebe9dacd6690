/** The keys of the editor: one table for the keyboard, the menus and the help. */
import { editorText } from '../../text/editor.ts';
import type { KeyPress } from './pageShortcuts.ts';
import type { RowAction } from './rowActions.ts';

export type EditorCommand = RowAction | CellCommand | 'undo' | 'redo' | 'newline' | CheckCommand;

/** About the cell or the range that is selected. */
export type CellCommand = 'edit' | 'takeBack' | 'clear' | 'fillDown' | 'fillRight' | 'fillRange' | 'selectAll';

/** Answered anywhere in the editor, not by the sheet alone. */
export type CheckCommand = 'nextFinding' | 'previousFinding' | 'mendCell';

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
  { command: 'insert', printed: 'Ctrl+Shift+=', keys: ['+', '=', 'Add'], ctrl: true, shift: true },
  // of the block of figures
  { command: 'insert', printed: 'Ctrl++', keys: ['+', 'Add'], ctrl: true },
  { command: 'moveUp', printed: 'Alt+↑', keys: ['ArrowUp'], alt: true },
  { command: 'moveDown', printed: 'Alt+↓', keys: ['ArrowDown'], alt: true },
  { command: 'remove', printed: 'Ctrl+-', keys: ['-', 'Subtract'], ctrl: true },
  { command: 'remove', printed: 'Ctrl+Shift+Backspace', keys: ['Backspace', 'Delete'], ctrl: true, shift: true },
  { command: 'edit', printed: 'F2', keys: ['F2'] },
  { command: 'takeBack', printed: 'Esc', keys: ['Escape'] },
  { command: 'clear', printed: 'Delete', keys: ['Delete'] },
  { command: 'fillDown', printed: 'Ctrl+D', keys: ['d', 'D'], ctrl: true },
  { command: 'fillRight', printed: 'Ctrl+R', keys: ['r', 'R'], ctrl: true },
  { command: 'fillRange', printed: 'Ctrl+Enter', keys: ['Enter'], ctrl: true },
  { command: 'selectAll', printed: 'Ctrl+A', keys: ['a', 'A'], ctrl: true },
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
  ['方向键', '选中格子后移到旁边的格子；Ctrl+方向键跳到这一片的边上'],
  ['Tab / Shift+Tab', '到右边（左边）的下一格；再按 Enter 回到开始的那一列'],
  ['Enter / Shift+Enter', '到下一行（上一行）；在总体目标等长文本中输入时为换行'],
  ['Home / End', '到这一行的第一格（最后一格）；加 Ctrl 到整张表的第一格（最后一格）'],
  ['PageUp / PageDown', '上移、下移一屏'],
  ['直接输入', '替换选中格子的内容'],
  [shortcutOf('edit'), '编辑选中的格子（双击也可以）；由表样给定的格子按 F2 后才能改'],
  [shortcutOf('takeBack'), '放弃这一格刚才的输入'],
  [shortcutOf('clear'), '清除选中的格子'],
  ['Shift+方向键 / 拖动', '选中一片格子'],
  [shortcutOf('selectAll'), '选中整个表格'],
  [`${shortcutOf('fillDown')} / ${shortcutOf('fillRight')}`, '用上边（左边）的格子向下（向右）填充'],
  [shortcutOf('fillRange'), '把当前格的内容填进选中的全部格子'],
  ['Alt+Enter', '在单元格内换行'],
  [shortcutOf('insert'), '在下方插入一行；光标在各级名称格时插入一组'],
  [`${shortcutOf('moveUp')} / ${shortcutOf('moveDown')}`, '上移、下移本行；光标在各级名称格时移动整组'],
  [shortcutOf('remove'), '删除本行；光标在各级名称格时删除整组'],
  [`${shortcutOf('undo')} / ${shortcutOf('redo')}`, `${editorText.undo}、${editorText.redo}`],
  [`${shortcutOf('nextFinding')} / ${shortcutOf('previousFinding')}`, '到下一条（上一条）自查问题所在的格子'],
  [shortcutOf('mendCell'), '在得分格采用建议分或选择完成档次；在有把握修正的格子直接修正；在沿用的格子确认已核对'],
  ['Ctrl+V', '粘贴从 Excel、WPS 复制的一块单元格'],
];
