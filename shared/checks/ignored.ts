import { pathKey } from '../draft/path.ts';
import type { Draft, IgnoredFinding } from '../draft/types.ts';
import type { Finding } from './types.ts';

/** A finding that the clerk has set aside, with the reason given. */
export interface IgnoredWithReason {
  readonly finding: Finding;
  readonly reason: string;
}

export interface SortedFindings {
  readonly open: readonly Finding[];
  readonly ignored: readonly IgnoredWithReason[];
}

const keyOf = (check: string, path: string): string => `${check} ${path}`;

/** What a draft knows a finding by: its cell, or another name where several findings of a check lead to one input. */
const nameOf = ({ path, knownBy }: Pick<Finding, 'path' | 'knownBy'>): string => knownBy ?? pathKey(path);

/** Parts findings into open and ignored. A finding stays ignored as long as the same check finds it at the same cell. */
export function sortFindings(findings: readonly Finding[], setAside: readonly IgnoredFinding[]): SortedFindings {
  const reasons = new Map(setAside.map(({ check, path, reason }) => [keyOf(check, path), reason]));
  const open: Finding[] = [];
  const ignored: IgnoredWithReason[] = [];
  for (const finding of findings) {
    const reason = reasons.get(keyOf(finding.check, nameOf(finding)));
    if (reason === undefined) open.push(finding);
    else ignored.push({ finding, reason });
  }
  return { open, ignored };
}

/** Sets a finding aside; another reason for the same finding takes the place of the old one. */
export function ignoreFinding(draft: Draft, finding: Finding, reason: string): Draft {
  const { check } = finding;
  const key = nameOf(finding);
  const others = draft.ignoredFindings.filter((each) => each.check !== check || each.path !== key);
  return { ...draft, ignoredFindings: [...others, { check, path: key, reason }] };
}

/** Takes a finding up again. */
export function restoreFinding(draft: Draft, finding: Finding): Draft {
  const { check } = finding;
  const key = nameOf(finding);
  const others = draft.ignoredFindings.filter((each) => each.check !== check || each.path !== key);
  return { ...draft, ignoredFindings: others };
}
