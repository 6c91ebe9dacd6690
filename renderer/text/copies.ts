import { assertNever } from '../../shared/assertNever.ts';
import type { FileFault } from '../../shared/desktop.ts';
import type { MomentReason } from '../../shared/draftCopies.ts';

/** Why nothing can be kept in a folder, as the end of a sentence. */
export function folderFaultText(fault: FileFault): string {
  switch (fault) {
    case 'inUse':
      return '文件被其他程序占用';
    case 'diskFull':
      return '磁盘已满';
    case 'readOnly':
      return '文件夹只读或没有写入权限';
    case 'notFound':
      return '找不到文件夹，U 盘可能已拔出';
    case 'tooLarge':
      return '文件太大';
    case 'unknown':
      return '磁盘读写出错';
    default:
      return assertNever(fault);
  }
}

const reasons: Readonly<Record<MomentReason, string>> = {
  upgrade: '升级数据之前',
  newVersion: '首次运行新版本时',
  import: '导入替换之前',
  restore: '恢复之前',
  bulkDelete: '批量删除之前',
  byHand: '手动备份',
  hour: '自动备份（每小时）',
  day: '自动备份（每天）',
};

/** What a moment was kept for, in words. */
export const reasonText = (reason: MomentReason): string => reasons[reason];

/** Words of 备份与恢复. */
export const copiesText = {
  title: '备份与恢复',
  open: '备份与恢复…',
  where: '备份文件夹',
  folder: (path: string) => `草稿自动备份到：${path}`,
  folderFault: (path: string, fault: FileFault) =>
    `备份文件夹 ${path} 现在写不进去（${folderFaultText(fault)}）。请接好磁盘、清理空间或更换文件夹；草稿仍保存在这台电脑上。`,
  inBrowser:
    '没有备份文件夹：草稿和副本都只在这个浏览器里，清除浏览数据会把它们一起删掉。请定期备份全部草稿，把下载的文件存到别处。',
  lastDownload: (time: string) => `上次下载备份：${time}`,
  noDownload: '还没有下载过备份。',
  none: '这里没有副本：程序没有找到可以存放副本的地方。请定期备份全部草稿，把文件存到别处。',
  openFolder: '打开文件夹',
  openFolderFailed: '文件夹打不开，请在文件管理器中按上面的路径查找。',
  changeFolder: '更换文件夹…',
  folderChanged: (path: string) => `备份文件夹已换为 ${path}，原有的备份已复制过去。`,
  folderNotChanged: '备份文件夹没有更换，请换一个文件夹再试；原来的备份没有改动。',
  last: (time: string) => `最近一次备份：${time}`,
  noLast: '还没有备份；填写或修改草稿后会自动备份。',
  moments: '恢复到某一时刻',
  momentsNote: '先看会有哪些变化，再决定是否恢复；恢复前会为现在的草稿留一套副本。',
  reading: '正在读取备份…',
  momentsFailed: '备份读不出来，请重试；如果备份在 U 盘或网络盘上，请先接好。',
  columns: { at: '时间', reason: '备份原因', drafts: '草稿', restore: '操作' },
  drafts: (count: number) => `${count} 份`,
  restoreTo: '恢复到这一时刻…',
  restoreToNamed: (time: string) => `恢复到这一时刻…（${time}）`,
  file: '整套备份文件',
  backupAll: '备份全部草稿…',
  restoreFile: '从备份文件恢复…',
  log: '诊断日志…',
} as const;

/** Words of going back to a moment. */
export const momentText = {
  title: (time: string) => `恢复到 ${time}`,
  reading: (count: number) => (count === 0 ? '正在读取备份…' : `正在读取备份，已读 ${count} 份…`),
  readFailed: '这一时刻的备份读不出来，草稿没有改动。请换一个时刻，或接好备份所在的磁盘后再试。',
  same: (count: number) => `${count} 份草稿与那时相同，不会改动。`,
  nothing: '这一时刻的草稿与现在相同，没有需要恢复的。',
  damaged: (count: number) => `有 ${count} 份草稿的备份已损坏，无法恢复；文件没有改动，也没有删除。`,
  mode: '恢复哪些草稿',
  missing: (count: number) => `只找回现在没有的 ${count} 份，其他草稿不动`,
  all: (count: number) => `全部 ${count} 份都回到那时的内容，那时以后的修改会被换掉`,
  list: '会变化的草稿',
  isMissing: '现在没有，会找回',
  isDeleted: '现在在“最近删除”中，会放回列表',
  isChanged: (then: string, here: string) => `现在的内容改于 ${here}，会换成 ${then} 的`,
  more: (count: number) => `……另有 ${count} 份`,
  untouched: '那时以后新建的草稿都保留。恢复前会为现在的草稿留一套副本，以后可以再恢复回来。',
  restore: (count: number) => `恢复 ${count} 份`,
  restoring: '正在恢复…',
  restored: (count: number, time: string) => `已恢复 ${count} 份草稿，来自 ${time} 的备份。`,
  notBackedUp: (fault: FileFault) =>
    `没有恢复，草稿没有改动：现在的草稿没能先留一套副本（${folderFaultText(fault)}）。请清理磁盘或更换备份文件夹后再试。`,
  failed: (why: string) => `没有恢复，草稿没有改动。${why}`,
  unproven: (why: string) => `草稿已恢复，但还不能确认已存妥。${why}`,
} as const;

/** Words of the lines above the page that say how the copies are. */
export const bannerText = {
  label: '草稿副本的情况',
  dismiss: '关闭提示',
  low: '磁盘剩余不足 200 MB。请尽快清理磁盘；剩余太少时，草稿会保存和备份不了。',
  critical: '磁盘几乎已满（剩余不足 50 MB），下一次保存或备份可能失败。请马上清理磁盘，或把草稿另存到 U 盘。',
  backup: (fault: FileFault) =>
    `备份文件夹写不进去（${folderFaultText(fault)}），新的修改没有备份。草稿本身仍照常保存，请接好磁盘、清理空间或更换文件夹。`,
  journal: (fault: FileFault) =>
    `备用日志写不进去（${folderFaultText(fault)}），草稿少了一份副本。请清理磁盘；如果一直这样，请备份全部草稿并告诉维护人员。`,
  suspect:
    '本机存储刚才写入失败。现在起，修改都写进备用日志并读回核对，不会丢失；请在方便时关闭并重新打开程序，即可恢复正常。',
} as const;

/** Words of the local log. */
export const logText = {
  title: '诊断日志',
  note: '程序运行情况的记录，供维护人员查找问题。日志只在这台电脑上，不会发送到任何地方；里面没有表格里填写的内容。',
  label: '日志内容（只读）',
  reading: '正在读取日志…',
  empty: '日志是空的。',
  save: '导出…',
  fileName: (date: string) => `绩效自评诊断日志 ${date}.txt`,
  saved: (path: string) => `日志已保存到 ${path}`,
} as const;

/** Said at the foot of the list where the drafts are in a browser alone. */
export const reminderText = {
  never: '已用了 7 天以上，还没有下载过备份',
  since: (time: string) => `上次下载备份是 ${time}，已过了 7 个使用日`,
} as const;
