import { pathKey } from '../../shared/draft/path.ts';
import type { DraftPath } from '../../shared/draft/types.ts';
import type { SheetModel } from '../../shared/sheet/types.ts';
import type { SheetSection } from './sections.ts';

/** More doesn't fit on the line of a folded part, whatever the window. */
const most = 160;

/** What is filled in in a part of the sheet, on one line: 项目名称：大型活动安保；主管部门：市公安局. */
export function summaryOf(
  model: SheetModel,
  { first, last }: SheetSection,
  textOf: (path: DraftPath) => string,
): string {
  const said = new Map<string, string>();
  let length = 0;
  for (const { row, use } of model.cells) {
    if (row < first || row > last || use.kind !== 'input' || length > most) continue;
    const text = textOf(use.path).replace(/\s+/g, ' ').trim();
    const key = pathKey(use.path);
    if (text === '' || said.has(key)) continue;
    said.set(key, `${use.name}：${text}`);
    length += use.name.length + text.length;
  }
  const line = [...said.values()].join('；');
  return line.length > most ? `${line.slice(0, most)}…` : line;
}
