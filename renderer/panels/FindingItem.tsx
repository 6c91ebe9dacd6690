import { memo, useLayoutEffect, useRef } from 'react';
import { mendText } from '../../shared/checks/mends.ts';
import { SeverityIcon } from '../checks/SeverityIcon.tsx';
import { useEditor } from '../session/EditorContext.tsx';
import type { ListedFinding } from '../session/review/findingGroups.ts';
import { countedAs } from '../session/review/liveChecks.ts';
import { mend } from '../session/reviewActions.ts';
import { checksText } from '../text/checks.ts';

export interface FindingItemProps {
  readonly item: ListedFinding;
  readonly index: number;
  /** F8 stands here */
  readonly isCurrent: boolean;
  readonly onIgnore: (item: ListedFinding) => void;
}

/** One finding: the sentence leads to its cell. Native buttons, because there may be hundreds of them. */
export const FindingItem = memo(
  function FindingItem({ item, index, isCurrent, onIgnore }: FindingItemProps) {
    const session = useEditor();
    const { key, finding } = item;
    const element = useRef<HTMLLIElement>(null);
    useLayoutEffect(() => {
      if (isCurrent) element.current?.scrollIntoView({ block: 'nearest' });
    }, [isCurrent]);
    const go = () => {
      session.review.view.set({ at: { key, index } });
      session.review.jumps.to(finding);
    };
    const { mend: known } = finding;
    const kind = countedAs(finding);
    return (
      <li ref={element} className={`finding severity-${kind}`} {...(isCurrent && { 'aria-current': 'true' })}>
        <button type="button" className="findingText" onClick={go}>
          <SeverityIcon kind={kind} />
          <span className="visuallyHidden">{checksText.word(kind)}：</span>
          <span>{finding.message}</span>
        </button>
        <div className="findingTools">
          {known !== undefined && (
            <button type="button" className="findingTool" onClick={() => mend(session, known, finding.path)}>
              {mendText(known)}
            </button>
          )}
          <button type="button" className="findingTool findingTool-quiet" onClick={() => onIgnore(item)}>
            {checksText.ignore}
          </button>
        </div>
      </li>
    );
  },
  (a, b) =>
    a.item.key === b.item.key &&
    a.item.finding.message === b.item.finding.message &&
    countedAs(a.item.finding) === countedAs(b.item.finding) &&
    a.index === b.index &&
    a.isCurrent === b.isCurrent &&
    a.onIgnore === b.onIgnore,
);
