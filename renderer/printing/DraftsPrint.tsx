import { useState } from 'react';
import { PrintWindow, type PrintWindowProps } from './PrintWindow.tsx';
import { jobOfDrafts, type ListedDraft } from './printJob.ts';

export interface DraftsPrintProps extends Pick<PrintWindowProps, 'onClose'> {
  /** in the order of the list; never empty */
  readonly drafts: readonly ListedDraft[];
}

/** The pages of drafts of the list, one after the other. */
export function DraftsPrint({ drafts, onClose }: DraftsPrintProps) {
  const [job] = useState(() => jobOfDrafts(drafts, Date.now()));
  return <PrintWindow job={job} onClose={onClose} />;
}
