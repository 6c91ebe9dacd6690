/** Words of the cell model: what is selected, and what keys did to it. */
export const cellText = {
  given: '这一格由表样给定，一般不用改。',
  givenHint: '这一格由表样给定；确需修改请按 F2。',
  editing: '正在编辑',
  selected: (rows: number, columns: number) => `已选中 ${rows} 行 × ${columns} 列`,
  cleared: (cells: number) => `已清除 ${cells} 格`,
  filled: (cells: number) => `已填充 ${cells} 格`,
  takenBack: '已恢复原来的内容',
  nameKept: '一组的名称不能清除：它下面还有几行。',
} as const;
