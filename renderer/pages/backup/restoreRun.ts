import { assertNever } from '../../../shared/assertNever.ts';
import type { ListChanges, RestoreMode } from '../../../shared/backup/planRestore.ts';
import type { OpenedFile } from '../../../shared/desktop.ts';
import type { AroundRestore } from '../../store/aroundRestore.ts';
import { type StoreFault, storeFaultText } from '../../store/storeFault.ts';
import { backupRefusalText, restoreText } from '../../text/backup.ts';
import type { BackupPreview } from '../../workers/restoreMessages.ts';
import type { BackupAnswer, BackupClient } from './backupClient.ts';

/** How far the window of a backup is. */
export type RestoreState =
  /** `fraction` of the file that is looked through, from 0 to 1 */
  | { readonly kind: 'surveying'; readonly fraction: number }
  /** nothing can be restored; `text` says why */
  | { readonly kind: 'refused'; readonly text: string }
  /** `problem`: why the last attempt changed nothing; null before the first */
  | { readonly kind: 'ready'; readonly preview: BackupPreview; readonly problem: string | null }
  /** what is here could not be kept: the user decides whether to go on without */
  | { readonly kind: 'notKept'; readonly preview: BackupPreview; readonly mode: RestoreMode }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'writing'; readonly done: number; readonly all: number }
  | {
      readonly kind: 'restored';
      readonly changes: ListChanges;
      readonly damaged: number;
      readonly unproven: StoreFault | null;
    }
  | { readonly kind: 'cancelled' };

export interface RestoreParts {
  readonly client: BackupClient;
  readonly around: AroundRestore;
  readonly isAnyDraftOpen: () => Promise<boolean>;
  readonly now: () => number;
  readonly onState: (state: RestoreState) => void;
}

/** Looks at a file; the state tells what it found. Never rejects. */
export async function survey(file: OpenedFile, { client, onState }: RestoreParts): Promise<void> {
  onState({ kind: 'surveying', fraction: 0 });
  // The bytes go to the worker; those of a test or of a second look stay with their owner.
  const answer = await client.ask({ kind: 'survey', bytes: file.bytes.slice() }, (done, all) =>
    onState({ kind: 'surveying', fraction: all === 0 ? 0 : done / all }),
  );
  onState(surveyedState(answer, file.name));
}

function surveyedState(answer: BackupAnswer, name: string): RestoreState {
  switch (answer.kind) {
    case 'surveyed':
      return { kind: 'ready', preview: answer.preview, problem: null };
    case 'refused':
      return { kind: 'refused', text: backupRefusalText(answer.refusal, name) };
    case 'failed':
      return { kind: 'refused', text: restoreText.failed(storeFaultText(answer.fault)) };
    case 'collected':
    case 'ended':
      throw new TypeError(`a survey was answered with ${answer.kind}`);
    default:
      return assertNever(answer);
  }
}

async function endedState(answer: BackupAnswer, preview: BackupPreview, around: AroundRestore): Promise<RestoreState> {
  if (answer.kind === 'failed') {
    around.failed(answer.fault);
    return { kind: 'ready', preview, problem: restoreText.failed(storeFaultText(answer.fault)) };
  }
  if (answer.kind !== 'ended') throw new TypeError(`a restore was answered with ${answer.kind}`);
  if (answer.result.kind === 'cancelled') return { kind: 'cancelled' };
  const unproven = await around.changed(answer.result.changed);
  return { kind: 'restored', changes: answer.result.changes, damaged: preview.damaged, unproven };
}

/** Why nothing may be restored now; null where nothing hinders it. */
async function hindranceOf({ around, isAnyDraftOpen }: RestoreParts): Promise<string | null> {
  if (around.isBehind()) return restoreText.behind;
  return (await isAnyDraftOpen()) ? restoreText.inUse : null;
}

/**
 * Keeps what is here, then restores. The state tells how it goes and how it ended. Never rejects.
 *
 * @param withoutSet goes on where what is here can't be kept
 */
export async function restore(
  preview: BackupPreview,
  mode: RestoreMode,
  parts: RestoreParts,
  withoutSet = false,
): Promise<void> {
  const { client, around, onState } = parts;
  const hindrance = await hindranceOf(parts);
  if (hindrance !== null) {
    onState({ kind: 'ready', preview, problem: hindrance });
    return;
  }
  onState({ kind: 'keeping' });
  if (preview.here > 0 && !withoutSet) {
    const kept = await around.keepBefore();
    if (kept.kind === 'failed') {
      onState({ kind: 'notKept', preview, mode });
      return;
    }
  }
  onState({ kind: 'writing', done: 0, all: 0 });
  const answer = await client.ask({ kind: 'restore', mode, now: parts.now() }, (done, all) =>
    onState({ kind: 'writing', done, all }),
  );
  onState(await endedState(answer, preview, around));
}
