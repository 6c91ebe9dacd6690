import { useCallback, useEffect } from 'react';
import type { OpenedFile, OpenResult } from '../../../shared/desktop.ts';
import { useHost } from '../../host/HostProvider.tsx';
import type { Host } from '../../host/types.ts';
import type { StoredImport } from '../../importing/journal.ts';
import { importIsOpen, manyFrom, offerFiles, offerMany } from '../../importing/offeredFiles.ts';
import { sayImported } from '../../importing/sayImported.ts';
import { loadDraft } from '../../store/drafts.ts';
import { restoreText } from '../../text/backup.ts';
import { folderText } from '../../text/home.ts';
import { templatesText } from '../../text/templates.ts';
import { showToast } from '../../ui/toasts.tsx';
import { isDraftFile } from '../../workers/draftFiles.ts';
import { offerBackup } from '../backup/offeredBackup.ts';
import { sortBackups } from '../backup/sortBackups.ts';
import { holdsTemplate, importDrafts } from './importDrafts.ts';

/** A file of drafts is what this program wrote itself; anything else is looked at before it is taken. */
function needsPreview(opened: OpenResult): boolean {
  if (opened.kind === 'cancelled') return false;
  return (
    importIsOpen() ||
    opened.files.length >= manyFrom ||
    opened.files.some(({ name, bytes }) => !isDraftFile(name, bytes))
  );
}

async function titled(draftId: string): Promise<StoredImport> {
  const loaded = await loadDraft(draftId);
  return { kind: 'created', draftId, title: loaded.kind === 'loaded' ? loaded.title : '' };
}

async function takeDrafts(opened: OpenResult, onOpen: (draftId: string) => void): Promise<void> {
  const now = Date.now();
  const { imported, templates, problems } = await importDrafts(opened, now);
  if (templates.length > 0) showToast({ text: templatesText.imported(templates), tone: 'success' });
  if (imported.length + problems.length === 0) return;
  const stored = await Promise.all(imported.map(titled));
  const names = opened.kind === 'opened' ? opened.files.map(({ name }) => name) : [];
  sayImported({ stored, problems }, names, now, onOpen);
}

/** Takes what is no backup of all drafts; the first backup gets a window of its own. */
function takeBackups(opened: OpenResult): OpenResult {
  const { backups, rest } = sortBackups(opened);
  const [first, ...others] = backups;
  const isTaken = first === undefined || offerBackup(first);
  if (!isTaken || others.length > 0) showToast({ text: restoreText.tooMany, tone: 'error' });
  return rest;
}

/** Takes templates at once, whatever comes with them. */
async function takeTemplates(opened: OpenResult, onOpen: (draftId: string) => void): Promise<OpenResult> {
  if (opened.kind === 'cancelled' || !needsPreview(opened)) return opened;
  const isTemplate = (file: OpenedFile): boolean => isDraftFile(file.name, file.bytes) && holdsTemplate(file);
  const files = opened.files.filter(isTemplate);
  if (files.length === 0) return opened;
  await takeDrafts({ kind: 'opened', files, failed: [] }, onOpen);
  return { ...opened, files: opened.files.filter((file) => !files.includes(file)) };
}

const isEmpty = (opened: OpenResult): boolean =>
  opened.kind === 'cancelled' || opened.files.length + opened.failed.length === 0;

/** Imports files of drafts and says how it went; shows backups and any other files before it takes them. */
export function useImport(onOpen: (draftId: string) => void): (opened: OpenResult) => Promise<void> {
  return useCallback(
    async (opened) => {
      const rest = await takeTemplates(takeBackups(opened), onOpen);
      if (isEmpty(rest)) return;
      if (needsPreview(rest)) offerFiles(rest);
      else await takeDrafts(rest, onOpen);
    },
    [onOpen],
  );
}

/** Asks for a folder, and shows what is in it. */
export async function importFolder(host: Pick<Host, 'openFolder'>): Promise<void> {
  const opened = await host.openFolder();
  if (opened.kind === 'cancelled') return;
  if (opened.kind === 'opened' && opened.files.length > 0) {
    offerMany(opened);
    return;
  }
  showToast({
    text: opened.kind === 'failed' ? folderText.unreadable : folderText.empty(opened.folder),
    tone: 'error',
  });
}

/** Imports files that were handed to the program: before this page was there, and while it is. */
export function useHandedFiles(onOpen: (draftId: string) => void): void {
  const host = useHost();
  const take = useImport(onOpen);
  useEffect(() => {
    const takeAll = () => void host.takeHandedFiles().then(take);
    takeAll();
    return host.onFilesHanded(takeAll);
  }, [host, take]);
}
