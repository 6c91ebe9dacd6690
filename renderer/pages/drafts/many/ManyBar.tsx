import './manyBar.css';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { manyText } from '../../../text/many.ts';
import { Button } from '../../../ui/Button.tsx';

/** What can be done to several drafts at once. */
export type ManyAction = 'export' | 'print' | 'summary' | 'memo' | 'nextYear' | 'save' | 'remove';

export interface ManyBarProps {
  /** in the order of the list; never empty */
  readonly drafts: readonly DraftSummary[];
  readonly onMany: (action: ManyAction, drafts: readonly DraftSummary[]) => void;
  readonly onClear: () => void;
}

/** How many are selected, and what to do with them; stands in place of the filters. */
export function ManyBar({ drafts, onMany, onClear }: ManyBarProps) {
  return (
    <div className="manyBar" role="toolbar" aria-label={manyText.label}>
      <span className="manyCount" role="status">
        {manyText.selected(drafts.length)}
      </span>
      <Button variant="quiet" onPress={() => onMany('export', drafts)}>
        {manyText.export}
      </Button>
      <Button variant="quiet" onPress={() => onMany('print', drafts)}>
        {manyText.print}
      </Button>
      <Button variant="quiet" onPress={() => onMany('summary', drafts)}>
        {manyText.summary}
      </Button>
      <Button variant="quiet" onPress={() => onMany('memo', drafts)}>
        {manyText.memo}
      </Button>
      <Button variant="quiet" onPress={() => onMany('nextYear', drafts)}>
        {manyText.nextYear}
      </Button>
      <Button variant="quiet" onPress={() => onMany('save', drafts)}>
        {manyText.save}
      </Button>
      <Button variant="quiet" onPress={() => onMany('remove', drafts)}>
        {manyText.remove}
      </Button>
      <Button variant="quiet" onPress={onClear}>
        {manyText.clear}
      </Button>
    </div>
  );
}
