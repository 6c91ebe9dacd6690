/** Makes and restores backups beside the page, which goes on meanwhile and shows how far it is. */
import { assertNever } from '../../shared/assertNever.ts';
import { ZipingDatabase } from '../store/database.ts';
import { createBackupDesk } from './backupDesk.ts';
import type { BackupReply, BackupRequest } from './restoreMessages.ts';

function reply(message: BackupReply): void {
  // The pieces of a backup are handed over, not copied.
  const transfer = message.kind === 'collected' ? message.backup.pieces.map(({ buffer }) => buffer) : [];
  self.postMessage(message, { transfer });
}

const desk = createBackupDesk(() => new ZipingDatabase(), reply);

self.addEventListener('message', ({ data }: MessageEvent<BackupRequest>) => {
  switch (data.kind) {
    case 'collect':
      void desk.collect(data.header);
      return;
    case 'survey':
      void desk.survey(data.bytes);
      return;
    case 'restore':
      void desk.restore(data.mode, data.now);
      return;
    case 'cancel':
      desk.cancel();
      return;
    default:
      assertNever(data);
  }
});
