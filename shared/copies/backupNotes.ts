/** Two short texts in the folder of the backups: what it is, and that it holds what stands nowhere else. */
import type { FileFault } from '../desktop.ts';
import { textBytes } from './bytes.ts';
import { copyFault } from './copyError.ts';
import type { CopyFiles } from './files.ts';
import { aheadFile, noticeFile, setsFolder, versionsFolder } from './names.ts';

const notice = `这个文件夹由“绩效自评填报”自动写入，是填报草稿的备份，请不要改名或删除其中的文件。
${versionsFolder}：每份草稿一个文件夹，里面是它各个时间的内容；文件名里有时间和项目名称。
${setsFolder}：升级、导入、恢复、批量删除之前的整套备份的清单。
要恢复草稿，请在程序的“备份与恢复”里操作。
`;

const aheadNotice = `这里有比程序自己的文件夹里更新的草稿内容，程序下次启动时会自动取回，请不要删除这个文件夹里的文件。
`;

/** Why nothing can be written to the folder of the backups; null where it can. Found out by writing. */
export async function backupFault(files: CopyFiles): Promise<FileFault | null> {
  try {
    await files.write(noticeFile, textBytes(notice));
    return null;
  } catch (error) {
    return copyFault(error);
  }
}

export const isMarkedAhead = async (files: CopyFiles): Promise<boolean> => (await files.read(aheadFile)) !== null;

/** @throws CopyError */
export const markAhead = (files: CopyFiles): Promise<void> => files.write(aheadFile, textBytes(aheadNotice));

/** @throws CopyError */
export const unmarkAhead = (files: CopyFiles): Promise<void> => files.remove(aheadFile);
