import './checks.css';
import { useLayoutEffect, useRef } from 'react';
import type { Finding } from '../../shared/checks/types.ts';
import { useEditor } from '../session/EditorContext.tsx';
import { type CountedAs, countedAs } from '../session/review/liveChecks.ts';
import { useChecks } from '../session/useReview.ts';
import { checksText } from '../text/checks.ts';
import { SeverityIcon } from './SeverityIcon.tsx';

/** The most serious comes first; a cell that is only still to be filled in has a mark of its own. */
function markKind(findings: readonly Finding[] | undefined): CountedAs | null {
  const [worst] = findings ?? [];
  return worst === undefined ? null : countedAs(worst);
}

/** How the cell of a key is marked; null where nothing was found. */
export function useMark(key: string): CountedAs | null {
  return useChecks(({ marks }) => markKind(marks.get(key)));
}

export interface CellMarkProps {
  /** of the element that describes the input */
  readonly id: string;
  /** as `markKeys` gives it */
  readonly place: string;
  readonly kind: CountedAs;
}

/**
 * An icon in the corner of a cell and what was found there. Sentences quote what is typed, so they are written past
 * React: a keystroke draws nothing anew.
 */
export function CellMark({ id, place, kind }: CellMarkProps) {
  const { checks } = useEditor().review;
  const note = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const write = () => {
      const found = checks.getSnapshot().marks.get(place) ?? [];
      const text = found.map((finding) => checksText.mark(countedAs(finding), finding.message)).join('\n');
      if (note.current !== null && note.current.textContent !== text) note.current.textContent = text;
    };
    write();
    return checks.subscribe(write);
  }, [checks, place]);
  return (
    <>
      {kind === 'todo' ? (
        // a new form has hundreds of them: the stylesheet draws the ring
        <span className="cellMark cellRing severity-todo" />
      ) : (
        <span className={`cellMark severity-${kind}`}>
          <SeverityIcon kind={kind} />
        </span>
      )}
      <span ref={note} id={id} className={`cellBubble cellNote severity-${kind}`} />
    </>
  );
}
