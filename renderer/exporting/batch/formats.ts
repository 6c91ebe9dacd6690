import type { FileKind } from '../../../shared/desktop.ts';
import type { BatchFormat } from './types.ts';

export interface BatchFile {
  /** with its dot */
  readonly extension: string;
  readonly kind: FileKind;
}

/** What the files of each format are. */
export const batchFiles: Readonly<Record<BatchFormat['kind'], BatchFile>> = {
  workbook: { extension: '.xlsx', kind: 'workbook' },
};
