import { importingText } from '../text/importing.ts';
import { showToast } from '../ui/toasts.tsx';
import type { ImportOutcome } from './carryOut.ts';
import { recordImport, type StoredImport } from './journal.ts';
import { undoImport } from './undo.ts';

/** What an import did, in one line: 已导入 3 份新草稿。 */
export function storedText(stored: readonly StoredImport[]): string {
  const created = stored.filter(({ kind }) => kind === 'created');
  const changed = stored.flatMap((each) => (each.kind === 'takenOver' ? [each] : []));
  const { outcome } = importingText;
  const [firstCreated] = created;
  const [firstChanged] = changed;
  return [
    ...(firstCreated === undefined ? [] : [outcome.created(created.length, firstCreated.title)]),
    ...(firstChanged === undefined
      ? []
      : changed.length === 1
        ? [outcome.takenOver(firstChanged.count, firstChanged.title)]
        : [
            outcome.takenOverMany(
              changed.length,
              changed.reduce((sum, { count }) => sum + count, 0),
            ),
          ]),
  ].join('');
}

/** Notes what an import stored, and says it with the way back; what failed is said beside. */
export function sayImported(
  { stored, problems }: ImportOutcome,
  fileNames: readonly string[],
  now: number,
  onOpen: (draftId: string) => void,
): void {
  if (stored.length > 0) {
    const record = recordImport(stored, fileNames, now);
    const [only, ...others] = stored;
    const open = { label: importingText.outcome.open, onPress: () => onOpen(only?.draftId ?? '') };
    showToast({
      text: storedText(stored),
      tone: 'success',
      action: { label: importingText.outcome.undo, onPress: () => void undoImport(record, Date.now()) },
      ...(others.length === 0 && { secondAction: open }),
    });
  }
  if (problems.length > 0) showToast({ text: problems.join('\n'), tone: 'error' });
}
