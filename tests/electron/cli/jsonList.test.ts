import { expect, it } from 'vitest';
import { createListPrinter } from '../../../electron/cli/jsonList.ts';

it.each([[[]], [[{ a: 1 }]], [[{ a: ['x\ny'] }, {}, { b: { c: [] } }]]])('prints %j as one document', (list) => {
  const lines: string[] = [];
  const printer = createListPrinter({ format: 'x', list: [] }, (line) => lines.push(line));
  for (const item of list) printer.add(item);
  printer.end();
  expect(lines.join('\n')).toBe(JSON.stringify({ format: 'x', list }, null, 2));
});
