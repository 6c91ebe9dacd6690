import './pasteDialog.css';
import { useSyncExternalStore } from 'react';
import { pasteText } from '../../text/clipboard.ts';
import { commonText } from '../../text/shell.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { PasteQuestions } from './pasteQuestion.ts';

/** Cells shown one by one; of more only the number is said. */
const shownCells = 20;

/** What would be written over, before it is. */
export function PasteDialog({ questions }: { readonly questions: PasteQuestions }) {
  const question = useSyncExternalStore(questions.subscribe, questions.getSnapshot);
  if (question === null) return null;
  const { overwritten, answer } = question;
  const left = overwritten.length - shownCells;
  return (
    <Dialog
      title={pasteText.title(overwritten.length)}
      role="alertdialog"
      size="large"
      isOpen
      onClose={() => answer('cancel')}
      actions={
        <>
          <Button onPress={() => answer('cancel')}>{commonText.cancel}</Button>
          <Button onPress={() => answer('fillBlanks')}>{pasteText.fillBlanks}</Button>
          <Button variant="primary" onPress={() => answer('overwrite')} autoFocus>
            {pasteText.overwrite}
          </Button>
        </>
      }
    >
      <p>{pasteText.body}</p>
      <table className="pasteTable">
        <thead>
          <tr>
            <th>{pasteText.cell}</th>
            <th>{pasteText.before}</th>
            <th>{pasteText.after}</th>
          </tr>
        </thead>
        <tbody>
          {overwritten.slice(0, shownCells).map(({ cell, before, after }) => (
            <tr key={`${cell.row}/${cell.column}`}>
              <th scope="row">{cell.use.name}</th>
              <td>{before}</td>
              <td>{after === '' ? <span className="pasteBlank">{pasteText.blank}</span> : after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p>{pasteText.more(left)}</p>}
    </Dialog>
  );
}
