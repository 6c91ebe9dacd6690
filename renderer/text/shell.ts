/** Words of the frame around the pages. */
export const appName = '绩效自评填报';

export const commonText = {
  cancel: '取消',
  close: '关闭',
  ok: '确定',
  back: '返回草稿列表',
  retry: '重试',
  notices: '通知',
} as const;

/** Said when the user goes elsewhere while something typed could not be saved. */
export const leavingText = {
  title: '最后的修改还没有保存',
  stay: '留在这里',
  leave: '放弃修改并离开',
} as const;

export const openingText = {
  loading: '正在打开…',
  lockedTitle: '这份草稿正在另一个窗口中编辑',
  lockedBody: '为避免互相覆盖，同一份草稿只能在一个窗口中编辑。关闭那边的草稿后，这里会自动打开。',
  crashTitle: '页面出错了',
  crashBody: '已保存的内容仍在草稿中。请重新打开页面；如果再次出错，请把下面的文字告诉维护人员。',
  reload: '重新打开',
} as const;
