import { useEffect, useState } from 'react';
import { countToday, isDownloadDue } from '../../store/lastDownload.ts';
import { changedText } from '../../text/changedText.ts';
import { reminderText } from '../../text/copies.ts';

/**
 * What to say where the drafts are in a browser alone and no file of them was saved for long; null otherwise.
 *
 * @param now milliseconds since 1970
 */
export function useDownloadReminder(isInBrowser: boolean, now: number): string | null {
  const [reminder, setReminder] = useState<string | null>(null);
  useEffect(() => {
    if (!isInBrowser) {
      setReminder(null);
      return;
    }
    const record = countToday(now);
    if (!isDownloadDue(record)) setReminder(null);
    else setReminder(record.at === null ? reminderText.never : reminderText.since(changedText(record.at, now)));
  }, [isInBrowser, now]);
  return reminder;
}
