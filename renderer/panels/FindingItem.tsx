import { memo, useLayoutEffect, useRef, useState } from 'react';
import { mendText } from '../../shared/checks/mends.ts';
import { SeverityIcon } from '../checks/SeverityIcon.tsx';
import { useEditor } from '../session/EditorContext.tsx';
import type { ListedFinding } from '../session/review/findingGroups.ts';
import { countedAs } from '../session/review/liveChecks.ts';
import { ignore, mend } from '../session/reviewActions.ts';
import { checksText } from '../text/checks.ts';
import { IgnoreForm } from './IgnoreForm.tsx';

export interface FindingItemProps {
  readonly item: ListedFinding;
  readonly index: number;
  /** F8 stands here */
  readonly isCurrent: boolean;
  /** the finding was set aside, its line is about to go */
  readonly onIgnored: () => void;
}

/**
 * One finding on two lines: the sentence leads to its cell, beside it what can be done. Where the cursor walks the
 * sentence is there in full. Native buttons, because there may be hundreds of them.
 */
export const FindingItem = memo(
  function FindingItem({ item, index, isCurrent, onIgnored }: FindingItemProps) {
    const session = useEditor();
    const { key, finding } = item;
    const element = useRef<HTMLLIElement>(null);
    const opener = useRef<HTMLButtonElement>(null);
    const [asksReason, setAsksReason] = useState(false);
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
        <button type="button" className="findingText" title={finding.message} onClick={go}>
          <SeverityIcon kind={kind} />
          <span className="visuallyHidden">{checksText.word(kind)}：</span>
          <span className="findingMessage">{finding.message}</span>
        </button>
        <div className="findingTools">
          <button
            ref={opener}
            type="button"
            className="findingTool findingTool-quiet"
            aria-expanded={asksReason}
            onClick={() => setAsksReason(!asksReason)}
          >
            {checksText.ignore}
          </button>
          {known !== undefined && (
            <button type="button" className="findingTool" onClick={() => mend(session, known, finding.path)}>
              {mendText(known)}
            </button>
          )}
        </div>
        {asksReason && (
          <IgnoreForm
            onIgnore={(reason) => {
              ignore(session, finding, reason);
              onIgnored();
            }}
            onCancel={() => {
              setAsksReason(false);
              opener.current?.focus();
            }}
          />
        )}
      </li>
    );
  },
  (a, b) =>
    a.item.key === b.item.key &&
    a.item.finding.message === b.item.finding.message &&
    countedAs(a.item.finding) === countedAs(b.item.finding) &&
    a.index === b.index &&
    a.isCurrent === b.isCurrent &&
    a.onIgnored === b.onIgnored,
);
