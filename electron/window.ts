import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { shellText } from './shellText.ts';

/** Pixels at which the whole form and the panel beside it are readable; the least at which nothing is out of reach. */
const comfortable = { width: 1440, height: 900 } as const;
const least = { width: 960, height: 600 } as const;

/** The editor window's options. On a small screen (1366×768) it fills the work area and never stands over its edge. */
export function windowOptions(
  workArea: Pick<Rectangle, 'width' | 'height'>,
  preload: string,
  devTools: boolean,
): BrowserWindowConstructorOptions {
  return {
    title: shellText.title,
    width: Math.min(comfortable.width, workArea.width),
    height: Math.min(comfortable.height, workArea.height),
    minWidth: Math.min(least.width, workArea.width),
    minHeight: Math.min(least.height, workArea.height),
    show: false,
    backgroundColor: '#ffffff',
    // The page has its own commands; Alt shows the menu. On a low screen the row is worth a line of the form.
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools,
    },
  };
}
