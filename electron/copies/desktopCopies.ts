/** The calls of the page that concern the copies, the log and the store's files, in the desktop program. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { App, Shell } from 'electron';
import { appVersion } from '../../shared/appVersion.ts';
import type { FileDialogs } from '../files.ts';
import type { CallHandlers } from '../ipc.ts';
import { shellText } from '../shellText.ts';
import { createBackupCalls } from './backupCalls.ts';
import { noteDiscard } from './discardStore.ts';
import { createKeeper } from './keeper.ts';
import type { RingLog } from './log.ts';

export interface DesktopCopiesDeps {
  readonly app: Pick<App, 'getPath'>;
  readonly dialogs: FileDialogs;
  readonly openPath: Shell['openPath'];
  readonly log: RingLog;
  /** ends the program, which asks nobody any more, and starts it again */
  readonly restart: () => void;
}

type CopiesCalls = Pick<
  CallHandlers,
  'copies' | 'choose-backup-folder' | 'open-backup-folder' | 'log' | 'read-log' | 'discard-store'
>;

export function createCopiesCalls({ app, dialogs, openPath, log, restart }: DesktopCopiesDeps): CopiesCalls {
  const dataFolder = app.getPath('userData');
  const backupFolder = join(app.getPath('documents'), shellText.backups.folderName);
  const keeper = createKeeper({ dataFolder, backupFolder, appVersion });
  return {
    ...createBackupCalls({ dialogs, openPath, keeper, dataFolder }),
    copies: (request) => keeper.answer(request),
    log: (entry) => {
      log.write(entry);
      return null;
    },
    'read-log': () => log.read(),
    'discard-store': () => {
      noteDiscard(dataFolder, randomUUID());
      log.write({ level: 'warning', event: 'store.discard', detail: '' });
      // After the answer: the page is not there any more to get it.
      setImmediate(restart);
      return null;
    },
  };
}
