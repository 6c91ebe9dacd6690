/** One text for the cell in which a finding shows: the computed figure that is wrong, else the input at its path. */
import type { Finding } from '../../../shared/checks/types.ts';
import { pathKey } from '../../../shared/draft/path.ts';
import type { ComputedFigure } from '../../../shared/sheet/types.ts';

export function figureKey(figure: ComputedFigure): string {
  return figure.kind === 'rate' ? `figure/rate/${figure.row}` : `figure/${figure.kind}`;
}

/** Keys of the cells that carry a finding's mark. A figure can't be typed into, so its input is marked as well. */
export function markKeys({ path, figure }: Finding): readonly string[] {
  if (figure === undefined) return [pathKey(path)];
  // sums of the whole table have no input of their own; the path only says where to begin
  return figure.kind === 'rate' ? [figureKey(figure), pathKey(path)] : [figureKey(figure)];
}

/** Tells findings of one draft apart, and finds one again in the findings of the next draft. */
export function findingKey({ check, path, figure, column }: Finding): string {
  return `${check} ${figure === undefined ? pathKey(path) : figureKey(figure)} ${column}`;
}
