import './copies.css';
import { useState } from 'react';
import type { BackupFolder, Moment } from '../../../shared/draftCopies.ts';
import { useHost } from '../../host/HostProvider.tsx';
import { lastDownloadAt } from '../../store/lastDownload.ts';
import { changedText } from '../../text/changedText.ts';
import { copiesText } from '../../text/copies.ts';
import { commonText } from '../../text/shell.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LogDialog } from './LogDialog.tsx';
import { MomentDialog } from './MomentDialog.tsx';
import { MomentTable } from './MomentTable.tsx';
import { openBackupFolder, useBackupFolder } from './useBackupFolder.ts';
import { useMoments } from './useMoments.ts';

/** Where the backups are, in a sentence, by what holds the page. */
function whereText(hasCopies: boolean, folder: BackupFolder | null): string {
  if (!hasCopies) return copiesText.none;
  if (folder === null) return copiesText.reading;
  if (folder.path === '') return copiesText.inBrowser;
  return folder.fault === null ? copiesText.folder(folder.path) : copiesText.folderFault(folder.path, folder.fault);
}

function FolderPart({ lastBackup, now }: { readonly lastBackup: number | null; readonly now: number }) {
  const host = useHost();
  const { folder, change } = useBackupFolder(host);
  const download = lastDownloadAt();
  const isInBrowser = host.copies === null || folder?.path === '';
  return (
    <section className="copiesPart" aria-labelledby="copies-where">
      <h3 id="copies-where">{copiesText.where}</h3>
      <p className={(folder?.fault ?? null) === null ? 'copiesPath' : 'copiesPath copiesWarning'}>
        {whereText(host.copies !== null, folder)}
      </p>
      {lastBackup !== null && <p className="copiesNote">{copiesText.last(changedText(lastBackup, now))}</p>}
      {isInBrowser && (
        <p className="copiesNote">
          {download === null ? copiesText.noDownload : copiesText.lastDownload(changedText(download, now))}
        </p>
      )}
      {host.backupFolder !== null && (
        <div className="copiesActions">
          <Button onPress={() => void openBackupFolder(host)}>{copiesText.openFolder}</Button>
          <Button onPress={change}>{copiesText.changeFolder}</Button>
        </div>
      )}
    </section>
  );
}

export interface CopiesDialogProps {
  readonly now: number;
  /** saves all drafts in one file; null where there are none */
  readonly onBackupAll: (() => void) | null;
  /** lets the user pick such a file */
  readonly onRestoreFile: () => void;
  readonly onClose: () => void;
}

/** Where the copies of the drafts are, and the ways back to what they hold. */
export function CopiesDialog({ now, onBackupAll, onRestoreFile, onClose }: CopiesDialogProps) {
  const { copies } = useHost();
  const { state, reload } = useMoments(copies);
  const [moment, setMoment] = useState<Moment | null>(null);
  const [isLogShown, setLogShown] = useState(false);
  const lastBackup = state.kind === 'read' ? (state.moments[0]?.at ?? null) : null;
  return (
    <>
      <Dialog
        title={copiesText.title}
        isOpen
        isDismissable
        onClose={onClose}
        size="large"
        actions={
          <>
            <Button variant="quiet" onPress={() => setLogShown(true)}>
              {copiesText.log}
            </Button>
            <Button onPress={onClose}>{commonText.close}</Button>
          </>
        }
      >
        <FolderPart lastBackup={lastBackup} now={now} />
        <section className="copiesPart" aria-labelledby="copies-file">
          <h3 id="copies-file">{copiesText.file}</h3>
          <div className="copiesActions">
            {onBackupAll !== null && <Button onPress={onBackupAll}>{copiesText.backupAll}</Button>}
            <Button onPress={onRestoreFile}>{copiesText.restoreFile}</Button>
          </div>
        </section>
        {copies !== null && (
          <section className="copiesPart" aria-labelledby="copies-moments">
            <h3 id="copies-moments">{copiesText.moments}</h3>
            <p className="copiesNote">{copiesText.momentsNote}</p>
            <MomentTable state={state} now={now} onPick={setMoment} onRetry={reload} />
          </section>
        )}
      </Dialog>
      {isLogShown && <LogDialog onClose={() => setLogShown(false)} />}
      {copies !== null && moment !== null && (
        <MomentDialog copies={copies} moment={moment} now={now} onRestored={onClose} onClose={() => setMoment(null)} />
      )}
    </>
  );
}
