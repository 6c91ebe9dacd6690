import { importingText } from '../text/importing.ts';
import { Button } from '../ui/Button.tsx';
import { chosenCount, formsOf, isBusy } from './importState.ts';
import type { ImportState } from './types.ts';

export interface ImportFooterProps {
  readonly state: ImportState;
  readonly isStoring: boolean;
  readonly onCancel: () => void;
  readonly onImport: () => void;
}

/** The way out and the thing to do, which says what it will do. */
export function ImportFooter({ state, isStoring, onCancel, onImport }: ImportFooterProps) {
  const forms = formsOf(state);
  const created = forms.filter(({ choice }) => choice.kind === 'new').length;
  const changed = forms.filter((form) => chosenCount(form) > 0).length;
  const unchosen = forms.some((form) => form.choice.kind === 'compare' && chosenCount(form) === 0);
  const isDisabled = isStoring || created + changed === 0 || state.files.some(isBusy);
  return (
    <>
      <p className="importPromise">
        {unchosen ? importingText.footer.chooseDifferences : importingText.footer.nothingStored}
      </p>
      <Button onPress={onCancel}>{importingText.footer.cancel}</Button>
      <Button variant="primary" isDisabled={isDisabled} onPress={onImport}>
        {importingText.footer.import(created, changed)}
      </Button>
    </>
  );
}
