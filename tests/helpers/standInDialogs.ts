/** Dialogs that answer at once with what the test has queued. */

type Options = Readonly<Record<string, unknown>>;

export interface AskedDialog {
  readonly kind: 'save' | 'open' | 'message' | 'error';
  readonly options: Options;
}

export interface StandInDialogs {
  readonly module: Readonly<Record<string, unknown>>;
  /** every dialog shown, in order */
  readonly asked: readonly AskedDialog[];
  /** the answer to the next save dialog without one; 'cancel' cancels */
  readonly saveTo: (path: string | 'cancel') => void;
  readonly open: (paths: readonly string[] | 'cancel') => void;
  /** index of the button pressed in the next message box */
  readonly choose: (button: number) => void;
}

const optionsOf = (args: readonly unknown[]): Options => (args.at(-1) ?? {}) as Options;

export function createDialogs(): StandInDialogs {
  const asked: AskedDialog[] = [];
  const places: string[] = [];
  const picks: (readonly string[] | 'cancel')[] = [];
  const buttons: number[] = [];

  const module = {
    showSaveDialog: async (...args: readonly unknown[]) => {
      const options = optionsOf(args);
      asked.push({ kind: 'save', options });
      const path = places.shift() ?? String(options['defaultPath']);
      return path === 'cancel' ? { canceled: true, filePath: '' } : { canceled: false, filePath: path };
    },
    showOpenDialog: async (...args: readonly unknown[]) => {
      asked.push({ kind: 'open', options: optionsOf(args) });
      const paths = picks.shift() ?? 'cancel';
      return paths === 'cancel' ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [...paths] };
    },
    showMessageBox: async (...args: readonly unknown[]) => {
      const options = optionsOf(args);
      asked.push({ kind: 'message', options });
      return { response: buttons.shift() ?? Number(options['cancelId'] ?? 0), checkboxChecked: false };
    },
    showErrorBox: (title: string, content: string) => asked.push({ kind: 'error', options: { title, content } }),
  };

  return {
    module,
    asked,
    saveTo: (path) => places.push(path),
    open: (paths) => picks.push(paths),
    choose: (button) => buttons.push(button),
  };
}
