/** A folder to import: chosen in a dialog, looked through within bounds, its files read as they are asked for. */
import { basename, extname, join } from 'node:path';
import { draftExtension, type FolderFileRequest, type ImportFolder, type OpenResult } from '../shared/desktop.ts';
import { folderLimits } from '../shared/fileLimits.ts';
import { faultOf } from './fileFault.ts';
import type { FileDialogs } from './files.ts';
import type { CallHandlers } from './ipc.ts';
import { type ReadFs, readFiles } from './readFiles.ts';
import { shellText } from './shellText.ts';

export interface FolderEntry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
}

export interface FolderFs {
  readdir(path: string): Promise<readonly FolderEntry[]>;
}

export interface FolderDeps {
  readonly dialogs: Pick<FileDialogs, 'open'>;
  readonly folderFs: FolderFs;
  readonly readFs: ReadFs;
}

const accepted: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.json', draftExtension]);

/** What office programs and systems leave beside the files: `~$表.xlsx` is no workbook. */
const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');

const byName = new Intl.Collator('zh-CN', { numeric: true });

export interface FoundFiles {
  /** from the folder on, parts divided by `/` */
  readonly names: readonly string[];
  readonly isCut: boolean;
}

/**
 * The files of a folder and of those below it that can be imported, in the order of their names. Links are not followed:
 * they could lead round in a circle, or out of the folder. A folder below that can't be read is passed over.
 *
 * @throws what the system throws where the folder itself can't be read
 */
export async function findFiles(folder: string, fs: FolderFs): Promise<FoundFiles> {
  const names: string[] = [];
  let isCut = false;
  let seen = 0;
  const look = async (entries: readonly FolderEntry[], parts: readonly string[]): Promise<void> => {
    for (const entry of entries.toSorted((a, b) => byName.compare(a.name, b.name))) {
      seen += 1;
      if (names.length >= folderLimits.files || seen > folderLimits.entries) {
        isCut = true;
        return;
      }
      const { name } = entry;
      if (isHidden(name)) continue;
      if (entry.isFile() && accepted.has(extname(name).toLowerCase())) names.push([...parts, name].join('/'));
      if (!entry.isDirectory()) continue;
      const below = [...parts, name];
      if (below.length > folderLimits.depth) isCut = true;
      else await look(await fs.readdir(join(folder, ...below)).catch(() => []), below);
    }
  };
  await look(await fs.readdir(folder), []);
  return { names, isCut };
}

const gone: OpenResult = { kind: 'opened', files: [], failed: [] };

export function createFolderCalls(deps: FolderDeps): Pick<CallHandlers, 'choose-import-folder' | 'read-import-file'> {
  let chosen: { readonly folder: string; readonly names: readonly string[] } = { folder: '', names: [] };
  let choice = 0;

  async function choose(): Promise<ImportFolder> {
    const { title, button } = shellText.importFolder;
    const { canceled, filePaths } = await deps.dialogs.open({
      title,
      buttonLabel: button,
      properties: ['openDirectory'],
    });
    const [folder] = filePaths;
    if (canceled || folder === undefined) return { kind: 'cancelled' };
    try {
      const { names, isCut } = await findFiles(folder, deps.folderFs);
      chosen = { folder, names };
      choice += 1;
      return { kind: 'chosen', choice, folder: basename(folder), names, isCut };
    } catch (error) {
      return { kind: 'failed', fault: faultOf(error) };
    }
  }

  /** The page names a place in the list, never a path. */
  async function read(request: FolderFileRequest): Promise<OpenResult> {
    const name = request.choice === choice ? chosen.names[request.index] : undefined;
    return name === undefined ? gone : readFiles([join(chosen.folder, ...name.split('/'))], deps.readFs);
  }

  return { 'choose-import-folder': choose, 'read-import-file': read };
}
