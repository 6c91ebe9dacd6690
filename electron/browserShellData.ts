/** Where the browser shell keeps the copies of its drafts: in a folder of its own, one for each port. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { shellText } from './shellText.ts';

/** What is asked of the system; a parameter for tests. */
export interface ShellPlace {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly temporary: string;
}

export interface ShellFolders {
  readonly data: string;
  readonly backups: string;
  /** nobody named it: it goes when the shell ends */
  readonly isTemporary: boolean;
}

const given = (text: string | undefined): string | undefined => (text === undefined || text === '' ? undefined : text);

function configHome({ platform, env, home }: ShellPlace): string {
  if (platform === 'win32') return given(env['APPDATA']) ?? join(home, 'AppData', 'Roaming');
  const named = given(env['XDG_CONFIG_HOME']);
  return named !== undefined && isAbsolute(named) ? named : join(home, '.config');
}

/** The documents folder as the desktop names it; on a Chinese desktop it is called 文档. */
function documents(place: ShellPlace): string {
  const usual = join(place.home, 'Documents');
  if (place.platform === 'win32' || place.platform === 'darwin') return usual;
  try {
    const names = readFileSync(join(configHome(place), 'user-dirs.dirs'), 'utf8');
    const [, named] = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(names) ?? [];
    const path = named?.replace(/^\$HOME(?=\/|$)/, place.home);
    return path !== undefined && isAbsolute(path) ? path : usual;
  } catch {
    return usual;
  }
}

/**
 * `ZIPING_DATA` and `ZIPING_BACKUPS` name the folders, for tests and for whoever keeps the data elsewhere. Port 0, which
 * is another one at each start, has no folder of its own.
 *
 * @throws the system's error where no temporary folder can be made
 */
export function shellFolders(port: number, place: ShellPlace): ShellFolders {
  const { env } = place;
  const named = given(env['ZIPING_DATA']);
  const isTemporary = named === undefined && port === 0;
  const fresh = (): string => mkdtempSync(join(place.temporary, 'ziping-browser-'));
  const usual = (): string => (isTemporary ? fresh() : join(configHome(place), `ziping-browser-${port}`));
  const data = named === undefined ? usual() : resolve(named);
  const { folderName, browserFolderName } = shellText.backups;
  // The desktop program's backups and these must not mix: each would take the other's drafts for its own.
  const beside = named !== undefined || isTemporary;
  const backups = beside ? join(data, folderName) : join(documents(place), browserFolderName(port));
  return { data, backups: resolve(given(env['ZIPING_BACKUPS']) ?? backups), isTemporary };
}
