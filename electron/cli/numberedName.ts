import { extname } from 'node:path';

/** The name for the nth file of one name: the name itself, then `name (2).xlsx` and so on. */
export function numberedName(name: string, number: number): string {
  if (number < 2) return name;
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)} (${number})${extension}`;
}
