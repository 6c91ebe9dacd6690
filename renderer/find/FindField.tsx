import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';

export interface FindFieldProps {
  readonly label: string;
  readonly text: string;
  /** each time that it is another number, the field takes the cursor; 0 never */
  readonly asked: number;
  readonly onChange: (text: string) => void;
  /** Enter; with Shift `true` */
  readonly onEnter: (backwards: boolean) => void;
}

/** An input method takes the key for itself. */
const isComposing = ({ nativeEvent }: KeyboardEvent) => nativeEvent.isComposing || nativeEvent.keyCode === 229;

/** An uncontrolled field: input methods compose undisturbed, and a text counts once it is one. */
export function FindField({ label, text, asked, onChange, onEnter }: FindFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  const take = (event: FormEvent<HTMLInputElement>) => onChange(event.currentTarget.value);
  return (
    <label className="findField">
      <span>{label}</span>
      <input
        ref={input}
        className="findInput"
        type="text"
        defaultValue={text}
        autoComplete="off"
        spellCheck={false}
        onInput={(event: FormEvent<HTMLInputElement> & { nativeEvent: Event }) => {
          if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)) take(event);
        }}
        onCompositionEnd={take}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey || isComposing(event)) return;
          event.preventDefault();
          onEnter(event.shiftKey);
        }}
      />
    </label>
  );
}
