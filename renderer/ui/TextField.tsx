import './field.css';
import { FieldError } from 'react-aria-components/FieldError';
import { TextField as AriaTextField, Input, Label, Text } from 'react-aria-components/TextField';

export interface TextFieldProps {
  readonly label: string;
  readonly defaultValue?: string;
  /** name in the form's data */
  readonly name: string;
  readonly description?: string;
  /** says what is wrong with the value; null where it is right */
  readonly fault?: string | null;
  readonly autoFocus?: boolean;
  readonly inputMode?: 'text' | 'numeric';
  readonly width?: 'full' | 'short';
  readonly onChange?: (value: string) => void;
}

/** An uncontrolled input with its label: Chinese input methods compose undisturbed. */
export function TextField({
  label,
  defaultValue = '',
  name,
  description,
  fault = null,
  autoFocus = false,
  inputMode = 'text',
  width = 'full',
  onChange,
}: TextFieldProps) {
  return (
    <AriaTextField
      className={`field field-${width}`}
      name={name}
      defaultValue={defaultValue}
      autoFocus={autoFocus}
      isInvalid={fault !== null}
      {...(onChange !== undefined && { onChange })}
    >
      <Label className="fieldLabel">{label}</Label>
      <Input className="fieldInput" inputMode={inputMode} autoComplete="off" spellCheck="false" />
      {description !== undefined && fault === null && (
        <Text slot="description" className="fieldNote">
          {description}
        </Text>
      )}
      <FieldError className="fieldFault">{fault}</FieldError>
    </AriaTextField>
  );
}
