import { findForm } from '../../../../shared/forms/index.ts';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { StoreError, storeErrorText } from '../../../store/storeFault.ts';
import { manyText } from '../../../text/many.ts';
import { carryDraft, nextYear } from '../carryDraft.ts';
import { shownTitle } from '../list/listDrafts.ts';
import type { ManyFailure, ManyRun } from './readMany.ts';

export interface CarriedMany {
  /** ids of the new drafts */
  readonly made: readonly string[];
  readonly failed: readonly ManyFailure[];
  /** drafts of which something found no place in the new one, with how much */
  readonly unplaced: readonly { readonly title: string; readonly count: number }[];
}

/**
 * Carries each draft into the year after its own. What was made stays where it is cancelled or one fails: it is counted,
 * and can be taken back.
 */
export async function carryMany(
  drafts: readonly DraftSummary[],
  now: number,
  { onStep, signal }: ManyRun,
): Promise<CarriedMany> {
  const made: string[] = [];
  const failed: ManyFailure[] = [];
  const unplaced: { readonly title: string; readonly count: number }[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (signal.aborted) break;
    const title = shownTitle(draft);
    onStep(index, title);
    const to = findForm(draft.form);
    if (to === undefined) {
      failed.push({ title, text: manyText.unknownForm });
      continue;
    }
    try {
      // a millisecond less for each keeps their order in a list that shows the last changed first
      const year = nextYear(draft.year, now);
      const result = await carryDraft(draft.id, { to, what: 'nextYear', year }, now - index);
      if (result.kind === 'refused') failed.push({ title, text: result.text });
      else {
        made.push(result.draftId);
        const count = result.carried.unplaced.length;
        if (count > 0) unplaced.push({ title, count });
      }
    } catch (error) {
      if (!(error instanceof StoreError) || error.fault.kind !== 'missing') {
        failed.push({ title, text: storeErrorText(error) });
        break;
      }
      failed.push({ title, text: manyText.gone });
    }
  }
  return { made, failed, unplaced };
}
