/** The order of the findings in the panel, which is the order in which F8 walks. */
import type { Finding, FindingSeverity } from '../../../shared/checks/types.ts';
import { severityText, todoText } from '../../text/checks.ts';
import { findingKey } from './placeKey.ts';

export type Grouping = 'severity' | 'subject';

export interface ListedFinding {
  /** unique in the list */
  readonly key: string;
  readonly finding: Finding;
}

export interface FindingGroup {
  readonly name: string;
  readonly items: readonly ListedFinding[];
}

const severities: readonly FindingSeverity[] = ['E', 'W', 'I'];

/** Two findings of one check at one cell get a number. */
function listed(findings: readonly Finding[]): readonly ListedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = findingKey(finding);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { key: count === 1 ? key : `${key} ${count}`, finding };
  });
}

function bySubject(items: readonly ListedFinding[]): readonly FindingGroup[] {
  const groups: { name: string; items: ListedFinding[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.name === item.finding.subject) last.items.push(item);
    else groups.push({ name: item.finding.subject, items: [item] });
  }
  return groups;
}

function bySeverity(items: readonly ListedFinding[]): readonly FindingGroup[] {
  return severities.map((severity) => ({
    name: severityText[severity],
    items: items.filter(({ finding }) => finding.severity === severity),
  }));
}

/**
 * What is only still to be filled in stands apart, behind everything that is wrong.
 *
 * @param open in the order of the sheet
 */
export function findingGroups(open: readonly Finding[], grouping: Grouping): readonly FindingGroup[] {
  const items = listed(open);
  const wrong = items.filter(({ finding }) => !finding.isTodo);
  const todo = { name: todoText, items: items.filter(({ finding }) => finding.isTodo) };
  const groups = grouping === 'subject' ? bySubject(wrong) : bySeverity(wrong);
  return [...groups, todo].filter((group) => group.items.length > 0);
}

export type Step = 1 | -1;

/** Where a walk stands: at a finding, or behind one that was mended meanwhile. */
export interface WalkPlace {
  readonly key: string;
  /** its index when it was visited */
  readonly index: number;
}

/** The next finding in the order, around the end; null when there is none. */
export function nextFinding(
  items: readonly ListedFinding[],
  place: WalkPlace | null,
  step: Step,
): (WalkPlace & ListedFinding) | null {
  if (items.length === 0) return null;
  const here = place === null ? -1 : items.findIndex(({ key }) => key === place.key);
  const gone = place !== null && here === -1;
  const from = gone ? Math.min(place.index, items.length) + (step === 1 ? -1 : 0) : here;
  const first = place === null ? (step === 1 ? 0 : -1) : from + step;
  const index = (first + items.length) % items.length;
  const item = items[index];
  return item === undefined ? null : { ...item, index };
}
