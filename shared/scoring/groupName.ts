import { foldTight } from '../number/normalizeText.ts';

/** The name of a group without the points that some forms print behind it: 产出指标（50分） is 产出指标. */
export function bareGroupName(name: string): string {
  return foldTight(name).replace(/\(\d+(?:\.\d+)?分?\)$/, '');
}

/** The points that a form prints behind a group's name, as decimal text; null where it prints none. */
export function pointsInName(name: string): string | null {
  return /\((\d+(?:\.\d+)?)分\)$/.exec(foldTight(name))?.[1] ?? null;
}
