import { expect, it } from 'vitest';
import { pageCommandOf } from '../../../../renderer/session/draft/pageShortcuts.ts';
import { commandOf } from '../../../../renderer/session/draft/shortcuts.ts';

const plain = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };
const ctrl = { ...plain, ctrlKey: true };

it.each([
  [{ ...ctrl, key: 's' }, 'save'],
  [{ ...plain, metaKey: true, key: 's' }, 'save'],
  [{ ...ctrl, key: 'S' }, 'save'],
  [{ ...ctrl, key: 'p' }, 'print'],
  [{ ...ctrl, key: 'f' }, 'find'],
  [{ ...ctrl, key: 'h' }, 'replace'],
  [{ ...plain, key: 'F3' }, 'findNext'],
  [{ ...plain, key: 'F3', shiftKey: true }, 'findPrevious'],
  ...[...'dregujon'].map((key) => [{ ...ctrl, key }, 'nothing'] as const),
  [{ ...plain, key: 'F7' }, 'nothing'],
  ...['F5', 'F11', 'F12', 's', 'd', 'Escape'].map((key) => [{ ...plain, key }, undefined] as const),
  ...[...'cvxaz+-0'].map((key) => [{ ...ctrl, key }, undefined] as const),
  [{ ...ctrl, altKey: true, key: 'd' }, undefined],
] as const)('%o is %s', (press, command) => {
  expect(pageCommandOf(press)).toBe(command);
});

it.each([...[...'spfhgujone'].map((key) => ({ ...ctrl, key })), { ...plain, key: 'F3' }])(
  'no other part of the editor takes %o',
  (press) => {
    expect(commandOf(press)).toBeUndefined();
  },
);
