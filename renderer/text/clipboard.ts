/** Words of pasting and copying. */
export const pasteText = {
  title: (cells: number) => `粘贴会改掉 ${cells} 格已填的内容`,
  body: '下面这些格子里已经填了内容。可以覆盖，也可以只填空白的格子。粘贴后随时可以撤销。',
  cell: '格子',
  before: '原来',
  after: '粘贴后',
  blank: '（空白）',
  more: (cells: number) => `还有 ${cells} 格没有列出。`,
  overwrite: '覆盖',
  fillBlanks: '只填空白格',
  notOffered: (text: string) => `“${text}”不在这一格的选项中，没有粘贴。`,
  given: '这一格由表样给定，没有粘贴；确需修改请先按 F2。',
  tooLarge: '要粘贴的内容太大（超过 5000 行或 200 列），没有粘贴。请分几次复制，或用“导入”读取整个文件。',
  filled: (cells: number) => `已填进 ${cells} 格。`,
} as const;
