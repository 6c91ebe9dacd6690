import type { FindingLevel } from '../../shared/checks/types.ts';
import { LevelIcon } from '../checks/LevelIcon.tsx';
import { useEditor } from '../session/EditorContext.tsx';
import { useChecks } from '../session/useReview.ts';
import { checksText } from '../text/checks.ts';
import { IconCheck } from '../ui/icons.tsx';

const levels: readonly FindingLevel[] = ['E', 'W', 'I'];

function Count({ level }: { readonly level: FindingLevel }) {
  const count = useChecks(({ counts }) => counts[level]);
  if (count === 0) return null;
  return (
    <span className={`findingCount level-${level}`} data-count={level}>
      <LevelIcon level={level} />
      {checksText.count(level, count)}
    </span>
  );
}

/** How many findings are open, always in sight; leads to the list. */
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
      {levels.map((level) => (
        <Count key={level} level={level} />
      ))}
    </button>
  );
}
