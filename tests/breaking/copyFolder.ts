/** The copies as they lie on the disk, read without the program's own modules for them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sameTexts, type Texts, textsOf } from './texts.ts';

const journalName = /^([0-9a-zA-Z-]+)\.(\d+)\.[0-9a-f]{16}\.json$/;

function recordIn(path: string): unknown {
  try {
    const file: { readonly record?: { readonly json?: unknown } } = JSON.parse(readFileSync(path, 'utf8'));
    return file.record?.json;
  } catch {
    // Removed meanwhile, since a newer one is there; or damaged by a test.
    return undefined;
  }
}

export interface JournalFile {
  readonly path: string;
  readonly id: string;
  readonly revision: number;
}

export function journalFiles(data: string): readonly JournalFile[] {
  const folder = join(data, 'journal');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const [, id, revision] = journalName.exec(name) ?? [];
    return id === undefined ? [] : [{ path: join(folder, name), id, revision: Number(revision) }];
  });
}

/** Whether the journal has a draft with just these texts. */
export function journalHolds(data: string, draftId: string, texts: Texts): boolean {
  return journalFiles(data).some(({ path, id }) => {
    const found = id === draftId ? textsOf(recordIn(path)) : null;
    return found !== null && sameTexts(found, texts);
  });
}

/** All files in a folder and below, sorted; none where there is no folder. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
