import { Button } from 'react-aria-components/Button';
import { importingText } from '../text/importing.ts';

/** What the lists and the drawn source sheet point at together. */
export interface SourcePlaces {
  /** address of the sheet's entry that is pointed at */
  readonly shown: string | null;
  /** the entry that shows a place */
  readonly entryOf: (address: string) => string;
  readonly show: (address: string) => void;
}

export interface PlaceButtonProps {
  readonly address: string;
  /** null where no source sheet is drawn */
  readonly places: SourcePlaces | null;
  /** the first of its list, where Tab arrives */
  readonly isFirst: boolean;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The button that a key leads to from another one of the same list. */
function neighbour(target: HTMLButtonElement, key: string): HTMLElement | undefined {
  const step = steps[key];
  const all = [...(target.closest('table')?.querySelectorAll('button') ?? [])];
  return step === undefined ? undefined : all[all.indexOf(target) + step];
}

/**
 * The address of a cell. Pressed, it points the source sheet at that cell. A form has hundreds of them: Tab passes
 * all but one, arrow keys go from each to the next, and the sheet follows.
 */
export function PlaceButton({ address, places, isFirst }: PlaceButtonProps) {
  if (places === null) return address;
  return (
    <Button
      className="importPlaceButton"
      excludeFromTabOrder={!isFirst && !isShown(places, address)}
      onKeyDown={(event) => {
        const button = event.currentTarget;
        const next = button instanceof HTMLButtonElement ? neighbour(button, event.key) : undefined;
        if (next === undefined) {
          event.continuePropagation();
          return;
        }
        event.preventDefault();
        next.focus();
        next.click();
      }}
      aria-label={importingText.source.show(address)}
      onPress={() => places.show(address)}
    >
      {address}
    </Button>
  );
}

/** Whether a row of a list belongs to what is pointed at. */
export function isShown(places: SourcePlaces | null, address: string): boolean {
  return places !== null && places.shown !== null && address !== '' && places.entryOf(address) === places.shown;
}
