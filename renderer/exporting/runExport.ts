import { assertNever } from '../../shared/assertNever.ts';
import type { SaveResult } from '../../shared/desktop.ts';
import type { Host } from '../host/types.ts';
import { exportingText } from '../text/exporting.ts';
import { saveFaultText } from '../text/files.ts';
import type { WorkbookOrder } from '../workers/messages.ts';
import { type BuildResult, buildWorkbook, type CreateWorkbookWorker } from './buildWorkbook.ts';

/** `fraction` of the workbook that is built, from 0 to 1. */
export type ExportStep =
  | { readonly kind: 'starting' }
  | { readonly kind: 'building'; readonly fraction: number }
  | { readonly kind: 'saving' };

export type ExportOutcome =
  | { readonly kind: 'saved'; readonly path: string; readonly text: string }
  | { readonly kind: 'cancelled'; readonly text: string }
  | {
      readonly kind: 'failed';
      readonly text: string;
      /** asks for another place for the workbook that is already built; null where there is none */
      readonly saveElsewhere: (() => Promise<ExportOutcome>) | null;
    };

export interface ExportRun {
  readonly host: Pick<Host, 'saveFile'>;
  readonly onStep: (step: ExportStep) => void;
  readonly signal: AbortSignal;
  readonly createWorker?: CreateWorkbookWorker;
}

function savedOutcome(result: SaveResult, saveAgain: () => Promise<ExportOutcome>): ExportOutcome {
  switch (result.kind) {
    case 'saved':
      return { kind: 'saved', path: result.path, text: exportingText.saved(result.path) };
    case 'cancelled':
      return { kind: 'cancelled', text: exportingText.cancelled };
    case 'failed':
      return { kind: 'failed', text: saveFaultText(result.fault, result.path), saveElsewhere: saveAgain };
    default:
      return assertNever(result);
  }
}

function unbuiltOutcome(built: Exclude<BuildResult, { readonly kind: 'built' }>): ExportOutcome {
  switch (built.kind) {
    case 'cancelled':
      return { kind: 'cancelled', text: exportingText.cancelled };
    case 'textTooLong':
      return { kind: 'failed', text: exportingText.textTooLong(built.cell), saveElsewhere: null };
    case 'failed':
      return { kind: 'failed', text: exportingText.buildFailed(built.detail), saveElsewhere: null };
    default:
      return assertNever(built);
  }
}

/** Draft → worker → host. Every way it can end is an outcome with its sentence. Never rejects. */
export async function runExport(request: WorkbookOrder, run: ExportRun): Promise<ExportOutcome> {
  run.onStep({ kind: 'starting' });
  const built = await buildWorkbook(
    request,
    (fraction) => run.onStep({ kind: 'building', fraction }),
    run.signal,
    run.createWorker,
  );
  if (built.kind !== 'built') return unbuiltOutcome(built);
  const save = async (): Promise<ExportOutcome> => {
    run.onStep({ kind: 'saving' });
    const result = await run.host.saveFile({ suggestedName: built.fileName, kind: 'workbook', bytes: built.bytes });
    return savedOutcome(result, save);
  };
  return save();
}
