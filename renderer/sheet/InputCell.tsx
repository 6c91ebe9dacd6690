import { useId } from 'react';
import { pathKey } from '../../shared/draft/path.ts';
import type { InputKind, InputUse } from '../../shared/sheet/types.ts';
import { CellMark, useMark } from '../checks/CellMark.tsx';
import { isOffer, ScoreAidButton, useAidText } from '../checks/ScoreAidButton.tsx';
import { inputFault } from '../session/draft/inputFault.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { CarriedMark, useCarried } from './CarriedMark.tsx';
import { CellFrame, type CellFrameProps } from './CellFrame.tsx';
import { ChoiceInput } from './ChoiceInput.tsx';
import { PrintedAmount, useIsPrinted } from './PrintedAmount.tsx';

export interface InputCellProps {
  /** name of the input in the form */
  readonly name: string;
  readonly use: InputUse;
  /** the cell that it is in */
  readonly frame: CellFrameProps;
}

/** Texts wrap and grow, figures and dates stay on one line. */
export const wraps: Readonly<Record<InputKind, boolean>> = {
  text: true,
  longText: true,
  groupName: true,
  choice: false,
  month: false,
  date: false,
  year: false,
  money: false,
  number: false,
  percent: false,
};

const isFigure = (input: InputKind) => input === 'money' || input === 'number' || input === 'percent';

/** Words printed beside a text in its cell: 部门： */
function CellWords({ text }: { readonly text: string | undefined }) {
  return text ? <span className="cellWords">{text}</span> : null;
}

interface FieldAttributes {
  readonly 'aria-label': string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
}

interface FieldProps extends Omit<InputCellProps, 'frame'> {
  readonly attributes: FieldAttributes;
  /** its printed form stands over it */
  readonly isPrinted?: boolean;
}

function Field({ name, use, attributes, isPrinted = false }: FieldProps) {
  const { fields } = useEditor();
  const { path, input, choice } = use;
  if (choice !== undefined) return <ChoiceInput {...attributes} name={name} path={path} options={choice.options} />;
  const shared = {
    ...attributes,
    name,
    ref: fields.register(name).ref,
    // lets the stylesheet tell a blank from a filled cell
    placeholder: ' ',
    autoComplete: 'off',
    spellCheck: false,
    ...(use.isGiven === true && { tabIndex: -1 }),
  } as const;
  if (wraps[input]) return <textarea {...shared} rows={1} className="cellInput cellInput-text" />;
  return (
    <input
      {...shared}
      type="text"
      inputMode={isFigure(input) ? 'decimal' : 'text'}
      className={`cellInput cellInput-${input}${isPrinted ? ' cellInput-printed' : ''}`}
    />
  );
}

/** An amount with its printed form over it: over the whole cell, or between the words of the cell. */
function AmountField({ name, use, attributes }: FieldProps) {
  const isPrinted = useIsPrinted(use.path);
  const field = (
    <>
      <Field name={name} use={use} attributes={attributes} isPrinted={isPrinted} />
      <PrintedAmount path={use.path} />
    </>
  );
  return use.around === undefined ? field : <span className="cellAmount">{field}</span>;
}

/** A native input, uncontrolled: nothing but the clerk and an undo ever changes its text. */
export function InputCell({ frame, name, use }: InputCellProps) {
  const { store } = useEditor();
  const faultId = useId();
  const markId = useId();
  const aidId = useId();
  const carriedId = useId();
  const fault = useEditorValue(({ draft }) => inputFault(store.form, draft, use));
  const place = pathKey(use.path);
  const mark = useMark(place);
  const aid = useAidText(use.path);
  const carried = useCarried(use.path);
  // a wrong figure is said by its fault alone
  const said = fault !== null ? faultId : mark === null ? null : markId;
  const describedBy = [said, aid === '' ? null : aidId, carried === null ? null : carriedId]
    .filter((id) => id !== null)
    .join(' ');
  const attributes: FieldAttributes = {
    'aria-label': use.name,
    ...(fault !== null && { 'aria-invalid': true }),
    ...(describedBy !== '' && { 'aria-describedby': describedBy }),
  };
  const isNoted = fault === null && mark !== null;
  return (
    <CellFrame
      {...frame}
      {...(fault !== null && { 'data-faulty': true })}
      {...(isNoted && { 'data-noted': true })}
      {...(carried?.kind === 'earlier' && { 'data-earlier': true })}
      {...(aid !== '' && { 'data-aid': isOffer(aid) ? 'offer' : 'score' })}
    >
      <CellWords text={use.around?.[0]} />
      {use.input === 'money' ? (
        <AmountField name={name} use={use} attributes={attributes} />
      ) : (
        <Field name={name} use={use} attributes={attributes} />
      )}
      <CellWords text={use.around?.[1]} />
      {carried !== null && <CarriedMark id={carriedId} say={carried} />}
      {aid !== '' && <ScoreAidButton id={aidId} path={use.path} text={aid} />}
      {isNoted && <CellMark id={markId} place={place} kind={mark} />}
      {fault !== null && (
        <span id={faultId} className="cellBubble cellFault">
          {fault}
        </span>
      )}
    </CellFrame>
  );
}
