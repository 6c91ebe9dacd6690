/** F8, Shift+F8 and F9: from finding to finding, and the certain mend of the cell the cursor is in. */
import { pathKey } from '../../shared/draft/path.ts';
import { checksText } from '../text/checks.ts';
import type { EditorSession } from './EditorContext.tsx';
import { findingGroups, type ListedFinding, nextFinding, type Step, type WalkPlace } from './review/findingGroups.ts';
import { markKeys } from './review/placeKey.ts';
import { mend, takeSuggestion } from './reviewActions.ts';

/** Key of the cell that has the cursor; null outside of the sheet. */
function cellKey({ fields }: EditorSession, active: Element | null): string | null {
  if (!(active instanceof HTMLElement)) return null;
  const role = fields.cellOf(active.getAttribute('name') ?? '')?.role;
  return role?.kind === 'input' ? pathKey(role.path) : (active.dataset['place'] ?? null);
}

/** The walk goes on from the cell the clerk is in, else from the finding visited last. */
function placeOf(items: readonly ListedFinding[], at: WalkPlace | null, cell: string | null): WalkPlace | null {
  const isHere = ({ finding }: ListedFinding): boolean => cell !== null && markKeys(finding).includes(cell);
  const last = items.find(({ key }) => key === at?.key);
  if (last !== undefined && isHere(last)) return at;
  const index = items.findIndex(isHere);
  const here = items[index];
  return here === undefined ? at : { key: here.key, index };
}

export function walk(session: EditorSession, step: Step, active: Element | null): void {
  const { checks, view, jumps } = session.review;
  session.store.commitName();
  const { at, grouping } = view.getSnapshot();
  const items = findingGroups(checks.settle().findings.open, grouping).flatMap((group) => group.items);
  const next = nextFinding(items, placeOf(items, at, cellKey(session, active)), step);
  if (next === null) {
    session.notices.say({ text: checksText.noFindings, tone: 'info' });
    return;
  }
  view.set({ tab: 'checks', at: { key: next.key, index: next.index } });
  jumps.to(next.finding);
}

/** The mend of a finding at the cell, else the suggested score, else the tiers to pick from. */
export function mendCell(session: EditorSession, active: Element | null): void {
  const { checks, aidOf, view } = session.review;
  const key = cellKey(session, active);
  const finding =
    key === null
      ? undefined
      : checks
          .settle()
          .marks.get(key)
          ?.find((each) => each.mend !== undefined);
  if (finding?.mend !== undefined) {
    mend(session, finding.mend, finding.path);
    return;
  }
  const role = session.fields.cellOf(active?.getAttribute('name') ?? '')?.role;
  const path = role?.kind === 'input' ? role.path : undefined;
  const isScore = path?.kind === 'indicator' && path.column === 'score';
  const aid = isScore ? aidOf(session.store.getSnapshot().draft, path.id) : undefined;
  if (isScore && aid?.kind === 'score' && !aid.taken) takeSuggestion(session, path.id);
  else if (isScore && aid?.kind === 'tier') view.set({ tierOf: path.id });
  else session.notices.say({ text: checksText.nothingToMend, tone: 'info' });
}
