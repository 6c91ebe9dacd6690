/** What is said of a mistake of this program: the error's first line is what maintainers ask for, the stack stays away. */
export function ownFaultText(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `程序内部出错（${reason.split('\n')[0]}），请把输入文件和这一行发给维护人员。`;
}
