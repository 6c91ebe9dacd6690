import { type ComponentPropsWithoutRef, useLayoutEffect, useRef } from 'react';
import { valueAt } from '../../shared/draft/path.ts';
import type { DraftPath } from '../../shared/draft/types.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { choiceText } from '../text/editor.ts';

export interface ChoiceInputProps extends ComponentPropsWithoutRef<'select'> {
  /** of the input in the form */
  readonly name: string;
  readonly path: DraftPath;
  readonly options: readonly string[];
}

/** A native list with a blank option. A text that is none of the options stays, as an option of its own. */
export function ChoiceInput({ name, path, options, ...attributes }: ChoiceInputProps) {
  const { fields } = useEditor();
  const text = useEditorValue(({ draft }) => valueAt(draft, path));
  const element = useRef<HTMLSelectElement>(null);
  const register = fields.register(name).ref;
  // a list takes only what it offers: a text that came otherwise is there once its option is drawn
  useLayoutEffect(() => {
    if (element.current !== null && element.current.value !== text) element.current.value = text;
  }, [text]);
  return (
    <select
      {...attributes}
      name={name}
      className="cellInput cellInput-choice"
      ref={(select) => {
        element.current = select;
        register(select);
      }}
    >
      <option value="">{choiceText.none}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
      {text !== '' && !options.includes(text) && <option value={text}>{choiceText.other(text)}</option>}
    </select>
  );
}
