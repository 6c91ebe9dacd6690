import type { FileKind } from '../../../shared/desktop.ts';
import { mostSheets } from '../../../shared/xlsx/export/bookLimits.ts';
import type { DraftRequest, WholeRequest } from '../../workers/batchMessages.ts';
import type { BatchFormat } from './types.ts';

export interface BatchFile {
  /** with its dot */
  readonly extension: string;
  readonly kind: FileKind;
  /** what is asked of a worker for a file of one draft, for a part of the one file of all, and for that file */
  readonly own: DraftRequest['kind'];
  readonly part: DraftRequest['kind'];
  readonly whole: WholeRequest['kind'];
  /** drafts of one file of all */
  readonly most: number;
}

/** Some 700 pages of usual forms: more than that nobody finds through. */
const mostInPdf = 300;

/** What the files of each format are. */
export const batchFiles: Readonly<Record<BatchFormat, BatchFile>> = {
  workbook: {
    extension: '.xlsx',
    kind: 'workbook',
    own: 'workbook',
    part: 'sheet',
    whole: 'book',
    most: mostSheets,
  },
  pdf: { extension: '.pdf', kind: 'pdf', own: 'pages', part: 'morePages', whole: 'document', most: mostInPdf },
};
