import { assertNever } from '../../shared/assertNever.ts';
import { importingText } from '../text/importing.ts';
import { Button } from '../ui/Button.tsx';
import { OtherDoubts } from './OtherDoubts.tsx';
import type { ImportFile } from './types.ts';

export interface FilePaneProps {
  readonly file: ImportFile;
  readonly onCancel: (fileIds: readonly string[]) => void;
}

function FileBody({ file, onCancel }: FilePaneProps) {
  const { state } = file;
  switch (state.kind) {
    case 'waiting':
    case 'reading':
      return (
        <>
          <p>{state.kind === 'waiting' ? importingText.waiting : importingText.reading}</p>
          <Button onPress={() => onCancel([file.id])}>{importingText.stopFile}</Button>
        </>
      );
    case 'refused':
      return <p role="alert">{state.text}</p>;
    case 'failed':
      return (
        <>
          <p role="alert">{state.text}</p>
          <details className="importFailure">
            <summary>{importingText.failureDetail}</summary>
            <pre>{state.detail}</pre>
          </details>
        </>
      );
    case 'cancelled':
      return <p>{importingText.cancelledFile}</p>;
    case 'read':
      return (
        <>
          <p>{importingText.noForms}</p>
          <OtherDoubts doubts={state.doubts} refused={state.refused} />
        </>
      );
    default:
      return assertNever(state);
  }
}

/** A file that gave no form: still being read, given up, or why it was not read. */
export function FilePane({ file, onCancel }: FilePaneProps) {
  return (
    <section className="importPane importFile" aria-label={file.name}>
      <h3>{file.name}</h3>
      <FileBody file={file} onCancel={onCancel} />
    </section>
  );
}
