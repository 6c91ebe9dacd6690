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
}

/** The address of a cell. Pressed, it points the source sheet at that cell. */
export function PlaceButton({ address, places }: PlaceButtonProps) {
  if (places === null) return address;
  return (
    <Button
      className="importPlaceButton"
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
