/** Words of what is done to several drafts at once. */

export const manyText = {
  label: '对所选草稿的操作',
  selected: (count: number) => `已选 ${count} 份`,
  export: '导出所选',
  nextYear: '结转所选',
  save: '存为草稿文件',
  remove: '删除所选',
  clear: '取消选择',
} as const;
