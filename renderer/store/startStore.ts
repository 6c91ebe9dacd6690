import type { Host } from '../host/types.ts';
import { changedText } from '../text/changedText.ts';
import { noteTouches, quietMoment } from './quietMoment.ts';
import { contentScanTexts, scanContents } from './scanContents.ts';
import { scanJournal } from './scanJournal.ts';
import { type StartUp, startUp } from './startUp.ts';
import { followTrust } from './trust.ts';
import { recoverUnsaved } from './unsavedDrafts.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** The date of a moment by the local clock, `YYYY-MM-DD`. */
export function localDay(at: number): string {
  const date = new Date(at);
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `14:03` on the same day, else with the date. */
export function momentText(at: number, now: number): string {
  const text = changedText(at, now);
  return text.startsWith('今天 ') ? text.slice('今天 '.length) : text;
}

export interface StartOptions {
  /** drafts restored so far, of all that are to be */
  readonly onProgress: (done: number, all: number) => void;
  /** says what was found out only later, beside the work */
  readonly say: (text: string) => void;
  /** waits until the page has been drawn and nobody is at work with it */
  readonly pause?: () => Promise<void>;
}

/** Starts what keeps the drafts of this page; to be called once in its life. Never rejects. */
export function startStore(host: Pick<Host, 'copies' | 'log'>, options: StartOptions): Promise<StartUp> {
  const { onProgress, say, pause = quietMoment } = options;
  followTrust();
  noteTouches();
  const readContents = async () => {
    await pause();
    const scan = await scanContents(Date.now, pause);
    if (scan.replaced + scan.left > 0) {
      host.log({ level: 'warning', event: 'store.contentsDamaged', detail: `${scan.replaced} ${scan.left}` });
    }
    for (const text of contentScanTexts(scan)) say(text);
    const again = await scanJournal(pause);
    if (again > 0) host.log({ level: 'warning', event: 'copies.journalDamaged', detail: String(again) });
  };
  return startUp(host.copies, {
    now: Date.now,
    dayOf: localDay,
    timeText: (at) => momentText(at, Date.now()),
    newId: () => crypto.randomUUID(),
    onProgress,
    onReady: async () => {
      // What a vanished page kept is newer than every copy. A store that fails says so on the page, in its own place.
      await recoverUnsaved().catch(() => undefined);
      void readContents().catch(() => undefined);
    },
    onFound: (event, detail) => host.log({ level: event === 'store.opened' ? 'info' : 'warning', event, detail }),
  });
}
