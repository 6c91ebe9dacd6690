import './findingCounts.css';
import { SeverityIcon } from '../checks/SeverityIcon.tsx';
import { useEditor } from '../session/EditorContext.tsx';
import type { CountedAs } from '../session/review/liveChecks.ts';
import { useChecks } from '../session/useReview.ts';
import { checksText } from '../text/checks.ts';
import { IconCheck } from '../ui/icons.tsx';

const kinds: readonly CountedAs[] = ['E', 'W', 'I', 'todo'];

function Count({ kind }: { readonly kind: CountedAs }) {
  const count = useChecks(({ counts }) => counts[kind]);
  if (count === 0) return null;
  return (
    <span className={`findingCount severity-${kind}`} data-count={kind}>
      <SeverityIcon kind={kind} />
      {kind === 'todo' ? checksText.todo(count) : checksText.count(kind, count)}
    </span>
  );
}

/** How many findings are open, and how much is still to be filled in, always in sight; leads to the list. */
export function FindingCounts() {
  const { view } = useEditor().review;
  const isClean = useChecks(({ findings }) => findings.open.length === 0);
  return (
    <button type="button" className="findingCounts" onClick={() => view.set({ tab: 'checks' })}>
      <span className="visuallyHidden">{checksText.checksTab}：</span>
      {isClean && (
        <span className="findingCount findingCount-none">
          <IconCheck />
          {checksText.none}
        </span>
      )}
      {kinds.map((kind) => (
        <Count key={kind} kind={kind} />
      ))}
    </button>
  );
}
