/**
 * The calls of a batch export: a folder that the clerk chose, and files written into it, each whole or not at all. The
 * page knows the folder by a word that dies with the program, and names no path: only what the dialog gave is written to.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFolderGrant, FolderWrite, FolderWriteResult } from '../shared/desktop.ts';
import { numberedFileName } from '../shared/zip/uniqueNames.ts';
import { atomicCreate } from './atomicCreate.ts';
import { atomicWrite, type WriteTools } from './atomicWrite.ts';
import { safeFileName } from './fileNames.ts';
import type { FileDialogs } from './files.ts';
import type { CallHandlers } from './ipc.ts';
import { shellText } from './shellText.ts';

export interface ExportFolderDeps {
  readonly dialogs: Pick<FileDialogs, 'open'>;
  /** shows a folder in the file manager; answers what went wrong, empty for nothing */
  readonly openPath: (path: string) => Promise<string>;
  readonly writeTools: WriteTools;
  /** a word that nobody guesses */
  readonly token: () => string;
  /** where the first choice begins */
  readonly documents: string;
}

type Calls = Pick<CallHandlers, 'choose-export-folder' | 'write-export-file' | 'open-export-folder'>;

export function createExportFolderCalls(deps: ExportFolderDeps): Calls {
  const text = shellText.exportFolder;
  /** the one folder that may be written to: a new choice ends the one before */
  let granted: ExportFolderGrant | null = null;
  let begin = deps.documents;

  async function choose(): Promise<ExportFolderGrant | null> {
    const { canceled, filePaths } = await deps.dialogs.open({
      title: text.chooseTitle,
      buttonLabel: text.chooseButton,
      defaultPath: begin,
      properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    });
    const [path] = filePaths;
    if (canceled || path === undefined) return null;
    // A name typed into the dialog may be that of a folder to come; where it can't be made, the first write says why.
    await mkdir(path, { recursive: true }).catch(() => undefined);
    begin = path;
    granted = { grant: deps.token(), path };
    return granted;
  }

  /** Under the name, or under the first numbered one that is free. */
  async function writeBeside(folder: string, name: string, bytes: Uint8Array): Promise<FolderWriteResult> {
    for (let number = 1; ; number += 1) {
      const free = number === 1 ? name : numberedFileName(name, number);
      const result = await atomicCreate(join(folder, free), bytes, deps.writeTools);
      if (result.kind === 'written') return { kind: 'written', name: free };
      if (result.kind === 'failed') return { kind: 'failed', fault: result.fault };
    }
  }

  async function write({ grant, name, kind, bytes, existing }: FolderWrite): Promise<FolderWriteResult> {
    // A page that was loaded anew holds a word of before.
    if (granted === null || granted.grant !== grant) return { kind: 'failed', fault: 'notFound' };
    const safe = safeFileName(name, kind);
    if (existing === 'number') return writeBeside(granted.path, safe, bytes);
    const how = existing === 'replace' ? atomicWrite : atomicCreate;
    const result = await how(join(granted.path, safe), bytes, deps.writeTools);
    if (result.kind === 'failed') return { kind: 'failed', fault: result.fault };
    return { kind: result.kind, name: safe };
  }

  async function open(grant: string): Promise<boolean> {
    return granted !== null && granted.grant === grant && (await deps.openPath(granted.path)) === '';
  }

  return { 'choose-export-folder': choose, 'write-export-file': write, 'open-export-folder': open };
}
