import type { Host } from '../../host/types.ts';
import { RecentImports } from '../../importing/RecentImports.tsx';
import { restoreText } from '../../text/backup.ts';
import { homeText } from '../../text/home.ts';
import { Button } from '../../ui/Button.tsx';

export interface HomeFootProps {
  readonly hostKind: Host['kind'];
  readonly draftCount: number;
  readonly deletedCount: number;
  readonly onBackup: () => void;
  readonly onRestore: () => void;
  readonly onShowDeleted: () => void;
}

/** Where the drafts are kept, and the ways to keep and to get back more of them. */
export function HomeFoot({ hostKind, draftCount, deletedCount, onBackup, onRestore, onShowDeleted }: HomeFootProps) {
  return (
    <footer className="homeFoot">
      <span className="homeKept">{hostKind === 'browser' ? homeText.keptInBrowser : homeText.kept}</span>
      {draftCount > 0 && (
        <Button variant="quiet" onPress={onBackup}>
          {homeText.backupAll}
        </Button>
      )}
      {draftCount > 0 && (
        <Button variant="quiet" onPress={onRestore}>
          {restoreText.open}
        </Button>
      )}
      <RecentImports />
      {deletedCount > 0 && (
        <Button variant="quiet" onPress={onShowDeleted}>
          {homeText.deleted(deletedCount)}
        </Button>
      )}
    </footer>
  );
}
