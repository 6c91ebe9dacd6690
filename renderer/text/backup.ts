import { assertNever } from '../../shared/assertNever.ts';

/** Why a file offers nothing to restore. */
export type BackupRefusal = 'notBackup' | 'newer' | 'nothingWhole';

/** What happened and what to do, in one sentence; the file is never touched. */
export function backupRefusalText(refusal: BackupRefusal, name: string): string {
  switch (refusal) {
    case 'notBackup':
      return `“${name}”不是本程序的整套备份，请选择用“备份全部草稿”保存的 .ziping 文件。`;
    case 'newer':
      return `“${name}”由更新版本的程序保存，请先升级本程序再恢复，文件没有改动。`;
    case 'nothingWhole':
      return `“${name}”已损坏，里面没有一份完整的草稿，请换一份备份再试，文件没有改动。`;
    default:
      return assertNever(refusal);
  }
}

/** Words of 备份全部. */
export const backupText = {
  title: '备份全部草稿',
  reading: (done: number, all: number) => `正在备份 ${done} / ${all} 份草稿…`,
  starting: '正在准备备份…',
  saved: (drafts: number, deleted: number, path: string) =>
    deleted === 0
      ? `已备份全部 ${drafts} 份草稿，保存到 ${path}`
      : `已备份全部 ${drafts} 份草稿和最近删除的 ${deleted} 份，保存到 ${path}`,
  unreadable: (count: number) =>
    `有 ${count} 份草稿的内容读不出来，没有放进这次备份，请重新启动程序，让它自动修复后再备份。`,
  nothing: '没有可以备份的草稿。',
  failed: (detail: string) => `备份没有完成，草稿没有改动，请重试；如果再次出错，请把这段文字告诉维护人员：${detail}`,
} as const;

/** Words of 恢复. */
export const restoreText = {
  title: '从备份恢复',
  open: '从备份恢复…',
  surveying: '正在检查备份…',
  file: (name: string) => `备份文件：${name}`,
  made: (time: string, drafts: number) => `${time} 备份，共 ${drafts} 份草稿`,
  madeUnknown: (drafts: number) => `备份时间读不出来，有 ${drafts} 份完整的草稿`,
  cut: '这份备份不完整（文件没有结尾，可能保存或复制时中断）；下列完整的草稿仍可恢复，如有另一份备份请优先使用。',
  changed: '这份备份与保存时不一致；下列草稿逐份核对无误，可以恢复，如有另一份备份请优先使用。',
  countsLabel: '备份与这台电脑的比较',
  counts: {
    new: '这台电脑没有',
    newer: '备份里的较新',
    older: '这台电脑的较新',
    same: '两边相同',
    deleted: '在“最近删除”中',
    damaged: '备份里已损坏',
  },
  columns: { standing: '与这台电脑比较', count: '份数', merge: '合并', replace: '全部替换' },
  fate: {
    add: '加入列表',
    update: '换成备份里的',
    stay: '保留这台电脑的',
    same: '不变',
    back: '放回列表',
    skip: '无法恢复',
    remove: '移到“最近删除”',
  },
  onlyHere: '备份里没有，只在这台电脑',
  names: '查看草稿名称',
  /** in front of a name in the list */
  nameLine: (title: string, standing: string) => `${title}（${standing}）`,
  moreNames: (count: number) => `……另有 ${count} 份`,
  merge: '合并',
  /** where there is nothing to merge with */
  restore: '恢复',
  replace: '全部替换',
  cancel: '取消',
  replaceTitle: '用备份替换全部草稿？',
  replaceBody: (leaving: number) =>
    leaving === 0
      ? '列表将与备份完全一致，比备份新的修改也会换成备份里的。现在的草稿会先留一套副本。'
      : `列表将与备份完全一致：只在这台电脑上的 ${leaving} 份草稿会移到“最近删除”，比备份新的修改也会换成备份里的。现在的草稿会先留一套副本。`,
  keeping: '正在为现在的草稿留副本…',
  writing: (done: number, all: number) => `正在恢复 ${done} / ${all} 份草稿…`,
  committing: '正在写入磁盘，马上就好…',
  done: (added: number, updated: number, removed: number) => {
    const parts = [
      ...(added > 0 ? [`加入 ${added} 份`] : []),
      ...(updated > 0 ? [`更新 ${updated} 份`] : []),
      ...(removed > 0 ? [`移到“最近删除” ${removed} 份`] : []),
    ];
    return parts.length === 0 ? '备份里的草稿这台电脑都有，没有需要恢复的。' : `已从备份恢复：${parts.join('，')}。`;
  },
  damagedLeft: (count: number) => `备份里有 ${count} 份草稿已损坏，没有恢复；备份文件没有改动。`,
  cancelled: '已取消恢复，草稿没有改动。',
  notKept:
    '现在的草稿没能留下副本（备份文件夹可能已满、只读或拔出），所以还没有恢复，草稿没有改动。请处理后重试，或不留副本继续。',
  withoutSet: '不留副本继续',
  retry: '重试',
  inUse: '有草稿正在编辑，请先返回草稿列表，并关闭其他窗口里打开的草稿，再恢复。',
  behind: '有修改因存储故障只存在副本里，还没有恢复，草稿没有改动；请先重新启动程序，再从备份恢复。',
  unproven: (reason: string) => `恢复的草稿还不能确认已存好，请保留备份文件：${reason}`,
  failed: (reason: string) => `没有恢复，草稿没有改动：${reason}`,
  tooMany: '一次只能从一份备份恢复，请只选一个文件。',
} as const;
