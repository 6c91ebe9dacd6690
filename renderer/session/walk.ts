/** F8, Shift+F8 and F9: from finding to finding, and the certain mend of the cell the cursor is in. */
import { keptAt } from '../../shared/carry/kept.ts';
import { pathKey } from '../../shared/draft/path.ts';
import { checksText } from '../text/checks.ts';
import { confirm } from './carried.ts';
import type { EditorSession } from './EditorContext.tsx';
import { findingGroups, type ListedFinding, nextFinding, type Step, type WalkPlace } from './review/findingGroups.ts';
import { markKeys } from './review/placeKey.ts';
import { scoredRow } from './review/scoreAid.ts';
import { mend, takeSuggestion } from './reviewActions.ts';

/** Key of the cell that has the cursor; null outside of the sheet. */
function cellKey({ fields }: EditorSession, active: Element | null): string | null {
  if (!(active instanceof HTMLElement)) return null;
  const use = fields.cellOf(active.getAttribute('name') ?? '')?.use;
  return use?.kind === 'input' ? pathKey(use.path) : (active.dataset['place'] ?? null);
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

/** The mend of a finding at the cell, else the suggested score, else the tiers to pick from, else a text that came over. */
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
  const use = session.fields.cellOf(active?.getAttribute('name') ?? '')?.use;
  const path = use?.kind === 'input' ? use.path : null;
  const { draft } = session.store.getSnapshot();
  const row = path === null ? null : scoredRow(session.store.form, path);
  const aid = row === null ? undefined : aidOf(draft, row);
  if (row !== null && aid?.kind === 'score' && !aid.taken) takeSuggestion(session, row);
  else if (row !== null && aid?.kind === 'tier') view.set({ tierOf: row });
  else if (path !== null && keptAt(draft, path)) confirm(session, path);
  else session.notices.say({ text: checksText.nothingToMend, tone: 'info' });
}
