/** What the page says of the place where drafts are kept. */
export const storeText = {
  diskFull: '磁盘空间不足，草稿没有保存，请清理磁盘后再试；这里的内容仍在，请先不要关闭窗口。',
  newerData: '本机的草稿由更新版本的程序保存，请改用新版本打开，草稿没有改动。',
  blocked: '另一个窗口占用了草稿数据，请关闭其他窗口后重试。',
  missing: '这份草稿已不在列表中，可能在另一个窗口里被删除，请返回列表查看“最近删除”。',
  unavailable: '浏览器不允许保存数据（可能是无痕窗口），请换普通窗口打开，否则关闭后内容会丢失。',
  damaged: '本机的草稿数据损坏，无法打开；草稿另有副本，请在恢复窗口中恢复，不要清理或卸载程序。',
  vanished:
    '浏览器丢弃了本机的草稿数据（多半因为磁盘曾经写满），草稿的副本都在；请点“重试”重新载入，程序会从副本恢复。',
  unproven: '本机存储出过错，无法确认是否保存成功；请先用“另存为”存成文件，再重新打开程序。',
  heldElsewhere:
    '另一个浏览器接手了这些草稿，这里后来的修改没有存进副本；请先用“另存为”存成文件，关闭那边的页面，再重新载入这里。',
  unknown: (detail: string) => `草稿数据无法读写，请重试；如果再次出错，请把这段文字告诉维护人员：${detail}`,
} as const;

/** What a start-up found, where the user is to know it. */
export const startUpText = {
  restored: (drafts: number, time: string) => `恢复了 ${drafts} 份草稿，来自 ${time} 的备份。`,
  copiesUnreadable: '草稿的备份暂时读不了，草稿都在；请检查磁盘，并用“备份全部”另存一份。',
  replaced: (drafts: number) => `有 ${drafts} 份草稿的内容损坏，已换成最近的备份，损坏的原件另外保留。`,
  unreadable: (drafts: number) => `有 ${drafts} 份草稿的内容损坏，没有找到可用的备份，原件保留在本机，请联系维护人员。`,
  notCopied: '草稿已保存在本机，但副本没有写成（磁盘可能已满），请清理磁盘后重试，或先用“备份全部”另存一份。',
} as const;
