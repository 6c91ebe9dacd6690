import type { ReadFailure } from './types.ts';

const sentence =
  '读取这个文件时本程序出错，是程序的问题，不是文件的问题，文件没有改动，请把文件和出错信息发给维护人员。';

/** Name, message and stack of an error; engines differ in whether a stack begins with the other two. */
function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const head = `${error.name}: ${error.message}`;
  const stack = error.stack ?? '';
  return stack.startsWith(head) ? stack : `${head}\n${stack}`.trimEnd();
}

/** An error that no file may cause, as a result. */
export function readFailure(error: unknown): ReadFailure {
  return { kind: 'failed', text: sentence, detail: detailOf(error) };
}
