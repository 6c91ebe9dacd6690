/** Where the files of a batch go: into a folder as they come, or into one ZIP. */
import type { ExistingFile, FileFault, FileKind } from '../../../shared/desktop.ts';
import { fileLimits } from '../../../shared/fileLimits.ts';
import { createZip, type ZipMoment } from '../../../shared/zip/writeZip.ts';
import type { ExportFolder } from '../../host/types.ts';
import { batchText, placeFaultText } from '../../text/batch.ts';
import type { BatchAnswer, BatchPlace, BatchQuestion, PutResult } from './types.ts';

/** Asks the user; resolves with `cancel` where it is cancelled meanwhile. */
export type Ask = (question: BatchQuestion) => Promise<BatchAnswer>;

/** Of these the next file will fail too. A name alone may be too long for the place, hence `notFound` is in doubt. */
const ofPlace: ReadonlySet<FileFault> = new Set<FileFault>(['diskFull', 'readOnly', 'notFound']);

function existingOf(answer: BatchAnswer): ExistingFile | null {
  return answer === 'replace' || answer === 'number' ? answer : null;
}

/** What becomes of files that are there already is asked once, when the first is met. */
export function folderPlace(folder: ExportFolder, kind: FileKind, ask: Ask): BatchPlace {
  let decided: Promise<ExistingFile | null> | null = null;

  async function decide(fileName: string): Promise<ExistingFile | null> {
    const rule = existingOf(await ask({ kind: 'existing', fileName }));
    // whoever cancelled is asked again when the rest is exported
    if (rule === null) decided = null;
    return rule;
  }

  async function put(fileName: string, bytes: Uint8Array): Promise<PutResult> {
    const rule = decided === null ? 'refuse' : await decided;
    if (rule === null) return { kind: 'left' };
    const result = await folder.write({ name: fileName, kind, bytes, existing: rule });
    switch (result.kind) {
      case 'written':
        return { kind: 'written', fileName: result.name };
      case 'failed': {
        const text = placeFaultText(result.fault, fileName, kind);
        return { kind: 'failed', text, isOfPlace: ofPlace.has(result.fault) };
      }
      default:
        // `exists`: only as long as nothing is decided
        decided ??= decide(result.name);
        return (await decided) === null ? { kind: 'left' } : put(fileName, bytes);
    }
  }

  return { put };
}

export interface ZipPlace extends BatchPlace {
  /** @throws RangeError where it is more than a ZIP holds */
  readonly bytes: () => Uint8Array;
}

/** All in memory until the whole is saved: 200 MB at most, some ten thousand forms. */
export function zipPlace(at: ZipMoment, most: number = fileLimits.all): ZipPlace {
  const zip = createZip(at);
  /** what an entry takes beside its bytes and, twice, its name */
  const overhead = 400;
  return {
    put: async (fileName, bytes) => {
      if (zip.size() + bytes.length + overhead + 6 * fileName.length > most) {
        return { kind: 'failed', text: batchText.zipFull, isOfPlace: true };
      }
      zip.add({ name: fileName, bytes });
      return { kind: 'written', fileName };
    },
    bytes: zip.finish,
  };
}
