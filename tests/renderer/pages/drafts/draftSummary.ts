import type { DraftSummary } from '../../../../renderer/store/listedDrafts.ts';

/** A draft of the list that nothing is said of but its id. */
export function draftSummary(id: string, more: Partial<DraftSummary> = {}): DraftSummary {
  return {
    id,
    title: '',
    form: 'shanghai-project',
    year: '2022',
    total: null,
    state: 'filling',
    errors: 0,
    createdAt: 0,
    updatedAt: 0,
    ...more,
  };
}
