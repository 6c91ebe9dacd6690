import { assertNever } from '../../../shared/assertNever.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { homeText } from '../../text/home.ts';
import { commonText } from '../../text/shell.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyDrafts } from './EmptyDrafts.tsx';
import { DraftList, type DraftListProps } from './list/DraftList.tsx';
import type { DraftList as List } from './list/useDraftList.ts';

export interface DraftsBodyProps extends Omit<DraftListProps, 'drafts' | 'isWhole'> {
  readonly list: List;
  readonly onRetry: () => void;
  readonly onPick: (form: FormDefinition) => void;
  readonly onImport: () => void;
  readonly onRestore: () => void;
}

/** What stands on the page: the drafts, the way to the first one, or why they can't be read. */
export function DraftsBody({ list, onRetry, onPick, onImport, onRestore, ...rest }: DraftsBodyProps) {
  switch (list.kind) {
    case 'loading':
      return <p className="pageNote">{homeText.loading}</p>;
    case 'failed':
      return (
        <div className="homeFailed" role="alert">
          <h1>{homeText.loadFailed}</h1>
          <p>{list.text}</p>
          <Button onPress={onRetry}>{commonText.retry}</Button>
        </div>
      );
    case 'ready':
      return list.drafts.length === 0 ? (
        <EmptyDrafts onPick={onPick} onImport={onImport} onRestore={onRestore} />
      ) : (
        <DraftList drafts={list.drafts} isWhole={list.isWhole} {...rest} />
      );
    default:
      return assertNever(list);
  }
}
