import type { SaveResult } from '../../../shared/desktop.ts';
import type { Host } from '../../host/types.ts';
import { storeFaultText } from '../../store/storeFault.ts';
import { backupText } from '../../text/backup.ts';
import type { BackupClient } from './backupClient.ts';

export type BackUpOutcome =
  /** `text` says what is in the file, `unreadable` what isn't; null where all is */
  | { readonly kind: 'saved'; readonly path: string; readonly text: string; readonly unreadable: string | null }
  | Exclude<SaveResult, { readonly kind: 'saved' }>
  /** no file was written */
  | { readonly kind: 'notMade'; readonly text: string };

export interface BackUpWish {
  readonly suggestedName: string;
  readonly appVersion: string;
  /** milliseconds since 1970 */
  readonly now: number;
}

/** A file out of its pieces. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Every draft of this computer into one file where the user wants it. Rejects never. */
export async function backUpAll(
  client: BackupClient,
  host: Pick<Host, 'saveFile'>,
  { suggestedName, appVersion, now }: BackUpWish,
  onProgress: (done: number, all: number) => void,
): Promise<BackUpOutcome> {
  const answer = await client.ask({ kind: 'collect', header: { at: now, appVersion } }, onProgress);
  if (answer.kind === 'failed') return { kind: 'notMade', text: backupText.failed(storeFaultText(answer.fault)) };
  if (answer.kind !== 'collected') throw new TypeError(`a collection was answered with ${answer.kind}`);
  const { pieces, drafts, deleted, unreadable } = answer.backup;
  if (drafts + deleted === 0) {
    return { kind: 'notMade', text: unreadable === 0 ? backupText.nothing : backupText.unreadable(unreadable) };
  }
  const result = await host.saveFile({ suggestedName, kind: 'drafts', bytes: joined(pieces) });
  if (result.kind !== 'saved') return result;
  return {
    kind: 'saved',
    path: result.path,
    text: backupText.saved(drafts, deleted, result.path),
    unreadable: unreadable === 0 ? null : backupText.unreadable(unreadable),
  };
}
