/** `ziping check FILE…`: what a reviewer would send back, for people and with `--json` for machines. */
import { sortFindings } from '../../shared/checks/ignored.ts';
import { runChecks } from '../../shared/checks/runChecks.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { type CheckedDraft, type CheckedFile, checkedJson, checkedLines } from './checkReport.ts';
import { type CliIo, type Command, type CommandResult, done, misused, unusable } from './command.ts';
import { loadDrafts } from './loadDrafts.ts';

function checkDraft(draft: Draft): readonly CheckedDraft[] {
  const form = findForm(draft.form);
  if (form === undefined) return [];
  const totals = scoreDraft(form, draft);
  const findings = sortFindings(runChecks(form, draft, totals), draft.ignoredFindings);
  return [{ form, draft, totals, findings }];
}

async function checkFile(path: string, io: CliIo): Promise<CheckedFile> {
  const { drafts, faults } = await loadDrafts(path, io);
  return { path, drafts: drafts.flatMap(checkDraft), faults };
}

/** Unusable input first, because then not everything was checked; findings set aside don't count. */
function resultOf(files: readonly CheckedFile[]): CommandResult {
  if (files.some(({ faults }) => faults.length > 0)) return unusable;
  const open = files.flatMap(({ drafts }) => drafts.flatMap(({ findings }) => findings.open));
  return open.some(({ severity }) => severity === 'E') ? { exitCode: 1 } : done;
}

export const checkCommand: Command = {
  name: 'check',
  usage: '[--json] FILE.xlsx|DRAFTS.json…',
  summary: '按审核要求检查草稿或表格，列出错误、警告和提示；--json 输出给其他程序',
  run: async (args, io) => {
    const isJson = args.includes('--json');
    const paths = args.filter((arg) => arg !== '--json');
    if (paths.length === 0 || paths.some((path) => path.startsWith('--'))) return misused(checkCommand, io);
    const files: CheckedFile[] = [];
    for (const path of paths) files.push(await checkFile(path, io));
    for (const { faults } of files) for (const fault of faults) io.stderr(fault);
    if (isJson) io.stdout(JSON.stringify(checkedJson(files), null, 2));
    else for (const line of checkedLines(files)) io.stdout(line);
    return resultOf(files);
  },
};
