/** Reports of `ziping check`: indented lines for people, JSON for programs. */
import { levelNames } from '../../shared/checks/findingsSheet.ts';
import type { SortedFindings } from '../../shared/checks/ignored.ts';
import type { Finding, FindingLevel } from '../../shared/checks/types.ts';
import { pathKey } from '../../shared/draft/path.ts';
import type { Draft } from '../../shared/draft/types.ts';
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

const levels: readonly FindingLevel[] = ['E', 'W', 'I'];

function levelLines(open: readonly Finding[], level: FindingLevel): readonly string[] {
  const own = open.filter((finding) => finding.level === level);
  if (own.length === 0) return [];
  return [`  ${levelNames[level]} ${own.length} 条`, ...own.map(({ number, message }) => `    [${number}] ${message}`)];
}

function draftLines({ form, draft, totals, findings }: CheckedDraft): readonly string[] {
  const { open, ignored } = findings;
  const name = draft.fields[form.nameField]?.trim() || '（未命名）';
  const total = totals.total === null ? '' : `，总分 ${totals.total}`;
  const setAside = ignored.map(
    ({ finding, reason }) => `    [${finding.number}] ${finding.message}（忽略的理由：${reason || '未写'}）`,
  );
  return [
    `${name}（${form.name}${total}）`,
    ...levels.flatMap((level) => levelLines(open, level)),
    ...(open.length === 0 ? ['  没有发现问题。'] : []),
    ...(setAside.length === 0 ? [] : [`  已忽略 ${setAside.length} 条`, ...setAside]),
  ];
}

export function checkedLines(files: readonly CheckedFile[]): readonly string[] {
  return files.flatMap(({ path, drafts }) => (drafts.length === 0 ? [] : [path, ...drafts.flatMap(draftLines)]));
}

function findingJson({ check, number, level, place, column, path, message, mend }: Finding): object {
  return { check, number, level, row: place, column, path: pathKey(path), message, mend: mend?.kind ?? null };
}

function draftJson({ form, draft, totals, findings }: CheckedDraft): object {
  return {
    name: draft.fields[form.nameField] ?? '',
    form: form.id,
    year: draft.year,
    total: totals.total,
    findings: findings.open.map(findingJson),
    ignored: findings.ignored.map(({ finding, reason }) => ({ ...findingJson(finding), reason })),
  };
}

export function checkedJson(files: readonly CheckedFile[]): object {
  return { files: files.map(({ path, drafts, faults }) => ({ path, drafts: drafts.map(draftJson), faults })) };
}
