import { isBackup } from '../../../shared/backup/surveyBackup.ts';
import type { OpenedFile, OpenResult } from '../../../shared/desktop.ts';
import { fileLimits } from '../../../shared/fileLimits.ts';
import { isDraftFile } from '../../workers/draftFiles.ts';

export interface Sorted {
  readonly backups: readonly OpenedFile[];
  /** all the others, as they were opened; those that only a backup may be as large as are failed */
  readonly rest: OpenResult;
}

/** Parts the backups of all drafts from any other files. */
export function sortBackups(opened: OpenResult): Sorted {
  if (opened.kind === 'cancelled') return { backups: [], rest: opened };
  const others = opened.files.filter(({ bytes }) => !isBackup(bytes));
  const isTooLarge = ({ bytes }: OpenedFile) => bytes.length > fileLimits.file;
  const tooLarge = others.filter(isTooLarge).map(({ name }) => ({ name, fault: 'tooLarge' }) as const);
  return {
    backups: opened.files.filter(({ bytes }) => isBackup(bytes)),
    rest: {
      kind: 'opened',
      files: others.filter((file) => !isTooLarge(file)),
      failed: [...opened.failed, ...tooLarge],
    },
  };
}

/** Files that were picked as backups and are none, nor anything else that drafts come from. */
export function foreignFiles(opened: OpenResult): readonly string[] {
  if (opened.kind === 'cancelled') return [];
  return opened.files.filter(({ name, bytes }) => !isBackup(bytes) && !isDrafts(name, bytes)).map(({ name }) => name);
}

/** A file named as drafts that doesn't begin like JSON is damaged or something else: as a backup it says nothing. */
function isDrafts(name: string, bytes: Uint8Array): boolean {
  return isDraftFile(name, bytes) && isDraftFile('', bytes);
}
