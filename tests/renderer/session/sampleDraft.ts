/** Small drafts for the editor's tests. */

import { createEditorStore, type EditorStore } from '../../../renderer/session/draft/editorStore.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import type { Draft, Indicator } from '../../../shared/draft/types.ts';
import { findForm } from '../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { layout } from '../../../shared/sheet/layout.ts';

export function formOf(id: string): FormDefinition {
  const form = findForm(id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

export const projectForm = formOf('shanghai-project');
export const policyForm = formOf('shanghai-policy');

export const blankRow: Indicator = {
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
export const fiveRows: readonly Indicator[] = [
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
  return { ...newDraft(form, '2022'), indicators: fiveRows };
}

/** A store whose clock the test moves. */
export function storeOf(
  draft: Draft,
  form: FormDefinition = projectForm,
): { store: EditorStore; clock: { ms: number } } {
  const clock = { ms: 0 };
  return { store: createEditorStore(form, draft, { layout, now: () => clock.ms }), clock };
}

export const idsOf = (draft: Draft): string => draft.indicators.map(({ id }) => id).join('');
export const namesOf = (draft: Draft, level: 'level1' | 'level2'): readonly string[] =>
  draft.indicators.map((row) => row[level]);
