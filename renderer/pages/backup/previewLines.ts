import type { Standing } from '../../../shared/backup/planRestore.ts';
import { restoreText } from '../../text/backup.ts';
import type { BackupPreview } from '../../workers/restoreMessages.ts';

/** A line of the preview: how many drafts stand so, and what either way does to them. */
export interface PreviewLine {
  readonly label: string;
  readonly count: number;
  readonly merge: string;
  readonly replace: string;
}

const { counts, fate } = restoreText;

/** In the order in which they are shown: what a restore changes first. */
const fates: Readonly<Record<Standing, Pick<PreviewLine, 'merge' | 'replace'>>> = {
  new: { merge: fate.add, replace: fate.add },
  newer: { merge: fate.update, replace: fate.update },
  deleted: { merge: fate.back, replace: fate.update },
  older: { merge: fate.stay, replace: fate.update },
  same: { merge: fate.same, replace: fate.same },
};

export const standings: readonly Standing[] = ['new', 'newer', 'deleted', 'older', 'same'];

/** Only lines with something in them. */
export function previewLines({ drafts, damaged, onlyHere }: BackupPreview): readonly PreviewLine[] {
  const lines = [
    ...standings.map((standing) => ({
      label: counts[standing],
      count: drafts.filter((draft) => draft.isDraft && draft.standing === standing).length,
      ...fates[standing],
    })),
    { label: restoreText.onlyHere, count: onlyHere, merge: fate.stay, replace: fate.remove },
    { label: counts.damaged, count: damaged, merge: fate.skip, replace: fate.skip },
  ];
  return lines.filter(({ count }) => count > 0);
}

/** Whether a restore of either kind would change anything here. */
export function canRestore({ drafts, onlyHere }: BackupPreview): {
  readonly merge: boolean;
  readonly replace: boolean;
} {
  const has = (...some: readonly Standing[]) => drafts.some(({ standing }) => some.includes(standing));
  return {
    merge: has('new', 'newer', 'deleted'),
    // An empty or wholly damaged backup must not empty the list.
    replace: drafts.length > 0 && (has('new', 'newer', 'deleted', 'older') || onlyHere > 0),
  };
}
