import './page.css';
import { type ReactNode, useEffect, useState } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import { type DraftLock, holdDraft } from '../store/draftLock.ts';
import { commonText, openingText } from '../text/shell.ts';
import { Button } from '../ui/Button.tsx';

export interface LockedDraftProps {
  readonly draftId: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** Shows the editor only while this window holds the draft; gives its key to be mounted anew for another draft. */
export function LockedDraft({ draftId, onBack, children }: LockedDraftProps) {
  const [lock, setLock] = useState<DraftLock>('asking');
  useEffect(() => holdDraft(draftId, setLock), [draftId]);
  switch (lock) {
    case 'asking':
      return null;
    case 'held':
      return children;
    case 'elsewhere':
      return (
        <main className="pageMessage" aria-labelledby="locked-title">
          <h1 id="locked-title">{openingText.lockedTitle}</h1>
          <p>{openingText.lockedBody}</p>
          <Button onPress={onBack} autoFocus>
            {commonText.back}
          </Button>
        </main>
      );
    default:
      return assertNever(lock);
  }
}
