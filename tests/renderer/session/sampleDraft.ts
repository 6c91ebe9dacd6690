/** Small drafts for the editor's tests. */

import { createEditorStore, type EditorStore } from '../../../renderer/session/draft/editorStore.ts';
import { emptyHistory, type History } from '../../../renderer/session/draft/history.ts';
import { setValue, withRows, withTable } from '../../../shared/draft/edit.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath, Row } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { layout } from '../../../shared/sheet/layout.ts';
import { formOf } from '../../helpers/formOf.ts';

export const projectForm = formOf('shanghai-project');
export const policyForm = formOf('shanghai-policy');

/** Rows of the indicators. */
export const rowsOf = (draft: Draft): readonly Row[] => tableOf(draft, 'indicators').rows;
export const withIndicators = (draft: Draft, rows: readonly Row[]): Draft => withRows(draft, 'indicators', rows);

/** The text of a row's cell; the first row's if it isn't said whose. */
export function cellText(draft: Draft, column: string, id?: string): string | undefined {
  return (id === undefined ? rowsOf(draft)[0] : rowsOf(draft).find((row) => row.id === id))?.[column];
}

/** A draft of a known form with a text put at a path. */
export const typed = (draft: Draft, path: DraftPath, text: string): Draft =>
  setValue(formOf(draft.form), draft, path, text);

/** The draft with these weights of level-1 groups, by name, and no others. */
export function withGroupWeights(draft: Draft, weights: Readonly<Record<string, string | undefined>>): Draft {
  const groups = Object.entries(weights).map(([name, weight = '']) => [name, { level1Weight: weight }] as const);
  return withTable(draft, 'indicators', { rows: rowsOf(draft), groups: Object.fromEntries(groups) });
}

export function groupWeights(draft: Draft): Readonly<Record<string, string | undefined>> {
  const { groups } = tableOf(draft, 'indicators');
  return Object.fromEntries(Object.entries(groups).map(([name, texts]) => [name, texts['level1Weight']]));
}

export const blankRow: Row = {
  id: '',
  level1: '',
  level2: '',
  level3: '',
  target: '',
  actual: '',
  weight: '',
  score: '',
  deviationReason: '',
};

/** Rows `a` to `e`: 数量 a b, 质量 c under 产出; 经济 d under 效益; 满意度 e. */
export const fiveRows: readonly Row[] = [
  ['a', '产出指标', '数量指标', '2.5'],
  ['b', '产出指标', '数量指标', '2.5'],
  ['c', '产出指标', '质量指标', '5'],
  ['d', '效益指标', '经济效益指标', '30'],
  ['e', '满意度指标', '服务对象满意度指标', '10'],
].map(([id = '', level1 = '', level2 = '', weight = '']) => ({
  ...blankRow,
  id,
  level1,
  level2,
  level3: `指标${id}`,
  weight,
  score: weight,
}));

export function fiveRowDraft(form: FormDefinition = projectForm): Draft {
  return withIndicators(newDraft(form, '2022'), fiveRows);
}

/** A store whose clock the test moves. */
export function storeOf(
  draft: Draft,
  form: FormDefinition = formOf(draft.form),
  history: History = emptyHistory,
): { store: EditorStore; clock: { ms: number } } {
  const clock = { ms: 0 };
  return { store: createEditorStore(form, draft, { layout, now: () => clock.ms, history }), clock };
}

export const idsOf = (draft: Draft): string =>
  rowsOf(draft)
    .map(({ id }) => id)
    .join('');
export const namesOf = (draft: Draft, level: 'level1' | 'level2'): readonly (string | undefined)[] =>
  rowsOf(draft).map((row) => row[level]);
