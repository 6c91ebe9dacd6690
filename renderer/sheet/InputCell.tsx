import { useId } from 'react';
import { pathKey } from '../../shared/draft/path.ts';
import { printedYear } from '../../shared/sheet/rowsSection.ts';
import type { CellRole, InputKind } from '../../shared/sheet/types.ts';
import { CellMark, useMark } from '../checks/CellMark.tsx';
import { ScoreAidButton, useAidText } from '../checks/ScoreAidButton.tsx';
import { inputFault } from '../session/draft/inputFault.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { PrintedAmount } from './PrintedAmount.tsx';

export interface InputCellProps {
  /** name of the input in the form */
  readonly name: string;
  readonly role: Extract<CellRole, { kind: 'input' }>;
}

/** Texts wrap and grow, figures stay on one line. */
const wraps: Readonly<Record<InputKind, boolean>> = {
  line: true,
  longText: true,
  levelName: true,
  month: false,
  year: false,
  money: false,
  number: false,
};

const isFigure = (input: InputKind) => input === 'money' || input === 'number';

/** A native input, uncontrolled: nothing but the clerk and an undo ever changes its text. */
export function InputCell({ name, role }: InputCellProps) {
  const { store, fields } = useEditor();
  const faultId = useId();
  const markId = useId();
  const aidId = useId();
  const fault = useEditorValue(({ draft }) => inputFault(store.form, draft, role.path, role.input));
  const place = pathKey(role.path);
  const mark = useMark(place);
  const aid = useAidText(role.path);
  // a wrong figure is said by its fault alone
  const said = fault !== null ? faultId : mark === null ? null : markId;
  const describedBy = [said, aid === '' ? null : aidId].filter((id) => id !== null).join(' ');
  const shared = {
    name,
    ref: fields.register(name).ref,
    'aria-label': role.name,
    // lets the stylesheet tell a blank from a filled cell
    placeholder: ' ',
    autoComplete: 'off',
    spellCheck: false,
    ...(fault !== null && { 'aria-invalid': true }),
    ...(describedBy !== '' && { 'aria-describedby': describedBy }),
  } as const;
  const [before, after] = role.input === 'year' ? printedYear('#').split('#') : [];
  return (
    <>
      {before}
      {wraps[role.input] ? (
        <textarea {...shared} rows={1} className="cellInput cellInput-text" />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={isFigure(role.input) ? 'decimal' : 'text'}
          className={`cellInput cellInput-${role.input}`}
        />
      )}
      {role.input === 'money' && <PrintedAmount path={role.path} />}
      {after}
      {aid !== '' && <ScoreAidButton id={aidId} path={role.path} text={aid} />}
      {fault === null && mark !== null && <CellMark id={markId} place={place} kind={mark} />}
      {fault !== null && (
        <span id={faultId} className="cellFault">
          {fault}
        </span>
      )}
    </>
  );
}
