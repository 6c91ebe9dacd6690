/** Where a browser of Chromium's family stands on this computer. */
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** What is asked of the computer; tests make one up. */
export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** whether a path is a program that may be run */
  readonly isProgram: (path: string) => Promise<boolean>;
}

export const thisComputer: Computer = {
  platform: process.platform,
  env: process.env,
  isProgram: (path) =>
    access(path, constants.X_OK).then(
      () => true,
      () => false,
    ),
};

export type Found =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'missing' }
  /** the variable names a program that isn't there */
  | { readonly kind: 'wrong'; readonly path: string };

/** Names the program where it stands in an unusual place; the tests use it too. */
export const programVariable = 'ZIPING_CHROMIUM';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const windowsPaths = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'];

const macNames = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

function candidates({ platform, env }: Computer): readonly string[] {
  switch (platform) {
    case 'win32': {
      const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
      return windowsPaths.flatMap((path) => roots.map((root) => `${root}\\${path}`));
    }
    case 'darwin':
      return macNames.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    default: {
      const folders = [...(env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''), '/snap/bin'];
      return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

/** The first browser that is there; only the named one where the variable names any. */
export async function findChromium(computer: Computer = thisComputer): Promise<Found> {
  const named = computer.env[programVariable] ?? '';
  if (named !== '') {
    return (await computer.isProgram(named)) ? { kind: 'found', path: named } : { kind: 'wrong', path: named };
  }
  for (const path of candidates(computer)) {
    if (await computer.isProgram(path)) return { kind: 'found', path };
  }
  return { kind: 'missing' };
}
