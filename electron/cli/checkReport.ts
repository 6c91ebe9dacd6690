/** Reports of `ziping check`: indented lines for people, JSON for programs. */
import { severityNames } from '../../shared/checks/findingsSheet.ts';
import type { SortedFindings } from '../../shared/checks/ignored.ts';
import type { Finding, FindingSeverity } from '../../shared/checks/types.ts';
import { pathKey } from '../../shared/draft/path.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { indexForm } from '../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import type { Totals } from '../../shared/scoring/types.ts';

/** A draft with everything that was found in it. */
export interface CheckedDraft {
  readonly form: FormDefinition;
  readonly draft: Draft;
  readonly totals: Totals;
  readonly findings: SortedFindings;
}

export interface CheckedFile {
  readonly path: string;
  readonly drafts: readonly CheckedDraft[];
  /** one Chinese line for each draft, or for the file, that could not be read */
  readonly faults: readonly string[];
}

const severities: readonly FindingSeverity[] = ['E', 'W', 'I'];

const nameOf = (form: FormDefinition, draft: Draft): string => draft.values[indexForm(form).name.key] ?? '';

function severityLines(open: readonly Finding[], severity: FindingSeverity): readonly string[] {
  const own = open.filter((finding) => finding.severity === severity);
  if (own.length === 0) return [];
  return [
    `  ${severityNames[severity]} ${own.length} 条`,
    ...own.map(({ number, message }) => `    [${number}] ${message}`),
  ];
}

function draftLines({ form, draft, totals, findings }: CheckedDraft): readonly string[] {
  const { open, ignored } = findings;
  const name = nameOf(form, draft).trim() || '（未命名）';
  const total = totals.total === null ? '' : `，总分 ${totals.total}`;
  const setAside = ignored.map(
    ({ finding, reason }) => `    [${finding.number}] ${finding.message}（忽略的理由：${reason || '未写'}）`,
  );
  return [
    `${name}（${form.name}${total}）`,
    ...severities.flatMap((severity) => severityLines(open, severity)),
    ...(open.length === 0 ? ['  没有发现问题。'] : []),
    ...(setAside.length === 0 ? [] : [`  已忽略 ${setAside.length} 条`, ...setAside]),
  ];
}

/** A file for people; nothing where it holds no draft. */
export function checkedLines({ path, drafts }: CheckedFile): readonly string[] {
  return drafts.length === 0 ? [] : [path, ...drafts.flatMap(draftLines)];
}

/** Other programs read it: its names stay. */
function findingJson({ check, number, severity, subject, column, path, message, mend, isTodo }: Finding): object {
  return {
    ...{ check, number, level: severity, row: subject, column, path: pathKey(path), message },
    ...{ mend: mend?.kind ?? null, isTodo },
  };
}

function draftJson({ form, draft, totals, findings }: CheckedDraft): object {
  return {
    name: nameOf(form, draft),
    form: form.id,
    year: draft.year,
    total: totals.total,
    findings: findings.open.map(findingJson),
    ignored: findings.ignored.map(({ finding, reason }) => ({ ...findingJson(finding), reason })),
  };
}

/** A file for programs: one of the list `files`. */
export function checkedJson({ path, drafts, faults }: CheckedFile): object {
  return { path, drafts: drafts.map(draftJson), faults };
}
