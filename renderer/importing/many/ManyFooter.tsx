import { manyImportText as words } from '../../text/importMany.ts';
import { Button } from '../../ui/Button.tsx';
import { formLines, lineChoice } from './manySession.ts';
import type { ManyState } from './types.ts';

export interface ManyFooterProps {
  readonly state: ManyState;
  readonly onCancel: () => void;
  readonly onImport: () => void;
}

/** The way out and the thing to do, which says what it will do. */
export function ManyFooter({ state, onCancel, onImport }: ManyFooterProps) {
  const choices = formLines(state.lines).map((line) => lineChoice(state, line));
  const created = choices.filter((choice) => choice === 'new').length;
  const updated = choices.filter((choice) => choice === 'update').length;
  return (
    <>
      <p className="importPromise">{words.nothingStored}</p>
      <Button onPress={onCancel}>{words.cancel}</Button>
      <Button variant="primary" isDisabled={state.phase !== 'ready' || created + updated === 0} onPress={onImport}>
        {words.import(created, updated)}
      </Button>
    </>
  );
}
