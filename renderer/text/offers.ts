/** Words of the indicators that are offered while a name is typed. */
export const offersText = {
  label: '常用指标',
  count: (count: number) => `有 ${count} 个常用指标，按向下键选择，回车填入。`,
  hint: '↓ 选择，Enter 填入，Esc 关闭',
} as const;
