import { useEffect, useState } from 'react';
import { type NamedRecord, observeVersions } from '../store/namedRecords.ts';
import { observePoints, type PointSummary } from '../store/points.ts';
import { storeErrorText } from '../store/storeFault.ts';
import { type HistoryDay, historyDays } from './historyEntries.ts';

export type HistoryList =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly days: readonly HistoryDay[] }
  | { readonly kind: 'failed'; readonly text: string };

/** What is kept of a draft, kept up to date. @param now milliseconds since 1970, by which days are named */
export function useHistoryList(draftId: string, now: number): HistoryList {
  const [points, setPoints] = useState<readonly PointSummary[] | null>(null);
  const [versions, setVersions] = useState<readonly NamedRecord[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    const fail = (error: unknown) => setFault(storeErrorText(error));
    const stops = [observePoints(draftId, setPoints, fail), observeVersions(draftId, setVersions, fail)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [draftId]);
  if (fault !== null) return { kind: 'failed', text: fault };
  if (points === null || versions === null) return { kind: 'loading' };
  return { kind: 'ready', days: historyDays(points, versions, now) };
}
