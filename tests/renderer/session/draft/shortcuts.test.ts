import { expect, it } from 'vitest';
import { commandOf, shortcutOf } from '../../../../renderer/session/draft/shortcuts.ts';

const plain = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };

it.each([
  [{ ...plain, key: '+', ctrlKey: true, shiftKey: true }, 'insert'],
  [{ ...plain, key: '+', ctrlKey: true }, 'insert'],
  [{ ...plain, key: '-', ctrlKey: true }, 'remove'],
  [{ ...plain, key: 'Enter', ctrlKey: true }, 'fillRange'],
  [{ ...plain, key: 'd', ctrlKey: true }, 'fillDown'],
  [{ ...plain, key: 'r', ctrlKey: true }, 'fillRight'],
  [{ ...plain, key: 'a', ctrlKey: true }, 'selectAll'],
  [{ ...plain, key: 'F2' }, 'edit'],
  [{ ...plain, key: 'Escape' }, 'takeBack'],
  [{ ...plain, key: 'Delete' }, 'clear'],
  [{ ...plain, key: 'ArrowUp', altKey: true }, 'moveUp'],
  [{ ...plain, key: 'ArrowDown', altKey: true }, 'moveDown'],
  [{ ...plain, key: 'Backspace', ctrlKey: true, shiftKey: true }, 'remove'],
  [{ ...plain, key: 'Delete', ctrlKey: true, shiftKey: true }, 'remove'],
  [{ ...plain, key: 'z', ctrlKey: true }, 'undo'],
  [{ ...plain, key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
  [{ ...plain, key: 'y', ctrlKey: true }, 'redo'],
  [{ ...plain, key: 'Enter', altKey: true }, 'newline'],
  [{ ...plain, key: 'Enter' }, undefined],
  [{ ...plain, key: 'Backspace', ctrlKey: true }, undefined],
  [{ ...plain, key: 'ArrowUp', altKey: true, shiftKey: true }, undefined],
] as const)('%o is %s', (press, command) => {
  expect(commandOf(press)).toBe(command);
});

it('prints the first key of a command', () => {
  expect(shortcutOf('remove')).toBe('Ctrl+-');
});
