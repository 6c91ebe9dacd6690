/** The workbooks of a whole city, each as our exporter writes it; written once and kept in the system's temporary folder. */
import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCrew, usualCrew } from '../../electron/cli/crew.ts';
import { inOrder } from '../../electron/cli/inOrder.ts';
import { printDraftFile } from '../../shared/draft/draftFile.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { nthDraft } from './batchDrafts.ts';

/** so many forms are of one department */
const formsOfDepartment = 25;

function unitDraft(number: number): Draft {
  const draft = nthDraft(number);
  const department = `第${Math.floor(number / formsOfDepartment) + 1}局`;
  return { ...draft, values: { ...draft.values, department } };
}

const nameOf = (number: number): string => `${String(number).padStart(5, '0')}.xlsx`;

async function writeMissing(pool: string, count: number): Promise<void> {
  mkdirSync(pool, { recursive: true });
  const there = new Set(readdirSync(pool));
  async function* missing() {
    for (let number = 0; number < count; number += 1) if (!there.has(nameOf(number))) yield number;
  }
  const crew = openCrew({ ...usualCrew, threads: 2 });
  const write = async (number: number) => {
    const outcome = await crew.run({ kind: 'export', draft: unitDraft(number) });
    if (outcome.kind !== 'done' || outcome.reply.kind !== 'built') throw new Error(`form ${number} was not built`);
    const half = join(pool, `${nameOf(number)}.half`);
    writeFileSync(half, outcome.reply.bytes);
    renameSync(half, join(pool, nameOf(number)));
  };
  for await (const _ of inOrder(missing(), crew.width, write));
  crew.close();
}

/** Puts so many workbooks into a new folder. */
export async function workbookFolder(folder: string, count: number): Promise<void> {
  const pool = join(tmpdir(), 'ziping-unit-workbooks');
  await writeMissing(pool, count);
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number += 1) linkSync(join(pool, nameOf(number)), join(folder, nameOf(number)));
}

/** The same forms, one figure of each changed, as files of 50 drafts. */
export function changedFolder(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const size = 50;
  for (let from = 0; from < count; from += size) {
    const drafts = Array.from({ length: Math.min(size, count - from) }, (_, at): Draft => {
      const draft = unitDraft(from + at);
      return { ...draft, values: { ...draft.values, implementingUnit: `退回后第${from + at}单位` } };
    });
    writeFileSync(join(folder, `${String(from).padStart(5, '0')}.ziping`), printDraftFile(drafts));
  }
}
