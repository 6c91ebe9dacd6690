/** Words of the very first start. */
export const welcomeText = {
  label: '初次使用',
  title: '欢迎使用绩效自评填报',
  body: '可以先打开一份填好的示例，看看表格、总分和自查是怎样的；示例可以随意改，看完删掉即可。',
  open: '打开示例',
  close: '不再显示',
  sampleName: (name: string) => `示例：${name}`,
  failed: '示例没有建成，请重试。',
} as const;

/** Said once each, in the order of the work. */
export const hintTexts = {
  begin: '从“项目名称”开始，浅色的格子就是要填的；按 Tab 到下一格。',
  saved: '不用点保存：每次输入都自动存在这台电脑上，上方显示“已保存”。',
  checks: '右侧“自查”指出会被退回的地方；改好后点“导出”得到正式的 Excel 表。',
} as const;
