import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { contextMenuTemplate, menuTemplate } from '../../electron/menu.ts';

function allItems(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])]);
}

const flags = {
  canUndo: true,
  canRedo: true,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
};

const nothing = () => {};

describe('the menu', () => {
  it('is all in Chinese', () => {
    const labels = allItems(menuTemplate(true, nothing)).flatMap(({ label, type }) =>
      type === 'separator' ? [] : [label],
    );
    expect(labels.filter((label) => label === undefined || !/^[\u4e00-\u9fff]+(\(&[A-Z]\))?$/.test(label))).toEqual([]);
  });

  it.each([true, false])('cannot reload the page or close it without the handshake (developer: %s)', (devTools) => {
    const roles = allItems(menuTemplate(devTools, nothing)).map(({ role }) => role);
    expect(roles).not.toEqual(expect.arrayContaining(['reload']));
    expect(roles).not.toEqual(expect.arrayContaining(['forceReload']));
    expect(roles.includes('toggleDevTools')).toBe(devTools);
  });

  it('asks the page to print, and leaves the keys for it to the page', () => {
    const print = vi.fn();
    const item = allItems(menuTemplate(false, print)).find(({ label }) => label === '打印');
    expect([item?.accelerator, item?.registerAccelerator]).toEqual(['CmdOrCtrl+P', false]);
    expect(item?.click).toBe(print);
  });

  it('leaves the keys of undo to the page', () => {
    const undo = allItems(menuTemplate(false, nothing)).filter(({ role }) => role === 'undo' || role === 'redo');
    expect(undo.map(({ registerAccelerator }) => registerAccelerator)).toEqual([false, false]);
  });
});

describe('the right-click menu', () => {
  it('cuts, copies and pastes in an input', () => {
    const items = contextMenuTemplate({ isEditable: true, selectionText: '', editFlags: { ...flags, canCut: false } });
    expect(items.flatMap(({ label, enabled }) => (label === undefined ? [] : [[label, enabled]]))).toEqual([
      ['剪切', false],
      ['复制', true],
      ['粘贴', true],
      ['全选', true],
    ]);
  });

  it('copies selected text elsewhere', () => {
    const items = contextMenuTemplate({ isEditable: false, selectionText: '94.48', editFlags: flags });
    expect(items.map(({ label }) => label)).toEqual(['复制']);
  });

  it('is not there where it could do nothing', () => {
    expect(contextMenuTemplate({ isEditable: false, selectionText: '', editFlags: flags })).toEqual([]);
  });
});
