/** A folder to import, by the shell or by the browser; loaded when somebody asks for one. */
import { type Desktop, draftExtension } from '../../shared/desktop.ts';
import { folderLimits } from '../../shared/fileLimits.ts';
import { readFiles } from './pickFiles.ts';
import type { LaterFile, OpenedFolder } from './types.ts';

/** @returns files that the shell reads one by one; the page only knows their names */
export async function openDesktopFolder(desktop: Desktop): Promise<OpenedFolder> {
  try {
    const folder = await desktop.call('choose-import-folder');
    if (folder.kind !== 'chosen') return folder;
    const { choice, names, isCut } = folder;
    const files = names.map((name, index): LaterFile => {
      const failed = { kind: 'opened', files: [], failed: [{ name, fault: 'unknown' }] } as const;
      return { name, load: () => desktop.call('read-import-file', { choice, index }).catch(() => failed) };
    });
    return { kind: 'opened', folder: folder.folder, files, isCut };
  } catch {
    return { kind: 'failed', fault: 'unknown' };
  }
}

const accepted = ['.xlsx', '.xlsm', '.json', draftExtension];

/** Whether a file of a picked folder is one to import; as the shell decides it. */
function isWanted(path: readonly string[]): boolean {
  const name = path.at(-1) ?? '';
  const isHidden = path.some((part) => part.startsWith('.')) || name.startsWith('~$');
  return !isHidden && accepted.some((extension) => name.toLowerCase().endsWith(extension));
}

const byName = new Intl.Collator('zh-CN', { numeric: true });

/** What a browser found in a picked folder, within the same bounds as in the shell's. */
export function folderOf(found: readonly File[]): OpenedFolder {
  const placed = found
    .map((file) => {
      const [folder = '', ...path] = file.webkitRelativePath.split('/');
      return { file, folder, path };
    })
    .filter(({ path }) => isWanted(path));
  const near = placed.filter(({ path }) => path.length <= folderLimits.depth + 1);
  const sorted = near.toSorted((a, b) => byName.compare(a.path.join('/'), b.path.join('/')));
  const files = sorted.slice(0, folderLimits.files).map(({ file, path }): LaterFile => {
    return { name: path.join('/'), load: () => readFiles([file]) };
  });
  const folder = found[0]?.webkitRelativePath.split('/')[0] ?? '';
  return { kind: 'opened', folder, files, isCut: files.length < placed.length };
}

/** Lets the user pick a folder by a file input. */
export function pickFolder(): Promise<OpenedFolder> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.webkitdirectory = true;
    input.addEventListener('change', () => resolve(folderOf([...(input.files ?? [])])), { once: true });
    input.addEventListener('cancel', () => resolve({ kind: 'cancelled' }), { once: true });
    input.click();
  });
}
