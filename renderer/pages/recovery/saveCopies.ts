import type { Copies } from '../../../shared/draftCopies.ts';
import type { Host } from '../../host/types.ts';
import { type CollectedCopies, collectCopies } from '../../store/collectCopies.ts';
import { saveCopiesText } from '../../text/recovery.ts';
import { type BackUpOutcome, type BackUpWish, joined } from '../backup/backUpAll.ts';

function missingText({ older, unreadable }: CollectedCopies): string | null {
  const lines = [
    ...(older > 0 ? [saveCopiesText.older(older)] : []),
    ...(unreadable > 0 ? [saveCopiesText.unreadable(unreadable)] : []),
  ];
  return lines.length === 0 ? null : lines.join('');
}

/** The copies of all drafts into one backup where the user wants it. Rejects never. */
export async function saveCopies(
  copies: Pick<Copies, 'open' | 'read'>,
  host: Pick<Host, 'saveFile'>,
  { suggestedName, appVersion, now }: BackUpWish,
  onProgress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<BackUpOutcome> {
  const collecting = collectCopies(copies, { at: now, appVersion }, onProgress, signal);
  const collected = await collecting.catch((error: unknown) => ({ error }));
  if (collected === null) return { kind: 'cancelled' };
  if ('error' in collected) return { kind: 'notMade', text: saveCopiesText.failed(String(collected.error)) };
  const { pieces, drafts, deleted } = collected;
  const missing = missingText(collected);
  if (drafts + deleted === 0) return { kind: 'notMade', text: missing ?? saveCopiesText.nothing };
  const result = await host.saveFile({ suggestedName, kind: 'drafts', bytes: joined(pieces) });
  if (result.kind !== 'saved') return result;
  const text = saveCopiesText.saved(drafts, deleted, result.path);
  return { kind: 'saved', path: result.path, text, unreadable: missing };
}
