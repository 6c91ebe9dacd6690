import './filterBar.css';
import { useMemo } from 'react';
import type { DraftState } from '../../../../shared/draftCopies.ts';
import { forms } from '../../../../shared/forms/index.ts';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { filterText, homeText } from '../../../text/home.ts';
import { Button } from '../../../ui/Button.tsx';
import { formName } from '../list/listDrafts.ts';
import { choicesOf, draftStates, type FilterKey, type Filters, isFiltering, noFilters } from './filters.ts';
import { type MultiChoice, MultiMenu } from './MultiMenu.tsx';

export interface FilterBarProps {
  readonly drafts: readonly DraftSummary[];
  readonly filters: Filters;
  readonly byProject: boolean;
  /** whether there are enough drafts to choose among them */
  readonly isLong: boolean;
  readonly onFilter: (filters: Filters) => void;
  readonly onByProject: (byProject: boolean) => void;
}

const formOrder = new Map(forms.map(({ id }, index) => [id, index]));
const placeOf = (form: string): number => formOrder.get(form) ?? forms.length;

const labels: Readonly<Record<FilterKey, (value: string) => string>> = {
  year: (year) => (year === '' ? filterText.noYear : year),
  form: (form) => formName({ form }),
  state: (state) => filterText.states[draftStates.find((each) => each === state) ?? 'filling'],
};

const stateOrder = (value: string): number => draftStates.indexOf(value as DraftState);

/** The latest year first, forms as the menus show them, states from blank to done. */
const orders: Readonly<Record<FilterKey, (a: string, b: string) => number>> = {
  year: (a, b) => (a < b ? 1 : a > b ? -1 : 0),
  form: (a, b) => placeOf(a) - placeOf(b),
  state: (a, b) => stateOrder(a) - stateOrder(b),
};

function useChoices(drafts: readonly DraftSummary[], filters: Filters, key: FilterKey): readonly MultiChoice[] {
  return useMemo(
    () =>
      choicesOf(drafts, filters, key)
        .map((choice) => ({ ...choice, label: labels[key](choice.value) }))
        .toSorted((a, b) => orders[key](a.value, b.value)),
    [drafts, filters, key],
  );
}

/** What of the list is shown, and how. */
export function FilterBar({ drafts, filters, byProject, isLong, onFilter, onByProject }: FilterBarProps) {
  const years = useChoices(drafts, filters, 'year');
  const kinds = useChoices(drafts, filters, 'form');
  const states = useChoices(drafts, filters, 'state');
  const set = (key: FilterKey) => (chosen: readonly string[]) => onFilter({ ...filters, [key]: chosen });
  return (
    <fieldset className="filterBar" aria-label={filterText.label}>
      {isLong && (
        <>
          <MultiMenu label={homeText.columns.year} choices={years} chosen={filters.year} onChange={set('year')} />
          <MultiMenu label={homeText.columns.form} choices={kinds} chosen={filters.form} onChange={set('form')} />
          <MultiMenu label={homeText.columns.state} choices={states} chosen={filters.state} onChange={set('state')} />
          {isFiltering(filters) && (
            <Button variant="quiet" onPress={() => onFilter(noFilters)}>
              {filterText.clear}
            </Button>
          )}
        </>
      )}
      <label className="filterOption">
        <input type="checkbox" checked={byProject} onChange={(event) => onByProject(event.target.checked)} />
        {filterText.byProject}
      </label>
    </fieldset>
  );
}
