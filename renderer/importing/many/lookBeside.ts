import type { Draft } from '../../../shared/draft/types.ts';
import { listedRows, readTwins } from '../../store/twins.ts';
import { knownByKey, noteFirst, standingOf, twinsOf } from './standings.ts';
import type { FormLine, Standing } from './types.ts';

/** Lines looked at before the page has its turn. */
const batch = 25;

/** Lets the page do what waits. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** How each line stands to the drafts that are there now. Rejects as the store does. */
export async function lookBeside(lines: readonly FormLine[]): Promise<ReadonlyMap<string, Standing>> {
  const known = knownByKey(await listedRows());
  const first = new Map<string, FormLine>();
  const standings = new Map<string, Standing>();
  for (let start = 0; start < lines.length; start += batch) {
    const some = lines.slice(start, start + batch);
    const ids = [...new Set(some.flatMap((line) => twinsOf(line, known).map(({ id }) => id)))];
    const twins = ids.length === 0 ? [] : await readTwins(ids);
    const stored = new Map(twins.map(({ id, draft }): [string, Draft] => [id, draft]));
    for (const line of some) {
      const standing = standingOf(line, first, twinsOf(line, known), stored);
      noteFirst(line, standing, first);
      standings.set(line.id, standing);
    }
    await turn();
  }
  return standings;
}
