import { useMemo } from 'react';
import { BatchWindow } from '../../../exporting/batch/BatchWindow.tsx';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { shownTitle } from '../list/listDrafts.ts';

export interface BatchExportProps {
  /** in the order of the list; never empty */
  readonly drafts: readonly DraftSummary[];
  readonly onClose: () => void;
}

/** 批量导出 of drafts as the list knew them when it was asked for. */
export function BatchExport({ drafts, onClose }: BatchExportProps) {
  const items = useMemo(
    () => drafts.map((draft, at) => ({ id: draft.id, title: shownTitle(draft), number: at + 1, fileName: null })),
    [drafts],
  );
  const faulty = useMemo(() => drafts.filter(({ state }) => state !== 'complete').length, [drafts]);
  return <BatchWindow items={items} faulty={faulty} onClose={onClose} />;
}
