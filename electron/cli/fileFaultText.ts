import type { FileFault } from '../../shared/desktop.ts';
import { faultOf } from '../fileFault.ts';

const reading: Readonly<Record<FileFault, string>> = {
  notFound: '找不到这个文件，请检查路径是否写对。',
  readOnly: '没有权限读取，请检查文件的访问权限。',
  inUse: '文件正被其他程序占用，请关闭后重试。',
  diskFull: '磁盘空间不足，请清理后重试。',
  tooLarge: '文件太大，请确认选对了文件。',
  unknown: '无法读取，请确认它是文件而不是文件夹。',
};

const writing: Readonly<Record<FileFault, string>> = {
  notFound: '文件夹不存在且无法建立，请检查路径是否写对。',
  readOnly: '没有权限写入，请换一个文件夹或检查访问权限。',
  inUse: '文件正被其他程序占用，请关闭后重试。',
  diskFull: '磁盘空间不足，请清理后重试。',
  tooLarge: '文件太大，磁盘格式不支持，请换一个磁盘。',
  unknown: '无法写入，请确认它是一个可以写入的文件夹。',
};

/** One line for a file that could not be read. */
export function readFaultText(path: string, error: unknown): string {
  return `${path}：${reading[faultOf(error)]}`;
}

/** One line for a file or folder that could not be written. */
export function writeFaultText(path: string, error: unknown): string {
  return `${path}：${writing[faultOf(error)]}`;
}
