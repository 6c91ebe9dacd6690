import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { shellText } from './shellText.ts';

const text = shellText.menu;
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Shows a shortcut without taking it: the page decides what undo means in the form. */
function shown(role: 'undo' | 'redo', label: string): MenuItemConstructorOptions {
  return { role, label, registerAccelerator: false };
}

/**
 * The menu bar. No reload: it is the one command that could cut an input short.
 *
 * @param print asks the page for its preview; the keys for it are the page's own
 */
export function menuTemplate(devTools: boolean, print: () => void): readonly MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: text.zoomIn },
    { role: 'zoomOut', label: text.zoomOut },
    { role: 'resetZoom', label: text.zoomReset },
    separator,
    { role: 'togglefullscreen', label: text.fullScreen },
    ...(devTools ? [separator, { role: 'toggleDevTools', label: text.devTools } as const] : []),
  ];
  return [
    {
      label: text.file,
      submenu: [
        { label: text.print, accelerator: 'CmdOrCtrl+P', registerAccelerator: false, click: print },
        separator,
        { role: 'quit', label: text.quit },
      ],
    },
    {
      label: text.edit,
      submenu: [
        shown('undo', text.undo),
        shown('redo', text.redo),
        separator,
        { role: 'cut', label: text.cut },
        { role: 'copy', label: text.copy },
        { role: 'paste', label: text.paste },
        { role: 'selectAll', label: text.selectAll },
      ],
    },
    { label: text.view, submenu: view },
  ];
}

/** The right-click menu, which many clerks paste with. Empty where there is nothing to cut, copy or paste. */
export function contextMenuTemplate(
  params: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
): readonly MenuItemConstructorOptions[] {
  const { canCut, canCopy, canPaste, canSelectAll } = params.editFlags;
  if (params.isEditable) {
    return [
      { role: 'cut', label: text.cut, enabled: canCut },
      { role: 'copy', label: text.copy, enabled: canCopy },
      { role: 'paste', label: text.paste, enabled: canPaste },
      separator,
      { role: 'selectAll', label: text.selectAll, enabled: canSelectAll },
    ];
  }
  return params.selectionText === '' ? [] : [{ role: 'copy', label: text.copy, enabled: canCopy }];
}
