import type { PaperCell } from './types.ts';

/** Hundredths of points: fine enough for paper, and equal for two cells that meet. */
export const toHundredths = (points: number): number => Math.round(points * 100);

/** A length in points as style sheets and drawings write it. */
export const printPoints = (points: number): string => String(toHundredths(points) / 100);

/** Parts of one straight line, in hundredths of points. */
type Parts = (readonly [from: number, to: number])[];

function addPart(lines: Map<number, Parts>, at: number, from: number, to: number): void {
  const parts = lines.get(at);
  if (parts === undefined) lines.set(at, [[from, to]]);
  else parts.push([from, to]);
}

/** The same without overlaps: what touches becomes one. */
function joined(parts: Parts): Parts {
  const result: Parts = [];
  for (const [from, to] of parts.toSorted(([a], [b]) => a - b)) {
    const before = result.at(-1);
    if (before !== undefined && from <= before[1]) result[result.length - 1] = [before[0], Math.max(before[1], to)];
    else result.push([from, to]);
  }
  return result;
}

/**
 * The lines around the bordered cells of a page as the path of a drawing, in points. Each line is drawn once, however many
 * cells it parts, so that none looks thicker than another.
 */
export function gridLines(cells: readonly PaperCell[]): string {
  const across = new Map<number, Parts>();
  const down = new Map<number, Parts>();
  for (const { left, top, width, height, border } of cells) {
    if (!border) continue;
    const [x1, x2] = [toHundredths(left), toHundredths(left + width)];
    const [y1, y2] = [toHundredths(top), toHundredths(top + height)];
    for (const y of [y1, y2]) addPart(across, y, x1, x2);
    for (const x of [x1, x2]) addPart(down, x, y1, y2);
  }
  const print = (hundredths: number): string => String(hundredths / 100);
  const rows = [...across].flatMap(([y, parts]) =>
    joined(parts).map(([from, to]) => `M${print(from)} ${print(y)}H${print(to)}`),
  );
  const columns = [...down].flatMap(([x, parts]) =>
    joined(parts).map(([from, to]) => `M${print(x)} ${print(from)}V${print(to)}`),
  );
  return [...rows, ...columns].join('');
}
