import { useHost } from '../../host/HostProvider.tsx';
import { RecentImports } from '../../importing/RecentImports.tsx';
import { copiesText } from '../../text/copies.ts';
import { homeText } from '../../text/home.ts';
import { Button } from '../../ui/Button.tsx';
import { IconWarning } from '../../ui/icons.tsx';
import { useBackupFolder } from '../copies/useBackupFolder.ts';
import { useDownloadReminder } from '../copies/useDownloadReminder.ts';

export interface HomeFootProps {
  readonly draftCount: number;
  readonly deletedCount: number;
  /** milliseconds since 1970 */
  readonly now: number;
  readonly onBackup: () => void;
  readonly onSummary: () => void;
  readonly onShowCopies: () => void;
  readonly onShowDeleted: () => void;
}

/** Only of a browser it isn't known whether a shell keeps files; elsewhere nothing is asked for it. */
const nowhere = { copies: null, backupFolder: null } as const;

/** Where the drafts are kept, and the ways to keep and to get back more of them. */
export function HomeFoot(props: HomeFootProps) {
  const { draftCount, deletedCount, now, onBackup, onSummary, onShowCopies, onShowDeleted } = props;
  const host = useHost();
  const { folder } = useBackupFolder(host.kind === 'browser' ? host : nowhere);
  const isInBrowser = host.kind === 'browser' && (host.copies === null || folder?.path === '');
  const reminder = useDownloadReminder(isInBrowser && draftCount > 0, now);
  return (
    <footer className="homeFoot">
      <span className="homeKept">{isInBrowser ? homeText.keptInBrowser : homeText.kept}</span>
      {reminder !== null && (
        <span className="homeReminder">
          <IconWarning />
          {reminder}
        </span>
      )}
      {draftCount > 0 && (
        <Button variant="quiet" onPress={onSummary}>
          {homeText.summaryAll}
        </Button>
      )}
      {draftCount > 0 && (
        <Button variant="quiet" onPress={onBackup}>
          {homeText.backupAll}
        </Button>
      )}
      <Button variant="quiet" onPress={onShowCopies}>
        {copiesText.open}
      </Button>
      <RecentImports />
      {deletedCount > 0 && (
        <Button variant="quiet" onPress={onShowDeleted}>
          {homeText.deleted(deletedCount)}
        </Button>
      )}
    </footer>
  );
}
