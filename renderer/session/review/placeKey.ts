/** One text for the cell in which a finding shows: the computed figure that is wrong, else the input at its path. */
import type { Finding } from '../../../shared/checks/types.ts';
import { figureKey, pathKey } from '../../../shared/draft/path.ts';
import type { Figure } from '../../../shared/forms/types.ts';

/** The key of a computed cell, told apart from those of inputs: `figure/rate/funding/total`. */
export const figureMark = (figure: Figure): string => `figure/${figureKey(figure)}`;

/** Keys of the cells that carry a finding's mark. A figure can't be typed into, so its input is marked as well. */
export function markKeys({ path, figure }: Pick<Finding, 'path' | 'figure'>): readonly string[] {
  if (figure === undefined) return [pathKey(path)];
  // sums of the whole table have no input of their own; the path only says where to begin
  return figure.kind === 'rate' ? [figureMark(figure), pathKey(path)] : [figureMark(figure)];
}

/** Tells findings of one draft apart, and finds one again in the findings of the next draft. */
export function findingKey({ check, path, figure, column }: Finding): string {
  return `${check} ${figure === undefined ? pathKey(path) : figureMark(figure)} ${column}`;
}
