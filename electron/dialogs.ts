/** The shell's dialogs in one place: bound to the window while there is one, free-standing otherwise. */
import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { UnsavedChoice } from './closeHandshake.ts';
import type { FileDialogs } from './files.ts';
import { shellText } from './shellText.ts';

export function fileDialogs(window: () => BrowserWindow | undefined): FileDialogs {
  return {
    save: (options) => {
      const parent = window();
      return parent === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(parent, options);
    },
    open: (options) => {
      const parent = window();
      return parent === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(parent, options);
    },
    message: (options) => {
      const parent = window();
      return parent === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options);
    },
  };
}

async function choose(window: BrowserWindow, options: MessageBoxOptions): Promise<number> {
  if (window.isDestroyed()) return options.cancelId ?? 0;
  const { response } = await dialog.showMessageBox(window, { type: 'warning', noLink: true, ...options });
  return response;
}

const unsavedChoices: readonly UnsavedChoice[] = ['retry', 'close', 'cancel'];

export async function askUnsaved(window: BrowserWindow, reason: string): Promise<UnsavedChoice> {
  const { message, detail, buttons } = shellText.unsaved;
  const response = await choose(window, {
    message,
    detail: detail(reason),
    buttons: [...buttons],
    defaultId: 0,
    cancelId: 2,
  });
  return unsavedChoices[response] ?? 'cancel';
}

export async function askReload(window: BrowserWindow): Promise<'reload' | 'close'> {
  const { message, detail, buttons } = shellText.crashed;
  const response = await choose(window, { message, detail, buttons: [...buttons], defaultId: 0, cancelId: 0 });
  return response === 0 ? 'reload' : 'close';
}
