import './checksPanel.css';
import './finding.css';
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { shortcutOf } from '../session/draft/shortcuts.ts';
import { useEditor } from '../session/EditorContext.tsx';
import { type FindingGroup, findingGroups, type Grouping, type Step } from '../session/review/findingGroups.ts';
import { findingKey } from '../session/review/placeKey.ts';
import { restore } from '../session/reviewActions.ts';
import { useChecks, useChecksView } from '../session/useReview.ts';
import { walk } from '../session/walk.ts';
import { checksText } from '../text/checks.ts';
import { IconSortDown, IconSortUp } from '../ui/icons.tsx';
import { FindingItem } from './FindingItem.tsx';
import { SuggestionTools } from './SuggestionTools.tsx';

const groupings: readonly (readonly [Grouping, string])[] = [
  ['severity', checksText.bySeverity],
  ['subject', checksText.bySubject],
];

const steps: readonly (readonly [Step, label: string, keys: string, icon: ReactNode])[] = [
  [-1, checksText.previous, shortcutOf('previousFinding'), <IconSortUp key="up" />],
  [1, checksText.next, shortcutOf('nextFinding'), <IconSortDown key="down" />],
];

function WalkTools() {
  const session = useEditor();
  const grouping = useChecksView((view) => view.grouping);
  return (
    <div className="checksTools">
      <fieldset className="segments">
        <legend className="visuallyHidden">{checksText.grouping}</legend>
        {groupings.map(([key, label]) => (
          <button
            key={key}
            type="button"
            aria-pressed={grouping === key}
            onClick={() => session.review.view.set({ grouping: key, at: null })}
          >
            {label}
          </button>
        ))}
      </fieldset>
      {steps.map(([step, label, keys, icon]) => (
        <button
          key={keys}
          type="button"
          className="findingTool findingTool-icon"
          aria-label={label}
          aria-keyshortcuts={keys}
          title={`${label}（${keys}）`}
          onClick={() => walk(session, step, null)}
        >
          {icon}
        </button>
      ))}
    </div>
  );
}

interface OpenFindingsProps {
  readonly groups: readonly FindingGroup[];
  readonly onIgnored: () => void;
}

function OpenFindings({ groups, onIgnored }: OpenFindingsProps) {
  const current = useChecksView(({ at }) => at?.key ?? null);
  const first = new Map<FindingGroup, number>();
  groups.reduce((count, group) => {
    first.set(group, count);
    return count + group.items.length;
  }, 0);
  return groups.map((group) => (
    <section key={`${group.name}/${group.items[0]?.key}`} className="findingGroup">
      <h3>
        {group.name} <span>{group.items.length}</span>
      </h3>
      <ul>
        {group.items.map((item, index) => (
          <FindingItem
            key={item.key}
            item={item}
            index={(first.get(group) ?? 0) + index}
            isCurrent={item.key === current}
            onIgnored={onIgnored}
          />
        ))}
      </ul>
    </section>
  ));
}

function IgnoredFindings() {
  const session = useEditor();
  const ignored = useChecks(({ findings }) => findings.ignored);
  if (ignored.length === 0) return null;
  return (
    <details className="findingGroup findingsIgnored">
      <summary>{checksText.ignored(ignored.length)}</summary>
      <ul>
        {ignored.map(({ finding, reason }) => (
          <li key={`${findingKey(finding)} ${finding.message}`} className="finding">
            <p>{finding.message}</p>
            <p className="findingReason">{checksText.reason(reason)}</p>
            <div className="findingTools">
              <button type="button" className="findingTool" onClick={() => restore(session, finding)}>
                {checksText.restore}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function focusIfLost(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus();
}

/** What a reviewer would send back, each finding a way to its cell. */
export function ChecksPanel() {
  const open = useChecks(({ findings }) => findings.open);
  const grouping = useChecksView((view) => view.grouping);
  const groups = useMemo(() => findingGroups(open, grouping), [open, grouping]);
  const list = useRef<HTMLElement>(null);
  const onIgnored = useCallback(() => {
    // the line is gone with its finding, once the checks have looked again
    requestAnimationFrame(() => requestAnimationFrame(() => focusIfLost(list.current)));
  }, []);
  return (
    <div className="checks">
      <SuggestionTools />
      <WalkTools />
      <section ref={list} className="checksList" aria-label={checksText.list} tabIndex={-1}>
        {open.length === 0 && <p className="checksNone">{checksText.noneHelp}</p>}
        <OpenFindings groups={groups} onIgnored={onIgnored} />
        <IgnoredFindings />
      </section>
    </div>
  );
}
