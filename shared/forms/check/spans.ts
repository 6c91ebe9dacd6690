/** Where cells stand: inside of the grid, each square taken once, side labels with something above to go on from. */
import { quoted } from '../parse/reader.ts';
import type { CellPlace, FormDefinition, SectionDefinition, SideLabel, Span } from '../types.ts';
import { columnName } from './names.ts';

/** Widest sheet in characters: wider ones would be shrunk to one page across beyond what printers take. */
const widest = 1000;

interface Named {
  readonly name: string;
  readonly at: Span;
}

const overlaps = ([first, last]: Span, [otherFirst, otherLast]: Span): boolean =>
  first <= otherLast && otherFirst <= last;

function gridProblems({ name, at: [first, last] }: Named, count: number): readonly string[] {
  if (first > last) return [`${name}的位置首列 ${first} 在末列 ${last} 之后`];
  return first < 1 || last > count ? [`${name}的位置 ${first} 到 ${last} 超出了表格的 ${count} 列`] : [];
}

function lineProblems(line: readonly Named[], count: number): readonly string[] {
  return line.flatMap((each, index) => {
    const other = line.slice(0, index).find(({ at }) => overlaps(at, each.at));
    return [...gridProblems(each, count), ...(other === undefined ? [] : [`${each.name}和${other.name}的位置重叠`])];
  });
}

/** The span of a placed cell; a sentence where it stands under a column that there isn't. */
function placeOf(form: FormDefinition, at: CellPlace): Span | string {
  if (!('table' in at)) return at;
  const column = form.tables.find(({ key }) => key === at.table)?.columns.find(({ key }) => key === at.column);
  return column?.at ?? `要放在表${quoted(at.table)}的列${quoted(at.column)}下面，但没有这一列`;
}

/** Every line of a section that has cells of its own: each row, or all columns of a table. */
function linesOf(
  form: FormDefinition,
  section: SectionDefinition,
  number: number,
): readonly (readonly Named[] | string)[] {
  if (section.kind === 'table') {
    const table = form.tables.find(({ key }) => key === section.table);
    return table === undefined
      ? []
      : [table.columns.map((column) => ({ name: columnName(table, column), at: column.at }))];
  }
  return section.rows.map((row, index) => {
    const name = (cell: number): string => `第${number}个版块第${index + 1}行第${cell + 1}个格子`;
    const placed = row.cells.map(({ at }) => placeOf(form, at));
    const fault = placed.findIndex((at) => typeof at === 'string');
    if (fault !== -1) return `${name(fault)}${placed[fault]}`;
    return placed.flatMap((at, cell) => (typeof at === 'string' ? [] : [{ name: name(cell), at }]));
  });
}

/** The side label beside each section; null beside those that have none, a sentence where there is none to go on. */
function sidesOf(sections: readonly SectionDefinition[]): readonly (SideLabel | null | string)[] {
  let above: SideLabel | null = null;
  return sections.map(({ side }, index) => {
    if (side === 'continued') return above ?? `第${index + 1}个版块的左侧标签要接着上面的（continued），但上面没有`;
    above = side ?? null;
    return above;
  });
}

export function checkSpans(form: FormDefinition): readonly string[] {
  const count = form.widths.length;
  const width = form.widths.reduce((sum, each) => sum + each, 0);
  const sides = sidesOf(form.sections);
  const problems = form.sections.flatMap((section, index) => {
    const side = sides[index] ?? null;
    if (typeof side === 'string') return [side];
    const beside = side === null ? [] : [{ name: `左侧标签${quoted(side.text)}`, at: side.at }];
    return linesOf(form, section, index + 1).flatMap((line) =>
      typeof line === 'string' ? [line] : lineProblems([...beside, ...line], count),
    );
  });
  return [...(width > widest ? [`列宽合计 ${width} 个字符，最多 ${widest} 个`] : []), ...problems];
}
