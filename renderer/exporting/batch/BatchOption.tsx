import { useId } from 'react';

export interface BatchOptionProps {
  readonly group: string;
  readonly label: string;
  readonly note?: string;
  readonly isChosen: boolean;
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
}

/** One of several, with what is to be known of it. */
export function BatchOption({ group, label, note, isChosen, isDisabled = false, onChoose }: BatchOptionProps) {
  const id = useId();
  return (
    <div className="batchOption">
      <input
        type="radio"
        id={id}
        name={group}
        checked={isChosen}
        disabled={isDisabled}
        onChange={onChoose}
        {...(note !== undefined && { 'aria-describedby': `${id}-note` })}
      />
      <label htmlFor={id}>{label}</label>
      {note !== undefined && (
        <span id={`${id}-note`} className="batchNote">
          {note}
        </span>
      )}
    </div>
  );
}
