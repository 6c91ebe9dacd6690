import type { Copies } from '../../../shared/draftCopies.ts';
import { recoveryText, saveCopiesText } from '../../text/recovery.ts';
import { Button } from '../../ui/Button.tsx';
import { BackUpWindow } from '../backup/BackUpWindow.tsx';
import { useSaveCopies } from './useSaveCopies.ts';

export interface SaveCopiesButtonProps {
  readonly copies: Copies;
  readonly isPrimary: boolean;
}

/** The way to the drafts that needs no store of this computer: their copies, taken along as a file. */
export function SaveCopiesButton({ copies, isPrimary }: SaveCopiesButtonProps) {
  const { progress, start, cancel } = useSaveCopies(copies);
  return (
    <>
      <Button variant={isPrimary ? 'primary' : 'plain'} autoFocus={isPrimary} onPress={start}>
        {recoveryText.saveCopies}
      </Button>
      {progress !== null && <BackUpWindow title={saveCopiesText.title} progress={progress} onCancel={cancel} />}
    </>
  );
}
