import { draftToJson } from '../../shared/draft/draftJson.ts';
import type { Draft } from '../../shared/draft/types.ts';

/** Drafts printed before the page has its turn: ten milliseconds of forms of 40 rows. */
const slice = 40;

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * What many drafts are stored as, in their order. Thousands take a second, in which the page answers. Never called within
 * a transaction, which ends where something else is waited for.
 */
export async function draftsToJsons(drafts: readonly Draft[]): Promise<readonly unknown[]> {
  const jsons: unknown[] = [];
  for (let start = 0; start < drafts.length; start += slice) {
    if (start > 0) await turn();
    jsons.push(...drafts.slice(start, start + slice).map((draft) => draftToJson(draft)));
  }
  return jsons;
}
