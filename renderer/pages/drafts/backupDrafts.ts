import { draftExtension, type SaveResult } from '../../../shared/desktop.ts';
import { printDraftFile } from '../../../shared/draft/draftFile.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { safeName } from '../../../shared/fileName.ts';
import type { Host } from '../../host/types.ts';
import { loadDraft } from '../../store/drafts.ts';
import type { DraftSummary } from '../../store/listedDrafts.ts';
import { shownTitle } from './list/listDrafts.ts';

export type BackupResult =
  | { readonly kind: 'answered'; readonly result: SaveResult; readonly unreadable: readonly string[] }
  /** none of the drafts could be read */
  | { readonly kind: 'nothing'; readonly unreadable: readonly string[] };

/** Short enough to be read in a dialog; 240 bytes of UTF-8 are 80 Chinese characters. */
const fileName = (title: string): string =>
  `${safeName(title, '草稿', { characters: 80, bytes: 240 })}${draftExtension}`;

/** `绩效自评草稿备份 2025-03-08.ziping` */
export function backupName(now: number): string {
  const date = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  return fileName(`绩效自评草稿备份 ${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`);
}

export function draftFileName(draft: Pick<DraftSummary, 'title' | 'year'>): string {
  return fileName([draft.year, shownTitle(draft)].filter(Boolean).join(' '));
}

/** Writes drafts as they are stored into one `.ziping` file. Rejects only if the database can't be read. */
export async function backupDrafts(
  drafts: readonly DraftSummary[],
  suggestedName: string,
  host: Pick<Host, 'saveFile'>,
): Promise<BackupResult> {
  const contents: Draft[] = [];
  const unreadable: string[] = [];
  for (const summary of drafts) {
    const loaded = await loadDraft(summary.id);
    if (loaded.kind === 'loaded') contents.push(loaded.draft);
    else unreadable.push(shownTitle(summary));
  }
  if (contents.length === 0) return { kind: 'nothing', unreadable };
  const bytes = new TextEncoder().encode(printDraftFile(contents));
  return { kind: 'answered', result: await host.saveFile({ suggestedName, kind: 'drafts', bytes }), unreadable };
}
