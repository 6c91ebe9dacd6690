import './banners.css';
import { useState, useSyncExternalStore } from 'react';
import type { FileFault } from '../../../shared/desktop.ts';
import type { Kept } from '../../../shared/draftCopies.ts';
import { useHost } from '../../host/HostProvider.tsx';
import { type CopyHealth, copyHealth, subscribeCopyHealth } from '../../store/copyHealth.ts';
import { bannerText, copiesText } from '../../text/copies.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconClose, IconWarning } from '../../ui/icons.tsx';
import { changeBackupFolder } from './useBackupFolder.ts';

export interface Banner {
  /** another state of the same thing has another key */
  readonly key: string;
  readonly text: string;
  readonly tone: 'bad' | 'warn';
  /** whether another backup folder would help */
  readonly folder: boolean;
}

const failureOf = (kept: Kept): FileFault | null => (kept.kind === 'failed' ? kept.fault : null);

/** What there is to say of the copies, the worst first; what one line explains is not said by another. */
export function bannersOf({ space, backup, journal, trust }: CopyHealth): readonly Banner[] {
  const isToldOfSpace = space !== 'enough';
  const isNews = (fault: FileFault | null): fault is FileFault =>
    fault !== null && !(isToldOfSpace && fault === 'diskFull');
  const [inJournal, inBackup] = [failureOf(journal), failureOf(backup)];
  const banners: (Banner | null)[] = [
    space === 'critical' ? { key: space, text: bannerText.critical, tone: 'bad', folder: false } : null,
    isNews(inJournal)
      ? { key: `journal ${inJournal}`, text: bannerText.journal(inJournal), tone: 'bad', folder: false }
      : null,
    // It promises the journal, which must be there for that.
    trust === 'suspect' && inJournal === null
      ? { key: trust, text: bannerText.suspect, tone: 'warn', folder: false }
      : null,
    isNews(inBackup)
      ? { key: `backup ${inBackup}`, text: bannerText.backup(inBackup), tone: 'warn', folder: true }
      : null,
    space === 'low' ? { key: space, text: bannerText.low, tone: 'warn', folder: false } : null,
  ];
  return banners.filter((banner) => banner !== null);
}

interface LineProps {
  readonly banner: Banner;
  readonly onDismiss: () => void;
}

function Line({ banner: { text, tone, folder }, onDismiss }: LineProps) {
  const host = useHost();
  return (
    <div className={`banner banner-${tone}`}>
      <IconWarning />
      <p>{text}</p>
      {folder && host.backupFolder !== null && (
        <Button onPress={() => void changeBackupFolder(host)}>{copiesText.changeFolder}</Button>
      )}
      <IconButton label={bannerText.dismiss} icon={<IconClose />} onPress={onDismiss} />
    </div>
  );
}

/**
 * Says above every page what is wrong with the copies. A line that was closed stays away until its state has changed;
 * read aloud politely, because nothing is lost yet.
 */
export function CopyBanners() {
  const banners = bannersOf(useSyncExternalStore(subscribeCopyHealth, copyHealth));
  const [closed, setClosed] = useState<readonly string[]>([]);
  // What is over is forgotten: when it comes again, it is said again.
  const stillClosed = closed.filter((key) => banners.some((banner) => banner.key === key));
  if (stillClosed.length < closed.length) setClosed(stillClosed);
  const shown = banners.filter(({ key }) => !stillClosed.includes(key));
  return (
    <section className="banners" aria-label={bannerText.label} aria-live="polite">
      {shown.map((banner) => (
        <Line key={banner.key} banner={banner} onDismiss={() => setClosed((before) => [...before, banner.key])} />
      ))}
    </section>
  );
}
