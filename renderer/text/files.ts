import { assertNever } from '../../shared/assertNever.ts';
import type { FileFault } from '../../shared/desktop.ts';

/** Stands for a file's name where none is known. */
export const pickedFiles = '所选文件';

/** Why a file was not written and what to do, in one sentence. The file that was there before is intact. */
export function saveFaultText(fault: FileFault, path: string): string {
  switch (fault) {
    case 'inUse':
      return `没有保存：“${path}”正在 Excel 或 WPS 中打开，请先关闭它，或换一个文件名。`;
    case 'diskFull':
      return `没有保存：磁盘已满，请清理空间或换到别的磁盘。原来的文件没有改动。`;
    case 'readOnly':
      return `没有保存：文件夹只读或没有写入权限，请换一个文件夹，例如“文档”。`;
    case 'notFound':
      return `没有保存：找不到“${path}”所在的文件夹，U 盘可能已拔出，请换一个位置。`;
    case 'tooLarge':
      return `没有保存：文件太大，请换到别的磁盘。`;
    case 'unknown':
      return `没有保存到“${path}”，请换一个文件夹或文件名再试。原来的文件没有改动。`;
    default:
      return assertNever(fault);
  }
}

/** Why a file was not read. */
export function readFaultText(fault: FileFault, name: string): string {
  switch (fault) {
    case 'inUse':
      return `“${name}”正被其他程序占用，请先关闭它再试。`;
    case 'notFound':
      return `找不到“${name}”，文件可能已移走或 U 盘已拔出。`;
    case 'tooLarge':
      return `“${name}”太大（表格单个超过 20 MB、合计超过 200 MB，或备份超过 512 MB），自评表和草稿没有这么大，请确认选对了文件。`;
    case 'readOnly':
      return `没有权限读取“${name}”，请把它复制到“文档”文件夹再试。`;
    case 'diskFull':
    case 'unknown':
      return `“${name}”无法读取，请确认文件没有损坏后再试。`;
    default:
      return assertNever(fault);
  }
}
