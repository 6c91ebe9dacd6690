import { useId } from 'react';
import { moneyUnitOf } from '../../shared/draft/moneyUnit.ts';
import type { Draft } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { editorText } from '../text/editor.ts';

/** The form's own unit is kept by stating nothing. Amounts stay as typed: the clerk says in which unit they are. */
function withUnit(form: FormDefinition, draft: Draft, unit: string): Draft {
  return { ...draft, moneyUnit: unit === form.moneyUnits[0] ? '' : unit };
}

/** The unit of all amounts, where the form leaves it open. */
export function MoneyUnitSelect() {
  const { store } = useEditor();
  const { form } = store;
  const id = useId();
  const unit = useEditorValue(({ draft }) => moneyUnitOf(form, draft));
  if (form.moneyUnits.length < 2) return null;
  return (
    <div className="barGroup">
      <label className="barNote" htmlFor={id}>
        {editorText.moneyUnit}
      </label>
      <select
        id={id}
        className="barSelect"
        value={unit}
        onChange={({ currentTarget: { value } }) =>
          store.apply((draft) => ({ draft: withUnit(form, draft, value), focus: null }))
        }
      >
        {form.moneyUnits.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </div>
  );
}
