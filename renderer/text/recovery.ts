import type { BackupFolder } from '../../shared/draftCopies.ts';
import { folderFaultText } from './copies.ts';

export interface ProblemWords {
  readonly title: string;
  /** what happened and what to do */
  readonly body: string;
}

/** A store that can't be opened, by what keeps it. */
export const cannotOpenText = {
  damaged: {
    title: '本机的草稿存储损坏，打不开',
    body: '存储文件坏了，重试或关闭其他窗口都不会变好。请重建存储：坏的文件会移到一边保留，草稿用副本恢复。',
  },
  /** where nothing but the user can set the files aside */
  damagedHere: {
    title: '本机的草稿存储损坏，打不开',
    body: '请关闭浏览器，重新打开后再试。如果仍然打不开，请联系维护人员；不要清除浏览数据，以免把副本一起删掉。',
  },
  diskFull: {
    title: '磁盘已满，草稿存储打不开',
    body: '请清理磁盘，然后重试。草稿没有改动。',
  },
  blocked: {
    title: '草稿存储被另一个窗口占用',
    body: '请关闭本程序的其他窗口，然后重试。草稿没有改动。',
  },
  unavailable: {
    title: '浏览器不允许保存数据',
    body: '可能是无痕窗口，或浏览器设置禁止了网站数据。请换普通窗口打开，或改用桌面程序。',
  },
  unknown: {
    title: '草稿存储打不开',
    body: '请重试；如果仍然打不开，请重新启动电脑后再试。草稿没有改动。',
  },
} as const;

export const newerDataText: ProblemWords = {
  title: '草稿由更新版本的程序保存',
  body: '请改用新版本的程序打开。这个版本没有改动任何草稿。',
};

export const heldElsewhereText: ProblemWords = {
  title: '草稿正在另一个浏览器中使用',
  body: '请在那边关闭程序的页面，过一两分钟再点“重试”；两边同时改会互相覆盖。',
};

export const copiesUnreadableText: ProblemWords = {
  title: '草稿列表是空的，以前的记录也读不出来',
  body: '无法确认这台电脑上以前有没有草稿，所以没有直接显示空的列表。如果您填过草稿，请先重试，或从备份中恢复。',
};

export const notBackedUpText = (reason: string): ProblemWords => ({
  title: '升级草稿之前没能留下备份',
  body: `新版本要升级草稿的存储，升级前必须先备份，但备份没有写成（${reason}）。请清理磁盘或更换备份文件夹，然后重试。草稿没有改动。`,
});

export const lostText = (drafts: number, restored: number): ProblemWords => ({
  title: `有 ${drafts} 份草稿没有找回来`,
  body:
    restored === 0
      ? '列表里以前有这些草稿，但现在的存储和副本里都没有。请从较早的备份中选择，或从备份文件恢复。'
      : `已经找回 ${restored} 份；另外 ${drafts} 份在现在的存储和副本里都没有。请从较早的备份中选择，或从备份文件恢复。`,
});

/** What is safe, and where it is. */
export function safeText(copies: number, folder: BackupFolder | null): string {
  const found = copies === 0 ? '没有找到草稿的副本。' : `${copies} 份草稿的副本完好。`;
  if (folder === null || folder.path === '') return found;
  const fault = folder.fault === null ? '' : `（${folderFaultText(folder.fault)}，现在写不进去）`;
  return `${found}备份文件夹：${folder.path}${fault}`;
}

/** Words of the window that is shown in place of a list that can't be believed. */
export const recoveryText = {
  checking: '正在检查草稿…',
  restoring: (done: number, all: number) => `正在恢复草稿 ${done} / ${all}…`,
  retry: '重试',
  choose: '从备份中选择…',
  chooseTitle: '从备份中选择',
  restoreFile: '从备份文件恢复…',
  openFolder: '打开备份文件夹',
  changeFolder: '更换备份文件夹…',
  log: '诊断日志…',
  goOn: '继续…',
  rebuild: '重建存储…',
  saveCopies: '把副本存成文件…',
  detail: (detail: string) => `给维护人员：${detail}`,
} as const;

/** Words of the file that the copies are taken along in. */
export const saveCopiesText = {
  title: '把副本存成文件',
  saved: (drafts: number, deleted: number, path: string) =>
    `已把 ${drafts} 份草稿${deleted === 0 ? '' : `和最近删除的 ${deleted} 份`}的副本保存到 ${path}。可以在另一台电脑或另一个浏览器里打开本程序，点“从备份恢复…”选择这个文件。`,
  older: (count: number) => `有 ${count} 份草稿最新的副本已损坏，存进文件的是较早的副本，恢复后请核对。`,
  unreadable: (count: number) => `有 ${count} 份草稿的副本读不出来，没有存进文件；坏的副本原样保留，请联系维护人员。`,
  nothing: '没有找到可以存成文件的副本，没有写入文件。',
  failed: (detail: string) => `没有存成文件，副本没有改动，请重试；如果再次出错，请把这段文字告诉维护人员：${detail}`,
} as const;

/** The question before going on, by the problem that stays. */
export const goOnText = {
  title: '不处理就继续？',
  confirm: '继续',
  lost: '列表里只有已经找回的草稿。备份文件夹和隔离文件夹里的文件都原样保留，以后仍可在“备份与恢复”中找回。',
  copiesUnreadable: '程序会从空的列表开始。以前的文件都原样保留，不会删除；以后仍可在“备份与恢复”中找回。',
  heldElsewhere: '另一个浏览器还在使用这些草稿，两边同时改会互相覆盖。请先关闭那边的页面。',
  notBackedUp: '程序会不留备份直接升级草稿的存储。草稿本身都会保留；如果升级中途断电，就没有备份可以恢复。',
  cannotOpen: '程序会用现在能用的部分继续。打不开的文件和所有副本都原样保留，不会删除。',
  newerData: '程序会用现在能用的部分继续。新版本保存的草稿原样保留，不会改动。',
} as const;

/** The question before the store is made anew. */
export const rebuildText = {
  title: '重建草稿存储？',
  confirm: '重建并重新启动',
  withCopies: (copies: number) =>
    `打不开的存储文件会移到隔离文件夹，原样保留，不会删除。程序随后重新启动，用副本恢复 ${copies} 份草稿。`,
  withoutCopies:
    '没有找到副本，重建后列表会是空的。打不开的存储文件会移到隔离文件夹，原样保留，维护人员也许还能读出草稿。',
  running: '正在重新启动…',
  failed: '存储没有重建，文件没有改动。请关闭程序后重新打开再试。',
} as const;
