/** What a draft's history lists, and what each entry holds. */
import { assertNever } from '../../shared/assertNever.ts';
import { refusalText } from '../../shared/draft/refusalText.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { loadDraft } from '../store/drafts.ts';
import type { NamedRecord } from '../store/namedRecords.ts';
import { type PointSummary, readPoint } from '../store/points.ts';
import { storeErrorText } from '../store/storeFault.ts';
import { versionsText } from '../text/versions.ts';

/** `at`: milliseconds since 1970 */
export type HistoryEntry =
  | { readonly kind: 'point'; readonly key: string; readonly at: number; readonly point: PointSummary }
  | { readonly kind: 'version'; readonly key: string; readonly at: number; readonly version: NamedRecord };

export interface HistoryDay {
  /** 今天, 昨天, 2026-03-08 */
  readonly name: string;
  readonly entries: readonly HistoryEntry[];
}

const two = (value: number) => String(value).padStart(2, '0');

export function clockText(at: number): string {
  const time = new Date(at);
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

function dateText(at: number): string {
  const time = new Date(at);
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** The same hour of the day before: a day need not have 24 of them. */
function dayBefore(now: number): number {
  const time = new Date(now);
  return new Date(time.getFullYear(), time.getMonth(), time.getDate() - 1, 12).getTime();
}

export function dayName(at: number, now: number): string {
  const date = dateText(at);
  if (date === dateText(now)) return versionsText.today;
  return date === dateText(dayBefore(now)) ? versionsText.yesterday : date;
}

export function entryTitle(entry: HistoryEntry): string {
  switch (entry.kind) {
    case 'point':
      return versionsText.reason(entry.point.reason);
    case 'version':
      return versionsText.named(entry.version.name || versionsText.unnamed);
    default:
      return assertNever(entry);
  }
}

/** Points and versions together by day, the newest first. */
export function historyDays(
  points: readonly PointSummary[],
  versions: readonly NamedRecord[],
  now: number,
): readonly HistoryDay[] {
  const entries = [
    ...points.map((point): HistoryEntry => ({ kind: 'point', key: `point/${point.number}`, at: point.at, point })),
    ...versions.map(
      (version): HistoryEntry => ({ kind: 'version', key: `version/${version.id}`, at: version.createdAt, version }),
    ),
  ].toSorted((a, b) => b.at - a.at);
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const name = dayName(entry.at, now);
    const own = days.get(name);
    if (own === undefined) days.set(name, [entry]);
    else own.push(entry);
  }
  return [...days].map(([name, own]) => ({ name, entries: own }));
}

export type EntryRead =
  | { readonly kind: 'read'; readonly draft: Draft }
  /** `text` says why */
  | { readonly kind: 'failed'; readonly text: string };

async function readNow(entry: HistoryEntry): Promise<EntryRead> {
  if (entry.kind === 'version') {
    const loaded = await loadDraft(entry.version.id);
    if (loaded.kind === 'loaded') return { kind: 'read', draft: loaded.draft };
    const text = loaded.kind === 'missing' ? versionsText.gone : versionsText.unreadable(loaded.text);
    return { kind: 'failed', text };
  }
  const restored = await readPoint(entry.point.number);
  if (restored === null) return { kind: 'failed', text: versionsText.gone };
  if (restored.kind === 'restored') return { kind: 'read', draft: restored.draft };
  return { kind: 'failed', text: versionsText.unreadable(refusalText(restored.refusal)) };
}

/** The draft as it was. Never rejects. */
export async function readEntry(entry: HistoryEntry): Promise<EntryRead> {
  return readNow(entry).catch((error: unknown): EntryRead => ({ kind: 'failed', text: storeErrorText(error) }));
}
